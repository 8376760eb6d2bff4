"""One thread for work that blocks, with a deadline on every call.

Not an executor: executors are joined at exit, so one hung tool would keep the program from ending. And no timer per
call: a cancelled asyncio timer stays live in Qt until it is due, so all calls of a worker share one.
"""

import asyncio
import concurrent.futures
import contextlib
import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")
SWEEP_SECONDS = 1.0
log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _Call:
    work: Callable[[], Any]
    due: float
    waiter: asyncio.Future[Any]
    done: concurrent.futures.Future[Any]


class Worker:
    """Runs callables one after another on a thread that is started by the first of them.

    `overdue` is called on the loop's thread when the running call passes its deadline, to shake it loose.
    """

    def __init__(self, name: str, overdue: Callable[[], None] | None = None) -> None:
        self._name = name
        self._overdue = overdue
        self._queue: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._calls: set[_Call] = set()
        self._sweep: asyncio.Handle | None = None
        self._sweep_at = 0.0

    @property
    def busy(self) -> bool:
        """Whether anything is queued or running."""
        return bool(self._calls)

    async def call(self, work: Callable[[], T], deadline: float, *, keep: bool = False) -> T:
        """Run `work` on the thread and give back what it returns.

        Raises TimeoutError after `deadline` seconds; work that has not begun by then is dropped. Work is also dropped
        when the caller is cancelled before it began, unless `keep` says that it must be done all the same.
        """
        loop = asyncio.get_running_loop()
        done: concurrent.futures.Future[T] = concurrent.futures.Future()
        call = _Call(work, time.monotonic() + deadline, loop.create_future(), done)
        self._calls.add(call)
        done.add_done_callback(lambda _: self._deliver(loop, call))
        self._ensure_thread()
        self._queue.put(call)
        self._watch(loop, deadline)
        try:
            result: T = await call.waiter
        except asyncio.CancelledError:
            if not keep:
                done.cancel()
            raise
        return result

    async def close(self, grace: float = 5.0) -> bool:
        """Do what is queued, then end the thread. False when it did not end within `grace` seconds."""
        thread, self._thread = self._thread, None
        if thread is None:
            return True
        ended = True
        try:
            await self._drain(thread, grace)
        except TimeoutError:
            ended = False
            log.warning("the thread %r is still held up after %.1f s and is left behind", self._name, grace)
        if self._sweep is not None:
            self._sweep.cancel()
            self._sweep = None
        return ended

    async def _drain(self, thread: threading.Thread, grace: float) -> None:
        self._thread = thread
        try:
            await self.call(lambda: None, grace)
        finally:
            self._thread = None
            self._queue.put(None)
        thread.join(0.5)

    def _ensure_thread(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while (call := self._queue.get()) is not None:
            if not call.done.set_running_or_notify_cancel():
                continue
            try:
                result = call.work()
            except BaseException as error:  # noqa: BLE001  the caller hears of it, whatever it is
                call.done.set_exception(error)
            else:
                call.done.set_result(result)
            del call

    def _deliver(self, loop: asyncio.AbstractEventLoop, call: _Call) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has closed: nobody waits any more
            loop.call_soon_threadsafe(self._settle, call)

    def _settle(self, call: _Call) -> None:
        self._calls.discard(call)
        if call.waiter.done():
            return
        if call.done.cancelled():
            call.waiter.cancel()
        elif (error := call.done.exception()) is not None:
            call.waiter.set_exception(error)
        else:
            call.waiter.set_result(call.done.result())

    def _watch(self, loop: asyncio.AbstractEventLoop, deadline: float) -> None:
        wait = min(SWEEP_SECONDS, deadline)
        at = time.monotonic() + wait  # kept here: under Qt a timer's handle does not say when it is due
        if self._sweep is None or self._sweep_at > at:
            if self._sweep is not None:
                self._sweep.cancel()
            self._sweep, self._sweep_at = loop.call_later(wait, self._expire, loop), at

    def _expire(self, loop: asyncio.AbstractEventLoop) -> None:
        self._sweep = None
        now = time.monotonic()
        for call in tuple(self._calls):
            if call.due > now or call.waiter.done():
                continue
            if not call.done.cancel() and self._overdue is not None:
                self._overdue()
            call.waiter.set_exception(TimeoutError(f"{self._name}: no answer in time"))
        waiting = [call.due - now for call in self._calls if not call.waiter.done()]
        if waiting:
            self._watch(loop, max(0.001, min(waiting)))
