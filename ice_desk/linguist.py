"""Qt Linguist's files (`.ts`): the format of Qt 6, without line numbers, so that a text that moves changes nothing.

https://doc.qt.io/qt-6/linguist-ts-file-format.html
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from ice_desk.texts import SEPARATOR, Catalogue, fits

CONTEXT = "ICE Desk"
ONE = "For one: "
MARKED = "Kept in English; the window retells it."
# How many forms a plural has in the languages that are shipped: for one, and for all others.
FORMS = 2
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})
# Ten times what German takes; a larger file is not ours.
MOST_BYTES = 8_000_000


class Damaged(Exception):
    """The file is no catalogue; the message says why."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text. `state` is "" for a finished one, else "unfinished", "vanished" or "obsolete".

    `one` is the English singular of a plural, whose `source` is the plural; `places` are the files it stands in.
    A `marked` one is met as English already filled in.
    """

    source: str
    forms: tuple[str, ...] = ()
    about: str = ""
    one: str = ""
    state: str = ""
    places: tuple[str, ...] = ()
    plural: bool = False
    marked: bool = False

    @property
    def key(self) -> str:
        return f"{self.source}{SEPARATOR}{self.about}" if self.about else self.source

    @property
    def is_good(self) -> bool:
        """Whether it is finished and can stand for its source."""
        complete = len(self.forms) == (FORMS if self.plural else 1)
        return not self.state and complete and all(fits(self.source, form) for form in self.forms)


def read(path: Path) -> list[Message]:
    """The messages of a file in its order. Raises Damaged, OSError."""
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise Damaged("it is too large")
    return parse(raw)


def parse(raw: bytes) -> list[Message]:
    """The messages in a file's bytes. Raises Damaged."""
    reader = _Reader()
    try:
        reader.parser.Parse(raw, True)
    except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
        raise Damaged(str(error)) from error
    if not reader.is_catalogue:
        raise Damaged("it does not begin with <TS>")
    return reader.messages


def load(folder: Path, language: str) -> Catalogue:
    """The catalogue of `language` in `folder`; English where there is none, or none that can be read.

    What is unfinished, or would not have the places to fill that its source has, stays English.
    """
    if language == "en":
        return Catalogue()
    try:
        messages = read(folder / f"ice_desk_{language}.ts")
    except (OSError, Damaged) as fault:
        logging.getLogger(__name__).warning("The texts of %s cannot be read: %s", language, fault)
        return Catalogue()
    good = [message for message in messages if message.is_good]
    return Catalogue(
        language,
        {message.key: message.forms for message in good},
        [message.source for message in good if message.marked],
    )


class _Reader:
    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.is_catalogue = False
        self._text: list[str] = []
        self._begin({})
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text.append
        self.parser.EntityDeclHandler = self._entity

    def _entity(self, *_declaration: object) -> None:
        raise Damaged("it declares entities")

    def _begin(self, attributes: dict[str, str]) -> None:
        self._fields: dict[str, str] = {}
        self._forms: list[str] = []
        self._places: list[str] = []
        self._state = ""
        self._plural = attributes.get("numerus") == "yes"

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._text.clear()
        if name == "TS":
            self.is_catalogue = True
        elif name == "message":
            self._begin(attributes)
        elif name == "location":
            self._places.append(attributes.get("filename", ""))
        elif name == "translation":
            self._state = attributes.get("type", "")

    def _end(self, name: str) -> None:
        text = "".join(self._text)
        if name == "message":
            found = self._fields
            one = found.get("extracomment", "").removeprefix(ONE)
            translation = tuple(self._forms) if self._plural else (found.get("translation", ""),)
            self.messages.append(
                Message(
                    found.get("source", ""), translation, found.get("comment", ""), one if self._plural else "",
                    self._state, tuple(self._places), self._plural,
                    found.get("extracomment") == MARKED,
                )
            )  # fmt: skip
        elif name == "numerusform":
            self._forms.append(text)
        elif name != "location":
            self._fields[name] = text
        self._text.clear()


def written(language: str, messages: Iterable[Message]) -> str:
    """A file with these messages, sorted by source, as Linguist itself would write it."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for message in sorted(messages, key=lambda one: (one.source.casefold(), one.source, one.about)):
        lines += _lines(message)
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _lines(message: Message) -> list[str]:
    lines = ['    <message numerus="yes">' if message.plural else "    <message>"]
    lines += [f'        <location filename="{_safe(place)}"/>' for place in message.places]
    lines.append(f"        <source>{_safe(message.source)}</source>")
    if message.about:
        lines.append(f"        <comment>{_safe(message.about)}</comment>")
    if message.plural:
        lines.append(f"        <extracomment>{ONE}{_safe(message.one)}</extracomment>")
    if message.marked and not message.plural:
        lines.append(f"        <extracomment>{MARKED}</extracomment>")
    kind = f' type="{message.state}"' if message.state else ""
    if message.plural:
        lines.append(f"        <translation{kind}>")
        lines += [f"            <numerusform>{_safe(form)}</numerusform>" for form in message.forms or ("", "")]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{kind}>{_safe(''.join(message.forms))}</translation>")
    return [*lines, "    </message>"]


def _safe(text: str) -> str:
    return text.translate(_ESCAPES)
