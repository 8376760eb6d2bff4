"""A stretch of a document as plain text and as HTML of our own: nothing in it loads, runs or styles anything.

Qt's own HTML carries fonts, colours and whatever an address was; here are words, their marks and links that may be
opened, and nothing else.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableCell,
)

from ice_desk.services.csv_file import harmless
from ice_desk.ui.chat.document import blocks, fragments, is_code, tables
from ice_desk.ui.chat.formulas import source_of
from ice_desk.ui.chat.links import checked
from ice_desk.ui.chat.tables import is_figure, looks_numeric

Rows = list[list[str]]
Span = tuple[int, int]
_NUMBERED = QTextListFormat.Style.ListDecimal


@dataclass(slots=True)
class _Writer:
    """HTML that is being written: `lists` are the open lists with their indents."""

    parts: list[str] = field(default_factory=list)
    lists: list[tuple[str, int]] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    quoted: bool = False

    def end_code(self) -> None:
        if self.code:
            self.parts.append(code_html("\n".join(self.code)))
            self.code.clear()

    def to_list(self, tag: str, indent: int) -> None:
        """Begin an item of a list this far in; indent 0 ends all lists."""
        while self.lists and (self.lists[-1][1] > indent or (self.lists[-1][1] == indent and self.lists[-1][0] != tag)):
            self.parts.append(f"</li></{self.lists.pop()[0]}>")
        if not indent:
            return
        if self.lists and self.lists[-1][1] == indent:
            self.parts.append("</li><li>")
        else:
            self.lists.append((tag, indent))
            self.parts.append(f"<{tag}><li>")

    def to_quote(self, quoted: bool) -> None:
        if quoted != self.quoted:
            self.to_list("", 0)
            self.parts.append("<blockquote>" if quoted else "</blockquote>")
            self.quoted = quoted

    def done(self) -> str:
        self.end_code()
        self.to_list("", 0)
        self.to_quote(quoted=False)
        return "".join(self.parts)


def plain_text(document: QTextDocument, span: Span) -> str:
    """The words of a stretch; a table, where it is more than one cell, with tabs between its cells."""
    lines: list[str] = []
    for part in _parts(document, span):
        if isinstance(part, QTextBlock):
            lines.append("".join(text for text, _ in runs(part, span)))
        else:
            lines.append(tabbed(part))
    return "\n".join(lines)


def html_text(document: QTextDocument, span: Span) -> str:
    """The same with headings, lists, quotes, tables, emphasis and links."""
    writer = _Writer()
    for part in _parts(document, span):
        if isinstance(part, QTextBlock):
            _write_block(writer, part, span)
        else:
            writer.end_code()
            writer.to_list("", 0)
            writer.parts.append(table_html(part))
    return writer.done()


def runs(block: QTextBlock, span: Span) -> Iterator[tuple[str, QTextCharFormat]]:
    """The pieces of a block inside `span`; a formula by the words it was written with."""
    for fragment in fragments(block):
        begin, end = fragment.position(), fragment.position() + fragment.length()
        shape = fragment.charFormat()
        if max(begin, span[0]) >= min(end, span[1]):
            continue
        if source := source_of(shape):
            yield source * (min(end, span[1]) - max(begin, span[0])), shape
            continue
        units = fragment.text().encode("utf-16-le", "surrogatepass")
        piece = units[2 * max(0, span[0] - begin) : 2 * (min(end, span[1]) - begin)]
        yield piece.decode("utf-16-le", "replace").replace("\u2028", "\n"), shape


def table_rows(table: QTextTable) -> Rows:
    """The words of a whole table."""
    return _rows(table, (0, table.document().characterCount()))


def tabbed(rows: Rows) -> str:
    """Rows as a spreadsheet takes them in: cells set apart by tabs, none of them a formula."""
    return "\n".join("\t".join(_cell(cell) for cell in row) for row in rows)


def table_html(rows: Rows) -> str:
    """Rows as a table; the first is its head, figures stand at the right."""
    lines = []
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        cells = (f"<{tag}{_side(cell)}>{html.escape(_cell(cell))}</{tag}>" for cell in row)
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table border="1" cellspacing="0" cellpadding="4">{"".join(lines)}</table>'


def code_html(text: str) -> str:
    return f"<pre><code>{html.escape(text)}</code></pre>"


def lines_html(text: str) -> str:
    """Plain text as a paragraph with its line ends."""
    return f"<p>{html.escape(text).replace(chr(10), '<br>')}</p>" if text.strip() else ""


def page(body: str) -> str:
    """What a clipboard takes as HTML."""
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def _side(cell: str) -> str:
    return ' align="right"' if looks_numeric(cell) else ""


def _cell(text: str) -> str:
    line = " ".join(text.split())
    return line if is_figure(line) else str(harmless(line))


def _parts(document: QTextDocument, span: Span) -> Iterator[QTextBlock | Rows]:
    """The lines of text and the tables that a stretch touches, in order; of one cell alone its lines."""
    table, with_tables = None, bool(tables(document))
    for block in blocks(document):
        if block.position() > span[1] or block.position() + block.length() <= span[0]:
            continue
        cursor = QTextCursor(block)
        within = cast("QTextTable | None", cursor.currentTable())
        if within is None:
            # Qt has empty lines before and after a table.
            if block.text() or not with_tables:
                yield block
            continue
        one = within.cellAt(span[0]) == within.cellAt(span[1])
        if one and within.cellAt(span[0]).isValid():
            yield block
        elif within != table:
            table = within
            yield _rows(within, span)


def _rows(table: QTextTable, span: Span) -> Rows:
    rows: Rows = []
    for row in range(table.rows()):
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        if any(cell.lastPosition() >= span[0] and cell.firstPosition() < span[1] for cell in cells):
            rows.append([_cell_text(cell, span) for cell in cells])
    return rows


def _cell_text(cell: QTextTableCell, span: Span) -> str:
    words = []
    block = cell.firstCursorPosition().block()
    while block.isValid() and block.position() <= cell.lastPosition():
        words.append("".join(text for text, _ in runs(block, span)))
        block = block.next()
    return " ".join(words)


def _write_block(writer: _Writer, block: QTextBlock, span: Span) -> None:
    shape = block.blockFormat()
    writer.to_quote(quoted=bool(shape.property(QTextFormat.Property.BlockQuoteLevel.value)))
    if is_code(block):
        writer.code.append("".join(text for text, _ in runs(block, span)))
        return
    writer.end_code()
    items = cast("QTextList | None", block.textList())  # None outside of lists, which its stub does not say
    if items is not None:
        tag = "ol" if items.format().style() == _NUMBERED else "ul"
        writer.to_list(tag, max(1, items.format().indent()))
        writer.parts.append(_box(shape) + _inline(block, span))
    elif shape.indent() and writer.lists:
        writer.parts.append(f"<br>{_inline(block, span)}")
    elif shape.hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value):
        writer.to_list("", 0)
        writer.parts.append("<hr>")
    else:
        writer.to_list("", 0)
        tag = f"h{shape.headingLevel()}" if shape.headingLevel() else "p"
        if inner := _inline(block, span):
            writer.parts.append(f"<{tag}>{inner}</{tag}>")


def _box(shape: QTextBlockFormat) -> str:
    """The box of a task's line."""
    marks = {QTextBlockFormat.MarkerType.Checked: "☑ ", QTextBlockFormat.MarkerType.Unchecked: "☐ "}
    return marks.get(shape.marker(), "")


def _inline(block: QTextBlock, span: Span) -> str:
    heading = bool(block.blockFormat().headingLevel())
    return "".join(_run_html(text, shape, heading=heading) for text, shape in runs(block, span))


def _run_html(text: str, shape: QTextCharFormat, *, heading: bool) -> str:
    inner = html.escape(text).replace("\n", "<br>")
    marks = (
        ("code", shape.fontFixedPitch()),
        ("s", shape.fontStrikeOut()),
        ("em", shape.fontItalic()),
        ("strong", shape.fontWeight() >= QFont.Weight.Bold and not heading),
    )
    for tag, marked in marks:
        if marked:
            inner = f"<{tag}>{inner}</{tag}>"
    link = checked(shape.anchorHref()) if shape.isAnchor() else None
    return f'<a href="{html.escape(link.address)}">{inner}</a>' if link is not None else inner
