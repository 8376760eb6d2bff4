"""The memory of each minute, what came and went, and what is deleted in time."""

from contextlib import asynccontextmanager
from dataclasses import replace

from ice_desk.domain.performance import Coming, Inference, Reading
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.domain.telemetry import Gpu, Memory, Sample
from ice_desk.services.feed import Feed
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.memory_log import MemoryLog
from ice_desk.services.retention import Retention
from tests.services.desk_parts import Clock, Told, eventually, open_store

GB = 10**9
NOON = 1_790_000_040.0
MINUTE = NOON - NOON % 60


def sample(used: float | None, gpu: float | None = None, at: float = 0.0) -> Sample:
    ram = None if used is None else Memory(32 * GB, round(used * GB))
    gpus = None if gpu is None else (Gpu(0, "a", Memory(8 * GB, round(gpu * GB))), Gpu(1, "b", Memory(8 * GB, 0)))
    return Sample(at, ram, gpus)


@asynccontextmanager
async def opened(tmp_path):
    clock, told = Clock(MINUTE), Told()
    jobs = Jobs(told)
    async with open_store(tmp_path / "a.db", now=clock) as store:
        log = MemoryLog(store, jobs, samples=Feed(sample(None)), now=clock)
        await log.start()
        log.clock, log.store, log.samples, log.jobs = clock, store, log._samples, jobs
        try:
            yield log
        finally:
            await jobs.close()
            await log.close()
    assert told.errors == []


async def read(log, minutes: int = 120) -> tuple[Reading, ...]:
    return await log.readings(MINUTE - 3600, MINUTE + minutes * 60, simulated=False)


async def test_the_peak_of_a_minute_is_kept_and_what_cannot_be_read_stays_unknown(tmp_path):
    async with opened(tmp_path) as log:
        for at, used, gpu in ((0, 10.0, None), (20, 18.0, 3.0), (40, 12.0, None), (60, None, None), (120, 9.0, 1.0)):
            log.clock.at = MINUTE + at
            log.samples.publish(sample(used, gpu, at=float(at)))
            await eventually(lambda: not log.jobs.names)
        assert await read(log) == (
            Reading(MINUTE, 18 * GB, 32 * GB, 3 * GB, 16 * GB),
            Reading(MINUTE + 60, None, None, None, None),
        )
        await log.close()
        assert (await read(log))[-1] == Reading(MINUTE + 120, 9 * GB, 32 * GB, 1 * GB, 16 * GB)


async def test_many_minutes_are_drawn_as_peaks_of_longer_spans(tmp_path):
    async with opened(tmp_path) as log:
        await log.store.write(
            lambda db: (
                db.executemany(
                    "INSERT INTO readings VALUES (?, ?, 100, NULL, NULL, 0)",
                    [(int(MINUTE // 60) + n, n) for n in range(1000)],
                )
                and None
            )
        )
        found = await log.readings(MINUTE, MINUTE + 1000 * 60, simulated=False, most=100)
        assert 100 <= len(found) <= 101
        assert max(one.ram_used for one in found) == 999
        assert await log.readings(MINUTE, MINUTE + 1000 * 60, simulated=True) == ()


async def test_loads_and_unloads_come_from_the_fleets_journal(tmp_path):
    async with opened(tmp_path) as log:
        entries = [
            (MINUTE + 1, "phi3", "loaded", "you moved it to hot", 4 * GB, 2.5, "http://127.0.0.1:11434"),
            (MINUTE + 2, "phi3", "pinned again", "another program", 0, 0.0, "http://127.0.0.1:11434"),
            (MINUTE + 3, "phi3", "unloaded", "to make room for yi", 4 * GB, 0.0, "http://127.0.0.1:11434"),
            (MINUTE + 4, "yi", "loaded", "a question needed it", 20 * GB, 9.0, "simulated"),
            (MINUTE + 90, "yi", "unloaded", "idle", 20 * GB, 0.0, ""),
        ]
        await log.store.write(
            lambda db: (
                db.executemany(
                    "INSERT INTO fleet_journal (at, model, event, reason, bytes, seconds, host)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    entries,
                )
                and None
            )
        )
        assert await log.comings(MINUTE, MINUTE + 60, simulated=False) == (
            Coming(MINUTE + 1, "phi3", "loaded", "you moved it to hot", 4 * GB),
            Coming(MINUTE + 3, "phi3", "unloaded", "to make room for yi", 4 * GB),
        )
        assert [one.model for one in await log.comings(MINUTE, MINUTE + 60, simulated=True)] == ["yi"]


async def test_what_is_older_than_the_setting_goes(tmp_path):
    async with opened(tmp_path) as log:
        inferences = Inferences(log.store, log.clock)
        answer = Inference(at=MINUTE, model="phi3", tier=Tier.EDGE, outcome=Outcome.COMPLETE)
        for days in (0, 9, 11):
            await inferences.log(replace(answer, at=MINUTE - days * 86_400))
        log.samples.publish(sample(10.0))
        await log.close()
        retention = Retention(log.store, inferences, log, Jobs(Told()), days=lambda: 10, now=log.clock)
        assert await retention.run_once() == 1
        assert len(await read(log)) == 1
        log.clock.at += 20 * 86_400
        assert await retention.run_once() == 2
        assert await read(log) == ()
        assert sum(one.answers for one in await inferences.month(0, MINUTE + 86_400 * 2)) == 3
