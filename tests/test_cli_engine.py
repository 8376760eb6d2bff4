"""`ice-desk engine`: the Ollama of this computer from the command line, with real processes."""

import json

import psutil
import pytest

from ice_desk.cli import main
from tests.cli_house import Ran
from tests.engine_house import end, find_in, foreign, free_address, ollama, runs


@pytest.fixture
def engine(capsys, tmp_path, monkeypatch):
    """Run a command on a data folder and an address of their own; what it started is ended after the test."""
    find_in(tmp_path / "bin", monkeypatch)
    address = free_address()

    def run(*arguments: str, command: str = "engine") -> Ran:
        code = main([command, *arguments, "--data-dir", str(tmp_path / "data"), "--host", address])
        return Ran(code, *capsys.readouterr())

    run.address = address
    yield run
    record = tmp_path / "data" / "ollama.json"
    if record.exists():
        end(json.loads(record.read_text())["pid"])


def test_start_status_restart_log_and_stop(engine, tmp_path):
    ollama(tmp_path / "bin")
    assert engine("status").code == 3
    ran = engine("start", "--json")
    assert (ran.code, ran.json["whose"], ran.json["cache_type"]) == (0, "ours", "f16")
    pid = ran.json["pid"]
    status = engine("status")
    assert status.code == 0
    assert f"Started by ICE Desk (process {pid})" in status.out
    assert "Stopping it takes: No model is loaded and no answer is running." in status.out
    again = engine("restart", "--json").json
    assert again["pid"] != pid
    assert not runs(pid)
    log = engine("log", "--json").json
    assert sum("ICE Desk starts Ollama" in line for line in log["lines"]) == 2
    assert "OLLAMA_KV_CACHE_TYPE=f16" in log["lines"]
    assert engine("stop").code == 0
    assert not runs(again["pid"])


def test_somebody_elses_is_stopped_only_where_that_is_said(engine, tmp_path):
    with foreign(ollama(tmp_path / "bin"), engine.address) as process:
        ran = engine("stop")
        assert ran.code == 4
        assert f"process {process.pid}, of {psutil.Process().username()}" in ran.err
        assert "Add --another" in ran.err
        assert process.poll() is None
        assert engine("stop", "--another").code == 0
        assert process.wait(10) is not None


def test_what_fails_at_once_is_told_with_its_last_words(engine, tmp_path):
    ollama(tmp_path / "bin", first="sys.exit('Error: listen tcp: address already in use')")
    ran = engine("start")
    assert ran.code == 3
    assert "Ollama ended at once (exit code 1)" in ran.err
    assert "address already in use" in ran.err


# Hangs until it is started a second time.
HANGS_ONCE = """import pathlib
mark = pathlib.Path(__file__).with_name("mark")
if not mark.exists():
    mark.touch()
    more += ["--fault", "wedged"]"""
LITTLE = "tinyllama:1.1b-chat"


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("ice_desk.app.watching.DEADLINE_SECONDS", 1.0)


def test_health_restarts_ours_where_loading_again_does_not_help(engine, tmp_path, impatient):
    ollama(tmp_path / "bin", "--speed", "200", first=HANGS_ONCE)
    pid = engine("start", "--json").json["pid"]
    assert engine(LITTLE, command="load").code == 0
    looked = engine(command="health")
    assert looked.code == 1
    assert "another program loaded it and may be using it" in looked.out
    mended = engine("--mend", "--json", command="health")
    assert mended.code == 0
    loaded, restarted = mended.json["mended"]
    assert loaded == "Answers: Load it again"
    assert restarted.startswith("Engine: Restart Ollama. 1 model leaves memory")
    assert LITTLE in restarted
    assert not runs(pid)
    assert engine("status", "--json").json["whose"] == "ours"


def test_health_leaves_anothers_alone_and_starts_one_that_is_missing(engine, tmp_path, impatient):
    program = ollama(tmp_path / "bin", "--speed", "200", first='more += ["--fault", "wedged"]')
    with foreign(program, engine.address) as process:
        assert engine(LITTLE, command="load").code == 0
        left = engine("--mend", command="health")
        assert left.code == 2
        assert f"process {process.pid}" in left.err
        assert "Add --another to restart it" in left.err
        assert process.poll() is None
    started = engine("--mend", command="health")
    assert started.code == 0
    assert "Engine: Start Ollama" in started.err
    assert engine("--another", command="health").code == 2
