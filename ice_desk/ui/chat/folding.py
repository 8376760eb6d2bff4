"""How the events of a running answer change its row."""

from dataclasses import replace

from ice_desk.domain.chats import AnswerFacts, MessageState
from ice_desk.domain.stream import Delta, Loading, Reserved, Routed, Settled, Thinking, Told, Usage, Waiting
from ice_desk.ui.chat.entries import Entry
from ice_desk.ui.chat.waiting_words import loading_sentence, waiting_sentence


def fold(entry: Entry, event: Told, now: float) -> None:
    """Take one event in; `now` is monotonic seconds."""
    match event:
        case Routed(route, answer):
            entry.route, entry.message = route, answer
            entry.facts = replace(
                entry.facts,
                model=route.model,
                engine=route.engine,
                task=route.task,
                complexity=route.complexity,
                why=route.reason,
            )
        case Waiting():
            entry.status = waiting_sentence(event)
        case Loading():
            entry.status = loading_sentence(event)
        case Thinking(text, _):
            _took_first(entry, now)
            entry.thinking += text
            entry.thinking_seconds = now - (entry.first_at or now)
        case Delta(text, tokens):
            _took_first(entry, now)
            entry.parts.append(text)
            entry.tokens += tokens
        case Usage():
            entry.facts = _with_usage(entry.facts, event)
        case Settled(outcome, reason, micro_dollars):
            entry.state, entry.reason, entry.status = MessageState(outcome.value), reason, ""
            entry.facts = replace(entry.facts, micro_dollars=micro_dollars)
        case Reserved(micro_dollars):
            # Until the provider has told the cost, this is what counts.
            entry.facts = replace(entry.facts, micro_dollars=micro_dollars)


def _took_first(entry: Entry, now: float) -> None:
    if entry.first_at is None:
        entry.first_at = now
        entry.status = ""
        entry.facts = replace(entry.facts, first_token_seconds=now - entry.asked_at)


def _with_usage(facts: AnswerFacts, usage: Usage) -> AnswerFacts:
    first = usage.first_token_seconds
    return replace(
        facts,
        prompt_tokens=usage.prompt_tokens,
        completion_tokens=usage.completion_tokens,
        tokens_per_second=usage.tokens_per_second,
        first_token_seconds=facts.first_token_seconds if first is None else first,
    )
