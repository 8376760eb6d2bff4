"""A prompt as numbers: hashed pieces of words, where they stand, concepts, its form and its words' mean vector.

Used alike for training and for deciding, so that both see the same. Everything is deterministic.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ice_desk.domain.concepts import Lexicon
from ice_desk.domain.prompt_form import FORM_SIZE, form_of
from ice_desk.domain.prompt_text import Prompt, ends, fold, is_cjk, read_prompt, without_figures, words_of
from ice_desk.domain.word_vectors import WordVectors

BUCKET_BITS = 18
BUCKETS = 1 << BUCKET_BITS
LATIN_GRAMS = (3, 4, 5)
CJK_GRAMS = (1, 2, 3)
# How much each group of hashed pieces counts: letters, words, words of the first and the last sentence, the opening.
GROUP_WEIGHTS = (1.0, 1.0, 0.7, 0.7, 0.5)
_OPENING_WORDS = 8
_OPENING_SIGNS = 20
_WORDS, _FIRST, _LAST, _OPENING = 11, 13, 15, 17
_FIRST_CJK = 0x3040
_SPACE = ord(" ")
_BASE = np.uint32(0x01000193)
_MIX = np.uint32(0x9E3779B1)
Floats = NDArray[np.float32]
Buckets = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Features:
    """`buckets` hold counts as sublinear weights of the hashed pieces, one pair of arrays a group of GROUP_WEIGHTS.

    `concepts` counts each concept, `form` is 0 or 1 for each of its bins, `meaning` has length 1 (or is all 0).
    """

    prompt: Prompt
    words: tuple[str, ...]
    buckets: tuple[tuple[Buckets, Floats], ...]
    concepts: Floats
    form: Floats
    meaning: Floats


class FeatureReader:
    """Reads prompts; about half a millisecond for 2 kB."""

    def __init__(self, lexicon: Lexicon, vectors: WordVectors) -> None:
        self.lexicon = lexicon
        self.vectors = vectors

    def __call__(self, text: str) -> Features:
        prompt = read_prompt(text)
        raw = words_of(fold(prompt.ask))
        words = without_figures(raw)
        concepts = np.zeros(len(self.lexicon.names), np.float32)
        for concept in self.lexicon.find(raw):
            concepts[concept] += 1
        return Features(
            prompt,
            tuple(raw),
            (_counted(letter_buckets(words)), _counted(word_buckets(words, _WORDS)), *_places(prompt)),
            concepts,
            form_of(prompt),
            self.vectors.mean(raw),
        )

    @property
    def dense_size(self) -> int:
        return len(self.lexicon.names) + FORM_SIZE + self.vectors.size


def letter_buckets(words: list[str]) -> Buckets:
    """Runs of 3 to 5 letters within words and their edges; of 1 to 3 signs in Chinese and Japanese."""
    text = f" {' '.join(words)} "
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
    spaces = np.concatenate(([0], np.cumsum(codes == _SPACE)))
    foreign = np.concatenate(([0], np.cumsum(codes >= _FIRST_CJK)))
    found = []
    hashes = np.zeros(len(codes) + 1, np.uint32)
    for size in range(1, LATIN_GRAMS[-1] + 1):
        count = len(codes) - size + 1
        if count <= 0:
            break
        hashes = hashes[:count] * _BASE + codes[size - 1 :]
        signs = foreign[size:][:count] - foreign[:count]
        fits = np.zeros(count, bool)
        if size in CJK_GRAMS:
            fits |= signs == size
        if size in LATIN_GRAMS:
            inner_spaces = spaces[size - 1 :][:count] - spaces[1 : count + 1]
            fits |= (inner_spaces == 0) & (signs == 0)
        found.append(_bucket(hashes[fits], size))
    return np.concatenate(found)


def word_buckets(words: list[str], salt: int) -> Buckets:
    """Single words and pairs; Chinese and Japanese runs count as their overlapping pairs of signs.

    `salt` and the number after it keep groups of pieces apart.
    """
    pieces: list[str] = []
    for word in words:
        pieces += [word[i : i + 2] for i in range(max(1, len(word) - 1))] if is_cjk(word) else [word]
    hashes = np.array([_text_hash(piece) for piece in pieces], np.uint32)
    pairs = hashes[:-1] * _BASE + hashes[1:]
    return np.concatenate((_bucket(hashes, salt), _bucket(pairs, salt + 1)))


def _places(prompt: Prompt) -> tuple[tuple[Buckets, Floats], ...]:
    """Words of the first and last sentence and of the opening: what is asked for mostly stands at an end."""
    first, last = ends(prompt.ask)
    opening = " ".join(first.split()[:_OPENING_WORDS]) if " " in first else first[:_OPENING_SIGNS]
    parts = ((first, _FIRST), (last, _LAST), (opening, _OPENING))
    return tuple(_once(word_buckets(without_figures(words_of(fold(text))), salt)) for text, salt in parts)


def _once(buckets: Buckets) -> tuple[Buckets, Floats]:
    unique = np.unique(buckets)
    return unique, np.ones(len(unique), np.float32)


@lru_cache(maxsize=20_000)
def _text_hash(text: str) -> int:
    """FNV-1a over code points, 32 bits: the same on every machine and in every run."""
    value = 0x811C9DC5
    for character in text:
        value = ((value ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return value


def _bucket(hashes: NDArray[np.uint32], salt: int) -> Buckets:
    mixed = (hashes ^ np.uint32(salt * 0x85EBCA6B & 0xFFFFFFFF)) * _MIX
    mixed ^= mixed >> np.uint32(15)
    mixed = mixed * _MIX
    return (mixed >> np.uint32(32 - BUCKET_BITS)).astype(np.int64)


def _counted(buckets: Buckets) -> tuple[Buckets, Floats]:
    unique, counts = np.unique(buckets, return_counts=True)
    return unique, (1 + np.log(counts)).astype(np.float32)


def dense_of(features: Features, concept_rarity: Floats) -> Floats:
    """Concepts (sublinear, by rarity, of length 1), form and meaning, one after the other."""
    concepts = np.log1p(features.concepts) / np.float32(np.log(2)) * concept_rarity
    length = float(np.linalg.norm(concepts))
    if length > 0:
        concepts = concepts / np.float32(length)
    return np.concatenate((concepts, features.form, features.meaning)).astype(np.float32)
