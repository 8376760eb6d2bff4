"""Starting and stopping Ollama on this computer, with real processes: ours, somebody else's, and none."""

import asyncio
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from ice_desk.app import open_desk
from ice_desk.domain.errors import EngineUnreachable, Refused
from ice_desk.domain.local_engine import Whose
from ice_desk.domain.slots import Link
from ice_desk.options import DeskOptions
from ice_desk.services.engine_log import EngineLog
from tests.cli_house import in_a_process
from tests.engine_house import desk_at, end, find_in, foreign, free_address, ollama, recorded, runs


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    return find_in(tmp_path / "bin", monkeypatch)


async def test_it_starts_with_what_the_settings_say_and_stops(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-for-children")
    ollama(folder)
    address = free_address()
    async with desk_at(address, tmp_path / "data") as desk:
        assert (await desk.engine.look()).whose is Whose.ABSENT
        desk.settings.set("engine_cache_type", "q8_0")
        desk.settings.set("engine_models", 3)
        desk.settings.set("max_concurrent_models", 4)
        await desk.engine.begin()
        state = desk.engine.state.value
        assert state.whose is Whose.OURS
        assert desk.fleet.board.value.host.link is Link.UP
        assert desk.core.policy.cache_type == "q8_0"
        environment = psutil.Process(state.pid).environ()
        assert environment["OLLAMA_KV_CACHE_TYPE"] == "q8_0"
        assert environment["OLLAMA_FLASH_ATTENTION"] == "1"
        assert environment["OLLAMA_MAX_LOADED_MODELS"] == "6"
        assert environment["LLAMA_ARG_CACHE_RAM"] == "512"
        assert "OPENAI_API_KEY" not in environment
        assert "Simulated Ollama on" in await desk.engine.tail()
        await desk.engine.stop()
        assert not runs(state.pid)
        assert desk.engine.state.value.whose is Whose.ABSENT
        assert desk.fleet.board.value.host.link is Link.DOWN


async def test_ours_is_known_again_after_the_desk_was_closed(folder, tmp_path):
    ollama(folder)
    address, data = free_address(), tmp_path / "data"
    async with desk_at(address, data, leave=True) as desk:
        await desk.engine.begin()
        pid = desk.engine.state.value.pid
    assert runs(pid)
    async with desk_at(address, data) as desk:
        state = await desk.engine.look()
        assert (state.whose, state.pid, state.cache_type) == (Whose.OURS, pid, "f16")
        await desk.engine.restart()
        assert desk.engine.state.value.whose is Whose.OURS
        assert desk.engine.state.value.pid != pid
        assert not runs(pid)


@pytest.mark.parametrize("stops", [True, False])
async def test_whether_it_outlives_the_window_is_a_setting(folder, tmp_path, stops):
    ollama(folder)
    data = tmp_path / "data"
    async with desk_at(free_address(), data, leave=True) as desk:
        desk.engine.ends_with_us()
        desk.settings.set("engine_stops", stops)
        await desk.engine.begin()
    pid = recorded(data)
    try:
        assert runs(pid) is not stops
    finally:
        end(pid)


async def test_somebody_elses_survives_unless_a_person_says_so(folder, tmp_path):
    program, address = ollama(folder), free_address()
    with foreign(program, address) as process:
        async with desk_at(address, tmp_path / "data") as desk:
            state = await desk.engine.look()
            assert (state.whose, state.pid) == (Whose.OTHER, process.pid)
            assert state.owner == psutil.Process().username()
            with pytest.raises(Refused, match="not started by ICE Desk"):
                await desk.engine.stop()
            with pytest.raises(Refused, match="not started by ICE Desk"):
                await desk.engine.restart()
            with pytest.raises(Refused, match="Something else answers"):
                await desk.engine.begin()
            assert process.poll() is None
            await desk.engine.stop(another=True)
            assert process.wait(10) is not None
            assert desk.engine.state.value.whose is Whose.ABSENT


async def test_a_killed_one_is_absent_and_starts_again(folder, tmp_path):
    ollama(folder)
    async with desk_at(free_address(), tmp_path / "data") as desk:
        await desk.engine.begin()
        pid = desk.engine.state.value.pid
        psutil.Process(pid).kill()
        psutil.Process(pid).wait(10)
        assert (await desk.engine.look()).whose is Whose.ABSENT
        await desk.engine.restart()
        assert desk.engine.state.value.whose is Whose.OURS


async def test_one_that_does_not_listen_to_the_polite_word_is_ended_all_the_same(folder, tmp_path):
    ollama(folder, first="import asyncio, signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
           "asyncio.unix_events._UnixSelectorEventLoop.add_signal_handler = lambda *_: None")  # fmt: skip
    async with desk_at(free_address(), tmp_path / "data") as desk:
        desk.engine._grace = 0.3
        await desk.engine.begin()
        pid = desk.engine.state.value.pid
        await desk.engine.stop()
        assert not runs(pid)


async def test_one_that_stands_still_is_still_ours_and_is_restarted(folder, tmp_path):
    ollama(folder)
    async with desk_at(free_address(), tmp_path / "data") as desk:
        desk.engine._grace = 0.3
        await desk.engine.begin()
        pid = desk.engine.state.value.pid
        psutil.Process(pid).suspend()
        assert (await desk.engine.look()).can_restart
        await desk.engine.restart()
        assert not runs(pid)
        assert desk.fleet.board.value.host.link is Link.UP


@pytest.mark.parametrize("lie", ["start", "command"])
async def test_a_record_that_points_at_another_process_harms_nobody(folder, tmp_path, lie):
    """Numbers are used again: the start has to agree, and the command line too."""
    ollama(folder)
    address, data = free_address(), tmp_path / "data"
    data.mkdir()
    bystander = subprocess.Popen([sys.executable, "-c", "input()", "serve"], stdin=subprocess.PIPE)  # noqa: ASYNC220
    try:
        started = psutil.Process(bystander.pid).create_time() - (3600 if lie == "start" else 0)
        program = sys.executable if lie == "start" else str(folder / "ollama")
        record = {"pid": bystander.pid, "started": started, "program": program, "address": address, "cache_type": "f16"}
        (data / "ollama.json").write_text(json.dumps(record))
        async with desk_at(address, data, leave=True) as desk:
            assert (await desk.engine.look()).whose is Whose.ABSENT
            with pytest.raises(Refused, match="No Ollama is stopped"):
                await desk.engine.stop()
            assert bystander.poll() is None
    finally:
        bystander.communicate(b"\n", timeout=10)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"pid": -1}', '{"pid": "x"}', '{"pid": 1, "started": 0}'])
async def test_a_damaged_record_means_that_nothing_is_ours(folder, tmp_path, content):
    ollama(folder)
    data = tmp_path / "data"
    data.mkdir()
    (data / "ollama.json").write_text(content)
    async with desk_at(free_address(), data, leave=True) as desk:
        assert (await desk.engine.look()).whose is Whose.ABSENT


async def test_one_that_fails_at_once_says_why(folder, tmp_path):
    ollama(folder, first="sys.exit('Error: no space left\\x1b[31m on device')")
    async with desk_at(free_address(), tmp_path / "data") as desk:
        with pytest.raises(EngineUnreachable) as caught:
            await desk.engine.begin()
        assert "exit code 1" in caught.value.what
        assert "no space left\ufffd[31m on device" in caught.value.why
        assert desk.engine.state.value.whose is Whose.ABSENT
        assert desk.engine.state.value.doing == ""


async def test_without_the_program_the_remedy_is_told(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    async with desk_at(free_address(), tmp_path / "data") as desk:
        assert not (await desk.engine.look()).can_start
        with pytest.raises(EngineUnreachable, match=r"Install it from ollama\.com"):
            await desk.engine.begin()


async def test_the_organisation_decides_which_address_may_be_served(folder, tmp_path):
    ollama(folder)
    async with desk_at(free_address(), tmp_path / "data") as desk:
        rules = replace(desk.policy.value, source="policy.json", hosts=("http://10.0.0.9:11434",))
        desk.rules.policy._value = rules
        assert not (await desk.engine.look()).can_start
        with pytest.raises(Refused, match="may not be used here"):
            await desk.engine.begin()
        assert recorded(tmp_path / "data") is None


async def test_a_simulated_fleet_starts_and_stops_nothing(folder, tmp_path):
    ollama(folder)
    async with open_desk(DeskOptions(data_dir=tmp_path / "data", simulate=True)) as desk:
        assert (await desk.engine.look()).whose is Whose.SIMULATED
        for act in (desk.engine.begin, desk.engine.stop, desk.engine.restart):
            with pytest.raises(Refused):
                await act()


async def test_ours_can_be_stopped_although_its_address_is_forbidden_by_now(folder, tmp_path):
    ollama(folder)
    async with desk_at(free_address(), tmp_path / "data") as desk:
        await desk.engine.begin()
        pid = desk.engine.state.value.pid
        desk.rules.policy._value = replace(desk.policy.value, source="policy.json", hosts=())
        state = await desk.engine.look()
        assert (state.can_stop, state.can_restart, state.can_start) == (True, False, False)
        with pytest.raises(Refused, match="may not be used here"):
            await desk.engine.restart()
        assert runs(pid)


async def test_it_goes_on_after_the_command_that_started_it(folder, tmp_path):
    ollama(folder)
    address, data = free_address(), tmp_path / "data"
    command = in_a_process("engine", "start", "--json", "--data-dir", str(data), "--host", address)
    out, err = await asyncio.to_thread(command.communicate, timeout=60)
    try:
        assert command.returncode == 0, err
        pid = json.loads(out)["pid"]
        assert runs(pid)
        assert os.getsid(pid) != os.getsid(0)
    finally:
        end(recorded(data))


def test_the_log_is_bounded_and_its_writer_goes_on_after_the_cut(tmp_path):
    log = EngineLog(tmp_path, limit=1000)
    handle = log.open()
    try:
        for number in range(500):
            os.write(handle, f"line {number:05d}\n".encode())
        log.trim()
        os.write(handle, b"after\n")
    finally:
        os.close(handle)
    assert log.path.read_text() == "after\n"
    kept = (tmp_path / "ollama.log.1").read_text()
    assert len(kept) == 1000
    assert kept.endswith("line 00499\n")
    assert (tmp_path / "ollama.log").stat().st_mode & 0o777 == 0o600
    assert log.tail() == "after"
