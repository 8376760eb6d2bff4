"""What the Budget page shows: the present month with all its requests, or an earlier one."""

from dataclasses import replace

from ice_desk.app import Desk
from ice_desk.domain.budget import Budget, LedgerRow
from ice_desk.domain.ledger_view import merged
from ice_desk.services.feed import Feed


class MonthKeeper:
    """Follows the spend; the present month's older requests are read when the page is first looked at."""

    def __init__(self, desk: Desk, target: Feed[Budget]) -> None:
        self._desk = desk
        self._target = target
        self._chosen = ""
        self._rows: tuple[LedgerRow, ...] | None = None
        self._month = ""

    def follow(self) -> None:
        self._desk.spend.budget.subscribe(self._follow)
        self._follow(self._desk.spend.budget.value)

    def choose(self, month: str) -> None:
        """Show a month from now on; the present one is kept fresh, an earlier one is read once."""
        self._chosen = "" if month == self._desk.spend.month else month
        self.read()

    def read(self) -> None:
        """Read the requests of the month that is shown anew."""
        self._desk.jobs.spawn(self._read(), "read the month's requests", slot="month")

    def _follow(self, budget: Budget) -> None:
        if budget.month != self._month:
            self._month, self._rows = budget.month, None
        if self._chosen:
            return
        if self._rows is not None:
            self._rows = merged(self._rows, budget.ledger)
            if self._rows is None:
                self.read()
        rows = budget.ledger if self._rows is None else self._rows
        self._target.publish(replace(budget, ledger=rows))

    async def _read(self) -> None:
        if self._desk.ledger.problem:  # the page says so, and has a way out
            return
        month = self._wanted
        ledger = await self._desk.ledger.month(month)
        if month != self._wanted:  # another month has begun, or was chosen, meanwhile
            self.read()
        elif self._chosen:
            self._target.publish(await self._desk.spend.of(ledger))
        else:
            self._rows = ledger.rows
            self._follow(self._desk.spend.budget.value)

    @property
    def _wanted(self) -> str:
        return self._chosen or self._desk.spend.month
