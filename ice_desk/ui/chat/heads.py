"""The lines over code and tables: what language it is, and the words that copy it. Painted, like all of a message.

An act is named `code:4` for the code of block 4, `code:4.1` for the second code inside block 4 (in a list or a quote),
`table:4` for the table of block 4.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextDocument, QTextFormat

from ice_desk.texts import tr
from ice_desk.ui.chat.blocks import Kind
from ice_desk.ui.chat.body import Body, inset, pads
from ice_desk.ui.chat.document import FENCE_HEAD, blocks, is_code
from ice_desk.ui.text import plain

BLOCK_ACTS = ("code:", "table:")
COPY_CODE = tr("Copy code")
COPY_TABLE = tr("Copy table")
_LONGEST_LANGUAGE = 24
_READ = (Kind.LIST, Kind.PROSE)
_WORD_HEIGHT = 18
_MAY_HOLD_CODE = re.compile(r"```|~~~|^(?: {4}|\t)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Head:
    """One such line. `line` is where it stands in its body, in pixels; `label` the language, "" where none is told."""

    action: str
    label: str
    line: QRect

    @property
    def words(self) -> str:
        return COPY_TABLE if self.action.startswith("table:") else COPY_CODE


@dataclass(frozen=True, slots=True)
class Fence:
    """Code inside a list or a quote: its first line's place in the document, its language and its text."""

    position: int
    language: str
    text: str


def heads(body: Body, indices: Iterable[int]) -> Iterator[Head]:
    """The lines over what stands in these blocks. Code inside a list or a quote has one once it was measured."""
    for index in indices:
        block = body.blocks[index]
        top, width = body.top(index), body.width
        if block.kind is Kind.CODE and block.first:
            inner = QRect(inset(block), top + 6, width - 2 * inset(block), _WORD_HEIGHT)
            yield Head(f"code:{index}", language_name(block.language), inner)
        elif block.kind is Kind.TABLE:
            yield Head(f"table:{index}", "", QRect(0, top, width, _WORD_HEIGHT))
        elif block.kind in _READ and body.measured(index) and _MAY_HOLD_CODE.search(block.text):
            document = body.document(index)
            for number, fence in enumerate(fences(document)):
                first = document.findBlock(fence.position)
                place = document.documentLayout().blockBoundingRect(first)
                line = round(top + pads(block)[0] + place.top()) - FENCE_HEAD + 2
                left = round(place.left() + first.layout().lineAt(0).x())
                yield Head(f"code:{index}.{number}", fence.language, QRect(left, line, width - left, _WORD_HEIGHT))


def language_name(information: str) -> str:
    """The language as a fence names it, without what else may stand there."""
    return plain(information.split()[0], _LONGEST_LANGUAGE) if information.strip() else ""


def fences(document: QTextDocument) -> list[Fence]:
    """The code in a document that was read as Markdown, between fences or indented."""
    found: list[Fence] = []
    for block in blocks(document):
        if not is_code(block):
            continue
        if block.blockFormat().topMargin() >= FENCE_HEAD or not found:
            language = str(block.blockFormat().property(QTextFormat.Property.BlockCodeLanguage.value) or "")
            found.append(Fence(block.position(), language_name(language), block.text()))
        else:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{block.text()}")
    return found
