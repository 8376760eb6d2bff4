"""The command line as a process of its own: what it imports, signals, kills."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from ice_desk.domain.chats import MessageState, Role
from tests.cli_house import in_a_process, kept
from tests.services.fleet_house import TINY

LONG = "A long and detailed list of the names of all companies, please."


def test_help_and_version_import_nothing_heavy():
    code = (
        "import sys; from ice_desk.cli import main\n"
        "try: main([sys.argv[1]])\n"
        "except SystemExit: pass\n"
        "heavy = {'PySide6', 'httpx', 'pydantic', 'ollama', 'psutil', 'asyncio', 'sqlite3'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for option in ("--help", "--version"):
        ran = subprocess.run(
            [sys.executable, "-c", code, option],
            capture_output=True,
            text=True,
            env=environment,
            timeout=20,
            check=True,
        )
        assert ran.stderr.strip() == "[]"
        assert "ice-desk" in ran.stdout


def streamed(process: subprocess.Popen, seconds: float) -> list[tuple[float, str]]:
    """When each piece of an answer came, and all of it up to then, until `seconds` after its first piece."""
    assert process.stdout is not None
    pieces: list[tuple[float, str]] = []
    text = b""
    while not pieces or pieces[-1][0] - pieces[0][0] < seconds:
        more = os.read(process.stdout.fileno(), 4096)
        assert more, f"no answer came: {process.communicate()[1]}"
        text += more
        pieces.append((time.monotonic(), text.decode()))
    return pieces


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send")
def test_ctrl_c_stops_the_answer_keeps_it_and_ends_with_130(tmp_path):
    process = in_a_process("ask", LONG, "--model", TINY, "--simulate", "--speed", "1", "--data-dir", str(tmp_path))
    text = streamed(process, 0.2)[-1][1]
    process.send_signal(signal.SIGINT)
    rest, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert "Traceback" not in err
    prompt, answer = kept(tmp_path)
    assert (prompt.text, answer.state) == (LONG, MessageState.STOPPED)
    assert answer.text.startswith(text)
    assert answer.text == text + rest.removesuffix("\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send")
def test_a_kill_costs_at_most_the_last_second(tmp_path):
    process = in_a_process("ask", LONG, "--model", TINY, "--simulate", "--speed", "0.7", "--data-dir", str(tmp_path))
    pieces = streamed(process, 1.3)
    died = time.monotonic()
    process.kill()
    rest, _ = process.communicate(timeout=10)
    prompt, answer = kept(tmp_path)
    assert (prompt.role, prompt.text, prompt.state) == (Role.USER, LONG, MessageState.COMPLETE)
    assert answer.state is MessageState.CUT
    due = max(len(text) for at, text in pieces if at < died - 1.0)
    assert len(answer.text) >= due > 0
    everything = pieces[-1][1] + rest
    assert everything.startswith(answer.text) or answer.text.startswith(everything)


def test_simulate_prints_its_address_serves_and_ends_politely():
    process = in_a_process("simulate", "--speed", "50", "--fault", "stall")
    assert process.stdout is not None
    address = process.stdout.readline().split()[3]
    assert "Faults: stall" in process.stdout.readline()
    fleet = in_a_process("fleet", "--host", address, "--json")
    out, _ = fleet.communicate(timeout=15)
    assert json.loads(out)["host"]["address"] == address
    process.terminate()
    process.communicate(timeout=10)
    assert process.returncode == 0


def test_self_test_passes():
    process = in_a_process("self-test", "--json")
    out, _ = process.communicate(timeout=60)
    record = json.loads(out)
    assert (process.returncode, record["passed"]) == (0, True)
