"""A real Secret Service in a session bus of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
UNLOCKED = "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null"

# Where a keyring was meant to be there, its absence is a failure.
WANTED = bool(os.environ.get("ICE_DESK_TEST_KEYRING"))

pytestmark = pytest.mark.skipif(bool(MISSING) and not WANTED, reason=f"not installed here: {', '.join(MISSING)}")


def play(scene, home, before=UNLOCKED):
    """Run a scene with a screenless session; nobody is there to answer a prompt."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    variables = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)}
    command = f'{before} && exec "{sys.executable}" -m tests.services.keyring_child {scene}'
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", command],
        env=variables, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "canary" not in done.stdout + done.stderr
    return {row["step"]: row for row in map(json.loads, done.stdout.splitlines())}


def test_a_key_goes_in_and_comes_out(tmp_path):
    steps = play("works", tmp_path)
    assert steps["save"]["result"] is None
    assert steps["get"]["result"] == "•••6789"
    assert steps["forget"]["result"] is None
    assert steps["state"]["result"] == "available"


def test_a_locked_keyring_is_told_within_a_second_and_asks_nobody(tmp_path):
    steps = play("locked", tmp_path)
    assert steps["save"]["result"] is None
    assert steps["get"]["result"] == steps["state"]["result"] == "locked"
    assert steps["get"]["seconds"] < 1


def test_a_keyring_never_made_is_told_within_a_second_and_asks_nobody(tmp_path):
    steps = play("works", tmp_path, before="true")
    assert steps["start"]["seconds"] < 5, "the daemon itself is started by this"
    assert steps["save"]["result"] == steps["state"]["result"] == "locked"
    assert steps["get"]["seconds"] < 1
