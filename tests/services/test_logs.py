"""The log: private, bounded, without secrets; and nothing uncaught goes unseen."""

import logging
import stat
import subprocess
import sys
import threading
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.services import logs
from ice_desk.services.logs import Logs, Redactor

# Put together here, so that no scanner takes it for a real one.
KEY = "sk-" + "ant-api03-" + "abcDEF123456" * 3
log = logging.getLogger("ice_desk.test")


@contextmanager
def started(folder, report=None):
    logger = Logs(folder, report)
    logger.start()
    try:
        yield logger
    finally:
        logger.close()


def content(folder):
    return "".join(file.read_text("utf-8") for file in sorted(folder.glob("ice-desk.log*")))


def test_lines_and_tracebacks_are_written_and_secrets_masked(tmp_path, expect_log):
    expect_log("ERROR ice_desk.test: it failed")
    with started(tmp_path) as logger:
        logger.redactor.remember("correct horse battery")
        log.info("the header was %s", {"Authorization": f"Bearer {KEY}", "x-api-key": "abcdef-123456"})
        log.info("see https://user:hunter2@host/path?api_key=abcdef123456&x=1 correct horse battery")
        try:
            raise ValueError(f"the key {KEY} is wrong")
        except ValueError:
            log.exception("it failed")
    text = content(tmp_path)
    assert "the header was" in text
    assert "Traceback" in text
    assert "x=1" in text
    for secret in (KEY, "abcdef-123456", "hunter2", "abcdef123456", "correct horse battery"):
        assert secret not in text


@given(
    st.text(st.characters(exclude_characters="•"), min_size=8, max_size=60), st.text(max_size=20), st.text(max_size=20)
)
def test_a_secret_that_is_known_is_never_written(secret, before, after):
    redactor = Redactor()
    redactor.remember(secret)
    kept = redactor.clean(before + secret + after)
    assert secret not in kept


def test_ordinary_words_stay():
    redactor = Redactor()
    redactor.remember("short")
    text = "short tokens: 512, key phrase, http://127.0.0.1:11434 monkey=3 task-force risk-adjusted"
    assert redactor.clean(text) == text


def test_chatty_libraries_are_quiet(tmp_path):
    before = logging.getLogger("httpx").level
    with started(tmp_path):
        logging.getLogger("httpx").info("GET http://secret")
        log.info("ours")
    assert "GET" not in content(tmp_path)
    assert "ours" in content(tmp_path)
    assert logging.getLogger("httpx").level == before


def test_five_files_of_a_megabyte_and_no_more(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "FILE_BYTES", 2000)
    with started(tmp_path):
        for number in range(300):
            log.info("line %d %s", number, "x" * 50)
    files = sorted(tmp_path.glob("ice-desk.log*"))
    assert len(files) == 5
    assert all(file.stat().st_size <= 2200 for file in files)
    assert "line 299" in (tmp_path / "ice-desk.log").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_files_are_their_owners_alone_after_turning_over_too(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "FILE_BYTES", 200)
    with started(tmp_path / "logs"):
        for _ in range(10):
            log.info("x" * 100)
    assert {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "logs").iterdir()} == {0o600}
    assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_leaves_no_log_and_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    with started(tmp_path / "file" / "logs") as logger:
        assert "There is no log" in logger.problem
        log.info("goes nowhere")


def test_what_nobody_caught_is_reported_and_the_hooks_are_given_back(tmp_path):
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    told = []
    with started(tmp_path, told.append):
        sys.excepthook(ValueError, ValueError("main"), None)
        thread = threading.Thread(target=lambda: 1 // 0)
        thread.start()
        thread.join()
    assert [type(error) for error in told] == [ValueError, ZeroDivisionError]
    assert hooks == (sys.excepthook, threading.excepthook, sys.unraisablehook)


def test_without_anybody_to_tell_it_is_logged(tmp_path, expect_log):
    expect_log("ERROR ice_desk.services.logs: nobody caught this")
    expect_log("ERROR ice_desk.services.logs: a failure could not be shown")

    def fail(_error):
        raise RuntimeError("the loop has closed")

    with started(tmp_path) as logger:
        sys.excepthook(ValueError, ValueError("the first"), None)
        logger.report_to(fail)
        sys.excepthook(ValueError, ValueError("the second"), None)
    assert "the first" in content(tmp_path)
    assert "the second" in content(tmp_path)


WINDOWED = """
import logging, sys
from pathlib import Path
sys.stdout = sys.stderr = None
from ice_desk.services.logs import Logs
logs = Logs(Path(sys.argv[1]))
logs.start()
print("to nowhere")
sys.stderr.write("a library complains\\n")
logging.getLogger("x").warning("written")
raise KeyError("uncaught")
"""


def test_a_program_without_streams_starts_and_leaves_its_traces(tmp_path):
    done = subprocess.run([sys.executable, "-c", WINDOWED, str(tmp_path)], check=False, timeout=30)
    assert done.returncode == 1
    assert "written" in content(tmp_path)
    assert "KeyError: 'uncaught'" in content(tmp_path)
    assert "a library complains" in (tmp_path / "crash.log").read_text()


CRASH = """
import sys
from pathlib import Path
from ice_desk.services.logs import Logs
Logs(Path(sys.argv[1])).start()
import faulthandler
faulthandler._sigabrt()
"""


def test_a_crash_below_python_leaves_its_stack(tmp_path):
    done = subprocess.run([sys.executable, "-c", CRASH, str(tmp_path)], check=False, timeout=30)
    assert done.returncode != 0
    assert "Fatal Python error: Aborted" in (tmp_path / "crash.log").read_text()
