"""`ice-desk diagnostics`: shows what a bundle would hold; with `--out` saves it as one ZIP file."""

import argparse
import sys

from ice_desk.app import Desk
from ice_desk.commands.common import with_desk
from ice_desk.services.diagnostics import gather, pack


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: show(desk, arguments))


async def show(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print every document, or save those that are not left out. Raises DeskError."""
    await desk.sampler.read()
    await desk.health.run_once()
    documents = gather(
        desk.settings.values.value,
        desk.health.checks.value,
        desk.fleet.board.value,
        desk.fleet.journal.value,
        desk.places.logs,
    )
    kept = tuple(one for one in documents if one.name not in (arguments.without or ()))
    if arguments.out is None:
        for one in kept:
            print(f"===== {one.name}: {one.about}\n{one.text}")
        print("Nothing was saved. Add --out FILE.zip to save it, --without NAME to leave a part out.", file=sys.stderr)
        return 0
    pack(arguments.out, kept)
    print(f"{len(kept)} files are in {arguments.out}. Nothing was sent anywhere.", file=sys.stderr)
    return 0
