"""What stands still while an answer grows: only the rest is painted again, which is a fraction of the window."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QRegion

from ice_desk.ui.chat.column import Column
from ice_desk.ui.chat.conversation import Entry

_MARGIN = 4


@dataclass(frozen=True, slots=True)
class Still:
    """The rows in sight above a growing answer, that answer's blocks, and the pixels scrolled out above.

    `rows` are key, top in the whole column, height; the answer's own height counts as 0, for it grows. `blocks` are
    the tops of the answer's blocks from its row's top.
    """

    offset: int
    rows: tuple[tuple[int, int, int], ...]
    blocks: dict[int, int]


def still_of(column: Column, answer: Entry) -> Still | None:
    """None where the answer is not in sight."""
    offset = column.offset
    rows = []
    for top, row in column.rows():
        if row.entry is answer:
            rows.append((answer.key, top + offset, 0))
            body = row.parts.body
            seen = row.body.seen(-top - body, column.view - top - body)
            return Still(offset, tuple(rows), {index: body + row.body.top(index) for index in seen})
        rows.append((row.entry.key, top + offset, row.height))
    return None


def changed_region(column: Column, answer: Entry, before: Still, size: QSize) -> tuple[int, QRegion] | None:
    """By how many pixels everything moved up, and what to paint then; None where all has to be painted anew."""
    after = still_of(column, answer)
    if after is None or after.offset < before.offset:
        return None
    gone = len(before.rows) - len(after.rows)
    if gone < 0 or before.rows[gone:] != after.rows:
        return None
    top, row = next((top, row) for top, row in column.rows() if row.entry is answer)
    first = row.body.take_changed()
    if any(after.blocks.get(index, place) != place for index, place in before.blocks.items() if index < first):
        return None
    region = QRegion(QRect(0, top - _MARGIN, size.width(), row.parts.body + _MARGIN))
    begins = after.blocks.get(first, row.parts.body + row.body.height) + top - _MARGIN
    region |= QRegion(QRect(0, begins, size.width(), max(0, size.height() - begins)))
    return after.offset - before.offset, region
