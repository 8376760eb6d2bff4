"""A month's budget as lines for people and as plain data for programs."""

from collections.abc import Iterator
from typing import Any

from ice_desk.domain.budget import Budget, Comparison, LedgerRow, TierWorth
from ice_desk.domain.money import dollars
from ice_desk.domain.units import percent_words

SHOWN_ROWS = 20


def budget_lines(month: Budget) -> Iterator[str]:
    """What a terminal shows: the sums, the forecast, what stayed here, the newest requests, the other tiers."""
    yield (
        f"{month.month} · {month.tier.value}: {dollars(month.spent)} spent, {dollars(month.held)} held, "
        f"{dollars(month.left)} left of {dollars(month.cap)}"
    )
    if month.unconfirmed:
        yield f"{dollars(month.unconfirmed)} of it is unconfirmed: the provider's bill settles it"
    if month.elsewhere:
        yield f"{dollars(month.elsewhere)} more was spent in other tiers"
    if month.forecast is not None:
        low, high = dollars(month.forecast_low or 0), dollars(month.forecast_high or 0)
        yield f"Forecast for the month: {dollars(month.forecast)}, {low} to {high} in four of five cases"
    if month.kept_local is not None:
        saved = "" if month.saved is None else f", about {dollars(month.saved)} saved at the price of {month.saved_at}"
        yield f"{percent_words(month.kept_local)} answered on this machine{saved}"
    for row in month.ledger[:SHOWN_ROWS]:
        settled = dollars(row.settled) if row.settled is not None else row.state
        yield f"  {row.model} · {row.task} · {row.tokens_in}/{row.tokens_out} tokens · {settled}"
    if len(month.ledger) > SHOWN_ROWS:
        yield f"  and {len(month.ledger) - SHOWN_ROWS} more: ice-desk budget export FILE"
    if not month.over:
        yield from _tier_lines(month.comparison)


def _tier_lines(comparison: Comparison) -> Iterator[str]:
    if not comparison.tiers:
        return
    yield (
        f"Each tier's rules on {comparison.replayed} of {comparison.asked} answers of the last "
        f"{comparison.days:.0f} days, as if its models were installed and keyed; quality is expected, not measured:"
    )
    for worth in comparison.tiers:
        cost = "cost unknown" if worth.micro_dollars is None else f"{dollars(worth.micro_dollars)} a month"
        quality, local = percent_words(worth.quality), percent_words(worth.local)
        yield f"  {worth.tier.value}: {cost}, quality {quality}, {local} local"


def budget_record(month: Budget) -> dict[str, Any]:
    """The month as JSON-ready data; amounts in micro-dollars, shares 0 to 1, null where a figure cannot be told."""
    return {
        "month": month.month,
        "tier": month.tier.value,
        "cap": month.cap,
        "spent": month.spent,
        "held": month.held,
        "unconfirmed": month.unconfirmed,
        "left": month.left,
        "other_tiers": month.elsewhere,
        "forecast": month.forecast,
        "forecast_low": month.forecast_low,
        "forecast_high": month.forecast_high,
        "kept_local": month.kept_local,
        "saved": month.saved,
        "saved_at": month.saved_at,
        "daily": [{"day": day, "models": dict(models)} for day, models in month.daily],
        "tasks": [
            {
                "task": task.task,
                "answers": task.answers,
                "local": task.local_share,
                "micro_dollars": task.micro_dollars,
            }
            for task in month.tasks
        ],
        "tiers": [_worth_record(worth) for worth in month.comparison.tiers],
        "replayed": month.comparison.replayed,
        "asked": month.comparison.asked,
        "days": round(month.comparison.days, 2),
        "months": list(month.months),
        "ledger": [_row_record(row) for row in month.ledger],
    }


def _worth_record(worth: TierWorth) -> dict[str, Any]:
    return {
        "tier": worth.tier.value,
        "micro_dollars": worth.micro_dollars,
        "quality": round(worth.quality, 4),
        "queries_per_dollar": None if worth.per_dollar is None else round(worth.per_dollar, 2),
        "local": round(worth.local, 4),
        "answered_by": {name: round(share, 4) for name, share in worth.by_class},
    }


def _row_record(row: LedgerRow) -> dict[str, Any]:
    return {
        "at": row.at,
        "model": row.model,
        "task": row.task,
        "tokens_in": row.tokens_in,
        "tokens_out": row.tokens_out,
        "held": row.held,
        "settled": row.settled,
        "state": row.state,
    }
