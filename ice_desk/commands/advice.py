"""`ice-desk advice`: what would make this desk faster or cheaper, with what speaks for it."""

import argparse
from dataclasses import asdict

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, with_desk


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: show(desk, arguments))


async def show(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print each advice with its evidence. Raises StoreFault."""
    found = await desk.advisor.refresh()
    if arguments.json:
        print_json([asdict(one) for one in found])
        return 0
    for one in found:
        print(f"{one.title}\n  {one.evidence}\n  {one.label}: {one.value or one.target}")
    if not found:
        print("Nothing to recommend.")
    return 0
