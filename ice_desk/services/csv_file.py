"""Tables as CSV files that a spreadsheet opens without running anything."""

import csv
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ice_desk.domain.errors import DeskError

# A cell that begins so is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_table(path: Path, head: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Write whole or not at all; None is an empty cell. Blocks. Raises DeskError."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8-sig", newline="", dir=path.parent, prefix=".ice-desk-", delete=False
        ) as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows([harmless(cell) for cell in row] for row in rows)
        os.replace(file.name, path)
    except OSError as error:
        raise DeskError(
            f"{path.name} was not saved", why=error.strerror or str(error), remedy="Choose another folder"
        ) from error


def harmless(cell: object) -> object:
    """Text that would be a formula, quoted; anything else as it is."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
