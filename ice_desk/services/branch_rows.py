"""The statements behind the lines of a conversation; each function runs inside a transaction on the store's thread."""

import sqlite3

from ice_desk.domain import branches
from ice_desk.domain.branches import Tree
from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role, Thread
from ice_desk.domain.errors import UsageFault
from ice_desk.services import history_rows as rows


def tree(db: sqlite3.Connection, conversation: int) -> Tree:
    """How the messages of a conversation follow each other."""
    found = db.execute(
        "SELECT id, parent, chosen FROM messages WHERE conversation_id = ? ORDER BY id", (conversation,)
    ).fetchall()
    chosen: dict[int | None, int] = {key: choice for key, _parent, choice in found if choice is not None}
    first = db.execute("SELECT chosen FROM conversations WHERE id = ?", (conversation,)).fetchone()
    if first is not None and first[0] is not None:
        chosen[None] = first[0]
    return branches.sound(((key, parent) for key, parent, _choice in found), chosen)


def thread(db: sqlite3.Connection, conversation: int) -> Thread:
    return Thread(rows.messages(db, conversation), tree(db, conversation))


def place_of(db: sqlite3.Connection, conversation: int, after: int | None, version_of: int | None) -> int | None:
    """The message that a prompt follows, which is asked as `Question` says. Raises UsageFault where it is not there."""
    known = tree(db, conversation)
    if version_of is not None and version_of not in known.parents:
        raise UsageFault("The message to change is no longer here", remedy="Send it as a new one")
    line = branches.carried(known, after=after if after in known.parents else None, version_of=version_of)
    return line[-1] if line else None


def begin_answer(
    db: sqlite3.Connection, conversation: int, facts: AnswerFacts, at: float, prompt: int | None
) -> Message:
    """An empty answer to a prompt, None: to the last message that is shown."""
    parent = prompt or place_of(db, conversation, None, None)
    return rows.add_message(db, conversation, Role.ASSISTANT, "", MessageState.STREAMING, facts, at, parent)


def show(db: sqlite3.Connection, conversation: int, message: int) -> None:
    """Keep that the line through a message is the one that is shown."""
    known = tree(db, conversation)
    if message in known.parents:
        choose(db, conversation, branches.shown(known, message))


def choose(db: sqlite3.Connection, conversation: int, choice: Tree) -> None:
    """Keep which versions are shown."""
    db.execute("UPDATE conversations SET chosen = ? WHERE id = ?", (choice.chosen.get(None), conversation))
    db.executemany(
        "UPDATE messages SET chosen = ? WHERE id = ? AND conversation_id = ?",
        [(child, parent, conversation) for parent, child in choice.chosen.items() if parent is not None],
    )
