"""`ice-desk cloud`: the four cloud roles, what sits in them, and what a provider offers."""

import argparse

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, with_desk
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.money import dollars

TYPICAL_BYTES = 4000


def run(arguments: argparse.Namespace) -> int:
    acts = {"roles": roles, "models": models, "use": use}
    return with_desk(arguments, lambda desk: acts[arguments.act](desk, arguments))


async def roles(desk: Desk, arguments: argparse.Namespace) -> int:
    """Each role: its model, its endpoint, what a typical question costs at most, and what speaks against it."""
    await desk.cloud.refresh()
    seats = desk.cloud.seats(desk.tier, TYPICAL_BYTES)
    rows = [
        {
            "role": role,
            "model": seat.model,
            "endpoint": desk.keys.endpoint(desk.catalogue.cloud[role].provider).id,
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
        parts = (str(row["role"]), seat.model, str(row["endpoint"]), cost, str(row["blocked"]))
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


async def use(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put a model into a role; without a model the catalogue's own comes back."""
    if arguments.name not in desk.catalogue.cloud:
        known = ", ".join(desk.catalogue.cloud)
        raise UsageFault(f"There is no role called {arguments.name}", remedy=f"Choose one of {known}.")
    chosen = {role: model for role, model in desk.settings.values.value.cloud_models.items() if role != arguments.name}
    if arguments.model:
        chosen[arguments.name] = arguments.model
    desk.settings.set("cloud_models", chosen)
    return await roles(desk, arguments)
