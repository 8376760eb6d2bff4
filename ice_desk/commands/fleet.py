"""`ice-desk fleet`, `load`, `evict`, `pull`: the board and what one does to it."""

import argparse
import math
import sys
from dataclasses import asdict
from typing import Any

from ice_desk.app import Desk
from ice_desk.commands.common import check_context, print_json, require_engine, with_desk
from ice_desk.commands.plan import plan_record
from ice_desk.domain.errors import DoesNotFit
from ice_desk.domain.slots import Board, Card, Lane, State
from ice_desk.domain.telemetry import Memory, Sample
from ice_desk.domain.units import context_words, gigabytes
from ice_desk.services.foresight import COUNTED_DAYS


def run(arguments: argparse.Namespace) -> int:
    actions = {"board": board, "load": load, "evict": evict, "pull": pull}
    return with_desk(arguments, lambda desk: actions[arguments.action](desk, arguments))


async def board(desk: Desk, arguments: argparse.Namespace) -> int:
    require_engine(desk)
    sample = await desk.sampler.read()
    if arguments.json:
        record = board_record(desk.fleet.board.value, sample)
        strategy = desk.settings.values.value.quantization_strategy
        for card in record["models"]:
            found = desk.fleet.recommend(card["model"], strategy) if card["state"] == State.ABSENT.value else None
            card["recommended"] = found.tag if found is not None else None
        counts = desk.foresight.counts.value
        print_json(
            record
            | {
                "catalogue": {tag: fit.words for tag, fit in desk.fleet.catalogue_fits().items()},
                "preloads": asdict(counts) | {"days": COUNTED_DAYS},
                "journal": [asdict(entry) for entry in desk.fleet.journal.value],
            }
        )
    else:
        print(_words(desk.fleet.board.value, sample))
        counts = desk.foresight.counts.value
        if counts.used or counts.wasted:
            print(f"Loaded ahead in {COUNTED_DAYS} days: {counts.used} asked, {counts.wasted} in vain")
    return 0


async def load(desk: Desk, arguments: argparse.Namespace) -> int:
    check_context(arguments.context)
    require_engine(desk)
    lane = Lane(arguments.lane)
    plan = desk.fleet.plan(arguments.model, lane, arguments.context)
    if plan.allowed and not plan.fits:
        raise DoesNotFit(f"{arguments.model} does not fit", why=plan.sentence)
    print(f"{plan.title}. {plan.sentence}", file=sys.stderr)
    await desk.fleet.move(arguments.model, lane, plan=plan)
    return _done(desk, arguments, plan_record(plan))


async def evict(desk: Desk, arguments: argparse.Namespace) -> int:
    require_engine(desk)
    plan = desk.fleet.plan(arguments.model, Lane.COLD)
    print(f"{plan.title}. {plan.sentence}", file=sys.stderr)
    await desk.fleet.move(arguments.model, Lane.COLD)
    return _done(desk, arguments, plan_record(plan))


async def pull(desk: Desk, arguments: argparse.Namespace) -> int:
    require_engine(desk)
    shown = -1

    def show(value: Board) -> None:
        nonlocal shown
        card = value.card(arguments.model)
        percent = int(100 * card.progress) if card is not None and card.progress is not None else shown
        if percent != shown and not arguments.json:
            shown = percent
            print(f"\rPulling {arguments.model}: {percent} %", end="", file=sys.stderr, flush=True)

    stop = desk.fleet.board.subscribe(show)
    try:
        await desk.fleet.pull(arguments.model)
    finally:
        stop()
        if shown >= 0:
            print(file=sys.stderr)
    return _done(desk, arguments, {})


def _done(desk: Desk, arguments: argparse.Namespace, plan: dict[str, Any]) -> int:
    card = next((c for c in desk.fleet.board.value.cards if c.model.lower() == arguments.model.lower()), None)
    if arguments.json:
        print_json({"model": arguments.model, "card": card_record(card) if card else None, "plan": plan or None})
    elif card is not None:
        print(_line(card))
    return 0


def board_record(board: Board, sample: Sample) -> dict[str, Any]:
    """The board as JSON-ready data. Bytes; `expires_at` null when pinned or not loaded."""
    host = board.host
    return {
        "host": {"address": host.address, "engine": host.engine, "version": host.version, "simulated": host.simulated},
        "memory": {
            "profile": sample.profile or None,
            "ram": _memory(sample.ram),
            "gpus": None
            if sample.gpus is None
            else [
                {"index": gpu.index, "name": gpu.name, "unified": gpu.unified, **(_memory(gpu.memory) or {})}
                for gpu in sample.gpus
            ],
        },
        "models": [card_record(card) for card in board.cards],
    }


def card_record(card: Card) -> dict[str, Any]:
    expires = card.expires_at if card.expires_at is not None and math.isfinite(card.expires_at) else None
    return {
        "model": card.model,
        "lane": card.lane.value,
        "state": card.state.value,
        "size": card.size,
        "size_source": card.size_source.value,
        "size_vram": card.vram,
        "context": card.context,
        "quantization": card.quantization,
        "pinned": card.expires_at is not None and math.isinf(card.expires_at),
        "expires_at": expires,
        "answers_running": card.leases,
        "waiting": card.waiting,
        "tokens_per_second": card.tokens_per_second,
        "load_seconds": card.load_seconds,
        "installed": card.installed,
        "external": card.external,
        "reason": card.reason,
        "fit": card.fit or None,
    }


def _memory(memory: Memory | None) -> dict[str, int] | None:
    return None if memory is None else {"total": memory.total, "used": memory.used}


def _words(board: Board, sample: Sample) -> str:
    host = board.host
    lines = [f"{host.engine} {host.version} at {host.address}{' · simulated' if host.simulated else ''}"]
    lines.append(f"RAM {_gauge(sample.ram)}")
    for gpu in sample.gpus or ():
        lines.append(f"{'GPU (unified)' if gpu.unified else gpu.name} {_gauge(gpu.memory)}")
    for lane in Lane:
        lines.append(lane.value.upper())
        lines.extend(f"  {_line(card)}" for card in board.lane(lane))
    return "\n".join(lines)


def _gauge(memory: Memory | None) -> str:
    if memory is None:
        return "not readable"
    return f"{gigabytes(memory.used)} / {gigabytes(memory.total)} GB  {memory.share:.0%}"


def _line(card: Card) -> str:
    state = (
        "not installed" if card.state is State.ABSENT else "cloud" if card.state is State.CLOUD else card.state.value
    )
    stay = "pinned" if card.expires_at is not None and math.isinf(card.expires_at) else ""
    size = f"{gigabytes(card.size)} GB" if card.size else card.price_label
    context = f"{context_words(card.context)} context" if card.resident and card.context else ""
    parts = [card.model, state, size, context, stay, card.reason if card.state is State.FAILED else ""]
    return " · ".join(part for part in parts if part)
