"""A vote of near examples: what it weighs, when it says nothing, and that it is a distribution."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.examples import NEAR, decided, vote

PRIOR = {"synthesis": 0.5, "quick_question": 0.3, "causal_reasoning": 0.2}


def unit(*parts):
    vector = np.array(parts, np.float32)
    return vector / np.linalg.norm(vector)


HERE = unit(1, 0, 0)


def test_one_example_of_the_very_same_prompt_counts_as_much_as_the_classifier():
    found = vote(PRIOR, HERE, np.stack([HERE]), ("causal_reasoning",))
    assert found.examples == 1
    assert found.probabilities["causal_reasoning"] == pytest.approx(0.6)
    assert found.probabilities["synthesis"] == pytest.approx(0.25)


def test_a_nearer_example_counts_more():
    near, nearer = unit(1, 0.6, 0), unit(1, 0.2, 0)
    found = vote(PRIOR, HERE, np.stack([near, nearer]), ("synthesis", "quick_question"))
    gained = {task: found.probabilities[task] - PRIOR[task] / 2 for task in ("synthesis", "quick_question")}
    assert gained["quick_question"] > gained["synthesis"]


def test_what_is_not_near_says_nothing():
    assert vote(PRIOR, HERE, np.stack([unit(1, 1, 0)]), ("synthesis",)) is None
    assert vote(PRIOR, HERE, np.zeros((0, 3), np.float32), ()) is None


def test_vectors_of_another_length_say_nothing():
    assert vote(PRIOR, HERE, np.stack([unit(1, 0)]), ("synthesis",)) is None


def test_no_more_than_eight_count():
    found = vote(PRIOR, HERE, np.stack([HERE] * 20), ("synthesis",) * 20)
    assert found.examples == 8


@given(st.lists(st.tuples(st.floats(NEAR, 1), st.sampled_from(list(PRIOR))), min_size=1, max_size=20))
def test_a_vote_is_a_distribution_and_the_same_every_time(examples):
    known = np.stack([unit(alike, np.sqrt(max(0.0, 1 - alike**2)), 0) for alike, _ in examples])
    tasks = [task for _, task in examples]
    found = vote(PRIOR, HERE, known, tasks)
    assert found == vote(PRIOR, HERE, known, tasks)
    if found is not None:
        assert sum(found.probabilities.values()) == pytest.approx(1)
        assert list(found.probabilities.values()) == sorted(found.probabilities.values(), reverse=True)


def test_the_word_of_a_model_counts_twice_as_much_as_the_classifiers():
    found = decided(PRIOR, "causal_reasoning")
    assert next(iter(found)) == "causal_reasoning"
    assert sum(found.values()) == pytest.approx(1)
    assert found["causal_reasoning"] == pytest.approx(0.2 / 3 + 2 / 3)
