"""A loop whose clock jumps to the next timer as soon as nothing else is to be done: minutes pass in milliseconds."""

import asyncio
import selectors

IDLE_SECONDS = 0.0001
"""Real time given to sockets of this process before the clock jumps."""


class _Selector(selectors.DefaultSelector):
    """Never waits for a timer: it moves the clock instead."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0

    def select(self, timeout=None):
        events = super().select(0)
        if events or timeout is None or timeout <= 0:
            return events if events or timeout is not None else super().select(None)
        events = super().select(IDLE_SECONDS)
        if not events:
            self.now += timeout
        return events


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._virtual = _Selector()
        super().__init__(self._virtual)

    def time(self) -> float:
        return self._virtual.now

    def run_in_executor(self, _executor, work, *arguments):
        """At once: time must not jump while a thread is at work."""
        done = self.create_future()
        done.set_result(work(*arguments))
        return done
