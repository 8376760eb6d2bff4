"""Tags of conversations: what a name may be, when two names are the same, and which hue a new one takes."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.errors import UsageFault

LONGEST = 40
MOST_OF_ONE = 20
"""Tags on one conversation: more tell nothing apart."""


class Hue(StrEnum):
    """What a tag's colour is called. Which colour that is depends on the theme."""

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    PINK = "pink"
    VIOLET = "violet"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Tag:
    """`id` is 0 for one that is not kept here yet, such as one that was read from a file."""

    id: int
    name: str
    hue: Hue

    @property
    def key(self) -> str:
        return key_of(self.name)


def cleaned(text: str) -> str:
    """`text` on one line without what cannot be seen: controls, direction marks, halves of surrogate pairs."""
    line = " ".join(text[: 50 * LONGEST].split())
    seen = "".join(letter for letter in line if _visible(letter))
    return unicodedata.normalize("NFC", " ".join(seen.split()))


def _visible(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "CZ" or letter == " "


def tag_name(text: str) -> str:
    """The name that `text` gives a tag. Raises UsageFault where nothing of it can be seen or it is too long."""
    name = cleaned(text)
    if not name:
        raise UsageFault("The tag has no name", remedy="Type at least one character")
    if len(name) > LONGEST:
        raise UsageFault(f"“{name[:20]}…” is too long for a tag", why=f"{LONGEST} characters are the most")
    return name


def key_of(name: str) -> str:
    """Names with the same key are the same tag: capital and small letters, and forms of one letter, do not count."""
    return unicodedata.normalize("NFKC", cleaned(name).casefold()).casefold()


def next_hue(hues: Iterable[Hue]) -> Hue:
    """The hue that the fewest of the present tags have, the first such in order; grey only where it is asked for."""
    used = Counter(hues)
    return min((hue for hue in Hue if hue is not Hue.GREY), key=lambda hue: used[hue])


def hue_named(text: str) -> Hue | None:
    return next((hue for hue in Hue if hue.value == text), None)


def brought(tags: Iterable[tuple[str, str]]) -> tuple[Tag, ...]:
    """Tags out of a foreign file, as names and hues: those without a name go, long ones are cut, none comes twice."""
    found: dict[str, Tag] = {}
    for text, hue in tags:
        name = cleaned(text)[:LONGEST].rstrip()
        if name:
            found.setdefault(key_of(name), Tag(0, name, hue_named(hue) or Hue.GREY))
    return tuple(found.values())[:MOST_OF_ONE]
