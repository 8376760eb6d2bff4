"""The only place that makes tasks: each is kept, named, reported when it fails and awaited at the end."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
# Why a job is cancelled at the end, so that nobody takes it for a wish of the user.
CLOSING = "ICE Desk was closed"
log = logging.getLogger(__name__)


class Jobs:
    """Named background tasks. A slot holds one task: spawning into it cancels the former holder."""

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        self._report = report
        self._tasks: set[asyncio.Task[Any]] = set()
        self._slots: dict[str, asyncio.Task[Any]] = {}
        self._closing = False

    def spawn(self, coro: Coroutine[Any, Any, Any], name: str, slot: str | None = None) -> asyncio.Task[Any]:
        """Run `coro` in the background under `name`.

        Raises RuntimeError once `close()` has begun: work started then would be lost.
        """
        if self._closing:
            coro.close()
            raise RuntimeError(f"the job {name!r} was started after the desk began to close")
        if slot is not None:
            self.cancel(slot)
        task = asyncio.get_running_loop().create_task(coro, name=name)
        self._tasks.add(task)
        if slot is not None:
            self._slots[slot] = task
        task.add_done_callback(lambda done: self._finished(done, slot))
        return task

    def spawn_while_open(
        self, work: Callable[[], Coroutine[Any, Any, Any]], name: str, slot: str | None = None
    ) -> None:
        """Spawn what a desk that closes can do without, such as reading figures anew."""
        if not self._closing:
            self.spawn(work(), name, slot)

    def cancel(self, slot: str) -> None:
        task = self._slots.pop(slot, None)
        if task is not None:
            task.cancel()

    def running(self, slot: str) -> bool:
        task = self._slots.get(slot)
        return task is not None and not task.done()

    async def wait(self, slot: str, at_most: float) -> None:
        """Return once the job in `slot` has ended, however it did, or after `at_most` seconds."""
        task = self._slots.get(slot)
        if task is not None:
            await asyncio.wait([task], timeout=at_most)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(task.get_name() for task in self._tasks))

    async def close(self, grace: float = 3.0) -> tuple[str, ...]:
        """Cancel everything and wait up to `grace` seconds. Returns the names of those that did not end."""
        self._closing = True
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel(CLOSING)
        if tasks:
            await asyncio.wait(tasks, timeout=grace)
        stragglers = tuple(sorted(task.get_name() for task in tasks if not task.done()))
        if stragglers:
            log.error("jobs did not end in %.1f s: %s", grace, ", ".join(stragglers))
        return stragglers

    def _finished(self, task: asyncio.Task[Any], slot: str | None) -> None:
        self._tasks.discard(task)
        if slot is not None and self._slots.get(slot) is task:
            del self._slots[slot]
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            self._report(error)


async def unbroken(work: Coroutine[Any, Any, T]) -> T:
    """Do `work` to its end, however often the caller is cancelled meanwhile; a cancellation is raised after it."""
    task = asyncio.get_running_loop().create_task(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as stop:
            if task.cancelled():
                raise
            cancelled = stop
    result = task.result()
    if cancelled is not None:
        raise cancelled
    return result
