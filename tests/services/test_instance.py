"""One desk per folder, and no lock outlives its holder."""

import os
import signal
import subprocess
import sys

from ice_desk.services.instance import Instance

HOLDER = """
import sys
from pathlib import Path
from ice_desk.services.instance import Instance
lock = Instance(Path(sys.argv[1]))
print(lock.claim(), flush=True)
sys.stdin.read()
"""


def test_the_second_one_is_refused_until_the_first_lets_go(tmp_path):
    path = tmp_path / "deep" / "desk.lock"
    first, second = Instance(path), Instance(path)
    assert first.claim()
    assert first.claim()
    assert not second.claim()
    first.release()
    first.release()
    assert second.claim()
    second.release()


def test_a_killed_holder_leaves_no_lock(tmp_path):
    path = tmp_path / "desk.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline().strip() == "True"
        mine = Instance(path)
        assert not mine.claim()
        holder.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        holder.wait(10)
    assert mine.claim()
    mine.release()


def test_old_and_foreign_content_is_no_hindrance(tmp_path):
    path = tmp_path / "desk.lock"
    for content in (b"", str(os.getpid()).encode(), b"\xff" * 1000):
        path.write_bytes(content)
        lock = Instance(path)
        assert lock.claim()
        lock.release()
        assert path.read_bytes() == content


def test_where_no_lock_can_be_had_the_desk_starts(tmp_path):
    (tmp_path / "file").write_text("")
    lock = Instance(tmp_path / "file" / "desk.lock")
    assert lock.claim()
    lock.release()
