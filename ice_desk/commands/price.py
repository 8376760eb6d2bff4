"""`ice-desk price`: what a cloud model costs, and entering what the list does not know."""

import argparse

from ice_desk.app import Desk
from ice_desk.commands.common import with_desk
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.money import dollars_per_million, suspicious
from ice_desk.services.typed_price import typed_price


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: price(desk, arguments))


async def price(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show a model's price, or enter one in dollars per million tokens."""
    endpoint = desk.keys.endpoint(arguments.endpoint)
    owner = endpoint.price_list
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
    typed = typed_price(owner, arguments.model, arguments.input, arguments.output)
    doubt = suspicious(typed, await desk.prices.listed(owner, arguments.model))
    if doubt and not arguments.sure:
        raise UsageFault(doubt[:1].upper() + doubt[1:], remedy="Add --sure if it is right.")
    await desk.prices.enter(typed, free=arguments.sure)
