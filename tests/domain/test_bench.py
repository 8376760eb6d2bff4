"""Answers checked by rule, and what results come to."""

from dataclasses import replace

import pytest

from ice_desk import paths
from ice_desk.domain.bench import BenchResult, Rule, padded, scores_of
from ice_desk.domain.complexity import tokens_of
from ice_desk.services.bench_tasks import bench_tasks
from tests.services.fleet_house import CATALOGUE

FILE = paths.resources() / "benchmark" / "tasks.toml"
TASKS = bench_tasks(FILE, CATALOGUE.contexts, quick=False)
RESULT = BenchResult("phi3", "earnings_analysis", "financial_analysis", 1.0, 0.5, (), 4.0, 0.4, 80.0, 100)


@pytest.mark.parametrize(
    ("rule", "answer", "holds"),
    [
        (Rule(names=("Halden Marine",)), "The firm **Halden  Marine** builds", True),
        (Rule(names=("Halden Marine", "Corvane")), "Halden Marine", False),
        (Rule(numbers=(15.0,)), "a margin of 15 %", True),
        (Rule(numbers=(15.0,)), "a margin of 15.04 %", True),
        (Rule(numbers=(15.0,)), "a margin of 15.2 %", False),
        (Rule(numbers=(15.0,)), "in 2015", False),
        (Rule(numbers=(1620.0,)), "1,620 million", True),
        (Rule(numbers=(111.6,)), "$111.60 a share", True),
        (Rule(numbers=(2.5,)), "2.50% yield", True),
        (Rule(sections=("Risks",)), "## Risks\nSome", True),
        (Rule(sections=("Risks",)), "**Risks:** some", True),
        (Rule(sections=("Risks",)), "1. Risks", True),
        (Rule(sections=("Risks",)), "It has risks", False),
        (Rule(any_of=("sole", "alone")), "from Osterne ALONE", True),
        (Rule(any_of=("sole", "alone")), "from Osterne", False),
    ],
)
def test_rules(rule, answer, holds):
    assert rule.holds(answer) is holds


GOOD = {
    "earnings_analysis": """## Results
Halden Marine (Ines Varga) took 412.6 million, 12.0 % more; Corvane Lines ordered 310 million.
## Margins
15.0 % after 17.0 %, for the works in Tarnow.
## Outlook
1,620 million dollars.""",
    "supply_chain_analysis": """**Map** Kalinda and Veymar supply Osterne, which supplies Brightwell.
Pellow or Dray & Sons make housings.
**Weak points** Osterne is the single source of 34 % of the cost; Kalinda's furnace in Port Sorrow.
**What to do** Keep more than 21 days; begin a second source, for it takes 18 months.""",
    "market_sentiment": """1. Tessaly positive 2. Norrland negative 3. Quillon neutral 6. Aldmoor positive
Positive: 2, negative: 5, neutral: 1
Overall: negative""",
    "investment_thesis": """# Thesis
Marrowby; Calder Flow went to Hexley.
# Valuation
15.0 times, a yield of 2.5 %, 111.6 dollars a share.
# Risks
14 % of revenue is tendered in 2028; the family has 41 %.
# What would change our mind
A lost tender.""",
}


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_right_answer_scores_one_and_an_empty_one_nothing(task):
    answer = GOOD.get(task.name, GOOD["supply_chain_analysis"])
    assert task.score(answer) == (1.0, ())
    score, missing = task.score("")
    assert score == 0
    assert len(missing) == len(task.rules)
    assert all(missing)


def test_the_specifications_benchmarks_and_context_classes_are_all_there():
    assert [task.name for task in TASKS] == [*CATALOGUE.benchmarks, *(one.name for one in CATALOGUE.contexts)]
    assert {task.kind for task in TASKS} <= set(CATALOGUE.tasks)
    assert [task.name for task in bench_tasks(FILE, CATALOGUE.contexts, quick=True)] == list(CATALOGUE.benchmarks)


def test_no_prompt_gives_its_computed_figures_away():
    for name, figures in (("earnings_analysis", ("15.0", "17.0", "12.0")), ("investment_thesis", ("111.6", "2.5 "))):
        task = next(task for task in TASKS if task.name == name)
        assert not any(figure in task.prompt for figure in figures)


def test_a_padded_question_has_about_the_length_of_its_class():
    for task, given in zip(TASKS[4:], CATALOGUE.contexts, strict=True):
        tokens = tokens_of(padded(task, round(task.context * 0.7)))
        assert given.low <= tokens <= given.high


def test_scores_are_of_the_newest_result_of_each_task_and_leave_out_what_gave_none():
    results = [
        RESULT,
        replace(RESULT, at=2.0, score=0.9),
        replace(RESULT, task="market_sentiment", score=0.5),
        replace(RESULT, task="investment_thesis", score=None, problem="did not fit"),
        replace(RESULT, model="yi", score=1.0, tokens_per_second=None),
    ]
    best, second = scores_of(results)
    assert (best.model, best.quality, best.number, best.tokens_per_second) == ("yi", 1.0, 1, None)
    assert (second.model, second.number, second.quality) == ("phi3", 2, pytest.approx(0.7))
    assert second.tasks == {"earnings_analysis": 0.9, "market_sentiment": 0.5}
