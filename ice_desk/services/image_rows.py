"""The statements behind kept images; each function runs inside a transaction on the store's thread."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from ice_desk.domain.images import Image, ImageKind, Pixels

_IMAGE = "SELECT id, name, kind, width, height, length(data), given_width, given_height, thumb"
_COPIED = "conversation_id, name, kind, width, height, given_width, given_height, data, thumb"


def add(db: sqlite3.Connection, conversation: int, name: str, pixels: Pixels) -> Image:
    """Keep an image that goes with the next question of a conversation, 0 for the one that is not begun."""
    key = db.execute(
        f"INSERT INTO images ({_COPIED}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(conversation, name, pixels.kind.value, pixels.width, pixels.height, *pixels.given),
            *(pixels.data, pixels.thumb),
        ),
    ).lastrowid
    given = pixels.given
    size = pixels.width, pixels.height, len(pixels.data)
    return Image(int(key or 0), name, pixels.kind, *size, given, pixels.thumb)


def staged(db: sqlite3.Connection) -> dict[int, tuple[Image, ...]]:
    """Those that no question has taken yet, by conversation."""
    found: dict[int, tuple[Image, ...]] = {}
    query = f"{_IMAGE}, conversation_id FROM images WHERE message_id IS NULL AND waiting = '' ORDER BY id"
    for *row, conversation in db.execute(query):
        found[conversation] = (*found.get(conversation, ()), _image(row))
    return found


def drop_orphans(db: sqlite3.Connection) -> None:
    """Let go of what belongs to conversations long gone, and to prompts that wait no more."""
    db.execute(
        "DELETE FROM images WHERE (conversation_id <> 0 AND conversation_id NOT IN (SELECT id FROM conversations))"
        " OR (waiting <> '' AND message_id IS NULL AND waiting NOT IN (SELECT key FROM waiting))"
    )


def bind(db: sqlite3.Connection, conversation: int, message: int, images: Iterable[Image]) -> None:
    """Give images to a prompt; one that another prompt has already is copied."""
    for image in images:
        mine = db.execute(
            "UPDATE images SET message_id = ?, conversation_id = ?, waiting = '' WHERE id = ? AND message_id IS NULL",
            (message, conversation, image.id),
        )
        if not mine.rowcount:
            db.execute(f"INSERT INTO images (message_id, {_COPIED}) SELECT ?, {_COPIED} FROM images WHERE id = ?",
                       (message, image.id))  # fmt: skip


def wait(db: sqlite3.Connection, conversation: int, key: str, images: Sequence[Image]) -> None:
    """Let images wait with the prompt that waits under `key`; one that another prompt has already is copied."""
    for image in images:
        mine = db.execute(
            "UPDATE images SET waiting = ?, conversation_id = ? WHERE id = ? AND message_id IS NULL",
            (key, conversation, image.id),
        )
        if not mine.rowcount:
            db.execute(
                f"INSERT INTO images (waiting, {_COPIED}) SELECT ?, {_COPIED} FROM images WHERE id = ?", (key, image.id)
            )


def wait_no_more(db: sqlite3.Connection, key: str) -> None:
    """The prompt that waited is taken back: its images stand over the box again."""
    db.execute("UPDATE images SET waiting = '' WHERE waiting = ?", (key,))


def waiting(db: sqlite3.Connection, conversation: int) -> dict[str, tuple[Image, ...]]:
    """Images of the prompts that wait, by their key."""
    found: dict[str, tuple[Image, ...]] = {}
    query = (
        f"{_IMAGE}, waiting FROM images WHERE conversation_id = ? AND message_id IS NULL AND waiting <> '' ORDER BY id"
    )
    for *row, key in db.execute(query, (conversation,)):
        found[key] = (*found.get(key, ()), _image(row))
    return found


def sent(db: sqlite3.Connection, conversation: int) -> dict[int, tuple[Image, ...]]:
    """Images of a conversation's prompts, by message."""
    found: dict[int, tuple[Image, ...]] = {}
    query = f"{_IMAGE}, message_id FROM images WHERE conversation_id = ? AND message_id IS NOT NULL ORDER BY id"
    for *row, message in db.execute(query, (conversation,)):
        found[message] = (*found.get(message, ()), _image(row))
    return found


def data(db: sqlite3.Connection, images: Iterable[Image]) -> dict[int, bytes]:
    """The bytes of images, by id; one that is gone is left out."""
    keys = [image.id for image in images]
    marks = ", ".join("?" for _ in keys)
    return dict(db.execute(f"SELECT id, data FROM images WHERE id IN ({marks})", keys).fetchall())


def _image(row: Sequence[Any]) -> Image:
    key, name, kind, width, height, size, given_width, given_height, thumb = row
    return Image(key, name, ImageKind(kind), width, height, size, (given_width, given_height), thumb)
