"""Timers of a widget."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def single_shot(parent: QWidget, milliseconds: int, act: Callable[[], object]) -> QTimer:
    """A timer that acts once after it is started; starting it again begins anew."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
