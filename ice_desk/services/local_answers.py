"""Answers from models on the fleet: lease, stream, give back."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, nullcontext

from ice_desk.domain.errors import ContextOverflow, EngineTimeout
from ice_desk.domain.routing import Route
from ice_desk.domain.stream import Event, Loading
from ice_desk.engines.base import ChatDone, ChatEvent, ChatMessage, ChatRequest
from ice_desk.services.answer import Answer
from ice_desk.services.fleet import AnyFleet, Lease

# A loaded model that answers nobody else has begun by then, even on a slow processor; else it is taken to hang.
FIRST_WORD = 90.0
SLOWEST_PROMPT = 20.0


class LocalAnswers:
    """`first_word`: seconds that a loaded, idle model may take to begin, beside the time for the prompt itself."""

    def __init__(self, fleet: AnyFleet, first_word: float = FIRST_WORD) -> None:
        self._fleet = fleet
        self._first_word = first_word

    async def stream(
        self, decision: Route, chat: tuple[ChatMessage, ...], answer: Answer, *, swap: bool = False
    ) -> AsyncGenerator[Event, None]:
        """Stream one answer under a lease. Raises DoesNotFit, LoadFailed, StreamCut and other EngineErrors."""
        waiting = self._loading(decision, swap=swap)
        if waiting is not None:
            yield waiting
        async with self._fleet.lease(decision.model, decision.context_need, swap=swap) as lease:
            _check_length(decision, lease)
            answer.host = lease.engine.address
            answer.leased(lease.digest, lease.options, lease.size)
            request = ChatRequest(lease.model, chat, lease.options)
            async with aclosing(lease.engine.chat(request)) as events:
                event: ChatEvent | None = await self._first(events, decision)
                while event is not None:
                    lease.heard()
                    if isinstance(event, ChatDone):
                        yield answer.done(event)
                    else:
                        answer.take(event)
                        yield event
                    event = await anext(events, None)

    async def _first(self, events: AsyncGenerator[ChatEvent, None], decision: Route) -> ChatEvent | None:
        """The first event. Raises EngineTimeout for a model that hangs, so that another one can take the question."""
        card = self._fleet.board.value.card(decision.model)
        queued = card is not None and card.leases > 1
        patience = self._first_word + decision.context_need / SLOWEST_PROMPT
        try:
            async with nullcontext() if queued else asyncio.timeout(patience):
                return await anext(events, None)
        except TimeoutError as error:
            raise EngineTimeout(
                f"“{decision.model}” did not begin to answer",
                why=f"Not a word came in {patience:.0f} s; it may hang",
                remedy="Ask again, or unload it and load it anew",
            ) from error

    def _loading(self, decision: Route, *, swap: bool) -> Loading | None:
        plan = self._fleet.plan_question(decision.model, decision.context_need, swap=swap)
        if plan is None or plan.resident:
            return None
        return Loading(decision.model, plan.load_seconds, plan.sentence)


def _check_length(decision: Route, lease: Lease) -> None:
    if decision.context_need <= lease.options.num_ctx:
        return
    raise ContextOverflow(
        "The question is too long for the model",
        why=f"{lease.model} holds {lease.options.num_ctx:,} tokens; about {decision.context_need:,} are needed",
        remedy="Shorten it, or start a new chat",
        prompt_tokens=decision.context_need,
        context=lease.options.num_ctx,
    )
