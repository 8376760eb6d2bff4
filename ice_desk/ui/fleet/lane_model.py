"""The cards of one lane as a Qt model: each snapshot is diffed by model name into the smallest set of changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ice_desk.ui.fleet.words import CardText

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Mark(StrEnum):
    """What a drag makes of a card."""

    NONE = "none"
    LIFTED = "lifted"
    VICTIM = "victim"


@dataclass(frozen=True, slots=True)
class Row:
    """What a lane shows of one card. Two snapshots that read the same are the same row."""

    model: str
    words: CardText
    mark: Mark = Mark.NONE


class Role(IntEnum):
    ROW = int(Qt.ItemDataRole.UserRole) + 1


class LaneModel(QAbstractListModel):
    """Rows in the board's order. Each removal, arrival, move and change is told by itself: focus stays on its card."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def index_of(self, model: str) -> QModelIndex:
        """Where `model` is; an invalid index when it is not in this lane."""
        at = self._position(model)
        return QModelIndex() if at is None else self.index(at)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`; of two with one name the first, for a row that moves onto itself ends the program in Qt."""
        named: dict[str, Row] = {}
        for row in rows:
            named.setdefault(row.model, row)
        self._drop_missing(set(named))
        for at, row in enumerate(named.values()):
            self._place(at, row)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words.sentence
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(row.words.details)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(row.words)
        return None

    def _position(self, model: str) -> int | None:
        return next((at for at, row in enumerate(self._rows) if row.model == model), None)

    def _drop_missing(self, wanted: set[str]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._rows[at].model not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _place(self, at: int, row: Row) -> None:
        present = self._position(row.model)
        if present is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if present != at:
            self.beginMoveRows(QModelIndex(), present, present, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(present))
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))


def _tooltip(words: CardText) -> str:
    # Qt takes a tooltip that looks like markup for markup; a model's name must not.
    lines = (words.title, *(part for part in (words.second, *words.details) if part))
    return f"<qt>{'<br>'.join(escape(line) for line in lines)}</qt>"
