"""Names of tags: whatever is typed, pasted or read from a file."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.errors import UsageFault
from ice_desk.domain.tags import LONGEST, MOST_OF_ONE, Hue, brought, cleaned, key_of, next_hue, tag_name

ODD = st.text(st.sampled_from("aB \t\n\0\u202e\u200b\ud800é\u0301İßﬁ漢🏷\u00a0#&<"), max_size=60)
TEXTS = st.one_of(st.text(max_size=60), ODD)


@given(TEXTS)
def test_a_name_is_one_visible_line_and_stays_what_it_is(text):
    try:
        name = tag_name(text)
    except UsageFault:
        assert not cleaned(text) or len(cleaned(text)) > LONGEST
        return
    assert 0 < len(name) <= LONGEST
    assert name == name.strip()
    assert all(unicodedata.category(letter)[0] not in "CZ" or letter == " " for letter in name)
    assert tag_name(name) == name
    name.encode()


@given(TEXTS)
def test_the_key_knows_neither_case_nor_form(text):
    assert key_of(cleaned(text)) == key_of(text)
    assert key_of(unicodedata.normalize("NFD", cleaned(text))) == key_of(text)
    assert key_of(f"  {text}\u200b") == key_of(text)


@given(st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=LONGEST))
def test_capital_and_small_letters_are_the_same_tag(text):
    assert key_of(text.upper()) == key_of(text.lower())


@pytest.mark.parametrize("text", ["", "  \n", "\u200b\u202e", "x" * (LONGEST + 1)])
def test_what_cannot_be_a_name_is_refused_with_a_reason(text):
    with pytest.raises(UsageFault):
        tag_name(text)


@given(st.lists(st.tuples(TEXTS, st.sampled_from([*Hue, "", "mauve"])), max_size=40))
def test_tags_of_a_foreign_file_are_few_named_and_told_apart(given_tags):
    found = brought(given_tags)
    assert len(found) <= MOST_OF_ONE
    assert len({tag.key for tag in found}) == len(found)
    assert all(tag_name(tag.name) == tag.name and tag.id == 0 for tag in found)


@given(st.lists(st.sampled_from(Hue), max_size=30))
def test_a_new_tag_takes_a_hue_that_is_least_used(hues):
    hue = next_hue(hues)
    assert hue is not Hue.GREY
    assert all(hues.count(hue) <= hues.count(other) for other in Hue if other is not Hue.GREY)
