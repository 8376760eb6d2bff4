"""A read-only table as the pages draw it: quiet head, one rule per row, figures at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from ice_desk.ui.text import plain, tip
from ice_desk.ui.theme import Theme, ui_font

ROW_PX = 30
TIP = 600
_LEAST_COLUMN_PX = 60
# The width of a column follows so many rows: with more, each change of a long table would cost a frame.
_MEASURED_ROWS = 40
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """`figure` columns are right-aligned; the `stretch` ones share the width that is left."""

    title: str
    figure: bool = False
    stretch: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Texts in the columns' order; `tones` names a token per column where a cell is not plain text.

    `tip` is said of the whole row; without one each cell says itself.
    """

    cells: tuple[str, ...]
    bold: bool = False
    tones: tuple[str, ...] = ()
    tip: str = ""


class RowsModel(QAbstractTableModel):
    """Rows of text. Replaced whole: the tables of the pages are short."""

    def __init__(self, columns: Sequence[Column], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self._texts: list[list[str]] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._texts = [[plain(cell) for cell in row.cells] for row in self._rows]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()][index.column()]
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(plain(row.tip, TIP) or self._texts[index.row()][index.column()])
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return plain(row.tip, TIP)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self._columns[index.column()])
        if role == Qt.ItemDataRole.FontRole and row.bold:
            return ui_font(bold=True)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() < len(row.tones) and row.tones[index.column()]:
            colour: QColor = getattr(self._theme.palette, row.tones[index.column()])
            return colour
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return alignment(self._columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None


class PlainTable(QTableView):
    """The look of all tables, over any model. `row_opened`: double-clicked, or Enter on it."""

    row_opened = Signal(int)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        model: QAbstractTableModel,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setProperty("kind", "table")
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self._set_up_header(columns)
        self.activated.connect(lambda index: self.row_opened.emit(index.row()))
        theme.changed.connect(self.viewport().update)

    def fit_rows(self, rows: int, most: int) -> None:
        """As tall as so many rows, or as `most` of them."""
        self.setFixedHeight(ROW_PX * (1 + min(most, rows)) + 2)

    def _set_up_header(self, columns: Sequence[Column]) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(ROW_PX)
        header.setMinimumSectionSize(_LEAST_COLUMN_PX)
        header.setFont(ui_font())
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        for place, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(place, mode)


class Table(PlainTable):
    """As tall as its rows up to `most_rows`, then it scrolls. `row_told` carries the tip of the row one comes to, for
    those who walk by keys."""

    row_told = Signal(str)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        theme: Theme,
        *,
        most_rows: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        self._most_rows = most_rows
        self._rows_model = RowsModel(columns, theme)
        super().__init__(name, columns, self._rows_model, theme, parent)
        self._rows_model.setParent(self)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.row_told.emit(self._tip(now.row())))

    def show_rows(self, rows: Sequence[Row]) -> None:
        self._rows_model.show_rows(rows)
        self.fit_rows(len(rows), self._most_rows)

    def _tip(self, row: int) -> str:
        return str(self._rows_model.index(row, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")


def alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
