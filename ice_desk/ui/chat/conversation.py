"""One conversation as the transcript shows it: stored messages, the answer that comes in, and what waits behind it.

Plain values and rules; no widget, no clock of its own (`now` is monotonic seconds).
"""

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role
from ice_desk.domain.errors import DeskError, StreamCut
from ice_desk.domain.routing import Route
from ice_desk.domain.stream import Delta, Event, Loading, Reserved, Routed, Settled, Thinking, Usage, Waiting
from ice_desk.services.dispatcher import Question
from ice_desk.ui.chat.attached import Attached
from ice_desk.ui.chat.waiting_words import loading_sentence, waiting_sentence


class EntryKind(StrEnum):
    PROMPT = "prompt"
    ANSWER = "answer"
    FAILURE = "failure"
    QUEUED = "queued"


_keys = itertools.count(1)


@dataclass(slots=True, eq=False)
class Entry:
    """One row of the transcript. `revision` grows with each change; times are monotonic seconds.

    `status` is the sentence shown while an answer has not begun; `question` is what Retry or the queue would send;
    `message` is the stored message's id, `rating` what the user thought of it (-1, 1, None).
    `held` marks a waiting prompt that only a person sends; `error` is told by a failure's own row, also where it stands
    under an answer that had begun. `attached` went with a prompt.
    """

    kind: EntryKind
    parts: list[str] = field(default_factory=list)
    state: MessageState = MessageState.COMPLETE
    thinking: str = ""
    thinking_seconds: float | None = None
    reason: str = ""
    facts: AnswerFacts = field(default_factory=AnswerFacts)
    route: Route | None = None
    status: str = ""
    question: Question | None = None
    error: DeskError | None = None
    asked_at: float = 0.0
    first_at: float | None = None
    tokens: int = 0
    expanded: bool = False
    held: bool = False
    acts: bool = True
    message: int | None = None
    rating: int | None = None
    attached: tuple[Attached, ...] = ()
    revision: int = 0
    key: int = field(default_factory=lambda: next(_keys))

    @property
    def text(self) -> str:
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""

    @property
    def streaming(self) -> bool:
        return self.state is MessageState.STREAMING

    def live_rate(self, now: float) -> float | None:
        """Tokens per second so far; None in the first second, when the figure would only jump."""
        if not self.streaming or self.first_at is None or now - self.first_at < 1.0:
            return None
        return self.tokens / (now - self.first_at)


@dataclass(frozen=True, slots=True)
class Seat:
    """The context in tokens that a model is loaded with (0: not known), and whether all of it is simulated."""

    context: int = 0
    simulated: bool = False


class ConversationModel:
    """The rows of one conversation. `watch` hears of every change, with the row or None where rows came or went."""

    def __init__(self, id: int, messages: Iterable[Message] = ()) -> None:
        self.id = id
        self.entries = [entry_of(message) for message in messages]
        self._watcher: Callable[[Entry | None], None] | None = None
        self._answer: Entry | None = None

    def watch(self, watcher: Callable[[Entry | None], None] | None) -> None:
        self._watcher = watcher

    @property
    def answer(self) -> Entry | None:
        """The answer that streams now."""
        return self._answer if self._answer is not None and self._answer.streaming else None

    @property
    def latest(self) -> Entry | None:
        """The answer that was begun last, also where it has ended."""
        return self._answer

    @property
    def queue(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.kind is EntryKind.QUEUED]

    @property
    def last_asked(self) -> Entry | None:
        """The newest row that does not wait in the queue."""
        return next((entry for entry in reversed(self.entries) if entry.kind is not EntryKind.QUEUED), None)

    @property
    def last_prompt(self) -> str | None:
        """The newest prompt that was sent."""
        return next((entry.text for entry in reversed(self.entries) if entry.kind is EntryKind.PROMPT), None)

    def begin(self, question: Question, now: float, attached: tuple[Attached, ...] = ()) -> Entry:
        """Show `question` as sent with what is `attached` (on a retry it stands already), an empty answer under it."""
        for waiting in self.queue:
            waiting.held = False
        at = len(self.entries) - len(self.queue)
        if not question.retry:
            self.entries.insert(at, Entry(EntryKind.PROMPT, [question.prompt], attached=attached))
            at += 1
        answer = Entry(EntryKind.ANSWER, state=MessageState.STREAMING, question=question, asked_at=now)
        self.entries.insert(at, answer)
        self._answer = answer
        self._changed(None)
        return answer

    def apply(self, event: Event, now: float) -> None:
        """Fold one event of the running answer into it."""
        entry = self.answer
        if entry is None:
            return
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
        self._changed(entry)

    @property
    def answered_by(self) -> str:
        """The model that answers now; empty where none does."""
        return self.answer.facts.model if self.answer is not None else ""

    def seat(self, seat: Seat) -> None:
        """Where the answering model sits: shown beside its name."""
        if self.answer is not None:
            # What a provider answers is real and costs money, whatever engine runs here.
            simulated = seat.simulated and self.answer.facts.engine == "local"
            self.answer.facts = replace(self.answer.facts, context=seat.context, simulated=simulated)
            self._changed(self.answer)

    def stop(self) -> None:
        """The person stopped the running answer: what came stays, marked as stopped."""
        self._end(MessageState.STOPPED, "")

    def fail(self, error: DeskError, question: Question) -> None:
        """Show what failed under the prompt; an answer that had begun stays, marked as cut."""
        entry = self.answer
        if entry is not None and not entry.text and not entry.thinking:
            self.entries.remove(entry)
            self._answer = None
        elif entry is not None:
            entry.error = error
            self._end(MessageState.CUT if isinstance(error, StreamCut) else MessageState.FAILED, error.what)
        at = len(self.entries) - len(self.queue)
        self.entries.insert(at, Entry(EntryKind.FAILURE, [str(error)], error=error, question=question))
        self._changed(None)

    def enqueue(self, question: Question, *, held: bool = False) -> Entry:
        """Let a prompt wait for the running answer, or, `held`, until it is sent by hand."""
        entry = Entry(EntryKind.QUEUED, [question.prompt], question=question, held=held)
        self.entries.append(entry)
        self._changed(None)
        return entry

    def hold_queue(self) -> None:
        """No answer runs that the waiting prompts could follow by themselves."""
        for entry in self.queue:
            entry.held = True
        self._changed(None)

    def remove(self, entry: Entry) -> None:
        """Take a queued prompt or a told failure away."""
        if entry in self.entries:
            self.entries.remove(entry)
            self._changed(None)

    def take_queued(self) -> Question | None:
        """The prompt that waits longest leaves the queue. None where none waits."""
        for entry in self.queue:
            self.remove(entry)
            return entry.question
        return None

    def prompt_of(self, answer: Entry) -> str | None:
        """The text of the prompt that `answer` belongs to."""
        before = self.entries[: self.entries.index(answer)]
        return next((entry.text for entry in reversed(before) if entry.kind is EntryKind.PROMPT), None)

    def correct_cost(self, message: int, micro_dollars: int) -> None:
        """What a stored answer cost became known only after it was stopped."""
        for entry in self.entries:
            if entry.message == message:
                entry.facts = replace(entry.facts, micro_dollars=micro_dollars)
                self._changed(entry)

    def touch(self, entry: Entry) -> None:
        """Something about how `entry` is shown has changed."""
        self._changed(entry)

    def _end(self, state: MessageState, reason: str) -> None:
        entry = self.answer
        if entry is not None:
            entry.state, entry.reason, entry.status = state, reason, ""
            if not entry.facts.completion_tokens:
                entry.facts = replace(entry.facts, completion_tokens=entry.tokens)
            self._changed(entry)

    def _changed(self, entry: Entry | None) -> None:
        if entry is not None:
            entry.revision += 1
        if self._watcher is not None:
            self._watcher(entry)


def entry_of(message: Message) -> Entry:
    """A stored message as a row. One left `streaming` by an earlier run was cut: nothing writes to it any more."""
    state, reason = message.state, message.reason
    if state is MessageState.STREAMING:
        state, reason = MessageState.CUT, reason or "the desk closed before it ended"
    kind = EntryKind.PROMPT if message.role is Role.USER else EntryKind.ANSWER
    return Entry(
        kind,
        [message.text],
        state,
        message.thinking,
        reason=reason,
        facts=message.facts,
        message=message.id,
        rating=message.rating,
    )


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
