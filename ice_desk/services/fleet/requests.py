"""A wanted load, and how it ends."""

import asyncio
from dataclasses import dataclass, field

from ice_desk.domain.errors import DeskError, LoadFailed
from ice_desk.domain.slots import Lane
from ice_desk.services.fleet.slots import Slot


class GaveWay(LoadFailed):
    """A load that nobody waited for ended because somebody wants another model."""


@dataclass(slots=True, eq=False)
class Request:
    """One wanted load and those who wait for it. `background` never evicts and gives way.

    `why` is for the journal; `expected` where nobody has asked for it at all; `exact` where a person named the context,
    and `split` where a person wants it although part of it has to run on the CPU.
    """

    slot: Slot
    context: int
    lane: Lane
    automatic: bool
    background: bool = False
    why: str = ""
    expected: bool = False
    exact: bool = False
    split: bool = False
    gave_way: bool = False
    waiters: int = 0
    done: "asyncio.Future[None]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    task: "asyncio.Task[None] | None" = None


def stopped(request: Request, why: str = "") -> LoadFailed:
    kind = GaveWay if request.gave_way else LoadFailed
    return kind(f"Loading {request.slot.model} was stopped", why=why, remedy="" if why else "Ask again to load it.")


def resolve(request: Request, error: DeskError | None) -> None:
    if request.done.done():
        return
    if error is None:
        request.done.set_result(None)
    else:
        request.done.set_exception(error)


def retrieved(done: "asyncio.Future[None]") -> None:
    """Mark the outcome as seen: a request whose waiters all left still ends with one."""
    if not done.cancelled():
        done.exception()
