"""What words mean: a small vector for each piece of a word, distilled from a sentence model; a text is their mean."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

_MOST_CACHED = 20_000
_LONGEST_WORD = 40
Floats = NDArray[np.float32]


class WordVectors:
    """Pieces of words and their vectors, which carry the weight of the piece in their length.

    `table` is (pieces, size), small integers; a piece inside a word begins with ##. `weights`: how much each counts.
    """

    def __init__(self, pieces: Mapping[str, int], table: NDArray[np.int8], weights: Floats) -> None:
        self._pieces = pieces
        self._table = table
        self._weights = weights
        self._cache: dict[str, tuple[int, ...]] = {}
        self.size = int(table.shape[1])

    def mean(self, words: list[str]) -> Floats:
        """The direction of the weighted mean of the words' vectors, of length 1; all 0 where no word is known."""
        found = [piece for word in words for piece in self._cut(word)]
        if not found:
            return np.zeros(self.size, np.float32)
        pieces = np.array(found)
        total: Floats = self._weights[pieces] @ self._table[pieces].astype(np.float32)
        length = float(np.linalg.norm(total))
        return total / np.float32(length) if length > 0 else total

    def _cut(self, word: str) -> tuple[int, ...]:
        cached = self._cache.get(word)
        if cached is None:
            if len(self._cache) > _MOST_CACHED:
                self._cache.clear()
            cached = self._cache[word] = self._longest_first(word[:_LONGEST_WORD])
        return cached

    def _longest_first(self, word: str) -> tuple[int, ...]:
        """The longest known pieces from the left; nothing where a part is unknown."""
        found = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = self._pieces.get(word[start:end] if start == 0 else "##" + word[start:end])
                if piece is not None:
                    found.append(piece)
                    break
                end -= 1
            else:
                return ()
            start = end
        return tuple(found)
