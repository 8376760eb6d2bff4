"""Foreign text is made visible and bounded before Qt sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.ui.chat.clean import LONGEST_LINE, clean, cut_lines, too_heavy, would_vanish
from ice_desk.ui.text import MARK

HOSTILE = (
    "\x00\x07\x1b\x7f\x85\u200b\u200e\u200f\u2028\u2029\u202a\u202e"
    "\u2066\u2069\ufdd0\ufdd1\ufeff\ufffc\ufffe\ud800\U000e0041"
)


@pytest.mark.parametrize("character", HOSTILE)
def test_every_character_that_hides_or_reorders_becomes_a_mark(character: str) -> None:
    assert clean(f"a{character}b") == f"a{MARK}b"


def test_line_ends_and_tabs_stay_and_carriage_returns_become_line_feeds() -> None:
    assert clean("a\tb\r\nc\rd\n") == "a\tb\nc\nd\n"


def test_joiners_stay_between_letters_that_need_them_and_nowhere_else() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    persian = "می\u200cخواهم"
    assert clean(family) == family
    assert clean(persian) == persian
    assert clean("pay\u200dpal") == f"pay{MARK}pal"
    assert clean("\u200dx") == f"{MARK}x"


def test_a_tower_of_accents_is_cut() -> None:
    assert clean("e" + "\u0301" * 50_000) == "e" + "\u0301" * 6 + MARK


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not set(once) & set(HOSTILE)


@pytest.mark.parametrize(
    "block",
    [
        "|" * 900,
        "`" * 500,
        "[" * 700,
        "<" * 1_100,
        "&lt;" * 1_100,
        "x" * 20_001,
        "a\n" * 401,
        "- " * 17 + "x",
        "> " * 60,
    ],
    ids=["pipes", "ticks", "brackets", "less-than", "entities", "long", "lines", "nested list", "nested quote"],
)
def test_floods_are_too_heavy(block: str) -> None:
    assert too_heavy(block)


def test_an_ordinary_block_is_not_too_heavy() -> None:
    table = "| a | b | c | d |\n|---|---|---|---|\n" + "| 1 | 2 | 3 | 4 |\n" * 40
    assert not too_heavy(table)
    assert not too_heavy("- one\n  - two\n    - three `code` and [a link](http://a.example)")


def test_a_line_without_spaces_is_cut_and_nothing_is_lost() -> None:
    lines = cut_lines("x" * 10_000 + "\nshort")
    assert max(map(len, lines)) <= LONGEST_LINE
    assert "".join(lines) == "x" * 10_000 + "short"


def test_link_definitions_are_known_to_vanish() -> None:
    assert would_vanish("text\n[1]: http://a.example")
    assert not would_vanish("a [1] b: c")
