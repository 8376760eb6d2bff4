"""Texts in the user's language. The English in the code is the key, and what is shown where a catalogue lacks it.

A catalogue is a Qt Linguist file (`resources/translations`), read once at the start of the window and before modules
with texts are imported, since many keep theirs as constants. Without one, as on the command line, all is English.
What is stored, compared, logged or sent to a model is never translated. Such a text, and all that the layers below the
window say, is made by `mark`: English, but known to the catalogue. `retold` translates it where it is shown.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from string import Formatter

# Between a source and what tells it from the same English with another meaning.
SEPARATOR = "\x04"
LANGUAGES = ("en", "de")
# Where sentences and phrases were put together without a text of their own, the looser joint first.
_JOINTS = tuple(re.compile(f"({joint})") for joint in (r"(?<=[.!?…]) ", "; ", ": ", " · ", ", "))

Forms = tuple[str, ...]
_PLURAL: Mapping[str, Callable[[int], int]] = {"de": lambda number: 0 if number == 1 else 1}
_BRACES = re.compile(r"[{}]")
# With fewer letters of its own a source says too little to be told from other texts.
_FEW_LETTERS, _FEW_PIECES = 6, 3
# Words as short as "it" are no text of their own.
_SHORT = 3
# Longer texts are foreign: a server's words, a program's output.
_LONGEST = 1_000
# Names with no blank in them, as models have, perhaps with a size: "a, b and c (4.7 GB)".
_NAMES = re.compile(r"(\S+(?: \([^)]*\))?(?:, \S+(?: \([^)]*\))?)*)( and | or )(\S+(?: \([^)]*\))?)")


class Catalogue:
    """The texts of one language: `language` as "de", and for each source its forms, more than one for plurals."""

    def __init__(
        self, language: str = "en", forms: Mapping[str, Forms] | None = None, marked: Iterable[str] = ()
    ) -> None:
        """`marked` are the sources that are met as English already filled in."""
        self.language = language
        self._templates: tuple[_Template, ...] | None = None
        self._texts = {source: found[0] for source, found in (forms or {}).items() if len(found) == 1}
        self._plurals = {source: found for source, found in (forms or {}).items() if len(found) > 1}
        self._marked = frozenset(marked) & self._texts.keys()
        self._rule = _PLURAL.get(language)

    def text(self, key: str) -> str | None:
        return self._texts.get(key)

    def retold(self, text: str, *, loosely: bool = False, lead: str = "") -> str | None:
        """An English text in this language, what was filled in retold too; None where it is not known.

        `loosely` takes sources with hardly a word of their own, such as "{one} of {all}", which fit too much else.
        `lead` is how the source has to begin.
        """
        if text in self._marked:
            return self._texts[text]
        if " " not in text:
            return None
        if self._templates is None:
            made = [_Template(source) for source in self._marked if names_in(source)]
            self._templates = tuple(sorted(made, key=lambda one: (-one.weight, one.source)))
        for template in self._templates:
            fitting = template.is_loose == loosely and template.source.startswith(lead)
            values = template.values(text) if fitting else None
            if values is None:
                continue
            filled = {name: retold(value) for name, value in values.items()}
            if loosely and any(filled[name] == value and value.count(" ") > 1 for name, value in values.items()):
                continue  # a sentence that is not known is better left whole
            return self._texts[template.source].format(**filled)
        return None

    def plural(self, key: str, number: int) -> str | None:
        forms = self._plurals.get(key)
        return forms[self._rule(number)] if forms is not None and self._rule is not None else None


class _Template:
    """Finds again what was filled into a source, in one pass over a text: each literal at its first place."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._names: list[str] = []
        self._literals = [""]
        for literal, name, _, _ in Formatter().parse(source):
            self._literals[-1] += literal
            if name is not None:
                self._names.append(name)
                self._literals.append("")
        self.weight = sum(map(len, self._literals))
        letters = sum(map(str.isalpha, "".join(self._literals)))
        self.is_loose = letters < _FEW_LETTERS and sum(map(bool, self._literals)) < _FEW_PIECES

    def values(self, text: str) -> dict[str, str] | None:
        first, *middle, last = self._literals
        if not (text.startswith(first) and text.endswith(last)) or len(text) < self.weight:
            return None
        found, at, end = [], len(first), len(text) - len(last)
        for literal in middle:
            place = text.find(literal, at, end)
            if place < 0:
                return None
            found.append(text[at:place])
            at = place + len(literal)
        found.append(text[at:end])
        if not first and any("; " in value for value in (found if last else found[:-1])):
            return None  # what stands before a semicolon is a text of its own
        values = dict(zip(self._names, found, strict=True))
        same = all(values[name] == value for name, value in zip(self._names, found, strict=True))
        return values if same else None


_used = Catalogue()


def use(catalogue: Catalogue) -> None:
    """Take texts from `catalogue` from now on; constants made before keep theirs."""
    global _used
    _used = catalogue
    _retold.cache_clear()


def language() -> str:
    """The language in use, as "en" or "de"."""
    return _used.language


def tr(source: str, about: str = "", /, **values: object) -> str:
    """`source` in the language in use, its `{names}` filled from `values`.

    `about` tells a source from the same English with another meaning; it is not shown.
    """
    text = _used.text(f"{source}{SEPARATOR}{about}" if about else source) or source
    return text.format(**values) if values else text


def trn(one: str, many: str, number: int, /, **values: object) -> str:
    """`one` or `many` by `number`, which fills `{number}` with separators; `many` is the key of the catalogue."""
    text = _used.plural(many, number) or (one if number == 1 else many)
    return text.format(**({"number": f"{number:,}"} | values))


def mark(source: str, /, **values: object) -> str:
    """`source` in English, its `{names}` filled from `values`, and known to the catalogue for `retold`."""
    return source.format(**values) if values else source


def retold(text: str) -> str:
    """An English text made by `mark`, or put together from several, in the language in use.

    What was filled in is retold too; what the catalogue does not know, such as a name, stays as it is.
    """
    if _used.language == "en" or len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return text
    try:
        return _retold(text)
    except RecursionError:  # no sentence of ours holds so many others
        return text


@lru_cache(maxsize=4096)
def _retold(text: str) -> str:
    found = _known(text)
    if found is not None:
        return found
    for joint in _JOINTS:
        first, *rest = joint.split(text)
        told = [retold(first)] if rest else []
        for between, part in zip(rest[::2], rest[1::2], strict=True):
            told.append(_known(between + part, between) or between + retold(part))
        if told and (whole := "".join(told)) != text:
            return whole
    if names := _NAMES.fullmatch(text):
        return names[1] + retold(names[2]) + names[3]
    if loose := _used.retold(text, loosely=True):
        return loose
    other = _known(_other_case(text)) if len(text) > _SHORT else None
    if other is None:
        return text
    return other[:1].upper() + other[1:] if text[:1].isupper() else other


def _known(text: str, lead: str = "") -> str | None:
    """As the catalogue has it, whatever ends it; None where it does not. `lead` is how its source begins."""
    core = text.rstrip(".:;")
    for form in (text, core, f"{core}."):
        found = _used.retold(form, lead=lead)
        if found is not None:
            return found if form == text else found.rstrip(".") + text[len(core) :]
    return None


def _other_case(text: str) -> str:
    first = text[:1]
    return (first.lower() if first.isupper() else first.upper()) + text[1:]


def inside(name: str) -> str:
    """A name from our tables in the middle of a sentence: small in English, as it is where nouns stay capital."""
    return name if language() == "de" else name[:1].lower() + name[1:]


CONJUNCTIONS = (mark(" and "), mark(" or "))


def names_in(text: str) -> list[str] | None:
    """The `{names}` in a text, sorted; None where it cannot be filled."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    found = [name for _, name, _, _ in parts if name is not None]
    plain = all(name.isidentifier() and not spec and not kind for _, name, spec, kind in parts if name is not None)
    return sorted(found) if plain else None


def fits(source: str, translation: str) -> bool:
    """Whether a translation says something and has exactly the places to fill, or the braces, that its source has."""
    if not translation or not (_BRACES.search(source) or _BRACES.search(translation)):
        return bool(translation)
    names = names_in(source)
    if names is None:
        return _BRACES.findall(source) == _BRACES.findall(translation)
    return names == names_in(translation)
