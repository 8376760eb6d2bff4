"""The only importer of qasync: one Qt application, one asyncio loop."""

import asyncio
import os
from collections.abc import Coroutine
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication

os.environ["QT_API"] = "pyside6"

import qasync

T = TypeVar("T")


def new_event_loop(app: QApplication) -> asyncio.AbstractEventLoop:
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(app, already_running=False)
    return loop


def run(app: QApplication, main: Coroutine[Any, Any, T]) -> T:
    """Run `main` to its end with Qt's events and asyncio's on one thread.

    The application never ends by itself: `main` decides, so that jobs and services close before the window does.
    """
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: new_event_loop(app)) as runner:
        return runner.run(main)
