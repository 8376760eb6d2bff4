"""What each answer took, kept for the Performance page, the Budget page and the head of the window."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass, fields
from datetime import datetime

from ice_desk.domain.chats import ModelRecord, Today
from ice_desk.domain.performance import DAY_SECONDS, FAULTS, Inference, Speed
from ice_desk.domain.replay import Asked
from ice_desk.domain.routing import Tier
from ice_desk.services import rollups
from ice_desk.services.feed import Feed
from ice_desk.services.learned import Learned, read_learned
from ice_desk.services.store import Store

_COLUMNS = tuple(item.name for item in fields(Inference))
_INSERT = f"INSERT INTO inferences ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_FAULTS = tuple(fault.value for fault in FAULTS)
# The records of a model are drawn from its newest answers: older ones ran under other versions and settings.
RECORD_ANSWERS = 500
PRUNED_AT_ONCE = 2_000

_SPEEDS = """
    SELECT at, model, tokens_per_second FROM (
        SELECT id, at, model, tokens_per_second FROM inferences
        WHERE tokens_per_second > 0 AND outcome NOT IN ('cut', 'failed') ORDER BY id DESC LIMIT 2000
    ) ORDER BY id
"""
_COUNTS = """
    SELECT sum(outcome IN ('cut', 'failed')), sum(engine = 'local' AND outcome NOT IN ('cut', 'failed')),
        sum(outcome NOT IN ('cut', 'failed')), count(first_token_seconds)
    FROM inferences WHERE at >= ?
"""
_MEDIAN = """
    SELECT avg(first_token_seconds) FROM (
        SELECT first_token_seconds FROM inferences WHERE at >= ? AND first_token_seconds IS NOT NULL
        ORDER BY first_token_seconds LIMIT ? OFFSET ?
    )
"""
_MONTH = f"""
    SELECT CAST(strftime('%d', day * {DAY_SECONDS}, 'unixepoch') AS INTEGER), model, engine, task,
        sum(asked - failed), sum(micro_dollars), tier, sum(prompt_tokens), sum(completion_tokens)
    FROM rollups WHERE day >= ? AND day < ? GROUP BY 1, 2, 3, 4, tier ORDER BY 1, 2, 3, 4, tier
"""
_REPLAYABLE = "at >= ? AND complexity IS NOT NULL AND outcome NOT IN ('cut', 'failed')"
_ASKED = f"""
    SELECT task, complexity, prompt_tokens, completion_tokens FROM (
        SELECT *, row_number() OVER (ORDER BY at) AS place FROM inferences WHERE {_REPLAYABLE}
    ) WHERE place % ? = 0 ORDER BY at
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """`answers` leaves out those that failed; what these took and cost is in the other figures all the same."""

    day: int
    model: str
    engine: str
    task: str
    answers: int
    micro_dollars: int
    tier: str = Tier.EDGE.value
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Inferences:
    """The log of answers. `today` covers the local calendar day and is recomputed after each entry.

    `latest` is the newest entry. `ratings` counts the ratings given since the start: what is learned from them may
    have changed.
    """

    def __init__(self, store: Store, now: Callable[[], float] = time.time) -> None:
        self.today: Feed[Today] = Feed(Today())
        self.ratings: Feed[int] = Feed(0)
        self.latest: Feed[Inference | None] = Feed(None)
        self._store = store
        self._now = now

    async def start(self) -> None:
        await self.refresh()

    async def refresh(self) -> None:
        """Recompute `today`; the day may have changed."""
        midnight = day_start(self._now())
        self.today.publish(await self._store.run(lambda db: _today(db, midnight)))

    async def log(self, record: Inference) -> None:
        """Keep what an answer took, and add it to the sums of its day."""
        values = astuple(record)

        def work(db: sqlite3.Connection) -> None:
            rollups.fold(db, db.execute(_INSERT, values).lastrowid or 0)

        await self._store.write(work)
        await self.refresh()
        self.latest.publish(record)

    async def rate(self, answer: int, rating: int | None) -> None:
        """Keep what the user thought of an answer: -1, 0, 1, or None to take it back."""
        await self._store.write(lambda db: rollups.rate(db, answer, rating))
        self.ratings.publish(self.ratings.value + 1)

    async def count_swap(self, model: str) -> None:
        """Note that `model` was brought into memory."""
        values = (self._now(), model)
        await self._store.write(lambda db: db.execute("INSERT INTO swaps (at, model) VALUES (?, ?)", values) and None)
        await self.refresh()

    async def records(self) -> tuple[ModelRecord, ...]:
        """How each model has done, by name; medians over its newest 500 answers."""
        return await self._store.run(_records)

    async def speeds(self) -> tuple[Speed, ...]:
        """How fast the newest 2,000 answers came, oldest first."""
        return await self._store.run(lambda db: tuple(Speed(*row) for row in db.execute(_SPEEDS)))

    async def learned(self) -> Learned:
        """What routing learns from: complexities of each tier's last 500 answers, and what was accepted."""
        return await self._store.run(read_learned)

    async def month(self, start: float, end: float) -> tuple[Tally, ...]:
        """What was answered and what it cost, counted per UTC day, model, engine, task and tier.

        `start` and `end` are midnights (UTC) in seconds since 1970: the days counted lie between them.
        """
        days = (int(start // DAY_SECONDS), int(end // DAY_SECONDS))
        return await self._store.run(lambda db: tuple(Tally(*row) for row in db.execute(_MONTH, days)))

    async def prune(self, before: float) -> int:
        """Delete the single answers that ended before `before`, a few thousand at a time; the sums of days stay."""
        gone = 0
        while went := await self._store.write(lambda db: rollups.prune(db, before, PRUNED_AT_ONCE)):
            gone += went
        return gone

    async def asked(self, since: float, most: int) -> tuple[tuple[Asked, ...], int, float]:
        """What was asked and answered since then: at most `most` of it, evenly over the time, the number of all, and
        when the first was asked. Raises StoreFault."""
        return await self._store.run(lambda db: _asked(db, since, most))


def day_start(now: float) -> float:
    """Midnight of the local day that `now` lies in, in seconds since 1970."""
    return datetime.fromtimestamp(now).replace(hour=0, minute=0, second=0, microsecond=0).timestamp()


def _today(db: sqlite3.Connection, midnight: float) -> Today:
    failed, local, answered, timed = db.execute(_COUNTS, (midnight,)).fetchone()
    # The middle one, or the two around the middle.
    middle = (midnight, 2 - timed % 2, max(0, (timed - 1) // 2))
    return Today(
        local_answers=local or 0,
        cloud_answers=(answered or 0) - (local or 0),
        median_first_token=db.execute(_MEDIAN, middle).fetchone()[0],
        swaps=db.execute("SELECT count(*) FROM swaps WHERE at >= ?", (midnight,)).fetchone()[0],
        errors=failed or 0,
    )


def _records(db: sqlite3.Connection) -> tuple[ModelRecord, ...]:
    models = [row[0] for row in db.execute("SELECT DISTINCT model FROM rollups ORDER BY model")]
    return tuple(record for record in (_record(db, model) for model in models) if record.last_at is not None)


def _record(db: sqlite3.Connection, model: str) -> ModelRecord:
    rows = db.execute(
        "SELECT outcome, first_token_seconds, tokens_per_second, at FROM inferences WHERE model = ?"
        " ORDER BY at DESC LIMIT ?",
        (model, RECORD_ANSWERS),
    ).fetchall()
    errors = sum(row[0] in _FAULTS for row in rows)
    return ModelRecord(
        model=model,
        answers=len(rows) - errors,
        errors=errors,
        median_first_token=_median([row[1] for row in rows]),
        median_tokens_per_second=_median([row[2] for row in rows]),
        last_at=rows[0][3] if rows else None,
    )


def _median(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def _asked(db: sqlite3.Connection, since: float, most: int) -> tuple[tuple[Asked, ...], int, float]:
    count, first = db.execute(f"SELECT count(*), min(at) FROM inferences WHERE {_REPLAYABLE}", (since,)).fetchone()
    step = max(1, -(-count // most))
    rows = db.execute(_ASKED, (since, step)).fetchall()
    return tuple(Asked(*row) for row in rows), count, first if first is not None else since
