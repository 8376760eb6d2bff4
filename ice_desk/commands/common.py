"""What the commands share: options from the command line, one desk without a window, JSON on a line."""

import argparse
import asyncio
import contextlib
import json
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from ice_desk.domain.errors import EngineUnreachable, UsageFault
from ice_desk.domain.slots import Host, Link
from ice_desk.domain.units import gigabytes
from ice_desk.options import DeskOptions, options_from

if TYPE_CHECKING:
    from ice_desk.app import Desk

INTERRUPTED = 130
# A machine that is switched off must not hold up a command that concerns another.
LOOK_SECONDS = 1.5


def options_of(arguments: argparse.Namespace) -> DeskOptions:
    """The common options. Raises UsageFault for one that says nothing without `--simulate`."""
    given = vars(arguments)
    if not given.get("simulate") and (given.get("fault") or given.get("speed") or given.get("also")):
        raise UsageFault("--fault, --speed and --and belong to a simulated fleet", remedy="Add --simulate.")
    return options_from(given)


def bound(memory: int, seconds: int | None = None) -> None:
    """Input made to exhaust memory or time ends this process before it troubles the machine, also without the desk.

    `memory` in bytes, `seconds` of processor time.
    """
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        if seconds is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        # What was read would lie in the image of a crash.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def with_desk(arguments: argparse.Namespace, work: "Callable[[Desk], Awaitable[int]]") -> int:
    """Open a desk without a window, do `work`, close it. Ctrl+C and SIGTERM cancel and give 130."""
    from ice_desk.app import open_desk  # half a second of imports, for which a mere decision does not wait

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


async def require_engine(desk: "Desk") -> None:
    """Wait for the further machines. Raises EngineUnreachable with both ways out when no engine answers."""
    await desk.fleet.found(LOOK_SECONDS)
    host = desk.fleet.board.value.host
    if desk.fleet.board.value.link is not Link.UP:
        raise EngineUnreachable(
            f"No engine answers at {host.address}",
            why=host.problem,
            remedy="Start Ollama (`ollama serve`), or add --simulate to look around with a simulated fleet.",
        )


def check_context(context: int | None) -> None:
    """Raises UsageFault for a context length that is none."""
    if context is not None and context < 1:
        raise UsageFault("The context length must be at least 1 token")


def host_record(host: Host) -> dict[str, Any]:
    """A machine as JSON-ready data. Bytes; null where nothing is known."""
    return {
        "name": host.name,
        "address": host.address,
        "engine": host.engine,
        "version": host.version,
        "link": host.link.value,
        "simulated": host.simulated,
        "here": host.here,
        "memory_total": host.memory,
        "memory_used": host.used,
        "problem": host.problem,
    }


def host_words(host: Host) -> str:
    """A machine on one line."""
    if host.link is not Link.UP:
        state = "does not answer" if host.link is Link.DOWN else "not found yet"
        return " · ".join(part for part in (f"{host.name} at {host.address}", state, host.problem) if part)
    parts = [f"{host.name}: {host.engine} {host.version} at {host.address}"]
    if host.used is not None:
        total = f"of {gigabytes(host.memory)} GB" if host.memory is not None else "GB, total not known"
        parts.append(f"models take {gigabytes(host.used)} {total}")
    return " · ".join([*parts, *(["simulated"] if host.simulated else [])])


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)
