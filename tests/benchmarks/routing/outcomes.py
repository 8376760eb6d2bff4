"""What an answer would be worth: simulated from the human ratings, for no answers of real models are at hand.

A model of quality q succeeds on a prompt of difficulty d (the percentile of its human rating) with the probability of
the logistic one-parameter model of item response theory, scaled so that at the pivot of the routing rules it is q:
p = 1 / (1 + exp(-k (pivot - d) - logit q)). So a stronger model gains most on hard prompts, as it should. These figures
compare ways to route with each other; they say nothing of how good any model is.
"""

import numpy as np

from tests.benchmarks.routing.scores import ranks

STEEPNESS = 6.0
PIVOT = 0.70


def difficulty(ratings: np.ndarray) -> np.ndarray:
    """The percentile of each rating, 0 to 1."""
    return (ranks(ratings) - 0.5) / len(ratings)


def success(quality: float | np.ndarray, hard: np.ndarray) -> np.ndarray:
    """The expected worth of an answer, 0 to 1."""
    sure = np.clip(quality, 0.01, 0.99)
    return np.asarray(1 / (1 + np.exp(-STEEPNESS * (PIVOT - hard) - np.log(sure / (1 - sure)))))
