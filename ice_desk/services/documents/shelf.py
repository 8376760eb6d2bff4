"""Documents in the store: their passages, an index over the words, and the meanings that were worked out."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from ice_desk.domain.documents import Chosen, Document, DocumentKind, Passage, Places
from ice_desk.services.history import storable
from ice_desk.services.store import Store

NOT_BEGUN = 0
"""Stands for the conversation that does not exist yet, as with drafts."""
_DOCUMENTS = (
    "SELECT d.id, d.conversation_id, d.number, d.name, d.kind, d.tokens, d.places, d.used, d.message_id,"
    " count(p.id), count(p.vector) FROM documents d JOIN passages p ON p.document_id = d.id"
)


class Shelf:
    def __init__(self, store: Store) -> None:
        self._store = store

    async def all(self) -> dict[int, tuple[Document, ...]]:
        """By conversation, in the order in which they were added. Those of conversations long gone are let go of."""

        def work(db: sqlite3.Connection) -> dict[int, tuple[Document, ...]]:
            found: dict[int, tuple[Document, ...]] = {}
            for row in db.execute(f"{_DOCUMENTS} GROUP BY d.id ORDER BY d.id"):
                found[row[1]] = (*found.get(row[1], ()), _document(row))
            return found

        if not self._store.read_only:
            await self._store.write(
                lambda db: (
                    db.execute(
                        "DELETE FROM documents WHERE conversation_id <> 0"
                        " AND conversation_id NOT IN (SELECT id FROM conversations)"
                    )
                    and None
                )
            )
        return await self._store.run(work)

    async def add(
        self, conversation: int, name: str, kind: DocumentKind, passages: Sequence[Passage], tokens: int, places: str
    ) -> Document:
        def work(db: sqlite3.Connection) -> Document:
            [(number,)] = db.execute(
                "SELECT coalesce(max(number), 0) + 1 FROM documents WHERE conversation_id = ?", (conversation,)
            )
            key = db.execute(
                "INSERT INTO documents (conversation_id, number, name, kind, tokens, places, used)"
                " VALUES (?, ?, ?, ?, ?, ?, 1)",
                (conversation, number, storable(name), kind.value, tokens, places),
            ).lastrowid
            db.executemany(
                "INSERT INTO passages (document_id, place, text) VALUES (?, ?, ?)",
                [(key, storable(passage.place), storable(passage.text)) for passage in passages],
            )
            return Document(int(key or 0), number, storable(name), kind, tokens, len(passages), places)

        return await self._store.write(work, durable=True)

    async def adopt(self, conversation: int) -> None:
        """Give the documents that wait for a conversation to this one."""
        await self._store.write(
            lambda db: (
                db.execute("UPDATE documents SET conversation_id = ? WHERE conversation_id = 0", (conversation,))
                and None
            )
        )

    async def use(self, document: int, used: bool) -> None:
        await self._store.write(
            lambda db: db.execute("UPDATE documents SET used = ? WHERE id = ?", (int(used), document)) and None
        )

    async def prompts(self, conversation: int) -> dict[int, int | None]:
        """The prompt that each document of a conversation went with first."""
        rows = await self._store.run(
            lambda db: db.execute(
                "SELECT id, message_id FROM documents WHERE conversation_id = ?", (conversation,)
            ).fetchall()
        )
        return dict(rows)

    async def passages(self, documents: Iterable[int]) -> list[Chosen]:
        """All passages, in order."""
        marks, keys = _marks(documents)

        def work(db: sqlite3.Connection) -> list[Chosen]:
            rows = db.execute(
                f"SELECT id, document_id, place, text FROM passages WHERE document_id IN ({marks}) ORDER BY id", keys
            )
            return [Chosen(document, number, Passage(place, text)) for number, document, place, text in rows]

        return await self._store.run(work)

    async def places(self, documents: Iterable[int]) -> Places:
        """Number of the document and place of every passage."""
        marks, keys = _marks(documents)
        rows = await self._store.run(
            lambda db: db.execute(
                "SELECT DISTINCT d.number, p.place FROM documents d JOIN passages p ON p.document_id = d.id"
                f" WHERE d.id IN ({marks})",
                keys,
            ).fetchall()
        )
        return frozenset((int(number), str(place)) for number, place in rows)

    async def by_words(self, documents: Iterable[int], terms: Sequence[str], most: int) -> list[int]:
        """Numbers of the passages that hold any of the terms, the best by bm25 first."""
        if not terms:
            return []
        marks, keys = _marks(documents)
        wanted = " OR ".join('"' + term.replace('"', '""') + '"' for term in terms)

        def work(db: sqlite3.Connection) -> list[int]:
            rows = db.execute(
                "SELECT p.id FROM passages_found f JOIN passages p ON p.id = f.rowid"
                f" WHERE passages_found MATCH ? AND p.document_id IN ({marks}) ORDER BY bm25(passages_found) LIMIT ?",
                (wanted, *keys, most),
            )
            return [int(row[0]) for row in rows]

        return await self._store.run(work)

    async def unknown(self, document: int, most: int) -> list[tuple[int, str]]:
        """Passages whose meaning is not worked out yet."""
        return await self._store.run(
            lambda db: db.execute(
                "SELECT id, text FROM passages WHERE document_id = ? AND vector IS NULL ORDER BY id LIMIT ?",
                (document, most),
            ).fetchall()
        )

    async def learn(self, vectors: Mapping[int, bytes], model: str) -> None:
        await self._store.write(
            lambda db: (
                db.executemany(
                    "UPDATE passages SET vector = ?, embedder = ? WHERE id = ?",
                    [(vector, model, key) for key, vector in vectors.items()],
                )
                and None
            )
        )

    async def vectors(self, documents: Iterable[int], model: str) -> tuple[list[int], list[bytes]]:
        """Numbers of passages and their meanings as `model` sees them, in half precision."""
        marks, keys = _marks(documents)
        rows = await self._store.run(
            lambda db: db.execute(
                f"SELECT id, vector FROM passages WHERE document_id IN ({marks}) AND vector IS NOT NULL"
                " AND embedder = ? ORDER BY id",
                (*keys, model),
            ).fetchall()
        )
        return [row[0] for row in rows], [row[1] for row in rows]


def _marks(documents: Iterable[int]) -> tuple[str, tuple[int, ...]]:
    keys = tuple(documents)
    return ", ".join("?" for _ in keys), keys


def _document(row: Sequence[object]) -> Document:
    key, _, number, name, kind, tokens, places, used, prompt, passages, known = row
    return Document(
        int(str(key)),
        int(str(number)),
        str(name),
        DocumentKind(str(kind)),
        int(str(tokens)),
        int(str(passages)),
        str(places),
        int(str(known)),
        bool(used),
        int(str(prompt)) if prompt is not None else None,
    )
