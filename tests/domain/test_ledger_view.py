"""Which requests of the ledger are shown, and in which order."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.ledger_view import ORDERS, LedgerView, days_in, merged, models_in, shown

SOL = LedgerRow(300.0, "gpt-6.1-sol", "report_writing", 10, 5, 900, 40, "settled", 3, day=24, tier="edge")
SONNET = LedgerRow(200.0, "Claude-Sonnet-5", "synthesis", 500, 9, 700, None, "unconfirmed", 2, day=24, tier="edge")
TERRA = LedgerRow(100.0, "gpt-6.1-terra", "synthesis", 20, 1, 800, 60, "settled", 1, day=23, tier="starter")
ROWS = (SOL, SONNET, TERRA)


@pytest.mark.parametrize(
    ("view", "rows"),
    [
        (LedgerView(), ROWS),
        (LedgerView(text="  "), ROWS),
        (LedgerView(text="sonnet"), (SONNET,)),
        (LedgerView(text="GPT writing"), (SOL,)),
        (LedgerView(text="starter"), (TERRA,)),
        (LedgerView(text="report_writing"), ()),
        (LedgerView(text="unconfirmed"), (SONNET,)),
        (LedgerView(state="settled"), (SOL, TERRA)),
        (LedgerView(model="gpt-6.1-terra"), (TERRA,)),
        (LedgerView(day=24), (SOL, SONNET)),
        (LedgerView(day=24, state="settled", text="sol"), (SOL,)),
        (LedgerView(descending=False), (TERRA, SONNET, SOL)),
        (LedgerView(order="settled"), (TERRA, SOL, SONNET)),
        (LedgerView(order="held", descending=False), (SONNET, TERRA, SOL)),
        (LedgerView(order="tokens"), (SONNET, TERRA, SOL)),
        (LedgerView(order="model", descending=False), (SONNET, SOL, TERRA)),
        (LedgerView(order="task", descending=False), (SOL, SONNET, TERRA)),
    ],
)
def test_rows_are_narrowed_and_sorted(view, rows):
    assert shown(ROWS, view) == rows


def test_what_there_is_to_choose_from():
    assert models_in(ROWS) == ("Claude-Sonnet-5", "gpt-6.1-sol", "gpt-6.1-terra")
    assert days_in(ROWS) == (24, 23)


ROW = st.builds(
    replace, st.just(SOL), model=st.sampled_from("abc"), task=st.sampled_from("xy"), tokens_in=st.integers(0, 3),
    held=st.integers(0, 3), settled=st.none() | st.integers(0, 3), day=st.integers(1, 2),
)  # fmt: skip


@given(st.lists(ROW), st.sampled_from(tuple(ORDERS)), st.booleans(), st.integers(0, 2), st.sampled_from(["", "a", "z"]))
def test_sorting_loses_nothing_and_the_alike_stay_newest_first(rows, order, descending, day, text):
    rows = [replace(row, entry=len(rows) - place) for place, row in enumerate(rows)]
    found = shown(rows, LedgerView(text=text, day=day, order=order, descending=descending))
    expected = [row for row in rows if (not day or row.day == day) and text in f"{row.model} {row.task} edge settled"]
    assert sorted(row.entry for row in found) == sorted(row.entry for row in expected)
    keys = [ORDERS[order](row) for row in found]
    assert keys == sorted(keys, reverse=descending)
    if order != "when":
        alike = [pair for pair in pairwise(found) if len({ORDERS[order](row) for row in pair}) == 1]
        assert all(one.entry > other.entry for one, other in alike)


def test_new_rows_join_the_known_ones_and_a_gap_is_told():
    newest = (replace(SOL, entry=4), replace(SOL, settled=41))
    assert merged(ROWS, newest) == (*newest, SONNET, TERRA)
    assert merged(ROWS, ()) == ROWS
    assert merged(ROWS, (replace(SOL, entry=9),)) is None, "entries 4 to 8 are not known"
    assert merged((), (SOL,)) is None
