"""`performance_child ANSWERS [quick]`: the real window over a month of so many answers. Prints JSON, in milliseconds.

With `quick` nothing comes to rest first and little is repeated.
"""

import asyncio
import contextlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from ice_desk import loop, paths
from ice_desk.app import Desk
from ice_desk.domain.measured import Filters
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.notices import Notices
from ice_desk.services.performance import AHEAD_SECONDS
from ice_desk.services.store import Store
from ice_desk.shell.opening import Opening
from ice_desk.shell.options import ShellOptions
from ice_desk.shell.start import Session
from tests.benchmarks.figures import median
from tests.benchmarks.months import MODELS, fill

# The start has come to rest and the sums were read ahead.
SETTLE_SECONDS = 1.0
REST_SECONDS = AHEAD_SECONDS + 3.0
NOBODY = "http://127.0.0.1:9"
FILL_SECONDS = 300.0
AT_MOST_SECONDS = 0.1
LOOKS = (
    Filters(days=7),
    Filters(model="yi:34b-200k-q4_K_M"),
    Filters(task="synthesis"),
    Filters(tier="edge", by_task=True),
    Filters(by_task=True),
    Filters(days=None),
)


async def prepare(path: Path, answers: int) -> None:
    store = Store(path, MIGRATIONS)
    await store.start()
    await store.write(lambda db: fill(db, answers, time.time()), deadline=FILL_SECONDS)
    await store.close()


class Watch:
    """Times what a person waits for: until the page shows it, painted."""

    def __init__(self, session: Session, desk: Desk) -> None:
        self.session = session
        self.desk = desk
        self.feeds = session.frame.feeds
        self.cpu = 0.0

    async def until(self, act: Callable[[], object], shown: Callable[[], bool]) -> float:
        began, worked = time.perf_counter(), time.process_time()
        act()
        while not shown():
            # Wait to be told: looking again and again would keep the worker's thread from its work.
            news = asyncio.Event()
            feeds = (self.feeds.measured, self.feeds.held)
            ends = [feed.subscribe(lambda _value, news=news: news.set()) for feed in feeds]
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(AT_MOST_SECONDS):
                    await news.wait()
            for end in ends:
                end()
        self.session.window.repaint()
        self.cpu = (time.process_time() - worked) * 1000
        return (time.perf_counter() - began) * 1000

    async def open(self) -> float:
        def shown() -> bool:
            page = self.session.frame.pages.get("Performance")
            return page is not None and page.table.model().rowCount() == len(MODELS) and bool(self.feeds.held.value)

        return await self.until(lambda: self.session.window.show_page("Performance"), shown)

    async def open_again(self) -> float:
        """With the charts there, after another answer, as a person comes back to it."""
        self.session.window.show_page("Desk")
        await asyncio.sleep(0.2)
        before = self.feeds.measured.value.asked
        await self.desk.inferences.log(replace(next(iter(_answers())), at=time.time()))
        return await self.until(
            lambda: self.session.window.show_page("Performance"), lambda: self.feeds.measured.value.asked > before
        )

    async def filter(self, filters: Filters) -> float:
        page = self.session.frame.pages["Performance"]

        def choose() -> None:
            page.filters.show_filters(filters)
            page.filters.changed.emit(filters)

        return await self.until(choose, lambda: self.feeds.measured.value.filters == filters)


def _answers() -> Any:
    from tests.benchmarks.months import answers

    return answers(1, time.time())


async def measure(session: Session, desk: Desk, found: dict[str, Any], quick: bool) -> None:
    watch = Watch(session, desk)
    await asyncio.sleep(0 if quick else REST_SECONDS)
    found["open"] = await watch.open()
    found["open_cpu"] = watch.cpu
    found["charts"] = await watch.until(lambda: None, lambda: bool(session.frame.pages["Performance"].plots))
    await asyncio.sleep(0 if quick else SETTLE_SECONDS)
    found["again"] = await watch.open_again()
    times: dict[str, list[float]] = {}
    work: list[float] = []
    for _ in range(1 if quick else 3):
        for filters in LOOKS:
            await asyncio.sleep(0.1)
            times.setdefault(repr(filters), []).append(await watch.filter(filters))
            work.append(watch.cpu)
    medians = [median(one) for one in times.values()]
    found |= {"filter": median(medians), "slowest_filter": max(medians), "filter_cpu": median(work)}
    began = time.perf_counter()
    await desk.inferences.log(replace(next(iter(_answers())), at=time.time()))
    found["log"] = (time.perf_counter() - began) * 1000


def main(answers: int, quick: bool) -> None:
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        began = time.perf_counter()
        asyncio.run(prepare(data / "desk.db", answers))
        found["fill"] = time.perf_counter() - began
        opening = Opening("dark")
        session = Session(
            opening, ShellOptions({"data_dir": data, "host": NOBODY}, theme="dark"), Notices(), paths.places(data)
        )
        session.window.resize(1440, 900)
        session.window.show()
        loop.run(opening.app, session.live(lambda session, desk: measure(session, desk, found, quick)))
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), quick="quick" in sys.argv)
