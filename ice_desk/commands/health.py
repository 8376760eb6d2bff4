"""`ice-desk health`: every part with its verdict; the exit code is the worst of them."""

import argparse
import sys
from typing import Any

from ice_desk.app import Desk
from ice_desk.app.mending import mend_all
from ice_desk.commands.common import print_json, with_desk
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.health import Check, Verdict, worst_of

MARKS = {Verdict.HEALTHY: "ok  ", Verdict.DEGRADED: "look", Verdict.BROKEN: "BAD "}


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: check(desk, arguments))


async def check(desk: Desk, arguments: argparse.Namespace) -> int:
    """Check everything, mend with `--mend` what can be mended unasked, and say how it stands then: 0, 1 or 2.

    `--mend` alone costs nothing, deletes nothing and ends no engine that something else started. Raises UsageFault.
    """
    if arguments.another and not arguments.mend:
        raise UsageFault("--another goes with --mend", remedy="Run: ice-desk health --mend --another")
    told: list[str] = []

    def tell(words: str) -> None:
        told.append(words)
        print(words, file=sys.stderr, flush=True)

    await desk.sampler.read()
    await desk.health.run_once(wanted=True)
    if arguments.mend:
        await mend_all(desk, tell, another=arguments.another)
    checks = desk.health.checks.value
    if arguments.json:
        print_json(record(checks) | ({"mended": told} if arguments.mend else {}))
    else:
        for one in checks:
            print(f"{MARKS[one.verdict]}  {one.name}: {one.figure}")
            if one.verdict is not Verdict.HEALTHY and one.remedy:
                print(f"      {one.remedy}")
    return int(worst_of(checks))


def record(checks: tuple[Check, ...]) -> dict[str, Any]:
    return {
        "verdict": worst_of(checks).name.lower(),
        "checks": [
            {
                "name": one.name,
                "verdict": one.verdict.name.lower(),
                "figure": one.figure,
                "since": one.since,
                "remedy": one.remedy,
                "action": one.action,
                "target": one.target,
            }
            for one in checks
        ],
    }
