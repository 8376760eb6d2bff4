"""The figures by which task and complexity judgements are compared, with numpy alone."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np

from ice_desk.domain.catalogue_world import quality_of
from ice_desk.domain.opinion import UNSURE_BELOW, Opinion
from ice_desk.domain.router import route
from ice_desk.domain.routing import RouteRequest, Tier
from ice_desk.domain.tasks import TASKS
from ice_desk.domain.world import CloudSeat, World
from tests.benchmarks.routing.corpus import Row
from tests.benchmarks.routing.speed import world

LOW, HIGH = 0.3, 0.6
BINS = 10


@dataclass(frozen=True, slots=True)
class TaskScore:
    """`sure` is the share of prompts above the unsure mark, `sure_accuracy` the accuracy on them."""

    HEADING: ClassVar[str] = "accuracy  macro-F1   ECE     sure   accuracy where sure"
    accuracy: float
    macro_f1: float
    ece: float
    sure: float
    sure_accuracy: float

    def __str__(self) -> str:
        figures = (self.accuracy, self.macro_f1, self.ece, self.sure, self.sure_accuracy)
        return "".join(f"{figure:7.3f}  " for figure in figures)


def task_score(probabilities: np.ndarray, tasks: np.ndarray) -> TaskScore:
    found, trust = probabilities.argmax(1), probabilities.max(1)
    right = found == tasks
    f1 = []
    for task in range(len(TASKS)):
        hits = int((right & (tasks == task)).sum())
        asked = int((tasks == task).sum() + (found == task).sum())
        f1.append(2 * hits / asked if asked else 0.0)
    sure = trust >= UNSURE_BELOW
    among_sure = float(right[sure].mean()) if sure.any() else 0.0
    return TaskScore(float(right.mean()), float(np.mean(f1)), _ece(trust, right), float(sure.mean()), among_sure)


def _ece(trust: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error: how far trust lies from accuracy, over tenths of the scale."""
    places = np.minimum((trust * BINS).astype(int), BINS - 1)
    gaps = [(places == b).mean() * abs(trust[places == b].mean() - right[places == b].mean()) for b in set(places)]
    return float(sum(gaps))


@dataclass(frozen=True, slots=True)
class ComplexityScore:
    """`low` and `high`: the share of prompts on the same side of 0.3 and of 0.6 as the rating."""

    HEADING: ClassVar[str] = "Spearman  side 0.3  side 0.6  mean distance"
    spearman: float
    low: float
    high: float
    distance: float

    def __str__(self) -> str:
        return "".join(f"{figure:7.3f}   " for figure in (self.spearman, self.low, self.high, self.distance))


def complexity_score(levels: np.ndarray, ratings: np.ndarray) -> ComplexityScore:
    return ComplexityScore(
        float(np.corrcoef(ranks(levels), ranks(ratings))[0, 1]),
        float(((levels >= LOW) == (ratings >= LOW)).mean()),
        float(((levels >= HIGH) == (ratings >= HIGH)).mean()),
        float(np.abs(levels - ratings).mean()),
    )


def ranks(values: np.ndarray) -> np.ndarray:
    """Ranks with ties at their mean."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def answered_by(tier: Tier, rows: list[Row], probabilities: np.ndarray, levels: np.ndarray) -> list[str]:
    """Which model or cloud role answers each prompt, when every model fits and every cloud role has a key."""
    here = world()
    seats = {role: CloudSeat(role, seat.model, "", 1000, seat.context) for role, seat in here.cloud.items()}
    options = tuple(replace(one, quality=quality_of(here.catalogue.model(one.model))) for one in here.options)
    here = World(here.catalogue, options, seats, recent=tuple(sorted(levels)))
    found = []
    for row, chances, level in zip(rows, probabilities, levels, strict=True):
        judged = dict(zip(TASKS, map(float, chances), strict=True))
        opinion = Opinion(lambda _, judged=judged: judged, lambda *_, level=level: (float(level), {}))
        chosen = route(RouteRequest(row.prompt, tier), here, opinion)
        found.append(chosen.role or chosen.model)
    return found


def shares_of(names: list[str]) -> str:
    """Each name's share, in percent, largest first."""
    return ", ".join(f"{name} {count / len(names):.0%}" for name, count in Counter(names).most_common())
