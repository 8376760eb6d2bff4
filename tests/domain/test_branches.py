"""A conversation as a tree: whatever is edited, asked again and switched, nothing is lost and one line is shown."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain import branches
from ice_desk.domain.branches import ONLY, Place, Tree


@dataclass
class Chat:
    """A chat as a person makes one: prompts and answers by turns; ids grow."""

    tree: Tree = field(default_factory=Tree)
    made: list[int] = field(default_factory=list)

    def add(self, parent: int | None) -> int:
        node = len(self.made) + 1
        self.tree = branches.grown(self.tree, node, parent)
        self.made.append(node)
        return node

    def exchange(self, parent: int | None) -> None:
        self.add(self.add(parent))


ACTS = st.lists(
    st.tuples(st.sampled_from(["ask", "edit", "again", "step", "jump", "behind"]), st.integers(0, 30)), max_size=30
)


def play(acts: list[tuple[str, int]]) -> Chat:
    chat = Chat()
    for act, which in acts:
        node = chat.made[which % len(chat.made)] if chat.made else None
        shown = branches.line(chat.tree)
        match act:
            case "edit" if node is not None:
                chat.exchange(chat.tree.parents[node])
            case "again" if node is not None:
                chat.add(chat.tree.parents[node])
            case "behind" if node is not None:
                chat.exchange(branches.end(chat.tree, node))
            case "step" if node is not None:
                other = branches.beside(chat.tree, node, 1 if which % 2 else -1)
                chat.tree = branches.shown(chat.tree, other) if other is not None else chat.tree
            case "jump" if node is not None:
                chat.tree = branches.shown(chat.tree, node)
            case _:
                chat.exchange(shown[-1] if shown else None)
    return chat


@given(ACTS)
def test_no_act_loses_a_message_and_every_one_can_be_shown(acts):
    chat = play(acts)
    assert list(chat.tree.parents) == chat.made
    assert sorted(node for nodes in chat.tree.following.values() for node in nodes) == chat.made
    for node in chat.made:
        assert node in branches.line(branches.shown(chat.tree, node))


@given(ACTS)
def test_the_line_that_is_shown_leads_from_the_first_message_to_a_last_one(acts):
    tree = play(acts).tree
    line = branches.line(tree)
    assert bool(line) is bool(tree.parents)
    before = None
    for node in line:
        assert tree.parents[node] == before
        before = node
    if line:
        assert line[-1] not in tree.following
        assert branches.line_to(tree, line[-1]) == line
        assert branches.end(tree) == line[-1]


@given(ACTS)
def test_places_count_the_versions_and_steps_lead_through_all_of_them(acts):
    tree = play(acts).tree
    for node in tree.parents:
        found = branches.versions(tree, node)
        assert list(found) == sorted(found)
        assert branches.place(tree, node) == Place(found.index(node) + 1, len(found))
        assert branches.beside(tree, node, 0) == node
        assert branches.beside(tree, found[0], -1) is None
        assert branches.beside(tree, found[-1], 1) is None
        assert [branches.beside(tree, found[0], by) for by in range(len(found))] == list(found)


@given(ACTS, ACTS)
def test_the_order_of_versions_never_changes(first, more):
    before, after = play(first).tree, play(first + more).tree
    for node in before.parents:
        kept = branches.versions(before, node)
        assert branches.versions(after, node)[: len(kept)] == kept


@given(ACTS, st.integers(0, 60))
def test_stepping_away_and_back_shows_the_same_line_again(acts, which):
    tree = play(acts).tree
    line = branches.line(tree)
    if line:
        node = line[which % len(line)]
        for other in branches.versions(tree, node):
            assert branches.line(branches.shown(branches.shown(tree, other), node)) == line


@given(ACTS, st.integers(0, 60))
def test_a_prompt_carries_its_own_line_and_nothing_of_others(acts, which):
    chat = play(acts)
    if not chat.made:
        return
    node = chat.made[which % len(chat.made)]
    assert branches.carried(chat.tree) == branches.line(chat.tree)
    assert branches.carried(chat.tree, version_of=node) == branches.line_to(chat.tree, node)[:-1]
    behind = branches.carried(chat.tree, after=node)
    assert node in behind
    assert behind == branches.line(branches.shown(chat.tree, node))


@given(ACTS, st.integers(0, 60))
def test_what_comes_in_another_line_leaves_the_shown_one_alone(acts, which):
    chat = play(acts)
    line = branches.line(chat.tree)
    hidden = [node for node in chat.made if node not in line]
    if hidden:
        chat.exchange(branches.end(chat.tree, hidden[which % len(hidden)]))
        assert branches.line(chat.tree) == line


@given(ACTS, st.integers(0, 60))
def test_a_row_that_was_never_kept_leaves_all_others(acts, which):
    chat = play(acts)
    if not chat.made:
        return
    node = chat.made[which % len(chat.made)]
    line = branches.line(chat.tree)
    left = branches.without(chat.tree, node)
    assert sorted(left.parents) == sorted(set(chat.made) - {node})
    assert sorted(one for nodes in left.following.values() for one in nodes) == sorted(left.parents)
    if node in line and node in chat.tree.following:
        assert branches.line(left) == tuple(one for one in line if one != node)


@given(st.lists(st.tuples(st.integers(1, 20), st.none() | st.integers(1, 20)), unique_by=lambda row: row[0]))
def test_whatever_was_read_is_a_tree(rows):
    tree = branches.sound(rows, {None: 99, 1: 1})
    assert list(tree.parents) == [node for node, _ in rows]
    reached = {node for start in tree.following.get(None, ()) for node in _all_below(tree, start)}
    assert reached == set(tree.parents)
    branches.line(tree)


def _all_below(tree: Tree, node: int) -> list[int]:
    return [node, *(one for child in tree.following.get(node, ()) for one in _all_below(tree, child))]


def test_an_old_chat_is_one_line():
    tree = branches.straight([4, 7, 9])
    assert branches.line(tree) == (4, 7, 9)
    assert not tree.branched
    assert {branches.place(tree, node) for node in (4, 7, 9)} == {ONLY}


@pytest.mark.parametrize(
    ("parents", "chosen", "empty", "left"),
    [
        ({1: None, 2: 1, 3: 1}, {}, {2}, [1, 3]),
        ({1: None, 2: 1, 3: 1}, {}, {3}, [1, 2, 3]),
        ({1: None, 2: 1, 3: 1, 4: 2}, {}, {2}, [1, 2, 3, 4]),
        ({1: None, 2: 1, 3: 1}, {1: 2}, {2}, [1, 2, 3]),
        ({1: None, 2: 1}, {}, {2}, [1, 2]),
    ],
)
def test_a_failure_that_was_asked_again_is_no_version(parents, chosen, empty, left):
    assert list(branches.without_false_starts(Tree(parents, chosen), empty).parents) == left
