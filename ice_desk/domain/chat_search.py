"""Finding words in conversations: what is looked for, and the piece of text that shows it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BEFORE, AFTER = 32, 90
MOST_TERMS = 12
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of text around what was found: `hit` stands between `before` and `after`."""

    before: str
    hit: str
    after: str

    @property
    def text(self) -> str:
        return f"{self.before}{self.hit}{self.after}"


@dataclass(frozen=True, slots=True)
class Found:
    """A conversation that holds what was looked for. `message` is the newest that does, None where only the title does.

    `hits` counts the messages; `more` says that there are more than were counted. `by_meaning`: it shares no word, or
    not every one, with what was looked for, but lies near it; the excerpt then has no hit.
    """

    conversation: int
    title: str
    archived: bool = False
    message: int | None = None
    excerpt: Excerpt | None = None
    hits: int = 0
    more: bool = False
    by_meaning: bool = False


def terms_of(words: str) -> tuple[str, ...]:
    """What has to occur, each somewhere: the words between blanks, and what stands between double quotes as one."""
    quoted = re.findall(r'"([^"]+)"|(\S+)', words)
    found = (_SPACE.sub(" ", phrase or word.replace('"', "")).strip() for phrase, word in quoted)
    return tuple(dict.fromkeys(term for term in found if term))[:MOST_TERMS]


def holds(text: str, terms: Sequence[str]) -> bool:
    """Whether every term occurs in `text`, small and capital letters alike."""
    folded = text.casefold()
    return all(term.casefold() in folded for term in terms)


def beside(by_words: Iterable[Found], by_meaning: Iterable[Found]) -> tuple[Found, ...]:
    """What was found by meaning alone, in its order.

    The two rankings are not fused into one. Whoever types a ticker or a figure wants the messages that hold it first,
    newest first, and those are there at once; what is near in meaning comes a moment later, in an order of its own,
    and must not move a row from under the pointer. So it stands below, each conversation once.
    """
    known = {one.conversation for one in by_words}
    return tuple(one for one in by_meaning if one.conversation not in known)


def excerpt_of(text: str, terms: Sequence[str]) -> Excerpt:
    """The piece of `text` around the first of the terms that occurs in it, on one line."""
    for term in terms:
        found = re.search(re.escape(term), text, re.IGNORECASE)
        if found is not None:
            break
    else:
        return Excerpt("", "", _line(text[: BEFORE + AFTER]))
    start, end = found.span()
    first = max(0, start - BEFORE)
    before = _line(text[first:start])
    cut = _line(text[end : end + AFTER])
    return Excerpt(
        ("…" if first else "") + before, _line(text[start:end]), cut + ("…" if end + AFTER < len(text) else "")
    )


def _line(text: str) -> str:
    return _SPACE.sub(" ", text)
