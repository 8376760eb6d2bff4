"""Servers that are no Ollama, do not answer, or refuse."""

import asyncio
import gzip

import pytest

from ice_desk.domain.errors import (
    BadRequest,
    DeskError,
    EngineTimeout,
    EngineUnreachable,
    ModelMissing,
    NotAnEngine,
)
from ice_desk.engines.base import ChatMessage, ChatRequest
from tests.engines.conftest import QUICK, engine_at
from tests.engines.replay import Caller, Loopback
from tests.engines.scripts import (
    OPTIONS,
    STREAM_HEAD,
    answer,
    at,
    chat,
    question,
    sending,
)

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
    async with at(sending(part, stay=True), QUICK) as engine:
        with pytest.raises(EngineTimeout):
            await engine.running()


async def test_dribbled_headers_meet_the_first_byte_deadline() -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        for byte in STREAM_HEAD:
            await caller.send(bytes([byte]))
            await asyncio.sleep(0.02)

    assert type((await chat(script, deadlines=QUICK))[1]) is EngineTimeout


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
