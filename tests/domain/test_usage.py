"""What providers say they counted, in classes that do not overlap; and what cannot be believed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.usage import COUNT_CAP, TokenUsage, anthropic_usage, later_usage, openai_usage

BAD: list[Any] = [-1, float("nan"), float("inf"), 1e30, True, "12", 1.5, COUNT_CAP + 1, [], {}]
COUNTS = st.integers(0, 1_000_000)


def test_openai_prompt_includes_what_was_cached() -> None:
    usage = openai_usage(
        {
            "prompt_tokens": 100,
            "completion_tokens": 50,
            "total_tokens": 150,
            "prompt_tokens_details": {"cached_tokens": 60, "cache_write_tokens": 10, "audio_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": 20},
        }
    )
    assert usage == TokenUsage(30, 60, 10, 0, 50, 20)


def test_openai_with_counts_alone() -> None:
    assert openai_usage({"prompt_tokens": 3, "completion_tokens": 4.0}) == TokenUsage(fresh=3, output=4)
    assert openai_usage(
        {"prompt_tokens": 3, "completion_tokens": 4, "prompt_tokens_details": None, "total_tokens": None}
    ) == TokenUsage(fresh=3, output=4)


def test_reasoning_left_out_of_the_completion_is_billed_as_output() -> None:
    details = {"reasoning_tokens": 30}
    usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 45, "completion_tokens_details": details}
    assert openai_usage(usage) == TokenUsage(fresh=10, output=35, reasoning=30)


def test_anthropic_input_excludes_what_was_cached() -> None:
    usage = anthropic_usage(
        {
            "input_tokens": 30,
            "output_tokens": 50,
            "cache_read_input_tokens": 60,
            "cache_creation_input_tokens": 15,
            "cache_creation": {"ephemeral_5m_input_tokens": 10, "ephemeral_1h_input_tokens": 5},
        }
    )
    assert usage == TokenUsage(30, 60, 10, 5, 50)
    assert usage.input == 105


def test_anthropic_writes_of_untold_lifetime_are_short() -> None:
    assert anthropic_usage({"input_tokens": 1, "output_tokens": 2, "cache_creation_input_tokens": 9}) == TokenUsage(
        fresh=1, cache_write_5m=9, output=2
    )


@pytest.mark.parametrize("bad", BAD, ids=repr)
@pytest.mark.parametrize("key", ["prompt_tokens", "completion_tokens"])
def test_an_openai_count_that_is_none_makes_the_whole_unknown(key: str, bad: object) -> None:
    good = {"prompt_tokens": 3, "completion_tokens": 4}
    assert openai_usage(good) is not None
    assert openai_usage(good | {key: bad}) is None


@pytest.mark.parametrize("bad", BAD, ids=repr)
@pytest.mark.parametrize("key", ["input_tokens", "output_tokens", "cache_read_input_tokens"])
def test_an_anthropic_count_that_is_none_makes_the_whole_unknown(key: str, bad: object) -> None:
    good = {"input_tokens": 3, "output_tokens": 4}
    assert anthropic_usage(good) is not None
    assert anthropic_usage(good | {key: bad}) is None


@pytest.mark.parametrize("payload", [None, [], "x", 3, {}, {"prompt_tokens": 1}, {"input_tokens": 1}])
def test_what_is_missing_is_unknown(payload: object) -> None:
    assert openai_usage(payload) is None
    assert anthropic_usage(payload) is None


def test_more_cached_than_there_was_is_unknown() -> None:
    details = {"cached_tokens": 11}
    assert openai_usage({"prompt_tokens": 10, "completion_tokens": 1, "prompt_tokens_details": details}) is None


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_openai_classes_sum_to_the_prompt(fresh: int, cached: int, written: int, output: int) -> None:
    details = {"cached_tokens": cached, "cache_write_tokens": written}
    prompt = fresh + cached + written
    usage = openai_usage({"prompt_tokens": prompt, "completion_tokens": output, "prompt_tokens_details": details})
    assert usage == TokenUsage(fresh, cached, written, 0, output)
    assert usage.input == prompt


def test_later_counts_are_cumulative_not_added() -> None:
    start = {"input_tokens": 25, "output_tokens": 1}
    merged = later_usage(later_usage(start, {"output_tokens": 10}), {"output_tokens": 15, "input_tokens": None})
    assert anthropic_usage(merged) == TokenUsage(fresh=25, output=15)


def test_an_input_of_nothing_gives_way_to_the_true_one_wherever_it_stands() -> None:
    zero, true = {"input_tokens": 0, "output_tokens": 5}, {"input_tokens": 9, "output_tokens": 5}
    assert later_usage(zero, true) == later_usage(true, zero) == true


def test_a_later_count_that_is_none_is_not_passed_over() -> None:
    assert anthropic_usage(later_usage({"input_tokens": 5, "output_tokens": 1}, {"output_tokens": -4})) is None
