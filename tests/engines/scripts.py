"""What the raw servers of the fault tests say, and what is asked of them."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from ice_desk.domain.errors import DeskError
from ice_desk.domain.models import RunnerOptions
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest
from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.ollama import OllamaEngine
from tests.engines.conftest import PATIENT, engine_at
from tests.engines.replay import Caller, Loopback

OPTIONS = RunnerOptions(512)
STREAM_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
CLOSE_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n\r\n"
END = b"0\r\n\r\n"
DONE = b'{"message":{"content":""},"done":true,"done_reason":"stop","eval_count":2}\n'

Script = Callable[[Caller], Awaitable[None]]


def token(text: str = " a", **more: object) -> bytes:
    return json.dumps({"message": {"role": "assistant", "content": text} | more, "done": False}).encode() + b"\n"


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def answer(status: str, kind: str, body: bytes, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def sending(*parts: bytes, stay: bool = False) -> Script:
    """A server that answers the first request with `parts`, then closes, or stays until the client leaves."""

    async def script(caller: Caller) -> None:
        await caller.request()
        for part in parts:
            await caller.send(part)
        if stay:
            await caller.gone()

    return script


def question(max_tokens: int | None = None) -> ChatRequest:
    return ChatRequest("m", (ChatMessage("user", "x"),), OPTIONS, max_tokens=max_tokens)


@asynccontextmanager
async def at(script: Script, deadlines: Deadlines = PATIENT) -> AsyncIterator[OllamaEngine]:
    async with Loopback(script) as server, engine_at(server.address, deadlines) as engine:
        yield engine


async def chat(
    script: Script, max_tokens: int | None = None, deadlines: Deadlines = PATIENT
) -> tuple[str, ChatDone | DeskError]:
    """The text that came, and how it ended: the ChatDone or the failure."""
    pieces: list[str] = []
    end: ChatDone | DeskError | None = None
    async with at(script, deadlines) as engine:
        try:
            async for event in engine.chat(question(max_tokens)):
                if isinstance(event, ChatDone):
                    end = event
                else:
                    pieces.append(event.text)
        except DeskError as failure:
            end = failure
    assert end is not None
    return "".join(pieces), end


GOOD = chunk(token(" a")) + chunk(token(" b"))
