"""Which of many texts stand out by their nearness to a question, where no figure says how near is near enough.

Embedding models differ: for one, unrelated texts have a cosine of 0.1, for another of 0.6. So what is near is told by
comparison with the others: more than half of the way from what lies in the middle to the nearest of all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FEW = 8
"""Fewer texts than these have no middle to speak of: then it is their farthest that is compared with."""
LEAST = 0.05
"""A nearest text that is no nearer than so much above the middle is as near as any."""


@dataclass(frozen=True, slots=True)
class Near:
    """A part of a message and its cosine to what is asked."""

    message: int
    part: int
    score: float


def standing_out(nearest: Sequence[Near], middle: float, *, few: bool) -> tuple[Near, ...]:
    """Of `nearest`, best first, those that stand out, the best part of each message only.

    `middle` is the median of all scores, or the lowest of them where they are `few`.
    """
    if not nearest:
        return ()
    best = nearest[0].score
    if not few and best - middle < LEAST:
        return ()
    least = (best + middle) / 2
    return tuple(best_of_each(one for one in nearest if one.score >= least))


def best_of_each(nearest: Iterable[Near]) -> Iterable[Near]:
    """The first part of each message, in order."""
    seen: set[int] = set()
    for one in nearest:
        if one.message not in seen:
            seen.add(one.message)
            yield one
