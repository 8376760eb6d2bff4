"""One question, from the text to the settled answer: the only road by which a prompt reaches an engine."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace

from ice_desk.domain.chats import Message, MessageState
from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.errors import (
    BadRequest,
    ContextOverflow,
    DeskError,
    DoesNotFit,
    EngineError,
    Refused,
    StreamCut,
)
from ice_desk.domain.opinion import RULES, Opinion
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.routing import Route
from ice_desk.domain.stream import Event, Kept, Outcome, Routed, Settled
from ice_desk.engines.base import ChatMessage
from ice_desk.services.answer import Answer, inference_of
from ice_desk.services.attempts import facts_of, lost_with
from ice_desk.services.deciding import Deciding
from ice_desk.services.feed import until
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.history import History
from ice_desk.services.jobs import CLOSING, unbroken
from ice_desk.services.local_answers import FIRST_WORD, LocalAnswers
from ice_desk.services.people import People, counted
from ice_desk.services.ports import NO_DOCUMENTS, NO_IMAGES, CloudPort, DocumentPort, ImagePort, NobodyElse, TaskPort
from ice_desk.services.questions import Question
from ice_desk.services.sent_history import Lengths, fitting, instructions, keep, lengths_before, lengths_of, newest
from ice_desk.services.sent_images import Length, attached, joined, length_of, seen_by, sent, telling
from ice_desk.services.settings import Settings
from ice_desk.services.world import WorldView

__all__ = ["Dispatcher", "Question"]

MOST_ATTEMPTS = 3
STICKY_SECONDS = 300.0
# A question asked while the engine is still being looked for, just after the start, waits for it.
CONNECT_SECONDS = 10.0


class Dispatcher:
    """Routes, streams, keeps, settles. `wall` is seconds since 1970, `clock` monotonic."""

    def __init__(
        self,
        fleet: AnyFleet,
        history: History,
        settings: Settings,
        view: WorldView,
        cloud: CloudPort,
        *,
        documents: DocumentPort = NO_DOCUMENTS,
        images: ImagePort = NO_IMAGES,
        opinion: Callable[[], Opinion] = lambda: RULES,
        policy: Callable[[], Policy] = lambda: NO_POLICY,
        tasks: TaskPort | None = None,
        first_word: float = FIRST_WORD,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._fleet = fleet
        self._history = history
        self._cloud = cloud
        self._documents = documents
        self._images = images
        self._local = LocalAnswers(fleet, first_word)
        self._tasks = tasks or NobodyElse()
        self._deciding = Deciding(fleet, settings, view, cloud, documents, opinion, policy, self._tasks, self._sticky)
        self._clock = clock
        self._wall = wall
        self.people = People()
        self._lengths: dict[int, Lengths] = {}
        self._last: dict[int, tuple[str, float]] = {}

    def preview(self, question: Question) -> Route | Refused:
        """The decision that `ask` would make now. Pure, for every keystroke; a refusal is returned, not raised."""
        lengths = lengths_before(self._lengths.get(question.conversation or 0, {}), question.version_of)
        kept = newest(lengths, self._deciding.longest_context(question))
        past = joined(lengths[len(lengths) - kept :])
        try:
            return telling(self._deciding.roomiest(question, past, anew=False)[0], past.images)
        except Refused as refusal:
            return refusal

    def holds(self, question: Question, decision: Route) -> bool:
        """Whether the model of a decision takes the question whole, and would run here so."""
        return self._deciding.holds(question, decision)

    async def foresee(self, question: Question) -> Route | Refused | None:
        """The decision once the task is known better; None where nothing new came of looking."""
        if question.task is not None or await self._tasks.foresee(question.prompt) is None:
            return None
        return self.preview(question)

    async def recall(self, conversation: int) -> None:
        """Learn how long the line that is shown is, so that `preview` counts it as `ask` does."""
        self._lengths[conversation] = lengths_of(await self._history.messages(conversation))

    @counted
    async def ask(self, question: Question) -> AsyncGenerator[Event, None]:
        """Answer one question.

        The prompt is committed before anything else happens; every token is journalled before it is yielded; the
        answer in the history is final once Settled was yielded, and also when this raises or is cancelled. A model that
        fails before its first token gives way to the next one, which is routed and priced anew. Raises DeskError:
        Refused, DoesNotFit, or what the engine said. A stream cut after text came is Settled as cut.
        """
        asked, earlier = await keep(self._history, question)
        if asked is not None:
            yield Kept(asked)
        await until(self._fleet.board, lambda board: board.looked_for(question.model), CONNECT_SECONDS)
        messages, left_out = fitting(earlier, self._deciding.longest_context(question))
        past = joined(map(length_of, messages))
        if question.task is None and question.model is None and question.refined is None:
            question = replace(question, refined=await self._tasks.at_send(question.prompt))
        decision, room = self._deciding.roomiest(question, past)
        prompt = question.prompt
        if room and (material := await self._documents.material(question.conversation, prompt, room)) is not None:
            prompt, past = f"{material.text}\n\n{prompt}", replace(past, tokens=past.tokens + material.tokens)
            decision = replace(decision, reason=f"{decision.reason} {material.sentence}")
        if left_out:
            decision = replace(decision, reason=f"{decision.reason} The {left_out} oldest messages no longer fit.")
        decision = telling(decision, past.images)
        facts = facts_of(decision, self._fleet.board.value)
        answer = Answer(None, facts, decision, self._history, self._clock, question.conversation)
        data = await self._images.data((*past.images, *question.images))
        last = ChatMessage("user", prompt, attached(question.images, data))
        chat = (*instructions(question), *sent(messages, data), last)
        try:
            await unbroken(self._begin(question, asked, earlier, answer))
            async with aclosing(self._attempts(question, decision, chat, past, answer)) as events:
                async for event in events:
                    yield event
        except (asyncio.CancelledError, GeneratorExit) as stop:
            closing = CLOSING in stop.args
            answer.end(Outcome.CUT if closing else Outcome.STOPPED, CLOSING if closing else "stopped by you")
            raise
        except StreamCut as cut:
            if not answer.began:
                answer.end(Outcome.FAILED, str(cut))
                raise
            answer.end(Outcome.CUT, str(cut))
        except DeskError as error:
            answer.end(Outcome.FAILED, str(error))
            raise
        finally:
            await unbroken(self._settle(question, answer))
        yield Settled(answer.outcome, answer.reason, answer.facts.micro_dollars)

    async def _attempts(
        self,
        question: Question,
        decision: Route,
        chat: tuple[ChatMessage, ...],
        past: Length,
        answer: Answer,
    ) -> AsyncGenerator[Event, None]:
        failed: frozenset[str] = frozenset()
        attempts = 0
        while True:
            yield Routed(decision, answer.id)
            source = self._local if decision.engine == "local" else self._cloud
            try:
                async with aclosing(
                    source.stream(decision, seen_by(decision, chat), answer, swap=question.swap)
                ) as events:
                    async for event in events:
                        yield event
            except (EngineError, DoesNotFit) as error:
                failed |= {decision.model, *lost_with(self._fleet.board.value, decision.model, error)}
                attempts += 1
                again = attempts < MOST_ATTEMPTS
                following = self._following(question, past, answer, error, failed) if again else None
                if following is None:
                    raise
                answer.end(Outcome.FAILED, str(error))
                await self._log(answer)
                decision = replace(following, reason=f"{decision.model} failed: {error.what}. {following.reason}")
                answer.start_over(facts_of(decision, self._fleet.board.value))
            else:
                return

    def _following(
        self, question: Question, past: Length, answer: Answer, error: DeskError, failed: frozenset[str]
    ) -> Route | None:
        """The next model after one that failed before its first token, or None when the failure has to be told."""
        ours = isinstance(error, (BadRequest, ContextOverflow))
        if answer.began or ours or question.model is not None:
            return None
        try:
            following = telling(self._deciding.route(question, past, failed), past.images)
        except Refused:
            return None
        return None if following.model in failed else following

    def _sticky(self, question: Question) -> str | None:
        """The model that answered last in this chat, for five minutes from the end of its reply."""
        model, ended = self._last.get(question.conversation or 0, ("", float("-inf")))
        return model if self._clock() - ended <= STICKY_SECONDS else None

    async def _begin(self, question: Question, asked: int | None, earlier: tuple[Message, ...], answer: Answer) -> None:
        if question.conversation is None:
            return
        answer.id = (await self._history.begin_answer(question.conversation, answer.facts, asked)).id
        known, before = self._lengths.get(question.conversation), lengths_of(earlier)
        # What goes on in a line that is not shown changes nothing about the one that is.
        if asked is not None and (known is None or before.keys() <= known.keys()):
            now = Length(tokens_of(question.prompt), question.images)
            self._lengths[question.conversation] = {**before, asked: now}

    async def _settle(self, question: Question, answer: Answer) -> None:
        """Make the answer final in the history and log what it took, whatever happened after it was begun."""
        conversation = question.conversation
        if conversation is not None:
            if answer.id is None:
                return
            await self._history.finish(answer.id, MessageState(answer.outcome.value), answer.reason, answer.facts)
            await self.recall(conversation)
            if answer.began and answer.facts.engine == "local":
                self._last[conversation] = (answer.facts.model, self._clock())
            if question.retry and question.task is not None:
                self._tasks.corrected(answer.id, question.task)
        if answer.facts.tokens_per_second is not None:
            self._fleet.learn_speed(answer.facts.model, answer.facts.tokens_per_second)
        await self._log(answer)

    async def _log(self, answer: Answer) -> None:
        host = answer.host or self._fleet.board.value.host.address
        await self._history.log_inference(inference_of(answer, host=host, at=self._wall()))
