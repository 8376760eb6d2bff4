"""The trained classifier and complexity model as shipped: obvious prompts, invariances, and any text at all."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ice_desk import paths
from ice_desk.domain.opinion import best_task
from ice_desk.domain.tasks import TASKS
from ice_desk.services.routing_weights import load_opinion
from tests.domain.obvious_prompts import OBVIOUS

OPINION = load_opinion(paths.resources() / "routing")
NEWS = (
    "Shares of Castleford Brands fell 9 % on Tuesday after the company cut its outlook. Management cited freight, "
    "weak demand in Germany and a stronger dollar; analysts at two banks lowered their targets to 41 and 38 dollars."
)


def task_of(prompt):
    return best_task(OPINION.classify(prompt))[0]


@pytest.mark.parametrize(
    ("prompt", "task"),
    [
        *OBVIOUS,
        ("Classify these headlines as bullish or bearish.", "pattern_recognition"),
        ("Calculate net debt to EBITDA and the interest cover for 2025 from these figures.", "financial_analysis"),
        ("Fasse die drei Gutachten zu einem Gesamtbild zusammen.", "synthesis"),
        ("Rédige une note de deux pages sur Sanofi pour le comité.", "report_writing"),
        ("¿Por qué se debilita el peso si suben los tipos?", "causal_reasoning"),
        ("请反驳我们看多黄金的观点。", "contrarian_analysis"),
        ("次の文章から会社名と金額を抜き出してください。", "entity_extraction"),
    ],
)
def test_obvious_prompts_find_their_task(prompt, task):
    assert task_of(prompt) == task


@pytest.mark.parametrize(
    ("asked", "task"),
    [
        ("Extract every company and price target from the text below.", "entity_extraction"),
        ("Why did this happen? Trace the mechanism.", "causal_reasoning"),
        ("Play devil's advocate: argue against the view in this article.", "contrarian_analysis"),
    ],
)
def test_what_is_pasted_does_not_change_what_is_asked(asked, task):
    assert task_of(f'{asked}\n\n"{NEWS}"') == task
    assert task_of(f'{asked}\n\n"{NEWS * 12}"') == task


@pytest.mark.parametrize(
    "prompt", ["Why did margins fall at Ford last year?", "Draft a letter to clients on our fees."]
)
def test_capitals_and_spaces_change_nothing(prompt):
    task = task_of(prompt)
    assert task_of(prompt.lower()) == task
    assert task_of(f"  {prompt}  ") == task


def test_probabilities_sum_to_one_and_stand_in_order():
    found = OPINION.classify("hm, same for AMD please, thanks in advance, with the usual caveats")
    assert set(found) == set(TASKS)
    assert sum(found.values()) == pytest.approx(1.0)
    assert list(found.values()) == sorted(found.values(), reverse=True)


def test_the_same_prompt_is_judged_the_same_after_others():
    first = dict(OPINION.classify(NEWS)), OPINION.measure(NEWS, "synthesis")
    OPINION.classify("What is EBITDA?")
    assert (dict(OPINION.classify(NEWS)), OPINION.measure(NEWS, "synthesis")) == first


@given(st.text(max_size=400), st.sampled_from(TASKS), st.integers(0, 200_000))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_finite_figures(text, task, history):
    found = OPINION.classify(text)
    assert sum(found.values()) == pytest.approx(1.0)
    assert all(math.isfinite(probability) for probability in found.values())
    level, parts = OPINION.measure(text, task, history)
    assert 0 <= level <= 1
    assert sum(parts.values()) == pytest.approx(level, abs=1e-6)


def test_complexity_grows_with_the_work():
    easy, _ = OPINION.measure("What is EBITDA?", "quick_question")
    middling, _ = OPINION.measure("Why did margins fall at Ford last year?", "causal_reasoning")
    hard, parts = OPINION.measure(
        "Given a 50 bp cut, trace the transmission to NIM for JPM, BAC and WFC by segment: repricing, deposit betas, "
        "hedges, AOCI and capital. Reconcile each step with guidance, quantify the second-order effects under two "
        "scenarios, state the assumptions, and explain which single assumption would reverse the ranking and how we "
        "would falsify it from disclosures within two quarters.",
        "causal_reasoning",
    )
    assert easy < 0.15 < middling < 0.6 < hard
    assert {"task", "length", "wording", "calibration"} <= set(parts)


def test_history_adds_a_little():
    fresh, _ = OPINION.measure("and why?", "causal_reasoning")
    later, parts = OPINION.measure("and why?", "causal_reasoning", 4000)
    assert fresh < later <= fresh + 0.06
    assert parts["history"] > 0
