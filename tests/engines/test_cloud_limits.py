"""How long, how large: the limits of a question and of a stream that never says anything wrong."""

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from ice_desk.domain.errors import BadRequest, StreamCut
from ice_desk.engines.cloud import transport
from ice_desk.engines.cloud.base import CLOUD_DEADLINES
from tests.engines.cloud_kits import ENGINES, PATIENT, QUESTION, ask, at, engine_of
from tests.engines.replay import Caller, Loopback

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


def endless(comment: bytes, pause: float) -> Callable[[Caller], Awaitable[None]]:
    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(HEAD)
        while not caller.reader.at_eof():
            await caller.send(comment)
            await asyncio.sleep(pause)

    return script


async def test_a_stream_that_only_keeps_alive_ends_at_the_total() -> None:
    async with Loopback(endless(b": ping\n\n", 0.02)) as server:
        engine = engine_of("openai", server.address, replace(PATIENT, total=0.3))
        events, failure = await ask(engine)
        await engine.close()
    assert (events, type(failure)) == ([], StreamCut)
    assert "longer than 0.005 minutes" in failure.why


async def test_a_stream_that_only_grows_ends_at_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "ANSWER_CAP", 1_000_000)
    async with Loopback(endless(b":" + b"x" * 60_000 + b"\n\n", 0.0)) as server:
        engine = engine_of("anthropic", server.address)
        events, failure = await ask(engine)
        await engine.close()
    assert (events, type(failure)) == ([], StreamCut)
    assert "32 MB" in failure.why


def test_the_waits_are_those_that_were_chosen() -> None:
    chosen = CLOUD_DEADLINES
    assert (chosen.connect, chosen.first_byte, chosen.silence, chosen.total) == (10.0, 120.0, 60.0, 1_800.0)
    assert (chosen.chat.size, chosen.connect_loopback) == (32 * 1024 * 1024, 2.0)


def test_nothing_heavy_is_imported_before_the_first_call() -> None:
    modules = "ice_desk.engines.cloud.openai_chat, ice_desk.engines.cloud.anthropic_messages, sys"
    program = f"import {modules}; sys.exit(any(name in sys.modules for name in ('httpx', 'ollama', 'certifi')))"
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0


@pytest.mark.parametrize("kind", ENGINES)
@pytest.mark.parametrize(
    "wrong",
    [{"max_tokens": 0}, {"messages": ()}, {"model": " "}, {"temperature": float("nan")}],
    ids=lambda wrong: next(iter(wrong)),
)
async def test_what_makes_no_sense_is_not_sent(kind: str, wrong: dict[str, object]) -> None:
    async with at(kind) as (provider, engine):
        _, failure = await ask(engine, replace(QUESTION, **wrong))
        assert type(failure) is BadRequest
        assert failure.nothing_billed
        assert provider.connections == 0
