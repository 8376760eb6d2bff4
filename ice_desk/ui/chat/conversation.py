"""One conversation as the transcript shows it: stored messages, the answer that comes in, and what waits behind it.

Plain values and rules; no widget, no clock of its own (`now` is monotonic seconds).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from ice_desk.domain.branches import Tree
from ice_desk.domain.chats import Message, MessageState
from ice_desk.domain.errors import DeskError, StreamCut
from ice_desk.domain.images import Image
from ice_desk.domain.stream import Event, Kept
from ice_desk.services.dispatcher import Question
from ice_desk.services.store import StoreFault
from ice_desk.ui.chat.attached import Attached
from ice_desk.ui.chat.entries import Entry, EntryKind, entry_of
from ice_desk.ui.chat.folding import fold
from ice_desk.ui.chat.lines import Lines

__all__ = ["ConversationModel", "Entry", "EntryKind", "Seat", "entry_of"]


@dataclass(frozen=True, slots=True)
class Seat:
    """The context in tokens that a model is loaded with (0: not known), and whether all of it is simulated."""

    context: int = 0
    simulated: bool = False


class ConversationModel:
    """The rows of one conversation. `entries` are those of the line that is shown, then what waits behind it.

    `watch` hears of every change that is seen, with the row or None where rows came or went. `tree` says how the
    messages follow each other; None: each the one before it.
    """

    def __init__(self, id: int, messages: Iterable[Message] = (), tree: Tree | None = None) -> None:
        self.id = id
        self.entries: list[Entry] = []
        self._lines = Lines(messages, tree)
        self._queue: list[Entry] = []
        self._seen: frozenset[int] = frozenset()
        self._watcher: Callable[[Entry | None], None] | None = None
        self._answer: Entry | None = None
        self._failure: Entry | None = None
        self._arrange()

    def watch(self, watcher: Callable[[Entry | None], None] | None) -> None:
        self._watcher = watcher

    @property
    def answer(self) -> Entry | None:
        """The answer that streams now, also where another line is shown."""
        return self._answer if self._answer is not None and self._answer.streaming else None

    @property
    def answer_shown(self) -> Entry | None:
        """The answer that streams now in the line that is shown."""
        return self.answer if self.answer is not None and self.shows(self.answer) else None

    @property
    def latest(self) -> Entry | None:
        """The answer that was begun last, also where it has ended."""
        return self._answer

    @property
    def queue(self) -> list[Entry]:
        """What waits, whatever line it belongs to."""
        return list(self._queue)

    @property
    def failed(self) -> bool:
        """Whether what was asked last came to nothing and that is still told."""
        return self._failure is not None

    @property
    def prompts(self) -> list[Entry]:
        """Every prompt that is stored or asked, in all lines."""
        return [entry for entry in self._lines.all() if entry.kind is EntryKind.PROMPT]

    def shows(self, entry: Entry) -> bool:
        return entry.key in self._seen

    def of(self, message: int) -> Entry | None:
        """The row of a stored message, also where another line is shown."""
        return self._lines.of(message)

    def beside(self, entry: Entry, by: int) -> Entry | None:
        """The version `by` places after `entry`; None where there is none."""
        return self._lines.beside(entry, by)

    def show(self, entry: Entry) -> None:
        """Show the line through `entry`; below it, as it was gone on with last."""
        self._lines.show(entry)
        self._arrange()

    @property
    def end(self) -> int | None:
        """The last stored message of the line that is shown."""
        return self._lines.kept(self._lines.end())

    def placed(self, question: Question) -> Question:
        """A question that says where it goes: as it does itself, or else at the end of the line that is shown."""
        if question.retry or question.after is not None or question.version_of is not None:
            return question
        return replace(question, after=self.end)

    def begin(self, question: Question, now: float, attached: tuple[Attached, ...] = ()) -> Entry:
        """Show `question` as sent with what is `attached` (on a retry it stands already), an empty answer under it."""
        for waiting in self._queue:
            waiting.held = False
        prompt = self._asked(question) if question.retry else None
        if prompt is None:
            prompt = Entry(EntryKind.PROMPT, [question.prompt], attached=attached, images=question.images)
            self._lines.add(prompt, self._before(question))
        answer = Entry(EntryKind.ANSWER, state=MessageState.STREAMING, question=question, asked_at=now)
        self._lines.add(answer, prompt)
        self._answer, self._failure = answer, None
        self._arrange()
        return answer

    def apply(self, event: Event, now: float) -> None:
        """Fold one event of the running answer into it."""
        entry = self.answer
        if entry is None:
            return
        if isinstance(event, Kept):
            prompt = self._lines.prompt_of(entry)
            if prompt is not None:
                prompt.message = event.prompt
            return
        fold(entry, event, now)
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
        failure = Entry(EntryKind.FAILURE, [error.shown], error=error, question=question)
        if entry is not None and not entry.text and not entry.thinking:
            failure.message = entry.message
            self._lines.add(failure, self._lines.before(entry))
            self._let_go(entry, failure)
            self._answer = None
        else:
            if entry is not None:
                entry.error = error
                self._end(MessageState.CUT if isinstance(error, StreamCut) else MessageState.FAILED, error.what)
            self._lines.add(failure, self._answer or self._lines.end())
        self._failure = failure
        self._arrange()

    def enqueue(self, question: Question, *, held: bool = False) -> Entry:
        """Let a prompt wait for the running answer, or, `held`, until it is sent by hand."""
        entry = Entry(EntryKind.QUEUED, [question.prompt], question=question, held=held, images=question.images)
        entry.behind = self._before(question)
        self._queue.append(entry)
        self._arrange()
        return entry

    def hold_queue(self) -> None:
        """No answer runs that the waiting prompts could follow by themselves."""
        for entry in self._queue:
            entry.held = True
        self._arrange()

    def remove(self, entry: Entry) -> None:
        """Take a queued prompt, a told failure or a prompt that could not be kept away."""
        if entry in self._queue:
            self._queue.remove(entry)
        elif entry in self._lines:
            self._let_go(entry, self._lines.before(entry))
        self._arrange()

    def take_queued(self, entry: Entry | None = None) -> Question | None:
        """A prompt leaves the queue, None: the one that waits longest. The question says where it goes now."""
        taken = entry or (self._queue[0] if self._queue else None)
        if taken is None or taken.question is None:
            return None
        self.remove(taken)
        if taken.question.version_of is not None or taken.behind is None:
            return taken.question
        return replace(taken.question, after=self._lines.kept(taken.behind))

    def again(self, entry: Entry, question: Question) -> Question | None:
        """`question` with the prompt of an answer or a failure, to be asked once more. A failure is told no longer.

        None where there is no such prompt.
        """
        prompt = self._lines.prompt_of(entry)
        if prompt is None:
            return None
        question = replace(question, images=prompt.images)
        if entry.kind is EntryKind.FAILURE:
            self.remove(entry)
        if prompt.message is None and isinstance(entry.error, StoreFault):
            # It could not be kept: what is asked now takes its place.
            first = entry.question or question
            self.remove(prompt)
            return replace(question, prompt=prompt.text, after=first.after, version_of=first.version_of)
        return replace(question, prompt=prompt.text, retry=True, version_of=prompt.message)

    def prompt_of(self, answer: Entry) -> str | None:
        """The text of the prompt that `answer` belongs to."""
        prompt = self._lines.prompt_of(answer) if answer in self._lines else None
        return prompt.text if prompt is not None else None

    def images_of(self, answer: Entry) -> tuple[Image, ...]:
        """The images of the prompt that `answer` belongs to."""
        prompt = self._lines.prompt_of(answer) if answer in self._lines else None
        return prompt.images if prompt is not None else ()

    def correct_cost(self, message: int, micro_dollars: int) -> None:
        """What a stored answer cost became known only after it was stopped."""
        entry = self._lines.of(message)
        if entry is not None:
            entry.facts = replace(entry.facts, micro_dollars=micro_dollars)
            self._changed(entry)

    def touch(self, entry: Entry) -> None:
        """Something about how `entry` is shown has changed."""
        self._changed(entry)

    def _asked(self, question: Question) -> Entry | None:
        """The prompt that is asked again."""
        if question.version_of is not None:
            return self._lines.of(question.version_of)
        return next((one for one in reversed(self.entries) if one.kind is EntryKind.PROMPT), None)

    def _before(self, question: Question) -> Entry | None:
        """The row that the prompt of `question` follows."""
        changed = self._lines.of(question.version_of)
        if changed is not None:
            return self._lines.before(changed)
        return self._lines.end(self._lines.of(question.after))

    def _let_go(self, entry: Entry, instead: Entry | None) -> None:
        for waiting in self._queue:
            if waiting.behind is entry:
                waiting.behind = instead
        if entry is self._failure:
            self._failure = None
        self._lines.drop(entry)

    def _end(self, state: MessageState, reason: str) -> None:
        entry = self.answer
        if entry is not None:
            entry.state, entry.reason, entry.status = state, reason, ""
            if not entry.facts.completion_tokens:
                entry.facts = replace(entry.facts, completion_tokens=entry.tokens)
            self._changed(entry)

    def _arrange(self) -> None:
        """Rows came, went or gave way to others."""
        line = list(self._lines.shown())
        seen = frozenset(entry.key for entry in line)
        # One that only a person sends must not be forgotten in a line that nobody looks at.
        waiting = [one for one in self._queue if one.held or one.behind is None or one.behind.key in seen]
        moved = []
        for entry in line:
            place = self._lines.place(entry)
            if place != entry.place:
                entry.place = place
                moved.append(entry)
        self.entries = line + waiting
        self._seen = seen | {entry.key for entry in waiting}
        if self._watcher is not None:
            self._watcher(None)
        for entry in moved:
            self._changed(entry)

    def _changed(self, entry: Entry) -> None:
        entry.revision += 1
        if self._watcher is not None and self.shows(entry):
            self._watcher(entry)
