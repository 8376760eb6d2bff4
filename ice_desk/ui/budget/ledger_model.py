"""The ledger as a table's model: a cell is worded when it is painted, so fifty thousand rows cost no more than ten."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.ledger_view import ORDERS, LedgerView
from ice_desk.texts import tr
from ice_desk.ui.budget import ledger_words
from ice_desk.ui.table import Column, alignment
from ice_desk.ui.text import plain, tip
from ice_desk.ui.theme import Theme

COLUMNS = (
    Column(tr("When")),
    Column(tr("Model"), stretch=True),
    Column(tr("Task"), stretch=True),
    Column(tr("In / out tokens"), figure=True),
    Column(tr("Held"), figure=True),
    Column(tr("Settled"), figure=True),
)
_Index = QModelIndex | QPersistentModelIndex
_ARROWS = {True: " ↓", False: " ↑"}


class LedgerModel(QAbstractTableModel):
    """Rows in the order given; the column they are sorted by carries an arrow."""

    def __init__(self, theme: Theme, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._theme = theme
        self._clock = clock
        self._view = LedgerView()
        self.rows: tuple[LedgerRow, ...] = ()

    def show_rows(self, rows: Sequence[LedgerRow], view: LedgerView) -> None:
        """Rows that stand where they stood are only painted anew, so what is selected stays selected."""
        rows = tuple(rows)
        same = len(rows) == len(self.rows) and all(
            new.entry == old.entry for new, old in zip(rows, self.rows, strict=True)
        )
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        if view != self._view:
            self._view = view
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(ledger_words.cells(row, self._clock())[column])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(plain(ledger_words.tip(row)))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(COLUMNS[column])
        if role == Qt.ItemDataRole.ForegroundRole and column == len(COLUMNS) - 1 and row.state == "unconfirmed":
            colour: QColor = self._theme.palette.warm
            return colour
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(COLUMNS[section])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        sorted_by = tuple(ORDERS).index(self._view.order) == section
        return COLUMNS[section].title + (_ARROWS[self._view.descending] if sorted_by else "")
