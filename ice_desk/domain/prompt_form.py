"""The form of a prompt, apart from its words: length, questions, pasted rows, figures, script."""

import math
import re

import numpy as np
from numpy.typing import NDArray

from ice_desk.domain.prompt_text import PASTED, QUOTED, Prompt, digit_share, sentences

_KANA = re.compile("[\u3040-\u30ff]")
_HAN = re.compile("[\u3400-\u9fff]")
SCRIPTS = ("latin", "chinese", "japanese")
# Each bin and how many values it has; every value exists once for each script.
BINS: tuple[tuple[str, int], ...] = (
    ("length", 14),
    ("length of the asking", 14),
    ("share pasted", 5),
    ("digits", 6),
    ("digits in the asking", 6),
    ("question marks", 3),
    ("ends with a question mark", 2),
    ("ends with a colon", 2),
    ("colon near the start", 2),
    ("lines", 6),
    ("sentences", 7),
    ("quoted", 3),
    ("rows", 2),
    ("capitals only", 2),
    ("very short", 2),
)
_PLAIN = sum(size for _, size in BINS)
FORM_SIZE = _PLAIN * (1 + len(SCRIPTS))


def script_of(text: str) -> str:
    """Japanese where there is kana, Chinese where there are only Han signs, else latin."""
    if text.isascii():
        return "latin"
    if _KANA.search(text):
        return "japanese"
    return "chinese" if _HAN.search(text) else "latin"


def form_of(prompt: Prompt) -> NDArray[np.float32]:
    """One value of 1 in each bin, and the same again for the prompt's script; the rest 0."""
    whole, ask = prompt.whole, prompt.ask
    end = ask.rstrip()[-1:]
    values = (
        _doublings(len(whole)),
        _doublings(len(ask)),
        int(4 * prompt.pasted_share),
        int(20 * digit_share(whole[:4000])),
        int(20 * digit_share(ask)),
        ask.count("?") + ask.count("\uff1f"),
        end in ("?", "\uff1f"),
        end in (":", "\uff1a"),
        ":" in ask[:120] or "\uff1a" in ask[:80],
        int(math.log2(1 + whole.count("\n"))),
        len(sentences(ask)),
        ask.count(QUOTED),
        PASTED in ask,
        whole.isupper(),
        len(whole) < 60,
    )
    form = np.zeros(FORM_SIZE, np.float32)
    shift = _PLAIN * (1 + SCRIPTS.index(script_of(whole)))
    start = 0
    for (_, size), value in zip(BINS, values, strict=True):
        place = start + min(size - 1, int(value))
        form[place] = form[place + shift] = 1
        start += size
    return form


def _doublings(length: int) -> int:
    return int(1.5 * math.log2(1 + length))
