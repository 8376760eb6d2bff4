"""The keyword rules and the counted complexity that decide until the trained weights are read."""

import pytest

from ice_desk.domain.complexity import complexity, tokens_of
from ice_desk.domain.keyword_rules import classify
from ice_desk.domain.opinion import best_task
from tests.domain.obvious_prompts import OBVIOUS


@pytest.mark.parametrize(("prompt", "task"), OBVIOUS)
def test_obvious_prompts_find_their_task(prompt, task):
    assert best_task(classify(prompt))[0] == task


def test_probabilities_sum_to_one_and_fog_is_unsure():
    fog = classify(
        "hm, same for AMD please, thanks in advance and so on as before with the usual caveats applied there"
    )
    assert sum(fog.values()) == pytest.approx(1.0)
    assert best_task(fog)[1] < 0.9


def test_complexity_is_the_sum_of_its_parts_and_grows_with_work():
    easy, parts = complexity("What is EBITDA?", "quick_question")
    hard, _ = complexity(
        "Given a 50 bp cut, compare the impact on NIM for JPM, BAC and WFC by segment, reconcile with guidance, "
        "and explain which single assumption would change the ranking. Be thorough.",
        "causal_reasoning",
    )
    assert easy == pytest.approx(sum(parts.values()))
    assert easy < 0.3 < 0.6 < hard


def test_tokens_count_other_scripts_dearer():
    assert tokens_of("a" * 400) == 100
    assert tokens_of("英" * 100) == 70
