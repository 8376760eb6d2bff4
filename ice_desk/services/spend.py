"""The month's money, kept fresh: from the ledger what was spent, from the log of answers what stayed here."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from ice_desk.domain.budget import Budget, Comparison
from ice_desk.domain.ledger import LedgerState
from ice_desk.domain.routing import Tier
from ice_desk.services.feed import Feed
from ice_desk.services.inferences import Inferences, Tally
from ice_desk.services.jobs import Jobs
from ice_desk.services.month import PriceOf, Sources, budget_of, first_of, month_bounds


class Spend:
    """`budget` follows the log of answers, the ledger and the tier that is shown.

    `caps` are micro-dollars a month per tier. Months are those of the ledger, which counts them in UTC unless told
    otherwise, so that travelling opens no second budget; before the ledger is read they are those of UTC.
    """

    def __init__(
        self,
        inferences: Inferences,
        jobs: Jobs,
        *,
        caps: Mapping[Tier, int],
        ledger: Feed[LedgerState],
        price_of: PriceOf = lambda _tier: None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.budget: Feed[Budget] = Feed(Budget())
        self._inferences = inferences
        self._jobs = jobs
        self._caps = dict(caps)
        self._tier = Tier.EDGE
        self._now = now
        self._ledger = ledger
        self._price_of = price_of
        self._tallies: tuple[Tally, ...] = ()
        self._comparison = Comparison()
        self._unsubscribe: list[Callable[[], None]] = []

    async def start(self) -> None:
        self._unsubscribe.append(self._inferences.today.subscribe(lambda _: self.refresh_soon()))
        self._unsubscribe.append(self._ledger.subscribe(lambda _: self._publish()))
        await self.refresh()

    async def close(self) -> None:
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._jobs.cancel("spend")

    @property
    def month(self) -> str:
        """The present month, "2026-11"."""
        return self._ledger.value.period or f"{self._today:%Y-%m}"

    def show_tier(self, tier: Tier) -> None:
        """Measure the month against the cap of `tier` from now on."""
        self._tier = tier
        self._publish()

    def set_caps(self, caps: Mapping[Tier, int]) -> None:
        """Measure against other caps from now on, in micro-dollars a month."""
        self._caps = dict(caps)
        self._publish()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what the other tiers would be worth from now on."""
        self._comparison = comparison
        self._publish()

    async def refresh(self) -> None:
        """Compute the month anew and publish it. Raises StoreFault."""
        self._tallies = await self._inferences.month(*month_bounds(first_of(self.month)))
        self._publish()

    async def of(self, ledger: LedgerState) -> Budget:
        """The month that `ledger` is of, for the tier shown. Raises StoreFault."""
        tallies = await self._inferences.month(*month_bounds(first_of(ledger.period)))
        return self._made(Sources(ledger.period, tallies, ledger, self._day(ledger.period)))

    def refresh_soon(self) -> None:
        self._jobs.spawn_while_open(self.refresh, "spend", slot="spend")

    def _publish(self) -> None:
        month = self.month
        if month != self.budget.value.month and self.budget.value.month:
            self._tallies = ()
            self.refresh_soon()
        self.budget.publish(self._made(Sources(month, self._tallies, self._ledger.value, self._day(month))))

    def _made(self, sources: Sources) -> Budget:
        made = budget_of(sources, self._tier, self._caps.get(self._tier, 0), self._price_of)
        months = tuple(sorted({self.month, *made.months}, reverse=True))
        return replace(made, comparison=self._comparison, months=months)

    @property
    def _today(self) -> datetime:
        return datetime.fromtimestamp(self._now(), UTC)

    def _day(self, month: str) -> int | None:
        """The day of the month that is not over; None where the month is another one than today's."""
        return self._today.day if month == f"{self._today:%Y-%m}" else None
