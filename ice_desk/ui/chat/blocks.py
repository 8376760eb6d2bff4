"""Markdown cut into blocks that are shown one by one: each finished block is formatted once, only the last is open.

Pure text work. The cut need not be perfect, only safe: a block is always whole lines, in order, none lost.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from ice_desk.domain.formulas import opens_display
from ice_desk.texts import tr
from ice_desk.ui.chat.clean import cut_lines, too_heavy, would_vanish

PIECE_LINES = 40
PIECE_CHARACTERS = 6_000
LARGEST_MESSAGE = 400_000
_LIST_LINES = 20
_PROSE_LINES = 200
_DISPLAY_LINES = 30
HEAVY_NOTE = tr("Shown as plain text: too large to format")

_FENCE = re.compile(r"^( {0,3})(`{3,}|~{3,})[ \t]*([^`\n]*)$")
_LANGUAGE = re.compile(r"^\S{0,24}$")
_INNER_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:\s|$)")
_ITEM = re.compile(r"^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\S|$)")
_INTERRUPTING_ITEM = re.compile(r"^ {0,3}(?:[-*+]|1[.)])[ \t]+\S")
_INDENTED = re.compile(r"^(?: {2,}|\t)")
_DELIMITERS = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_PARTIAL_FENCE = re.compile(r"^\s*[`~]*$")


class Kind(StrEnum):
    PROSE = "prose"
    LIST = "list"
    TABLE = "table"
    CODE = "code"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Block:
    """Some whole lines of a message. Long code and plain text come in pieces; `first` and `last` mark its ends.

    `growing` code is not coloured yet, or it would be anew with every token; growing text may yet go on at its end.
    """

    kind: Kind
    text: str
    language: str = ""
    first: bool = True
    last: bool = True
    note: str = ""
    growing: bool = False


class BlockReader:
    """The blocks of a text that grows. `done` only ever gets longer; `open_block` is what may still change.

    `pieces` False leaves code whole however long it is.
    """

    def __init__(self, *, pieces: bool = True) -> None:
        self._pieces = pieces
        self.done: list[Block] = []
        self._partial = ""
        self._lines: list[str] = []
        self._kind: Kind | None = None
        self._fence = ""
        self._inner_fence = ""
        self._language = ""
        self._first_piece = True
        self._display = ""

    def feed(self, text: str) -> None:
        """Take the next part of the text. A carriage return at its end waits for the line feed that may follow."""
        held = "\r" if text.endswith("\r") else ""
        text = self._partial + text.removesuffix("\r")
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        *lines, partial = text.split("\n")
        self._partial = partial + held
        for line in lines:
            self._line(line)

    @property
    def open_block(self) -> Block | None:
        partial = self._partial
        if self._kind is Kind.CODE and _PARTIAL_FENCE.match(partial):
            partial = ""
        lines = [*self._lines, partial] if partial else self._lines
        if not lines or (self._kind is None and not partial.strip()):
            return None
        if self._display:
            # What it will be is not known before its end.
            return Block(Kind.PLAIN, "\n".join(lines))
        return self._block(lines, last=True)

    def finish(self) -> list[Block]:
        """All blocks of the text as it stands: nothing more will come."""
        if self._partial:
            self._line(self._partial)
            self._partial = ""
        while self._display:
            self._give_display_up()
        self._close()
        return self.done

    def _line(self, line: str) -> None:
        if self._kind is Kind.CODE:
            self._code_line(line)
        elif self._display:
            self._display_line(line)
        elif self._kind is Kind.LIST:
            self._list_line(line)
        elif not line.strip():
            self._close()
        elif not self._begins_block(line):
            self._prose_line(line)

    def _display_line(self, line: str) -> None:
        """Take a line of a formula that stands by itself, whatever the line looks like."""
        self._lines.append(line)
        if self._display in line:
            self._display = ""
            self._close()
        elif not line.strip() or len(self._lines) > _DISPLAY_LINES:
            self._give_display_up()

    def _give_display_up(self) -> None:
        """Read what does not end as a formula like any other text."""
        (first, *others), self._lines, self._kind, self._display = self._lines, [], None, ""
        self._prose_line(first)
        for line in others:
            self._line(line)

    def _code_line(self, line: str) -> None:
        stripped = line.strip()
        if stripped.startswith(self._fence) and not stripped.strip(self._fence[0]):
            self._close()
            return
        if self._pieces and self._lines and self._is_piece(line):
            self._flush(last=False)
            self._first_piece = False
        self._lines.append(line)

    def _is_piece(self, line: str) -> bool:
        return len(self._lines) >= PIECE_LINES or sum(map(len, self._lines)) + len(line) > PIECE_CHARACTERS

    def _list_line(self, line: str) -> None:
        if self._inner_fence:
            if line.strip().startswith(self._inner_fence):
                self._inner_fence = ""
            self._lines.append(line)
            return
        after_blank = not self._lines[-1].strip()
        item = _ITEM.match(line)
        if item and len(self._lines) >= _LIST_LINES:
            self._flush()
        elif not item and not _INDENTED.match(line) and line.strip():
            if after_blank:
                self._close()
                self._line(line)
                return
            if self._begins_block(line):
                return
        inner = _INNER_FENCE.match(line)
        self._inner_fence = inner[1] if inner else ""
        self._lines.append(line)

    def _prose_line(self, line: str) -> None:
        if self._kind is Kind.PROSE and _DELIMITERS.match(line) and "|" in self._lines[-1]:
            header = self._lines.pop()
            self._flush()
            self._kind = Kind.TABLE
            self._lines = [header]
        elif self._kind is Kind.PROSE and len(self._lines) >= _PROSE_LINES:
            self._flush()
        elif self._kind is None:
            self._kind = Kind.PROSE
        self._lines.append(line)

    def _begins_block(self, line: str) -> bool:
        """Take `line` if it starts a block of its own whatever stands before it."""
        fence = _FENCE.match(line)
        if fence:
            self._close()
            self._kind, self._fence, self._language = Kind.CODE, fence[2], fence[3].strip()
            if self._pieces and not _LANGUAGE.match(self._language):
                # More than a language: it is read as the first line, for over the code there is room for a name only.
                self._lines, self._language = [self._language], ""
        elif _HEADING.match(line):
            self._close()
            self._kind, self._lines = Kind.PROSE, [line]
            self._close()
        elif mark := opens_display(line):
            self._close()
            self._kind, self._lines, self._display = Kind.PROSE, [line], mark
        elif (_ITEM if self._kind is None else _INTERRUPTING_ITEM).match(line):
            self._close()
            self._kind, self._lines = Kind.LIST, [line]
        else:
            return False
        return True

    def _close(self) -> None:
        self._flush()
        self._kind = None
        self._first_piece = True
        self._inner_fence = self._language = ""

    def _flush(self, *, last: bool = True) -> None:
        while self._kind is Kind.LIST and self._lines and not self._lines[-1].strip():
            self._lines.pop()
        if self._lines or (self._kind is Kind.CODE and last):
            block = self._block(self._lines, last=last)
            self.done.extend(_weighed(block) if self._pieces else (block,))
        self._lines = []

    def _block(self, lines: list[str], *, last: bool) -> Block:
        kind = self._kind or Kind.PROSE
        return Block(kind, "\n".join(lines), self._language, self._first_piece, last)


def split(text: str) -> list[Block]:
    """All blocks of a finished text; one longer than LARGEST_MESSAGE is shown as it was written."""
    if len(text) > LARGEST_MESSAGE:
        return plain_pieces(text, note=HEAVY_NOTE)
    reader = BlockReader()
    reader.feed(text)
    return reader.finish()


def shown_open(block: Block) -> list[Block]:
    """An open block as it is shown now: formatted where that is cheap, else as plain pieces."""
    may_end_otherwise = block.kind is Kind.CODE or "$" in block.text
    return list(_weighed(replace(block, growing=may_end_otherwise)))


def code_of(text: str, nth: int) -> str:
    """The `nth` fenced code of a message, from 0, as it was written, whatever pieces it is shown in. "" for none."""
    reader = BlockReader(pieces=False)
    reader.feed(text)
    codes = [block.text for block in reader.finish() if block.kind is Kind.CODE]
    return codes[nth] if nth < len(codes) else ""


def plain_pieces(
    text: str, *, kind: Kind = Kind.PLAIN, language: str = "", note: str = "", growing: bool = False
) -> list[Block]:
    """`text` as it was written, in pieces small enough to lay out one by one."""
    pieces: list[list[str]] = [[]]
    size = 0
    for line in cut_lines(text):
        if pieces[-1] and (len(pieces[-1]) >= PIECE_LINES or size + len(line) > PIECE_CHARACTERS):
            pieces.append([])
            size = 0
        pieces[-1].append(line)
        size += len(line)
    blocks = [Block(kind, "\n".join(lines), language, first=False, last=False, growing=growing) for lines in pieces]
    blocks[0] = replace(blocks[0], first=True, note=note)
    blocks[-1] = replace(blocks[-1], last=True)
    return blocks


def _weighed(block: Block) -> Iterable[Block]:
    if block.kind is Kind.CODE:
        if len(block.text) <= 2 * PIECE_CHARACTERS:
            return (block,)
        pieces = plain_pieces(block.text, kind=Kind.CODE, language=block.language, growing=block.growing)
        pieces[0] = replace(pieces[0], first=block.first)
        pieces[-1] = replace(pieces[-1], last=block.last)
        return pieces
    if too_heavy(block.text):
        return plain_pieces(block.text, note=HEAVY_NOTE)
    return (replace(block, kind=Kind.PLAIN),) if would_vanish(block.text) else (block,)
