"""One question, from the text to the settled answer: the only road by which a prompt reaches an engine."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace

from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role
from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.errors import ContextOverflow, DeskError, Refused, StreamCut
from ice_desk.domain.performance import Inference
from ice_desk.domain.route_record import route_json
from ice_desk.domain.router import REPLY_TOKENS, route
from ice_desk.domain.routing import Route, RouteRequest, Tier
from ice_desk.domain.stream import Event, Loading, Outcome, Routed, Settled
from ice_desk.domain.world import World
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest
from ice_desk.services.answer import Answer
from ice_desk.services.fleet import Fleet, Lease
from ice_desk.services.history import History
from ice_desk.services.settings import Settings
from ice_desk.services.world import WorldView

TYPICAL_CONTEXT = 8192


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `task` and `model` None mean Auto. `swap` allows it to unload pinned and recent models first.

    `retry` asks the conversation's last prompt again instead of adding one.
    """

    prompt: str
    tier: Tier = Tier.EDGE
    task: str | None = None
    model: str | None = None
    conversation: int | None = None
    keep_local: bool = False
    system: str = ""
    swap: bool = False
    retry: bool = False


class Dispatcher:
    """Routes, leases, streams, keeps, settles. Uses cloud roles only where `cloud` says "" for them."""

    def __init__(
        self,
        fleet: Fleet,
        history: History,
        settings: Settings,
        view: WorldView,
        *,
        cloud: Callable[[], Mapping[str, str]],
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._fleet = fleet
        self._history = history
        self._settings = settings
        self._view = view
        self._cloud = cloud
        self._clock = clock
        self._wall = wall
        self._seen_tokens: dict[int, int] = {}

    def preview(self, question: Question) -> Route | Refused:
        """The decision that `ask` would make now. Pure, for every keystroke; a refusal is returned, not raised."""
        history = self._seen_tokens.get(question.conversation or 0, 0)
        try:
            return self._route(question, history)
        except Refused as refusal:
            return refusal

    async def ask(self, question: Question) -> AsyncIterator[Event]:
        """Answer one question.

        The prompt is committed before anything else happens; every token is journalled before it is yielded; the
        answer in the history is final once Settled was yielded, and also when this raises or is cancelled. Raises
        DeskError: Refused, DoesNotFit, or what the engine said. A stream cut after text came is Settled as cut.
        """
        earlier = await self._earlier(question)
        if question.conversation is not None and not question.retry:
            await self._history.add_prompt(question.conversation, question.prompt, question.tier)
        messages, left_out = _fitting(earlier, self._longest_context(question))
        history_tokens = sum(tokens_of(message.content) for message in messages)
        decision = self._route(question, history_tokens)
        if left_out:
            decision = replace(decision, reason=f"{decision.reason} The {left_out} oldest messages no longer fit.")
        answer = await self._begin(question, decision, history_tokens)
        try:
            yield Routed(decision)
            async for event in self._stream(question, decision, messages, answer):
                yield event
        except (asyncio.CancelledError, GeneratorExit):
            answer.end(Outcome.STOPPED, "stopped by you")
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
            await asyncio.shield(self._settle(question, decision, answer))
        yield Settled(answer.outcome, answer.reason)

    async def _stream(
        self, question: Question, decision: Route, messages: tuple[ChatMessage, ...], answer: Answer
    ) -> AsyncIterator[Event]:
        if decision.engine != "local":
            raise Refused(f"{decision.model} cannot be asked", why="It has no key yet.", remedy="Choose a local model.")
        waiting = self._loading(question, decision)
        if waiting is not None:
            yield waiting
        async with self._fleet.lease(decision.model, decision.context_need, swap=question.swap) as lease:
            answer.leased(lease.digest, lease.options, lease.size)
            request = ChatRequest(lease.model, (*messages, ChatMessage("user", question.prompt)), lease.options)
            self._check_length(decision, lease)
            async with aclosing(self._fleet.engine.chat(request)) as events:
                async for event in events:
                    if isinstance(event, ChatDone):
                        yield answer.done(event)
                    else:
                        answer.take(event)
                        yield event

    def _loading(self, question: Question, decision: Route) -> Loading | None:
        plan = self._fleet.plan_question(decision.model, decision.context_need, swap=question.swap)
        if plan is None or plan.resident:
            return None
        return Loading(decision.model, plan.load_seconds, plan.sentence)

    def _check_length(self, decision: Route, lease: Lease) -> None:
        if decision.context_need > lease.options.num_ctx:
            raise ContextOverflow(
                "The question is too long for the model",
                why=f"{lease.model} holds {lease.options.num_ctx:,} tokens; about {decision.context_need:,} are needed",
                remedy="Shorten it, or start a new chat.",
                prompt_tokens=decision.context_need,
                context=lease.options.num_ctx,
            )

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

    def _route(self, question: Question, history_tokens: int) -> Route:
        system = tokens_of(question.system)
        need = tokens_of(question.prompt) + history_tokens + system + REPLY_TOKENS
        request = RouteRequest(
            prompt=question.prompt,
            tier=question.tier,
            task=question.task,
            model=question.model,
            history_tokens=history_tokens + system,
            keep_local=question.keep_local,
        )
        return route(request, self._world(question, need))

    def _world(self, question: Question, need: int) -> World:
        values = self._settings.values.value
        return self._view.build(
            need,
            cloud={} if question.keep_local else self._cloud(),
            pins=values.model_routing,
            quality_priority=values.quality_priority,
            swap=question.swap,
        )

    async def _begin(self, question: Question, decision: Route, history_tokens: int) -> Answer:
        facts = AnswerFacts(
            model=decision.model,
            engine=decision.engine,
            task=decision.task,
            complexity=decision.complexity,
            why=decision.reason,
            route_json=route_json(decision),
            simulated=self._fleet.board.value.host.simulated,
        )
        number: int | None = None
        if question.conversation is not None:
            number = (await self._history.begin_answer(question.conversation, facts)).id
            self._seen_tokens[question.conversation] = history_tokens + tokens_of(question.prompt)
        return Answer(number, facts, self._history, self._clock)

    async def _settle(self, question: Question, decision: Route, answer: Answer) -> None:
        """Make the answer final in the history and log what it took, whatever happened."""
        if answer.id is not None:
            await self._history.finish(answer.id, MessageState(answer.outcome.value), answer.reason, answer.facts)
        if question.conversation is not None:
            self._seen_tokens[question.conversation] += answer.facts.completion_tokens
        speed = answer.facts.tokens_per_second
        if speed is not None:
            self._fleet.learn_speed(decision.model, speed)
        usage = answer.usage
        await self._history.log_inference(
            Inference(
                at=self._wall(),
                model=decision.model,
                tier=decision.tier,
                outcome=answer.outcome,
                engine=decision.engine,
                answer=answer.id,
                digest=answer.digest,
                options=answer.options,
                task=decision.task,
                host=self._fleet.board.value.host.address,
                queue_seconds=usage.queue_seconds if usage else 0.0,
                load_seconds=usage.load_seconds if usage else 0.0,
                first_token_seconds=answer.facts.first_token_seconds,
                prompt_tokens=answer.facts.prompt_tokens,
                completion_tokens=answer.facts.completion_tokens,
                tokens_per_second=speed,
                memory=answer.memory or None,
                simulated=answer.facts.simulated,
            )
        )


def _fitting(messages: tuple[Message, ...], room: int) -> tuple[tuple[ChatMessage, ...], int]:
    """The newest messages that fit into `room` tokens, and how many older ones are left out."""
    usable = [message for message in messages if message.text and message.state is not MessageState.FAILED]
    kept: list[ChatMessage] = []
    for message in reversed(usable):
        room -= tokens_of(message.text)
        if room < 0:
            break
        kept.append(ChatMessage(message.role.value, message.text))
    return tuple(reversed(kept)), len(usable) - len(kept)
