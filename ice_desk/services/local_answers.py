"""Answers from models on the fleet: lease, stream, give back."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from ice_desk.domain.errors import ContextOverflow
from ice_desk.domain.routing import Route
from ice_desk.domain.stream import Event, Loading
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest
from ice_desk.services.answer import Answer
from ice_desk.services.fleet import AnyFleet, Lease


class LocalAnswers:
    def __init__(self, fleet: AnyFleet) -> None:
        self._fleet = fleet

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
                async for event in events:
                    lease.heard()
                    if isinstance(event, ChatDone):
                        yield answer.done(event)
                    else:
                        answer.take(event)
                        yield event

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
