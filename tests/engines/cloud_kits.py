"""The cloud engines on a fake provider, and what is asked of them."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from ice_desk.domain.errors import DeskError
from ice_desk.domain.secret import Secret
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.engines.base import ChatMessage, CloudChatRequest, CloudDone, CloudEngine
from ice_desk.engines.cloud.anthropic_messages import AnthropicEngine
from ice_desk.engines.cloud.base import CloudBase
from ice_desk.engines.cloud.openai_chat import OpenAIChatEngine
from ice_desk.engines.cloud.openai_responses import OpenAIResponsesEngine
from ice_desk.engines.deadlines import Deadlines
from tests.engines.fake_provider import FakeProvider

KEY = "sk-canary-0123456789abcdefGHIJ"
QUICK = Deadlines(lists=0.4, first_byte=0.5, silence=0.4, total=2.0, drain=0.1, tick=0.05)
PATIENT = Deadlines(tick=0.05)
ENGINES: dict[str, type[CloudBase]] = {
    "openai": OpenAIChatEngine,
    "responses": OpenAIResponsesEngine,
    "anthropic": AnthropicEngine,
}
QUESTION = CloudChatRequest("m", (ChatMessage("system", "Be short."), ChatMessage("user", "Debt?")), max_tokens=100)

Event = Delta | Thinking | CloudDone


def engine_of(kind: str, base_url: str, deadlines: Deadlines = PATIENT, **more: Any) -> CloudBase:
    return ENGINES[kind](base_url, lambda: Secret(KEY), deadlines=deadlines, **more)


@asynccontextmanager
async def at(
    kind: str, *scripts: str, deadlines: Deadlines = PATIENT, **more: Any
) -> AsyncIterator[tuple[FakeProvider, CloudEngine]]:
    async with FakeProvider(*scripts, **more) as provider:
        engine = engine_of(kind, provider.base_url, deadlines)
        try:
            yield provider, engine
        finally:
            await engine.close()


async def ask(engine: CloudEngine, request: CloudChatRequest = QUESTION) -> tuple[list[Event], DeskError | None]:
    """All that came, and the failure that ended it."""
    events: list[Event] = []
    try:
        async with contextlib.aclosing(engine.chat(request)) as stream:
            async for event in stream:
                events.append(event)
    except DeskError as failure:
        return events, failure
    return events, None


def text(events: list[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Delta))


def done(events: list[Event]) -> CloudDone:
    """The one end mark, which comes last."""
    ends = [event for event in events if isinstance(event, CloudDone)]
    assert ends == events[-1:]
    return ends[0]


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not happened():  # noqa: ASYNC110 - the server cannot tell
            await asyncio.sleep(0.01)


async def until_closed(provider: FakeProvider) -> None:
    await until(lambda: provider.open_connections == 0)
