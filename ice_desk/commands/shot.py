"""`ice-desk shot`: pictures of the window with simulated content."""

import argparse
import os
import tempfile
from pathlib import Path

from ice_desk import paths
from ice_desk.domain.errors import DeskError, UsageFault
from ice_desk.shell import preflight

SPEED = 8.0
LEAST, MOST = 200, 8000


def run(arguments: argparse.Namespace) -> int:
    """Take the pictures offscreen and print their paths."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    preflight.check()
    width, height = size_of(arguments.size)
    themes = (arguments.theme,) if arguments.theme else ("dark", "light")
    from ice_desk.shell import language

    language.take(language.choose(vars(arguments).get("language") or "en", {}))
    from ice_desk.shell.shots import scenes_for

    names = scenes_for(arguments.page, arguments.state)
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(
            f"{arguments.out} cannot be made", why=error.strerror or "", remedy="Choose another --out"
        ) from error
    with tempfile.TemporaryDirectory(prefix="ice-desk-shot-") as folder:
        return _play(arguments, names, themes, (width, height), Path(folder))


def _play(
    arguments: argparse.Namespace, names: tuple[str, ...], themes: tuple[str, ...], size: tuple[int, int], data: Path
) -> int:
    from ice_desk import loop
    from ice_desk.app import Desk
    from ice_desk.services.notices import Notices
    from ice_desk.shell import language
    from ice_desk.shell.opening import Opening
    from ice_desk.shell.options import ShellOptions
    from ice_desk.shell.shots import Stage, take
    from ice_desk.shell.start import Session

    given = vars(arguments) | {"simulate": True, "data_dir": data}
    given["speed"] = given.get("speed") or SPEED
    opening = Opening(themes[0])
    language.take_for_qt(opening.app)
    session = Session(opening, ShellOptions(given, theme=themes[0]), Notices(), paths.places(data))
    session.window.resize(*size)

    async def script(session: Session, desk: Desk) -> None:
        for path in await take(Stage(session, desk), names, themes, arguments.out):
            print(path, flush=True)

    return loop.run(opening.app, session.live(script))


def size_of(text: str) -> tuple[int, int]:
    """Width and height from "1440x900". Raises UsageFault."""
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and all(LEAST <= int(side) <= MOST for side in (width, height))):
        raise UsageFault(f"{text} is no size", remedy="Write it as WIDTHxHEIGHT, such as 1440x900.")
    return int(width), int(height)
