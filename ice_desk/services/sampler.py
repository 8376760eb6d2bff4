"""Reads the machine once a second, and seldom while nobody looks."""

import asyncio
import logging
import time
from collections.abc import Callable

from ice_desk.domain.telemetry import NO_SAMPLE, Sample
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.probes import Probe

SEEN_SECONDS = 1.0
HIDDEN_SECONDS = 10.0
TRAIL_LENGTH = 120
log = logging.getLogger(__name__)


class Sampler:
    """`samples` is the newest reading, `trail` the last 120, oldest first. `clock` is monotonic, in seconds."""

    def __init__(
        self,
        probe: Probe,
        jobs: Jobs,
        *,
        clock: Callable[[], float] = time.monotonic,
        seen_seconds: float = SEEN_SECONDS,
        hidden_seconds: float = HIDDEN_SECONDS,
    ) -> None:
        self.samples: Feed[Sample] = Feed(NO_SAMPLE)
        self.trail: Feed[tuple[Sample, ...]] = Feed(())
        self._probe = probe
        self._jobs = jobs
        self._clock = clock
        self._periods = {False: seen_seconds, True: hidden_seconds}
        self._hidden = False
        self._wake = asyncio.Event()
        self._troubled = False

    async def start(self) -> None:
        self._jobs.spawn(self._watch(), "sampler", slot="sampler")

    async def close(self) -> None:
        self._jobs.cancel("sampler")

    def pause(self, hidden: bool) -> None:
        """Slow down to every 10 s while the window cannot be seen; read at once when it can be again."""
        if self._hidden and not hidden:
            self._wake.set()
        self._hidden = hidden

    def rescan(self) -> None:
        """Look for GPUs anew at the next reading."""
        self._probe.rescan()

    async def read(self) -> Sample:
        """Take one reading and publish it. A probe that fails yields a sample of unknowns, never an old one."""
        try:
            sample = await self._probe.read()
            self._troubled = False
        except Exception:  # whatever is wrong with a probe, the gauges show "unknown"
            log.log(logging.DEBUG if self._troubled else logging.INFO, "the machine could not be read", exc_info=True)
            self._troubled = True
            sample = Sample(at=self._clock(), ram=None)
        self.samples.publish(sample)
        self.trail.publish((*self.trail.value, sample)[-TRAIL_LENGTH:])
        return sample

    async def _watch(self) -> None:
        while True:
            await self.read()
            self._wake.clear()
            try:
                async with asyncio.timeout(self._periods[self._hidden]):
                    await self._wake.wait()
            except TimeoutError:
                continue
