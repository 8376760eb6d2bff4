"""The tree of heights agrees with a plain list after any changes."""

from hypothesis import given
from hypothesis import strategies as st

from ice_desk.ui.chat.heights import Heights

CHANGES = st.lists(st.tuples(st.sampled_from(["set", "append"]), st.integers(0, 50), st.integers(0, 90)), max_size=30)


@given(st.lists(st.integers(0, 90), max_size=40), CHANGES)
def test_sums_and_look_ups_are_those_of_a_list(heights: list[int], changes: list[tuple[str, int, int]]) -> None:
    tree = Heights(heights)
    for act, place, height in changes:
        if act == "append":
            tree.append(height)
            heights.append(height)
        elif heights:
            place %= len(heights)
            assert tree.set(place, height) == height - heights[place]
            heights[place] = height
    tops = [sum(heights[:row]) for row in range(len(heights) + 1)]
    assert [tree.top(row) for row in range(len(heights) + 1)] == tops
    assert tree.total == tops[-1]
    for y in range(-3, tops[-1] + 3, 7):
        found = next((row for row in range(len(heights)) if tops[row + 1] > y), len(heights) - 1)
        assert tree.find(y) == found


def test_an_empty_list_has_no_row() -> None:
    assert Heights().find(5) == -1
    assert Heights().total == 0
