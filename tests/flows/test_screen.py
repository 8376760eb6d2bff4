"""One pass of the program on a real X screen, by keys and mouse of the X server: no Qt of ours in between."""

import asyncio
import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ice_desk.engines.ollama import OllamaEngine
from tests.flows.window_house import simulator
from tests.services.desk_parts import eventually
from tests.services.fleet_house import TINY

MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
QUESTION = "Name the companies: Nvidia and Micron."


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """The DISPLAY of an X server without a window manager."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def xdo(screen: str) -> Callable[..., str]:
    """Run xdotool on the screen; "" where it found nothing."""

    def run(*arguments: str) -> str:
        ran = subprocess.run(
            ["xdotool", *arguments], env={**os.environ, "DISPLAY": screen}, capture_output=True, text=True, timeout=10
        )
        return ran.stdout.strip()

    return run


def stored(folder: Path) -> list[tuple[str, str]]:
    """(text, state) of what the running program has stored."""
    path = folder / "desk.db"
    if not path.exists():
        return []
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return db.execute("SELECT text, state FROM messages ORDER BY id").fetchall()
    except sqlite3.OperationalError:  # it is being made
        return []
    finally:
        db.close()


async def test_open_ask_load_and_quit(screen, xdo, tmp_path):
    environment = {**os.environ, "DISPLAY": screen, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("QT_QPA_PLATFORM", None)
    environment.pop("WAYLAND_DISPLAY", None)
    with simulator("--speed", "50") as address:
        desk = subprocess.Popen(  # noqa: ASYNC220  it only starts
            [sys.executable, "-m", "ice_desk", "--data-dir", str(tmp_path), "--host", address],
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            await used(xdo, tmp_path, address)
        finally:
            xdo("key", "ctrl+q")
            try:
                _, said = desk.communicate(timeout=10)
            except subprocess.TimeoutExpired:
                desk.kill()
                desk.communicate()
                raise
    assert (desk.returncode, said) == (0, "")
    log = (tmp_path / "logs" / "ice-desk.log").read_text(encoding="utf-8")
    assert "ERROR" not in log, log


async def used(xdo: Callable[..., str], folder: Path, address: str) -> None:
    """Wait for the window, click into the prompt, ask, then move a model by the command palette."""
    await eventually(lambda: xdo("search", "--onlyvisible", "--name", "ICE Desk"), 40)
    await eventually(lambda: (folder / "desk.db").exists(), 40)
    xdo("windowfocus", xdo("search", "--onlyvisible", "--name", "ICE Desk").splitlines()[-1])
    other = OllamaEngine(address)
    try:
        await asked(xdo, folder)
        xdo("key", "ctrl+k")
        xdo("type", "--delay", "5", f"Move {TINY} to hot")
        xdo("key", "Return")
        async with asyncio.timeout(10):
            while not any(row.name == TINY and row.pinned for row in await other.running()):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    finally:
        await other.close()


async def asked(xdo: Callable[..., str], folder: Path) -> None:
    """Type, send and wait for the answer; what is typed before the window could take it is typed again."""
    for _ in range(10):
        xdo("mousemove", "740", "740", "click", "1")
        xdo("key", "ctrl+a")
        xdo("type", "--delay", "5", QUESTION)
        xdo("key", "ctrl+Return")
        with contextlib.suppress(TimeoutError):
            await eventually(lambda: answered(folder), 2.0)
            return
    raise AssertionError(f"the question was never answered: {stored(folder)}")


def answered(folder: Path) -> bool:
    *_, prompt, answer = [("", ""), ("", ""), *stored(folder)]
    return prompt == (QUESTION, "complete") and answer[1] == "complete"
