"""The template of a batch: text with a column's name in braces wherever that column's cell goes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ice_desk.domain.errors import UsageFault

BRACES = "Write {{ and }} for braces that are meant as such."
MOST_LETTERS = 100_000


@dataclass(frozen=True, slots=True)
class Template:
    """`parts` are texts and columns in their order: (True, name) is a column, (False, text) stands as it is."""

    parts: tuple[tuple[bool, str], ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns that are used, each once, in the order in which they come."""
        return tuple(dict.fromkeys(text for is_field, text in self.parts if is_field))

    def fill(self, cells: Mapping[str, str]) -> str:
        """The prompt of one row. Braces within cells mean nothing."""
        return "".join(cells[text] if is_field else text for is_field, text in self.parts)


def parse_template(text: str, columns: Sequence[str]) -> Template:
    """Read a template for a table with these columns. Raises UsageFault that names the place and the remedy."""
    if not text.strip():
        raise UsageFault("The template is empty", remedy="Write what is to be asked of each row.")
    if len(text) > MOST_LETTERS:
        raise UsageFault(f"The template is longer than {MOST_LETTERS:,} letters", remedy="Shorten it.")
    parts = tuple((is_field, _column(part, columns) if is_field else part) for is_field, part in _parts(text))
    template = Template(parts)
    if not template.fields:
        raise UsageFault(
            "The template uses no column",
            why="Every row would be asked the same",
            remedy=f"Put a column in braces, such as {{{columns[0]}}}." if columns else "Choose rows first.",
        )
    return template


def field_for(column: str) -> str:
    """A column as a template names it."""
    return f"{{{column}}}"


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    plain: list[str] = []
    at = 0
    while at < len(text):
        letter = text[at]
        if letter in "{}" and text[at : at + 2] == 2 * letter:
            plain.append(letter)
            at += 2
        elif letter == "}":
            raise UsageFault(f"There is a stray }} in {_place(text, at)}", remedy=BRACES)
        elif letter == "{":
            end = text.find("}", at)
            inner = text[at + 1 : end] if end > 0 else ""
            if end < 0 or "{" in inner or "\n" in inner:
                raise UsageFault(f"The {{ in {_place(text, at)} is not closed", remedy=BRACES)
            if plain:
                yield False, "".join(plain)
                plain = []
            yield True, inner
            at = end + 1
        else:
            plain.append(letter)
            at += 1
    if plain:
        yield False, "".join(plain)


def _column(name: str, columns: Sequence[str]) -> str:
    wanted = " ".join(name.split())
    if wanted in columns:
        return wanted
    known = {column.casefold(): column for column in columns}
    if wanted.casefold() in known:
        return known[wanted.casefold()]
    if not wanted:
        raise UsageFault("There is a {} without a column's name", remedy=BRACES)
    near = get_close_matches(wanted.casefold(), known, n=1)
    shown = ", ".join(columns[:12]) + (" and more" if len(columns) > 12 else "")
    meant = f"Did you mean {{{known[near[0]]}}}?" if near else BRACES
    raise UsageFault(f"There is no column called {wanted[:60]}", why=f"The columns are: {shown}", remedy=meant)


def _place(text: str, at: int) -> str:
    """Where a letter stands, as an editor counts."""
    return f"line {text.count(chr(10), 0, at) + 1}, letter {at - text.rfind(chr(10), 0, at)}"
