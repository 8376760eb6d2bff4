"""What a comparison does, without a widget: ask one model after the other, hide their names, take a vote."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ice_desk.domain.errors import DeskError, Refused
from ice_desk.domain.routing import Route, Tier
from ice_desk.domain.stream import Event, Routed
from ice_desk.services.dispatcher import Question
from ice_desk.services.jobs import Jobs
from ice_desk.texts import tr
from ice_desk.ui.chat.conversation import ConversationModel, Seat
from ice_desk.ui.chat.ports import Archive, Asker

FEWEST, MOST = 2, 4
SLOT = "compare"


@dataclass(slots=True)
class Column:
    """One model's answer. `label` stands for its name while that is hidden."""

    label: str
    model: str
    chat: ConversationModel
    conversation: int | None = None
    answer: int | None = None
    done: bool = False


class Comparison:
    """`changed` hears of every step. Each answer is kept in an archived chat of its own: nothing read is lost."""

    def __init__(
        self,
        dispatcher: Asker,
        history: Archive,
        jobs: Jobs,
        changed: Callable[[], None],
        *,
        clock: Callable[[], float] = time.monotonic,
        shuffle: Callable[[list[str]], None] = random.shuffle,
    ) -> None:
        self._dispatcher = dispatcher
        self._history = history
        self._jobs = jobs
        self._changed = changed
        self._clock = clock
        self._shuffle = shuffle
        self.columns: tuple[Column, ...] = ()
        self.blind = False
        self.voted = False

    @property
    def running(self) -> bool:
        return self._jobs.running(SLOT)

    @property
    def can_vote(self) -> bool:
        answered = [column for column in self.columns if column.answer is not None]
        return not self.voted and not self.running and len(answered) >= FEWEST

    def bound(self, question: Question, models: Sequence[str]) -> tuple[int, list[str]]:
        """The most it can cost in micro-dollars, and a sentence for each model that would not answer."""
        routes = [self._dispatcher.preview(replace(question, model=model)) for model in models]
        refused = [route.shown for route in routes if isinstance(route, Refused)]
        return sum(route.micro_dollars_bound for route in routes if isinstance(route, Route)), refused

    def start(self, question: Question, models: Sequence[str], *, blind: bool) -> None:
        """Ask every one of `models`, in an order that nobody can guess where it is `blind`."""
        order = list(models)
        if blind:
            self._shuffle(order)
        self.blind, self.voted = blind, False
        self.columns = tuple(
            Column(tr("Answer {letter}", letter=chr(65 + number)), model, ConversationModel(-1 - number))
            for number, model in enumerate(order)
        )
        self._jobs.spawn(self._run(question), "compare models", slot=SLOT)
        self._changed()

    def stop(self) -> None:
        self._jobs.cancel(SLOT)

    def vote(self, best: Column | None) -> None:
        """Say which answer is best, None for no difference; the names come out, and routing learns from it."""
        if not self.can_vote:
            return
        self.voted = True
        for column in self.columns:
            self._reveal(column)
            if column.answer is not None and best is not None:
                rating = 1 if column is best else 0
                self._jobs.spawn(self._history.rate(column.answer, rating), "rate a compared answer")
        self._changed()

    async def _run(self, question: Question) -> None:
        try:
            for column in self.columns:
                await self._ask(column, replace(question, model=column.model, task=question.task))
        finally:
            for column in self.columns:
                column.chat.stop()
                column.done = True
                if not self.blind:
                    self._reveal(column)
            # Told once this job has ended, for only then can one vote.
            self._jobs.spawn_while_open(self._tell, "end a comparison")

    async def _tell(self) -> None:
        self._changed()

    async def _ask(self, column: Column, question: Question) -> None:
        chat = column.chat
        chat.begin(question, self._clock()).acts = False
        try:
            kept = await self._history.create(f"{column.model}: {question.prompt}", question.tier or Tier.EDGE)
            column.conversation = kept.id
            if question.keep_local:
                await self._history.set_keep_local(kept.id, True)
            async for event in self._dispatcher.ask(replace(question, conversation=kept.id)):
                self._take(column, event)
        except DeskError as error:
            chat.fail(error, question)
        if column.conversation is not None:
            await self._history.set_archived(column.conversation, True)
        column.done = True
        self._changed()

    def _take(self, column: Column, event: Event) -> None:
        if isinstance(event, Routed):
            column.answer = event.answer
            hidden = replace(event.route, model=column.label, reason="") if self.blind else event.route
            event = Routed(hidden, event.answer)
        column.chat.apply(event, self._clock())
        if isinstance(event, Routed):
            column.chat.seat(Seat())

    def _reveal(self, column: Column) -> None:
        answer = column.chat.latest
        if answer is not None:
            answer.facts = replace(answer.facts, model=column.model)
            column.chat.touch(answer)
