"""Where a month's spend is heading, from what its days cost so far."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

# From fewer whole days nothing can be told; of a kind of day (working or not) two are needed to stand for it.
LEAST_DAYS, LEAST_OF_A_KIND = 3, 2
# The 90th percentile of the normal distribution: four months in five end within the range.
_Z = 1.2815515655446004


@dataclass(frozen=True, slots=True)
class Forecast:
    """Micro-dollars at the end of the month; `low` to `high` holds in four of five months like this one."""

    expected: int
    low: int
    high: int


def forecast(costs: Mapping[int, int], today: int, working: Sequence[bool], first: int = 1) -> Forecast | None:
    """The month's end, from micro-dollars by day of the month. None before three whole days are known.

    `today` is not over, so it counts as at least an average day. `working[n - 1]` says whether day n is a working day:
    markets and desks rest at weekends, so the two kinds of days have rates of their own. `first` is the first day that
    counts, later than 1 where ICE Desk came into use in this month. The range is the prediction interval of a sum of
    independent days, with Student's quantile for the few that were seen.
    """
    seen = [(working[day - 1], costs.get(day, 0)) for day in range(first, today)]
    if len(seen) < LEAST_DAYS:
        return None
    means = _means(seen)
    sofar = sum(cost for day, cost in costs.items() if day <= today)
    ahead = [means[working[day - 1]] for day in range(today + 1, len(working) + 1)]
    rest = max(0.0, means[working[today - 1]] - costs.get(today, 0))
    expected = sofar + rest + sum(ahead)
    spread = _spread(seen, means, len(ahead) + (rest > 0))
    return Forecast(round(expected), max(sofar, round(expected - spread)), round(expected + spread))


def _means(seen: Sequence[tuple[bool, int]]) -> dict[bool, float]:
    overall = fmean(cost for _, cost in seen)
    kinds = {kind: [cost for of, cost in seen if of is kind] for kind in (True, False)}
    enough = all(len(costs) >= LEAST_OF_A_KIND for costs in kinds.values())
    return {kind: fmean(costs) if enough else overall for kind, costs in kinds.items()}


def _spread(seen: Sequence[tuple[bool, int]], means: Mapping[bool, float], days: int) -> float:
    """Half the width of the range of a sum over so many more days."""
    freedom = max(1, len(seen) - len(set(means.values())))
    variance = sum((cost - means[kind]) ** 2 for kind, cost in seen) / freedom
    return _student(freedom) * math.sqrt(variance * days * (1 + days / len(seen)))


def _student(freedom: int) -> float:
    """The 90th percentile of Student's t, by the first two terms of its expansion around the normal one.

    Abramowitz and Stegun 26.7.5; one and two degrees of freedom are exact.
    """
    exact = {1: 3.0776835, 2: 1.8856181}
    first, second = (_Z**3 + _Z) / 4, (5 * _Z**5 + 16 * _Z**3 + 3 * _Z) / 96
    return exact.get(freedom, _Z + first / freedom + second / freedom**2)
