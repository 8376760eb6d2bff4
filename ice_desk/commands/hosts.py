"""`ice-desk hosts`: the machines of the fleet; add one, take one off, say how much memory it has."""

import argparse
import sys

from ice_desk.app import Desk
from ice_desk.commands.common import LOOK_SECONDS, host_record, host_words, print_json, with_desk
from ice_desk.domain.errors import UsageFault
from ice_desk.services.machine_list import crosses_network, unencrypted


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: hosts(desk, arguments))


async def hosts(desk: Desk, arguments: argparse.Namespace) -> int:
    """List the machines, or change the list. Raises DeskError."""
    if arguments.act == "list":
        return await _list(desk, as_json=arguments.json)
    if not arguments.name:
        raise UsageFault("Name the machine", remedy=f"For instance: ice-desk hosts {arguments.act} rtx-box")
    if arguments.act == "remove":
        desk.machine_list.remove(arguments.name)
    elif arguments.act == "set-memory":
        desk.machine_list.set_memory(arguments.name, _gigabytes(arguments.value))
    else:
        await _add(desk, arguments)
    return 0


async def _add(desk: Desk, arguments: argparse.Namespace) -> None:
    """A machine that does not answer now is added all the same: it may be switched off."""
    if not arguments.value:
        raise UsageFault(
            "Give the machine's address", remedy="For instance: ice-desk hosts add rtx-box 192.168.1.20:11434"
        )
    address = desk.machine_list.add(arguments.name, arguments.value, arguments.memory)
    if crosses_network(address):
        print(unencrypted(address), file=sys.stderr)
    await desk.fleet.found(LOOK_SECONDS)
    added = arguments.name.strip().lower()
    for host in desk.fleet.board.value.hosts:
        if host.name == added:
            print_json(host_record(host)) if arguments.json else print(host_words(host))


async def _list(desk: Desk, *, as_json: bool) -> int:
    await desk.fleet.found(LOOK_SECONDS)
    machines = desk.fleet.board.value.machines
    if as_json:
        print_json([host_record(host) for host in machines])
    for host in () if as_json else machines:
        print(host_words(host))
    return 0


def _gigabytes(text: str | None) -> float | None:
    """ "25.8" as a number; "unknown" as None. Raises UsageFault."""
    if text is None:
        raise UsageFault("Say how much memory its models may take", remedy="In GB, such as 25.8, or: unknown")
    if text.lower() == "unknown":
        return None
    try:
        return float(text)
    except ValueError:
        raise UsageFault(f"{text} is no amount of memory", remedy="Write GB, such as 25.8, or: unknown") from None
