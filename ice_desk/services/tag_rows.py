"""The statements behind tags; each function runs inside a transaction on the store's thread."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from ice_desk.domain.errors import UsageFault
from ice_desk.domain.tags import MOST_OF_ONE, Hue, Tag, hue_named, next_hue

_TAG = "SELECT t.id, t.name, t.hue FROM tags t"


def all_tags(db: sqlite3.Connection) -> tuple[Tag, ...]:
    """By name."""
    return tuple(sorted(map(_tag, db.execute(_TAG)), key=lambda tag: (tag.key, tag.id)))


def by_conversation(db: sqlite3.Connection, conversation: int | None = None) -> Mapping[int, tuple[Tag, ...]]:
    """The tags of each conversation that has some, by name; of one alone where it is named."""
    known = {tag.id: tag for tag in all_tags(db)}
    place = {key: number for number, key in enumerate(known)}
    which = "" if conversation is None else " WHERE conversation_id = ?"
    given = () if conversation is None else (conversation,)
    found: dict[int, list[int]] = {}
    for key, tag in db.execute(f"SELECT conversation_id, tag_id FROM conversation_tags{which}", given):
        found.setdefault(key, []).append(tag)
    return {key: tuple(known[tag] for tag in sorted(tags, key=lambda tag: place[tag])) for key, tags in found.items()}


def find(db: sqlite3.Connection, key: str) -> Tag | None:
    row = db.execute(f"{_TAG} WHERE t.key = ?", (key,)).fetchone()
    return _tag(row) if row else None


def add(db: sqlite3.Connection, tag: Tag) -> Tag:
    """The tag of that name: the one that is kept already, or a new one. Without an id it takes the next."""
    found = find(db, tag.key)
    if found is not None:
        return found
    number = db.execute(
        "INSERT INTO tags (id, name, key, hue) VALUES (?, ?, ?, ?)", (tag.id or None, tag.name, tag.key, tag.hue.value)
    ).lastrowid
    return Tag(int(number or 0), tag.name, tag.hue)


def new_hue(db: sqlite3.Connection) -> Hue:
    return next_hue(tag.hue for tag in all_tags(db))


def put(db: sqlite3.Connection, tag: int, conversations: Iterable[int]) -> None:
    """Raises UsageFault where a conversation would have more tags than MOST_OF_ONE."""
    for conversation in conversations:
        db.execute(
            "INSERT OR IGNORE INTO conversation_tags (conversation_id, tag_id)"
            " SELECT c.id, t.id FROM conversations c, tags t WHERE c.id = ? AND t.id = ?",
            (conversation, tag),
        )
        [(number,)] = db.execute("SELECT count(*) FROM conversation_tags WHERE conversation_id = ?", (conversation,))
        if number > MOST_OF_ONE:
            raise UsageFault(
                "A chat has too many tags", why=f"{MOST_OF_ONE} are the most", remedy="Take one off that chat first"
            )


def take(db: sqlite3.Connection, tag: int, conversations: Iterable[int]) -> tuple[int, ...]:
    """Those of `conversations` that had the tag, and have it no longer."""
    had = set(conversations_of(db, tag)) & set(conversations)
    db.executemany(
        "DELETE FROM conversation_tags WHERE tag_id = ? AND conversation_id = ?", [(tag, key) for key in had]
    )
    return tuple(sorted(had))


def conversations_of(db: sqlite3.Connection, tag: int) -> tuple[int, ...]:
    return tuple(row[0] for row in db.execute("SELECT conversation_id FROM conversation_tags WHERE tag_id = ?", (tag,)))


def having(tags: Collection[int]) -> tuple[str, tuple[int, ...]]:
    """A condition on `c`, a conversation, that it has all of `tags`, and what to bind. No tags: no condition."""
    clause = " AND EXISTS (SELECT 1 FROM conversation_tags w WHERE w.conversation_id = c.id AND w.tag_id = ?)"
    return clause * len(tags), tuple(tags)


def _tag(row: tuple[Any, ...]) -> Tag:
    """A hue that a newer ICE Desk wrote is shown as grey."""
    number, name, hue = row
    return Tag(number, name, hue_named(hue) or Hue.GREY)
