"""`ice-desk budget` and `ice-desk price`: what was spent, and what models cost."""

import argparse
from decimal import Decimal, InvalidOperation
from typing import Any

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, with_desk
from ice_desk.domain.budget import Budget
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.money import PICO_PER_MICRO, Price, Rates, dollars, dollars_per_million, suspicious


def run(arguments: argparse.Namespace) -> int:
    acts = {"budget": budget, "price": price}
    return with_desk(arguments, lambda desk: acts[arguments.action](desk, arguments))


async def budget(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print the month of the tier in force."""
    await desk.ledger.refresh()
    month = desk.spend.budget.value
    if arguments.json:
        print_json(budget_record(month))
        return 0
    print(
        f"{month.month} · {month.tier.value}: {dollars(month.spent)} spent, {dollars(month.held)} held, "
        f"{dollars(month.left)} left of {dollars(month.cap)}"
    )
    for row in month.ledger[:20]:
        settled = dollars(row.settled) if row.settled is not None else row.state
        print(f"  {row.model} · {row.task} · {row.tokens_in}/{row.tokens_out} tokens · {settled}")
    return 0


async def price(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show a model's price, or enter one in dollars per million tokens."""
    endpoint = desk.keys.endpoint(arguments.endpoint)
    owner = endpoint.id if endpoint.own else endpoint.provider
    if arguments.input is not None:
        await _enter(desk, arguments, owner)
    found = await desk.prices.price(owner, arguments.model)
    if found is None:
        raise UsageFault(
            f"The price of {arguments.model} at {endpoint.title} is not known",
            remedy="Enter it: ice-desk price ENDPOINT MODEL --input DOLLARS --output DOLLARS",
        )
    print(
        f"{arguments.model} at {endpoint.title}: {dollars_per_million(found.rates.fresh)} in, "
        f"{dollars_per_million(found.rates.output)} out per million tokens ({found.source} {found.date})".strip()
    )
    return 0


async def _enter(desk: Desk, arguments: argparse.Namespace, owner: str) -> None:
    if arguments.output is None:
        raise UsageFault("A price needs --input and --output", remedy="Both in dollars per million tokens.")
    fresh, output = _pico(arguments.input), _pico(arguments.output)
    typed = Price(owner, arguments.model, Rates(fresh, fresh, -(-fresh * 5 // 4), output), source="you")
    doubt = suspicious(typed, await desk.prices.listed(owner, arguments.model))
    if doubt and not arguments.sure:
        raise UsageFault(doubt[:1].upper() + doubt[1:], remedy="Add --sure if it is right.")
    await desk.prices.enter(typed, free=arguments.sure)


def _pico(text: str) -> int:
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise UsageFault(f"{text} is no price", remedy="Write dollars per million tokens, such as 2.50.") from error
    return int(value * PICO_PER_MICRO)


def budget_record(month: Budget) -> dict[str, Any]:
    """The month as JSON-ready data; micro-dollars."""
    return {
        "month": month.month,
        "tier": month.tier.value,
        "cap": month.cap,
        "spent": month.spent,
        "held": month.held,
        "left": month.left,
        "kept_local": month.kept_local,
        "ledger": [
            {
                "at": row.at,
                "model": row.model,
                "task": row.task,
                "tokens_in": row.tokens_in,
                "tokens_out": row.tokens_out,
                "held": row.held,
                "settled": row.settled,
                "state": row.state,
            }
            for row in month.ledger
        ],
    }
