"""`ice-desk plan`: what a move would do, before anybody makes it, and what memory coming tasks would need."""

import argparse
from typing import Any

from ice_desk.app import Desk
from ice_desk.commands.common import check_context, print_json, require_engine, with_desk
from ice_desk.domain.errors import DoesNotFit, Refused, UsageFault
from ice_desk.domain.memory import Footprint, Plan
from ice_desk.domain.needs import Outlook
from ice_desk.domain.slots import Lane
from ice_desk.domain.units import gigabytes


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: plan(desk, arguments))


async def plan(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print the plan. Exit code 5 when it does not fit, 4 when it may not be made at all; to pull first is a plan."""
    if (arguments.model is None) == (arguments.tasks is None):
        raise UsageFault("Name either a model or --tasks", remedy="For instance: ice-desk plan --tasks synthesis")
    await require_engine(desk)
    if arguments.tasks is not None:
        return tasks_needs(desk, arguments)
    check_context(arguments.context)
    found = desk.fleet.plan(arguments.model, Lane(arguments.lane), arguments.context, split=arguments.split)
    possible = found.allowed or (found.download is not None and known_fit(found) is not None)
    if not possible and not arguments.json:
        raise Refused(f"{arguments.model} cannot be moved to {arguments.lane}", why=found.sentence)
    if arguments.json:
        print_json(plan_record(found))
    else:
        print(f"{found.title}. {found.sentence}")
    return Refused.exit_code if not possible else 0 if found.fits else DoesNotFit.exit_code


def known_fit(plan: Plan) -> bool | None:
    """Whether it fits; None where nothing is known of its size."""
    return plan.fits if plan.fits or plan.footprint.bytes else None


def steps_of(plan: Plan) -> list[dict[str, Any]]:
    """What has to happen, in order: pull, unload each victim, load. Empty where it cannot be done."""
    if not plan.fits or plan.resident:
        return []
    pull = [] if plan.download is None else [{"step": "pull", "bytes": plan.download or None}]
    if plan.lane is Lane.COLD:
        return [*pull, {"step": "unload", "model": plan.model}]
    unloads = [{"step": "unload", "model": victim.model, "bytes": victim.bytes} for victim in plan.victims]
    load = {"step": "load", "bytes": plan.footprint.bytes, "seconds": plan.load_seconds}
    return [*pull, *unloads, load]


def tasks_needs(desk: Desk, arguments: argparse.Namespace) -> int:
    """Print what the models of the named tasks take. Exit code 5 when they do not all fit at once."""
    names = [name.strip() for name in arguments.tasks.split(",") if name.strip()]
    found = desk.fleet.predict_memory_needs(names)
    if arguments.json:
        print_json(outlook_record(found))
    else:
        print(outlook_words(found))
    return 0 if found.fits else 5


def outlook_record(found: Outlook) -> dict[str, Any]:
    """Bytes. The keys of a task are those of the specification's predict_memory_needs."""
    return {
        "tasks": {
            need.task: {
                "models": list(need.models),
                "memory_required": need.bytes,
                "can_fit_in_memory": need.fits,
                "best_fits": need.first_fits,
            }
            for need in found.needs
        },
        "models": list(found.models),
        "memory_required": found.bytes,
        "available": found.available,
        "can_fit_in_memory": found.fits,
    }


def outlook_words(found: Outlook) -> str:
    lines = []
    for need in found.needs:
        if not need.models:
            lines.append(f"{need.task}: no local model for it is installed")
            continue
        fits = "fit together" if need.fits else "the first fits alone" if need.first_fits else "do not fit"
        if len(need.models) == 1:
            fits = "fits" if need.fits else "does not fit"
        lines.append(f"{need.task}: {gigabytes(need.bytes)} GB, {fits}: {', '.join(need.models)}")
    room = f"{gigabytes(found.available)} GB here for models"
    together = f"together {gigabytes(found.bytes)} GB, {room}"
    lines.append(f"{together}: all fit at once" if found.fits else f"{together}: not all fit at once")
    return "\n".join(lines)


def plan_record(plan: Plan) -> dict[str, Any]:
    """A plan as JSON-ready data; bytes per pool."""
    return {
        "model": plan.model,
        "lane": plan.lane.value,
        "context": plan.context,
        "fits": known_fit(plan),
        "allowed": plan.allowed,
        "installed": plan.download is None,
        "steps": steps_of(plan),
        "limit": plan.limit or None,
        "measured": plan.measured,
        "cpu_share": round(plan.cpu_share, 3),
        "disk_short": plan.disk_short,
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
