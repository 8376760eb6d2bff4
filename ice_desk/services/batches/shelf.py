"""Batches on disk. A row that was being asked when the program ended is asked again; a settled one never is."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ice_desk.domain.batch import BatchRow, BatchState, Order, RowState, excerpt_of, label_of
from ice_desk.domain.routing import Tier
from ice_desk.services.store import Store

_ORDER = "title, template, columns, tier, task, model, keep_local, files, most"


@dataclass(frozen=True, slots=True)
class Kept:
    """A batch as it lies on disk."""

    id: int
    at: float
    order: Order
    state: BatchState
    reason: str


@dataclass(frozen=True, slots=True)
class Result:
    """A row with all of its text, as it is exported."""

    row: BatchRow
    cells: tuple[str, ...]
    answer: str


class Shelf:
    """Every method reads or writes once; each raises StoreFault."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def add(self, at: float, order: Order, rows: Sequence[Sequence[str]]) -> int:
        return await self._store.write(lambda db: _add(db, at, order, rows), durable=True)

    async def all(self) -> tuple[Kept, ...]:
        """The newest first."""
        found = await self._store.run(
            lambda db: db.execute(f"SELECT id, at, state, reason, {_ORDER} FROM batches ORDER BY id DESC").fetchall()
        )
        return tuple(_kept(row) for row in found)

    async def counts(self) -> dict[int, dict[RowState, int]]:
        """How many rows of each batch are in each state."""
        found = await self._store.run(
            lambda db: db.execute("SELECT batch, state, count(*) FROM batch_rows GROUP BY batch, state").fetchall()
        )
        counts: dict[int, dict[RowState, int]] = {}
        for batch, state, number in found:
            counts.setdefault(batch, {})[RowState(state)] = number
        return counts

    async def spent(self) -> dict[int, int]:
        """Micro-dollars by batch; what is held of answers that never ended is in it."""
        found = await self._store.run(
            lambda db: db.execute("SELECT batch, sum(micro_dollars + held) FROM batch_rows GROUP BY batch").fetchall()
        )
        return dict(found)

    async def rows(self, batch: int) -> tuple[BatchRow, ...]:
        """All rows in their order, without the whole of their texts."""

        def work(db: sqlite3.Connection) -> tuple[BatchRow, ...]:
            return tuple(map(_row, db.execute(f"SELECT {_ROW} WHERE batch = ? ORDER BY number", (batch,))))

        return await self._store.run(work)

    async def cells(self, batch: int, number: int) -> tuple[str, ...]:
        found = await self._store.run(
            lambda db: db.execute(
                "SELECT cells FROM batch_rows WHERE batch = ? AND number = ?", (batch, number)
            ).fetchone()
        )
        return tuple(json.loads(found[0])) if found is not None else ()

    async def answer(self, batch: int, number: int) -> str:
        found = await self._store.run(
            lambda db: db.execute(
                "SELECT answer FROM batch_rows WHERE batch = ? AND number = ?", (batch, number)
            ).fetchone()
        )
        return str(found[0]) if found is not None else ""

    async def results(self, batch: int) -> tuple[Result, ...]:
        def work(db: sqlite3.Connection) -> tuple[Result, ...]:
            found = db.execute(
                "SELECT number, label, state, answer, problem, model, seconds, micro_dollars + held, cells"
                " FROM batch_rows WHERE batch = ? ORDER BY number",
                (batch,),
            )
            return tuple(Result(_row(row[:8]), tuple(json.loads(row[8])), row[3]) for row in found)

        return await self._store.run(work)

    async def set_state(self, batch: int, state: BatchState, reason: str = "", limit: int | None = None) -> None:
        await self._store.write(
            lambda db: _run(
                db,
                "UPDATE batches SET state = ?, reason = ?, most = coalesce(?, most) WHERE id = ?",
                (state.value, reason, limit, batch),
            )
        )

    async def begin(self, batch: int, number: int) -> bool:
        """Take a row that waits. False where it no longer does."""
        return await self._store.write(
            lambda db: (
                _run(
                    db,
                    "UPDATE batch_rows SET state = 'running' WHERE batch = ? AND number = ? AND state = 'waiting'",
                    (batch, number),
                )
                == 1
            )
        )

    async def hold(self, batch: int, number: int, micro_dollars: int) -> None:
        """What an answer may cost at most is on disk before it is sent."""
        await self._store.write(
            lambda db: _run(
                db,
                "UPDATE batch_rows SET held = held + ? WHERE batch = ? AND number = ?",
                (micro_dollars, batch, number),
            ),
            durable=True,
        )

    async def settle(self, batch: int, row: BatchRow, answer: str) -> None:
        """The end of a row: nothing asks it again by itself."""
        values = (row.state.value, answer, row.problem, row.model, row.seconds, row.micro_dollars, batch, row.number)
        await self._store.write(
            lambda db: _run(
                db,
                "UPDATE batch_rows SET state = ?, answer = ?, problem = ?, model = ?, seconds = ?, micro_dollars = ?,"
                " held = 0 WHERE batch = ? AND number = ?",
                values,
            ),
            durable=True,
        )

    async def reopen(self, batch: int, state: RowState) -> int:
        """Put the rows in `state` back among those that wait; what they have cost stays. Returns how many."""
        return await self._store.write(
            lambda db: _run(
                db,
                "UPDATE batch_rows SET state = 'waiting', problem = '', answer = '', held = 0,"
                " micro_dollars = micro_dollars + held WHERE batch = ? AND state = ?",
                (batch, state.value),
            )
        )

    async def put_back(self, batch: int, number: int, micro_dollars: int) -> None:
        """A row that was not answered waits again; `micro_dollars` is what it has cost so far."""
        await self._store.write(
            lambda db: _run(
                db,
                "UPDATE batch_rows SET state = 'waiting', problem = '', held = 0, micro_dollars = ?"
                " WHERE batch = ? AND number = ?",
                (micro_dollars, batch, number),
            )
        )

    async def delete(self, batch: int) -> None:
        await self._store.write(lambda db: _run(db, "DELETE FROM batches WHERE id = ?", (batch,)))


_ROW = (
    f"number, label, state, substr(answer, 1, {4 * 160}), problem, model, seconds, micro_dollars + held FROM batch_rows"
)


def _run(db: sqlite3.Connection, statement: str, values: Sequence[object]) -> int:
    return db.execute(statement, values).rowcount


def _add(db: sqlite3.Connection, at: float, order: Order, rows: Sequence[Sequence[str]]) -> int:
    cursor = db.execute(
        f"INSERT INTO batches (at, state, {_ORDER}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            at, BatchState.PAUSED.value, order.title, order.template, json.dumps(order.columns), order.tier.value,
            order.task, order.model, int(order.keep_local), int(order.files), order.limit,
        ),
    )  # fmt: skip
    batch = int(cursor.lastrowid or 0)
    db.executemany(
        "INSERT INTO batch_rows (batch, number, label, cells, state) VALUES (?, ?, ?, ?, 'waiting')",
        _numbered(batch, rows),
    )
    return batch


def _numbered(batch: int, rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, str, str]]:
    for number, cells in enumerate(rows, 1):
        yield batch, number, label_of(cells), json.dumps(list(cells), ensure_ascii=False)


def _kept(row: Sequence[Any]) -> Kept:
    number, at, state, reason, title, template, columns, tier, task, model, keep_local, files, most = row
    order = Order(
        title, template, tuple(json.loads(columns)), Tier(tier), task, model, bool(keep_local), bool(files), most
    )
    return Kept(number, at, order, BatchState(state), reason)


def _row(row: Sequence[Any]) -> BatchRow:
    number, label, state, answer, problem, model, seconds, micro_dollars = row
    return BatchRow(number, label, RowState(state), excerpt_of(answer), problem, model, seconds, micro_dollars)
