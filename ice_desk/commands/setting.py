"""`ice-desk setting`: look at the settings, or change one."""

import argparse
import json
from dataclasses import asdict
from typing import Any

from ice_desk.commands.common import options_of, print_json, with_desk
from ice_desk.domain.errors import UsageFault
from ice_desk.options import places_for, policy_in_force
from ice_desk.services.policy_settings import limits_of
from ice_desk.services.settings import SPECS, stored_values


def run(arguments: argparse.Namespace) -> int:
    """Print all settings, or one, or set one. Raises UsageFault and DataFault."""
    if arguments.name is not None and arguments.name not in SPECS:
        shown = ", ".join(name for name, spec in SPECS.items() if not spec.hidden)
        raise UsageFault(f"There is no setting called {arguments.name}", remedy=f"Choose one of {shown}.")
    if arguments.value is not None:
        return with_desk(arguments, lambda desk: _set(desk.settings.set, arguments))
    policy = policy_in_force()
    values = asdict(stored_values(places_for(options_of(arguments)).settings, policy))
    if arguments.name is not None:
        print_json(values[arguments.name])
    elif arguments.json:
        print_json(values)
    else:
        limits = limits_of(policy)
        for name, spec in SPECS.items():
            if not spec.hidden:
                words = f"{spec.label}. {limits[name].note if name in limits else spec.help}".rstrip()
                print(f"{name} = {json.dumps(values[name], ensure_ascii=False)}    {words}")
    return 0


async def _set(keep: Any, arguments: argparse.Namespace) -> int:
    keep(arguments.name, read_value(SPECS[arguments.name].kind, arguments.value))
    return 0


def read_value(kind: type, text: str) -> object:
    """Text from the command line as a setting's kind. Raises UsageFault."""
    if kind is str:
        return text
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageFault(
            f"{text} is no value for this setting", remedy="Write a number, true or false, or JSON."
        ) from error
