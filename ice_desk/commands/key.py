"""`ice-desk key`: keys of cloud endpoints, in the system's keyring; read from the terminal, never an argument."""

import argparse
import getpass
import sys

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, with_desk
from ice_desk.domain.errors import Refused, UsageFault


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: key(desk, arguments))


async def key(desk: Desk, arguments: argparse.Namespace) -> int:
    """List endpoints, or save, test or delete one's key. Raises DeskError."""
    if arguments.act == "list":
        return _list(desk, as_json=arguments.json)
    if not arguments.endpoint:
        raise UsageFault("Name the endpoint", remedy=f"One of {', '.join(_names(desk))}.")
    name = desk.keys.endpoint(arguments.endpoint).id
    if arguments.act == "set":
        await desk.keys.save(name, _typed(name))
    elif arguments.act == "test":
        await desk.keys.test(name)
    else:
        await desk.keys.delete(name)
    state = next(state for state in desk.keys.states.value if state.endpoint.id == name)
    print(state.problem or state.tested or f"{name}: {state.source}", file=sys.stderr)
    return Refused.exit_code if state.problem else 0


def _typed(name: str) -> str:
    """From the terminal without showing it, or from standard input."""
    if sys.stdin.isatty():
        return getpass.getpass(f"Key of {name}: ")
    return sys.stdin.readline()


def _list(desk: Desk, *, as_json: bool) -> int:
    states = desk.keys.states.value
    if as_json:
        print_json(
            [
                {"endpoint": state.endpoint.id, "address": state.endpoint.base_url, "key": state.source.value}
                for state in states
            ]
        )
    for state in () if as_json else states:
        print(f"{state.endpoint.id} · {state.endpoint.base_url} · {state.source.value}")
    return 0


def _names(desk: Desk) -> list[str]:
    return [state.endpoint.id for state in desk.keys.states.value]
