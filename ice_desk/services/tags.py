"""Tags of conversations: made, put on and taken off, renamed, deleted and brought back."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from ice_desk.domain.errors import UsageFault
from ice_desk.domain.tags import Hue, Tag, key_of, tag_name
from ice_desk.services import tag_rows as rows
from ice_desk.services.feed import Feed
from ice_desk.services.history import History
from ice_desk.services.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Removed:
    """A tag that was deleted, and the conversations that had it: what brings it back."""

    tag: Tag
    conversations: tuple[int, ...]


class Tags:
    """`all` holds every tag, by name. Conversations tell their own, in the history's list."""

    def __init__(self, store: Store, history: History) -> None:
        self.all: Feed[tuple[Tag, ...]] = Feed(())
        self._store = store
        self._history = history

    async def start(self) -> None:
        await self.refresh()

    async def close(self) -> None:
        """Nothing is held open."""

    async def refresh(self) -> None:
        """Read all anew, after something else has changed what is kept."""
        self.all.publish(await self._store.run(rows.all_tags))

    def named(self, name: str) -> Tag:
        """Raises UsageFault where there is none of that name."""
        found = next((tag for tag in self.all.value if tag.key == key_of(name)), None)
        if found is None:
            raise UsageFault(f"There is no tag {name}", remedy="Run: ice-desk chats tags")
        return found

    async def put(self, name: str, conversations: Iterable[int]) -> Tag:
        """Put a tag on conversations, a new one where none has that name.

        Raises UsageFault for a name that cannot be one, and for more tags on one conversation than there may be.
        """
        name, keys = tag_name(name), tuple(conversations)

        def work(db: sqlite3.Connection) -> Tag:
            tag = rows.add(db, Tag(0, name, rows.new_hue(db)))
            rows.put(db, tag.id, keys)
            return tag

        return await self._changed(work)

    async def take(self, tag: int, conversations: Iterable[int]) -> tuple[int, ...]:
        """Take a tag off conversations. Returns those that had it."""
        keys = tuple(conversations)
        return await self._changed(lambda db: rows.take(db, tag, keys))

    async def rename(self, tag: int, name: str) -> None:
        """Raises UsageFault for a name that cannot be one or that another tag has."""
        name = tag_name(name)

        def work(db: sqlite3.Connection) -> None:
            other = rows.find(db, key_of(name))
            if other is not None and other.id != tag:
                raise UsageFault(
                    f"There is a tag “{other.name}” already",
                    why="Capital and small letters make no difference",
                    remedy="Choose another name",
                )
            db.execute("UPDATE tags SET name = ?, key = ? WHERE id = ?", (name, key_of(name), tag))

        await self._changed(work)

    async def paint(self, tag: int, hue: Hue) -> None:
        await self._changed(lambda db: db.execute("UPDATE tags SET hue = ? WHERE id = ?", (hue.value, tag)) and None)

    async def delete(self, tag: int) -> Removed | None:
        """Delete a tag everywhere; the conversations stay. None where it was gone already."""

        def work(db: sqlite3.Connection) -> Removed | None:
            known = next((one for one in rows.all_tags(db) if one.id == tag), None)
            removed = Removed(known, rows.conversations_of(db, tag)) if known is not None else None
            db.execute("DELETE FROM tags WHERE id = ?", (tag,))
            return removed

        return await self._changed(work)

    async def restore(self, removed: Removed) -> None:
        """Bring back what `delete` took; where its name was given again meanwhile, into the tag that has it now."""
        await self._changed(lambda db: rows.put(db, rows.add(db, removed.tag).id, removed.conversations))

    async def _changed(self, work: Callable[[sqlite3.Connection], T]) -> T:
        result = await self._store.write(work, durable=True)
        await self.refresh()
        await self._history.refresh()
        return result
