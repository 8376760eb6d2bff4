"""How well sizes are foretold: the spread of the errors, before a model was ever loaded and afterwards."""

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """Errors without their sign, as shares of what was measured: the middle one, and what 95 of 100 stay within."""

    count: int
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class Accuracy:
    """`first` is of the formula alone, `later` of loads planned with a measured size; None where there were none."""

    first: Spread | None = None
    later: Spread | None = None


def spread_of(errors: Iterable[float]) -> Spread | None:
    """By nearest rank, so that every figure told is one that happened."""
    sizes = sorted(abs(error) for error in errors)
    if not sizes:
        return None

    def rank(share: float) -> float:
        return sizes[max(0, math.ceil(share * len(sizes)) - 1)]

    return Spread(len(sizes), rank(0.50), rank(0.95))
