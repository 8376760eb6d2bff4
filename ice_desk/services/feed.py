"""One-way state: a service publishes immutable snapshots, others look or subscribe."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)


class Feed(Generic[T]):
    """The newest snapshot of something and those who want to hear of the next. Not thread-safe: loop thread only."""

    def __init__(self, value: T) -> None:
        self._value = value
        self._listeners: list[Callable[[T], None]] = []

    @property
    def value(self) -> T:
        return self._value

    def publish(self, value: T) -> None:
        """Store and announce `value`; equal to the present one, nothing is announced."""
        if value == self._value:
            return
        self._value = value
        for listener in tuple(self._listeners):
            try:
                listener(value)
            except Exception:
                log.exception("a listener of a feed failed")

    def subscribe(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Call `listener` with each new snapshot, not with the present one. Returns the way to end that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe


async def until(feed: Feed[T], holds: Callable[[T], bool], at_most: float) -> bool:
    """Wait until `holds` is true of the feed's value, at most so many seconds. Returns whether it is."""
    if holds(feed.value):
        return True
    came = asyncio.Event()
    unsubscribe = feed.subscribe(lambda value: came.set() if holds(value) else None)
    try:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(at_most):
                await came.wait()
    finally:
        unsubscribe()
    return holds(feed.value)
