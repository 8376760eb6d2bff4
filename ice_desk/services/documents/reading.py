"""Files read into passages. Runs in a process of its own: a broken or hostile file ends that process, not the desk.

What is called with a path yields passages in the order of the file, each with the place by which an answer names it.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from ice_desk.domain.documents import SUFFIXES, DocumentKind, Passage, pieces
from ice_desk.services.documents.files import check_name, check_regular, check_unpacked, refuse, workbook

if TYPE_CHECKING:
    from docx.table import Table, _Row
    from python_calamine import CalamineWorkbook

MOST_BYTES = 200 << 20
MOST_LETTERS = 20_000_000
MOST_CELLS = 2_000_000
ROWS_AT_ONCE = 40
_ROW_LETTERS = 1_200
Told = Callable[[float], None]


def read(path: Path, told: Told = lambda _share: None) -> Iterator[Passage]:
    """The passages of a file. `told` hears the share that is read, 0 to 1. Raises UsageFault saying what to do."""
    kind = kind_of(path)
    check_regular(path, MOST_BYTES)
    readers: dict[DocumentKind, Callable[[Path, Told], Iterator[Passage]]] = {
        DocumentKind.PDF: _pdf,
        DocumentKind.WORD: _word,
        DocumentKind.TABLE: _sheets,
        DocumentKind.CSV: _csv,
        DocumentKind.PAGE: _page,
        DocumentKind.TEXT: _lines,
    }
    letters = 0
    for passage in readers[kind](path, told):
        letters += len(passage.text)
        if letters > MOST_LETTERS:
            refuse(path, f"It holds more than {MOST_LETTERS // 10**6} million letters", "Attach a part of it.")
        yield passage
    if not letters:
        remedy = "Run text recognition (OCR) over it first." if kind is DocumentKind.PDF else "Choose another file."
        refuse(
            path, "It holds no text; its pages may be pictures" if kind is DocumentKind.PDF else "It is empty", remedy
        )


def kind_of(path: Path) -> DocumentKind:
    """By the name's ending. Raises UsageFault for one that cannot be read."""
    check_name(path)
    kind = SUFFIXES.get(path.suffix.lower().lstrip("."))
    if kind is None:
        endings = ", ".join(sorted({f".{suffix}" for suffix in SUFFIXES}))
        refuse(path, "This kind of file cannot be read", f"Files that can: {endings}.")
    return kind


def _pdf(path: Path, told: Told) -> Iterator[Passage]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        why = "It is locked with a password" if locked else "It is damaged, or no PDF"
        refuse(path, why, "Save a copy without a password." if locked else "Open it elsewhere and save it anew.")
    try:
        count = len(document)
        for number in range(count):
            page = document[number]
            text = page.get_textpage()
            yield from pieces(f"p. {number + 1}", _tidy(text.get_text_bounded()))
            text.close()
            page.close()
            told((number + 1) / count)
    finally:
        document.close()


def _word(path: Path, told: Told) -> Iterator[Passage]:
    import docx
    from docx.table import Table

    check_unpacked(path)
    try:
        document = docx.Document(str(path))
    except Exception as error:  # noqa: BLE001  the library raises whatever its parsers do
        refuse(path, f"It is damaged, or no Word document ({type(error).__name__})", "Save it anew as .docx.")
    body = list(document.iter_inner_content())
    text: list[str] = []
    part = 1
    for number, block in enumerate(body, 1):
        if isinstance(block, Table):
            text.append("\n".join("\t".join(_cells(block, row)) for row in block.rows))
        elif block.text.strip():
            if (block.style is not None and (block.style.name or "").startswith("Heading")) and text:
                yield from pieces(f"part {part}", "\n\n".join(text))
                text, part = [], part + 1
            text.append(block.text.strip())
        told(number / len(body))
    yield from pieces(f"part {part}", "\n\n".join(text))


def _cells(table: "Table", row: "_Row") -> Iterator[str]:
    """The cells of a row as they are written, one that spans several columns once: a span may claim millions."""
    from docx.table import _Cell

    for cell in row._tr.tc_lst:
        yield _Cell(cell, table).text.strip()


def _sheets(path: Path, told: Told) -> Iterator[Passage]:
    with workbook(path) as book:
        yield from _each_sheet(path, book, told)


def _each_sheet(path: Path, book: "CalamineWorkbook", told: Told) -> Iterator[Passage]:
    cells = 0
    for number, name in enumerate(book.sheet_names, 1):
        sheet = book.get_sheet_by_name(name)
        first_row, first_column = sheet.start or (0, 0)
        rows = []
        for row in sheet.to_python(skip_empty_area=True):
            cells += len(row)
            if cells > MOST_CELLS:
                refuse(path, f"It has more than {MOST_CELLS:,} cells", "Attach the sheets that matter.")
            rows.append([cell_text(value) for value in row])
        yield from _blocks(rows, partial(_area, name, first_row, first_column))
        told(number / len(book.sheet_names))


def _area(name: str, above: int, left: int, begin: int, end: int, width: int) -> str:
    """Rows `begin` to `end` of a sheet as a spreadsheet names them, `above` and `left` of which nothing stands."""
    first, last = _letters(left), _letters(left + max(width, 1) - 1)
    return f"{_sheet_name(name)}!{first}{begin + above}:{last}{end + above}"


def _csv(path: Path, told: Told) -> Iterator[Passage]:
    text = decoded(path)
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:8_000], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel_tab if path.suffix.lower() == ".tsv" else csv.excel
    csv.field_size_limit(MOST_LETTERS)
    try:
        rows = list(csv.reader(text.splitlines(), dialect))
    except csv.Error as error:
        refuse(path, f"It is no CSV file: {error}", "Save it anew as CSV, or attach it as .txt.")
    yield from _blocks(rows, lambda begin, end, _width: f"rows {begin}-{end}" if end > begin else f"row {begin}")
    told(1.0)


def _blocks(rows: list[list[str]], place: Callable[[int, int, int], str]) -> Iterator[Passage]:
    """Rows in blocks that stand alone: each begins with the head of the table. Rows count from 1."""
    head = next((row for row in rows if any(row)), [])
    block: list[list[str]] = []
    begin = 1
    for number, row in enumerate(rows, 1):
        if not any(row):
            continue
        if block and (len(block) >= ROWS_AT_ONCE or sum(map(len, map("\t".join, block))) > _ROW_LETTERS):
            yield _block(block, head, place, begin, number - 1)
            block = []
        if not block:
            begin = number
        block.append(row)
    if block:
        yield _block(block, head, place, begin, begin + len(block) - 1)


def _block(
    block: list[list[str]], head: list[str], place: Callable[[int, int, int], str], begin: int, end: int
) -> Passage:
    lines = block if block[0] is head or block[0] == head else [head, *block]
    width = max(len(row) for row in block)
    return Passage(place(begin, end, width), "\n".join("\t".join(row) for row in lines))


def _page(path: Path, told: Told) -> Iterator[Passage]:
    reader = _PageText()
    reader.feed(decoded(path))
    reader.close()
    told(1.0)
    for number, text in enumerate(reader.parts(), 1):
        yield from pieces(f"part {number}", text)


class _PageText(HTMLParser):
    """The words of a web page, in parts that begin at its headings. Scripts and styles are no words."""

    _SILENT = frozenset({"script", "style", "template", "noscript", "svg"})
    _LINES = frozenset({"p", "div", "li", "tr", "br", "table", "section", "article", "ul", "ol", "pre", "blockquote"})
    _HEADS = frozenset({"h1", "h2", "h3"})
    _SHOWN = _LINES | _HEADS

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[list[str]] = [[]]
        self._silent = self._drawings = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._SHOWN and self._drawings:
            # A drawing that was never closed ends where text begins, as it does in a browser.
            self._silent, self._drawings = self._silent - self._drawings, 0
        if tag in self._SILENT:
            self._silent += 1
            self._drawings += tag == "svg"
        elif tag in self._HEADS:
            self._parts.append([])
        elif tag in self._LINES:
            self._parts[-1].append("\n")
        elif tag in ("td", "th"):
            self._parts[-1].append("\t")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT:
            self._silent = max(0, self._silent - 1)
            self._drawings = max(0, self._drawings - (tag == "svg"))
        elif tag in self._HEADS or tag in self._LINES:
            self._parts[-1].append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._parts[-1].append(re.sub(r"\s+", " ", data))

    def parts(self) -> Iterator[str]:
        for part in self._parts:
            text = _tidy("".join(part))
            if text:
                yield text


def _lines(path: Path, told: Told) -> Iterator[Passage]:
    lines = decoded(path).splitlines()
    for begin in range(0, len(lines), 60):
        block = lines[begin : begin + 60]
        yield from pieces(f"lines {begin + 1}-{begin + len(block)}", "\n".join(block))
    told(1.0)


def decoded(path: Path) -> str:
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data[:4_096]:
        refuse(path, "It is no text", "Choose a text file, or one of the kinds that can be read.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def cell_text(value: object) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return " ".join(str(value).split())


def _letters(column: int) -> str:
    """The letters of a column that counts from 0: A, B, ... AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _sheet_name(name: str) -> str:
    return re.sub(r"[\[\]!\s]+", " ", name).strip()[:40] or "Sheet"


def _tidy(text: str) -> str:
    lines: Iterable[str] = (re.sub(r"[ \u00a0]+", " ", line).rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
