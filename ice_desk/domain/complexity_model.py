"""How demanding a prompt is, by a model trained on human judgements: a sum of named parts, then calibrated."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ice_desk.domain.demands import demands_of
from ice_desk.domain.linear_head import LinearHead

HISTORY_TOKENS = 2000
HISTORY_STEP = 0.02
MOST_HISTORY = 0.06


@dataclass(frozen=True, slots=True)
class ComplexityWeights:
    """`tasks` and `demands` in the scale 0 to 1; `raw` and `calibrated` are the ends of the calibration's pieces."""

    base: float
    tasks: Mapping[str, float]
    demands: Mapping[str, float]
    wording: float
    raw: tuple[float, ...]
    calibrated: tuple[float, ...]


class ComplexityModel:
    """Complexity of prompts. `column` is where the head puts the demand of the wording."""

    def __init__(self, head: LinearHead, column: int, weights: ComplexityWeights) -> None:
        self._head = head
        self._column = column
        self._weights = weights

    def __call__(self, prompt: str, task: str, history_tokens: int = 0) -> tuple[float, dict[str, float]]:
        """The complexity of `prompt` as `task`, 0 to 1, and its parts, which sum to it."""
        weights = self._weights
        middling = sum(weights.tasks.values()) / max(1, len(weights.tasks))
        measured = demands_of(prompt)
        parts = {"task": weights.base + weights.tasks.get(task, middling)}
        parts |= {name: share * measured[name] for name, share in weights.demands.items()}
        parts["wording"] = weights.wording * float(self._head(prompt)[self._column])
        total = sum(parts.values())
        calibrated = float(np.interp(total, weights.raw, weights.calibrated))
        parts["history"] = min(MOST_HISTORY, HISTORY_STEP * history_tokens / HISTORY_TOKENS, 1 - calibrated)
        parts["calibration"] = calibrated - total
        return max(0.0, min(1.0, sum(parts.values()))), parts
