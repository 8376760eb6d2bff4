"""Conversations as a Word document: the blocks of each answer become paragraphs, lists, tables and code."""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from markdown_it.token import Token

from ice_desk.domain.chats import Message, Role, WholeChat
from ice_desk.domain.formulas import as_code
from ice_desk.domain.whole_text import with_wide_tables
from ice_desk.services.transfer import lines
from ice_desk.services.transfer.page import reader

# XML has no way to write these; a document that holds one cannot be saved.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DEEPEST_LIST = 3
_AT_HAND = 200
_CODE_FONT = "Consolas"
_MUTED = RGBColor(0x5C, 0x66, 0x72)


class _Sheet:
    """The document that is written. Finished blocks are laid aside: each new one is sought a place among all there."""

    def __init__(self) -> None:
        self.document = Document()
        self._end = self.document.element.body.sectPr
        self._aside: list[BaseOxmlElement] = []

    def lay_aside(self) -> None:
        if len(self.document.element.body) < _AT_HAND:
            return
        for element in list(self.document.element.body):
            if element is not self._end:
                self._aside.append(element)
                self.document.element.body.remove(element)

    def bytes(self) -> bytes:
        rest = [element for element in self.document.element.body if element is not self._end]
        for element in (*self._aside, *rest):
            self._end.addprevious(element)
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()


def word_of(chats: Sequence[WholeChat]) -> bytes:
    sheet = _Sheet()
    document = sheet.document
    for number, chat in enumerate(chats):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_heading(_text(lines.title(chat)), 1)
        if aside := lines.aside(chat):
            _small(sheet, aside)
        for message in chat.line:
            _message(sheet, message)
    return sheet.bytes()


def _message(sheet: _Sheet, message: Message) -> None:
    document = sheet.document
    head = document.add_heading(_text(lines.speaker(message)), 2)
    head.add_run(f"   {lines.when(message.at)}").font.size = Pt(9)
    if message.role is Role.USER:
        document.add_paragraph(_text(message.text), style="Quote")
    else:
        _Blocks(sheet).write(reader().parse(with_wide_tables(as_code(message.text))))
    if foot := lines.foot(message):
        _small(sheet, foot)


def _small(sheet: _Sheet, words: str) -> None:
    run = sheet.document.add_paragraph().add_run(_text(words))
    run.font.size, run.font.color.rgb = Pt(9), _MUTED


class _Blocks:
    """Walks the blocks of one answer."""

    def __init__(self, sheet: _Sheet) -> None:
        self._sheet = sheet
        self._document = sheet.document
        self._lists: list[str] = []
        self._heading = 0
        self._quotes = 0

    def write(self, tokens: Sequence[Token]) -> None:
        index = 0
        while index < len(tokens):
            token = tokens[index]
            self._sheet.lay_aside()
            if token.type == "table_open":
                index = self._table(tokens, index)
                continue
            self._block(token)
            index += 1

    def _block(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._lists.append("List Bullet" if token.type.startswith("bullet") else "List Number")
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "heading_open":
                # The answer stands under a heading of the second level.
                self._heading = min(6, int(token.tag[1:]) + 2)
            case "heading_close":
                self._heading = 0
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1
            case "fence" | "code_block":
                run = self._document.add_paragraph().add_run(_text(token.content.rstrip("\n")))
                run.font.name, run.font.size = _CODE_FONT, Pt(9)
            case "hr":
                self._document.add_paragraph("―" * 12)
            case "inline":
                _runs(self._paragraph(), token.children or ())

    def _paragraph(self) -> Paragraph:
        if self._heading:
            return self._document.add_paragraph(style=f"Heading {self._heading}")
        if self._lists:
            depth = min(len(self._lists), _DEEPEST_LIST)
            return self._document.add_paragraph(style=f"{self._lists[-1]} {depth}" if depth > 1 else self._lists[-1])
        return self._document.add_paragraph(style="Quote" if self._quotes else None)

    def _table(self, tokens: Sequence[Token], start: int) -> int:
        """Write the table that begins at `start`. Returns the place after it."""
        end = next(index for index in range(start, len(tokens)) if tokens[index].type == "table_close")
        rows: list[list[Token]] = []
        for token in tokens[start:end]:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(token)
        table = self._document.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
        for cells, row in zip(table.rows, rows, strict=True):
            for cell, token in zip(cells.cells, row, strict=False):
                _runs(cell.paragraphs[0], token.children or ())
        return end + 1


def _runs(paragraph: Paragraph, tokens: Iterable[Token]) -> None:
    """The words of one paragraph. A link is followed by its address, for paper cannot be clicked."""
    bold = italic = 0
    links: list[str] = []
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                links.append(str(token.attrGet("href") or ""))
            case "link_close":
                paragraph.add_run(_text(f" ({links.pop()})"))
            case "softbreak":
                paragraph.add_run(" ")
            case "hardbreak":
                paragraph.add_run().add_break()
            case _ if token.content:
                run = paragraph.add_run(_text(token.content))
                run.bold, run.italic = bool(bold) or None, bool(italic) or None
                if token.type == "code_inline":
                    run.font.name = _CODE_FONT


def _text(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)
