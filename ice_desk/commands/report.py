"""`ice-desk report`: fleet, performance, spend, advice and health of some days as one file."""

import argparse
import asyncio
import sys

from ice_desk.app import Desk
from ice_desk.app.reporting import content_of, gather
from ice_desk.commands.common import with_desk
from ice_desk.domain.errors import UsageFault
from ice_desk.services.transfer.paper import pdf_of
from ice_desk.services.transfer.saving import save

ENDINGS = (".html", ".md", ".pdf")


def run(arguments: argparse.Namespace) -> int:
    """Raises UsageFault before anything is opened where the words cannot be right."""
    if arguments.out.suffix.lower() not in ENDINGS:
        raise UsageFault(f"{arguments.out.name} says no form", remedy="End it in .html, .pdf or .md.")
    if arguments.days < 1:
        raise UsageFault("A report covers at least 1 day")
    return with_desk(arguments, lambda desk: write(desk, arguments))


async def write(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the report whole or not at all. Raises DeskError."""
    await desk.sampler.read()
    await desk.health.run_once()
    report = await gather(desk, arguments.days)
    content = await asyncio.to_thread(content_of, report, arguments.out.suffix, pdf_of)
    await asyncio.to_thread(save, arguments.out, content)
    print(f"Saved as {arguments.out}.", file=sys.stderr)
    return 0
