"""`ice-desk engine`: whose the Ollama of this computer is; start, stop and restart it; its log."""

import argparse
import sys
from dataclasses import asdict
from typing import Any

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, with_desk
from ice_desk.domain.errors import Refused
from ice_desk.domain.local_engine import LocalEngine, Takes, Whose


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: engine(desk, arguments))


async def engine(desk: Desk, arguments: argparse.Namespace) -> int:
    """Do the act and say how it stands: 0 where that is as wished, 3 where `status` finds none. Raises DeskError."""
    control, act = desk.engine, arguments.act
    if act == "log":
        text = await control.tail(arguments.lines)
        words = "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)
        print_json({"file": str(control.log_file), "lines": words.splitlines()}) if arguments.json else print(words)
        return 0
    if act == "start":
        await control.begin()
    elif act in ("stop", "restart"):
        state = await control.look()
        if state.whose is Whose.OTHER and not arguments.another:
            raise Refused(
                "This Ollama was not started by ICE Desk",
                why=f"{state.process}. {control.takes.sentence}",
                remedy=f"Add --another to {act} it all the same",
            )
        if state.can_stop and not control.takes.nothing:
            print(control.takes.sentence, file=sys.stderr)
        work = control.stop if act == "stop" else control.restart
        await work(another=arguments.another, at_once=arguments.now)
    state = await control.look()
    if arguments.json:
        print_json(record(state, control.takes))
    else:
        print(state.sentence)
        if state.can_stop:
            print(f"Stopping it takes: {control.takes.sentence}")
    return 3 if act == "status" and state.whose is Whose.ABSENT else 0


def record(state: LocalEngine, takes: Takes) -> dict[str, Any]:
    """As JSON-ready data; null where the system does not tell."""
    return asdict(state) | {
        "whose": state.whose.value,
        "sentence": state.sentence,
        "models": list(takes.models),
        "model_bytes": takes.size,
        "answers": takes.answers,
    }
