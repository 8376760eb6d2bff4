"""The text of one message as a column of blocks: heights guessed until seen, documents made for what is in sight."""

import re
import time
from collections import OrderedDict
from collections.abc import Iterator
from itertools import accumulate

from ice_desk.ui.chat.blocks import Block, BlockReader, Kind, plain_pieces, shown_open, split
from ice_desk.ui.chat.conversation import Entry, EntryKind
from ice_desk.ui.chat.document import FENCE_HEAD, SafeDocument, TextStyle, build
from ice_desk.ui.chat.heights import guess_text
from ice_desk.ui.chat.outlines import Outlines

GAP = 8
CODE_PAD = 10
CODE_HEAD = 30
TABLE_HEAD = 16
NOTE_HEIGHT = 20
_CACHED = 160
_CODE_FIRST = re.compile(r"(?: {0,3}> ?)*(?: {4}|\t)|(?: {0,3}> ?)+ {0,3}(?:```|~~~)")


class DocumentCache:
    """The documents drawn last. Those in sight are always among them, for each is used on every paint."""

    def __init__(self, limit: int = _CACHED) -> None:
        self._limit = limit
        self._documents: OrderedDict[tuple[int, int], SafeDocument] = OrderedDict()

    def __len__(self) -> int:
        return len(self._documents)

    def get(self, key: tuple[int, int]) -> SafeDocument | None:
        document = self._documents.get(key)
        if document is not None:
            self._documents.move_to_end(key)
        return document

    def put(self, key: tuple[int, int], document: SafeDocument) -> None:
        self._documents[key] = document
        self._documents.move_to_end(key)
        while len(self._documents) > self._limit:
            self._documents.popitem(last=False)

    def ripe(self, outlines: Outlines) -> list[tuple[int, int]]:
        """The documents that wait for formulas of which some wait no longer."""
        return [key for key, one in self._documents.items() if not all(map(outlines.waits, one.waits))]

    def drop(self, owner: int, start: int, end: int) -> None:
        for index in range(start, end):
            self._documents.pop((owner, index), None)

    def clear(self) -> None:
        self._documents.clear()


class Body:
    """Blocks, their heights and their documents. All places are pixels from the body's own top left."""

    def __init__(self, owner: int, style: TextStyle, width: int, cache: DocumentCache, *, soft: bool = False) -> None:
        self._owner = owner
        self._style = style
        self._width = width
        self._cache = cache
        self._soft = soft
        self.blocks: list[Block] = []
        self._heights: list[int] = []
        self._measured: list[bool] = []
        self._tops: list[int] | None = None

    @property
    def width(self) -> int:
        return self._width

    @property
    def height(self) -> int:
        return self.top(len(self.blocks) - 1) + self._heights[-1] if self.blocks else 0

    def top(self, index: int) -> int:
        if self._tops is None:
            spans = (height + gap for height, gap in zip(self._heights, self._gaps(), strict=True))
            self._tops = [0, *accumulate(spans)]
        return self._tops[index]

    def block_height(self, index: int) -> int:
        return self._heights[index]

    def measured(self, index: int) -> bool:
        return self._measured[index]

    def set_blocks(self, blocks: list[Block]) -> None:
        """Show `blocks`; those that stayed the same keep their documents and heights."""
        same = 0
        for old, new in zip(self.blocks, blocks, strict=False):
            if old is not new and old != new:
                break
            same += 1
        self.replace_from(same, blocks[same:])

    def replace_from(self, start: int, blocks: list[Block]) -> None:
        self._cache.drop(self._owner, start, len(self.blocks))
        self.blocks[start:] = blocks
        self._heights[start:] = [self._guess(block) for block in blocks]
        self._measured[start:] = [False] * len(blocks)
        self._tops = None

    def set_width(self, width: int, style: TextStyle) -> None:
        self._cache.drop(self._owner, 0, len(self.blocks))
        self._width, self._style = width, style
        self._heights = [self._guess(block) for block in self.blocks]
        self._measured = [False] * len(self.blocks)
        self._tops = None

    def measure(self, top: int, bottom: int, deadline: float) -> bool:
        """Give every block between `top` and `bottom` its true height. False where the time did not suffice."""
        for index in self.seen(top, bottom):
            if self._measured[index]:
                continue
            if time.perf_counter() > deadline:
                return False
            self.document(index)
        return True

    def seen(self, top: int, bottom: int) -> Iterator[int]:
        """Indices of the blocks that touch the span; heights may be corrected meanwhile."""
        index = self.at(top)
        while index < len(self.blocks) and self.top(index) < bottom:
            yield index
            index += 1

    def at(self, y: int) -> int:
        """The block at `y`, the nearest one outside."""
        low, high = 0, len(self.blocks)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.top(middle) <= y else (low, middle)
        return low

    def document(self, index: int) -> SafeDocument:
        key = (self._owner, index)
        document = self._cache.get(key)
        if document is None:
            block = self.blocks[index]
            document = build(block, self._style, self._width - 2 * inset(block), soft=self._soft)
            self._cache.put(key, document)
        if not self._measured[index]:
            top, bottom = pads(self.blocks[index])
            self._measured[index] = True
            height = top + bottom + int(document.size().height() + 0.99)
            if height != self._heights[index]:
                self._heights[index] = height
                self._tops = None
        return document

    def remake(self, index: int) -> None:
        """Let the document of a block be made anew when it is next seen."""
        self._cache.drop(self._owner, index, index + 1)
        self._measured[index] = False

    def _gaps(self) -> Iterator[int]:
        for following in self.blocks[1:]:
            yield 0 if following.kind in (Kind.CODE, Kind.PLAIN) and not following.first else GAP
        if self.blocks:
            yield 0

    def _guess(self, block: Block) -> int:
        code = block.kind is Kind.CODE
        line = self._style.code_line if code else self._style.line
        letter = self._style.code_letter if code else self._style.letter
        breaks = block.text.count("\n")
        if block.kind is Kind.TABLE:
            return TABLE_HEAD + 30 * max(1, breaks)
        text = guess_text(len(block.text), breaks if code else breaks // 2, self._width, line, letter)
        return text + sum(pads(block))


class LiveBody(Body):
    """The body of an answer that may still grow: finished blocks stay, only the open one is made anew."""

    def __init__(self, entry: Entry, style: TextStyle, width: int, cache: DocumentCache) -> None:
        super().__init__(entry.key, style, width, cache)
        self._entry = entry
        self._reader: BlockReader | None = None
        self._read = 0
        self._done = 0
        self._changed_from: int | None = None
        self.sync()

    def sync(self) -> None:
        """Take in what the entry has got since the last time."""
        entry = self._entry
        if self._reader is None and not entry.streaming:
            if not self.blocks:
                self.set_blocks(_blocks_of(entry))
            return
        if self._reader is None:
            self._reader = BlockReader()
        text = entry.text
        if len(text) > self._read:
            self._reader.feed(text[self._read :])
            self._read = len(text)
        if entry.streaming:
            ready, opened = self._reader.done, self._reader.open_block
            fresh = ready[self._done :] + (shown_open(opened) if opened is not None else [])
        else:
            ready = self._reader.finish()
            fresh = ready[self._done :]
            self._reader = None
        self._replace_changed(self._done, fresh)
        self._done = len(ready)

    def _replace_changed(self, start: int, fresh: list[Block]) -> None:
        for block in fresh:
            if start >= len(self.blocks) or self.blocks[start] != block:
                break
            start += 1
            fresh = fresh[1:]
        if fresh or start < len(self.blocks):
            self.replace_from(start, fresh)
            self._changed_from = start if self._changed_from is None else min(start, self._changed_from)

    def take_changed(self) -> int:
        """The first block that changed since this was last asked; one past the last where none did."""
        start, self._changed_from = self._changed_from, None
        return len(self.blocks) if start is None else start


def _blocks_of(entry: Entry) -> list[Block]:
    if entry.kind is EntryKind.ANSWER:
        return split(entry.text)
    return plain_pieces(entry.text)


def inset(block: Block) -> int:
    return 12 if block.kind is Kind.CODE else 0


def pads(block: Block) -> tuple[int, int]:
    """Space above and below the document inside its block."""
    if block.kind is Kind.CODE:
        return (CODE_HEAD if block.first else 0, CODE_PAD if block.last else 0)
    if block.kind is Kind.TABLE:
        return TABLE_HEAD, 0
    # Qt leaves no margin over the first line of a document.
    begins_with_code = block.kind is Kind.PROSE and _CODE_FIRST.match(block.text) is not None
    return (NOTE_HEIGHT if block.note else FENCE_HEAD if begins_with_code else 0, 0)
