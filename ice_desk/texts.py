"""Texts in the user's language. The English in the code is the key, and what is shown where a catalogue lacks it.

A catalogue is a Qt Linguist file (`resources/translations`), read once at the start of the window and before modules
with texts are imported, since many keep theirs as constants. Without one, as on the command line, all is English.
What is stored, compared, logged or sent to a model is never translated: `mark` names such a text for the catalogue,
and `tr` is asked where it is shown.
"""

from collections.abc import Callable, Mapping
from string import Formatter

# Between a source and what tells it from the same English with another meaning.
SEPARATOR = "\x04"
LANGUAGES = ("en", "de")

Forms = tuple[str, ...]
_PLURAL: Mapping[str, Callable[[int], int]] = {"de": lambda number: 0 if number == 1 else 1}


class Catalogue:
    """The texts of one language: `language` as "de", and for each source its forms, more than one for plurals."""

    def __init__(self, language: str = "en", forms: Mapping[str, Forms] | None = None) -> None:
        self.language = language
        self._texts = {source: found[0] for source, found in (forms or {}).items() if len(found) == 1}
        self._plurals = {source: found for source, found in (forms or {}).items() if len(found) > 1}
        self._rule = _PLURAL.get(language)

    def text(self, key: str) -> str | None:
        return self._texts.get(key)

    def plural(self, key: str, number: int) -> str | None:
        forms = self._plurals.get(key)
        return forms[self._rule(number)] if forms is not None and self._rule is not None else None


_used = Catalogue()


def use(catalogue: Catalogue) -> None:
    """Take texts from `catalogue` from now on; constants made before keep theirs."""
    global _used
    _used = catalogue


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


def mark(source: str) -> str:
    """`source` unchanged, named for the catalogue: what is kept in English and given to `tr` where it is shown."""
    return source


def inside(name: str) -> str:
    """A name from our tables in the middle of a sentence: small in English, as it is where nouns stay capital."""
    return name if language() == "de" else name[:1].lower() + name[1:]


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
    """Whether a translation says something and has exactly the places to fill that its source has."""
    names = names_in(source)
    return bool(translation) and names is not None and names == names_in(translation)
