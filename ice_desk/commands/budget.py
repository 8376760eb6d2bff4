"""`ice-desk budget`: what a month cost, the caps, and the ledger as a file."""

import argparse
import asyncio
import math
import re
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, with_desk
from ice_desk.domain.budget import Budget
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.ledger import LedgerState
from ice_desk.domain.money import dollars
from ice_desk.domain.routing import Tier
from ice_desk.options import MICRO, caps_of
from ice_desk.services.ledger_csv import write_csv
from ice_desk.services.spend import local_share, month_bounds, with_ledger

MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
SHOWN_ROWS = 20


def run(arguments: argparse.Namespace) -> int:
    """Raises UsageFault before anything is opened where the words cannot be right."""
    if arguments.month is not None and not MONTH.fullmatch(arguments.month):
        raise UsageFault(f"{arguments.month} is no month", remedy="Write it as in 2026-11.")
    acts = {"show": show, "set-cap": set_cap, "export": export, "begin-again": begin_again}
    return with_desk(arguments, lambda desk: acts[arguments.act](desk, arguments))


async def show(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print a month of the tier in force."""
    month = await _budget(desk, await _ledger(desk, arguments))
    if arguments.json:
        print_json(budget_record(month))
        return 0
    print(
        f"{month.month} · {month.tier.value}: {dollars(month.spent)} spent, {dollars(month.held)} held, "
        f"{dollars(month.left)} left of {dollars(month.cap)}"
    )
    for row in month.ledger[:SHOWN_ROWS]:
        settled = dollars(row.settled) if row.settled is not None else row.state
        print(f"  {row.model} · {row.task} · {row.tokens_in}/{row.tokens_out} tokens · {settled}")
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


async def _budget(desk: Desk, ledger: LedgerState) -> Budget:
    bounds = month_bounds(datetime.strptime(ledger.period, "%Y-%m").replace(tzinfo=UTC))
    tallies = await desk.inferences.month(*bounds)
    counters = ledger.tiers[desk.tier]
    month = replace(Budget(), month=ledger.period, tier=desk.tier, cap=counters.cap or 0)
    return with_ledger(replace(month, kept_local=local_share(tallies)), ledger)


def _dollars(text: str | None) -> float:
    try:
        amount = float(text or "")
    except ValueError:
        amount = math.nan
    if not math.isfinite(amount):
        raise UsageFault(f"{text or 'Nothing'} is no amount", remedy="Write dollars, such as 250.")
    return amount


def budget_record(month: Budget) -> dict[str, Any]:
    """The month as JSON-ready data; micro-dollars."""
    return {
        "month": month.month,
        "tier": month.tier.value,
        "cap": month.cap,
        "spent": month.spent,
        "held": month.held,
        "left": month.left,
        "kept_local": month.kept_local,
        "ledger": [
            {
                "at": row.at,
                "model": row.model,
                "task": row.task,
                "tokens_in": row.tokens_in,
                "tokens_out": row.tokens_out,
                "held": row.held,
                "settled": row.settled,
                "state": row.state,
            }
            for row in month.ledger
        ],
    }
