"""The words around a message: its chips, its figures, how it ended, and what can be done with it."""

from functools import lru_cache

from ice_desk.domain.branches import Place
from ice_desk.domain.chats import AnswerFacts, MessageState
from ice_desk.domain.errors import DoesNotFit
from ice_desk.domain.opinion import UNSURE_BELOW
from ice_desk.domain.route_record import route_from_json
from ice_desk.domain.routing import Route, stronger_than
from ice_desk.texts import inside, tr, trn
from ice_desk.ui.chat.conversation import Entry, EntryKind
from ice_desk.ui.text import money, percent, plain, rate, said, seconds, sentence_case, tokens

_BROKEN = frozenset({MessageState.STOPPED, MessageState.CUT, MessageState.FAILED})
QUEUED = tr("Will be sent after this answer")
HELD = tr("Not sent yet")
PATIENCE = 0.75
"""Seconds before an answer that has not begun says so: a fast one shows nothing that flashes."""

LONG_WAIT = 5.0
"""Seconds of waiting from which on it is said how long it has been."""


def task_name(task: str) -> str:
    """A task's key as it stands in a line: "contrarian analysis"."""
    return plain(inside(sentence_case(task)), 60)


def chips(entry: Entry) -> list[str]:
    facts = entry.facts
    words = [task_name(facts.task)] if facts.task else []
    # Only the end of an answer tells how long its prompt was; one that was stopped has no share of the context to show.
    if facts.context and facts.prompt_tokens:
        words.append(
            tr(
                "{prompt_tokens} of {context} context",
                prompt_tokens=tokens(facts.prompt_tokens + facts.completion_tokens),
                context=tokens(facts.context),
            )
        )
    if facts.engine == tr("cloud"):
        words.append(tr("cloud"))
    if facts.simulated:
        words.append(tr("simulated"))
    return words


def speed(entry: Entry, now: float) -> str:
    return rate(entry.live_rate(now) if entry.streaming else entry.facts.tokens_per_second)


def thinking_line(entry: Entry) -> str:
    """The collapsed row over an answer that was thought about; empty where there was no thinking."""
    if not entry.thinking:
        return ""
    arrow = "▾" if entry.expanded else "▸"
    if entry.streaming and not entry.text:
        return tr("Thinking {arrow}", arrow=arrow)
    took = entry.thinking_seconds
    return (
        tr("Thought for {took} {arrow}", took=seconds(took), arrow=arrow)
        if took is not None
        else tr("Thoughts {arrow}", arrow=arrow)
    )


def status_line(entry: Entry, now: float) -> str:
    """What happens while nothing has come yet."""
    if not entry.streaming or entry.first_at is not None:
        return ""
    if entry.status:
        return said(entry.status)
    waited = now - entry.asked_at
    if waited > LONG_WAIT:
        return tr("Waiting for the first token, {waited} …", waited=seconds(int(waited)))
    return tr("Waiting for the first token …") if waited > PATIENCE else ""


def ending(entry: Entry) -> str:
    """Why an answer is not whole; empty for one that is complete in every line."""
    reason = said(entry.reason, 160).rstrip(".")
    match entry.state:
        case MessageState.STOPPED:
            return tr("Stopped by you")
        case MessageState.LENGTH:
            return (
                tr("Stopped at the length limit: {reason}", reason=reason)
                if reason
                else tr("Stopped at the length limit")
            )
        case MessageState.CUT:
            return tr("Cut: {reason}", reason=reason) if reason else tr("Cut before its end")
        case MessageState.FAILED:
            return tr("Failed: {reason}", reason=reason) if reason else tr("Failed before its end")
        case MessageState.COMPLETE if entry.kind is EntryKind.ANSWER:
            return reason
        case _:
            return ""


def figures(facts: AnswerFacts) -> list[tuple[str, str]]:
    """(key, words) of what an answer took, in their order."""
    words = []
    if facts.first_token_seconds is not None:
        words.append(
            (
                "first",
                tr("{time} to first token", time=seconds(facts.first_token_seconds)),
            )
        )
    if facts.completion_tokens:
        words.append(("tokens", trn("{number} token", "{number} tokens", facts.completion_tokens)))
    return [*words, ("cost", money(facts.micro_dollars))]


def actions(entry: Entry) -> list[tuple[str, str]]:
    """(key, words) of what can be done with a message, in their order."""
    if entry.kind is EntryKind.QUEUED:
        return [("send", tr("Send now")), ("remove", tr("Remove"))] if entry.held else [("remove", tr("Remove"))]
    if entry.kind is EntryKind.FAILURE:
        offered = [("retry", tr("Retry"))]
        return [*offered, ("swap", tr("Unload others and retry"))] if isinstance(entry.error, DoesNotFit) else offered
    if entry.kind is EntryKind.PROMPT:
        return [("copy", tr("Copy")), ("edit", tr("Edit and ask anew"))]
    if entry.streaming:
        return [("copy", tr("Copy"))] if entry.text else []
    if not entry.acts:
        return [("copy", tr("Copy"))] if entry.text else []
    offered = [("why", tr("Why this model"))] if entry.route is not None or entry.facts.why else []
    if stronger(entry):
        offered.append(("stronger", tr("Ask a stronger model")))
    if entry.text and entry.state in (MessageState.LENGTH, MessageState.STOPPED, MessageState.CUT):
        offered.append(("continue", tr("Continue")))
    if entry.text and entry.state is MessageState.COMPLETE:
        offered.append(("compare", tr("Compare")))
    if entry.text:
        offered.append(("copy", tr("Copy")))
    if entry.error is None:
        offered.append(("retry", tr("Retry")) if entry.state in _BROKEN else ("again", tr("Try again", "answer")))
    return offered + (_ratings(entry) if entry.text and entry.message is not None else [])


def versions(place: Place) -> list[tuple[str, str, str]]:
    """(key, sign, name) of the way to the version before, which of them is shown, and the way to the next."""
    return [
        ("older", "‹", tr("Previous version")),
        ("place", f"{place.number} / {place.of}", version_words(place)),
        ("newer", "›", tr("Next version")),
    ]


def version_words(place: Place) -> str:
    return tr("Version {number} of {of}", number=place.number, of=place.of)


def _ratings(entry: Entry) -> list[tuple[str, str]]:
    """Both ways to rate; once one is chosen, the other is an outline, so that colour alone tells nothing."""
    up = tr("Rated") if entry.rating else tr("Rate")
    return [("up", f"{up} {'△' if entry.rating == -1 else '▲'}"), ("down", "▽" if entry.rating == 1 else "▼")]


def spoken(action: str, text: str, rating: int | None) -> str:
    """An action as a menu names it, where its word in the line is a sign or too short."""
    taken_back = {"up": 1, "down": -1}.get(action) == rating
    match action:
        case "copy":
            return tr("Copy as Markdown")
        case "up" | "down" if taken_back:
            return tr("Take the rating back")
        case "up":
            return tr("Rate up")
        case "down":
            return tr("Rate down")
        case _:
            return text


def stronger(entry: Entry) -> str | None:
    """The model that would answer better, by the route the answer was given on."""
    return stronger_than(entry.route) if entry.route is not None else _stored_stronger(entry.facts.route_json)


@lru_cache(maxsize=256)
def _stored_stronger(route_json: str) -> str | None:
    route = route_from_json(route_json) if route_json else None
    return stronger_than(route) if route is not None else None


def task_chance(route: Route) -> str:
    """The task as the chip has it: "synthesis 82 %", or that it is unclear; a task that was chosen has no chance."""
    if route.chosen_by == "task" or not route.task_probabilities:
        return task_name(route.task)
    unsure = tr("unsure: ") if route.confidence < UNSURE_BELOW else ""
    return f"{unsure}{task_name(route.task)} {percent(route.confidence)}"


def route_line(route: Route) -> str:
    """The facts beside "Goes to": "complexity 0.71 · $0.14 at most · about 13 s"."""
    return tr("complexity {complexity} · {cost_line}", complexity=f"{route.complexity:.2f}", cost_line=cost_line(route))


def cost_line(route: Route) -> str:
    """What it takes, where there is room for nothing else: "$0.14 at most · about 13 s"."""
    words = [tr("{cost} at most", cost=money(route.micro_dollars_bound)) if route.micro_dollars_bound else money(0)]
    taken = route.seconds if route.seconds is not None else route.wait_seconds
    if taken:
        words.append(tr("about {taken}", taken=seconds(taken)))
    return " · ".join(words)
