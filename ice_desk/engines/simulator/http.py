"""HTTP/1.1 by hand: requests parsed by h11, answers written as Go's server writes them.

Written by hand because the faults need to cut, dribble and stall inside headers, chunks and lines.
"""

import asyncio
import socket
import struct
import zlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus

import h11

from ice_desk.engines.simulator.clock import Clock
from ice_desk.engines.simulator.golang import go_json

JSON = "application/json; charset=utf-8"
STREAM_ERROR = "application/json"
NDJSON = "application/x-ndjson"
PLAIN = "text/plain"
_BUFFER = 2048
"""Go gives a Content-Length to bodies that fit its buffer and chunks the others."""
_PIECE = 8
_LARGEST_BODY = 64 << 20


@dataclass(frozen=True, slots=True)
class Request:
    """One request. `headers` have lower-case names."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def keeps_alive(self) -> bool:
        return self.headers.get("connection", "").lower() != "close"


class Closed(Exception):
    """The connection was closed on purpose; nothing more can be sent."""


class WatchedReader(asyncio.StreamReader):
    """A reader that tells at once when its client has gone, even while nobody reads."""

    on_eof: Callable[[], None] | None = None

    def feed_eof(self) -> None:
        super().feed_eof()
        if self.on_eof is not None:
            self.on_eof()


async def read_request(reader: asyncio.StreamReader, rest: bytes) -> tuple[Request, bytes] | None:
    """The next request and the bytes after it; None when the client has gone. Raises h11.RemoteProtocolError."""
    parser = h11.Connection(h11.SERVER)
    if rest:
        parser.receive_data(rest)
    head: h11.Request | None = None
    body = bytearray()
    while True:
        event = parser.next_event()
        if event is h11.NEED_DATA:
            data = await reader.read(65536)
            if not data:
                return None
            parser.receive_data(data)
        elif isinstance(event, h11.Request):
            head = event
        elif isinstance(event, h11.Data):
            body += event.data
            if len(body) > _LARGEST_BODY:
                raise h11.RemoteProtocolError("body too large", error_status_hint=413)
        elif isinstance(event, h11.EndOfMessage) and head is not None:
            headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in head.headers}
            path = head.target.decode("latin-1").partition("?")[0]
            return Request(head.method.decode("latin-1"), path, headers, bytes(body)), parser.trailing_data[0]
        else:
            return None


class Reply:
    """The answer to one request: whole with `send`, or line by line with `line` and `end`.

    The first line brings the status line and headers, as with Ollama: before it there is silence.
    """

    def __init__(
        self, writer: asyncio.StreamWriter, request: Request, clock: Clock, faults: Callable[[], frozenset[str]]
    ) -> None:
        self._writer = writer
        self._request = request
        self._clock = clock
        self._faults = faults
        self._squeezer = zlib.compressobj(wbits=31) if "gzip" in faults() else None
        self._origin = request.headers.get("origin")
        self.started = False

    async def send(
        self, status: int, body: bytes = b"", content_type: str | None = JSON, extra: Mapping[str, str] | None = None
    ) -> None:
        """A whole answer; to HEAD its headers only."""
        head = self._request.method == "HEAD"
        if self._squeezer is not None and body and not head:
            body = self._squeezer.compress(body) + self._squeezer.flush()
        headers = dict(extra or {})
        if content_type and body:
            headers["Content-Type"] = content_type
        if len(body) < _BUFFER:
            await self._headers(status, headers, ("Content-Length", str(len(body))))
            self._writer.write(b"" if head else body)
        elif head:
            await self._headers(status, headers, None)
        else:
            await self._headers(status, headers, ("Transfer-Encoding", "chunked"))
            self._writer.write(_chunk(body) + _chunk(b""))
        await self._writer.drain()

    async def json(self, status: int, value: object) -> None:
        await self.send(status, go_json(value).encode())

    async def error(self, status: int, text: str) -> None:
        await self.json(status, {"error": text})

    async def stream_error(self, status: int, text: str) -> None:
        """A failure found after the model was ready: chunked and without a charset, unlike the others."""
        await self._start(status, STREAM_ERROR)
        self._chunk(go_json({"error": text}).encode() + b"\n")
        await self.end()

    async def line(self, value: object) -> None:
        """One NDJSON line in a chunk of its own."""
        await self.raw_line(go_json(value))

    async def raw_line(self, text: str) -> None:
        if not self.started:
            await self._start(200, NDJSON)
        self._chunk(text.encode() + b"\n")
        await self._writer.drain()

    async def end(self) -> None:
        """The last chunk."""
        if not self.started:
            await self._start(200, NDJSON)
        if self._squeezer is not None:
            self._writer.write(_chunk(self._squeezer.flush()))
        self._writer.write(_chunk(b""))
        await self._writer.drain()

    async def cut(self, value: object) -> None:
        """Half of a line, then the connection is closed. Raises Closed."""
        text = go_json(value).encode()
        if not self.started:
            await self._start(200, NDJSON)
        self._chunk(text[: len(text) // 2])
        await self._writer.drain()
        raise Closed

    def reset(self) -> None:
        """Break the connection with a TCP reset. Raises Closed."""
        handle = self._writer.get_extra_info("socket")
        if handle is not None:
            handle.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()
        raise Closed

    async def _start(self, status: int, content_type: str) -> None:
        self.started = True
        await self._headers(status, {"Content-Type": content_type}, ("Transfer-Encoding", "chunked"))

    def _chunk(self, data: bytes) -> None:
        if self._squeezer is not None:
            data = self._squeezer.compress(data) + self._squeezer.flush(zlib.Z_SYNC_FLUSH)
        self._writer.write(_chunk(data))

    async def _headers(self, status: int, headers: dict[str, str], length: tuple[str, str] | None) -> None:
        if self._origin is not None and status != HTTPStatus.FORBIDDEN:
            headers |= {"Access-Control-Allow-Origin": self._origin, "Vary": "Origin"}
        if self._squeezer is not None:
            headers["Content-Encoding"] = "gzip"
        rows = [*sorted(headers.items()), ("Date", formatdate(usegmt=True))]
        if length is not None:
            rows.append(length)
        text = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n"
        data = (text + "".join(f"{name}: {value}\r\n" for name, value in rows) + "\r\n").encode("latin-1")
        if "slow-headers" not in self._faults():
            self._writer.write(data)
            return
        pieces = range(0, len(data), _PIECE)
        for start in pieces:
            self._writer.write(data[start : start + _PIECE])
            await self._writer.drain()
            await self._clock.sleep(2 / len(pieces))


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def _canceller(task: asyncio.Task[None] | None) -> Callable[[], None]:
    def leave() -> None:
        if task is not None:
            task.cancel()

    return leave


Handler = Callable[[Request, Reply], Awaitable[None]]


async def serve(
    reader: WatchedReader,
    writer: asyncio.StreamWriter,
    handler: Handler,
    clock: Clock,
    faults: Callable[[], frozenset[str]],
) -> None:
    """Answer requests on one connection until it ends. A client that leaves cancels what it asked for."""
    task = asyncio.current_task()
    rest = b""
    try:
        while True:
            reader.on_eof = None
            found = await read_request(reader, rest)
            if found is None:
                return
            request, rest = found
            reader.on_eof = _canceller(task)
            if reader.at_eof():
                return
            await handler(request, Reply(writer, request, clock, faults))
            if not request.keeps_alive:
                return
    except h11.RemoteProtocolError as problem:
        status = problem.error_status_hint
        text = f"{status} {HTTPStatus(status).phrase}"
        body = f"HTTP/1.1 {text}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n{text}"
        writer.write(body.encode())
    except (asyncio.CancelledError, Closed, ConnectionError):
        # The task belongs to this connection alone: its cancellation is the connection's end.
        return
    finally:
        reader.on_eof = None
        writer.close()
