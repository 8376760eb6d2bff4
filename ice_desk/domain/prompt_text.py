"""A prompt as its classifier reads it: the asking apart from what was pasted, folded, cut into words.

The asking decides what is to be produced. Transcripts, tables and quotations would only lend it their topic.
"""

import re
from dataclasses import dataclass
from unicodedata import combining, normalize

QUOTED = "@q"
PASTED = "@d"
ASK_ENDS = 600
_ROW_LENGTH = 350
_ROW_DIGITS = 0.2
CJK = "\u3040-\u30ff\u3400-\u9fff々"
_SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "œ": "oe", "æ": "ae", "’": "'", "‘": "'"}
_WIDE = {"\uff1f": "?", "\uff1a": ":", "\uff01": "!", "\uff0c": ",", "\u2013": "-", "\u2014": "-"}


def _plain_letters() -> dict[int, str]:
    """Every accented Latin letter to its bare one; German umlauts to two letters; wide marks to ASCII ones."""
    folded: dict[int, str] = {}
    for code in range(0xC0, 0x250):
        bare = "".join(mark for mark in normalize("NFKD", chr(code)) if not combining(mark))
        if bare.isascii() and bare:
            folded[code] = bare
    return folded | {ord(letter): plain for letter, plain in (_SPELLED | _WIDE).items()}


_FOLDED = _plain_letters()
_QUOTES = re.compile(
    r'"[^"]{60,}"|“[^”]{60,}”|«[^»]{60,}»|„[^“”"]{60,}[“”"]|「[^」]{50,}」',
)
_ROW = re.compile(
    r"\s*(?:[-•*+·・]\s|\(?[0-9a-z]{1,2}[).:\uff1a]\s"  # a list
    r"|[^\s:\uff1a]{1,18}(?: [^\s:\uff1a]{1,14}){0,3}\s?[:\uff1a]\s?\S"  # who said it
    r"|.*[|\t;].*[|\t;])",  # a table
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(rf"[a-z0-9$€£%&@]+(?:['./&-][a-z0-9]+)*|[{CJK}]+|[?!:;→()]|->|\.\.\.")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|[\u3002\uff01\uff1f\n]+")


@dataclass(frozen=True, slots=True)
class Prompt:
    """`whole` as it was typed; `ask` with marks where something pasted was left out; `pasted` what was left out."""

    whole: str
    ask: str
    pasted: str

    @property
    def pasted_share(self) -> float:
        return min(1.0, len(self.pasted) / max(1, len(self.whole)))


def read_prompt(text: str) -> Prompt:
    """Tell the asking from the pasted: long quotations, table and transcript rows, the middle of what is long."""
    pasted = _QUOTES.findall(text)
    ask = _QUOTES.sub(f" {QUOTED} ", text) if pasted else text
    if ask.count("\n") > 1:
        ask, rows = _without_rows([line for line in ask.split("\n") if line.strip()])
        pasted += rows
    if len(ask) > 2 * ASK_ENDS:
        pasted.append(ask[ASK_ENDS:-ASK_ENDS])
        ask = f"{ask[:ASK_ENDS]} {PASTED} {ask[-ASK_ENDS:]}"
    return Prompt(text, ask, "\n".join(pasted))


def _without_rows(lines: list[str]) -> tuple[str, list[str]]:
    kept: list[str] = []
    rows: list[str] = []
    for index, line in enumerate(lines):
        share = digit_share(line)
        edge = index in (0, len(lines) - 1) and share < 0.15
        if edge or not (share > _ROW_DIGITS or len(line) > _ROW_LENGTH or _ROW.match(line)):
            kept.append(line)
            continue
        rows.append(line)
        if kept and kept[-1] != PASTED:
            kept.append(PASTED)
    if all(line == PASTED for line in kept):
        return "\n".join(lines), []
    return "\n".join(kept), rows


def digit_share(text: str) -> float:
    """Digits among the characters of `text`, 0 to 1."""
    return len(_DIGIT.findall(text)) / max(1, len(text))


def fold(text: str) -> str:
    """Lower case without accents."""
    lower = text.lower()
    return lower if lower.isascii() else lower.translate(_FOLDED)


def words_of(folded: str) -> list[str]:
    """Words, runs of Chinese or Japanese, and the marks that carry meaning, in order."""
    return _WORD.findall(folded)


def without_figures(words: list[str]) -> list[str]:
    """Every word with digits as one of three signs: a figure, a share, a name with digits."""
    return [word if word.isalpha() else _figure(word) for word in words]


def _figure(word: str) -> str:
    if not _DIGIT.search(word):
        return word
    return "#%" if word[-1] == "%" else "#" if word[0].isdigit() else "#x"


def sentences(text: str) -> list[str]:
    """Sentences and lines of more than three characters; the whole text where there are none."""
    return [part for part in _SENTENCE.split(text) if len(part.strip()) > 3] or [text]


def ends(ask: str) -> tuple[str, str]:
    """The first and the last sentence of an asking, marks of what was left out aside."""
    found = [part for part in sentences(ask) if part.strip() not in (QUOTED, PASTED)] or [ask]
    return found[0], found[-1]


def is_cjk(word: str) -> bool:
    """Whether a word of `words_of` is Chinese or Japanese."""
    return word[0] >= "\u3040"
