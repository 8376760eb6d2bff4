"""The settings file: read with tomllib, written so that a crash leaves the old file or the new one, never half."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# The settings of a heavy user take some 20 kB; a larger file is not ours, and parsing it would delay the start.
SIZE_LIMIT = 256 * 1024


class Unreadable(Exception):
    """The file is there and is no settings file; the message says why."""


def read(path: Path) -> dict[str, Any]:
    """The file's content; empty where there is none. Raises Unreadable, OSError."""
    try:
        with path.open("rb") as file:
            raw = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        return {}
    if len(raw) > SIZE_LIMIT:
        raise Unreadable("it is too large")
    import tomllib

    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is not valid TOML") from error


def keep_bad(path: Path, *, move: bool) -> Path:
    """Set a bad file aside as `<name>.bad-<n>`: moved, or copied where the rest of it is good."""
    import shutil  # here, like others below, because the first paint waits for this module

    number = 1
    while os.path.lexists(target := path.with_name(f"{path.name}.bad-{number}")):
        number += 1
    if move:
        path.rename(target)
    else:
        shutil.copy2(path, target)
    return target


def write(path: Path, values: Mapping[str, Any]) -> None:
    """Put `values` into the file; comments and keys that are not ours stay. Raises OSError."""
    import tomlkit  # 40 ms to import, and needed only when something changed

    try:
        document = tomlkit.parse(path.read_text("utf-8-sig"))
    except (OSError, ValueError):
        document = tomlkit.document()
    for name, value in values.items():
        if document.get(name) != value:
            document[name] = value
    _replace(path, tomlkit.dumps(document).encode())


def _replace(path: Path, content: bytes) -> None:
    import tempfile

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = path.resolve()  # a link to a file elsewhere stays a link
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
