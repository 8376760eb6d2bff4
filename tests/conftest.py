"""The test house: no screen, no home, no environment of the person at the keyboard; and nothing may be left behind.

`async def` tests run on a plain asyncio loop, and under tests/ui and tests/flows on Qt's. A test that provokes a log
record of WARNING or above says so with the `expect_log` fixture, one that provokes a message of Qt with
`@pytest.mark.qt_log_ignore("regular expression")`.
"""

import asyncio
import gc
import itertools
import logging
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytest_asyncio import is_async_test

from tests import leaks

HERE = Path(__file__).parent
QT_FOLDERS = ("ui", "flows")
_FOREIGN = re.compile(
    r"OLLAMA_|KEYRING_|PYTHON_KEYRING|XDG_(CONFIG|DATA|STATE)_HOME|ICE_DESK_(?!TEST_)|.*_proxy$", re.I
)


def _leave_the_person_alone() -> Path:
    """Before anything of ours or Qt's is imported: another home, and nothing of this environment that we would read."""
    for name in [name for name in os.environ if _FOREIGN.match(name)]:
        del os.environ[name]
    home = Path(tempfile.mkdtemp(prefix="ice-desk-test-home-"))
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        if name == "HOME" or sys.platform == "win32":
            os.environ[name] = str(home)
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return home


HOME = _leave_the_person_alone()
# A busy machine makes examples slowly, which says nothing of what is tested.
settings.register_profile("desk", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("desk")
QT_WATCH = leaks.QtWatch()
_TESTS = itertools.count(1)


def pytest_configure(config: pytest.Config) -> None:
    QT_WATCH.install()
    # As in the program: a Qt object must not die on a worker's thread (ice_desk/shell/garbage.py).
    gc.disable()


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(HOME, ignore_errors=True)


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is there before the first test stays to the end: looking through it again and again takes a minute."""
    gc.collect()
    gc.freeze()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Any warning of Qt fails the test it comes from."""
    if item.get_closest_marker("qt_log_level_fail") is None:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
    if item.get_closest_marker("qt_log_ignore") is None:
        item.add_marker(pytest.mark.qt_log_ignore(leaks.HARMLESS_QT))


def _on_qt(item: pytest.Item) -> bool:
    return HERE in item.path.parents and item.path.relative_to(HERE).parts[0] in QT_FOLDERS


def _qt_loop() -> asyncio.AbstractEventLoop:
    from PySide6.QtWidgets import QApplication

    from ice_desk.loop import new_event_loop

    app = QApplication.instance()
    assert isinstance(app, QApplication), "the qapp fixture comes first"
    return new_event_loop(app)


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"qt": _qt_loop} if _on_qt(item) else {"asyncio": asyncio.new_event_loop}


@pytest.fixture(autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[None]:
    """A data folder for this test alone; it is made when somebody writes into it."""
    name = re.sub(r"\W", "_", request.node.name)[:60]
    folder = tmp_path_factory.getbasetemp() / "homes" / f"{abs(hash(request.node.nodeid)):x}-{name}"
    os.environ["ICE_DESK_HOME"] = str(folder)
    yield
    os.environ.pop("ICE_DESK_HOME", None)


@pytest.fixture(autouse=True)
def _log_watch() -> Iterator[leaks.LogWatch]:
    watch = leaks.LogWatch()
    logging.getLogger().addHandler(watch)
    yield watch
    logging.getLogger().removeHandler(watch)


@pytest.fixture
def expect_log(_log_watch: leaks.LogWatch) -> Callable[[str], None]:
    """`expect_log(r"WARNING ice_desk\\.services: the disk")`: matched against "LEVEL logger: message"."""
    return _log_watch.expect


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest, _home: None, _log_watch: leaks.LogWatch) -> Iterator[None]:
    if _on_qt(request.node):
        request.getfixturevalue("qapp")
    threads = threading.enumerate()
    windows = leaks.live_widgets() if leaks.has_window_system() else set()
    QT_WATCH.messages.clear()
    yield
    problems = leaks.new_threads(threads)
    if leaks.has_window_system():
        leaks.delete_discarded_widgets()
        problems += leaks.new_windows_and_timers(windows)
    gc.collect(2 if next(_TESTS) % 50 == 0 else 1)
    problems += QT_WATCH.problems() + _log_watch.problems()
    assert not problems, "; ".join(problems)


@pytest.fixture(autouse=True)
def _no_task_left(request: pytest.FixtureRequest, _nothing_left: None) -> Iterator[None]:
    """Stands between the test's own fixtures and the end of its loop, which would cancel what was forgotten."""
    if not is_async_test(request.node):
        yield
        return
    runner: asyncio.Runner = request.getfixturevalue("_function_scoped_runner")
    yield
    runner.run(leaks.settle())
    problems = leaks.pending_tasks(runner.get_loop())
    assert not problems, "; ".join(problems)
