"""A month as the Budget page shows it, put together from the log of answers and the ledger. Pure."""

import calendar
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from ice_desk.domain.budget import Budget, Stop, TaskSpend
from ice_desk.domain.forecast import forecast
from ice_desk.domain.ledger import Counters, LedgerState
from ice_desk.domain.money import Price, micro
from ice_desk.domain.routing import Tier
from ice_desk.services.inferences import Tally

# The price of the cloud model that a tier would have asked, None where none is known.
PriceOf = Callable[[Tier], Price | None]
SATURDAY = 5
# The acts that lift a stop.
CONFIRM_CLOCK, THAW = "confirm the clock", "thaw "


@dataclass(frozen=True, slots=True)
class Sources:
    """What a month is made of. `today` is the day of the month that is not over, None for an earlier month."""

    month: str
    tallies: Sequence[Tally]
    ledger: LedgerState
    today: int | None


def month_bounds(now: datetime) -> tuple[float, float]:
    """The first moment of the month and the first after it, in seconds since 1970."""
    start = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return start.timestamp(), start.timestamp() + 86_400 * days_of(f"{now:%Y-%m}")


def first_of(month: str) -> datetime:
    """ "2026-11" as its first moment, UTC. Raises ValueError."""
    return datetime.strptime(month, "%Y-%m").replace(tzinfo=UTC)


def days_of(month: str) -> int:
    first = first_of(month)
    return calendar.monthrange(first.year, first.month)[1]


def budget_of(sources: Sources, tier: Tier, cap: int, price_of: PriceOf) -> Budget:
    """The month for `tier`. The ledger, and not the log of answers, is the truth about money."""
    ledger, tallies = sources.ledger, sources.tallies
    counters = ledger.tiers.get(tier, Counters())
    spent = counters.spent + counters.unconfirmed
    saved, saved_at = savings(tallies, price_of)
    month = Budget(
        month=sources.month,
        days_in_month=days_of(sources.month),
        tier=tier,
        cap=cap if sources.today is not None or counters.cap is None else counters.cap,
        spent=spent,
        held=counters.held,
        unconfirmed=counters.unconfirmed,
        elsewhere=sum(other.spent + other.unconfirmed for other in ledger.tiers.values()) - spent,
        kept_local=local_share(tallies),
        saved=saved,
        saved_at=saved_at,
        daily=ledger.daily,
        tasks=_tasks(tallies, Counter(ledger.tasks)),
        ledger=tuple(row for row in ledger.rows if row.month == sources.month),
        months=ledger.months,
        stops=stops_of(ledger),
        cloud_ready=bool(ledger.period) and not ledger.problem,
        over=sources.today is None,
    )
    return month if sources.today is None else _heading(month, sources, sources.today)


def stops_of(ledger: LedgerState) -> tuple[Stop, ...]:
    """What keeps questions from the cloud and waits for a person's word."""
    found = (
        [Stop(f"The ledger cannot be used, so nothing goes to the cloud: {ledger.problem}")] if ledger.problem else []
    )
    if ledger.clock:
        found.append(Stop(ledger.clock, CONFIRM_CLOCK, "The date is right"))
    found += [
        Stop(
            f"{why}. {tier.capitalize()} sends nothing to the cloud.", f"{THAW}{tier}", f"Let {tier.capitalize()} go on"
        )
        for tier, why in ledger.frozen.items()
    ]
    return tuple(found)


def _heading(month: Budget, sources: Sources, today: int) -> Budget:
    """With the forecast, in a month that is not over. Nothing is known of days before the desk was first used."""
    days = sources.ledger.tier_days.get(month.tier, {})
    used = {*(day for day, _ in sources.ledger.daily), *(tally.day for tally in sources.tallies)}
    earlier = any(name < month.month for name in sources.ledger.months)
    first = 1 if earlier else min(used, default=today)
    starts = calendar.monthrange(*map(int, month.month.split("-")))[0]
    working = [(starts + day) % 7 < SATURDAY for day in range(month.days_in_month)]
    found = forecast(days, today, working, first)
    if found is None:
        return month
    return replace(month, forecast=found.expected, forecast_low=found.low, forecast_high=found.high)


def savings(tallies: Sequence[Tally], price_of: PriceOf) -> tuple[int | None, str]:
    """What the answers that stayed here would have cost in the cloud, and at which model's price of which date.

    An estimate: another model would have written another answer. None where no price or no local answer is known.
    """
    local = [tally for tally in tallies if tally.engine == "local" and tally.answers]
    prices = {tally.tier: price_of(Tier(tally.tier)) for tally in local}
    known = [(price, tally) for tally in local if (price := prices[tally.tier]) is not None]
    if not known or len(known) < len(local):
        return None, ""
    saved = sum(
        micro(tally.prompt_tokens * price.rates.fresh + tally.completion_tokens * price.rates.output)
        for price, tally in known
    )
    named = {f"{price.model}, {price.date or price.source}" for price in prices.values() if price}
    return saved, "; ".join(sorted(named))


def local_share(tallies: Sequence[Tally]) -> float | None:
    """Share of the answers that never left the machine, 0 to 1; None without any answer."""
    answers = sum(tally.answers for tally in tallies)
    local = sum(tally.answers for tally in tallies if tally.engine == "local")
    return local / answers if answers else None


def _tasks(tallies: Sequence[Tally], costs: "Counter[str]") -> tuple[TaskSpend, ...]:
    groups: dict[str, list[Tally]] = {task: [] for task in costs}
    for tally in tallies:
        groups.setdefault(tally.task, []).append(tally)
    rows = (
        TaskSpend(task, sum(tally.answers for tally in group), local_share(group), costs[task])
        for task, group in groups.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.micro_dollars, -row.answers, row.task)))
