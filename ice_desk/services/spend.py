"""The month's money. What answers cost is summed and not assumed, though until cloud engines come it is nothing."""

import calendar
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from ice_desk.domain.budget import Budget, TaskSpend, TierWorth
from ice_desk.domain.ledger import Counters, LedgerState
from ice_desk.domain.routing import Tier
from ice_desk.services.feed import Feed
from ice_desk.services.inferences import Inferences, Tally
from ice_desk.services.jobs import Jobs

# A forecast from fewer days is a guess.
FORECAST_DAYS = 3


class Spend:
    """`budget` follows the log of answers and the tier that is shown.

    `caps` are micro-dollars a month per tier. Months are those of UTC, so that travelling opens no second budget.
    """

    def __init__(
        self,
        inferences: Inferences,
        jobs: Jobs,
        *,
        caps: Mapping[Tier, int],
        worth: Sequence[TierWorth] = (),
        ledger: Feed[LedgerState] | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.budget: Feed[Budget] = Feed(Budget())
        self._inferences = inferences
        self._jobs = jobs
        self._caps = dict(caps)
        self._worth = tuple(worth)
        self._tier = Tier.EDGE
        self._now = now
        self._ledger = ledger or Feed(LedgerState())
        self._month = Budget()
        self._unsubscribe: list[Callable[[], None]] = []

    async def start(self) -> None:
        self._unsubscribe.append(self._inferences.today.subscribe(lambda _: self._refresh_soon()))
        self._unsubscribe.append(self._ledger.subscribe(lambda _: self._publish()))
        await self.refresh()

    async def close(self) -> None:
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._jobs.cancel("spend")

    def show_tier(self, tier: Tier) -> None:
        """Measure the month against the cap of `tier` from now on."""
        self._tier = tier
        self._publish()

    def set_caps(self, caps: Mapping[Tier, int]) -> None:
        """Measure against other caps from now on, in micro-dollars a month."""
        self._caps = dict(caps)
        self._publish()

    async def refresh(self) -> None:
        """Compute the month anew and publish it. Raises StoreFault."""
        now = datetime.fromtimestamp(self._now(), UTC)
        tallies = await self._inferences.month(*month_bounds(now))
        self._month = budget_of(tallies, now, self._tier, self._caps.get(self._tier, 0), self._worth)
        self._publish()

    def _publish(self) -> None:
        month = replace(self._month, tier=self._tier, cap=self._caps.get(self._tier, 0))
        self.budget.publish(with_ledger(month, self._ledger.value))

    def _refresh_soon(self) -> None:
        self._jobs.spawn_while_open(self.refresh, "spend", slot="spend")


def month_bounds(now: datetime) -> tuple[float, float]:
    """The first moment of the month and the first after it, in seconds since 1970."""
    start = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return start.timestamp(), start.timestamp() + 86_400 * calendar.monthrange(now.year, now.month)[1]


def budget_of(tallies: Sequence[Tally], now: datetime, tier: Tier, cap: int, worth: tuple[TierWorth, ...]) -> Budget:
    """The month as the Budget page shows it."""
    days = calendar.monthrange(now.year, now.month)[1]
    spent = sum(tally.micro_dollars for tally in tallies)
    return Budget(
        month=f"{now:%Y-%m}",
        days_in_month=days,
        tier=tier,
        cap=cap,
        spent=spent,
        forecast=spent * days // now.day if now.day >= FORECAST_DAYS else None,
        kept_local=local_share(tallies),
        daily=_daily(tallies),
        tasks=_tasks(tallies),
        tiers=worth,
    )


def with_ledger(month: Budget, state: LedgerState) -> Budget:
    """The month with the ledger's figures: it, and not the log of answers, is the truth about money."""
    if not state.period:
        return month
    counters = state.tiers.get(month.tier, Counters())
    return replace(
        month,
        spent=counters.spent + counters.unconfirmed,
        held=counters.held,
        daily=state.daily,
        ledger=state.rows,
        cloud_ready=not state.problem,
    )


def local_share(tallies: Sequence[Tally]) -> float | None:
    """Share of the answers that never left the machine, 0 to 1; None without any answer."""
    answers = sum(tally.answers for tally in tallies)
    local = sum(tally.answers for tally in tallies if tally.engine == "local")
    return local / answers if answers else None


def _daily(tallies: Sequence[Tally]) -> tuple[tuple[int, tuple[tuple[str, int], ...]], ...]:
    days: dict[int, dict[str, int]] = {}
    for tally in tallies:
        if tally.micro_dollars:
            models = days.setdefault(tally.day, {})
            models[tally.model] = models.get(tally.model, 0) + tally.micro_dollars
    return tuple((day, tuple(sorted(models.items()))) for day, models in sorted(days.items()))


def _tasks(tallies: Sequence[Tally]) -> tuple[TaskSpend, ...]:
    groups: dict[str, list[Tally]] = {}
    for tally in tallies:
        groups.setdefault(tally.task, []).append(tally)
    rows = (
        TaskSpend(
            task=task,
            answers=sum(tally.answers for tally in group),
            local_share=local_share(group) or 0.0,
            micro_dollars=sum(tally.micro_dollars for tally in group),
        )
        for task, group in groups.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.answers, row.task)))
