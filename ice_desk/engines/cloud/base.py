"""What the two kinds of provider have in common: everything but the shape of what is said."""

import asyncio
import contextlib
import math
import re
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from typing import Any

from ice_desk.domain.endpoints import CloudModel
from ice_desk.domain.errors import EngineError, Refused
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.engines.base import CloudChatRequest, CloudDone
from ice_desk.engines.cloud.bodies import unsent
from ice_desk.engines.cloud.collect import Collector
from ice_desk.engines.cloud.connection import read_proxy
from ice_desk.engines.cloud.endpoint import origin_of, read_endpoint
from ice_desk.engines.cloud.errors import Fault
from ice_desk.engines.cloud.sse import SseEvent
from ice_desk.engines.cloud.transport import CloudTransport, KeySource
from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.ollama_errors import Call, plain
from ice_desk.engines.wire import Record

CLOUD_DEADLINES = Deadlines(lists=20.0, first_byte=120.0)
MODEL_CAP = 10_000
NAME_CAP = 200
_SHUTDOWN_KEYS = ("shutdown_date", "deprecation_date", "retirement_date", "expiration_date")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class CloudBase(ABC):
    """One provider. `key_source` gives its key before each call, at once; None where there is none.

    `key_origin` is the origin the key was entered for: an engine at another one is refused. `proxy` is never used for
    this computer. `allow_plain` permits unencrypted http to other machines. Nothing is dialled before the first call.

    The iterator of `chat` holds its connection: wrap it in `contextlib.aclosing` so that leaving early closes it.
    """

    chat_place: str
    list_place: str
    version_path = False
    official_host = ""

    def __init__(
        self,
        base_url: str,
        key_source: KeySource,
        *,
        key_origin: str | None = None,
        proxy: str | None = None,
        allow_plain: bool = False,
        deadlines: Deadlines = CLOUD_DEADLINES,
        wall: Callable[[], float] = time.time,
    ) -> None:
        endpoint = read_endpoint(base_url, allow_plain=allow_plain, version=self.version_path)
        if key_origin is not None and origin_of(key_origin) != endpoint.origin:
            raise Refused(
                f"{endpoint.host} gets no key",
                why="The key was entered for another address",
                remedy="Enter the key for this address in the settings",
            )
        self._official = endpoint.host == self.official_host and endpoint.encrypted
        self._transport = CloudTransport(
            endpoint,
            key_source,
            self._key_headers,
            needs_key=self._needs_key(),
            deadlines=deadlines,
            proxy=read_proxy(proxy),
            wall=wall,
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.address!r})"

    @property
    def address(self) -> str:
        """Scheme, host, port and path that calls begin with."""
        endpoint = self._transport.endpoint
        return f"{endpoint.origin}{endpoint.path}"

    @property
    def clock_skew(self) -> float | None:
        """Seconds by which the provider's clock is ahead of this machine's, by its latest answer."""
        return self._transport.clock_skew

    async def models(self) -> tuple[CloudModel, ...]:
        """The models on offer, as the provider orders them. Costs nothing."""
        call = Call("list its models")
        fault = self._transport.fault(call)
        return await self._transport.fetch(call, self.list_place, lambda value: _models(value, fault))

    async def check_key(self) -> None:
        """Return if the provider takes the key; CloudRefused if not. Costs nothing.

        A provider whose list of models is public takes any.
        """
        await self._transport.fetch(Call("check the key"), self.list_place, lambda _: None)

    async def chat(self, request: CloudChatRequest) -> AsyncGenerator[Delta | Thinking | CloudDone, None]:
        """Stream one answer. Ends with exactly one CloudDone, or raises StreamCut."""
        _check_request(request)
        call = Call("answer", request.model)
        fault = self._transport.fault(call)
        collector = self._collector(fault, request.max_tokens)
        batches = self._events(call, request, lambda: collector.count.tokens > 0)
        async with contextlib.aclosing(batches):
            async for batch in batches:
                for event in collector.take(batch):
                    yield event
                if collector.failure is not None:
                    raise collector.failure
                if collector.done is not None:
                    yield collector.done
                    await self._drain(batches)
                    return
        raise fault.cut("The provider ended the stream without its end mark")

    async def close(self) -> None:
        """Close all connections; calls that come later fail."""
        await self._transport.close()

    def _events(
        self, call: Call, request: CloudChatRequest, began: Callable[[], bool]
    ) -> AsyncGenerator[list[SseEvent], None]:
        return self._transport.events(call, self.chat_place, self._body(request), began)

    async def _drain(self, batches: AsyncIterator[list[SseEvent]]) -> None:
        # The bare end of the body, read so that the connection can be used again; the answer itself is complete.
        with contextlib.suppress(TimeoutError, EngineError):
            async with asyncio.timeout(self._transport.deadlines.drain):
                async for _ in batches:
                    pass

    def _needs_key(self) -> bool:
        return self._official

    @abstractmethod
    def _key_headers(self, key: str) -> Mapping[str, str]:
        """The headers of every call; `key` is empty where there is none."""

    @abstractmethod
    def _body(self, request: CloudChatRequest) -> Record:
        """What is posted for a question."""

    @abstractmethod
    def _collector(self, fault: Fault, max_tokens: int) -> Collector:
        """What reads the answer."""


def _check_request(request: CloudChatRequest) -> None:
    if not request.model.strip():
        raise unsent("No model was named", "Choose a model")
    if not request.messages:
        raise unsent("It is empty", "Write a question")
    if request.max_tokens < 1:
        raise unsent("The answer's limit must be at least 1 token")
    if request.temperature is not None and not math.isfinite(request.temperature):
        raise unsent("One of its numbers is not finite")


def _models(payload: object, fault: Fault) -> tuple[CloudModel, ...]:
    rows = payload.get("data") if isinstance(payload, dict) else None
    if not isinstance(rows, list):
        raise fault.foreign("It has no list of models")
    found: dict[str, CloudModel] = {}
    for row in rows[:MODEL_CAP]:
        name = row.get("id") if isinstance(row, dict) else None
        if isinstance(name, str) and 0 < len(name) <= NAME_CAP and plain(name) == name:
            found.setdefault(name, CloudModel(name, _shutdown(row)))
    return tuple(found.values())


def _shutdown(row: dict[str, Any]) -> str | None:
    """The day a model is turned off, under whichever of its usual names a provider tells it."""
    for key in _SHUTDOWN_KEYS:
        value = row.get(key)
        if isinstance(value, str) and (match := _DATE.match(value)):
            return match[0]
    return None
