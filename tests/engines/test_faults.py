"""What a network, a proxy or a broken server can do to a call, on raw sockets."""

import asyncio
import json
import tracemalloc

import pytest

from ice_desk.domain.errors import (
    RunnerCrashed,
    StreamCut,
)
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.engines.base import ChatDone
from tests.engines.conftest import QUICK
from tests.engines.replay import Caller
from tests.engines.scripts import (
    CLOSE_HEAD,
    DONE,
    END,
    GOOD,
    STREAM_HEAD,
    Script,
    at,
    chat,
    chunk,
    question,
    sending,
    token,
)

CUTS: dict[str, tuple[Script, str, str]] = {
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


async def test_a_stall_keeps_the_text() -> None:
    got, end = await chat(sending(STREAM_HEAD + GOOD, stay=True), deadlines=QUICK)
    assert (got, type(end)) == (" a b", StreamCut)
    assert "Nothing came for 0.4 s" in end.why


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


async def test_an_answer_without_limit_stops_at_32_megabytes() -> None:
    padded = chunk(token("x", padding="y" * 900_000))

    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(STREAM_HEAD)
        while True:
            await caller.send(padded)

    got, end = await chat(script)
    assert type(end) is StreamCut
    assert 30 <= len(got) <= 40


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

    got, end = await chat(script, deadlines=QUICK)
    assert type(end) is StreamCut
    assert "longer than" in end.why
    assert got


async def test_a_body_that_stays_open_after_done_does_not_hold_the_answer() -> None:
    async with asyncio.timeout(20):
        async with at(sending(STREAM_HEAD + GOOD + chunk(DONE), stay=True), QUICK) as engine:
            events = [event async for event in engine.chat(question())]
    assert isinstance(events[-1], ChatDone)
