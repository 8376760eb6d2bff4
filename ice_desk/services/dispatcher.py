"""One question, from the text to the settled answer: the only road by which a prompt reaches an engine."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace
from functools import partial

from ice_desk.domain.chats import Message, MessageState, Role
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
from ice_desk.domain.router import REPLY_TOKENS, route
from ice_desk.domain.routing import Route, RouteRequest
from ice_desk.domain.stream import Event, Outcome, Routed, Settled
from ice_desk.engines.base import ChatMessage
from ice_desk.services.answer import Answer, inference_of
from ice_desk.services.attempts import facts_of, lost_with
from ice_desk.services.documents.room import Room
from ice_desk.services.feed import until
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.history import History
from ice_desk.services.jobs import CLOSING, unbroken
from ice_desk.services.local_answers import FIRST_WORD, LocalAnswers
from ice_desk.services.people import People, counted
from ice_desk.services.ports import NO_DOCUMENTS, CloudPort, DocumentPort, NobodyElse, TaskPort
from ice_desk.services.questions import Question
from ice_desk.services.routing_settings import rules_from
from ice_desk.services.sent_history import fitting, instructions, newest, usable
from ice_desk.services.settings import Settings, SettingsValues
from ice_desk.services.world import WorldView

__all__ = ["Dispatcher", "Question"]

TYPICAL_CONTEXT = 8192
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
        opinion: Callable[[], Opinion] = lambda: RULES,
        policy: Callable[[], Policy] = lambda: NO_POLICY,
        tasks: TaskPort | None = None,
        first_word: float = FIRST_WORD,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._fleet = fleet
        self._history = history
        self._settings = settings
        self._view = view
        self._cloud = cloud
        self._documents = documents
        self._room = Room()
        self._local = LocalAnswers(fleet, first_word)
        self._opinion = opinion
        self._policy = policy
        self._tasks = tasks or NobodyElse()
        self._clock = clock
        self._wall = wall
        self.people = People()
        self._lengths: dict[int, tuple[int, ...]] = {}
        self._last: dict[int, tuple[str, float]] = {}

    def preview(self, question: Question) -> Route | Refused:
        """The decision that `ask` would make now. Pure, for every keystroke; a refusal is returned, not raised."""
        lengths = self._lengths.get(question.conversation or 0, ())
        kept = newest(lengths, self._longest_context(question))
        try:
            return self._roomiest(question, sum(lengths[len(lengths) - kept :]), anew=False)[0]
        except Refused as refusal:
            return refusal

    async def foresee(self, question: Question) -> Route | Refused | None:
        """The decision once the task is known better; None where nothing new came of looking."""
        if question.task is not None or await self._tasks.foresee(question.prompt) is None:
            return None
        return self.preview(question)

    async def recall(self, conversation: int) -> None:
        """Learn how long a conversation is, so that `preview` counts it as `ask` does."""
        earlier = usable(await self._history.messages(conversation))
        self._lengths[conversation] = tuple(tokens_of(message.text) for message in earlier)

    @counted
    async def ask(self, question: Question) -> AsyncGenerator[Event, None]:
        """Answer one question.

        The prompt is committed before anything else happens; every token is journalled before it is yielded; the
        answer in the history is final once Settled was yielded, and also when this raises or is cancelled. A model that
        fails before its first token gives way to the next one, which is routed and priced anew. Raises DeskError:
        Refused, DoesNotFit, or what the engine said. A stream cut after text came is Settled as cut.
        """
        earlier = await self._earlier(question)
        if question.conversation is not None and not question.retry:
            await self._history.add_prompt(
                question.conversation, question.prompt, question.tier, waiting=question.waiting
            )
        await until(self._fleet.board, lambda board: board.looked_for(question.model), CONNECT_SECONDS)
        messages, left_out = fitting(earlier, self._longest_context(question))
        history_tokens = sum(tokens_of(message.content) for message in messages)
        if question.task is None and question.model is None and question.refined is None:
            question = replace(question, refined=await self._tasks.at_send(question.prompt))
        decision, room = self._roomiest(question, history_tokens)
        prompt = question.prompt
        if room and (material := await self._documents.material(question.conversation, prompt, room)) is not None:
            prompt, history_tokens = f"{material.text}\n\n{prompt}", history_tokens + material.tokens
            decision = replace(decision, reason=f"{decision.reason} {material.sentence}")
        if left_out:
            decision = replace(decision, reason=f"{decision.reason} The {left_out} oldest messages no longer fit.")
        facts = facts_of(decision, self._fleet.board.value)
        answer = Answer(None, facts, decision, self._history, self._clock, question.conversation)
        chat = (*instructions(question), *messages, ChatMessage("user", prompt))
        try:
            await unbroken(self._begin(question, earlier, answer))
            async with aclosing(self._attempts(question, decision, chat, history_tokens, answer)) as events:
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
        history_tokens: int,
        answer: Answer,
    ) -> AsyncGenerator[Event, None]:
        failed: frozenset[str] = frozenset()
        attempts = 0
        while True:
            yield Routed(decision, answer.id)
            source = self._local if decision.engine == "local" else self._cloud
            try:
                async with aclosing(source.stream(decision, chat, answer, swap=question.swap)) as events:
                    async for event in events:
                        yield event
            except (EngineError, DoesNotFit) as error:
                failed |= {decision.model, *lost_with(self._fleet.board.value, decision.model, error)}
                attempts += 1
                again = attempts < MOST_ATTEMPTS
                following = self._following(question, history_tokens, answer, error, failed) if again else None
                if following is None:
                    raise
                answer.end(Outcome.FAILED, str(error))
                await self._log(answer)
                decision = replace(following, reason=f"{decision.model} failed: {error.what}. {following.reason}")
                answer.start_over(facts_of(decision, self._fleet.board.value))
            else:
                return

    def _following(
        self, question: Question, history_tokens: int, answer: Answer, error: DeskError, failed: frozenset[str]
    ) -> Route | None:
        """The next model after one that failed before its first token, or None when the failure has to be told."""
        ours = isinstance(error, (BadRequest, ContextOverflow))
        if answer.began or ours or question.model is not None:
            return None
        try:
            following = self._route(question, history_tokens, failed)
        except Refused:
            return None
        return None if following.model in failed else following

    async def _earlier(self, question: Question) -> tuple[Message, ...]:
        if question.conversation is None:
            return ()
        messages = await self._history.messages(question.conversation)
        if question.retry:
            asked = [index for index, message in enumerate(messages) if message.role is Role.USER]
            messages = messages[: asked[-1]] if asked else ()
        return messages

    def _longest_context(self, question: Question) -> int:
        """Tokens that the history may take beside the prompt and the reply, in the longest context there is."""
        cards = self._fleet.board.value.cards
        names = [question.model] if question.model else [card.model for card in cards if not card.embedder]
        contexts = [self._fleet.trained_context(name) or TYPICAL_CONTEXT for name in names]
        return max(contexts, default=TYPICAL_CONTEXT) - tokens_of(question.prompt) - REPLY_TOKENS

    def _roomiest(self, question: Question, history_tokens: int, *, anew: bool = True) -> tuple[Route, int]:
        """The decision, and how many tokens of the chat's documents it has room for."""

        def holds(decision: Route) -> bool:
            plan = self._fleet.plan_question(decision.model, decision.context_need, swap=question.swap)
            enough = decision.context_need <= (self._fleet.trained_context(decision.model) or TYPICAL_CONTEXT)
            return decision.engine != "local" or (enough and plan is not None and plan.fits)

        tokens = self._documents.tokens(question.conversation)
        decide = partial(self._with_room, question, history_tokens)
        return self._room.find(question.conversation, tokens, decide, holds, anew=anew)

    def _with_room(self, question: Question, history_tokens: int, room: int) -> Route:
        return self._route(question, history_tokens + room)

    def _route(self, question: Question, history_tokens: int, failed: frozenset[str] = frozenset()) -> Route:
        policy = self._policy()
        policy.check_tier(question.tier)
        history = history_tokens + tokens_of(question.system)
        need = tokens_of(question.prompt) + history + REPLY_TOKENS
        values = self._settings.values.value
        world = self._view.build(
            question.tier,
            need,
            cloud=self._cloud.seats(question.tier, len(question.prompt.encode()) + 4 * history),
            pins=values.model_routing,
            quality_priority=values.quality_priority,
            rules=rules_from(values),
            swap=question.swap,
        )
        request = RouteRequest(
            prompt=question.prompt,
            tier=question.tier,
            task=question.task,
            model=question.model,
            history_tokens=history,
            keep_local=question.keep_local or policy.keep_local or self._stays(question, values),
            speed_priority=question.speed_priority,
            quality_priority=question.quality_priority,
            sticky=self._sticky(question),
            excluded=failed,
            refined=question.refined or self._tasks.known(question.prompt),
        )
        return route(request, world, self._opinion())

    def _stays(self, question: Question, values: SettingsValues) -> bool:
        """Documents stay on this machine unless the user lets them leave."""
        return values.documents_stay and self._documents.tokens(question.conversation) > 0

    def _sticky(self, question: Question) -> str | None:
        """The model that answered last in this chat, for five minutes from the end of its reply."""
        model, ended = self._last.get(question.conversation or 0, ("", float("-inf")))
        return model if self._clock() - ended <= STICKY_SECONDS else None

    async def _begin(self, question: Question, earlier: tuple[Message, ...], answer: Answer) -> None:
        if question.conversation is None:
            return
        answer.id = (await self._history.begin_answer(question.conversation, answer.facts)).id
        lengths = (tokens_of(message.text) for message in usable(earlier))
        self._lengths[question.conversation] = (*lengths, tokens_of(question.prompt))

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
