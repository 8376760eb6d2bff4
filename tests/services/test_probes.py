"""Readings of this machine: true, and never held up by a driver."""

import asyncio
import threading
import time

import psutil
import pytest

from ice_desk.domain.telemetry import Gpu, Memory
from ice_desk.services import probes
from ice_desk.services.probes import RunnerFinder, SystemProbe, is_runner
from tests.services.desk_parts import Clock

CARD = Gpu(0, "card", Memory(10, 1))


class Source:
    def __init__(self, read):
        self.read = read
        self.rescans = 0

    def rescan(self):
        self.rescans += 1


async def test_the_machine_is_read_as_psutil_tells_it():
    probe = SystemProbe(Source(lambda: (CARD,)), clock=lambda: 7.0)
    sample = await probe.read()
    memory = psutil.virtual_memory()
    assert sample.at == 7.0
    assert sample.ram.total == memory.total
    assert abs(sample.ram.used - (memory.total - memory.available)) < 1_000_000_000
    assert sample.own > 10_000_000
    assert sample.gpus == (CARD,)
    assert sample.runners is not None
    await probe.close()


async def test_a_driver_that_hangs_costs_its_own_figure_only(monkeypatch, expect_log):
    expect_log("WARNING ice_desk.services.worker: the thread 'probe: gpu' is still held up")
    monkeypatch.setattr(probes, "READ_SECONDS", 0.1)
    release = threading.Event()
    probe = SystemProbe(Source(lambda: release.wait(30)))
    began = time.monotonic()
    first = await probe.read()
    second = await probe.read()
    assert (first.gpus, second.gpus) == (None, None)
    assert first.ram is not None
    assert time.monotonic() - began < 1.0

    await probe.close()
    release.set()


async def test_two_readers_at_once_both_get_their_figures():
    probe = SystemProbe(Source(lambda: (CARD,)))
    samples = await asyncio.gather(*(probe.read() for _ in range(5)))
    assert [sample.gpus for sample in samples] == [(CARD,)] * 5
    await probe.close()


async def test_unknown_stays_unknown_and_looking_again_is_passed_on():
    source = Source(lambda: None)
    probe = SystemProbe(source)
    assert (await probe.read()).gpus is None
    probe.rescan()
    assert source.rescans == 1
    await probe.close()


class Process:
    """A process as psutil gives it."""

    def __init__(self, name, *command, rss=5, trouble=None):
        self._name, self._command, self._rss, self.trouble = name, [name, *command], rss, trouble

    def name(self):
        if isinstance(self.trouble, psutil.AccessDenied):
            return self._name
        if self.trouble:
            raise self.trouble
        return self._name

    def cmdline(self):
        return self._command

    def memory_info(self):
        if self.trouble:
            raise self.trouble
        return type("Memory", (), {"rss": self._rss})


@pytest.mark.parametrize(
    ("process", "expected"),
    [
        (Process("ollama", "runner", "--model", "x"), True),
        (Process("ollama.exe", "runner", "--ollama-engine"), True),
        (Process("llama-server", "-m", "x"), True),
        (Process("ollama", "serve"), False),
        (Process("ollama", "run", "a", "runner"), False),
        (Process("python", "runner"), False),
        (Process("x", trouble=psutil.NoSuchProcess(1)), False),
    ],
)
def test_what_counts_as_a_runner(process, expected):
    assert is_runner(process) is expected


def test_runners_are_looked_up_every_ten_seconds_and_read_each_time(monkeypatch):
    clock, looked = Clock(0.0), []
    runner = Process("llama-server", rss=100)

    def listing():
        looked.append(clock.at)
        return [runner, Process("python", rss=1)]

    monkeypatch.setattr(psutil, "process_iter", listing)
    finder = RunnerFinder(clock)
    assert finder.read() == 100
    runner._rss, clock.at = 200, 9.0
    assert finder.read() == 200
    clock.at = 10.0
    assert finder.read() == 200
    assert looked == [0.0, 10.0]


def test_a_runner_that_ended_counts_nothing_and_one_that_hides_is_unknown(monkeypatch):
    gone, hidden = Process("llama-server"), Process("llama-server", trouble=psutil.AccessDenied(1))
    monkeypatch.setattr(psutil, "process_iter", lambda: [gone])
    finder = RunnerFinder(Clock(0.0))
    finder.read()
    gone.trouble = psutil.NoSuchProcess(1)
    assert finder.read() == 0
    monkeypatch.setattr(psutil, "process_iter", lambda: [hidden])
    assert RunnerFinder(Clock(0.0)).read() is None
