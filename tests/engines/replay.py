"""Loopback servers for the engine tests: one that runs a test's own handler, one that plays recorded transcripts."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

TRANSCRIPTS = Path(__file__).parent.parent / "data" / "ollama-wire"

Exchange = dict[str, Any]
Handler = Callable[["Caller"], Awaitable[None]]


def transcript(name: str) -> list[Exchange]:
    """The recorded exchanges of one transcript that got an answer or were waiting for one."""
    content = json.loads((TRANSCRIPTS / f"{name}.json").read_text())
    return [exchange for exchange in content.get("exchanges", ()) if "error" not in exchange["response"]]


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Caller:
    """One connection, seen from the server."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def request(self) -> Request | None:
        """The next request; None when the client has gone."""
        try:
            head = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        except asyncio.IncompleteReadError:
            return None
        method, path, _ = head[0].split(" ", 2)
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        body = await self.reader.readexactly(int(headers.get("content-length", "0")))
        return Request(method, path, headers, body)

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def gone(self) -> None:
        """Return when the client has closed its side."""
        while await self.reader.read(65536):
            pass

    def reset(self) -> None:
        """Close with a TCP reset."""
        self.writer.transport.abort()


class Loopback:
    """Runs `handler` for each connection on a port of 127.0.0.1. A handler's own failure fails the test at the end."""

    def __init__(self, handler: Handler) -> None:
        self.address = ""
        self.connections = 0
        self.open = 0
        self._handler = handler
        self._failures: list[Exception] = []
        self._tasks: set[asyncio.Task[Any]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=2**20)
        port = self._server.sockets[0].getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._failures:
            raise self._failures[0]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        self.open += 1
        try:
            await self._handler(Caller(reader, writer))
        except (ConnectionError, asyncio.CancelledError):
            pass
        except Exception as failure:  # noqa: BLE001 - kept for the test, which raises it
            self._failures.append(failure)
        finally:
            self.open -= 1
            self._tasks.discard(task)
            with contextlib.suppress(ConnectionError):
                writer.close()


@dataclass
class Replay:
    """Answers each request with the next recorded exchange of its method and path, byte for byte, without the waits."""

    exchanges: list[Exchange] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def stage(self, *names: str) -> None:
        self.exchanges = [exchange for name in names for exchange in transcript(name)]

    async def serve(self, caller: Caller) -> None:
        while (request := await caller.request()) is not None:
            self.requests.append(request)
            response = self._next(request)
            if response is None:
                await caller.send(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 18\r\n\r\n")
                await caller.send(b"404 page not found")
            elif not await _play(caller, response):
                return

    def _next(self, request: Request) -> dict[str, Any] | None:
        for number, exchange in enumerate(self.exchanges):
            if (exchange["request"]["method"], exchange["request"]["path"]) == (request.method, request.path):
                return self.exchanges.pop(number)["response"]
        return None


async def _play(caller: Caller, response: dict[str, Any]) -> bool:
    """Send one recorded answer. False when the recorded connection ended with it."""
    lines = [line["text"] + ("" if line.get("no_newline") else "\n") for line in response["body"]]
    if "status_line" not in response:
        await caller.gone()
        return False
    head = "".join(f"{name}: {value}\r\n" for name, value in response["headers"])
    await caller.send(f"{response['status_line']}\r\n{head}\r\n".encode())
    chunked = ["Transfer-Encoding", "chunked"] in response["headers"]
    for line in lines:
        data = line.encode()
        await caller.send(b"%x\r\n%b\r\n" % (len(data), data) if chunked else data)
    ended_by = response["ended_by"]
    if ended_by == "client closed the connection":
        await caller.gone()
        return False
    if ended_by.startswith("server:"):
        return False
    if chunked:
        await caller.send(b"0\r\n\r\n")
    return ["Connection", "close"] not in response["headers"]
