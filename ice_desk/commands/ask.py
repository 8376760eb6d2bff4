"""`ice-desk ask`: one question, its answer streamed to the terminal."""

import argparse
import sys
from contextlib import aclosing
from typing import Any

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, require_engine, with_desk
from ice_desk.commands.printed import on_one_line, printed
from ice_desk.domain.errors import StreamCut, UsageFault
from ice_desk.domain.route_record import route_record
from ice_desk.domain.stream import (
    Delta,
    Event,
    Kept,
    Loading,
    Outcome,
    Reserved,
    Routed,
    Settled,
    Thinking,
    Told,
    Usage,
    Waiting,
)
from ice_desk.services.dispatcher import Question
from ice_desk.services.images.files import is_image_name


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: ask(desk, arguments))


async def ask(desk: Desk, arguments: argparse.Namespace) -> int:
    """Ask and print. Raises DeskError; a cut answer is printed as far as it came and raised as StreamCut."""
    if not arguments.prompt.strip():
        raise UsageFault("The question is empty", remedy='Write it after the command: ice-desk ask "..."')
    if arguments.task and arguments.task not in desk.catalogue.tasks:
        raise UsageFault(
            f"There is no task called {arguments.task}", remedy=f"Choose {', '.join(desk.catalogue.tasks)}."
        )
    await require_engine(desk)
    conversation = await desk.history.create(arguments.prompt, desk.tier)
    for path in arguments.attach or ():
        if is_image_name(path):
            image = await desk.images.add(path, conversation.id)
            print(f"Attached {on_one_line(image.name)}: {image.width} × {image.height} points", file=sys.stderr)
            continue
        document = await desk.documents.add(path, conversation.id, lambda _share: None)
        print(
            f"Attached {on_one_line(document.name)}: {document.places}, about {document.tokens:,} tokens",
            file=sys.stderr,
        )
    question = Question(
        prompt=arguments.prompt,
        tier=desk.tier,
        task=arguments.task,
        model=arguments.model,
        conversation=conversation.id,
        swap=arguments.swap,
        images=desk.images.take(conversation.id),
    )
    show = _Lines() if arguments.json else _Terminal(simulated=desk.fleet.board.value.host.simulated)
    settled: Settled | None = None
    async with aclosing(desk.dispatcher.ask(question)) as events:
        async for event in events:
            show.take(event)
            if isinstance(event, Settled):
                settled = event
    if settled is not None and settled.outcome is Outcome.CUT:
        raise StreamCut("The answer was cut short", why=settled.reason, remedy="What came is kept; ask again.")
    return 0


class _Lines:
    """One JSON object per event."""

    def take(self, event: Event) -> None:
        if not isinstance(event, Kept):
            print_json(event_record(event))


class _Terminal:
    """The answer on standard output, everything about it on standard error."""

    def __init__(self, *, simulated: bool) -> None:
        self._mark = " · simulated" if simulated else ""

    def take(self, event: Event) -> None:
        if isinstance(event, Delta):
            print(printed(event.text), end="", flush=True)
        elif isinstance(event, Routed):
            route = event.route
            mark = self._mark if route.engine == "local" else ""
            note = f"{route.model} · {route.task.replace('_', ' ')} · complexity {route.complexity:.2f}{mark}"
            print(f"{note}\n{route.reason}", file=sys.stderr)
        elif isinstance(event, Waiting):
            print(f"{event.why}. It is asked again in {event.seconds:.0f} s.", file=sys.stderr)
        elif isinstance(event, Loading):
            print(f"Loading {event.model}. {event.sentence}", file=sys.stderr)
        elif isinstance(event, Usage):
            print(file=sys.stdout, flush=True)
            speed = f"{event.tokens_per_second:.0f} tok/s" if event.tokens_per_second else ""
            first = f"{event.first_token_seconds:.1f} s to first token" if event.first_token_seconds is not None else ""
            print(
                " · ".join(part for part in (first, f"{event.completion_tokens} tokens", speed) if part),
                file=sys.stderr,
            )
        elif isinstance(event, Settled) and event.reason and event.outcome is not Outcome.CUT:
            print(f"Note: {event.reason}.", file=sys.stderr)


def event_record(event: Told) -> dict[str, Any]:
    """An event as JSON-ready data, its kind under "event"."""
    match event:
        case Routed(route):
            return {"event": "routed", **route_record(route, whole=True)}
        case Reserved(micro_dollars):
            return {"event": "reserved", "micro_dollars": micro_dollars}
        case Waiting(seconds, why):
            return {"event": "waiting", "seconds": seconds, "why": why}
        case Loading(model, eta, sentence):
            return {"event": "loading", "model": model, "eta_seconds": eta, "sentence": sentence}
        case Thinking(text, tokens):
            return {"event": "thinking", "text": text, "tokens": tokens}
        case Delta(text, tokens):
            return {"event": "delta", "text": text, "tokens": tokens}
        case Settled(outcome, reason, micro_dollars):
            record = {"event": "settled", "outcome": outcome.value, "reason": reason, "micro_dollars": micro_dollars}
            return record | {"dollars": micro_dollars / 1_000_000}
        case Usage():
            return _usage_record(event)


def _usage_record(usage: Usage) -> dict[str, Any]:
    return {
        "event": "usage",
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "queue_seconds": usage.queue_seconds,
        "load_seconds": usage.load_seconds,
        "prompt_seconds": usage.prompt_seconds,
        "eval_seconds": usage.eval_seconds,
        "first_token_seconds": usage.first_token_seconds,
        "tokens_per_second": usage.tokens_per_second,
    }
