"""Acts when memory runs short: warns, holds back, and lets idle models go one at a time."""

import asyncio
import logging
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from ice_desk.domain.errors import EngineError
from ice_desk.domain.pressure import COOLDOWN, IN_A_ROW, Stage, decide, next_stage
from ice_desk.domain.slots import MOVING, Lane, Link, State
from ice_desk.domain.telemetry import Sample
from ice_desk.domain.units import percent_words
from ice_desk.services.fleet.core import Core, Tell
from ice_desk.services.fleet.loader import Loader

log = logging.getLogger(__name__)
LEVELS = {Stage.CALM: "info", Stage.HIGH: "warning", Stage.CRITICAL: "bad"}


@dataclass(slots=True)
class Pressure:
    """Looks at the newest reading every two seconds. While memory moves, readings say nothing and start anew.

    `stop_ahead` ends loads that nobody waits for, with the reason; `resume` allows them again.
    """

    core: Core
    loader: Loader
    stop_ahead: Callable[[str], None]
    latest: Callable[[], Sample]
    tell: Tell
    resume: Callable[[], None] = lambda: None
    stage: Stage = Stage.CALM
    _shares: deque[float] = field(default_factory=lambda: deque(maxlen=IN_A_ROW))
    _seen_at: float = -math.inf
    _quiet_until: float = -math.inf

    async def run(self) -> None:
        while True:
            await asyncio.sleep(self.core.times.pressure)
            await self.once()

    async def once(self) -> None:
        """Take the newest reading into account, once."""
        core, sample = self.core, self.latest()
        elsewhere = core.remote is not None
        if elsewhere or core.host.link is not Link.UP or any(slot.state in MOVING for slot in core.book):
            self._shares.clear()
            return
        if sample.ram is None or sample.at == self._seen_at:
            return
        self._seen_at = sample.at
        self._shares.append(sample.ram.share)
        before, self.stage = self.stage, next_stage(self.stage, tuple(self._shares))
        if before is Stage.CRITICAL and self.stage is Stage.CALM:
            self._quiet_until = core.clock() + COOLDOWN
        if before is not Stage.CALM and self.stage is Stage.CALM:
            self.resume()
        await self._act(before, sample)

    async def _act(self, before: Stage, sample: Sample) -> None:
        core = self.core
        act = decide(before, self.stage, sample, core.snapshot(), cooled=core.clock() >= self._quiet_until)
        if act.tell:
            self.tell(act.tell, key="memory", level=LEVELS[self.stage], seconds=8 if self.stage is Stage.CALM else None)
        full = f"memory was {percent_words(sample.ram.share)} full" if sample.ram is not None else ""
        if act.ease:
            await self._ease(full)
        if act.evict:
            await self._evict(act.evict, full)

    async def _ease(self, why: str) -> None:
        """Load nothing ahead, and let warm models stay for a short while only."""
        core = self.core
        self.stop_ahead(why)
        for slot in list(core.book):
            if slot.state is State.READY and slot.lane is Lane.WARM and not slot.leases and not slot.brief:
                slot.brief = True
                try:
                    if await self.loader.repin(slot):
                        core.note(slot, "shortened", why)
                except EngineError as error:
                    log.info("not kept shorter: %s", error)

    async def _evict(self, model: str, why: str) -> None:
        slot = self.core.book.find(model)
        self._shares.clear()
        if slot is None or slot.state is not State.READY or slot.leases:
            return
        try:
            await self.loader.let_go(slot, why, automatic=True)
        except EngineError as error:
            log.info("not unloaded: %s", error)
            self._quiet_until = self.core.clock() + COOLDOWN
