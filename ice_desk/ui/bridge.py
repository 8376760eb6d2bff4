"""From a service's feed to a Qt signal."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from ice_desk.services.feed import Feed

T = TypeVar("T")


class Bridge(QObject, Generic[T]):
    """Emits `changed` for each snapshot of a feed, and ends with its parent."""

    changed = Signal(object)

    def __init__(self, feed: Feed[T], parent: QObject) -> None:
        super().__init__(parent)
        self._feed = feed
        self.destroyed.connect(feed.subscribe(self.changed.emit))

    @property
    def value(self) -> T:
        return self._feed.value


def watch(feed: Feed[T], parent: QObject, slot: Callable[[T], None]) -> Bridge[T]:
    """Call `slot` with the present snapshot and with every later one."""
    bridge = Bridge(feed, parent)
    bridge.changed.connect(slot)
    slot(feed.value)
    return bridge
