"""`ice-desk budget`: what a month cost, the caps, and the ledger as a file."""

import argparse
import asyncio
import math
import re
import sys
from dataclasses import replace
from pathlib import Path

from ice_desk.app import Desk
from ice_desk.commands.budget_words import budget_lines, budget_record
from ice_desk.commands.common import print_json, with_desk
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.ledger import LedgerState
from ice_desk.domain.money import dollars
from ice_desk.domain.routing import Tier
from ice_desk.options import MICRO, caps_of
from ice_desk.services.ledger_csv import write_csv

MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def run(arguments: argparse.Namespace) -> int:
    """Raises UsageFault before anything is opened where the words cannot be right."""
    if arguments.month is not None and not MONTH.fullmatch(arguments.month):
        raise UsageFault(f"{arguments.month} is no month", remedy="Write it as in 2026-11.")
    spare = arguments.amount if arguments.act != "set-cap" else None
    if spare is not None or (arguments.act == "show" and arguments.name is not None):
        raise UsageFault(f"{spare or arguments.name} is one word too many", remedy="See: ice-desk budget --help")
    acts = {"show": show, "set-cap": set_cap, "export": export, "begin-again": begin_again}
    return with_desk(arguments, lambda desk: acts[arguments.act](desk, arguments))


async def show(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print a month of the tier in force, and what the other tiers would be worth."""
    await desk.cloud.refresh()
    month = await desk.spend.of(await _ledger(desk, arguments))
    comparison = await desk.comparison.compare(caps_of(desk.settings.values.value).tiers)
    month = replace(month, comparison=comparison)
    if arguments.json:
        print_json(budget_record(month))
        return 0
    for line in budget_lines(month):
        print(line)
    return 0


async def set_cap(desk: Desk, arguments: argparse.Namespace) -> int:
    """Let another cap of a tier hold, here and in every open window. Raises DeskError."""
    if arguments.name not in tuple(Tier):
        raise UsageFault("Name the tier", remedy=f"One of {', '.join(Tier)}.")
    desk.settings.set(f"cap_{arguments.name}", _dollars(arguments.amount))
    caps = caps_of(desk.settings.values.value)
    await desk.ledger.set_caps(caps)
    print(f"{arguments.name}: {dollars(caps.tiers[Tier(arguments.name)])} a month", file=sys.stderr)
    return 0


async def export(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write all rows of a month as CSV. Raises DeskError."""
    if not arguments.name:
        raise UsageFault("Name the file", remedy="For example: ice-desk budget export ledger.csv")
    ledger = await _ledger(desk, arguments)
    await asyncio.to_thread(write_csv, Path(arguments.name), ledger.rows)
    print(f"{len(ledger.rows)} rows of {ledger.period} are in {arguments.name}", file=sys.stderr)
    return 0


async def begin_again(desk: Desk, arguments: argparse.Namespace) -> int:
    """Set a ledger that cannot be trusted aside; the amount counts as spent in the tier in force. Raises DeskError."""
    spent = {desk.tier: round(_dollars(arguments.name) * MICRO)}
    aside = await desk.ledger.begin_again(spent)
    print(f"The old ledger is {aside}; {dollars(spent[desk.tier])} counts as spent in {desk.tier}.", file=sys.stderr)
    return 0


async def _ledger(desk: Desk, arguments: argparse.Namespace) -> LedgerState:
    await desk.ledger.refresh()
    return await desk.ledger.month(arguments.month or desk.ledger.state.value.period)


def _dollars(text: str | None) -> float:
    try:
        amount = float(text or "")
    except ValueError:
        amount = math.nan
    if not math.isfinite(amount):
        raise UsageFault(f"{text or 'Nothing'} is no amount", remedy="Write dollars, such as 250.")
    return amount
