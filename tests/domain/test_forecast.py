"""Where the month is heading."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.forecast import Forecast, forecast

ALL = (True,) * 30
# November 2026 begins on a Sunday.
WEEK = tuple((6 + day) % 7 < 5 for day in range(30))


def test_even_days_go_on_evenly():
    assert forecast(dict.fromkeys(range(1, 11), 10), 11, ALL) == Forecast(300, 300, 300)


@pytest.mark.parametrize(("today", "known"), [(1, False), (3, False), (4, True), (30, True)])
def test_three_whole_days_are_needed(today, known):
    assert (forecast({1: 5}, today, ALL) is not None) is known


def test_days_before_the_first_use_do_not_count():
    costs = dict.fromkeys(range(20, 25), 100)
    assert forecast(costs, 25, ALL, first=20).expected == 500 + 6 * 100
    assert forecast(costs, 25, ALL).expected < 1_000


def test_weekends_have_a_rate_of_their_own():
    """Spending on working days alone, two weeks in: the four weekend days ahead add nothing."""
    costs = {day: 10 for day in range(1, 15) if WEEK[day - 1]}
    assert forecast(costs, 15, WEEK) == Forecast(210, 210, 210)
    assert sum(WEEK) == 21


def test_today_counts_as_an_average_day_or_as_what_it_is():
    costs = dict.fromkeys(range(1, 29), 10)
    assert forecast({**costs, 29: 3}, 29, ALL).expected == 300
    assert forecast({**costs, 29: 50}, 29, ALL).expected == 340


def test_four_of_five_months_end_within_the_range():
    """Days drawn at random; the first ten are shown, the end is compared. Seeded, so always the same."""
    chance, hits = random.Random(7), 0
    for _ in range(1_000):
        month = [round(chance.expovariate(1 / 1_000)) for _ in range(30)]
        found = forecast({day: month[day - 1] for day in range(1, 11)}, 11, ALL)
        hits += found.low <= sum(month) <= found.high
    assert 0.74 <= hits / 1_000 <= 0.86


@given(
    st.dictionaries(st.integers(1, 30), st.integers(0, 10**9)), st.integers(1, 30), st.integers(1, 30),
    st.lists(st.booleans(), min_size=30, max_size=30),
)  # fmt: skip
def test_never_below_what_is_spent_already(costs, today, first, working):
    costs = {day: cost for day, cost in costs.items() if day <= today}
    found = forecast(costs, today, working, first)
    if found is not None:
        assert sum(costs.values()) <= found.low <= found.expected <= found.high
