"""The sampler: a reading a second, a trail of two minutes, seldom when hidden, unknown when the probe fails."""

import asyncio
from contextlib import asynccontextmanager

from ice_desk.domain.telemetry import NO_SAMPLE, Memory, Sample
from ice_desk.services.jobs import Jobs
from ice_desk.services.sampler import TRAIL_LENGTH, Sampler
from tests.services.desk_parts import Clock, Told, eventually


class Probe:
    def __init__(self):
        self.reads = 0
        self.trouble = None

    async def read(self):
        self.reads += 1
        if self.trouble:
            raise self.trouble
        return Sample(at=float(self.reads), ram=Memory(100, self.reads))


@asynccontextmanager
async def running(probe, **periods):
    told = Told()
    jobs = Jobs(told)
    sampler = Sampler(probe, jobs, clock=Clock(5.0), **periods)
    await sampler.start()
    try:
        yield sampler
    finally:
        await sampler.close()
        await jobs.close()
        assert told.errors == []


async def test_readings_come_by_themselves_and_leave_a_trail():
    probe = Probe()
    async with running(probe, seen_seconds=0.001) as sampler:
        assert sampler.samples.value == NO_SAMPLE
        await eventually(lambda: probe.reads > TRAIL_LENGTH + 5)
        trail = sampler.trail.value
        assert len(trail) == TRAIL_LENGTH
        assert trail[-1] == sampler.samples.value
        assert [sample.at for sample in trail] == sorted(sample.at for sample in trail)


async def test_hidden_it_reads_seldom_and_at_once_when_seen_again():
    probe = Probe()
    async with running(probe, seen_seconds=0.01, hidden_seconds=3600.0) as sampler:
        sampler.pause(True)
        await asyncio.sleep(0.05)
        before = probe.reads
        await asyncio.sleep(0.1)
        assert probe.reads == before
        sampler.pause(False)
        await eventually(lambda: probe.reads > before, 0.5)


async def test_a_probe_that_fails_gives_unknowns_and_recovers():
    probe = Probe()
    probe.trouble = RuntimeError("driver")
    jobs = Jobs(Told())
    sampler = Sampler(probe, jobs, clock=Clock(5.0))
    await sampler.read()
    assert sampler.samples.value == Sample(at=5.0, ram=None)
    assert sampler.samples.value.gpus is None
    probe.trouble = None
    await sampler.read()
    assert sampler.samples.value.ram == Memory(100, 2)
    assert len(sampler.trail.value) == 2
