"""The memory of each minute, and which models came and went: what the Performance page draws over weeks."""

import time
from collections.abc import Callable

from ice_desk.domain.performance import Coming, Reading
from ice_desk.domain.telemetry import Gpu, Sample
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.store import Store

MINUTE = 60.0
# What changes which models are in memory; the rest of the journal is about their options.
EVENTS = ("loaded", "loaded ahead", "shrunk", "reloaded", "unloaded", "shortened")
_PEAKS = """
    INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (minute) DO UPDATE SET
        ram_used = coalesce(max(ram_used, excluded.ram_used), ram_used, excluded.ram_used),
        gpu_used = coalesce(max(gpu_used, excluded.gpu_used), gpu_used, excluded.gpu_used),
        ram_total = excluded.ram_total, gpu_total = excluded.gpu_total, simulated = excluded.simulated
"""
_READINGS = """
    SELECT (minute / :step) * :step * 60, max(ram_used), max(ram_total), max(gpu_used), max(gpu_total)
    FROM readings WHERE minute >= :first AND minute < :end AND simulated = :simulated GROUP BY 1 ORDER BY 1
"""
_COMINGS = f"""
    SELECT at, model, event, reason, bytes FROM fleet_journal
    WHERE at >= ? AND at < ? AND (host = 'simulated') = ? AND event IN ({", ".join("?" * len(EVENTS))})
    ORDER BY at DESC, id DESC
"""


class MemoryLog:
    """Keeps the highest reading of each minute, and reads loads and unloads in the fleet's journal."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        *,
        samples: Feed[Sample],
        now: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._samples = samples
        self._now = now
        self._minute: int | None = None
        self._peak: Reading | None = None
        self._simulated = False
        self._unsubscribe: list[Callable[[], None]] = []

    async def start(self) -> None:
        self._unsubscribe = [self._samples.subscribe(self._on_sample)]

    async def close(self) -> None:
        """Write the minute that has begun."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        if self._peak is not None and not self._store.read_only:
            await self._write(self._peak, self._simulated)
            self._peak = None

    async def readings(self, start: float, end: float, *, simulated: bool, most: int = 600) -> tuple[Reading, ...]:
        """Peaks with `start <= at < end`, at most about `most` of them, oldest first. A gap has no entry."""
        first, last = int(start // MINUTE), int(end // MINUTE)
        span = {"first": first, "end": last, "step": max(1, -(-(last - first) // most)), "simulated": int(simulated)}
        return await self._store.run(lambda db: tuple(Reading(*row) for row in db.execute(_READINGS, span)))

    async def comings(self, start: float, end: float, *, simulated: bool) -> tuple[Coming, ...]:
        """The loads and unloads with `start <= at < end`, oldest first, as far back as the fleet's journal reaches."""
        span = (start, end, int(simulated), *EVENTS)
        rows = await self._store.run(lambda db: db.execute(_COMINGS, span).fetchall())
        return tuple(Coming(*row) for row in reversed(rows))

    async def prune(self, before: float) -> None:
        """Forget what is older."""
        minute = int(before // MINUTE)
        await self._store.write(lambda db: db.execute("DELETE FROM readings WHERE minute < ?", (minute,)) and None)

    def _on_sample(self, sample: Sample) -> None:
        minute = int(self._now() // MINUTE)
        if self._peak is not None and (minute != self._minute or sample.simulated != self._simulated):
            done, simulated = self._peak, self._simulated
            self._peak = None
            self._save(lambda: self._write(done, simulated))
        reading = reading_of(sample, minute * MINUTE)
        self._minute, self._simulated = minute, sample.simulated
        self._peak = reading if self._peak is None else higher(self._peak, reading)

    def _save(self, work: Callable[[], object]) -> None:
        if not self._store.read_only:
            self._jobs.spawn_while_open(work, "remember the memory")  # type: ignore[arg-type]

    async def _write(self, peak: Reading, simulated: bool) -> None:
        row = (int(peak.at // MINUTE), peak.ram_used, peak.ram_total, peak.gpu_used, peak.gpu_total, int(simulated))
        await self._store.write(lambda db: db.execute(_PEAKS, row) and None)


def reading_of(sample: Sample, at: float) -> Reading:
    ram, gpus = sample.ram, sample.gpus
    return Reading(
        at,
        None if ram is None else ram.used,
        None if ram is None else ram.total,
        _sum(gpus, lambda gpu: gpu.memory.used),
        _sum(gpus, lambda gpu: gpu.memory.total),
    )


def higher(first: Reading, second: Reading) -> Reading:
    """The peak of both; what only one of them could read counts."""
    return Reading(
        first.at,
        _higher(first.ram_used, second.ram_used),
        _higher(first.ram_total, second.ram_total),
        _higher(first.gpu_used, second.gpu_used),
        _higher(first.gpu_total, second.gpu_total),
    )


def _higher(first: int | None, second: int | None) -> int | None:
    known = [value for value in (first, second) if value is not None]
    return max(known, default=None)


def _sum(gpus: tuple[Gpu, ...] | None, size: Callable[[Gpu], int]) -> int | None:
    return sum(map(size, gpus)) if gpus else None
