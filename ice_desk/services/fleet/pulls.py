"""Downloads: checked against the disk first, paused and resumed where they stopped, watched for stalls."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field

from ice_desk.domain.errors import EngineError, Refused
from ice_desk.domain.models import normal_name
from ice_desk.domain.plan_words import disk_sentence
from ice_desk.domain.slots import PULLS, Lane, State
from ice_desk.domain.units import listed
from ice_desk.engines.base import PullProgress
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.slots import Slot
from ice_desk.services.jobs import Jobs

PUBLISH_EVERY = 0.2
RATE_SECONDS = 15.0
STALL_SHOWN = 15.0
STALL_TOLD = 30.0
STOP_SECONDS = 5.0


@dataclass(slots=True, eq=False)
class Pull:
    """One download. `lane` is where the model goes once it is here, `former` where its card was before."""

    slot: Slot
    lane: Lane
    former: Lane
    began: float
    pausing: bool = False
    stopping: bool = False
    complete: bool = False
    told: bool = False
    go: asyncio.Event = field(default_factory=asyncio.Event)
    marks: deque[tuple[float, int]] = field(default_factory=deque)
    published: float = float("-inf")

    @property
    def job(self) -> str:
        return f"download:{normal_name(self.slot.model)}"


class Pulls:
    """Downloads of one engine. `arrived` is awaited once a model is complete, to list it."""

    def __init__(self, core: Core, jobs: Jobs, arrived: Callable[[], Awaitable[None]]) -> None:
        self._core = core
        self._jobs = jobs
        self._arrived = arrived
        self._running: dict[str, Pull] = {}

    async def run(self, model: str, lane: Lane | None = None) -> Lane:
        """Download `model` and return the lane it is wanted in by then; a pause holds the caller, too.

        Raises Refused for want of disk or where it is in use, EngineErrors as told by the engine; cancelling stops
        the download, and what has arrived stays with the engine, so that a later one goes on from there.
        """
        core = self._core
        slot = core.book.put(model, lambda: Slot(model, state=State.ABSENT, entry=core.catalogue.model(model)))
        await self._former_ended(slot)
        if slot.state not in (State.ABSENT, State.COLD, State.FAILED):
            raise Refused(f"{model} is not downloaded now", why="It is in use.", remedy="Unload it first.")
        pull = Pull(slot, lane or slot.lane, slot.lane, core.clock())
        self._running[normal_name(model)] = pull
        try:
            await core.refresh_sample()
            self._check_disk(slot, slot.file_bytes if slot.installed is None else 0)
            slot.lane = pull.lane
            core.enter(slot, State.PULLING, "")
            while not await self._stretch(pull):
                await self._rest(pull)
            pull.complete = True
            took = core.clock() - pull.began
            core.note(slot, "pulled", "you asked for it", slot.file_bytes, took)
        except EngineError as error:
            self._failed(pull, error)
            raise
        finally:
            pull.stopping = True
            self._ended(pull)
        await self._arrived()
        return pull.lane

    def pause(self, model: str) -> None:
        """Stop fetching for now. What has arrived stays; `resume` goes on from there."""
        pull = self._running.get(normal_name(model))
        if pull is not None and pull.slot.state is State.PULLING:
            pull.pausing = True
            self._jobs.cancel(pull.job)

    def resume(self, model: str) -> None:
        pull = self._running.get(normal_name(model))
        if pull is not None:
            pull.go.set()

    def aim(self, model: str, lane: Lane) -> None:
        """Let a model that is being downloaded go to another lane once it is here."""
        pull = self._running.get(normal_name(model))
        if pull is not None:
            pull.lane = pull.slot.lane = lane
            self._core.publish()

    async def _former_ended(self, slot: Slot) -> None:
        """A download that is being stopped makes way; one that runs is not started a second time."""
        while (pull := self._running.get(normal_name(slot.model))) is not None:
            if not pull.stopping:
                raise Refused(f"{slot.model} is being downloaded already", remedy="Watch its card, or stop it first.")
            await self._core.wait_change(1.0)

    def _check_disk(self, slot: Slot, wanted: int) -> None:
        free = self._core.sample.disk
        short = self._core.disk_short(wanted)
        if short and free is not None:
            raise Refused(
                f"{slot.model} was not downloaded",
                why=disk_sentence(wanted, free, short),
                remedy="Delete models that you no longer need, or free space on the disk that holds them",
            )

    async def _stretch(self, pull: Pull) -> bool:
        """Fetch until the end or a pause; True at the end. Raises what the engine said."""
        task = self._jobs.spawn(self._fetch(pull), f"download {pull.slot.model}", slot=pull.job)
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            pull.stopping = True
            task.cancel()
            await asyncio.wait({task}, timeout=STOP_SECONDS)
            raise
        if task.cancelled():
            if pull.pausing:
                return False
            raise asyncio.CancelledError
        error = task.result()
        if error is not None:
            raise error
        return True

    async def _fetch(self, pull: Pull) -> EngineError | Refused | None:
        """The failure is given back rather than raised: whoever asked for the download tells of it, once."""
        checked = pull.slot.file_bytes > 0
        try:
            async with aclosing(self._core.engine.pull(pull.slot.model)) as steps:
                async for step in steps:
                    if step.total and not checked:
                        checked = True
                        pull.slot.size = step.total
                        self._check_disk(pull.slot, step.total - step.completed)
                    self._show(pull, step)
        except (EngineError, Refused) as error:
            return error
        return None

    async def _rest(self, pull: Pull) -> None:
        pull.pausing = False
        pull.go.clear()
        pull.marks.clear()
        pull.slot.eta = None
        self._core.enter(pull.slot, State.PAUSED, "you paused it")
        try:
            await pull.go.wait()
        except asyncio.CancelledError:
            pull.stopping = True
            raise
        pull.told = False
        self._core.enter(pull.slot, State.PULLING, "")

    def _show(self, pull: Pull, step: PullProgress) -> None:
        core, slot, now = self._core, pull.slot, self._core.clock()
        before, slot.progress = slot.progress, step.completed / step.total if step.total else None
        pull.marks.append((now, step.completed))
        while len(pull.marks) > 2 and now - pull.marks[0][0] > RATE_SECONDS:
            pull.marks.popleft()
        slot.eta = _seconds_left(pull.marks, step)
        stalled = step.stalled_seconds
        slot.reason = f"no data for {stalled:.0f} s" if stalled > STALL_SHOWN else step.status
        if stalled > STALL_TOLD and not pull.told:
            pull.told = True
            self._tell_stalled(slot)
        elif not stalled and pull.told:
            pull.told = False
        if now - pull.published >= PUBLISH_EVERY or _percent(before) != _percent(slot.progress):
            pull.published = now
            core.publish()

    def _tell_stalled(self, slot: Slot) -> None:
        if self._core.tell is not None:
            self._core.tell(
                f"{slot.model}: no data for {STALL_TOLD:.0f} s. The engine keeps trying; a new connection may help.",
                key=f"pull:{slot.model}",
                level="warning",
                action="Connect anew",
                act=lambda: self._again(slot),
                seconds=None,
            )

    def _again(self, slot: Slot) -> None:
        """Drop a connection that gives nothing, and go on over a new one."""
        self.pause(slot.model)
        pull = self._running.get(normal_name(slot.model))
        if pull is not None:
            self._jobs.spawn_while_open(lambda: self._resumed(pull), f"go on pulling {slot.model}")

    async def _resumed(self, pull: Pull) -> None:
        while pull.pausing and not pull.stopping:
            await self._core.wait_change(0.5)
        pull.go.set()

    def _failed(self, pull: Pull, error: EngineError) -> None:
        core, slot = self._core, pull.slot
        if slot.state in PULLS:
            core.note(slot, "failed", str(error), slot.file_bytes, core.clock() - pull.began)
            core.enter(slot, State.FAILED, str(error))

    def _ended(self, pull: Pull) -> None:
        core, slot = self._core, pull.slot
        slot.progress = slot.eta = None
        self._running.pop(normal_name(slot.model), None)
        slot.lane = pull.lane if pull.complete else pull.former
        if slot.state in PULLS:
            core.enter(slot, State.ABSENT if slot.installed is None else State.COLD, "")
        core.publish()

    @property
    def names(self) -> str:
        """What is being downloaded, in words; "" for nothing."""
        return listed([pull.slot.model for pull in self._running.values()])


def _percent(share: float | None) -> int | None:
    return None if share is None else int(100 * share)


def _seconds_left(marks: deque[tuple[float, int]], step: PullProgress) -> float | None:
    (began, first), (now, last) = marks[0], marks[-1]
    if not step.total or now - began < 1.0 or last <= first:
        return None
    return (step.total - step.completed) * (now - began) / (last - first)
