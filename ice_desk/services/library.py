"""The conversations as a whole: found by what was said in them, taken out whole, and put in."""

import asyncio
import sqlite3
import tempfile
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from ice_desk.domain.branches import Tree
from ice_desk.domain.chat_search import Found, excerpt_of, holds, terms_of
from ice_desk.domain.chats import Message, WholeChat
from ice_desk.domain.documents import one_line
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.images import Pixels
from ice_desk.domain.tags import Tag
from ice_desk.services import branch_rows, image_rows, tag_rows
from ice_desk.services import history_rows as rows
from ice_desk.services.documents.apart import read_image_apart
from ice_desk.services.history import History, storable, title_of
from ice_desk.services.images.desk import Read
from ice_desk.services.store import Store

MOST_MESSAGES = 400
SHORTEST = 3
"""Letters that the index looks up at once; anything shorter is looked for in every text."""

_IN_USE = "JOIN conversations c ON c.id = m.conversation_id AND c.deleted_at IS NULL"
_COLUMNS = "m.id, m.conversation_id, m.text, c.title, c.archived"


class Library:
    """Search, export and import over all conversations that do not lie in the bin. `tagged` hears of new tags."""

    def __init__(
        self,
        store: Store,
        history: History,
        tagged: Callable[[], Awaitable[None]] | None = None,
        read: Read = read_image_apart,
    ) -> None:
        self._read = read
        self._store = store
        self._history = history
        self._tagged = tagged

    async def search(self, words: str, tags: Collection[int] = ()) -> tuple[Found, ...]:
        """Conversations whose title or messages hold every word, the newest hit first. Blank words find nothing.

        `tags`: only among those that have all of them.
        """
        terms = terms_of(words)
        if not terms:
            return ()
        return await self._store.run(lambda db: _search(db, terms, tags))

    async def take(self, conversations: Iterable[int] | None = None) -> tuple[WholeChat, ...]:
        """These conversations whole (None: all), the oldest first. Raises UsageFault for one that is not here."""
        wanted = [one.id for one in self._history.conversations.value] if conversations is None else [*conversations]
        return tuple([await self._one(conversation) for conversation in sorted(wanted)])

    async def put(self, chats: Sequence[WholeChat]) -> tuple[int, ...]:
        """Add conversations, all or none, as new ones beside what is there. Returns their numbers.

        Their images are read apart first, as any file is. Raises UsageFault for one that is none.
        """
        read = [await self._pixels(chat) for chat in chats]
        both = list(zip(chats, read, strict=True))
        added = await self._store.write(lambda db: tuple(_add(db, *one) for one in both), durable=True)
        if self._tagged is not None and any(chat.tags for chat in chats):
            await self._tagged()
        await self._history.refresh()
        return added

    async def _pixels(self, chat: WholeChat) -> dict[int, Pixels]:
        found = {}
        with tempfile.TemporaryDirectory(prefix="ice-desk-") as folder:
            path = Path(folder) / "image"
            for image in (image for message in chat.messages for image in message.images):
                await asyncio.to_thread(path.write_bytes, chat.pictures[image.id])
                try:
                    found[image.id] = await self._read(path)
                except UsageFault as error:
                    what = f"{one_line(image.name)} in the chat “{title_of(chat.title)}” cannot be imported"
                    raise UsageFault(what, why=error.why, remedy="Take it out of the file.") from error
        return found

    async def _one(self, conversation: int) -> WholeChat:
        thread = await self._history.thread(conversation)

        def work(db: sqlite3.Connection) -> WholeChat | None:
            found = rows.conversation(db, conversation)
            if found is None or found.deleted_at is not None:
                return None
            images = (image for message in thread.messages for image in message.images)
            [(created,)] = db.execute("SELECT created_at FROM conversations WHERE id = ?", (conversation,))
            return WholeChat(
                found.title,
                found.tier,
                thread.messages,
                created,
                found.updated_at,
                found.keep_local,
                found.instructions,
                found.tags,
                image_rows.data(db, images),
                thread.tree if thread.tree.branched else None,
            )

        whole = await self._store.run(work)
        if whole is None:
            raise UsageFault(f"There is no chat {conversation}", remedy="Run: ice-desk chats")
        return whole


def _search(db: sqlite3.Connection, terms: Sequence[str], tags: Collection[int]) -> tuple[Found, ...]:
    hits: dict[int, Found] = {}
    lines = _message_rows(db, terms, tags)
    for key, conversation, text, title, archived in lines:
        if not holds(text, terms):
            continue
        known = hits.get(conversation)
        hits[conversation] = Found(
            conversation,
            title,
            bool(archived),
            known.message if known else key,
            known.excerpt if known else excerpt_of(text, terms),
            known.hits + 1 if known else 1,
            more=len(lines) == MOST_MESSAGES,
        )
    for kept in rows.kept(db):
        if kept.id not in hits and holds(kept.title, terms) and {tag.id for tag in kept.tags}.issuperset(tags):
            hits[kept.id] = Found(kept.id, kept.title, kept.archived)
    return tuple(hits.values())


def _message_rows(
    db: sqlite3.Connection, terms: Sequence[str], tags: Collection[int]
) -> list[tuple[int, int, str, str, int]]:
    """The newest messages that may hold the terms, looked up in the index where it can."""
    tagged, bound = tag_rows.having(tags)
    indexed = [term for term in terms if len(term) >= SHORTEST]
    if indexed:
        wanted = " ".join('"' + term.replace('"', '""') + '"' for term in indexed)
        return db.execute(
            f"SELECT {_COLUMNS} FROM found JOIN messages m ON m.id = found.rowid {_IN_USE}"
            f" WHERE found MATCH ?{tagged} ORDER BY found.rowid DESC LIMIT {MOST_MESSAGES}",
            (wanted, *bound),
        ).fetchall()
    clauses = " AND ".join("instr(lower(m.text), lower(?)) > 0" for _ in terms)
    return db.execute(
        f"SELECT {_COLUMNS} FROM messages m {_IN_USE} WHERE {clauses}{tagged} ORDER BY m.id DESC LIMIT {MOST_MESSAGES}",
        (*terms, *bound),
    ).fetchall()


def _add(db: sqlite3.Connection, chat: WholeChat, pixels: Mapping[int, Pixels]) -> int:
    first = chat.messages[0].at if chat.messages else chat.updated_at
    title = title_of(chat.title)
    conversation = rows.add_conversation(db, title, chat.tier, chat.created_at or first).id
    _add_messages(db, conversation, chat, pixels)
    db.execute(
        "UPDATE conversations SET updated_at = ?, keep_local = ?, instructions = ? WHERE id = ?",
        (chat.updated_at or first, int(chat.keep_local), storable(chat.instructions), conversation),
    )
    for tag in chat.tags:
        tag_rows.put(db, tag_rows.add(db, Tag(0, tag.name, tag.hue)).id, [conversation])
    return conversation


def _add_messages(db: sqlite3.Connection, conversation: int, chat: WholeChat, pixels: Mapping[int, Pixels]) -> None:
    tree = chat.tree
    numbers: dict[int | None, int] = {}
    before: int | None = None
    for message in chat.messages:
        parent = before if tree is None else numbers.get(tree.parents[message.id])
        numbers[message.id] = before = _add_message(db, conversation, message, pixels, parent)
    if tree is not None:
        chosen = {numbers.get(key): numbers[child] for key, child in tree.chosen.items() if child in numbers}
        branch_rows.choose(db, conversation, Tree(chosen=chosen))


def _add_message(
    db: sqlite3.Connection, conversation: int, message: Message, pixels: Mapping[int, Pixels], parent: int | None
) -> int:
    text, state = storable(message.text), message.state
    added = rows.add_message(db, conversation, message.role, text, state, message.facts, message.at, parent)
    db.execute(
        "UPDATE messages SET thinking = ?, reason = ? WHERE id = ?",
        (storable(message.thinking), storable(message.reason), added.id),
    )
    images = [image_rows.add(db, conversation, storable(one.name), pixels[one.id]) for one in message.images]
    image_rows.bind(db, conversation, added.id, images)
    return added.id
