"""The finders of leaks find leaks."""

import asyncio
import logging
import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tests import leaks


def test_a_thread_is_found_until_it_ends(monkeypatch):
    monkeypatch.setattr(leaks, "THREAD_GRACE_SECONDS", 0.01)
    before, end = threading.enumerate(), threading.Event()
    thread = threading.Thread(target=end.wait, name="forgotten")
    thread.start()
    assert leaks.new_threads(before) == ["left the thread 'forgotten' running"]
    end.set()
    thread.join()
    assert leaks.new_threads(before) == []


async def test_a_task_is_found_until_it_ends(monkeypatch):
    monkeypatch.setattr(leaks, "TASK_GRACE_SECONDS", 0.01)
    loop = asyncio.get_running_loop()
    task = loop.create_task(asyncio.Event().wait(), name="forgotten")
    await leaks.settle()
    assert any("'forgotten'" in line for line in leaks.pending_tasks(loop))
    task.cancel()
    await leaks.settle()
    assert not any("'forgotten'" in line for line in leaks.pending_tasks(loop))


def test_windows_and_timers_are_found_until_they_end(qapp):
    before = leaks.live_widgets()
    window = QWidget()
    timer = QTimer(window)
    timer.start(60_000)
    window.show()
    found = leaks.new_windows_and_timers(before)
    assert [line.split()[1] for line in found] == ["the", "1"]
    timer.stop()
    window.hide()
    assert leaks.new_windows_and_timers(before) == []
    window.deleteLater()
    leaks.delete_discarded_widgets()
    assert leaks.live_widgets() == before


def test_log_records_are_found_unless_expected():
    watch = leaks.LogWatch()
    logger = logging.Logger("a.part")
    logger.addHandler(watch)
    logger.info("fine")
    logger.warning("odd %d", 1)
    assert watch.problems() == ["logged WARNING a.part: odd 1"]
    watch.expect(r"WARNING a\.part: odd")
    assert watch.problems() == []
    watch.expect("never")
    assert watch.problems() == ["did not log what was expected: never"]


async def test_plain_tests_run_without_qt():
    assert type(asyncio.get_running_loop()).__module__.startswith("asyncio.")
