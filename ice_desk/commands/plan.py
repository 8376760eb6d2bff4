"""`ice-desk plan`: what a move would do, before anybody makes it."""

import argparse
from typing import Any

from ice_desk.app import Desk
from ice_desk.commands.common import check_context, print_json, require_engine, with_desk
from ice_desk.domain.errors import Refused
from ice_desk.domain.memory import Footprint, Plan
from ice_desk.domain.slots import Lane


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: plan(desk, arguments))


async def plan(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print the plan. Exit code 5 when it does not fit, 4 when it may not be made at all."""
    require_engine(desk)
    check_context(arguments.context)
    found = desk.fleet.plan(arguments.model, Lane(arguments.lane), arguments.context)
    if not found.allowed and not arguments.json:
        raise Refused(f"{arguments.model} cannot be moved to {arguments.lane}", why=found.sentence)
    if arguments.json:
        print_json(plan_record(found))
    else:
        print(f"{found.title}. {found.sentence}")
    return 0 if found.fits else 5 if found.allowed else Refused.exit_code


def plan_record(plan: Plan) -> dict[str, Any]:
    """A plan as JSON-ready data; bytes per pool."""
    return {
        "model": plan.model,
        "lane": plan.lane.value,
        "context": plan.context,
        "fits": plan.fits,
        "allowed": plan.allowed,
        "estimate": footprint_record(plan.footprint),
        "victims": [
            {
                "model": victim.model,
                "bytes": victim.bytes,
                "reload_seconds": victim.reload_seconds,
                "busy": victim.busy,
            }
            for victim in plan.victims
        ],
        "title": plan.title,
        "sentence": plan.sentence,
        "offers": [{"action": o.action, "sentence": o.sentence, "value": o.value} for o in plan.offers],
        "before": dict(plan.before),
        "after": dict(plan.after),
        "deficit": plan.deficit,
        "load_seconds": plan.load_seconds,
    }


def footprint_record(size: Footprint) -> dict[str, dict[str, int]]:
    return {
        "weights": dict(size.weights),
        "kv": dict(size.kv),
        "compute": dict(size.compute),
        "overhead": dict(size.overhead),
        "total": size.total,
    }
