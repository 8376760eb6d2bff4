"""`ice-desk cloud`: the four cloud roles, what sits in them, the endpoints there are, and what each offers."""

import argparse

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, with_desk
from ice_desk.domain.endpoints import KeySource, WireFormat
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.money import dollars

TYPICAL_BYTES = 4000
KEYS = {
    KeySource.NONE: "no key",
    KeySource.KEYRING: "key in the keyring",
    KeySource.SESSION: "key for this session",
    KeySource.ENVIRONMENT: "key of the environment",
}


def run(arguments: argparse.Namespace) -> int:
    acts = {"roles": roles, "endpoints": endpoints, "models": models, "use": use, "add": add, "remove": remove}
    return with_desk(arguments, lambda desk: acts[arguments.act](desk, arguments))


async def roles(desk: Desk, arguments: argparse.Namespace) -> int:
    """Each role: its model, its endpoint, what a typical question costs at most, and what speaks against it."""
    await desk.cloud.refresh()
    seats = desk.cloud.seats(desk.tier, TYPICAL_BYTES)
    at = {offer.role.role: offer.endpoint for offer in desk.cloud.roles.value}
    rows = [
        {
            "role": role,
            "model": seat.model,
            "endpoint": at[role],
            "bound_micro_dollars": seat.bound,
            "blocked": seat.blocked or ("its price is not known" if seat.bound is None else ""),
        }
        for role, seat in seats.items()
    ]
    if arguments.json:
        print_json(rows)
        return 0
    for row, seat in zip(rows, seats.values(), strict=True):
        cost = f"{dollars(seat.bound)} at most for a two-page question" if seat.bound is not None else "no price"
        name = desk.keys.endpoint(str(row["endpoint"])).provider
        parts = (str(row["role"]), seat.model, name, cost, str(row["blocked"]))
        print(" · ".join(filter(None, parts)))
    return 0


async def models(desk: Desk, arguments: argparse.Namespace) -> int:
    """Ask an endpoint for its models, which costs nothing. Raises DeskError."""
    if not arguments.name:
        raise UsageFault("Name the endpoint", remedy="For example: ice-desk cloud models openai")
    endpoint = desk.keys.endpoint(arguments.name)
    found = await desk.keys.models(endpoint)
    if arguments.json:
        print_json([{"id": model.id, "shutdown_date": model.shutdown_date} for model in found])
        return 0
    for model in found:
        print(f"{model.id}{f' · shut down on {model.shutdown_date}' if model.shutdown_date else ''}")
    return 0


async def endpoints(desk: Desk, arguments: argparse.Namespace) -> int:
    """The places where cloud models are asked, and where their keys lie."""
    states = desk.keys.states.value
    if arguments.json:
        print_json(
            [
                {
                    "name": state.endpoint.provider,
                    "wire": state.endpoint.wire.value,
                    "address": state.endpoint.base_url,
                    "key": state.source.value,
                }
                for state in states
            ]
        )
    for state in () if arguments.json else states:
        place = state.endpoint
        print(" · ".join((place.provider, place.wire.value, place.base_url, KEYS[state.source])))
    return 0


async def use(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put a model into a role; without a model the catalogue's own comes back."""
    seat = desk.catalogue.cloud.get(arguments.name or "")
    at = arguments.at or (seat.provider if seat is not None else "openai")
    desk.cloud.choose(arguments.name or "", at, arguments.model or "")
    return await roles(desk, arguments)


async def add(desk: Desk, arguments: argparse.Namespace) -> int:
    """Add an endpoint, or give one another address. Nothing is sent there. Raises UsageFault."""
    if not arguments.name or not arguments.model:
        raise UsageFault("Name the endpoint and its address", remedy="ice-desk cloud add rack https://rack:8000/v1")
    await desk.keys.add(arguments.name, WireFormat(arguments.wire), arguments.model)
    return await endpoints(desk, arguments)


async def remove(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take an added endpoint away, with its key. Raises DeskError."""
    await desk.keys.remove(arguments.name or "")
    return await endpoints(desk, arguments)
