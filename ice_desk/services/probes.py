"""Readings of this machine: memory, the engine's processes, GPUs. What cannot be read is None, never 0."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from typing import Protocol, TypeVar

import psutil

from ice_desk.domain.telemetry import Memory, Sample
from ice_desk.services.gpus import GpuReader
from ice_desk.services.models_folder import free_for_models
from ice_desk.services.worker import Worker

T = TypeVar("T")
READ_SECONDS = 3.0
RUNNERS_SECONDS = DISK_SECONDS = 10.0
RUNNER_NAMES = ("ollama_llama_server", "llama-server")


class Probe(Protocol):
    """Takes one reading. It may raise: the sampler then publishes unknowns."""

    async def read(self) -> Sample: ...

    def rescan(self) -> None:
        """Look for GPUs anew at the next reading."""


class SystemProbe:
    """This computer, by psutil and the GPU's own interface.

    RAM costs 40 microseconds and is read directly. Listing processes takes milliseconds and a driver may hang, so
    each of them has a thread of its own with a deadline: one that hangs costs its own figure and nothing else.
    """

    def __init__(self, gpus: GpuReader, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._gpus = gpus
        self._clock = clock
        self._own = psutil.Process()
        self._runners = RunnerFinder(clock)
        self._gpu_worker = Worker("probe: gpu")
        self._process_worker = Worker("probe: processes")
        self._disk_worker = Worker("probe: disk")
        self._disk_due = -float("inf")
        self._disk: int | None = None
        self._turn = asyncio.Lock()

    async def read(self) -> Sample:
        async with self._turn:  # a reading that another one is waiting for is not a driver that hangs
            return await self._read()

    async def _read(self) -> Sample:
        memory = psutil.virtual_memory()
        return Sample(
            at=self._clock(),
            ram=Memory(total=memory.total, used=memory.total - memory.available),
            gpus=await _within(self._gpu_worker, self._gpus.read),
            runners=await _within(self._process_worker, self._runners.read),
            own=self._own.memory_info().rss,
            disk=await self._free_disk(),
        )

    async def _free_disk(self) -> int | None:
        """Now and then only: models may lie on a disk that sleeps, or in another building."""
        if self._clock() >= self._disk_due:
            self._disk_due = self._clock() + DISK_SECONDS
            self._disk = await _within(self._disk_worker, free_for_models)
        return self._disk

    def rescan(self) -> None:
        """Look for GPUs anew: a driver was installed, or an external GPU plugged in."""
        self._gpus.rescan()

    async def close(self) -> None:
        await self._gpu_worker.close(grace=1.0)
        await self._process_worker.close(grace=1.0)
        await self._disk_worker.close(grace=1.0)


async def _within(worker: Worker, work: Callable[[], T]) -> T | None:
    """What `work` says, or None when it hangs now or hung before and has not come back."""
    if worker.busy:
        return None
    try:
        return await worker.call(work, READ_SECONDS)
    except TimeoutError:
        return None


class RunnerFinder:
    """The engine's runner processes: looked up every 10 s, their memory read each time. Blocks."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._due = -float("inf")
        self._found: tuple[psutil.Process, ...] = ()

    def read(self) -> int | None:
        """Resident bytes of all runners together; 0 when none runs, None when none of those running can be read."""
        if self._clock() >= self._due:
            self._due = self._clock() + RUNNERS_SECONDS
            self._found = tuple(process for process in psutil.process_iter() if is_runner(process))
        sizes = [size for size in map(_resident, self._found) if size is not None]
        return None if self._found and not sizes else sum(sizes)


def is_runner(process: psutil.Process) -> bool:
    """Whether a process holds a model: Ollama's own runner ("ollama runner ...") or a llama.cpp server."""
    try:
        name = process.name().lower().removesuffix(".exe")
        if name in RUNNER_NAMES:
            return True
        return name == "ollama" and "runner" in process.cmdline()[1:3]
    except (psutil.Error, OSError):
        return False


def _resident(process: psutil.Process) -> int | None:
    with contextlib.suppress(psutil.NoSuchProcess):
        try:
            return int(process.memory_info().rss)
        except psutil.AccessDenied:
            return None
    return 0
