"""`ice-desk fleet`, `load`, `evict`, `pull`: the board and what one does to it."""

import argparse
import asyncio
import math
import sys
import time
from dataclasses import asdict
from typing import Any

from ice_desk.app import Desk
from ice_desk.commands.common import check_context, host_record, host_words, print_json, require_engine, with_desk
from ice_desk.commands.plan import plan_record
from ice_desk.domain.errors import DoesNotFit, Refused, UsageFault
from ice_desk.domain.gauge_bands import runner_cache
from ice_desk.domain.models import normal_name
from ice_desk.domain.slots import RESIDENT, Board, Card, JournalEntry, Lane, State
from ice_desk.domain.telemetry import Memory, Sample
from ice_desk.domain.units import context_words, gigabytes, percent_words, seconds_words
from ice_desk.services.feed import until
from ice_desk.services.foresight import COUNTED_DAYS

HELD = RESIDENT | {State.SETTLING}
FREE_SECONDS = 60.0


def run(arguments: argparse.Namespace) -> int:
    actions = {"board": board, "load": load, "evict": evict, "pull": pull}
    return with_desk(arguments, lambda desk: actions[arguments.action](desk, arguments))


async def board(desk: Desk, arguments: argparse.Namespace) -> int:
    await require_engine(desk)
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
                "estimates": asdict(desk.fleet.accuracy),
                "preloads": asdict(counts) | {"days": COUNTED_DAYS},
                "journal": [asdict(entry) for entry in entries_of(desk, arguments.model)],
            }
        )
    elif arguments.journal:
        print("\n".join(map(journal_line, reversed(entries_of(desk, arguments.model)))) or "Nothing has happened yet.")
    else:
        print(_words(desk.fleet.board.value, sample))
        counts = desk.foresight.counts.value
        if counts.used or counts.wasted:
            print(f"Loaded ahead in {COUNTED_DAYS} days: {counts.used} asked, {counts.wasted} in vain")
    return 0


def entries_of(desk: Desk, model: str | None) -> list[JournalEntry]:
    """The journal, newest first; of one model where `model` names it."""
    wanted = normal_name(model) if model else None
    return [entry for entry in desk.fleet.journal.value if wanted in (None, normal_name(entry.model))]


def journal_line(entry: JournalEntry) -> str:
    """ "2026-11-24 14:02:11  unloaded  phi3:3.8b  4.9 GB  1.2 s  made room for yi:34b"."""
    when = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(entry.at))
    size = f"{gigabytes(entry.bytes)} GB" if entry.bytes else ""
    took = seconds_words(entry.seconds) if entry.seconds else ""
    return f"{when}  {entry.event:<12}  {entry.model}  {'  '.join(part for part in (size, took, entry.reason) if part)}"


async def load(desk: Desk, arguments: argparse.Namespace) -> int:
    check_context(arguments.context)
    await require_engine(desk)
    lane = Lane(arguments.lane)
    plan = desk.fleet.plan(arguments.model, lane, arguments.context, split=arguments.split)
    if not plan.fits and plan.footprint.bytes:
        raise DoesNotFit(f"{arguments.model} does not fit", why=plan.sentence)
    print(f"{plan.title}. {plan.sentence}", file=sys.stderr)
    await desk.fleet.move(arguments.model, lane, plan=plan)
    return _done(desk, arguments, plan_record(plan))


async def evict(desk: Desk, arguments: argparse.Namespace) -> int:
    if (arguments.model is None) != arguments.all:
        raise UsageFault("Name either a model or --all", remedy="For instance: ice-desk evict --all")
    await require_engine(desk)
    if arguments.all:
        return await free_all(desk, arguments)
    plan = desk.fleet.plan(arguments.model, Lane.COLD)
    named = normal_name(arguments.model)
    if not plan.allowed and not any(normal_name(card.model) == named for card in held_cards(desk)):
        raise Refused(f"{arguments.model} is not in memory", remedy="Run: ice-desk fleet")
    print(f"{plan.title}. {plan.sentence}", file=sys.stderr)
    await desk.fleet.move(arguments.model, Lane.COLD)
    return _done(desk, arguments, plan_record(plan))


def held_cards(desk: Desk) -> list[Card]:
    """What is in memory on any machine."""
    return [card for card in desk.fleet.board.value.cards if card.resident]


async def free_all(desk: Desk, arguments: argparse.Namespace) -> int:
    """Unload what is not answering and say what that freed."""
    leaving = [card for card in held_cards(desk) if not card.busy]
    desk.fleet.free_all()
    names = {card.model for card in leaving}
    gone = await until(
        desk.fleet.board,
        lambda board: not any(card.model in names and card.state in HELD for card in board.cards),
        FREE_SECONDS,
    )
    if arguments.json:
        print_json({"unloaded": sorted(names), "freed": sum(card.size for card in leaving), "complete": gone})
    else:
        print(f"Freed {gigabytes(sum(card.size for card in leaving))} GB: {', '.join(sorted(names)) or 'nothing'}")
    return 0 if gone else 1


async def pull(desk: Desk, arguments: argparse.Namespace) -> int:
    await require_engine(desk)
    lane = Lane(arguments.lane) if arguments.lane else None
    line = Progress(arguments.model, quiet=arguments.json)
    stop = desk.fleet.board.subscribe(line.show)
    try:
        await desk.fleet.pull(arguments.model, lane)
    except asyncio.CancelledError:
        line.end("Stopped. What has arrived stays: the same command goes on from there.")
        raise
    finally:
        stop()
        line.end()
    return _done(desk, arguments, {})


class Progress:
    """One line on the terminal that follows a download."""

    def __init__(self, model: str, *, quiet: bool) -> None:
        self._model = model
        self._quiet = quiet
        self._shown = ""

    def show(self, board: Board) -> None:
        card = next((c for c in board.cards if normal_name(c.model) == normal_name(self._model)), None)
        if card is None or card.state is not State.PULLING or card.progress is None or self._quiet:
            return
        left = f", {seconds_words(card.eta_seconds)} left" if card.eta_seconds is not None else ""
        stalled = f", {card.reason}" if card.reason.startswith("no data") else left
        words = f"Pulling {card.model}: {int(100 * card.progress)} %{stalled}"
        if words != self._shown:
            print(f"\r{words.ljust(len(self._shown))}", end="", file=sys.stderr, flush=True)
            self._shown = words

    def end(self, words: str = "") -> None:
        if self._shown:
            print(file=sys.stderr)
        self._shown = ""
        if words and not self._quiet:
            print(words, file=sys.stderr)


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
            "runner_cache": None if sample.runners is None else runner_cache(sample, board),
            "disk_free": sample.disk,
            "gpus": None
            if sample.gpus is None
            else [
                {"index": gpu.index, "name": gpu.name, "unified": gpu.unified, **(_memory(gpu.memory) or {})}
                for gpu in sample.gpus
            ],
        },
        "hosts": [host_record(machine) for machine in board.machines],
        "models": [card_record(card) for card in board.cards],
    }


def card_record(card: Card) -> dict[str, Any]:
    expires = card.expires_at if card.expires_at is not None and math.isfinite(card.expires_at) else None
    return {
        "model": card.model,
        "host": card.host or None,
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
        "estimate_error": card.deviation,
        "progress": card.progress,
        "seconds_left": card.eta_seconds,
    }


def _memory(memory: Memory | None) -> dict[str, int] | None:
    return None if memory is None else {"total": memory.total, "used": memory.used}


def _words(board: Board, sample: Sample) -> str:
    host = board.host
    lines = [f"{host.engine} {host.version} at {host.address}{' · simulated' if host.simulated else ''}"]
    lines.append(f"RAM {_gauge(sample.ram)}")
    if cache := runner_cache(sample, board):
        lines.append(f"  prompt caches of loaded models {gigabytes(cache)} GB, freed by loading again")
    for gpu in sample.gpus or ():
        lines.append(f"{'GPU (unified)' if gpu.unified else gpu.name} {_gauge(gpu.memory)}")
    lines.extend(host_words(machine) for machine in board.hosts)
    for lane in Lane:
        lines.append(lane.value.upper())
        lines.extend(f"  {_line(card)}" for card in board.lane(lane))
    return "\n".join(lines)


def _gauge(memory: Memory | None) -> str:
    if memory is None:
        return "not readable"
    return f"{gigabytes(memory.used)} / {gigabytes(memory.total)} GB  {percent_words(memory.share)}"


def _line(card: Card) -> str:
    state = (
        "not installed" if card.state is State.ABSENT else "cloud" if card.state is State.CLOUD else card.state.value
    )
    stay = "pinned" if card.expires_at is not None and math.isinf(card.expires_at) else ""
    size = f"{gigabytes(card.size)} GB" if card.size else card.price_label
    context = f"{context_words(card.context)} context" if card.resident and card.context else ""
    parts = [card.model, state, size, context, stay, card.reason if card.state is State.FAILED else ""]
    return " · ".join(part for part in parts if part)
