"""What each answer took, kept for the Performance page, the Budget page and the head of the window."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass, fields
from datetime import datetime

from ice_desk.domain.chats import ModelRecord, Today
from ice_desk.domain.performance import Inference, Speed
from ice_desk.domain.stream import Outcome
from ice_desk.services.feed import Feed
from ice_desk.services.learned import Learned, read_learned
from ice_desk.services.store import Store

_COLUMNS = tuple(item.name for item in fields(Inference))
_INSERT = f"INSERT INTO inferences ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_FAULTS = (Outcome.CUT.value, Outcome.FAILED.value)
# The records of a model are drawn from its newest answers: older ones ran under other versions and settings.
RECORD_ANSWERS = 500


_SPEEDS = """
    SELECT at, model, tokens_per_second FROM (
        SELECT id, at, model, tokens_per_second FROM inferences
        WHERE tokens_per_second > 0 AND outcome NOT IN ('cut', 'failed') ORDER BY id DESC LIMIT 2000
    ) ORDER BY id
"""
_MONTH = """
    SELECT CAST(strftime('%d', at, 'unixepoch') AS INTEGER), model, engine, task,
        sum(outcome NOT IN ('cut', 'failed')), sum(micro_dollars)
    FROM inferences WHERE at >= ? AND at < ? GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """`answers` leaves out those that failed; what these cost is in `micro_dollars` all the same."""

    day: int
    model: str
    engine: str
    task: str
    answers: int
    micro_dollars: int


class Inferences:
    """The log of answers. `today` covers the local calendar day and is recomputed after each entry.

    `ratings` counts the ratings given since the start: what is learned from them may have changed.
    """

    def __init__(self, store: Store, now: Callable[[], float] = time.time) -> None:
        self.today: Feed[Today] = Feed(Today())
        self.ratings: Feed[int] = Feed(0)
        self._store = store
        self._now = now

    async def start(self) -> None:
        await self.refresh()

    async def refresh(self) -> None:
        """Recompute `today`; the day may have changed."""
        midnight = day_start(self._now())
        self.today.publish(await self._store.run(lambda db: _today(db, midnight)))

    async def log(self, record: Inference) -> None:
        values = astuple(record)
        await self._store.write(lambda db: db.execute(_INSERT, values) and None)
        await self.refresh()

    async def rate(self, answer: int, rating: int | None) -> None:
        """Keep what the user thought of an answer: -1, 0, 1, or None to take it back."""
        statement = "UPDATE inferences SET rating = ? WHERE answer = ?"
        await self._store.write(lambda db: db.execute(statement, (rating, answer)) and None)
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
        """What was answered and what it cost with `start <= at < end`, counted per UTC day, model, engine and task."""
        return await self._store.run(lambda db: tuple(Tally(*row) for row in db.execute(_MONTH, (start, end))))


def day_start(now: float) -> float:
    """Midnight of the local day that `now` lies in, in seconds since 1970."""
    return datetime.fromtimestamp(now).replace(hour=0, minute=0, second=0, microsecond=0).timestamp()


def _today(db: sqlite3.Connection, midnight: float) -> Today:
    rows = db.execute(
        "SELECT engine, outcome, first_token_seconds FROM inferences WHERE at >= ?", (midnight,)
    ).fetchall()
    answered = [engine for engine, outcome, _ in rows if outcome not in _FAULTS]
    swaps = db.execute("SELECT count(*) FROM swaps WHERE at >= ?", (midnight,)).fetchone()[0]
    return Today(
        local_answers=answered.count("local"),
        cloud_answers=len(answered) - answered.count("local"),
        median_first_token=_median([first for _, _, first in rows]),
        swaps=swaps,
        errors=len(rows) - len(answered),
    )


def _records(db: sqlite3.Connection) -> tuple[ModelRecord, ...]:
    models = [row[0] for row in db.execute("SELECT DISTINCT model FROM inferences ORDER BY model")]
    return tuple(_record(db, model) for model in models)


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
