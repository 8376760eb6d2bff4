"""What a test may leave behind: nothing. Each finder returns sentences, and conftest.py fails on any."""

import asyncio
import logging
import re
import sys
import threading
from collections.abc import Iterable

THREAD_GRACE_SECONDS = 1.0
TASK_GRACE_SECONDS = 0.5


class LogWatch(logging.Handler):
    """Keeps records of WARNING and above, and what the test said it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, pattern: str) -> None:
        """Allow, and demand, at least one record whose message matches the regular expression."""
        self.expected.append(pattern)

    def problems(self) -> list[str]:
        lines = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in self.records]
        unexpected = [f"logged {line}" for line in lines if not any(re.search(one, line) for one in self.expected)]
        absent = [one for one in self.expected if not any(re.search(one, line) for line in lines)]
        return unexpected + [f"did not log what was expected: {one}" for one in absent]


def new_threads(before: Iterable[threading.Thread]) -> list[str]:
    """Threads that still run a moment after the test. Threads made by Qt cannot be joined and are passed over."""
    known = set(before)
    started = [
        thread
        for thread in threading.enumerate()
        if thread not in known and not isinstance(thread, threading._DummyThread)
    ]
    for thread in started:
        thread.join(THREAD_GRACE_SECONDS)
    return [f"left the thread {thread.name!r} running" for thread in started if thread.is_alive()]


async def settle() -> None:
    """Let tasks that were cancelled, or whose connection was closed, just now come to their end."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if others:
        await asyncio.wait(others, timeout=TASK_GRACE_SECONDS)


def pending_tasks(loop: asyncio.AbstractEventLoop) -> list[str]:
    return [
        f"left the task {task.get_name()!r} ({task.get_coro()!r}) pending"
        for task in asyncio.all_tasks(loop)
        if not task.done()
    ]


def has_window_system() -> bool:
    """Whether this test run has a QApplication at all."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets is not None and widgets.QApplication.instance() is not None


def delete_discarded_widgets() -> None:
    """Carry out `deleteLater`, which waits for an event loop that a test may never start."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def live_widgets() -> set[object]:
    from PySide6.QtWidgets import QApplication

    return set(QApplication.topLevelWidgets())


def new_windows_and_timers(before: set[object]) -> list[str]:
    """Windows still to be seen and timers still running under widgets that the test made."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    found: list[str] = []
    for window in QApplication.topLevelWidgets():
        if window in before:
            continue
        name = f"{type(window).__name__} {window.objectName()!r}"
        if window.isVisible():
            found.append(f"left the window {name} open")
        active = sum(timer.isActive() for timer in window.findChildren(QTimer))
        if active:
            found.append(f"left {active} running timers under {name}")
    return found


class QtWatch:
    """Qt's messages outside a test's own phase, where pytest-qt does not listen."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def install(self) -> None:
        from PySide6.QtCore import qInstallMessageHandler

        qInstallMessageHandler(self._take)

    def _take(self, kind: object, _context: object, text: str) -> None:
        if "Debug" not in str(kind) and "Info" not in str(kind) and not re.search(HARMLESS_QT, text):
            self.messages.append(text)

    def problems(self) -> list[str]:
        found, self.messages = [f"Qt said: {text}" for text in self.messages], []
        return found


# The offscreen platform has no window manager to give hints to.
HARMLESS_QT = r"This plugin does not support propagateSizeHints"
