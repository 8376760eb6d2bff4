"""One linear head over a prompt's features: a score for each task and one for how demanding the wording is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ice_desk.domain.prompt_features import BUCKETS, GROUP_WEIGHTS, FeatureReader, Features, Floats, dense_of


@dataclass(frozen=True, slots=True)
class HeadWeights:
    """Shapes: `rarity` (buckets,), `table` (buckets, outputs), `dense` (dense, outputs), `scales`, `bias` (outputs,).

    `concept_rarity` is (concepts,). Outputs are the tasks in order, then the demand of the wording.
    """

    rarity: NDArray[np.float16]
    table: NDArray[np.int8]
    scales: Floats
    concept_rarity: Floats
    dense: Floats
    bias: Floats

    def fits(self, reader: FeatureReader, outputs: int) -> bool:
        """Whether the shapes agree with each other, with the reader and with the number of outputs."""
        return (
            self.rarity.shape == (BUCKETS,)
            and self.table.shape == (BUCKETS, outputs)
            and self.concept_rarity.shape == (len(reader.lexicon.names),)
            and self.dense.shape == (reader.dense_size, outputs)
            and self.scales.shape == self.bias.shape == (outputs,)
        )


class LinearHead:
    """Scores prompts. The last scores are kept: task and complexity of a prompt are asked one after the other."""

    def __init__(self, reader: FeatureReader, weights: HeadWeights) -> None:
        self._reader = reader
        self._weights = weights
        self._last: tuple[str, Floats] | None = None

    def __call__(self, text: str) -> Floats:
        """The scores of `text`, shape (outputs,)."""
        last = self._last
        if last is not None and last[0] == text:
            return last[1]
        scores = self._scores(self._reader(text))
        self._last = (text, scores)
        return scores

    def _scores(self, features: Features) -> Floats:
        weights = self._weights
        scores: Floats = weights.bias + dense_of(features, weights.concept_rarity) @ weights.dense
        for weight, (buckets, counts) in zip(GROUP_WEIGHTS, features.buckets, strict=True):
            values = counts * weights.rarity[buckets].astype(np.float32)
            length = float(np.linalg.norm(values))
            if length > 0:
                known = values > 0
                rows = weights.table[buckets[known]].astype(np.float32)
                scores += (values[known] * np.float32(weight / length)) @ rows * weights.scales
        return scores
