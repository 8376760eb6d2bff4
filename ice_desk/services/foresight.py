"""Loads ahead what is likely to be asked next, and keeps count of how often that paid."""

import asyncio
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.foresight import WINDOW, Asked, Expected, expected
from ice_desk.domain.performance import Inference
from ice_desk.domain.slots import Link
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.store import Store

MOST_ASKED = 2_000
LOOK_SECONDS = 15.0
VAIN_SECONDS = 1_800.0
"""How long a model that was loaded ahead in vain is not loaded so again."""
COUNTED_DAYS = 30
_ASKED = """
    SELECT at, task, CASE engine WHEN 'local' THEN model ELSE '' END FROM inferences
    WHERE task <> '' AND outcome NOT IN ('cut', 'failed') ORDER BY id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Preloads:
    """How many of the models loaded ahead in the last COUNTED_DAYS were asked before they left, and how many not."""

    used: int = 0
    wasted: int = 0


class Foresight:
    """Watches what is asked. `wanted` says whether loading ahead is switched on; `wall` is seconds since 1970."""

    def __init__(
        self,
        fleet: AnyFleet,
        catalogue: Catalogue,
        jobs: Jobs,
        *,
        log: "PreloadLog | None" = None,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.counts: Feed[Preloads] = Feed(Preloads())
        self._fleet = fleet
        self._catalogue = catalogue
        self._jobs = jobs
        self.wanted: Callable[[], bool] = lambda: True
        self._wall = wall
        self._history: deque[Asked] = deque(maxlen=MOST_ASKED)
        self._log = log
        self._vain: dict[str, float] = {}
        self._again = asyncio.Event()

    async def start(self) -> None:
        """Read what is known of earlier days, and watch."""
        if self._log is not None:
            self.learn(await self._log.asked())
            self.counts.publish(await self._log.counts())
            self._log.inferences.latest.subscribe(self.heard)
        self.watch()

    def learn(self, history: Iterable[Asked]) -> None:
        """Take questions of the past, oldest first."""
        self._history.extend(history)

    def watch(self) -> None:
        """Load ahead from now on."""
        self._jobs.spawn(self._run(), "foresight", slot="foresight")

    async def close(self) -> None:
        self._jobs.cancel("foresight")

    def heard(self, inference: Inference | None) -> None:
        """One more question was answered."""
        if inference is not None and inference.task and not inference.failed:
            self._history.append(
                asked_of(inference.at, inference.task, inference.model if inference.engine == "local" else "")
            )
        self._again.set()

    def judged(self, model: str, why: str, used: bool) -> None:
        """A model that was loaded ahead because of `why` was asked, or has left unasked."""
        if not used:
            self._vain[model] = self._wall()
        counts = self.counts.value
        self.counts.publish(Preloads(counts.used + used, counts.wasted + (not used)))
        log = self._log
        if log is not None:
            self._jobs.spawn_while_open(lambda: log.keep(model, why, used), "keep whether a load ahead was used")

    def expectations(self) -> tuple[Expected, ...]:
        """What is likely now, likeliest first."""
        history = tuple(self._history)
        last = history[-1] if history else None
        return expected(history, asked_of(self._wall(), ""), last)

    def words(self, one: Expected) -> str:
        """Why it is expected, for the journal."""
        title = self._catalogue.task(one.task).title
        if one.after:
            before = self._catalogue.task(one.after).title.lower()
            minutes = f"{WINDOW / 60:.0f} min"
            return f"{title} usually follows {before} within {minutes}, {one.seen} of {one.cases} times"
        return f"{title} usually comes at this hour, on {one.seen} of {one.cases} days"

    def look(self) -> None:
        """Have the likeliest model loaded that is not, while nobody waits for anything."""
        board = self._fleet.board.value
        if not self.wanted() or board.link is not Link.UP or any(c.leases or c.waiting for c in board.cards):
            return
        now = self._wall()
        for one in self.expectations():
            card = board.card(one.model)
            vain = now - self._vain.get(one.model, -VAIN_SECONDS) < VAIN_SECONDS
            if card is None or card.resident or vain:
                continue
            plan = self._fleet.plan_question(one.model, 0)
            if plan is not None and plan.fits and not plan.victims:
                self._fleet.expect(one.model, self.words(one))
                return

    async def _run(self) -> None:
        while True:
            self._again.clear()
            self.look()
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._again.wait()
            except TimeoutError:
                continue


class PreloadLog:
    """Knows what was asked, and keeps on disk whether models loaded ahead were used."""

    def __init__(self, store: Store, inferences: Inferences, now: Callable[[], float] = time.time) -> None:
        self.inferences = inferences
        self._store = store
        self._now = now

    async def asked(self) -> tuple[Asked, ...]:
        """The newest MOST_ASKED questions that were answered, oldest first."""
        rows = await self._store.run(lambda db: db.execute(_ASKED, (MOST_ASKED,)).fetchall())
        return tuple(asked_of(*row) for row in reversed(rows))

    async def counts(self) -> Preloads:
        since = self._now() - COUNTED_DAYS * 86_400

        def read(db: sqlite3.Connection) -> Preloads:
            used, wasted = db.execute(
                "SELECT coalesce(sum(used), 0), coalesce(sum(1 - used), 0) FROM preloads WHERE at >= ?", (since,)
            ).fetchone()
            return Preloads(used, wasted)

        return await self._store.run(read)

    async def keep(self, model: str, why: str, used: bool) -> None:
        values = (self._now(), model, why, int(used))
        statement = "INSERT INTO preloads (at, model, why, used) VALUES (?, ?, ?, ?)"
        await self._store.write(lambda db: db.execute(statement, values) and None)


def asked_of(at: float, task: str, model: str = "") -> Asked:
    """A question at `at` (seconds since 1970), with its local day and hour."""
    local = datetime.fromtimestamp(at)
    return Asked(at, local.toordinal(), local.hour, task, model)
