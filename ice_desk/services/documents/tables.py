"""Tables read into rows, cell by cell. Runs in a process of its own, as `reading` does."""

import csv
from collections.abc import Iterator
from pathlib import Path

from ice_desk.domain.batch import MOST_ROWS
from ice_desk.domain.documents import DocumentKind
from ice_desk.services.documents.files import check_regular, refuse, workbook
from ice_desk.services.documents.reading import MOST_BYTES, MOST_LETTERS, cell_text, decoded, kind_of

TABLES = (DocumentKind.CSV, DocumentKind.TABLE)
_DELIMITERS = ",;\t|"


def is_table(path: Path) -> bool:
    """Whether a file's rows can be asked about one by one. Raises UsageFault for a kind that cannot be read."""
    return kind_of(path) in TABLES


def read_rows(path: Path) -> Iterator[list[str]]:
    """The rows of a CSV file, or of the first sheet of a workbook that has any. Raises UsageFault."""
    if not is_table(path):
        refuse(path, "It is no table", "Choose a CSV or Excel file.")
    check_regular(path, MOST_BYTES)
    letters = 0
    for number, row in enumerate(_csv(path) if kind_of(path) is DocumentKind.CSV else _sheet(path)):
        letters += sum(map(len, row))
        if number > MOST_ROWS or letters > MOST_LETTERS:
            refuse(path, f"It has more than {MOST_ROWS:,} rows, or more text than can be held", "Split it.")
        yield row


def _csv(path: Path) -> Iterator[list[str]]:
    csv.field_size_limit(MOST_LETTERS)
    lines = decoded(path).splitlines(keepends=True)
    head = next((line for line in lines if line.strip()), "")
    # The head tells what parts the cells: sentences further down are full of commas.
    parts = max(_DELIMITERS, key=lambda mark: len(next(csv.reader([head], delimiter=mark), [])))
    try:
        for row in csv.reader(lines, delimiter=parts):
            yield [cell.strip() for cell in row]
    except csv.Error as error:
        refuse(path, f"It is no CSV file: {error}", "Save it anew as CSV.")


def _sheet(path: Path) -> Iterator[list[str]]:
    with workbook(path) as book:
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=True)
            if rows:
                yield from ([_cell(value) for value in row] for row in rows)
                return


def _cell(value: object) -> str:
    """A cell as a person reads it; the lines of a text stay lines."""
    return value.strip() if isinstance(value, str) else cell_text(value)
