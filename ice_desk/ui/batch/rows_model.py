"""The rows of a batch as a table's model: a cell is worded when it is painted, so many cost no more than few."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ice_desk.domain.batch import BatchRow, RowState
from ice_desk.texts import retold, tr
from ice_desk.ui.batch.words import cells
from ice_desk.ui.table import TIP, Column, alignment
from ice_desk.ui.text import plain, tip
from ice_desk.ui.theme import Theme

COLUMNS = (
    Column("#", figure=True),
    Column(tr("Row")),
    Column(tr("State")),
    Column(tr("Answer"), stretch=True),
    Column(tr("Model")),
    Column(tr("Took"), figure=True),
    Column(tr("Cost"), figure=True),
)
_STATE = 2
_TONES = {RowState.RUNNING: "accent", RowState.FAILED: "bad", RowState.WAITING: "muted"}
_Index = QModelIndex | QPersistentModelIndex


class BatchRowsModel(QAbstractTableModel):
    """Rows in their order. Of the same batch, only what changed is painted anew, so that a selection stays."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.batch = 0
        self.rows: tuple[BatchRow, ...] = ()

    def show_rows(self, batch: int, rows: tuple[BatchRow, ...]) -> None:
        if batch != self.batch or len(rows) != len(self.rows):
            self.beginResetModel()
            self.batch, self.rows = batch, rows
            self.endResetModel()
            return
        changed = [place for place, (new, old) in enumerate(zip(rows, self.rows, strict=True)) if new is not old]
        self.rows = rows
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(cells(row)[column])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(plain(retold(row.problem) or cells(row)[column], TIP))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(COLUMNS[column])
        if role == Qt.ItemDataRole.ForegroundRole and column == _STATE and row.state in _TONES:
            colour: QColor = getattr(self._theme.palette, _TONES[row.state])
            return colour
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        return alignment(COLUMNS[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None
