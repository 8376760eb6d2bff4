"""Benchmark runs on disk: an interrupted one goes on where it was."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from ice_desk.domain.bench import BenchResult, BenchState
from ice_desk.domain.bench_judge import Judgement

_COLUMNS = "model, task, kind, at, score, missing, seconds, first_token, tokens_per_second, tokens, problem"
# Those with an answer are still to be judged.
_RESULTS = f"""
    SELECT {", ".join(f"r.{name.strip()}" for name in _COLUMNS.split(","))},
        j.judge, j.at, j.grades, j.problem, j.micro_dollars
    FROM bench_results r LEFT JOIN bench_judgements j
        ON j.run = r.run AND j.model = r.model AND j.task = r.task AND j.answer = ''
    WHERE r.run = coalesce(?, r.run) ORDER BY r.id
"""


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A run as it was begun."""

    id: int
    quick: bool
    models: tuple[str, ...]
    judge: str = ""
    most: int = 0


def add_run(
    db: sqlite3.Connection, at: float, models: Sequence[str], *, quick: bool, judge: str = "", most: int = 0
) -> int:
    cursor = db.execute(
        "INSERT INTO bench_runs (at, quick, state, models, judge, most) VALUES (?, ?, ?, ?, ?, ?)",
        (at, int(quick), BenchState.RUNNING.value, json.dumps(list(models)), judge, most),
    )
    return int(cursor.lastrowid or 0)


def set_state(db: sqlite3.Connection, run: int, state: BenchState) -> None:
    """What still waits for the judge of a run that is over is judged no more, and its answers are not kept."""
    db.execute("UPDATE bench_runs SET state = ? WHERE id = ?", (state.value, run))
    if state in (BenchState.DONE, BenchState.CANCELLED):
        db.execute("DELETE FROM bench_judgements WHERE run = ? AND answer <> ''", (run,))


def add_result(db: sqlite3.Connection, run: int, one: BenchResult, *, judge: str = "", answer: str = "") -> None:
    """Keep a result; with an `answer` also that, until `judge` has judged it."""
    values = (
        run, one.model, one.task, one.kind, one.at, one.score, json.dumps(one.missing), one.seconds, one.first_token,
        one.tokens_per_second, one.tokens, one.problem,
    )  # fmt: skip
    db.execute(f"INSERT INTO bench_results (run, {_COLUMNS}) VALUES ({', '.join('?' * 12)})", values)
    if judge and answer:
        db.execute(
            "INSERT INTO bench_judgements (run, model, task, judge, at, answer) VALUES (?, ?, ?, ?, ?, ?)",
            (run, one.model, one.task, judge, one.at, answer),
        )


def set_judgement(db: sqlite3.Connection, run: int, one: Judgement) -> None:
    """Keep what was said, and the answer no longer."""
    db.execute(
        "UPDATE bench_judgements SET at = ?, answer = '', grades = ?, problem = ?, micro_dollars = ?"
        " WHERE run = ? AND model = ? AND task = ?",
        (one.at, json.dumps(dict(one.grades)), one.problem, one.micro_dollars, run, one.model, one.task),
    )


def to_judge(db: sqlite3.Connection, run: int) -> tuple[tuple[str, str], ...]:
    """What waits for the judge, as (model, task)."""
    rows = db.execute("SELECT model, task FROM bench_judgements WHERE run = ? AND answer <> '' ORDER BY rowid", (run,))
    return tuple((str(model), str(task)) for model, task in rows)


def answer_of(db: sqlite3.Connection, run: int, model: str, task: str) -> str:
    """The answer that waits; empty where none does."""
    row = db.execute(
        "SELECT answer FROM bench_judgements WHERE run = ? AND model = ? AND task = ?", (run, model, task)
    ).fetchone()
    return "" if row is None else str(row[0])


def unfinished(db: sqlite3.Connection) -> KeptRun | None:
    """The newest run, where it was neither finished nor cancelled."""
    row = db.execute("SELECT id, quick, models, judge, most, state FROM bench_runs ORDER BY id DESC LIMIT 1").fetchone()
    if row is None or row[5] in (BenchState.DONE.value, BenchState.CANCELLED.value):
        return None
    return KeptRun(int(row[0]), bool(row[1]), tuple(json.loads(row[2])), str(row[3]), int(row[4]))


def results(db: sqlite3.Connection, run: int | None = None) -> tuple[BenchResult, ...]:
    """The results of one run, or of all, oldest first, with what was said of them."""
    found = []
    for row in db.execute(_RESULTS, (run,)).fetchall():
        model, task, kind, at, score, missing, seconds, first, speed, tokens, problem, *said = row
        judge, when, grades, why, cost = said
        judged = None if judge is None else Judgement(model, task, judge, when, json.loads(grades), why, cost)
        found.append(
            BenchResult(
                model, task, kind, at, score, tuple(json.loads(missing)), seconds, first, speed, tokens, problem, judged
            )
        )
    return tuple(found)
