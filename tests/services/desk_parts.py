"""A store and a history on real files, as the desk has them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.store import Store


class Clock:
    """Stands still until it is moved."""

    def __init__(self, at: float = 1_790_000_000.0) -> None:
        self.at = at

    def __call__(self) -> float:
        return self.at


class Told:
    """Collects what jobs report."""

    def __init__(self) -> None:
        self.errors: list[BaseException] = []

    def __call__(self, error: BaseException) -> None:
        self.errors.append(error)


async def eventually(true: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for what comes about by itself; TimeoutError where it does not."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110  there is nothing to be told by
            await asyncio.sleep(0.01)


@asynccontextmanager
async def open_store(path: Path, migrations=MIGRATIONS, now=None) -> AsyncIterator[Store]:
    store = Store(path, migrations, now or Clock())
    await store.start()
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def open_history(path: Path, now=None, told=None) -> AsyncIterator[History]:
    """A started history; `history.store`, `.jobs` and `.log` are the parts it stands on."""
    jobs = Jobs(told or Told())
    async with open_store(path, now=now) as store:
        inferences = Inferences(store, now or Clock())
        await inferences.start()
        history = History(store, jobs, inferences, now or Clock())
        await history.start()
        history.store, history.jobs, history.log = store, jobs, inferences
        try:
            yield history
        finally:
            await jobs.close()
            await history.close()
