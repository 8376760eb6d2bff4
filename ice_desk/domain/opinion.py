"""What is thought of a prompt: its task and its complexity, by rules or by trained models."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from ice_desk.domain.complexity import complexity
from ice_desk.domain.keyword_rules import classify

# Below this the task is a guess and the tier's default decides (routing design, section 1.2).
UNSURE_BELOW = 0.55
Classify = Callable[[str], Mapping[str, float]]


class Measure(Protocol):
    """Complexity, 0 to 1, and its named parts, which sum to it."""

    def __call__(self, prompt: str, task: str, history_tokens: int = 0) -> tuple[float, Mapping[str, float]]: ...


@dataclass(frozen=True, slots=True)
class Opinion:
    """The two judgements that routing needs. Both pure: the same prompt gives the same answer."""

    classify: Classify
    measure: Measure


RULES = Opinion(classify, complexity)


def best_task(probabilities: Mapping[str, float]) -> tuple[str, float]:
    """The most likely task and its probability."""
    return max(probabilities.items(), key=lambda item: item[1])
