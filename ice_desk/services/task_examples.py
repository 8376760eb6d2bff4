"""Prompts of the user's own whose task is known: those answered to their liking, and those whose task they corrected.

Only vectors are kept beside the conversations, and they go when their prompt goes. One without a vector waits for a
model that makes them.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ice_desk.domain.examples import Vector, Vote, vote
from ice_desk.services.store import Store

ACCEPTED, CORRECTED = "accepted", "corrected"
# What is newer counts; a vote over this many takes well under a millisecond.
MOST = 2000
# The nearest prompt that the answer follows: answers that failed may stand between them.
_PROMPT = """
    WITH RECURSIVE line (id, parent, role) AS (
        SELECT id, parent, role FROM messages WHERE id = ?
        UNION ALL
        SELECT m.id, m.parent, m.role FROM messages m JOIN line ON m.id = line.parent WHERE line.role <> 'user'
    )
    SELECT id FROM line WHERE role = 'user'
"""
_ANSWERED_AS = "SELECT json_extract(facts, '$.task') FROM messages WHERE id = ?"
_PUT = """
    INSERT INTO task_examples (prompt, task, source) VALUES (?, ?, ?)
    ON CONFLICT (prompt) DO UPDATE SET task = excluded.task, source = excluded.source
        WHERE source = 'accepted' OR excluded.source = 'corrected'
"""
_READ = f"""
    SELECT e.model, e.task, e.vector FROM task_examples e JOIN messages m ON m.id = e.prompt
    JOIN conversations c ON c.id = m.conversation_id
    WHERE e.vector IS NOT NULL AND c.deleted_at IS NULL ORDER BY e.prompt DESC LIMIT {MOST}
"""
_WAITING = """
    SELECT e.prompt, m.text FROM task_examples e JOIN messages m ON m.id = e.prompt
    WHERE e.vector IS NULL OR e.model <> ? ORDER BY e.prompt DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class _Known:
    tasks: tuple[str, ...]
    vectors: Vector


class TaskExamples:
    """Look-ups are from memory. `model` is the digest of the model that made a vector: others' cannot be compared."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: Mapping[str, _Known] = {}

    async def start(self) -> None:
        """Read what is known. Raises StoreFault."""
        self._known = await self._store.run(_read)

    def any(self, model: str) -> bool:
        return model in self._known

    def vote(self, probabilities: Mapping[str, float], vector: Vector, model: str) -> Vote | None:
        """What the examples near `vector` say; None where none is."""
        known = self._known.get(model)
        return vote(probabilities, vector, known.vectors, known.tasks) if known is not None else None

    async def put(self, answer: int, task: str | None, source: str) -> None:
        """Remember that the prompt of an answer was of `task`; None: of the task that it was answered as."""

        def write(db: sqlite3.Connection) -> None:
            found = db.execute(_PROMPT, (answer,)).fetchone()
            (answered_as,) = db.execute(_ANSWERED_AS, (answer,)).fetchone() or (None,)
            known = task or answered_as
            if found is not None and known:
                db.execute(_PUT, (found[0], known, source))

        await self._store.write(write)
        await self.start()

    async def drop(self, answer: int) -> None:
        """Forget that an answer was to somebody's liking; a corrected task stands."""

        def write(db: sqlite3.Connection) -> None:
            found = db.execute(_PROMPT, (answer,)).fetchone()
            if found is not None:
                db.execute("DELETE FROM task_examples WHERE prompt = ? AND source = ?", (found[0], ACCEPTED))

        await self._store.write(write)
        await self.start()

    async def waiting(self, model: str, most: int) -> tuple[tuple[int, str], ...]:
        """Prompts that have no vector of `model` yet, as (id, text), newest first."""
        return await self._store.run(lambda db: tuple(db.execute(_WAITING, (model, most)).fetchall()))

    async def fill(self, model: str, vectors: Mapping[int, Vector]) -> None:
        rows = [(model, vector.astype("<f4").tobytes(), prompt) for prompt, vector in vectors.items()]
        statement = "UPDATE task_examples SET model = ?, vector = ? WHERE prompt = ?"
        await self._store.write(lambda db: db.executemany(statement, rows) and None)
        await self.start()


def _read(db: sqlite3.Connection) -> dict[str, _Known]:
    found: dict[str, list[tuple[str, Vector]]] = {}
    for model, task, blob in db.execute(_READ):
        found.setdefault(model, []).append((task, np.frombuffer(blob, "<f4")))
    known = {}
    for model, rows in found.items():
        size = len(rows[0][1])
        fitting = [(task, vector) for task, vector in rows if len(vector) == size]
        known[model] = _Known(tuple(task for task, _ in fitting), np.stack([vector for _, vector in fitting]))
    return known
