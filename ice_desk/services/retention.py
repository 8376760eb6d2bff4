"""Deletes the figures of single answers and of memory once they are older than the settings say."""

import asyncio
import time
from collections.abc import Callable

from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.memory_log import MemoryLog
from ice_desk.services.store import Store

FIRST_SECONDS = 60.0
PERIOD_SECONDS = 86_400.0
DAY = 86_400.0


class Retention:
    """Once a day, and not while the desk is starting. `days` is read anew each time."""

    def __init__(
        self,
        store: Store,
        inferences: Inferences,
        memory: MemoryLog,
        jobs: Jobs,
        *,
        days: Callable[[], int],
        now: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._inferences = inferences
        self._memory = memory
        self._jobs = jobs
        self._days = days
        self._now = now

    async def start(self) -> None:
        self._jobs.spawn(self._watch(), "delete old measurements", slot="retention")

    async def close(self) -> None:
        self._jobs.cancel("retention")

    async def run_once(self) -> int:
        """Delete what is too old; returns how many answers' figures went. Raises StoreFault."""
        if self._store.read_only:
            return 0
        before = self._now() - self._days() * DAY
        await self._memory.prune(before)
        return await self._inferences.prune(before)

    async def _watch(self) -> None:
        await asyncio.sleep(FIRST_SECONDS)
        while True:
            await self.run_once()
            await asyncio.sleep(PERIOD_SECONDS)
