"""A program that is called ollama and answers to `serve`: the simulator, at the place that OLLAMA_HOST names."""

import contextlib
import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import psutil
import pytest

from ice_desk.app import Desk, open_desk
from ice_desk.options import DeskOptions

SCRIPT = """#!{python}
import os, sys
sys.path[:0] = {paths!r}
assert sys.argv[1:] == ["serve"], sys.argv
for name in sorted(os.environ):
    if name.startswith(("OLLAMA_", "LLAMA_")):
        print(f"{{name}}={{os.environ[name]}}", flush=True)
more = []
{first}
from ice_desk.cli import main
sys.exit(main(["simulate", "--port", os.environ["OLLAMA_HOST"].rpartition(":")[2], *{options!r}, *more]))
"""


def ollama(folder: Path, *options: str, first: str = "") -> Path:
    """The program in `folder`; `first` is what it does before it serves; it may add options to `more`."""
    folder.mkdir(exist_ok=True)
    program = folder / "ollama"
    paths = [str(Path(__file__).parent.parent), *filter(None, sys.path)]
    program.write_text(SCRIPT.format(python=sys.executable, paths=paths, options=options, first=first))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def free_address() -> str:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{one.getsockname()[1]}"


@contextmanager
def foreign(program: Path, address: str) -> Iterator[subprocess.Popen]:
    """The program, started by somebody else; it answers once this is entered."""
    process = subprocess.Popen(
        [str(program), "serve"],
        env={**os.environ, "OLLAMA_HOST": address.removeprefix("http://")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if line.startswith("Simulated Ollama"):
                break
        yield process
    finally:
        process.kill()
        process.communicate(timeout=10)


def end(pid: int | None) -> None:
    """Nothing is left behind, whatever a test found."""
    with contextlib.suppress(psutil.Error, TypeError):
        process = psutil.Process(pid)
        if "serve" in process.cmdline():
            process.kill()
            process.wait(10)


def runs(pid: int | None) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def find_in(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program be found in `place`, and a real one of this computer not."""
    monkeypatch.setattr("ice_desk.services.ollama_app._usual_places", lambda _platform, _environment: ())
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    return place


@asynccontextmanager
async def desk_at(address: str, data: Path, *, leave: bool = False) -> AsyncIterator[Desk]:
    async with open_desk(DeskOptions(data_dir=data, host=address)) as desk:
        try:
            yield desk
        finally:
            if not leave:
                end(recorded(data))


def recorded(data: Path) -> int | None:
    file = data / "ollama.json"
    return json.loads(file.read_text())["pid"] if file.exists() else None
