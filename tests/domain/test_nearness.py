"""Which texts stand out, and what stands beside what was found by words."""

from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.chat_search import Found, beside
from ice_desk.domain.nearness import LEAST, Near, best_of_each, standing_out

SCORES = st.floats(-1.0, 1.0)
NEAREST = st.lists(st.builds(Near, st.integers(1, 9), st.integers(0, 3), SCORES), max_size=30).map(
    lambda found: sorted(found, key=lambda one: -one.score)
)
FOUND = st.lists(st.integers(1, 12), max_size=12, unique=True).map(lambda chats: [Found(chat, "t") for chat in chats])


@given(NEAREST, SCORES, st.booleans())
def test_what_stands_out_is_the_best_of_each_message_in_order(nearest, middle, few):
    found = standing_out(nearest, middle, few=few)
    assert len({one.message for one in found}) == len(found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        assert one.score == max(other.score for other in nearest if other.message == one.message)
        assert 2 * one.score >= nearest[0].score + middle or one is found[0]


@given(NEAREST.filter(bool), SCORES)
def test_where_none_is_nearer_than_the_rest_none_is_shown(nearest, middle):
    if nearest[0].score - middle < LEAST:
        assert standing_out(nearest, middle, few=False) == ()
    elif middle <= nearest[0].score:
        assert standing_out(nearest, middle, few=False)[0].message == nearest[0].message


def test_the_only_message_there_is_is_the_nearest():
    assert standing_out([Near(1, 0, 0.3)], 0.3, few=True) == (Near(1, 0, 0.3),)
    assert standing_out([], 0.0, few=True) == ()


@given(NEAREST)
def test_each_message_comes_once_with_its_first_part(nearest):
    best = list(best_of_each(nearest))
    assert {one.message for one in best} == {one.message for one in nearest}


@given(FOUND, FOUND)
def test_no_chat_is_found_twice_and_no_order_changes(by_words, by_meaning):
    found = beside(by_words, by_meaning)
    chats = [one.conversation for one in found]
    assert not set(chats) & {one.conversation for one in by_words}
    assert chats == [one.conversation for one in by_meaning if one.conversation in chats]
    assert {one.conversation for one in by_words} | set(chats) == {one.conversation for one in (*by_words, *by_meaning)}
