"""What the commands share: options from the command line, one desk without a window, JSON on a line."""

import argparse
import asyncio
import json
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from ice_desk.app import Desk, open_desk
from ice_desk.domain.errors import EngineUnreachable, UsageFault
from ice_desk.domain.slots import Link
from ice_desk.options import DeskOptions, options_from

INTERRUPTED = 130


def options_of(arguments: argparse.Namespace) -> DeskOptions:
    """The common options. Raises UsageFault for one that says nothing without `--simulate`."""
    given = vars(arguments)
    if not given.get("simulate") and (given.get("fault") or given.get("speed")):
        raise UsageFault("--fault and --speed belong to a simulated fleet", remedy="Add --simulate.")
    return options_from(given)


def with_desk(arguments: argparse.Namespace, work: Callable[[Desk], Awaitable[int]]) -> int:
    """Open a desk without a window, do `work`, close it. Ctrl+C and SIGTERM cancel and give 130."""

    async def main() -> int:
        task = asyncio.current_task()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            try:
                loop.add_signal_handler(number, lambda: task.cancel() if task else None)
            except (NotImplementedError, RuntimeError, ValueError):  # no signal handlers in this loop (Windows)
                break
        try:
            async with open_desk(options_of(arguments)) as desk:
                if desk.policy.value.warning:
                    print(f"ice-desk: {desk.policy.value.warning}", file=sys.stderr)
                return await work(desk)
        except asyncio.CancelledError:
            return INTERRUPTED

    return asyncio.run(main())


def require_engine(desk: Desk) -> None:
    """Raises EngineUnreachable with both ways out when no engine answers."""
    host = desk.fleet.board.value.host
    if host.link is not Link.UP:
        raise EngineUnreachable(
            f"No engine answers at {host.address}",
            why=host.problem,
            remedy="Start Ollama (`ollama serve`), or add --simulate to look around with a simulated fleet.",
        )


def check_context(context: int | None) -> None:
    """Raises UsageFault for a context length that is none."""
    if context is not None and context < 1:
        raise UsageFault("The context length must be at least 1 token")


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)
