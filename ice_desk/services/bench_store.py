"""Benchmark runs on disk: an interrupted one goes on where it was."""

import json
import sqlite3
from collections.abc import Sequence

from ice_desk.domain.bench import BenchResult, BenchState

_COLUMNS = "model, task, kind, at, score, missing, seconds, first_token, tokens_per_second, tokens, problem"


def add_run(db: sqlite3.Connection, at: float, models: Sequence[str], *, quick: bool) -> int:
    cursor = db.execute(
        "INSERT INTO bench_runs (at, quick, state, models) VALUES (?, ?, ?, ?)",
        (at, int(quick), BenchState.RUNNING.value, json.dumps(list(models))),
    )
    return int(cursor.lastrowid or 0)


def set_state(db: sqlite3.Connection, run: int, state: BenchState) -> None:
    db.execute("UPDATE bench_runs SET state = ? WHERE id = ?", (state.value, run))


def add_result(db: sqlite3.Connection, run: int, one: BenchResult) -> None:
    values = (
        run, one.model, one.task, one.kind, one.at, one.score, json.dumps(one.missing), one.seconds, one.first_token,
        one.tokens_per_second, one.tokens, one.problem,
    )  # fmt: skip
    db.execute(f"INSERT INTO bench_results (run, {_COLUMNS}) VALUES ({', '.join('?' * 12)})", values)


def unfinished(db: sqlite3.Connection) -> tuple[int, bool, tuple[str, ...]] | None:
    """The newest run, where it was neither finished nor cancelled: its number, whether it is quick, its models."""
    row = db.execute("SELECT id, quick, models, state FROM bench_runs ORDER BY id DESC LIMIT 1").fetchone()
    if row is None or row[3] in (BenchState.DONE.value, BenchState.CANCELLED.value):
        return None
    return int(row[0]), bool(row[1]), tuple(json.loads(row[2]))


def results(db: sqlite3.Connection, run: int | None = None) -> tuple[BenchResult, ...]:
    """The results of one run, or of all, oldest first."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM bench_results WHERE run = coalesce(?, run) ORDER BY id", (run,)
    ).fetchall()
    return tuple(
        BenchResult(model, task, kind, at, score, tuple(json.loads(missing)), seconds, first, speed, tokens, problem)
        for model, task, kind, at, score, missing, seconds, first, speed, tokens, problem in rows
    )
