"""What a person does with the ledger: export it, enter a bill, lift a freeze, confirm the date."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from ice_desk.app import Desk
from ice_desk.domain.budget import LedgerRow
from ice_desk.options import caps_of
from ice_desk.services.ledger_csv import write_csv
from ice_desk.ui.budget.bill import BillDialog
from ice_desk.ui.dialogs import ask
from ice_desk.ui.palette import Command

BUDGET = "Budget"


class MoneyActs:
    """`parent` is the window over which dialogs open."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def commands(self) -> Sequence[Command]:
        """What the palette offers where the ledger waits for a word."""
        ledger, state = self._desk.ledger, self._desk.ledger.state.value
        found = [
            Command(f"Let {tier} use the cloud again", why, partial(self._spawn, ledger.thaw, tier))
            for tier, why in state.frozen.items()
        ]
        if state.clock:
            found.append(
                Command("This computer's date is right", state.clock, partial(self._spawn, ledger.confirm_clock))
            )
        return found

    def export(self) -> None:
        """Ask where to, then write all rows of the month in a thread and say so."""
        dialog = QFileDialog(self._parent, "Export the ledger", "", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("ice-desk-ledger.csv")
        dialog.fileSelected.connect(
            lambda name: self._desk.jobs.spawn(self._write(Path(name)), "export the ledger", slot="export")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def reconcile(self, row: LedgerRow) -> None:
        """Ask what the provider billed for an unconfirmed row and take it over."""
        self._desk.jobs.spawn(self._reconcile(row), "take over a bill", slot="bill")

    async def _reconcile(self, row: LedgerRow) -> None:
        dialog = BillDialog(row, self._parent)
        if await ask(dialog):
            await self._desk.ledger.reconcile(row.entry, dialog.micro_dollars)

    def compare_soon(self, page: str) -> None:
        """What other tiers are worth is reckoned when the Budget page is looked at: it takes half a second's work."""
        if page == BUDGET and not self._desk.jobs.running("compare"):
            self._desk.jobs.spawn(self._compare(), "compare the tiers", slot="compare")

    async def _compare(self) -> None:
        found = await self._desk.comparison.compare(caps_of(self._desk.settings.values.value).tiers)
        self._desk.spend.show_comparison(found)

    async def _write(self, path: Path) -> None:
        month = await self._desk.ledger.month(self._desk.ledger.state.value.period)
        await asyncio.to_thread(write_csv, path, month.rows)
        self._desk.notices.post(f"{len(month.rows)} rows are in {path.name}.", key="export")

    def _spawn(self, act: Callable[..., Coroutine[Any, Any, None]], *given: object) -> None:
        self._desk.jobs.spawn(act(*given), "tell the ledger")
