"""What a person does with the ledger: look at a month, export it, enter a bill, lift a freeze, confirm the date."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from ice_desk.app import Desk
from ice_desk.domain.budget import Budget, LedgerRow
from ice_desk.domain.routing import Tier
from ice_desk.options import caps_of
from ice_desk.services.feed import Feed
from ice_desk.services.ledger_csv import write_csv
from ice_desk.services.month import CONFIRM_CLOCK, THAW
from ice_desk.shell.month import MonthKeeper
from ice_desk.texts import tr, trn
from ice_desk.ui.budget.bill import BillDialog
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.dialogs import ask
from ice_desk.ui.palette import Command

BUDGET = "Budget"


class MoneyActs:
    """`shown` is the month on the Budget page, `parent` the window over which dialogs open."""

    def __init__(self, desk: Desk, shown: Feed[Budget], parent: QWidget) -> None:
        self._desk = desk
        self._shown = shown
        self._parent = parent
        self.months = MonthKeeper(desk, shown)
        self._looked_at = False
        desk.history.today.subscribe(lambda _today: self._compare_soon())

    def join(self, page: BudgetPage) -> None:
        """Let the page's buttons act."""
        page.month_chosen.connect(self.months.choose)
        page.export_clicked.connect(self.export)
        page.bill_known.connect(self.reconcile)
        page.lifted.connect(self.lift)

    def looked_at(self, page: str) -> None:
        """A page came to the front. What the Budget page alone shows is read and reckoned now."""
        self._looked_at = page == BUDGET
        if self._looked_at:
            self.months.read()
            self._compare_soon()

    def commands(self) -> Sequence[Command]:
        """What the palette offers where the ledger waits for a word."""
        ledger, state = self._desk.ledger, self._desk.ledger.state.value
        found = [
            Command(
                tr("Let {tier} use the cloud again", tier=tier.capitalize()),
                why,
                partial(self._spawn, ledger.thaw, tier),
            )
            for tier, why in state.frozen.items()
        ]
        if state.clock:
            found.append(
                Command(tr("This computer's date is right"), state.clock, partial(self._spawn, ledger.confirm_clock))
            )
        return found

    def lift(self, act: str) -> None:
        """Lift what keeps questions from the cloud, by the act of a Stop."""
        if act == CONFIRM_CLOCK:
            self._spawn(self._desk.ledger.confirm_clock)
        elif act.startswith(THAW):
            self._spawn(self._desk.ledger.thaw, Tier(act.removeprefix(THAW)))

    def export(self, rows: tuple[LedgerRow, ...]) -> None:
        """Ask where to, then write the rows in a thread and say so."""
        dialog = QFileDialog(self._parent, tr("Export the ledger"), "", tr("CSV (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"ice-desk-ledger-{self._shown.value.month}.csv")
        dialog.fileSelected.connect(
            lambda name: self._desk.jobs.spawn(self._write(Path(name), rows), "export the ledger", slot="export")
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
            self.months.read()

    def _compare_soon(self) -> None:
        """It takes half a second's work in a thread, so only while somebody looks."""
        if self._looked_at and not self._desk.jobs.running("compare"):
            self._desk.jobs.spawn_while_open(self._compare, "compare the tiers", slot="compare")

    async def _compare(self) -> None:
        found = await self._desk.comparison.compare(caps_of(self._desk.settings.values.value).tiers)
        self._desk.spend.show_comparison(found)

    async def _write(self, path: Path, rows: tuple[LedgerRow, ...]) -> None:
        await asyncio.to_thread(write_csv, path, rows)
        self._desk.notices.post(
            tr("{rows} written to {name}.", rows=trn("{number} row", "{number} rows", len(rows)), name=path.name),
            key="export",
        )

    def _spawn(self, act: Callable[..., Coroutine[Any, Any, None]], *given: object) -> None:
        self._desk.jobs.spawn(act(*given), "tell the ledger")
