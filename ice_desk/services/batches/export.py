"""The results of a batch as a CSV file or an Excel workbook, which run nothing when they are opened."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ice_desk.domain.batch import Batch
from ice_desk.domain.errors import UsageFault
from ice_desk.services.batches.shelf import Result
from ice_desk.services.batches.sources import TEXT
from ice_desk.services.csv_file import harmless
from ice_desk.services.transfer.saving import save

RESULTS = ("answer", "state", "problem", "model", "seconds", "cost $")
SUFFIXES = (".csv", ".xlsx")
# What a cell of a workbook holds at most.
MOST_IN_CELL = 32_767
_CUT = " … [cut: a cell holds no more; the CSV file has it whole]"
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_WIDTHS = {"answer": 80, "problem": 40}
Cell = str | float


def check_suffix(path: Path) -> None:
    """Raises UsageFault for a file of another kind."""
    if path.suffix.lower() not in SUFFIXES:
        raise UsageFault(f"{path.name} is neither CSV nor Excel", remedy="Give it a name that ends in .csv or .xlsx.")


def export(path: Path, batch: Batch, results: Sequence[Result]) -> None:
    """Write all rows, whole or not at all. Blocks. Raises UsageFault for another kind of file, and DeskError."""
    check_suffix(path)
    head, rows = _head(batch), _rows(batch, results)
    save(path, _csv(head, rows) if path.suffix.lower() == ".csv" else _workbook(batch, head, rows))


def _shown(batch: Batch) -> list[int]:
    """The columns that are written again; the whole text of a file is not."""
    return [place for place, column in enumerate(batch.order.columns) if not (batch.order.files and column == TEXT)]


def _head(batch: Batch) -> list[str]:
    columns = [batch.order.columns[place] for place in _shown(batch)]
    taken = {column.casefold() for column in columns}
    return [*columns, *(f"{name} (ICE Desk)" if name in taken else name for name in RESULTS)]


def _rows(batch: Batch, results: Sequence[Result]) -> Iterator[list[Cell]]:
    shown = _shown(batch)
    for result in results:
        row = result.row
        seconds: Cell = round(row.seconds, 1) if row.seconds is not None else ""
        cells = [result.cells[place] for place in shown]
        yield [*cells, result.answer, row.state.value, row.problem, row.model, seconds, row.micro_dollars / 1_000_000]


def _csv(head: Sequence[str], rows: Iterator[list[Cell]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([harmless(cell) for cell in head])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    # With a mark of its encoding, without which Excel takes it for that of the country.
    return out.getvalue().encode("utf-8-sig", "replace")


def _workbook(batch: Batch, head: Sequence[str], rows: Iterator[list[Cell]]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, {**safe, "in_memory": True}) as book:
        sheet = book.add_worksheet("Results")
        bold, top = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for column, name in enumerate(head):
            sheet.write_string(0, column, _cell(name), bold)
            sheet.set_column(column, column, _WIDTHS.get(name, 18))
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, _cell(cell), top)
                else:
                    sheet.write_number(number, column, cell, top)
        sheet.freeze_panes(1, 0)
        _about(book.add_worksheet("About"), batch)
    return out.getvalue()


def _about(sheet: "object", batch: Batch) -> None:
    order = batch.order
    facts = (
        ("Batch", order.title),
        ("Template", order.template),
        ("Task", order.task or "Auto"),
        ("Model", order.model or "Auto"),
        ("Tier", order.tier.value),
        ("Rows", f"{batch.rows}: {batch.done} answered, {batch.failed} failed, {batch.waiting} waiting"),
    )
    for number, (name, words) in enumerate(facts):
        sheet.write_string(number, 0, name)  # type: ignore[attr-defined]
        sheet.write_string(number, 1, _cell(words))  # type: ignore[attr-defined]


def _cell(text: str) -> str:
    text = _UNWRITABLE.sub(" ", text)
    return text if len(text) <= MOST_IN_CELL else text[: MOST_IN_CELL - len(_CUT)] + _CUT
