"""The texts to translate: `update` takes them from the code into the Qt Linguist files, `check` says what is missing.

A translation is kept for as long as its source is in the code; then it is marked as vanished, and `update --clean`
drops it. Translate with `pyside6-linguist resources/translations/ice_desk_de.ts`; the program reads the same file.
"""

import argparse
import ast
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import spoken

from ice_desk.linguist import Message, read, written
from ice_desk.texts import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
MARKS = {"tr", "trn", "mark"}
# What of the catalogue's files is words of ours, by file and table.
DATA = {
    ("tasks.toml", "task"): ("title", "short"),
    ("cloud.toml", "role"): ("title", "purpose"),
    ("models.toml", "model"): ("note", "warning"),
}


@dataclass(frozen=True, slots=True)
class Wrong:
    """A call whose text no tool can take from the code."""

    place: str
    why: str

    def __str__(self) -> str:
        return f"{self.place}: {self.why}"


def sources(
    folder: Path = ROOT / "ice_desk", data: Path | None = ROOT / "resources" / "catalogue"
) -> tuple[dict[str, Message], list[Wrong]]:
    """Every text of the code and of the data by its key, and the calls that are wrong."""
    found = {one.key: one for one in _of_data(data)} if data is not None else {}
    wrong: list[Wrong] = []
    for file in sorted(folder.rglob("*.py")):
        place = file.relative_to(folder.parent).as_posix()
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
                for one in _taken(node, place):
                    if isinstance(one, Wrong):
                        wrong.append(one)
                    else:
                        _add(found, one)
        if place.split("/")[1] in spoken.LAYERS:
            for text in spoken.said(file, place):
                _add(found, Message(text, places=(place,), state="unfinished", marked=True))
    return found, wrong


def _add(found: dict[str, Message], one: Message) -> None:
    known = found.get(one.key, one)
    places = tuple(sorted({*known.places, *one.places}))
    found[one.key] = replace(one, places=places, marked=known.marked or one.marked)


def _of_data(folder: Path) -> Iterator[Message]:
    for (name, table), fields in DATA.items():
        rows = tomllib.loads((folder / name).read_text("utf-8"))[table]
        for text in (row[field] for row in rows for field in fields if row.get(field)):
            yield Message(text, places=(f"resources/catalogue/{name}",), state="unfinished", marked=True)


def _taken(node: ast.Call, place: str) -> Iterator[Message | Wrong]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    texts = [arg.value if isinstance(arg, ast.Constant) and isinstance(arg.value, str) else None for arg in node.args]
    at = f"{place}:{node.lineno}"
    if any(isinstance(arg, ast.JoinedStr | ast.BinOp) for arg in node.args[: 2 if name != "mark" else 1]):
        yield Wrong(at, f"{name}() needs its text whole, with {{names}} for what is filled in")
    elif name == "trn":
        if len(texts) != 3 or texts[0] is None or texts[1] is None:
            yield Wrong(at, "trn() needs the text for one, the text for many and the number")
        else:
            yield Message(texts[1], one=texts[0], places=(place,), plural=True, state="unfinished")
    elif texts and texts[0] is not None:
        about = texts[1] if name == "tr" and len(texts) > 1 else ""
        yield Message(texts[0], about=about or "", places=(place,), state="unfinished", marked=name == "mark")
    elif name == "mark":
        yield Wrong(at, "mark() needs a text")


def merged(found: dict[str, Message], kept: list[Message], *, clean: bool = False) -> list[Message]:
    """The messages of the code with the translations that were kept; others vanish, or are dropped."""
    known = {message.key: message for message in kept}
    result = []
    for key, message in found.items():
        old = known.pop(key, None)
        if old is None or old.plural != message.plural:
            result.append(message)
        else:
            finished = "" if old.state == "vanished" and any(old.forms) else old.state
            result.append(replace(message, forms=old.forms, state=finished))
    gone = [replace(one, state="vanished") for one in known.values() if any(one.forms) and not clean]
    return result + gone


def faults(language: str) -> list[str]:
    """What is not right with the file of a language, a line each."""
    found, wrong = sources()
    known = {message.key: message for message in read(FOLDER / f"ice_desk_{language}.ts")}
    missing = [f"not in the file: {message.source}" for key, message in found.items() if key not in known]
    gone = [f"not in the code: {message.source}" for key, message in known.items() if key not in found]
    bad = [f"not translated, or not with the same {{names}}: {one.source}" for one in known.values() if not one.is_good]
    return [str(one) for one in wrong] + missing + gone + bad


def update(language: str, *, clean: bool) -> str:
    """Write the file of a language anew, and say what is in it."""
    path = FOLDER / f"ice_desk_{language}.ts"
    found, _ = sources()
    messages = merged(found, read(path) if path.exists() else [], clean=clean)
    path.write_text(written(language, messages), "utf-8")
    return f"{path.name}: {len(found)} texts, {sum(message.is_good for message in messages)} translated"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("act", choices=("update", "check"))
    parser.add_argument("--clean", action="store_true", help="with update: drop what is no longer in the code")
    arguments = parser.parse_args()
    told = []
    for language in LANGUAGES[1:]:
        if arguments.act == "update":
            print(update(language, clean=arguments.clean))
        told += faults(language)
    print("\n".join(told), end="\n" if told else "")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
