"""One provider's HTTP: one origin, one key, one POST for one question, and every failure as an EngineError."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from ice_desk.domain.errors import EngineTimeout, EngineUnreachable, Refused
from ice_desk.domain.secret import Secret
from ice_desk.engines.cloud.bodies import chunks, decode, encode, read_body, refusal_body
from ice_desk.engines.cloud.connection import connect, unreachable
from ice_desk.engines.cloud.endpoint import Endpoint
from ice_desk.engines.cloud.errors import Answer, Fault, http_time
from ice_desk.engines.cloud.sse import SseEvent, SseReader
from ice_desk.engines.deadlines import ANSWER_CAP, Deadlines, StreamLimits, StreamWatch
from ice_desk.engines.ollama_errors import Call, plain
from ice_desk.engines.wire import Record

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
KeySource = Callable[[], Secret | None]
KeyHeaders = Callable[[str], Mapping[str, str]]

# Decoding more than this at once would be seen as a hitch in the window, so a thread does it.
INLINE_CAP = 256 * 1024


class CloudTransport:
    """Calls to one endpoint. No retries, no redirects, no compression, nothing from the environment.

    `key_source` is asked before each call and must answer at once; None calls without a key unless `needs_key`.
    `key_headers` says how this provider wants the key. `wall` is seconds since 1970.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        key_source: KeySource,
        key_headers: KeyHeaders,
        *,
        needs_key: bool,
        deadlines: Deadlines,
        proxy: str | None,
        wall: Callable[[], float],
    ) -> None:
        self.endpoint = endpoint
        self.deadlines = deadlines
        self.clock_skew: float | None = None
        self._key_source = key_source
        self._key_headers = key_headers
        self._needs_key = needs_key
        self._proxy = proxy
        self._wall = wall
        self._lock = asyncio.Lock()
        self._client: httpx.AsyncClient | None = None
        self._closed = False

    async def fetch(self, call: Call, place: str, parse: Callable[[object], T]) -> T:
        """GET one list: `parse` of its JSON, which runs in a thread where the answer is large."""
        await self._http()
        import httpx

        deadline = self.deadlines.lists
        try:
            async with asyncio.timeout(deadline), self._open(call, "GET", place, deadline, None) as (response, fault):
                _check_kind(response, fault, "json")
                raw = await read_body(response, fault)
        except TimeoutError:
            raise _timed_out(call, self.endpoint.host, deadline) from None
        except httpx.HTTPError:
            raise EngineUnreachable(
                f"{self.endpoint.host} could not {call.act}", why="Its answer broke off", remedy="Try again"
            ) from None
        if len(raw) > INLINE_CAP:
            return await asyncio.to_thread(lambda: parse(decode(raw, fault)))
        return parse(decode(raw, fault))

    async def events(
        self, call: Call, place: str, body: Record, began: Callable[[], bool]
    ) -> AsyncGenerator[list[SseEvent], None]:
        """POST one question: the events of its answer, in batches as they arrive.

        Until `began` says that text has come, a silence as long as the wait for the first byte is allowed.
        """
        reader = SseReader()
        received = 0
        async with self._open(call, "POST", place, self.deadlines.first_byte, body) as (response, fault):
            await _check_stream(response, fault)
            async with chunks(response) as incoming:
                with _AnswerWatch(self.deadlines) as watch:
                    while (chunk := await _next(watch, incoming, fault)) is not None:
                        received += len(chunk)
                        if events := reader.feed(chunk):
                            yield events
                        if reader.fault or received > ANSWER_CAP:
                            raise fault.cut(reader.fault or "It grew beyond 32 MB")
                        if began():
                            watch.began()
            if events := reader.finish():
                yield events

    async def close(self) -> None:
        """Close all connections; calls that come later fail."""
        self._closed = True
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    def fault(self, call: Call) -> Fault:
        """The maker of a call's failures, which masks the key in use."""
        return Fault(call, self.endpoint.host, self._key_source(), self._wall())

    @asynccontextmanager
    async def _open(
        self, call: Call, method: str, place: str, wait: float, body: Record | None
    ) -> "AsyncIterator[tuple[httpx.Response, Fault]]":
        """A good answer's head, at most `wait` seconds after the request; leaving closes what was not read."""
        url = self.endpoint.url(place)
        content = None if body is None else encode(body)
        client = await self._http()
        import httpx

        secret = self._key_source()
        fault = Fault(call, self.endpoint.host, secret, self._wall())
        headers = {"Accept": "application/json" if body is None else "text/event-stream", **self._headers(secret)}
        if body is not None:
            headers["Content-Type"] = "application/json"
        try:
            async with asyncio.timeout(wait):
                request = client.build_request(method, url, content=content, headers=headers)
                response = await client.send(request, stream=True)
        except TimeoutError:
            raise _timed_out(call, self.endpoint.host, wait) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise unreachable(fault, error, self._proxy is not None) from None
        try:
            if self._closed:
                # A connection that was being made when its pool closed is in no pool: leaving unread closes it.
                raise fault.cut("The connection to the provider was closed")
            self._read_clock(response)
            await _check(response, fault)
            yield response, fault
        finally:
            await response.aclose()

    def _headers(self, secret: Secret | None) -> Mapping[str, str]:
        """The key as headers. Raises Refused for a missing one and for one that no header can hold."""
        key = secret.reveal().strip() if secret is not None else ""
        if not key and self._needs_key:
            raise Refused(
                "Nothing was sent", why=f"There is no key for {self.endpoint.host}", remedy="Enter it in the settings"
            )
        if not key.isascii() or not key.isprintable() or " " in key:
            raise Refused(
                "Nothing was sent",
                why=f"The key for {self.endpoint.host} holds characters that no key has",
                remedy="Copy it again and enter it in the settings",
            )
        return self._key_headers(key)

    def _read_clock(self, response: "httpx.Response") -> None:
        said = http_time(response.headers.get("Date", ""))
        self.clock_skew = self.clock_skew if said is None else said - self._wall()

    async def _http(self) -> "httpx.AsyncClient":
        async with self._lock:
            if self._closed:
                failure = EngineUnreachable("The connection to the provider was closed", remedy="Connect again")
                failure.nothing_billed = True
                raise failure
            if self._client is None:
                # In a thread: the imports and the certificates take tenths of a second.
                self._client = await asyncio.to_thread(connect, self.endpoint, self.deadlines, self._proxy)
            return self._client


class _AnswerWatch(StreamWatch):
    """Patient until the first text: providers send a head at once and may then think for a minute without a sign."""

    def __init__(self, deadlines: Deadlines) -> None:
        super().__init__(StreamLimits(deadlines.first_byte, deadlines.total, ANSWER_CAP), deadlines.tick)
        self._after = deadlines.chat

    def began(self) -> None:
        self._limits = self._after


async def _check(response: "httpx.Response", fault: Fault) -> None:
    """Raise unless this is a good, uncompressed answer."""
    status = response.status_code
    if 300 <= status < 400:
        raise fault.redirect(status, response.headers.get("Location", ""))
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    packed = coding not in ("", "identity")
    if status != 200:
        headers = {name.lower(): value for name, value in response.headers.items()}
        raise fault.answer(Answer(status, headers, b"" if packed else await refusal_body(response)))
    if packed:
        raise fault.foreign(f"It sends its answers packed as {plain(coding, 40)}, though none was asked for")


async def _check_stream(response: "httpx.Response", fault: Fault) -> None:
    """Raise unless events follow. Some gateways put a refusal into a whole answer with status 200."""
    if "json" in response.headers.get("Content-Type", ""):
        value = decode(await refusal_body(response), fault)
        if isinstance(value, dict) and "error" in value:
            raise fault.cut_by(value)
    _check_kind(response, fault, "event-stream")


def _check_kind(response: "httpx.Response", fault: Fault, wanted: str) -> None:
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if wanted not in kind:
        raise fault.foreign(f"Its answer is {plain(kind, 40) or 'of no named kind'}, not {wanted}")


async def _next(watch: StreamWatch, incoming: AsyncIterator[bytes], fault: Fault) -> bytes | None:
    import httpx

    try:
        return await watch.read(incoming)
    except TimeoutError:
        raise fault.cut(watch.expired) from None
    except httpx.HTTPError:
        raise fault.cut("The connection to the provider broke") from None


def _timed_out(call: Call, host: str, deadline: float) -> EngineTimeout:
    return EngineTimeout(
        f"{host} did not {call.act} in time", why=f"Nothing came for {deadline:g} s", remedy="Try again later"
    )
