"""No answer is cut because Ollama is stopped or restarted, unless a person says so."""

import asyncio
from pathlib import Path

import pytest

from ice_desk.app import Desk
from ice_desk.domain.errors import Refused
from ice_desk.domain.local_engine import Whose
from ice_desk.domain.slots import Lane
from tests.engine_house import desk_at, find_in, free_address, ollama, runs
from tests.services.fleet_house import TINY


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    return find_in(tmp_path / "bin", monkeypatch)


async def test_a_restart_waits_for_a_running_answer_and_new_questions_wait_for_it(folder, tmp_path):
    ollama(folder, "--speed", "200")
    async with desk_at(free_address(), tmp_path / "data") as desk:
        await desk.engine.begin()
        pid = desk.engine.state.value.pid
        await desk.fleet.move(TINY, Lane.HOT)
        async with desk.fleet.lease(TINY, 0):
            assert desk.engine.takes.answers == 1
            again = desk.jobs.spawn(desk.engine.restart(), "restart")
            await until(lambda: "waiting" in desk.engine.state.value.doing)
            later = desk.jobs.spawn(ask(desk), "ask later")
            assert runs(pid)
        await again
        assert desk.engine.state.value.pid != pid
        assert await later == TINY


async def test_a_person_may_say_now_while_it_waits(folder, tmp_path):
    ollama(folder, "--speed", "200")
    async with desk_at(free_address(), tmp_path / "data") as desk:
        await desk.engine.begin()
        await desk.fleet.move(TINY, Lane.HOT)
        async with desk.fleet.lease(TINY, 0):
            stop = desk.jobs.spawn(desk.engine.stop(), "stop")
            await until(lambda: "waiting" in desk.engine.state.value.doing)
            desk.engine.now()
            await stop
        assert desk.engine.state.value.whose is Whose.ABSENT


async def test_an_answer_that_never_ends_is_not_cut_by_a_wait_that_gives_up(folder, tmp_path):
    ollama(folder, "--speed", "200")
    async with desk_at(free_address(), tmp_path / "data") as desk:
        desk.engine._drain_seconds = 0.1
        await desk.engine.begin()
        await desk.fleet.move(TINY, Lane.HOT)
        async with desk.fleet.lease(TINY, 0):
            with pytest.raises(Refused, match="An answer still runs"):
                await desk.engine.stop()
        assert desk.engine.state.value.whose is Whose.OURS
        assert not desk.core.held


async def ask(desk: Desk) -> str:
    async with desk.fleet.lease(TINY, 0) as lease:
        return lease.model


async def until(holds, seconds: float = 20.0) -> None:
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110  the feed is read by others too
            await asyncio.sleep(0.01)
