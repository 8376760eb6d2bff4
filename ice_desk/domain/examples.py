"""What prompts of the user's own, whose task is known, say of a new one that lies near them.

A weighted vote of nearest neighbours over sentence vectors. It needs no training, so it works with whatever model gives
the vectors, and it knows nothing until the user has rated or corrected some answers. The constants are our choice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NEIGHBOURS = 8
# Below this likeness (the cosine) two prompts have nothing in common but their language.
NEAR = 0.75
# The classifier's own opinion counts as one example that is the very same prompt.
PRIOR = 1.0
Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Vote:
    """`examples` is how many near ones counted."""

    probabilities: Mapping[str, float]
    examples: int


def vote(probabilities: Mapping[str, float], vector: Vector, known: Vector, tasks: Sequence[str]) -> Vote | None:
    """The classifier's probabilities mixed with the tasks of near examples; None where no example is near.

    `vector` is of length 1, `known` has one such row for each of `tasks`. The same examples give the same vote: where
    likeness is equal, the earlier one counts.
    """
    if not len(tasks) or known.shape[1:] != vector.shape:
        return None
    likeness = known @ vector
    nearest = np.argsort(-likeness, kind="stable")[:NEIGHBOURS]
    near = [(tasks[place], float(likeness[place])) for place in nearest if likeness[place] >= NEAR]
    if not near:
        return None
    weights = dict.fromkeys((*probabilities, *(task for task, _ in near)), 0.0)
    for task, alike in near:
        weights[task] += ((min(1.0, alike) - NEAR) / (1 - NEAR)) ** 2
    total = PRIOR + sum(weights.values())
    mixed = {task: (PRIOR * probabilities.get(task, 0.0) + weight) / total for task, weight in weights.items()}
    return Vote(dict(sorted(mixed.items(), key=lambda item: -item[1])), len(near))


def decided(probabilities: Mapping[str, float], task: str) -> dict[str, float]:
    """The probabilities once a model was asked and named `task`: its word counts twice as much as the classifier's."""
    mixed = {name: value / 3 + (2 / 3 if name == task else 0.0) for name, value in probabilities.items()}
    return dict(sorted(mixed.items(), key=lambda item: -item[1]))
