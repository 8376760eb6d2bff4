"""The statements behind the history; each function runs inside a transaction on the store's thread."""

import dataclasses
import json
import sqlite3
from typing import Any

from ice_desk.domain.chats import AnswerFacts, Conversation, Message, MessageState, Role, Waiting
from ice_desk.domain.images import Image
from ice_desk.domain.routing import Tier
from ice_desk.domain.tags import Tag
from ice_desk.services import image_rows, rollups, tag_rows
from ice_desk.services.journal import Chunk

_CONVERSATION = (
    "SELECT c.id, c.title, c.tier, c.updated_at, c.deleted_at,"
    " (SELECT count(*) FROM messages m WHERE m.conversation_id = c.id), c.keep_local,"
    " c.pinned, c.archived, c.instructions FROM conversations c"
)
_MESSAGE = "SELECT id, role, text, state, at, thinking, reason, facts FROM messages"
_RATINGS = (
    "SELECT answer, rating FROM inferences WHERE rating IS NOT NULL"
    " AND answer IN (SELECT id FROM messages WHERE conversation_id = ?)"
)
_FACT_NAMES = frozenset(field.name for field in dataclasses.fields(AnswerFacts))


def kept(db: sqlite3.Connection) -> tuple[Conversation, ...]:
    """What does not lie in the bin: what is pinned, then the newest first."""
    order = "c.pinned DESC, c.updated_at DESC, c.id DESC"
    rows = db.execute(f"{_CONVERSATION} WHERE c.deleted_at IS NULL ORDER BY {order}")
    tags = tag_rows.by_conversation(db)
    return tuple(_conversation(row, tags.get(row[0], ())) for row in rows)


def conversation(db: sqlite3.Connection, key: int) -> Conversation | None:
    row = db.execute(f"{_CONVERSATION} WHERE c.id = ?", (key,)).fetchone()
    return _conversation(row, tag_rows.by_conversation(db, key).get(key, ())) if row else None


def add_conversation(db: sqlite3.Connection, title: str, tier: Tier, at: float) -> Conversation:
    key = db.execute(
        "INSERT INTO conversations (title, tier, created_at, updated_at) VALUES (?, ?, ?, ?)",
        (title, tier.value, at, at),
    ).lastrowid
    return Conversation(id=int(key or 0), title=title, tier=tier, updated_at=at)


def messages(db: sqlite3.Connection, key: int) -> tuple[Message, ...]:
    """All of one conversation, oldest first; an answer being written has the text that came so far."""
    rows = db.execute(f"{_MESSAGE} WHERE conversation_id = ? ORDER BY id", (key,)).fetchall()
    ratings = dict(db.execute(_RATINGS, (key,)).fetchall())
    images = image_rows.sent(db, key)
    found = tuple(_message(row, ratings.get(row[0]), images.get(row[0], ())) for row in rows)
    return tuple(_with_chunks(db, item) if item.state is MessageState.STREAMING else item for item in found)


def add_message(
    db: sqlite3.Connection,
    key: int,
    role: Role,
    text: str,
    state: MessageState,
    facts: AnswerFacts,
    at: float,
    parent: int | None = None,
) -> Message:
    """A new message of the conversation `key` after `parent`, None: at its beginning. Its line goes on with it."""
    number = db.execute(
        "INSERT INTO messages (conversation_id, role, text, state, at, facts, parent) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (key, role.value, text, state.value, at, _facts_text(facts), parent),
    ).lastrowid
    db.execute("UPDATE conversations SET updated_at = max(updated_at, ?) WHERE id = ?", (at, key))
    place = ("conversations", key) if parent is None else ("messages", parent)
    db.execute(f"UPDATE {place[0]} SET chosen = ? WHERE id = ? AND chosen IS NOT NULL", (number, place[1]))
    return Message(id=int(number or 0), role=role, text=text, state=state, at=at, facts=facts)


def add_chunks(db: sqlite3.Connection, chunks: tuple[Chunk, ...]) -> None:
    """Journal tokens. Those known already, and those of an answer that is finished or gone, are passed over."""
    db.executemany(
        "INSERT OR IGNORE INTO chunks (message_id, number, text, thinking)"
        " SELECT id, ?2, ?3, ?4 FROM messages WHERE id = ?1 AND state = 'streaming'",
        [(chunk.message, chunk.number, chunk.text, chunk.thinking) for chunk in chunks],
    )


def finish(db: sqlite3.Connection, answer: int, state: MessageState, reason: str, facts: AnswerFacts | None) -> None:
    """Fold the journal of an answer into it. None as `facts` leaves those of its beginning."""
    text, thinking = _joined(db, answer)
    db.execute(
        "UPDATE messages SET text = text || ?, thinking = thinking || ?, state = ?, reason = ?,"
        " facts = coalesce(?, facts) WHERE id = ? AND state = 'streaming'",
        (text, thinking, state.value, reason, _facts_text(facts) if facts else None, answer),
    )
    db.execute("DELETE FROM chunks WHERE message_id = ?", (answer,))


def correct_cost(db: sqlite3.Connection, answer: int, micro_dollars: int) -> None:
    """Change what an answer cost, beside its text and in the log."""
    change = "UPDATE messages SET facts = json_set(facts, '$.micro_dollars', ?) WHERE id = ?"
    db.execute(change, (micro_dollars, answer))
    rollups.correct_cost(db, answer, micro_dollars)


def tidy(db: sqlite3.Connection, reason: str, oldest: float) -> tuple[int, ...]:
    """Close the answers that nobody writes any more, and delete what lies in the bin since before `oldest`.

    Returns the conversations of those answers that are not in the bin.
    """
    left = db.execute("SELECT id, conversation_id FROM messages WHERE state = 'streaming' ORDER BY id").fetchall()
    for answer, _ in left:
        finish(db, answer, MessageState.CUT, reason, None)
    db.execute("DELETE FROM conversations WHERE deleted_at < ?", (oldest,))
    kept = {row[0] for row in db.execute("SELECT id FROM conversations WHERE deleted_at IS NULL")} if left else set()
    return tuple(dict.fromkeys(conversation for _, conversation in left if conversation in kept))


def add_waiting(db: sqlite3.Connection, conversation: int, waiting: Waiting) -> None:
    db.execute(
        "INSERT INTO waiting (key, conversation_id, text, tier, task, model, after, version_of)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            waiting.key,
            conversation,
            waiting.prompt,
            waiting.tier.value,
            waiting.task,
            waiting.model,
            waiting.after,
            waiting.version_of,
        ),
    )
    image_rows.wait(db, conversation, waiting.key, waiting.images)
    forget_draft(db, conversation, waiting.prompt)


def waiting(db: sqlite3.Connection, conversation: int) -> tuple[Waiting, ...]:
    """The prompts of a conversation that were not sent, in the order they were typed."""
    found = db.execute(
        "SELECT key, text, tier, task, model, after, version_of FROM waiting WHERE conversation_id = ? ORDER BY number",
        (conversation,),
    )
    images = image_rows.waiting(db, conversation)
    return tuple(
        Waiting(key, text, Tier(tier), task, model, images.get(key, ()), after, version_of)
        for key, text, tier, task, model, after, version_of in found
    )


def forget_waiting(db: sqlite3.Connection, key: str) -> None:
    db.execute("DELETE FROM waiting WHERE key = ?", (key,))
    image_rows.wait_no_more(db, key)


def keep_draft(db: sqlite3.Connection, conversation: int, text: str, at: float) -> None:
    if text:
        db.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?)", (conversation, text, at))
    else:
        db.execute("DELETE FROM drafts WHERE conversation_id = ?", (conversation,))


def draft(db: sqlite3.Connection, conversation: int) -> str:
    row = db.execute("SELECT text FROM drafts WHERE conversation_id = ?", (conversation,)).fetchone()
    return str(row[0]) if row else ""


def forget_draft(db: sqlite3.Connection, conversation: int, prompt: str) -> None:
    """Let go of the draft that has become `prompt`, also where its conversation had not begun when it was typed."""
    drafts = db.execute("SELECT conversation_id, text FROM drafts WHERE conversation_id IN (?, 0)", (conversation,))
    same = [(key,) for key, text in drafts if text.strip() == prompt.strip()]
    db.executemany("DELETE FROM drafts WHERE conversation_id = ?", same)


def _joined(db: sqlite3.Connection, answer: int) -> tuple[str, str]:
    rows = db.execute("SELECT text, thinking FROM chunks WHERE message_id = ? ORDER BY number", (answer,)).fetchall()
    return "".join(row[0] for row in rows), "".join(row[1] for row in rows)


def _with_chunks(db: sqlite3.Connection, message: Message) -> Message:
    text, thinking = _joined(db, message.id)
    return dataclasses.replace(message, text=message.text + text, thinking=message.thinking + thinking)


def _conversation(row: tuple[Any, ...], tags: tuple[Tag, ...]) -> Conversation:
    key, title, tier, updated_at, deleted_at, count, keep_local, pinned, archived, instructions = row
    marks = bool(keep_local), bool(pinned), bool(archived)
    return Conversation(key, title, Tier(tier), updated_at, count, deleted_at, *marks, instructions, tags)


def _message(row: tuple[Any, ...], rating: int | None, images: tuple[Image, ...]) -> Message:
    key, role, text, state, at, thinking, reason, facts = row
    return Message(
        key,
        Role(role),
        text,
        MessageState(state),
        at,
        thinking,
        reason,
        _facts(facts),
        rating,
        images,
    )


def _facts_text(facts: AnswerFacts) -> str:
    return json.dumps(dataclasses.asdict(facts), ensure_ascii=True, separators=(",", ":"))


def _facts(text: str) -> AnswerFacts:
    """Facts written by an older or newer ICE Desk: what is unknown here is passed over."""
    return AnswerFacts(**{name: value for name, value in json.loads(text).items() if name in _FACT_NAMES})
