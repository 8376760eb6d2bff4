"""`python -m tests.benchmarks.routing`: how well tasks and complexities are told for authors not trained on.

For each author: trained on the others, judged on this one. That needs scikit-learn (dependency group "train"); without
it only the baselines that need no training are printed. Baselines: keyword rules, TF-IDF with logistic regression,
prompt length, random, and LiteLLM's heuristic where litellm is installed (`uv run --with litellm`).
"""

import sys
from importlib.util import find_spec

import numpy as np

from ice_desk.domain.complexity import complexity, tokens_of
from ice_desk.domain.keyword_rules import classify
from ice_desk.domain.routing import Tier
from ice_desk.domain.tasks import TASKS
from ice_desk.services.routing_weights import load_reader
from tests.benchmarks.routing.corpus import WEIGHTS, Row, load_rows
from tests.benchmarks.routing.regret import STRONG, WEAK, Cut, Rule, cut, litellm_levels, rule
from tests.benchmarks.routing.scores import (
    ComplexityScore,
    TaskScore,
    answered_by,
    complexity_score,
    shares_of,
    task_score,
)


def main() -> int:
    rows = load_rows()
    authors = np.array([row.author for row in rows])
    tasks = np.array([TASKS.index(row.task) for row in rows])
    ratings = np.array([row.complexity for row in rows])
    rules = np.array([[probabilities[task] for task in TASKS] for probabilities in (classify(r.prompt) for r in rows)])
    measured = np.array(
        [complexity(row.prompt, TASKS[best])[0] for row, best in zip(rows, rules.argmax(1), strict=True)]
    )
    show_tasks("keyword rules", rules, tasks, authors)
    show_complexity("rules", measured, ratings, authors)
    show_complexity("prompt length", lengths(rows), ratings, authors)
    if find_spec("sklearn") is None:
        print("scikit-learn is missing (uv sync --group train): nothing that needs training was judged")
        return 1
    from tests.benchmarks.routing.held_out import plain_held_out, trained_held_out
    from tests.benchmarks.routing.matrices import matrices_of

    show_tasks("TF-IDF, logistic regression", plain_held_out(rows, tasks, authors), tasks, authors)
    matrices = matrices_of(rows, load_reader(WEIGHTS))
    probabilities, levels = trained_held_out(matrices)
    show_tasks("trained", probabilities, tasks, authors)
    show_complexity("trained", levels, ratings, authors)
    print("\nWho answers, by tier")
    for tier in Tier:
        print(f"{tier.value:13} {shares_of(answered_by(tier, rows, probabilities, levels))}")
    show_cuts(rows, ratings, {"trained": levels, "rules": measured, "prompt length": lengths(rows)})
    print(f"\nRules of the tiers, against the same on true tasks and ratings\n{'tier':13}{Rule.HEADING}")
    for tier in Tier:
        print(f"{tier.value:13}{rule(tier, rows, probabilities, levels)}")
    return 0


def show_cuts(rows: list[Row], ratings: np.ndarray, judged: dict[str, np.ndarray]) -> None:
    """Between one local model and the cloud; outcomes are simulated, see `outcomes`."""
    found = {"oracle": ratings} | judged
    heuristic = litellm_levels(rows)
    if heuristic is not None:
        found["LiteLLM"] = heuristic
        show_complexity("LiteLLM heuristic (its own scale)", heuristic, ratings, np.array([row.author for row in rows]))
    print(f"\nTo the cloud by judged complexity, {WEAK} or {STRONG}\n{'judged by':15}{Cut.HEADING}")
    for name, values in (found | {"random": np.zeros(len(rows))}).items():
        print(f"{name:15}{cut(values, ratings)}")


def lengths(rows: list[Row]) -> np.ndarray:
    """Prompt length as a rank, 0 to 1."""
    return np.argsort(np.argsort([tokens_of(row.prompt) for row in rows])) / len(rows)


def show_tasks(name: str, probabilities: np.ndarray, tasks: np.ndarray, authors: np.ndarray) -> None:
    print(f"\nTask, {name}\n{'author':8}{TaskScore.HEADING}")
    for author in (*np.unique(authors), ""):
        mine = authors == author if author else np.ones(len(authors), bool)
        print(f"{author or 'all':8}{task_score(probabilities[mine], tasks[mine])}")


def show_complexity(name: str, levels: np.ndarray, ratings: np.ndarray, authors: np.ndarray) -> None:
    print(f"\nComplexity, {name}\n{'author':8}{ComplexityScore.HEADING}")
    for author in (*np.unique(authors), ""):
        mine = authors == author if author else np.ones(len(authors), bool)
        print(f"{author or 'all':8}{complexity_score(levels[mine], ratings[mine])}")


if __name__ == "__main__":
    sys.exit(main())
