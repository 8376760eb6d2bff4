"""Two desks that start the engine at once: one starts it, the other one finds it started."""

import asyncio
import json

import pytest

from ice_desk.domain.errors import Refused
from ice_desk.services.engine_log import FILE_BYTES
from ice_desk.services.engine_turn import EngineTurn
from ice_desk.services.instance import Instance
from tests.cli_house import in_a_process
from tests.engine_house import desk_at, end, find_in, free_address, ollama, recorded


async def at_once(work):
    return work()


async def test_two_processes_that_start_it_at_once_start_one(tmp_path, monkeypatch):
    ollama(find_in(tmp_path / "bin", monkeypatch))
    address, data = free_address(), tmp_path / "data"
    both = [in_a_process("engine", "start", "--json", "--data-dir", str(data), "--host", address) for _ in range(2)]
    try:
        told = await asyncio.gather(*(asyncio.to_thread(one.communicate, timeout=90) for one in both))
        assert [one.returncode for one in both] == [0, 0], told
        states = [json.loads(out) for out, _err in told]
        assert [state["whose"] for state in states] == ["ours", "ours"]
        assert states[0]["pid"] == states[1]["pid"] == recorded(data)
        (log,) = data.rglob("ollama.log")
        assert log.read_text().count("ICE Desk starts Ollama") == 1
    finally:
        end(recorded(data))


async def test_whoever_waits_for_too_long_is_told(tmp_path):
    times = iter((0.0, 1.0, 9.0))
    turn = EngineTurn(tmp_path / "engine.lock", at_once, 5.0, clock=lambda: next(times))
    other = Instance(tmp_path / "engine.lock")
    assert other.claim()
    with pytest.raises(Refused, match="by another ICE Desk"):
        async with turn.taken():
            pass
    other.release()
    async with EngineTurn(tmp_path / "engine.lock", at_once, 5.0).taken():
        assert not other.claim()
    assert other.claim()
    other.release()


async def test_a_wait_that_is_given_up_leaves_no_lock(tmp_path):
    other = Instance(tmp_path / "engine.lock")
    assert other.claim()
    turn = EngineTurn(tmp_path / "engine.lock", at_once, 60.0)

    async def take() -> None:
        async with turn.taken():
            pass

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await take()
    other.release()
    await take()


async def test_the_log_of_one_that_outlived_the_desk_is_cut_at_the_next_start(tmp_path, monkeypatch):
    find_in(tmp_path / "bin", monkeypatch)
    data = tmp_path / "data"
    async with desk_at(free_address(), data, leave=True) as desk:
        log = desk.engine.log_file
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(b"x" * 3_000_000)
    async with desk_at(free_address(), data, leave=True) as desk:
        await desk.engine.look()  # the same thread, so the cut came before
        assert log.stat().st_size == 0
    assert log.with_name("ollama.log.1").stat().st_size == FILE_BYTES
