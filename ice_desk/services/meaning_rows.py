"""The statements behind the meanings of messages; each function runs on the store's thread."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from ice_desk.domain.chat_search import Excerpt, Found
from ice_desk.domain.documents import pieces
from ice_desk.domain.nearness import Near
from ice_desk.services import tag_rows

MOST_PARTS = 12
"""Parts of one message, about 16,000 characters: what comes after is found by its words alone."""
SHORTEST = 3
EXCERPT = 160
# What has an end and something to say, in chats that are not in the bin.
_SAID = (
    "FROM messages m JOIN conversations c ON c.id = m.conversation_id AND c.deleted_at IS NULL"
    f" WHERE m.state <> 'streaming' AND length(trim(m.text)) >= {SHORTEST}"
)
_LACKING = " AND NOT EXISTS (SELECT 1 FROM message_vectors v WHERE v.message_id = m.id AND v.digest = ?)"


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a message whose meaning is worked out each on its own."""
    return tuple(piece.text for piece, _ in zip(pieces("", text), range(MOST_PARTS), strict=False))


def lacking(db: sqlite3.Connection, digest: str, most: int, after: int = 0) -> list[tuple[int, str]]:
    """Messages `after` one, the newest first, whose meaning this embedder has not worked out."""
    return db.execute(
        f"SELECT m.id, m.text {_SAID} AND m.id > ?{_LACKING} ORDER BY m.id DESC LIMIT ?", (after, digest, most)
    ).fetchall()


def settled(db: sqlite3.Connection) -> int:
    """The newest message that neither it nor an older one is still being written."""
    [(newest,)] = db.execute(
        "SELECT coalesce((SELECT min(id) - 1 FROM messages WHERE state = 'streaming'), max(id), 0) FROM messages"
    )
    return int(newest)


def learn(db: sqlite3.Connection, digest: str, vectors: Mapping[int, tuple[str, Sequence[bytes]]]) -> None:
    """Keep the vectors of messages, each with the text they are of: one that was changed or deleted meanwhile is not.

    Those of another embedder go. A message without any part is known as well, by a vector that is empty.
    """
    for message, (text, found) in vectors.items():
        db.execute("DELETE FROM message_vectors WHERE message_id = ?", (message,))
        db.executemany(
            "INSERT INTO message_vectors (message_id, part, digest, vector)"
            " SELECT id, ?, ?, ? FROM messages WHERE id = ? AND text = ?",
            [(part, digest, vector, message, text) for part, vector in enumerate(found or (b"",))],
        )


def counts(db: sqlite3.Connection, digest: str) -> tuple[int, int]:
    """How many messages are known to this embedder, and how many there are to know."""
    [(lack,)] = db.execute(f"SELECT count(*) {_SAID}{_LACKING}", (digest,))
    [(every,)] = db.execute(f"SELECT count(*) {_SAID}")
    return every - lack, every


def block(
    db: sqlite3.Connection, digest: str, after: int, most: int, tags: Collection[int]
) -> list[tuple[int, int, int, bytes]]:
    """Row, message, part and vector of the next `most` rows after one; of chats with all `tags` only."""
    tagged, bound = tag_rows.having(tags)
    among = (
        f" AND message_id IN (SELECT m.id FROM messages m JOIN conversations c ON c.id = m.conversation_id{tagged})"
        if tags
        else ""
    )
    return db.execute(
        "SELECT id, message_id, part, vector FROM message_vectors"
        f" WHERE id > ? AND digest = ? AND vector <> x''{among} ORDER BY id LIMIT ?",
        (after, digest, *bound, most),
    ).fetchall()


def found(db: sqlite3.Connection, nearest: Iterable[Near], most: int) -> tuple[Found, ...]:
    """The conversations of the nearest messages, each once, with the part that is near."""
    hits: dict[int, Found] = {}
    for near in nearest:
        row = db.execute(
            "SELECT m.text, c.id, c.title, c.archived FROM messages m"
            " JOIN conversations c ON c.id = m.conversation_id AND c.deleted_at IS NULL WHERE m.id = ?",
            (near.message,),
        ).fetchone()
        if row is None or row[1] in hits:
            continue
        text, conversation, title, archived = row
        parts = parts_of(text)
        shown = " ".join(parts[min(near.part, len(parts) - 1)].split()) if parts else ""
        excerpt = Excerpt("", "", shown[:EXCERPT] + ("…" if len(shown) > EXCERPT else ""))
        hits[conversation] = Found(conversation, title, bool(archived), near.message, excerpt, 1, by_meaning=True)
        if len(hits) == most:
            break
    return tuple(hits.values())
