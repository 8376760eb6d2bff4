"""Looks at the log of answers through filters, for the Performance page and for advice."""

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from ice_desk.domain.bench import BenchScore
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.cube import Cube, Row
from ice_desk.domain.measured import Filters, Measured
from ice_desk.domain.models import normal_name
from ice_desk.domain.performance import DAY_SECONDS, Coming, Reading
from ice_desk.domain.promises import Evidence, Held, hold, promises_of
from ice_desk.services import rollups
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.memory_log import MINUTE, MemoryLog
from ice_desk.services.store import Store
from ice_desk.services.worker import Worker

DEADLINE_SECONDS = 20.0
AHEAD_SECONDS = 5.0
# Without any answer the page still shows the memory of so many days.
MEMORY_DAYS = 7


class Performance:
    """`measured` is the newest look, `held` the specification's promises. Days that have not changed are read once."""

    def __init__(
        self, store: Store, memory: MemoryLog, catalogue: Catalogue, jobs: Jobs, *, now: Callable[[], float] = time.time
    ) -> None:
        self.measured: Feed[Measured] = Feed(Measured())
        self.held: Feed[tuple[Held, ...]] = Feed(())
        self._store = store
        self._jobs = jobs
        self._catalogue = catalogue
        self._promises = promises_of(catalogue)
        self._memory = memory
        self._now = now
        self._days: dict[int, list[Row]] = {}
        self._revision = 0
        self._cube = Cube(())
        self._held_key: tuple[object, ...] = ()
        self._memory_key: tuple[object, ...] = ()
        self._memory_of: tuple[tuple[Reading, ...], tuple[Coming, ...]] = ((), ())
        self._worker = Worker("performance")

    async def start(self) -> None:
        """Read the sums once the desk has come to rest, so that the first look need not wait for them."""
        self._jobs.spawn(self._read_ahead(), "read what was measured", slot="measured")

    async def close(self) -> None:
        self._jobs.cancel("measured")
        await self._worker.close(grace=1.0)

    async def look(self, filters: Filters) -> Measured:
        """Read what is new and publish what `filters` lets through. Raises StoreFault."""
        cube, today = await self.cube(), int(self._now() // DAY_SECONDS)
        found = await self._worker.call(lambda: cube.measure(filters, today), DEADLINE_SECONDS)
        readings, comings = await self._remembered(filters)
        found = replace(found, readings=readings, comings=comings)
        self.measured.publish(found)
        return found

    async def promises(
        self, filters: Filters, sizes: Mapping[str, int], scores: Iterable[BenchScore] = ()
    ) -> tuple[Held, ...]:
        """What was measured of each promise in the span of `filters`, and by benchmarks at any time.

        `sizes` are measured bytes by normal name. Raises StoreFault.
        """
        bench = {normal_name(score.model): score for score in scores}
        cube, today = await self.cube(), int(self._now() // DAY_SECONDS)
        key = (self._revision, filters.days, filters.simulated, today, tuple(sorted(sizes.items())), repr(bench))
        if key == self._held_key:
            return self.held.value
        catalogue, promises = self._catalogue, self._promises

        def work() -> tuple[Held, ...]:
            table = cube.table(filters, today)
            evidence = Evidence(
                table.models, spread=table.spread, loads=table.loads, liked=table.liked, sizes=sizes, bench=bench
            )
            return tuple(hold(promise, evidence, catalogue) for promise in promises)

        held = await self._worker.call(work, DEADLINE_SECONDS)
        self._held_key = key
        self.held.publish(held)
        return held

    async def _read_ahead(self) -> None:
        await asyncio.sleep(AHEAD_SECONDS)
        await self.cube()

    async def measure(self, filters: Filters) -> Measured:
        """What `filters` lets through, without memory and without publishing it. Raises StoreFault."""
        cube, today = await self.cube(), int(self._now() // DAY_SECONDS)
        return await self._worker.call(lambda: cube.measure(filters, today), DEADLINE_SECONDS)

    async def comings(self, days: int, *, simulated: bool) -> tuple[Coming, ...]:
        """The loads and unloads of the last so many days. Raises StoreFault."""
        now = self._now()
        return await self._memory.comings(now - days * DAY_SECONDS, now + 1, simulated=simulated)

    async def cube(self) -> Cube:
        """Every sum that is kept, up to date. Raises StoreFault."""
        known = self._revision
        newest, changed = await self._store.run(lambda db: rollups.read_since(db, known))
        if newest != self._revision:
            self._days.update(changed)
            self._revision = newest
            rows = [row for day in self._days.values() for row in day]
            self._cube = await self._worker.call(lambda: Cube(rows), DEADLINE_SECONDS)
        return self._cube

    async def _remembered(self, filters: Filters) -> tuple[tuple[Reading, ...], tuple[Coming, ...]]:
        """The memory of the span, read anew once a minute: another model or task changes nothing about it."""
        start, end = self._span(filters)
        key = (start, int(end // MINUTE), filters.simulated)
        if key != self._memory_key:
            readings = await self._memory.readings(start, end, simulated=filters.simulated)
            comings = await self._memory.comings(start, end, simulated=filters.simulated)
            self._memory_key, self._memory_of = key, (readings, comings)
        return self._memory_of

    def _span(self, filters: Filters) -> tuple[float, float]:
        end = self._now() + 1
        days = filters.days
        if days is None:
            days = int(end // DAY_SECONDS) - min(self._days) + 1 if self._days else MEMORY_DAYS
        return end - end % DAY_SECONDS - (days - 1) * DAY_SECONDS, end
