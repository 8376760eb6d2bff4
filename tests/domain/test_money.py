"""Money in whole numbers: what is held is never less than what is billed, and nothing is lost by rounding."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain import money
from ice_desk.domain.errors import DataFault
from ice_desk.domain.money import Price, Rates
from ice_desk.domain.usage import TokenUsage

SOL = Price("openai", "gpt-6.1-sol", Rates(2_000_000, 100_000, 2_500_000, 10_000_000))
CLIFF = Price(
    "openai",
    "gpt-6.1-sol",
    Rates(2_000_000, 100_000, 2_500_000, 10_000_000),
    cliffs=((272_000, Rates(4_000_000, 200_000, 5_000_000, 15_000_000)),),
    max_output=128_000,
)
rates = st.builds(Rates, *[st.integers(0, 200_000_000)] * 4)
prices = st.builds(
    lambda base, cliffs: Price("p", "m", base, cliffs=tuple(sorted(cliffs, key=lambda step: step[0]))),
    rates,
    st.lists(st.tuples(st.integers(1, 400_000), rates), max_size=3),
)


def test_a_dollar_per_million_is_a_million_pico_dollars_per_token():
    assert money.actual(TokenUsage(fresh=1_000_000), Price("p", "m", Rates(1_000_000, 0, 0, 0))) == 1_000_000
    assert money.actual(TokenUsage(fresh=4000, output=1300), SOL) == 8_000 + 13_000


def test_the_design_figure_for_a_short_prompt_holds():
    terra = Price("openai", "gpt-6.1-terra", Rates(1_000_000, 50_000, 1_250_000, 5_000_000))
    assert money.worst_case(2000, 1, 4096, terra) == 2520 + 20_480


def test_cached_tokens_cost_what_they_cost():
    usage = TokenUsage(fresh=1000, cache_read=10_000, cache_write_5m=2000, cache_write_1h=500, output=100)
    assert money.actual(usage, SOL) == 2000 + 1000 + 5000 + 2000 + 1000


def test_reasoning_is_part_of_the_output_and_never_more():
    assert money.actual(TokenUsage(output=100, reasoning=80), SOL) == 1000
    assert money.actual(TokenUsage(output=100, reasoning=120), SOL) == 1200


def test_a_cliff_moves_every_token_of_the_request():
    assert money.actual(TokenUsage(fresh=271_999), CLIFF) == 543_998
    assert money.actual(TokenUsage(fresh=272_000), CLIFF) == 1_088_000
    assert money.worst_case(271_000, 1, 1, CLIFF) == money.micro(271_016 * 2_500_000 + 10_000_000)
    assert money.worst_case(272_000, 1, 1, CLIFF) == money.micro(272_016 * 5_000_000 + 15_000_000)


@given(prices, st.data())
def test_no_bill_within_the_bounds_is_above_the_worst_case(price, data):
    size, messages, most = (data.draw(st.integers(*span)) for span in ((0, 500_000), (1, 50), (1, 100_000)))
    worst = money.worst_case(size, messages, most, price)
    parts = [data.draw(st.integers(0, money.prompt_bound(size, messages) // 3)) for _ in range(3)]
    usage = TokenUsage(*parts, 0, data.draw(st.integers(0, most)))
    assert money.actual(usage, price) <= worst


@given(prices, st.integers(0, 10**10), st.integers(0, 500_000))
def test_the_largest_output_fits_and_one_more_does_not(price, left, tokens):
    largest = money.largest_output(left, tokens, price)
    if largest >= 1:
        assert money.worst_case(tokens, 0, largest, price) <= left
    if largest < money.MOST_TOKENS:
        assert money.worst_case(tokens, 0, largest + 1, price) > left


def test_the_largest_output_knows_the_model_and_free_models():
    assert money.largest_output(10**12, 10, CLIFF) == 128_000
    assert money.largest_output(0, 10, Price("p", "m", Rates(0, 0, 0, 0), max_output=7)) == 7
    assert money.largest_output(0, 10, SOL) == 0


@given(st.integers(0, 10**30))
def test_rounding_is_up_and_by_less_than_one(pico):
    assert 0 <= Fraction(money.micro(pico)) - Fraction(pico, 1_000_000) < 1


def test_a_million_amounts_below_a_micro_dollar_sum_exactly():
    tiny = Price("p", "m", Rates(400_000, 0, 0, 0))
    assert sum(money.actual(TokenUsage(fresh=1), tiny) for _ in range(10**6)) == 10**6


@pytest.mark.parametrize(
    ("usage", "doubt"),
    [
        (None, "no usage"),
        (TokenUsage(fresh=-1, output=5), "cannot be right"),
        (TokenUsage(fresh=float("nan"), output=5), "cannot be right"),
        (TokenUsage(fresh=1e30, output=5), "cannot be right"),
        (TokenUsage(fresh=10**30, output=5), "cannot be right"),
        (TokenUsage(fresh=True, output=5), "cannot be right"),
        (TokenUsage(fresh=10, output=3), "fewer tokens than came"),
        (TokenUsage(output=5), "no input"),
    ],
)
def test_usage_that_cannot_be_right_keeps_the_worst_case(usage, doubt):
    charge = money.charge(usage, SOL, 777, counted_output=4)
    assert charge.micro_dollars == 777
    assert doubt in charge.doubt


def test_usage_that_can_be_right_is_believed_even_above_the_worst_case():
    assert money.charge(TokenUsage(fresh=1000, output=4), SOL, 1, counted_output=4) == money.Charge(2040)


@pytest.mark.parametrize("bad", [(-1, 1, 1), (1, -1, 1), (1, 1, 0), (1, 1, -5)])
def test_a_worst_case_of_nonsense_is_refused(bad):
    with pytest.raises(DataFault):
        money.worst_case(*bad, SOL)


def test_a_price_below_zero_is_refused():
    with pytest.raises(DataFault):
        Rates(1, 1, 1, -1)


@pytest.mark.parametrize(
    ("rates", "reference", "found"),
    [
        (Rates(2_000_000, 0, 0, 10_000_000), SOL, False),
        (Rates(2_000, 0, 0, 10_000_000), SOL, True),
        (Rates(2_000_000_000, 0, 0, 10_000_000), SOL, True),
        (Rates(2_000_000, 0, 0, 10_000_000_000), SOL, True),
        (Rates(0, 0, 0, 0), SOL, False),
        (Rates(2_000_000, 0, 0, 10_000_000), None, False),
        (Rates(500, 0, 0, 10_000_000), None, True),
        (Rates(2_000_000, 0, 0, 2_000_000_000), None, True),
    ],
)
def test_a_slip_by_a_factor_of_a_thousand_is_noticed(rates, reference, found):
    assert bool(money.suspicious(Price("p", "m", rates), reference)) is found


def test_the_id_of_a_price_changes_with_every_figure():
    same = Price("openai", "gpt-6.1-sol", Rates(2_000_000, 100_000, 2_500_000, 10_000_000))
    assert same.id == SOL.id
    assert len({SOL.id, CLIFF.id, Price("openai", "gpt-6.1-sol", Rates(2_000_000, 100_000, 2_500_000, 1)).id}) == 3


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "$0.00"), (1, "$0.000001"), (4200, "$0.0042"), (10_000, "$0.01"), (20_480, "$0.03"), (49_900_000, "$49.90"),
        (999_999, "$1.00"), (1_234_567_890, "$1,234.57"), (-5_000_000, "-$5.00"),
    ],
)  # fmt: skip
def test_amounts_in_words_are_never_too_small(amount, words):
    assert money.dollars(amount) == words


def test_rates_in_words():
    assert money.dollars_per_million(2_500_000) == "$2.50"
    assert money.dollars_per_million(100) == "$0.0001"
