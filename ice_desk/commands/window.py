"""`ice-desk`: the window."""

import argparse

from ice_desk import paths
from ice_desk.services.settings import stored_values
from ice_desk.shell import preflight


def run(arguments: argparse.Namespace) -> int:
    """Raises DeskError where Qt cannot start here."""
    preflight.check()
    from ice_desk.shell.options import ShellOptions
    from ice_desk.shell.start import run as open_window

    given = vars(arguments)
    places = paths.places(given.get("data_dir"))
    return open_window(ShellOptions(given), places, stored_values(places.settings))
