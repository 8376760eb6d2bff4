"""The rows of a conversation in all their versions, also those that are not stored yet, and the line that is shown."""

from collections.abc import Iterable, Iterator, Mapping

from ice_desk.domain import branches
from ice_desk.domain.branches import Place, Tree
from ice_desk.domain.chats import Message, MessageState
from ice_desk.ui.chat.entries import Entry, EntryKind, entry_of


class Lines:
    """A tree of entries, named by their keys."""

    def __init__(self, messages: Iterable[Message] = (), tree: Tree | None = None) -> None:
        messages = tuple(messages)
        if tree is None:
            entries = [entry_of(message) for message in messages]
            self._tree = branches.straight(entry.key for entry in entries)
        else:
            tree = branches.without_false_starts(tree, {message.id for message in messages if _false_start(message)})
            entries = [entry_of(message) for message in messages if message.id in tree.parents]
            self._tree = _renamed(tree, {entry.message: entry.key for entry in entries})
        self._entries = {entry.key: entry for entry in entries}

    def __contains__(self, entry: Entry) -> bool:
        return entry.key in self._entries

    def all(self) -> Iterator[Entry]:
        """The rows of every line, oldest first."""
        return iter(self._entries.values())

    def shown(self) -> Iterator[Entry]:
        """The rows of the line that is shown, from the first on."""
        return (self._entries[key] for key in branches.line(self._tree))

    def place(self, entry: Entry) -> Place:
        return branches.place(self._tree, entry.key)

    def of(self, message: int | None) -> Entry | None:
        """The row of a stored message."""
        if message is None:
            return None
        return next((entry for entry in reversed(self._entries.values()) if entry.message == message), None)

    def before(self, entry: Entry) -> Entry | None:
        """The row that `entry` follows."""
        return self._entry(self._tree.parents[entry.key])

    def beside(self, entry: Entry, by: int) -> Entry | None:
        """The version `by` places after `entry`."""
        return self._entry(branches.beside(self._tree, entry.key, by)) if entry in self else None

    def end(self, entry: Entry | None = None) -> Entry | None:
        """The last row of the line through `entry` as it was gone on with last; None: of the line that is shown."""
        return self._entry(branches.end(self._tree, entry.key if entry is not None else None))

    def prompt_of(self, entry: Entry) -> Entry | None:
        """The prompt that `entry` belongs to."""
        above = (self._entries[key] for key in reversed(branches.line_to(self._tree, entry.key)[:-1]))
        return next((one for one in above if one.kind is EntryKind.PROMPT), None)

    def kept(self, entry: Entry | None) -> int | None:
        """The stored message that `entry` is, or else the nearest one before it."""
        if entry is None:
            return None
        line = (self._entries[key] for key in reversed(branches.line_to(self._tree, entry.key)))
        return next((one.message for one in line if one.message is not None), None)

    def add(self, entry: Entry, after: Entry | None) -> None:
        self._entries[entry.key] = entry
        self._tree = branches.grown(self._tree, entry.key, after.key if after is not None else None)

    def show(self, entry: Entry) -> None:
        self._tree = branches.shown(self._tree, entry.key)

    def drop(self, entry: Entry) -> None:
        """Let go of a row that tells of something which was never kept."""
        self._tree = branches.without(self._tree, entry.key)
        del self._entries[entry.key]

    def _entry(self, key: int | None) -> Entry | None:
        return self._entries[key] if key is not None else None


def _false_start(message: Message) -> bool:
    return message.state is MessageState.FAILED and not message.text and not message.thinking


def _renamed(tree: Tree, keys: Mapping[int | None, int]) -> Tree:
    """The same tree with the keys of rows in place of the messages' numbers."""
    parents = {keys[node]: keys.get(parent) for node, parent in tree.parents.items()}
    return Tree(parents, {keys.get(at): keys[child] for at, child in tree.chosen.items() if child in keys})
