"""Code in colours. They lie over the text's layout: what is selected, found or copied stays as it was written."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument, QTextLayout

from ice_desk.ui.theme import Palette

if TYPE_CHECKING:
    from pygments.lexer import Lexer

LONGEST = 20_000
"""Letters above which code stays in one colour: reading it would take longer than a frame."""
_LONGEST_NAME = 30


def highlight(document: QTextDocument, language: str, palette: Palette) -> None:
    """Lay colours over the plain text of `document`. An unknown language changes nothing."""
    text = document.toPlainText()
    lexer = _lexer(language.split()[0].lower()) if language.strip() and len(text) <= LONGEST else None
    if lexer is None:
        return
    inks = _inks(palette)
    ranges: dict[int, list[QTextLayout.FormatRange]] = {}
    for start, length, ink in _spans(lexer, text):
        for block_at, begin, size in _by_block(document, start, length):
            shape = QTextLayout.FormatRange()
            shape.start, shape.length, shape.format = begin, size, inks[ink]
            ranges.setdefault(block_at, []).append(shape)
    for block_at, shapes in ranges.items():
        block = document.findBlock(block_at)
        block.layout().setFormats(shapes)
        document.markContentsDirty(block.position(), block.length())


def _spans(lexer: "Lexer", text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for _, kind, value in lexer.get_tokens_unprocessed(text):
        # Qt counts in halves of surrogate pairs, Python in whole characters.
        length = len(value) if value.isascii() else len(value.encode("utf-16-le", "surrogatepass")) // 2
        name = str(kind)
        ink = next((ink for part, ink in _KINDS if name.startswith(part)), None)
        if ink is not None and value.strip():
            yield at, length, ink
        at += length


def _by_block(document: QTextDocument, start: int, length: int) -> Iterator[tuple[int, int, int]]:
    """The parts of a stretch in each line that it touches: (where the line is, start in it, length)."""
    end = start + length
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        begin = max(start, block.position()) - block.position()
        size = min(end, block.position() + block.length() - 1) - block.position() - begin
        if size > 0:
            yield block.position(), begin, size
        block = block.next()


_KINDS = (
    ("Token.Comment", "comment"),
    ("Token.Keyword", "keyword"),
    ("Token.Operator.Word", "keyword"),
    ("Token.Literal.String", "string"),
    ("Token.Literal.Number", "number"),
    ("Token.Name.Function", "name"),
    ("Token.Name.Class", "name"),
    ("Token.Name.Tag", "keyword"),
    ("Token.Name.Attribute", "name"),
    ("Token.Name.Builtin", "name"),
)


def _inks(palette: Palette) -> dict[str, QTextCharFormat]:
    return {
        "comment": _ink(palette.muted, italic=True),
        "keyword": _ink(palette.accent),
        "string": _ink(palette.ok),
        "number": _ink(palette.warm),
        "name": _ink(palette.cold),
    }


def _ink(colour: QColor, *, italic: bool = False) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setForeground(colour)
    if italic:
        shape.setFontItalic(True)
    return shape


@lru_cache(maxsize=64)
def _lexer(name: str) -> "Lexer | None":
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    if len(name) > _LONGEST_NAME:
        return None
    try:
        return get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
