"""Ways of asking, grouped by what they ask for, across languages: "draft", "verfassen" and "撰写" are one concept."""

import re
from collections.abc import Iterable

from ice_desk.domain.prompt_text import CJK, fold, is_cjk, words_of

_IS_CJK = re.compile(f"[{CJK}]")
_SHORTEST_STEM = 2
# A cache that a long session of pasted documents cannot grow without end.
_MOST_CACHED = 50_000


class Lexicon:
    """Finds the concepts of a text. `names` gives their order, which the indices of `find` refer to.

    Lines read "name: expression, expression, ..."; a star ends a stem, # begins a comment.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.names: list[str] = []
        self._words: dict[str, set[int]] = {}
        self._stems: dict[str, set[int]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._inside: dict[str, set[int]] = {}
        self._cache: dict[str, tuple[int, ...]] = {}
        for line in lines:
            name, colon, expressions = line.partition(":")
            if not colon or line.startswith("#"):
                continue
            self.names.append(name.strip())
            for expression in expressions.split(", "):
                self._add(fold(expression.strip()), len(self.names) - 1)
        longest_first = sorted(map(re.escape, self._inside), key=len, reverse=True)
        self._scan = re.compile("|".join(longest_first) or r"(?!)")

    def find(self, words: list[str]) -> list[int]:
        """The concepts of folded words, in order of appearance, each as often as it appears."""
        found: list[int] = []
        for position, word in enumerate(words):
            found.extend(self._of(word))
            for phrase, concept in self._phrases.get(word, ()):
                if tuple(words[position : position + len(phrase)]) == phrase:
                    found.append(concept)
        return found

    def _add(self, expression: str, concept: int) -> None:
        parts = words_of(expression.replace("*", " "))
        if not parts:
            return
        if _IS_CJK.search(expression):
            self._inside.setdefault(expression, set()).add(concept)
        elif len(parts) > 1:
            self._phrases.setdefault(parts[0], []).append((tuple(parts), concept))
        elif expression.endswith("*"):
            self._stems.setdefault(expression[:-1], set()).add(concept)
        else:
            self._words.setdefault(expression, set()).add(concept)

    def _of(self, word: str) -> tuple[int, ...]:
        cached = self._cache.get(word)
        if cached is not None:
            return cached
        if len(self._cache) > _MOST_CACHED:
            self._cache.clear()
        found = self._inside_of(word) if is_cjk(word) else self._latin(word)
        self._cache[word] = found
        return found

    def _latin(self, word: str) -> tuple[int, ...]:
        found = set(self._words.get(word, ()))
        for end in range(_SHORTEST_STEM, len(word) + 1):
            found |= self._stems.get(word[:end], set())
        return tuple(sorted(found))

    def _inside_of(self, run: str) -> tuple[int, ...]:
        return tuple(concept for match in self._scan.finditer(run) for concept in sorted(self._inside[match.group()]))
