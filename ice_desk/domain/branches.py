"""A conversation as a tree: another version of a prompt or an answer stands beside the first, and one line is shown.

Nothing is ever taken out of a tree but what was never kept. Messages are named by numbers that grow with their age.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Tree:
    """Which message follows which, and which of several versions a line goes on with.

    `parents` names for each message, oldest first, the one that it follows; None: it begins the conversation. A parent
    stands before what follows it. `chosen` names what a message is gone on with; where it names nothing that follows,
    that is the newest. Its key None stands for the beginning.
    """

    parents: Mapping[int, int | None] = field(default_factory=dict)
    chosen: Mapping[int | None, int] = field(default_factory=dict)

    @cached_property
    def following(self) -> Mapping[int | None, tuple[int, ...]]:
        """What follows each message, oldest first; only those that something follows."""
        found: dict[int | None, list[int]] = {}
        for node, parent in self.parents.items():
            found.setdefault(parent, []).append(node)
        return {parent: tuple(nodes) for parent, nodes in found.items()}

    @property
    def branched(self) -> bool:
        return any(len(nodes) > 1 for nodes in self.following.values())


@dataclass(frozen=True, slots=True)
class Place:
    """Which version a message is: `number` from 1, `of` so many."""

    number: int = 1
    of: int = 1


ONLY = Place()
"""That of a message without another version."""


def straight(nodes: Iterable[int]) -> Tree:
    """One line: each message follows the one before it."""
    parents: dict[int, int | None] = {}
    before: int | None = None
    for node in nodes:
        parents[node] = before
        before = node
    return Tree(parents)


def sound(rows: Iterable[tuple[int, int | None]], chosen: Mapping[int | None, int]) -> Tree:
    """The tree of what was read, (message, parent) oldest first. One whose parent is not there begins a line."""
    parents: dict[int, int | None] = {}
    for node, parent in rows:
        parents[node] = parent if parent in parents else None
    return Tree(parents, chosen)


def line(tree: Tree) -> tuple[int, ...]:
    """The messages that are shown, from the first to the last."""
    return _down(tree, None)


def line_to(tree: Tree, node: int | None) -> tuple[int, ...]:
    """The messages from the first to `node`, which is the last; none for the beginning."""
    found: list[int] = []
    while node is not None:
        found.append(node)
        node = tree.parents[node]
    return tuple(reversed(found))


def end(tree: Tree, node: int | None = None) -> int | None:
    """The last message of the line that was gone on with last through `node`; None where there is none."""
    below = _down(tree, node)
    return below[-1] if below else node


def carried(tree: Tree, *, after: int | None = None, version_of: int | None = None) -> tuple[int, ...]:
    """The messages that a prompt is sent with.

    One that is another version of `version_of` carries what stood before that; any other the whole line through
    `after`, or the line that is shown.
    """
    if version_of is not None:
        return line_to(tree, tree.parents[version_of])
    return line_to(tree, end(tree, after))


def versions(tree: Tree, node: int) -> tuple[int, ...]:
    """A message and those that stand in its place, oldest first."""
    return tree.following[tree.parents[node]]


def place(tree: Tree, node: int) -> Place:
    """Which of its versions a message is."""
    all_of_them = versions(tree, node)
    return Place(all_of_them.index(node) + 1, len(all_of_them))


def beside(tree: Tree, node: int, by: int) -> int | None:
    """The version `by` places after a message; None where there is none."""
    all_of_them = versions(tree, node)
    wanted = all_of_them.index(node) + by
    return all_of_them[wanted] if 0 <= wanted < len(all_of_them) else None


def grown(tree: Tree, node: int, parent: int | None) -> Tree:
    """A new message after `parent`, which is gone on with from now on. What is shown elsewhere stays shown."""
    chosen = {**tree.chosen, parent: node} if parent in tree.chosen else tree.chosen
    return Tree({**tree.parents, node: parent}, chosen)


def shown(tree: Tree, node: int) -> Tree:
    """The same messages with the line through `node` shown. Below it the line goes on as it did last."""
    chosen = dict(tree.chosen)
    for step in line_to(tree, node):
        parent = tree.parents[step]
        if len(tree.following[parent]) > 1:
            chosen[parent] = step
    return Tree(tree.parents, chosen)


def without(tree: Tree, node: int) -> Tree:
    """Let go of what was never kept, such as a told failure; what followed it follows the message before it."""
    parent = tree.parents[node]
    followers = tree.following.get(node, ())
    parents = {one: parent if one in followers else its for one, its in tree.parents.items() if one != node}
    chosen = {key: choice for key, choice in tree.chosen.items() if key != node}
    if _next(tree, parent) == node:
        chosen.pop(parent, None)
        if (following := _next(tree, node)) is not None:
            chosen[parent] = following
    return Tree(parents, chosen)


def without_false_starts(tree: Tree, empty: Collection[int]) -> Tree:
    """Pass over answers that failed before their first word, where they were asked for again and nothing follows them.

    `empty` names such answers. One that was chosen to be shown stays.
    """

    def asked_again(node: int) -> bool:
        return versions(tree, node)[-1] != node and tree.chosen.get(tree.parents[node]) != node

    idle = [node for node in empty if node not in tree.following and asked_again(node)]
    if not idle:
        return tree
    gone = frozenset(idle)
    kept = {node: parent for node, parent in tree.parents.items() if node not in gone}
    return Tree(kept, {parent: choice for parent, choice in tree.chosen.items() if choice not in gone})


def _next(tree: Tree, node: int | None) -> int | None:
    """What a message is gone on with; None where nothing follows it."""
    followers = tree.following.get(node)
    if followers is None:
        return None
    choice = tree.chosen.get(node)
    return choice if choice in followers else followers[-1]


def _down(tree: Tree, node: int | None) -> tuple[int, ...]:
    found: list[int] = []
    while (node := _next(tree, node)) is not None:
        found.append(node)
    return tuple(found)
