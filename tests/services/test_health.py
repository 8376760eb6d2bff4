"""Verdicts: each with its figure and what to do, fresh when something changes."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from ice_desk.domain.health import Verdict, worst_of
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.slots import Board, Card, Host, Lane, Link, State
from ice_desk.domain.telemetry import Gpu, Memory, Sample
from ice_desk.services import health_checks as checks
from ice_desk.services.feed import Feed
from ice_desk.services.health import Health
from ice_desk.services.jobs import Jobs
from ice_desk.services.migrations import MIGRATIONS
from tests.services.desk_parts import Told, eventually, open_store

GB = checks.GB
HOST = Host(address="http://127.0.0.1:11434", engine="Ollama", version="0.33.0", link=Link.UP)
SAMPLE = Sample(at=1.0, ram=Memory(100 * GB, 40 * GB), gpus=())
HEALTHY, DEGRADED, BROKEN = Verdict.HEALTHY, Verdict.DEGRADED, Verdict.BROKEN


@pytest.mark.parametrize(
    ("check", "verdict", "words"),
    [
        (checks.engine(HOST), HEALTHY, "Ollama answers at http://127.0.0.1:11434"),
        (checks.engine(replace(HOST, link=Link.CONNECTING)), DEGRADED, "Connecting"),
        (checks.engine(replace(HOST, link=Link.DOWN)), BROKEN, "Nothing answers"),
        (checks.engine(replace(HOST, link=Link.DOWN, problem="A router answers")), BROKEN, "A router answers"),
        (checks.engine_version(HOST), HEALTHY, "0.33.0"),
        (checks.engine_version(replace(HOST, version="0.17.1")), HEALTHY, "0.17.1"),
        (checks.engine_version(replace(HOST, version="v0.17.0-rc2")), BROKEN, "CVE-2026-7482"),
        (checks.engine_version(replace(HOST, version="0.9.99")), BROKEN, "CVE-2026-7482"),
        (checks.engine_version(replace(HOST, version="")), DEGRADED, "does not tell"),
        (checks.engine_version(replace(HOST, version="nightly")), DEGRADED, "does not tell"),
        (checks.engine_version(replace(HOST, link=Link.DOWN)), DEGRADED, "Unknown"),
        (checks.engine_version(replace(HOST, simulated=True, version="0.0.1-sim")), HEALTHY, "a simulation"),
        (checks.memory(Memory(100 * GB, 79 * GB)), HEALTHY, "79 % of 100.0 GB"),
        (checks.memory(Memory(100 * GB, 80 * GB)), DEGRADED, "80 %"),
        (checks.memory(Memory(100 * GB, 90 * GB)), BROKEN, "90 %"),
        (checks.memory(None), DEGRADED, "Cannot be read"),
        (checks.gpu(()), HEALTHY, "None found"),
        (checks.gpu(None), DEGRADED, "Cannot be read"),
        (checks.gpu((Gpu(0, "RTX", Memory(24 * GB, 23 * GB)),)), HEALTHY, "RTX: 23.0 of 24.0 GB"),
        (checks.disk(100 * GB), HEALTHY, "100.0 GB free"),
        (checks.disk(5 * GB - 1), DEGRADED, "5.0 GB free"),
        (checks.disk(GB - 1), BROKEN, "1.0 GB free"),
        (checks.disk(None), DEGRADED, "cannot be read"),
        (checks.history(in_memory=False, read_only=False, problem="", told=()), HEALTHY, "Saved"),
        (checks.history(in_memory=False, read_only=False, problem="", told=("Restored.",)), DEGRADED, "Restored."),
        (checks.history(in_memory=False, read_only=True, problem="", told=("x",)), DEGRADED, "newer"),
        (checks.history(in_memory=True, read_only=False, problem="", told=("x",)), BROKEN, "memory only"),
        (checks.history(in_memory=False, read_only=False, problem="The disk is full", told=()), BROKEN, "is full"),
        (checks.sqlite((3, 40, 1)), HEALTHY, "3.40.1; its known fault needs two writers"),
        (checks.sqlite((3, 51, 3)), HEALTHY, "3.51.3"),
    ],
)  # fmt: skip
def test_verdicts(check, verdict, words):
    assert check.verdict is verdict
    assert words in check.figure
    broken_without_remedy = check.verdict is BROKEN and not check.remedy and check.name != "History"
    assert not broken_without_remedy
    assert "rror" not in check.figure + check.remedy


@pytest.mark.parametrize("text", ["", "1.2", "a.b.c", "1.2.x", "9" * 30 + ".1.1"])
def test_what_is_no_version(text):
    assert checks.version_of(text) is None


@asynccontextmanager
async def opened(tmp_path, free=lambda _folder: 500 * GB, **times):
    jobs = Jobs(Told())
    board, samples = Feed(Board(HOST)), Feed(SAMPLE)
    async with open_store(tmp_path / "a.db", MIGRATIONS) as store:
        health = Health(
            jobs, board=board, samples=samples, store=store, data=tmp_path, free=free, **{"debounce": 0.0, **times}
        )
        health.board, health.samples, health.store = board, samples, store
        try:
            yield health
        finally:
            await health.close()
            await jobs.close()


async def test_all_is_well_on_a_sound_desk(tmp_path):
    async with opened(tmp_path) as health:
        await health.run_once()
        assert [check.name for check in health.checks.value] == [
            "Engine", "Engine version", "Memory", "GPU", "Disk", "History", "SQLite"
        ]  # fmt: skip
        assert worst_of(health.checks.value) is HEALTHY


async def test_it_runs_at_start_and_when_the_engine_or_the_memory_changes(tmp_path):
    async with opened(tmp_path) as health:
        seen = []
        health.checks.subscribe(lambda rows: seen.append(worst_of(rows)))
        await health.start()
        await eventually(lambda: seen == [HEALTHY])
        card = Card("phi3", Lane.HOT, State.READY)
        health.board.publish(Board(HOST, (card,)))
        health.samples.publish(replace(SAMPLE, at=2.0, ram=Memory(100 * GB, 41 * GB)))
        await asyncio.sleep(0.05)
        assert len(seen) == 1
        health.board.publish(Board(replace(HOST, link=Link.DOWN)))
        await eventually(lambda: seen[-1] is BROKEN)
        health.board.publish(Board(HOST))
        await eventually(lambda: seen[-1] is HEALTHY)
        health.samples.publish(replace(SAMPLE, ram=Memory(100 * GB, 95 * GB)))
        await eventually(lambda: seen[-1] is BROKEN)


async def test_a_verdict_tells_since_when_it_holds(tmp_path):
    times = iter((100.0, 200.0, 300.0))
    async with opened(tmp_path, now=lambda: next(times)) as health:
        await health.run_once()
        health.board.publish(Board(replace(HOST, link=Link.DOWN)))
        await health.run_once()
        await health.run_once()
        since = {check.name: check.since for check in health.checks.value}
        assert (since["Engine"], since["Memory"]) == (200.0, 100.0)


async def test_it_runs_again_by_itself(tmp_path):
    counts = iter(range(100))
    async with opened(tmp_path, free=lambda _folder: (500 + next(counts)) * GB, period=0.01) as health:
        await health.start()
        figures = set()
        health.checks.subscribe(lambda rows: figures.add(rows[4].figure))
        await eventually(lambda: len(figures) > 3)


async def test_a_disk_that_cannot_be_asked_is_unknown(tmp_path):
    def fail(_folder):
        raise OSError("gone")

    async with opened(tmp_path, free=fail) as health:
        await health.run_once()
        assert health.checks.value[4].verdict is DEGRADED


async def test_a_store_that_fails_is_told_in_its_own_words(tmp_path):
    async with opened(tmp_path) as health:
        await health.store.close()
        await health.run_once()
        assert health.checks.value[5].verdict is BROKEN
        assert "closed" in health.checks.value[5].figure


async def test_the_real_disk_is_read(tmp_path):
    from ice_desk.services.health import free_space

    assert free_space(tmp_path) > 0


def test_a_policy_is_told_where_there_is_one():
    assert checks.policy(NO_POLICY) == ()
    (told,) = checks.policy(Policy(source="/etc/ice-desk/policy.json"))
    assert (told.verdict, "/etc/ice-desk/policy.json" in told.figure) == (Verdict.HEALTHY, True)
    (broken,) = checks.policy(Policy(source="p", contact="it@example.com").closed("p, line 3: it is not valid JSON."))
    assert (broken.verdict, broken.figure) == (Verdict.DEGRADED, "p, line 3: it is not valid JSON.")
    assert "it@example.com" in broken.remedy
