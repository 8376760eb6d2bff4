"""The column of messages behind the transcript: which rows are in sight, where, and what stays put when heights change.

No widget: sizes come in, places go out. Rows and documents exist only for what was seen lately.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ice_desk.ui.chat.body import DocumentCache
from ice_desk.ui.chat.conversation import Entry
from ice_desk.ui.chat.heights import Heights
from ice_desk.ui.chat.outlines import Outlines
from ice_desk.ui.chat.row import Row, RowStyle, guess_height

PAD_TOP = 18
PAD_BOTTOM = 8
_ROWS_KEPT = 64
_PASSES = 12
_LINE = 40


@dataclass(frozen=True, slots=True)
class Anchor:
    """What keeps its place: a block of a row (-1: the row's top), and the window's top measured from there."""

    row: int = 0
    block: int = -1
    within: int = 0


class Column:
    """The rows of one conversation at one width, seen through a window of `view` pixels."""

    def __init__(self, style: RowStyle, clock: Callable[[], float] = time.monotonic) -> None:
        self.style = style
        self.follow = True
        self.width = 700
        self.view = 0
        self._clock = clock
        self._entries: list[Entry] = []
        self._heights = Heights()
        self._known: dict[int, int] = {}
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._cache = DocumentCache()
        self._anchor = Anchor()

    @property
    def total(self) -> int:
        return self._heights.total + PAD_TOP + PAD_BOTTOM

    @property
    def end(self) -> int:
        """The furthest that can be scrolled."""
        return max(0, self.total - self.view)

    @property
    def offset(self) -> int:
        """What is scrolled out above, in pixels."""
        if self.follow:
            return self.end
        return max(0, min(self.end, self._top_of(self._anchor.row, self._anchor.block) + self._anchor.within))

    @property
    def documents(self) -> int:
        """How many documents are alive."""
        return len(self._cache)

    def show(self, entries: Sequence[Entry]) -> None:
        """Another conversation, at its end."""
        self._forget()
        self.follow = True
        self.update_entries(entries)

    def update_entries(self, entries: Sequence[Entry]) -> None:
        """Rows came or went. Those appended cost only themselves."""
        old, self._entries = self._entries, list(entries)
        if len(self._heights) == len(old) <= len(entries) and self._entries[: len(old)] == old:
            for entry in self._entries[len(old) :]:
                self._heights.append(self._height_of(entry))
            return
        self._heights = Heights(self._height_of(entry) for entry in self._entries)
        self._anchor = replace(self._anchor, row=min(self._anchor.row, max(0, len(self._entries) - 1)))

    def resize(self, width: int, view: int) -> None:
        self.view = view
        if width != self.width:
            self.width = width
            self.restyle(self.style)

    def restyle(self, style: RowStyle) -> None:
        """Everything is laid out anew: another width or other colours."""
        self.style = style
        row = max(0, self._heights.find(self.offset - PAD_TOP))
        self._anchor = Anchor(row, -1, self.offset - self._top_of(row, -1))
        self._forget()
        self._heights = Heights(self._height_of(entry) for entry in self._entries)

    def remake(self, outlines: Outlines) -> bool:
        """Make anew what has waited for formulas that have come. False where nothing has."""
        ripe = self._cache.ripe(outlines)
        for owner, index in ripe:
            row = self._rows.get(owner)
            if row is None or index >= len(row.body.blocks):
                self._cache.drop(owner, index, index + 1)
            else:
                row.body.remake(index)
        return bool(ripe)

    def scroll_to(self, offset: int) -> None:
        """Scroll, and hold fast to a block that was measured, so that what is measured above it pushes upwards."""
        offset = max(0, min(self.end, offset))
        self.follow = offset >= self.end - 2
        row, block = self._firm_place(offset)
        self._anchor = Anchor(row, block, offset - self._top_of(row, block))

    def changed(self, entry: Entry) -> None:
        """Take in what changed in an entry that is or was in sight."""
        self._known.pop(entry.key, None)
        row = self._rows.get(entry.key)
        if row is not None:
            row.sync()
            row.lay_out(self._clock())
        for index in range(len(self._entries) - 1, -1, -1):
            if self._entries[index] is entry:
                self._heights.set(index, row.height if row is not None else self._height_of(entry))
                return

    def settle(self, budget: float) -> bool:
        """Measure what is in sight, for at most `budget` seconds. False where some of it must wait for the next turn.

        Ends soon: a pass that changes no height is the last.
        """
        deadline = time.perf_counter() + budget
        now = self._clock()
        for _ in range(_PASSES):
            complete, moved = self._measure_pass(now, deadline)
            if not moved or not complete:
                break
        self._prune()
        return complete

    def rows(self) -> Iterator[tuple[int, Row]]:
        """The rows in sight with their tops in the window's pixels."""
        offset = self.offset
        for index in self._in_view(offset):
            row = self._rows.get(self._entries[index].key)
            if row is not None:
                yield self._heights.top(index) + PAD_TOP - offset, row

    def row_at(self, y: int) -> tuple[int, Row] | None:
        """The row at `y` of the window and its top."""
        return next(((top, row) for top, row in self.rows() if top <= y < top + row.height), None)

    def reveal(self, entry: Entry, line: int | None = None) -> None:
        """Scroll just so far that the beginning of `entry` is in sight, or its line that begins `line` pixels below."""
        top = self._heights.top(self._entries.index(entry))
        if line is not None:
            self._reveal_line(top + PAD_TOP + line)
        elif not self.offset <= top <= self.offset + self.view - 60:
            self.scroll_to(top)

    def hold(self, entry: Entry, top: int) -> None:
        """Let `entry` begin at `top` of the window, as far as what stands around it reaches."""
        self.follow = False
        self._anchor = Anchor(self._entries.index(entry), -1, -top)

    def reveal_words(self, entry: Entry, needle: str, nth: int) -> int:
        """Bring the block that holds the `nth` occurrence of `needle` near the middle. Returns that block."""
        index = self._entries.index(entry)
        blocks = self._row(entry).body.blocks
        block, seen = 0, 0
        for block, one in enumerate(blocks):  # noqa: B007  the last block where the text is written otherwise
            seen += one.text.casefold().count(needle.casefold())
            if seen > nth:
                break
        self.follow = False
        self._anchor = Anchor(index, block if blocks else -1, -self.view // 3)
        return block

    def _reveal_line(self, top: int) -> None:
        if top < self.offset:
            self.scroll_to(top - PAD_TOP)
        elif top > self.offset + self.view - _LINE:
            self.scroll_to(top - self.view + _LINE)

    def _measure_pass(self, now: float, deadline: float) -> tuple[bool, bool]:
        complete, moved = True, False
        offset = self.offset
        for index in self._in_view(offset):
            top = self._heights.top(index) + PAD_TOP - offset
            row = self._row(self._entries[index])
            complete = row.measure(-top, self.view - top, now, deadline) and complete
            self._known[row.entry.key] = row.height
            if row.height != self._heights[index]:
                self._heights.set(index, row.height)
                moved = True
                if self.follow:
                    break
        return complete, moved

    def _firm_place(self, offset: int) -> tuple[int, int]:
        """The first measured block in sight as (row, block), else the first row with -1."""
        for index in self._in_view(offset):
            row = self._rows.get(self._entries[index].key)
            top = self._heights.top(index) + PAD_TOP
            block = row.firm_block(offset - top, offset + self.view - top) if row is not None else None
            if block is not None:
                return index, block
        return max(0, self._heights.find(offset - PAD_TOP)), -1

    def _top_of(self, index: int, block: int) -> int:
        top = self._heights.top(index) + PAD_TOP
        row = self._rows.get(self._entries[index].key) if block >= 0 and index < len(self._entries) else None
        if row is None or block >= len(row.body.blocks):
            return top
        return top + row.parts.body + row.body.top(block)

    def _in_view(self, offset: int) -> Iterator[int]:
        index = self._heights.find(offset - PAD_TOP)
        while 0 <= index < len(self._entries) and self._heights.top(index) + PAD_TOP < offset + self.view:
            yield index
            index += 1

    def row_of(self, entry: Entry) -> Row:
        """The row of `entry`, wherever it is."""
        return self._row(entry)

    def _row(self, entry: Entry) -> Row:
        row = self._rows.get(entry.key)
        if row is None:
            row = self._rows[entry.key] = Row(entry, self.style, self.width, self._cache)
        elif row.revision != entry.revision:
            row.sync()
        self._rows.move_to_end(entry.key)
        return row

    def _height_of(self, entry: Entry) -> int:
        known = self._known.get(entry.key)
        return guess_height(entry, self.width, self.style.text) if known is None else known

    def _prune(self) -> None:
        while len(self._rows) > _ROWS_KEPT:
            self._rows.popitem(last=False)

    def _forget(self) -> None:
        self._known.clear()
        self._rows.clear()
        self._cache.clear()
