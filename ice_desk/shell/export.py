"""Asks where the ledger's CSV file shall lie, and writes it."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ice_desk.app import Desk
from ice_desk.services.ledger_csv import write_csv


def ask_and_export(desk: Desk, parent: QWidget) -> None:
    """Ask where to, then write all rows of the month in a thread and say so."""
    dialog = QFileDialog(parent, "Export the ledger", "", "CSV (*.csv)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.selectFile("ice-desk-ledger.csv")

    async def write(path: Path) -> None:
        month = await desk.ledger.month(desk.ledger.state.value.period)
        await asyncio.to_thread(write_csv, path, month.rows)
        desk.notices.post(f"{len(month.rows)} rows are in {path.name}.", key="export")

    dialog.fileSelected.connect(lambda name: desk.jobs.spawn(write(Path(name)), "export the ledger", slot="export"))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
