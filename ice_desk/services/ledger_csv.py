"""The ledger as a CSV file that a spreadsheet opens without running anything."""

import csv
import errno
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.errors import DeskError
from ice_desk.services.csv_file import harmless

HEAD = ("when (UTC)", "model", "task", "tokens in", "tokens out", "held $", "settled $", "state", "tier", "entry")


def write_csv(path: Path, rows: tuple[LedgerRow, ...]) -> None:
    """Write whole or not at all. Raises DeskError."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "It is a folder")
        _write(path, rows)
    except OSError as error:
        raise DeskError(
            "The ledger was not exported", why=error.strerror or str(error), remedy="Choose another file or folder"
        ) from error


def _write(path: Path, rows: tuple[LedgerRow, ...]) -> None:
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8-sig", newline="", dir=path.parent, prefix=".ice-desk-", delete=False
    ) as file:
        try:
            writer = csv.writer(file)
            writer.writerow(HEAD)
            writer.writerows(cells(row) for row in rows)
            file.close()
            os.replace(file.name, path)
        except BaseException:
            file.close()
            os.unlink(file.name)
            raise


def cells(row: LedgerRow) -> tuple[str, ...]:
    """One row as text; money in dollars with six decimals."""
    when = datetime.fromtimestamp(row.at, UTC).isoformat(timespec="seconds")
    settled = "" if row.settled is None else f"{row.settled / 1e6:.6f}"
    figures = (str(row.tokens_in), str(row.tokens_out), f"{row.held / 1e6:.6f}", settled)
    return (
        when,
        str(harmless(row.model)),
        str(harmless(row.task)),
        *figures,
        row.state,
        row.tier,
        str(row.entry or ""),
    )
