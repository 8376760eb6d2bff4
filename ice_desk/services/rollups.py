"""Sums per UTC day, model, task, tier, host and engine, so that a million answers are read as some thousand rows.

One statement makes them, for one new answer and for all of them alike: what is summed cannot differ. Everything here
runs on the store's thread, within the caller's transaction. Single answers may be deleted later; the sums stay.
"""

import sqlite3
from collections.abc import Iterable

from ice_desk.domain import sketch
from ice_desk.domain.performance import DAY_SECONDS, FAULTS

KEYS = ("day", "model", "task", "tier", "host", "engine", "simulated")
SUMS = (
    "asked", "failed", "stopped", "prompt_tokens", "completion_tokens", "micro_dollars", "loads", "load_us", "queue_us",
    "rated", "liked", "disliked",
)  # fmt: skip
SKETCHES = ("first_token", "speed", "whole")
_FAULTS = ", ".join(f"'{fault.value}'" for fault in FAULTS)
_ENDED = f"CASE WHEN outcome NOT IN ({_FAULTS}) THEN"
_FINISHED = "CASE WHEN outcome IN ('complete', 'length') AND tokens_per_second > 0 THEN"
_RATING = "count(rating), coalesce(sum(rating > 0), 0), coalesce(sum(rating < 0), 0)"
# The whole of an answer is its first token and what came after it at its own speed; both are measured.
_SELECT = f"""
    SELECT CAST(at / {DAY_SECONDS} AS INTEGER), model, task, tier, host, engine, simulated,
        count(*), sum(outcome IN ({_FAULTS})), sum(outcome = 'stopped'),
        sum(prompt_tokens), sum(completion_tokens), sum(micro_dollars),
        sum(load_seconds > 0), sum(CAST(round(load_seconds * 1e6) AS INTEGER)),
        sum(CAST(round(queue_seconds * 1e6) AS INTEGER)), {_RATING},
        sketch({_ENDED} first_token_seconds END),
        sketch({_ENDED} CASE WHEN tokens_per_second > 0 THEN tokens_per_second END END),
        sketch({_FINISHED} first_token_seconds + completion_tokens / tokens_per_second END),
        (SELECT coalesce(max(revision), 0) + 1 FROM rollups)
    FROM inferences WHERE
"""
_FOLD = (
    f"INSERT INTO rollups ({', '.join((*KEYS, *SUMS, *SKETCHES, 'revision'))}) {_SELECT} {{where}}"
    f" GROUP BY 1, 2, 3, 4, 5, 6, 7 ON CONFLICT ({', '.join(KEYS)}) DO UPDATE SET "
    + ", ".join(f"{name} = {name} + excluded.{name}" for name in SUMS)
    + ", "
    + ", ".join(f"{name} = sketch_merge({name}, excluded.{name})" for name in SKETCHES)
    + ", revision = excluded.revision"
)
_ACCEPT = f"""
    INSERT INTO acceptance (task, model, fifth, asked, accepted)
    SELECT task, lower(model), min(4, CAST(complexity * 5 AS INTEGER)), count(*),
        sum(outcome NOT IN ({_FAULTS}) AND coalesce(rating, 0) >= 0)
    FROM inferences WHERE complexity IS NOT NULL AND {{where}} GROUP BY 1, 2, 3
    ON CONFLICT (task, model, fifth) DO UPDATE SET
        asked = asked + excluded.asked, accepted = accepted + excluded.accepted
"""
FOLD_ALL = (_FOLD.format(where="true"), _ACCEPT.format(where="true"))
_FOLD_ONE = tuple(statement.format(where="id = ?") for statement in (_FOLD, _ACCEPT))
_RERATE = """
    UPDATE rollups SET rated = rated + ?, liked = liked + ?, disliked = disliked + ?,
        revision = (SELECT max(revision) + 1 FROM rollups)
    WHERE (day, model, task, tier, host, engine, simulated) = (?, ?, ?, ?, ?, ?, ?)
"""
_RECOST = """
    UPDATE rollups SET micro_dollars = micro_dollars + ?, revision = (SELECT max(revision) + 1 FROM rollups)
    WHERE (day, model, task, tier, host, engine, simulated) = (?, ?, ?, ?, ?, ?, ?)
"""


class SketchOf:
    """SQLite's aggregate `sketch(value)`: the packed sketch of a group's values."""

    def __init__(self) -> None:
        self._values: list[float | None] = []

    def step(self, value: float | None) -> None:
        self._values.append(value)

    def finalize(self) -> bytes:
        return sketch.of_values(self._values)


def register(connection: sqlite3.Connection) -> None:
    """Teach a connection the two functions that the sums and their migration use."""
    connection.create_aggregate("sketch", 1, SketchOf)  # type: ignore[arg-type]
    connection.create_function("sketch_merge", 2, sketch.merge, deterministic=True)


def fold(db: sqlite3.Connection, row: int) -> None:
    """Add one answer, by its row in `inferences`, to the sums. Once per answer."""
    for statement in _FOLD_ONE:
        db.execute(statement, (row,))


def fold_all(db: sqlite3.Connection) -> None:
    """Make the sums anew from every answer that is kept."""
    for table in ("rollups", "acceptance"):
        db.execute(f"DELETE FROM {table}")
    for statement in FOLD_ALL:
        db.execute(statement)


def rate(db: sqlite3.Connection, answer: int, rating: int | None) -> None:
    """Keep a rating of -1, 0, 1 or None with an answer's rows, and in the sums what it changes."""
    rows = db.execute(
        f"SELECT id, CAST(at / {DAY_SECONDS} AS INTEGER), model, task, tier, host, engine, simulated, rating,"
        f" complexity, outcome IN ({_FAULTS}) FROM inferences WHERE answer = ?",
        (answer,),
    ).fetchall()
    for row, *key, before, complexity, failed in rows:
        db.execute("UPDATE inferences SET rating = ? WHERE id = ?", (rating, row))
        change = [now - then for now, then in zip(_parts(rating), _parts(before), strict=True)]
        db.execute(_RERATE, (*change, *key))
        accepted = _accepted(rating, failed) - _accepted(before, failed)
        if complexity is not None and accepted:
            db.execute(
                "UPDATE acceptance SET accepted = accepted + ?"
                " WHERE task = ? AND model = lower(?) AND fifth = min(4, CAST(? * 5 AS INTEGER))",
                (accepted, key[2], key[1], complexity),
            )


def correct_cost(db: sqlite3.Connection, answer: int, micro_dollars: int) -> None:
    """Change what an answer's last attempt cost, and its day's sum with it; earlier attempts keep theirs."""
    found = db.execute(
        f"SELECT id, micro_dollars, CAST(at / {DAY_SECONDS} AS INTEGER), model, task, tier, host, engine, simulated"
        " FROM inferences WHERE answer = ? ORDER BY id DESC LIMIT 1",
        (answer,),
    ).fetchone()
    if found is not None:
        row, before, *key = found
        db.execute("UPDATE inferences SET micro_dollars = ? WHERE id = ?", (micro_dollars, row))
        db.execute(_RECOST, (micro_dollars - before, *key))


def prune(db: sqlite3.Connection, before: float, most: int) -> int:
    """Delete at most so many single answers that ended before `before`; the sums stay. Returns how many went."""
    return db.execute(
        "DELETE FROM inferences WHERE id IN (SELECT id FROM inferences WHERE at < ? LIMIT ?)", (before, most)
    ).rowcount


def read_since(db: sqlite3.Connection, revision: int) -> tuple[int, dict[int, list[tuple[object, ...]]]]:
    """The newest revision, and all rows (KEYS, SUMS, SKETCHES) of each day that has changed after `revision`."""
    newest = db.execute("SELECT coalesce(max(revision), 0) FROM rollups").fetchone()[0]
    days = [row[0] for row in db.execute("SELECT DISTINCT day FROM rollups WHERE revision > ?", (revision,))]
    return newest, read_days(db, days)


def read_days(db: sqlite3.Connection, days: Iterable[int]) -> dict[int, list[tuple[object, ...]]]:
    columns = ", ".join((*KEYS, *SUMS, *SKETCHES))
    wanted = list(days)
    if not wanted:
        return {}
    found: dict[int, list[tuple[object, ...]]] = {day: [] for day in wanted}
    for row in db.execute(f"SELECT {columns} FROM rollups WHERE day BETWEEN ? AND ?", (min(wanted), max(wanted))):
        if row[0] in found:
            found[row[0]].append(row)
    return found


def _parts(rating: int | None) -> tuple[int, int, int]:
    return int(rating is not None), int((rating or 0) > 0), int((rating or 0) < 0)


def _accepted(rating: int | None, failed: int) -> int:
    return int(not failed and (rating or 0) >= 0)
