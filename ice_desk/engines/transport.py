"""One engine's HTTP: ollama.AsyncClient's connections under our own rules, and every failure as an EngineError."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from ice_desk.domain.errors import BadRequest, EngineError, EngineTimeout, EngineUnreachable, NotAnEngine
from ice_desk.engines.connection import connect
from ice_desk.engines.deadlines import Deadlines, StreamLimits, StreamWatch
from ice_desk.engines.hosts import is_loopback
from ice_desk.engines.ollama_errors import Call, answer_fault, plain, redirect_fault
from ice_desk.engines.wire import NdjsonReader, Record

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
BODY_CAP = 32 * 1024 * 1024
REFUSAL_CAP = 16 * 1024
REFUSAL_SECONDS = 2.0
# Decoding more than this at once would be seen as a hitch in the window, so a thread does it.
INLINE_CAP = 256 * 1024


class Transport:
    """Calls to one address. No retries, no redirects, no proxy, no compression, no key from the environment."""

    def __init__(self, address: str, deadlines: Deadlines) -> None:
        self.address = address
        self.deadlines = deadlines
        self._lock = asyncio.Lock()
        self._client: httpx.AsyncClient | None = None
        self._closed = False

    async def fetch(
        self,
        call: Call,
        method: str,
        path: str,
        deadline: float,
        parse: Callable[[object], T],
        body: Record | None = None,
    ) -> T:
        """One exchange: `parse` of the answer's JSON, which runs in a thread where the answer is large."""
        raw = await self.exchange(call, method, path, deadline, body)
        if len(raw) > INLINE_CAP:
            return await asyncio.to_thread(lambda: parse(_decode(raw)))
        return parse(_decode(raw))

    async def exchange(self, call: Call, method: str, path: str, deadline: float, body: Record | None = None) -> bytes:
        """One exchange: the bytes of the answer."""
        await self._http()
        import httpx

        try:
            async with asyncio.timeout(deadline), self._open(call, method, path, deadline, body) as response:
                return await _read_body(response)
        except TimeoutError:
            raise _timed_out(call, deadline) from None
        except httpx.HTTPError as error:
            raise _lost(call) from error

    async def records(
        self,
        call: Call,
        path: str,
        body: Record,
        cut: Callable[[str], EngineError],
        limits: StreamLimits,
        reader: NdjsonReader | None = None,
    ) -> AsyncGenerator[list[Record], None]:
        """The records of a stream, in batches as they arrive. `cut` makes the failure of one that broke off.

        `reader` is given by a caller who wants to know of lines that could not be read.
        """
        reader = reader or NdjsonReader()
        received = 0
        async with (
            self._open(call, "POST", path, self.deadlines.first_byte, body) as response,
            _chunks(response) as chunks,
        ):
            with StreamWatch(limits, self.deadlines.tick) as watch:
                while (chunk := await _next(watch, chunks, cut)) is not None:
                    received += len(chunk)
                    if records := reader.feed(chunk):
                        yield records
                    if reader.fault or received > limits.size:
                        raise cut(reader.fault or "It grew beyond all measure")
        if records := reader.finish():
            yield records

    async def close(self) -> None:
        """Close all connections; calls that come later fail."""
        self._closed = True
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    @asynccontextmanager
    async def _open(
        self, call: Call, method: str, path: str, wait: float, body: Record | None
    ) -> "AsyncIterator[httpx.Response]":
        """A good answer's head, at most `wait` seconds after the request; leaving closes what was not read."""
        content = None if body is None else _encode(body)
        client = await self._http()
        import httpx

        try:
            async with asyncio.timeout(wait):
                response = await client.send(client.build_request(method, path, content=content), stream=True)
        except TimeoutError:
            raise _timed_out(call, wait) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _unreachable(self.address, call, error) from error
        try:
            # A connection that was being made when its pool closed is in no pool: leaving unread closes it.
            self._refuse_when_closed()
            await _check(call, response)
            yield response
        finally:
            await response.aclose()

    async def _http(self) -> "httpx.AsyncClient":
        async with self._lock:
            self._refuse_when_closed()
            if self._client is None:
                # In a thread: the imports and the TLS context take tenths of a second.
                self._client = await asyncio.to_thread(connect, self.address, self.deadlines)
            return self._client

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise EngineUnreachable("The connection to the engine was closed", remedy="Connect again")


def _encode(body: Record) -> bytes:
    try:
        text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except ValueError:
        raise BadRequest("The request was not sent", why="One of its numbers is not finite") from None
    # Half of a surrogate pair can be pasted; it has no UTF-8.
    return text.encode(errors="replace")


def _decode(raw: bytes) -> object:
    try:
        value: object = json.loads(raw.decode(errors="replace"))
    except (ValueError, RecursionError):
        raise _foreign("Its answer is no JSON") from None
    return value


async def _check(call: Call, response: "httpx.Response") -> None:
    """Raise unless this is a good, uncompressed answer in JSON."""
    status = response.status_code
    if 300 <= status < 400:
        raise redirect_fault(status, response.headers.get("Location", ""))
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("", "identity"):
        raise _foreign(f"It sends its answers packed as {plain(coding, 40)}, though none was asked for")
    if status != 200:
        raise answer_fault(call, status, await _refusal_body(response))
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if "json" not in kind and response.headers.get("Content-Length") != "0":
        raise _foreign(f"Its answer is {plain(kind, 40) or 'of no named kind'}, not JSON")


@asynccontextmanager
async def _chunks(response: "httpx.Response") -> AsyncIterator[AsyncIterator[bytes]]:
    """The body's chunks as they arrive. Leaving before the end closes the connection.

    Reading on after that ends the generators nested inside httpx; left to the garbage collector, each would become a
    task of its own.
    """
    import httpx

    chunks = response.aiter_raw()
    try:
        yield chunks
    finally:
        await response.aclose()
        with contextlib.suppress(httpx.HTTPError, httpx.StreamError):
            async for _ in chunks:
                pass


async def _next(watch: StreamWatch, chunks: AsyncIterator[bytes], cut: Callable[[str], EngineError]) -> bytes | None:
    try:
        return await watch.read(chunks)
    except TimeoutError:
        raise cut(watch.expired) from None
    except Exception as error:
        import httpx  # here, for an import statement costs a microsecond each time, and this runs for every token

        if isinstance(error, httpx.HTTPError):
            raise cut("The connection to the engine broke") from error
        raise


async def _read_body(response: "httpx.Response") -> bytes:
    parts: list[bytes] = []
    size = 0
    async with _chunks(response) as chunks:
        async for chunk in chunks:
            parts.append(chunk)
            size += len(chunk)
            if size > BODY_CAP:
                raise _foreign("Its answer is over 32 MB")
    return b"".join(parts)


async def _refusal_body(response: "httpx.Response") -> bytes:
    """The first part of a refusal's body: as much as comes soon, for the status alone says enough."""
    import httpx

    body = b""
    with contextlib.suppress(TimeoutError, httpx.HTTPError):
        async with asyncio.timeout(REFUSAL_SECONDS), _chunks(response) as chunks:
            async for chunk in chunks:
                body += chunk
                if len(body) > REFUSAL_CAP:
                    break
    return body


def _foreign(why: str) -> NotAnEngine:
    return NotAnEngine(
        "The address does not answer as Ollama does", why=why, remedy="Check the engine's address in the settings"
    )


def _timed_out(call: Call, deadline: float) -> EngineTimeout:
    return EngineTimeout(
        f"Ollama did not {call.act} in time",
        why=f"Nothing came for {deadline:g} s",
        remedy="Try again, or restart Ollama",
    )


def _lost(call: Call) -> EngineError:
    return EngineUnreachable(
        f"Ollama could not {call.act}", why="Its answer broke off in the middle", remedy="Check that Ollama still runs"
    )


def _unreachable(address: str, call: Call, error: Exception) -> EngineError:
    """What it means that no answer began."""
    import httpx

    place = plain(address.partition("://")[2])
    start = "Start Ollama, or check the address in the settings"
    if isinstance(error, httpx.PoolTimeout):
        return EngineError(f"Ollama could not {call.act}", why="Too many calls are under way", remedy="Try again")
    if isinstance(error, httpx.ConnectTimeout):
        return EngineUnreachable("Ollama is not reachable", why=f"{place} did not answer in time", remedy=start)
    if isinstance(error, (httpx.ConnectError, httpx.InvalidURL, httpx.UnsupportedProtocol)):
        what = "Ollama is not running here" if is_loopback(address) else "No Ollama answers there"
        return EngineUnreachable(what, why=f"{place} cannot be reached: {plain(_reason(error))}", remedy=start)
    if isinstance(error, httpx.RemoteProtocolError) and "disconnected" not in str(error):
        return _foreign("It does not speak HTTP")
    return EngineUnreachable(
        f"Ollama could not {call.act}", why=f"{place} closed the connection before it answered", remedy=start
    )


def _reason(error: BaseException) -> str:
    """The innermost cause: the outer ones say no more than that all attempts failed."""
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    return str(error) or type(error).__name__
