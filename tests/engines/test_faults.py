"""What a network, a proxy or a broken server can do to a call, on raw sockets."""

import asyncio
import gzip
import json
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from ice_desk.domain.errors import (
    BadRequest,
    DeskError,
    EngineTimeout,
    EngineUnreachable,
    ModelMissing,
    NotAnEngine,
    RunnerCrashed,
    StreamCut,
)
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest
from ice_desk.engines.ollama import OllamaEngine
from tests.engines.conftest import engine_at
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
async def at(script: Script) -> AsyncIterator[OllamaEngine]:
    async with Loopback(script) as server, engine_at(server.address) as engine:
        yield engine


async def chat(script: Script, max_tokens: int | None = None) -> tuple[str, Any]:
    """The text that came, and how it ended: the ChatDone or the failure."""
    pieces: list[str] = []
    end: ChatDone | DeskError | None = None
    async with at(script) as engine:
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

CUTS: dict[str, tuple[Script, str, str]] = {
    "stall": (sending(STREAM_HEAD + GOOD, stay=True), " a b", "Nothing came for 0.15 s"),
    "cut in mid-line": (sending(STREAM_HEAD + GOOD + b"40\r\n" + token()[:20]), " a b", "connection"),
    "cut in mid-line, length by close": (sending(CLOSE_HEAD + token() + token()[:9]), " a", "engine closed"),
    "cut between lines, length by close": (sending(CLOSE_HEAD + token() + token(" b")), " a b", "repetition"),
    "end without done": (sending(STREAM_HEAD + GOOD + END), " a b", "repetition"),
    "end without anything": (sending(STREAM_HEAD + END), "", "repetition"),
    "error line": (sending(STREAM_HEAD + GOOD + chunk(b'{"error":"disk on fire"}\n') + END), " a b", "disk on fire"),
    "error is an object": (sending(STREAM_HEAD + chunk(b'{"error":{"message":"odd"}}\n')), "", "odd"),
    "error is nothing": (sending(STREAM_HEAD + chunk(b'{"error":null}\n')), "", ""),
    "three bad lines": (sending(STREAM_HEAD + GOOD + chunk(b"x\ny\n3\n") + chunk(DONE)), " a b", "3 lines"),
    "the engine only loaded": (sending(STREAM_HEAD + chunk(b'{"done":true,"done_reason":"load"}\n')), "", "loaded"),
}


@pytest.mark.parametrize("name", CUTS)
async def test_a_broken_answer_is_cut_and_keeps_its_text(name: str) -> None:
    script, text, words = CUTS[name]
    got, end = await chat(script)
    assert got == text
    assert type(end) is StreamCut
    assert words in end.why


async def test_a_reset_keeps_the_text() -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(STREAM_HEAD + GOOD)
        await asyncio.sleep(0.05)
        caller.reset()

    got, end = await chat(script)
    assert (got, type(end)) == (" a b", StreamCut)


@pytest.mark.parametrize("text", ["CUDA error: out of memory", "model runner has unexpectedly stopped"])
async def test_a_runner_that_dies_is_named(text: str) -> None:
    line = json.dumps({"error": text}).encode()
    got, end = await chat(sending(STREAM_HEAD + GOOD + chunk(line + b"\n") + END))
    assert (got, type(end), end.why) == (" a b", RunnerCrashed, text)


TOLERATED = {
    "empty lines, CRLF, comments, byte order mark": chunk(b"\xef\xbb\xbf" + token() + b"\r\n\n: ping\n  \r\n"),
    "unknown fields": chunk(b'{"new":{"x":[1]},"message":{"content":" a","y":2},"done":false}\n'),
    "content null, message missing or odd": chunk(
        b'{"message":{"content":null}}\n{"done":false}\n{"message":"x"}\n{"message":{"content":7}}\n' + token()
    ),
    "two bad lines": chunk(b"<html>\n" + token() + b"[1]\n"),
    "a line in three chunks": b"".join(chunk(part) for part in (token()[:5], token()[5:40], token()[40:])),
}


@pytest.mark.parametrize("name", TOLERATED)
async def test_oddities_are_tolerated(name: str) -> None:
    got, end = await chat(sending(STREAM_HEAD + TOLERATED[name] + chunk(DONE) + END))
    assert (got, type(end)) == (" a", ChatDone)


async def test_invalid_utf8_is_replaced() -> None:
    got, end = await chat(sending(STREAM_HEAD + chunk(b'{"message":{"content":"x\xffy"}}\n') + chunk(DONE) + END))
    assert (got, type(end)) == ("x\ufffdy", ChatDone)


async def test_lines_that_came_together_are_one_event_per_kind() -> None:
    lines = token("", thinking="t1") + token("", thinking="t2") + token("a") + token("b") + token("", thinking="t3")
    async with at(sending(STREAM_HEAD + chunk(lines + DONE) + END)) as engine:
        events = [event async for event in engine.chat(question())]
    assert events[:-1] == [Thinking("t1t2", 2), Delta("ab", 2), Thinking("t3", 1)]


async def test_a_line_with_both_kinds_is_one_token() -> None:
    async with at(sending(STREAM_HEAD + chunk(token("a", thinking="t") + DONE) + END)) as engine:
        events = [event async for event in engine.chat(question())]
    assert events[:-1] == [Thinking("t", 1), Delta("a", 0)]


async def test_a_huge_line_stops_without_being_kept() -> None:
    flood = chunk(b"x" * 65_536)

    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(STREAM_HEAD + GOOD)
        for _ in range(256):
            await caller.send(flood)

    tracemalloc.start()
    try:
        got, end = await chat(script)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (got, type(end)) == (" a b", StreamCut)
    assert "1 MB" in end.why
    assert peak < 20e6


async def test_an_endless_answer_stops_at_the_limit_that_was_set() -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(STREAM_HEAD)
        while True:
            await caller.send(chunk(token("x")))

    got, end = await chat(script, max_tokens=100)
    assert type(end) is StreamCut
    assert "limit" in end.why
    assert 100 < len(got) <= 110


async def test_an_answer_within_its_limit_is_complete() -> None:
    got, end = await chat(sending(STREAM_HEAD + chunk(token()) * 20 + chunk(DONE) + END), max_tokens=20)
    assert (len(got), type(end)) == (40, ChatDone)


async def test_an_answer_that_never_ends_meets_the_total_deadline() -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(STREAM_HEAD)
        while True:
            await caller.send(chunk(token("x")))
            await asyncio.sleep(0.02)

    got, end = await chat(script)
    assert type(end) is StreamCut
    assert "longer than" in end.why
    assert got


async def test_a_body_that_stays_open_after_done_does_not_hold_the_answer() -> None:
    async with asyncio.timeout(2):
        async with at(sending(STREAM_HEAD + GOOD + chunk(DONE), stay=True)) as engine:
            events = [event async for event in engine.chat(question())]
    assert isinstance(events[-1], ChatDone)


PAGE = b"<!doctype html><html><body>Please sign in</body></html>"
STRANGERS: dict[str, bytes] = {
    "html with 200": answer("200 OK", "text/html", PAGE),
    "html with 404": answer("404 Not Found", "text/html", PAGE),
    "html with 500": answer("500 Internal Server Error", "text/html", PAGE),
    "event stream": answer("200 OK", "text/event-stream", b"data: {}\n\n"),
    "no content type": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    "gzip": answer("200 OK", "application/json", gzip.compress(b"0" * 10_000_000), "Content-Encoding: gzip"),
    "no http": b"220 mail.example.com ready\r\n\r\n",
    "json of another kind": answer("200 OK", "application/json", b'["hello"]'),
    "broken json": answer("200 OK", "application/json", b'{"models":[{"na'),
    "deep json": answer("200 OK", "application/json", b"[" * 100_000),
}


@pytest.mark.parametrize("name", STRANGERS)
async def test_what_is_no_engine_is_told_so(name: str) -> None:
    async with at(sending(STRANGERS[name])) as engine:
        with pytest.raises(NotAnEngine) as failure:
            await engine.running()
    assert "<" not in str(failure.value)
    assert len(str(failure.value)) < 400


@pytest.mark.parametrize("name", ["html with 200", "html with 404", "html with 500", "event stream", "gzip", "no http"])
async def test_a_chat_with_what_is_no_engine_fails_the_same_way(name: str) -> None:
    _, end = await chat(sending(STRANGERS[name]))
    assert type(end) is NotAnEngine


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
async def test_a_redirect_is_named_and_nothing_goes_there(status: str) -> None:
    async with Loopback(sending(b"")) as elsewhere:
        place = f"Location: {elsewhere.address}/api/chat?key=secret"
        _, end = await chat(sending(answer(status, "text/html", b"", place)))
        assert elsewhere.connections == 0
    assert type(end) is NotAnEngine
    assert elsewhere.address in end.why
    assert "secret" not in str(end)


async def test_refused_is_told_at_once() -> None:
    async with Loopback(sending(b"")) as server:
        address = server.address
    async with engine_at(address) as engine:
        with pytest.raises(EngineUnreachable, match="Start Ollama"):
            await engine.running()


async def test_a_name_that_is_none_is_unreachable() -> None:
    async with engine_at("http://no-such-host.invalid:11434") as engine:
        with pytest.raises((EngineUnreachable, EngineTimeout)):
            await engine.info()


@pytest.mark.parametrize(
    "part", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"]
)
async def test_a_list_that_does_not_come_is_a_timeout_not_an_empty_list(part: bytes) -> None:
    async with at(sending(part, stay=True)) as engine:
        with pytest.raises(EngineTimeout):
            await engine.running()


async def test_dribbled_headers_meet_the_first_byte_deadline() -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        for byte in STREAM_HEAD:
            await caller.send(bytes([byte]))
            await asyncio.sleep(0.02)

    assert type((await chat(script))[1]) is EngineTimeout


async def test_a_server_that_leaves_before_answering_is_unreachable() -> None:
    assert type((await chat(sending(b"")))[1]) is EngineUnreachable


async def test_a_list_that_breaks_off_is_unreachable() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
    async with at(sending(head)) as engine:
        with pytest.raises(EngineUnreachable, match="broke off"):
            await engine.running()


async def test_a_refusal_that_breaks_off_still_tells_its_status() -> None:
    head = b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n"
    assert type((await chat(sending(head + b'{"error":"model')))[1]) is NotAnEngine
    whole = answer("404 Not Found", "application/json", b'{"error":"model \'m\' not found"}')
    assert type((await chat(sending(whole)))[1]) is ModelMissing


async def test_a_refusal_is_sent_once_and_not_repeated() -> None:
    for status in ("400 Bad", "409 Conflict", "500 Broken", "503 Busy"):
        async with Loopback(sending(answer(status, "application/json", b'{"error":"no"}'))) as server:
            async with engine_at(server.address) as engine:
                with pytest.raises(DeskError):
                    _ = [event async for event in engine.chat(question())]
            assert server.connections == 1


async def test_numbers_that_are_none_are_not_sent() -> None:
    request = ChatRequest("m", (ChatMessage("user", "x"),), OPTIONS, temperature=float("nan"))
    async with Loopback(sending(b"")) as server, engine_at(server.address) as engine:
        with pytest.raises(BadRequest, match="not finite"):
            _ = [event async for event in engine.chat(request)]
        assert server.connections == 0
