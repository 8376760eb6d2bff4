"""Loads that nobody waits for: the hot lane at the start, what the engine lost, and what is expected next."""

import logging
from collections import deque
from collections.abc import Sequence

from ice_desk.domain.errors import DeskError
from ice_desk.domain.slots import RESIDENT, Lane, Link
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.queue import LoadQueue
from ice_desk.services.fleet.requests import GaveWay
from ice_desk.services.fleet.slots import Slot
from ice_desk.services.jobs import Jobs

log = logging.getLogger(__name__)
HOT = "preload"
EXPECTED = "expected"


class Ahead:
    """Loads in the background: never evicting, one after the other, ended by whoever wants another model."""

    def __init__(self, core: Core, queue: LoadQueue, jobs: Jobs) -> None:
        self._core = core
        self._queue = queue
        self._jobs = jobs
        self._held_back = False
        self._returns: list[float] = []

    def begin(self) -> None:
        """An engine answers: bring the hot lane in, where the policy says so, and from now on what is expected."""
        self._held_back = False
        if self._core.policy.preload:
            hot = [slot for slot in self._core.book if slot.lane is Lane.HOT and slot.installed is not None]
            work = self._keep_hot(deque(hot), "kept hot, loaded at the start")
            self._jobs.spawn(work, "preload", slot=self._core.job(HOT))

    def resume(self) -> None:
        """What is expected may be loaded again."""
        self._held_back = False

    def stop(self, reason: str) -> None:
        """End these loads, and begin no more of them until the next connection or `resume`."""
        self._held_back = True
        self._jobs.cancel(self._core.job(HOT))
        self._jobs.cancel(self._core.job(EXPECTED))
        self._queue.stop_background(reason)

    def expect(self, model: str, why: str) -> None:
        """Load `model` if there is room, because it is likely to be asked soon."""
        slot = self._core.book.find(model)
        if slot is None or slot.installed is None or self._held_back or self._jobs.running(self._core.job(HOT)):
            return
        if not self._jobs.running(self._core.job(EXPECTED)):
            work = self._load(slot, slot.lane, why, expected=True)
            self._jobs.spawn(work, f"load {slot.model} ahead", slot=self._core.job(EXPECTED))

    def give_way(self, slot: Slot) -> None:
        """A question came for `slot`: what is only expected can wait."""
        if self._jobs.running(self._core.job(EXPECTED)):
            self._queue.give_way(slot)

    def bring_back(self, slot: Slot, reason: str) -> None:
        """Load again what was to stay hot and left all the same, but do not fight whoever unloads it for ever.

        All models count together: an engine that holds too few would push out another one for each that comes back.
        """
        core, now = self._core, self._core.clock()
        self._returns = [at for at in self._returns if now - at < core.times.repin_window]
        if self._held_back:
            return
        if len(self._returns) >= core.times.repins:
            slot.reason = f"{reason}, again and again"
            core.publish()
            return
        self._returns.append(now)
        why = f"kept hot; {reason}"
        self._jobs.spawn(self._load(slot, Lane.HOT, why), f"bring {slot.model} back", slot=f"return:{slot.model}")

    def restore(self, slots: Sequence[Slot]) -> None:
        """Bring back what was hot and left for a load that came to nothing; whoever wants another model goes first."""
        why = "it comes back: the load that it left for came to nothing"
        self._jobs.spawn_while_open(lambda: self._keep_hot(deque(slots), why), "bring hot models back")

    async def _keep_hot(self, slots: deque[Slot], why: str) -> None:
        """One after the other; a load that had to give way is tried again. What does not fit says so on its card."""
        while slots:
            slot = slots.popleft()
            if slot.state in RESIDENT or slot.lane is not Lane.HOT or self._core.host.link is not Link.UP:
                continue
            if await self._load(slot, Lane.HOT, why):
                slots.append(slot)
                await self._core.wait_change(1.0)

    async def _load(self, slot: Slot, lane: Lane, why: str = "", *, expected: bool = False) -> bool:
        """Try once. True when it had to give way."""
        try:
            await self._queue.ensure_ahead(slot, lane, why=why, expected=expected)
        except GaveWay:
            return True
        except DeskError as error:
            if not expected:
                slot.reason = str(error)
            log.info("not loaded ahead: %s", error)
        return False
