"""Scrolling while a card is held near an edge, so that a drag reaches lanes out of sight."""

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

_ZONE = 32
_STEP = 10
_INTERVAL_MS = 30


class EdgeScroll(QObject):
    """Runs only between `follow()` with a point near an edge and `stop()`."""

    scrolled = Signal()

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._step = 0
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self._scroll)

    def follow(self, where: QPoint) -> None:
        """`where` is the pointer on the screen."""
        viewport = self._area.viewport()
        y = viewport.mapFromGlobal(where).y()
        self._step = -_STEP if y < _ZONE else _STEP if y > viewport.height() - _ZONE else 0
        if not self._step:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _scroll(self) -> None:
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._step)
        if bar.value() == before:
            self._timer.stop()
        else:
            self.scrolled.emit()
