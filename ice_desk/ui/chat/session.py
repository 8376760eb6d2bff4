"""What the chat pane does, without a widget: which conversation is open, what runs, what waits, what is kept."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from uuid import uuid4

from ice_desk.domain.chats import Thread, Waiting
from ice_desk.domain.errors import DeskError, EngineError, StreamCut
from ice_desk.domain.stream import Kept, Routed, Usage
from ice_desk.services.dispatcher import Question
from ice_desk.services.jobs import Jobs
from ice_desk.texts import mark
from ice_desk.ui.chat.attached import Attached
from ice_desk.ui.chat.conversation import ConversationModel, Entry, Seat
from ice_desk.ui.chat.ports import Archive, Asker
from ice_desk.ui.chat.waits import question_of, waiting_of

_KEPT = 8
_START = "chat.start"
BROKE_OFF, AGAIN = mark("The answer broke off"), mark("Try it again")


def slot_of(conversation: int) -> str:
    return f"chat:{conversation}"


class ChatSession:
    """Conversations in use.

    `opened` hears of the one to show with its draft (None: what is being written stays), `changed` of what runs or
    waits. `seat` tells where a model sits now, `attached` what went with a stored prompt of a conversation, or goes
    with the one that is sent now (None).
    """

    def __init__(
        self,
        dispatcher: Asker,
        history: Archive,
        jobs: Jobs,
        clock: Callable[[], float] = time.monotonic,
        *,
        opened: Callable[[ConversationModel | None, str | None], None],
        changed: Callable[[], None],
        seat: Callable[[str], Seat] = lambda _model: Seat(),
    ) -> None:
        self._dispatcher = dispatcher
        self._history = history
        self._jobs = jobs
        self._clock = clock
        self._opened = opened
        self._changed = changed
        self._seat = seat
        self._early: list[Question] = []
        self._models: dict[int, ConversationModel] = {}
        self._stopping: set[int] = set()
        self.current: ConversationModel | None = None
        self.ended: Callable[[ConversationModel], None] = lambda _model: None
        self.attached: Callable[[int, int | None], tuple[Attached, ...]] = lambda _chat, _message: ()
        self.begun: list[Callable[[int], Awaitable[None]]] = []
        history.costs.subscribe(self._correct_cost)

    def open(self, conversation: int | None, message: int | None = None) -> None:
        """Show another conversation, None for a new one, with the line through a message where one is named.

        What streams in the present one goes on.
        """
        self._jobs.spawn(self._open(conversation, message), "open a conversation", slot="chat.open")

    def send(self, question: Question) -> None:
        """Ask in the present conversation, or in a new one; behind a running answer the prompt waits its turn."""
        model = self.current
        if model is None and self._jobs.running(_START):
            self._early.append(question)
        elif model is None:
            self._jobs.spawn(self._start(question), "start a conversation", slot=_START)
        elif self.running(model):
            self._enqueue(model, question)
        else:
            self._run(model, replace(model.placed(question), conversation=model.id))

    def retry(self, entry: Entry, question: Question) -> None:
        """Ask for another version of an answer. `question` says how it is asked now; the prompt is the old one."""
        model = self.current
        if model is None or entry not in model.entries or self.running(model):
            return
        again = model.again(entry, replace(question, conversation=model.id))
        if again is not None:
            self._run(model, again)

    def switch(self, entry: Entry, by: int) -> Entry | None:
        """Show the version `by` places after `entry`, with what followed it. None where there is none."""
        model = self.current
        other = model.beside(entry, by) if model is not None else None
        if model is not None and other is not None:
            self._show(model, other)
        return other

    def send_waiting(self, entry: Entry) -> None:
        """Send a prompt that was left waiting, in its own line; the others follow it."""
        model = self.current
        if model is None or self.running(model) or entry not in model.queue:
            return
        if entry.behind is not None:
            self._show(model, entry.behind)
        if (question := model.take_queued(entry)) is not None:
            self._run(model, question)

    def forget(self, entry: Entry) -> None:
        """Take a waiting prompt away for good."""
        if self.current is not None:
            self.current.remove(entry)
        if entry.question is not None and entry.question.waiting:
            self._jobs.spawn(self._history.forget_waiting(entry.question.waiting), "forget a prompt that waits")

    def prompt_of(self, entry: Entry) -> str:
        """The prompt that an answer or a failure of the open conversation belongs to; "" where it has none."""
        if entry.question is not None:
            return entry.question.prompt
        return (self.current.prompt_of(entry) or "") if self.current is not None else ""

    def stop(self) -> None:
        """End the running answer of the present conversation; what came of it stays."""
        if self.current is not None and self.running(self.current):
            self._stopping.add(self.current.id)
            self._jobs.cancel(slot_of(self.current.id))

    def running(self, model: ConversationModel | None) -> bool:
        return model is not None and model.answer is not None

    def save_draft(self, chat: int | None, text: str) -> None:
        self._jobs.spawn_while_open(lambda: self._history.save_draft(chat, text), "keep a draft", f"draft:{chat}")

    def keep_local(self, conversation: int, keep: bool) -> None:
        self._jobs.spawn(self._history.set_keep_local(conversation, keep), "keep a conversation here")

    def pin(self, conversation: int, pinned: bool) -> None:
        self._jobs.spawn(self._history.set_pinned(conversation, pinned), "pin a conversation")

    def archive(self, conversation: int, archived: bool) -> None:
        self._jobs.spawn(self._history.set_archived(conversation, archived), "archive a conversation")

    def rename(self, conversation: int, title: str) -> None:
        self._jobs.spawn(self._history.rename(conversation, title), "rename a conversation")

    def rate(self, entry: Entry, rating: int) -> None:
        """Keep -1 or 1 for an answer; the same again takes it back."""
        model, answer = self.current, entry.message
        if model is not None and answer is not None:
            wanted = None if entry.rating == rating else rating
            self._jobs.spawn(self._rate(model, entry, answer, wanted), "rate an answer", slot=f"rate:{answer}")

    def delete(self, conversation: int) -> None:
        """Put a conversation in the bin; an answer that runs in it is stopped."""
        self._jobs.cancel(slot_of(conversation))
        self._models.pop(conversation, None)
        self._jobs.spawn(self._history.delete(conversation), "delete a conversation")
        if self.current is not None and self.current.id == conversation:
            self.open(None)

    def restore(self, conversation: int) -> None:
        self._jobs.spawn(self._restore(conversation), "restore a conversation")

    async def _restore(self, conversation: int) -> None:
        await self._history.restore(conversation)
        self.open(conversation)

    async def _rate(self, model: ConversationModel, entry: Entry, answer: int, rating: int | None) -> None:
        await self._history.rate(answer, rating)
        entry.rating = rating
        model.touch(entry)

    def _show(self, model: ConversationModel, entry: Entry) -> None:
        model.show(entry)
        self._keep_line(model)

    def _keep_line(self, model: ConversationModel) -> None:
        if model.end is not None:
            self._jobs.spawn(self._line(model.id, model.end), "keep which version is shown", slot=f"line:{model.id}")

    async def _line(self, conversation: int, message: int) -> None:
        await self._history.show(conversation, message)
        await self._dispatcher.recall(conversation)
        self._changed()

    async def _open(self, conversation: int | None, message: int | None) -> None:
        draft = await self._history.draft(conversation)
        model = None
        if conversation is not None:
            model = self._models.get(conversation)
            if model is None or not self.running(model):
                thread = await self._history.thread(conversation)
                await self._dispatcher.recall(conversation)
                model = self._reloaded(conversation, thread, await self._history.waiting(conversation))
        found = model.of(message) if model is not None and message is not None else None
        if model is not None and found is not None and not model.shows(found):
            self._show(model, found)
        self.current = model
        self._opened(model, draft)

    def _reloaded(self, conversation: int, thread: Thread, waiting: tuple[Waiting, ...]) -> ConversationModel:
        """The stored rows, unless the answer began to run or prompts wait: then those in memory are ahead."""
        known = self._models.get(conversation)
        if known is not None and (self.running(known) or known.queue or known.failed):
            return known
        model = ConversationModel(conversation, thread.messages, thread.tree)
        for prompt in model.prompts:
            prompt.attached = self.attached(conversation, prompt.message)
        mine = next((one for one in self._history.conversations.value if one.id == conversation), None)
        for one in waiting:
            model.enqueue(question_of(one, conversation, mine), held=True)
        self._keep(model)
        return model

    async def _start(self, question: Question) -> None:
        try:
            conversation = await self._history.create("", question.tier)
            if question.keep_local:
                await self._history.set_keep_local(conversation.id, True)
            for follow in self.begun:
                await follow(conversation.id)
        except DeskError:
            self._opened(None, "\n\n".join(one.prompt for one in (question, *self._early)))
            self._early.clear()
            raise
        model = ConversationModel(conversation.id)
        self._keep(model)
        self.current = model
        self._opened(model, None)
        self._run(model, replace(question, conversation=model.id))
        early, self._early = self._early, []
        for waiting in early:
            self._enqueue(model, waiting)

    def _enqueue(self, model: ConversationModel, question: Question) -> None:
        """Let a prompt wait, kept from the first moment on."""
        question = replace(model.placed(question), conversation=model.id, waiting=uuid4().hex)
        model.enqueue(question)
        self._jobs.spawn(self._history.keep_waiting(model.id, waiting_of(question)), "keep a prompt that waits")

    def _run(self, model: ConversationModel, question: Question) -> None:
        model.begin(question, self._clock(), () if question.retry else self.attached(model.id, None))
        self._stopping.discard(model.id)
        task = self._jobs.spawn(self._answer(model, question), f"answer in chat {model.id}", slot=slot_of(model.id))
        task.add_done_callback(lambda done: self._ended(model, done))
        self._changed()

    async def _answer(self, model: ConversationModel, question: Question) -> None:
        try:
            async for event in self._dispatcher.ask(question):
                model.apply(event, self._clock())
                if isinstance(event, (Kept, Routed)) and model.answer is not model.answer_shown:
                    self._keep_line(model)  # another version was chosen before this one was stored
                if isinstance(event, (Routed, Usage)):
                    model.seat(self._seat(model.answered_by))
                    self._changed()
            if model.answer is not None:
                model.fail(StreamCut(mark("The answer ended before its end mark"), remedy=AGAIN), question)
        except asyncio.CancelledError:
            model.stop()
            raise
        except DeskError as error:
            model.fail(error, question)
        except Exception as error:
            model.fail(EngineError(BROKE_OFF, why=type(error).__name__, remedy=AGAIN), question)
            raise

    def _ended(self, model: ConversationModel, task: asyncio.Task[None]) -> None:
        """The queue goes on after an answer and after Stop, not after a failure and not while the desk closes."""
        stopped = model.id in self._stopping
        if not task.cancelled():
            self.ended(model)
        self._stopping.discard(model.id)
        if task.cancelled():
            model.stop()
            if not stopped:
                return
        if not model.failed:
            if (question := model.take_queued()) is not None:
                self._run(model, question)
                return
        else:
            model.hold_queue()
        self._changed()

    def _correct_cost(self, cost: tuple[int, int]) -> None:
        for model in self._models.values():
            model.correct_cost(*cost)

    def _keep(self, model: ConversationModel) -> None:
        """Remember a conversation; those idle longest are forgotten, the store has them."""
        self._models.pop(model.id, None)
        self._models[model.id] = model
        idle = [key for key, known in self._models.items() if not self.running(known) and not known.queue]
        for key in idle[: max(0, len(self._models) - _KEPT)]:
            if key != model.id:
                del self._models[key]
