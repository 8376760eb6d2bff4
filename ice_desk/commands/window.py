"""`ice-desk`: the window."""

import argparse
from pathlib import Path
from typing import Any

from ice_desk import paths
from ice_desk.services import settings_file
from ice_desk.shell import preflight


def run(arguments: argparse.Namespace) -> int:
    """Raises DeskError where Qt cannot start here."""
    preflight.check()
    given = vars(arguments)
    places = paths.places(given.get("data_dir"), portable=bool(given.get("portable")))
    stored = _stored(places.settings)
    from ice_desk.shell import language

    language.take(language.choose(given.get("language"), stored))
    from ice_desk.shell.opening import open_stored

    opening = open_stored(stored)
    language.take_for_qt(opening.app)
    opening.show_now()
    from ice_desk.shell.options import ShellOptions
    from ice_desk.shell.start import run as live

    return live(opening, ShellOptions(vars(arguments)), places)


def _stored(path: Path) -> dict[str, Any]:
    try:
        return settings_file.read(path)
    except (OSError, settings_file.Unreadable):
        return {}
