"""A client that speaks raw HTTP to the simulator, so that headers, chunks and cuts are seen as they come."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from ice_desk import paths
from ice_desk.engines.simulator.server import Simulator
from ice_desk.services.catalogue import load_catalogue

CATALOGUE = load_catalogue(paths.resources() / "catalogue")
MISTRAL = "mistral:7b-instruct-v0.3-q6_K"
PHI = "phi3:3.8b-mini-4k-instruct-q8_0"
TINY = "tinyllama:1.1b-chat"
THINKER = "qwen3:0.6b-q8_0"
YI = "yi:34b-200k-q4_K_M"
EMBEDDER = "nomic-embed-text:v1.5"
PATIENCE = 5.0


def expiry(row: dict[str, Any]) -> float:
    """Seconds from now until the row's expires_at."""
    return (datetime.fromisoformat(row["expires_at"]) - datetime.now(UTC)).total_seconds()


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: bytes = b""
    chunks: int = 0
    complete: bool = True

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.headers]

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.text.splitlines() if line.strip()]

    def header(self, name: str) -> str | None:
        return dict(self.headers).get(name)


@dataclass
class Call:
    """One request under way on a connection of its own."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    answer: Answer = field(default_factory=lambda: Answer(0, []))

    async def head(self) -> None:
        """Read the status line and headers."""
        raw = await self.reader.readuntil(b"\r\n\r\n")
        first, *rest = raw.decode("latin-1").split("\r\n")
        self.answer.status = int(first.split(" ")[1])
        self.answer.headers = [(name, value.strip()) for name, _, value in (row.partition(":") for row in rest if row)]

    async def chunk(self) -> bytes:
        size = int(await self.reader.readuntil(b"\r\n"), 16)
        data = (await self.reader.readexactly(size + 2))[:-2]
        self.answer.body += data
        self.answer.chunks += 1 if data else 0
        return data

    async def line(self) -> Any:
        """The next line of a stream, with the head first where it is due."""
        if not self.answer.status:
            await self.head()
        return json.loads(await self.chunk())

    async def all(self, *, bodiless: bool = False) -> Answer:
        """The whole answer; `complete` is False where the connection ended before it."""
        try:
            if not self.answer.status:
                await self.head()
            if bodiless:
                return self.answer
            length = self.answer.header("Content-Length")
            if length is not None:
                self.answer.body = await self.reader.readexactly(int(length))
            else:
                while await self.chunk():
                    pass
        except (asyncio.IncompleteReadError, ConnectionError):
            self.answer.complete = False
        return self.answer

    def leave(self) -> None:
        self.writer.close()


class Client:
    """Requests to one address, each on a connection of its own."""

    def __init__(self, address: str, simulator: Simulator) -> None:
        self.address = address
        self.simulator = simulator
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or 0
        self._calls: list[Call] = []

    async def start(
        self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
    ) -> Call:
        """Send a request and return without waiting for the answer."""
        data = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        rows = {"Host": f"{self._host}:{self._port}", "Content-Length": str(len(data))} | dict(headers or {})
        reader, writer = await asyncio.open_connection(self._host, self._port)
        call = Call(reader, writer)
        self._calls.append(call)
        head = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in rows.items())
        writer.write(head.encode() + b"\r\n" + data)
        await writer.drain()
        return call

    async def ask(
        self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        call = await self.start(method, path, body, headers)
        try:
            return await asyncio.wait_for(call.all(bodiless=method == "HEAD"), PATIENCE)
        finally:
            call.leave()

    async def post(self, path: str, **body: object) -> Answer:
        return await self.ask("POST", path, body)

    async def load(self, model: str, **more: object) -> Answer:
        return await self.post("/api/generate", model=model, **more)

    async def chat(self, model: str, prompt: str = "go on", **more: object) -> Answer:
        return await self.post("/api/chat", model=model, messages=[{"role": "user", "content": prompt}], **more)

    async def start_chat(self, model: str, prompt: str = "a long answer please", **more: object) -> Call:
        body = {"model": model, "messages": [{"role": "user", "content": prompt}], **more}
        return await self.start("POST", "/api/chat", body)

    async def ps(self) -> list[dict[str, Any]]:
        return (await self.ask("GET", "/api/ps")).json["models"]

    async def loaded(self) -> set[str]:
        return {row["name"] for row in await self.ps()}

    async def state(self) -> Any:
        return (await self.ask("GET", "/api/simulator")).json

    async def busy(self, model: str, **more: object) -> Call:
        """A chat that has begun to answer and goes on for ever; leaving it is the only end."""
        faults, self.simulator.faults = self.simulator.faults, self.simulator.faults | {"stall"}
        call = await self.start_chat(model, **more)
        await asyncio.wait_for(call.line(), PATIENCE)
        self.simulator.faults = faults
        return call

    async def until(self, names: set[str]) -> None:
        """Wait until exactly these models are loaded."""
        await self._seen(self.loaded, names)

    async def settled(self, state: object) -> None:
        """Wait until the machine is in this state."""
        await self._seen(self.state, state)

    async def _seen(self, look: Callable[[], Awaitable[object]], wanted: object) -> None:
        async with asyncio.timeout(PATIENCE):
            while await look() != wanted:  # noqa: ASYNC110 - what is outside can only be polled
                await asyncio.sleep(0.005)

    async def close(self) -> None:
        for call in self._calls:
            call.leave()
            try:
                await call.writer.wait_closed()
            except ConnectionError:
                continue


@asynccontextmanager
async def simulated(
    *faults: str, speed: float = 1000.0, profile: str = "mac_m3_max", **more: Any
) -> AsyncIterator[Client]:
    simulator = Simulator(CATALOGUE, profile=profile, speed=speed, faults=frozenset(faults), **more)
    client = Client(await simulator.start(), simulator)
    try:
        yield client
    finally:
        await client.close()
        await simulator.close()
