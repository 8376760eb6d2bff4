"""Programs of the benchmarks that run beside the one that is measured, so that their work does not count."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

CHILD_SECONDS = 300


@cache
def environment() -> dict[str, str]:
    """Offscreen, in a home of its own, with compiled modules as an installed program has them."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    home = Path(tempfile.gettempdir()) / f"ice-desk-benchmarks-{os.getuid() if hasattr(os, 'getuid') else 'user'}"
    home.mkdir(mode=0o700, exist_ok=True)
    return {
        **kept,
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "QT_QPA_PLATFORM": "offscreen",
        "ICE_DESK_HOME": str(home / "data"),
    }


def run_child(module: str, *arguments: str) -> dict[str, Any]:
    """Run `python -m tests.benchmarks.<module>` and return the JSON object on its last line."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    began = {"ICE_DESK_BENCH_BEGAN": str(time.monotonic())}
    done = subprocess.run(
        command, env=environment() | began, capture_output=True, text=True, timeout=CHILD_SECONDS, check=False
    )
    lines = done.stdout.strip().splitlines()
    if done.returncode or not lines:
        raise RuntimeError(f"{module} {' '.join(arguments)} gave {done.returncode}: {done.stderr[-2000:]}")
    result: dict[str, Any] = json.loads(lines[-1])
    return result


@contextlib.contextmanager
def serving(*command: str) -> Iterator[str]:
    """A server in a process of its own: its first line names its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command], env=environment(), stdout=subprocess.PIPE, text=True, bufsize=1
    )
    try:
        assert process.stdout is not None
        yield next(word for word in process.stdout.readline().split() if word.startswith("http://"))
    finally:
        process.terminate()
        process.wait(10)
        if process.stdout is not None:
            process.stdout.close()


def token_server() -> contextlib.AbstractContextManager[str]:
    """Answers every chat with as many tokens, as fast, as the model's name says: "tokens:COUNT@PER_SECOND"."""
    return serving("tests.benchmarks.token_server")


def simulated_engine() -> contextlib.AbstractContextManager[str]:
    return serving("ice_desk", "simulate")
