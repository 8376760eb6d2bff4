"""How fast each model has been lately, against its own history."""

import sqlite3
import statistics
from dataclasses import dataclass

from ice_desk.services.store import Store

LATELY, BEFORE = 10, 200
# Fewer answers of before are no history yet.
LEAST_BEFORE = 20
_SPEEDS = """
    SELECT tokens_per_second FROM inferences
    WHERE model = ? AND tokens_per_second > 0 AND outcome NOT IN ('cut', 'failed') ORDER BY at DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Pace:
    """Median tokens per second of the last 10 answers, and of `number` answers before those."""

    model: str
    lately: float
    before: float
    number: int

    @property
    def share(self) -> float:
        return self.lately / self.before


async def paces(store: Store, since: float) -> tuple[Pace, ...]:
    """Every model that has answered after `since` and has a history, the slowest against its own first.

    Raises StoreFault.
    """

    def work(db: sqlite3.Connection) -> list[Pace]:
        models = [row[0] for row in db.execute("SELECT DISTINCT model FROM inferences WHERE at >= ?", (since,))]
        return [pace for pace in (_pace(db, model) for model in models) if pace is not None]

    return tuple(sorted(await store.run(work), key=lambda pace: (pace.share, pace.model)))


def _pace(db: sqlite3.Connection, model: str) -> Pace | None:
    speeds = [row[0] for row in db.execute(_SPEEDS, (model, LATELY + BEFORE))]
    before = speeds[LATELY:]
    if len(before) < LEAST_BEFORE:
        return None
    return Pace(model, statistics.median(speeds[:LATELY]), statistics.median(before), len(before))
