"""What each provider is sent, and how the peculiarities of its answers are read."""

import asyncio
import json
from dataclasses import replace
from typing import Any

import pytest

from ice_desk.domain.endpoints import CloudModel
from ice_desk.domain.errors import BadRequest, EngineError, NotAnEngine, StreamCut
from ice_desk.domain.secret import Secret
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.domain.usage import TokenUsage
from ice_desk.engines.base import CloudDone
from ice_desk.engines.cloud.anthropic_messages import ANTHROPIC_URL, AnthropicEngine, MessageEvents
from ice_desk.engines.cloud.collect import Collector
from ice_desk.engines.cloud.errors import Fault
from ice_desk.engines.cloud.openai import OPENAI_URL
from ice_desk.engines.cloud.openai_chat import ChatChunks, OpenAIChatEngine
from ice_desk.engines.cloud.sse import SseEvent
from ice_desk.engines.ollama_errors import Call
from tests.engines.cloud_kits import KEY, QUESTION, QUICK, ask, at, done, engine_of, text
from tests.engines.fake_provider import ANSWER
from tests.engines.replay import Caller, Loopback

FAULT = Fault(Call("answer", "m"), "provider")


def chunks(*records: dict[str, Any] | str) -> ChatChunks:
    return fed(ChatChunks(FAULT, 100), *records)


def fed(collector: Any, *records: dict[str, Any] | str) -> Any:
    data = [record if isinstance(record, str) else json.dumps(record) for record in records]
    collector.events = collector.take([SseEvent("", one) for one in data])
    return collector


def choice(reason: str | None = None, **delta: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}


async def test_what_a_compatible_endpoint_is_sent() -> None:
    async with at("openai") as (provider, engine):
        await ask(engine, replace(QUESTION, temperature=0.2))
        request = provider.requests[0]
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.headers["accept-encoding"] == "identity"
    assert request.headers["accept"] == "text/event-stream"
    assert request.json == {
        "model": "m",
        "messages": [{"role": "system", "content": "Be short."}, {"role": "user", "content": "Debt?"}],
        "stream": True,
        "stream_options": {"include_usage": True},
        "max_tokens": 100,
        "temperature": 0.2,
    }


def test_what_openai_itself_is_sent() -> None:
    engine = OpenAIChatEngine(OPENAI_URL, lambda: Secret(KEY))
    body = engine._body(replace(QUESTION, temperature=0.2, effort="low"))
    assert body["max_completion_tokens"] == 100
    assert (body["service_tier"], body["store"], body["reasoning_effort"]) == ("default", False, "low")
    assert not {"max_tokens", "n", "temperature", "tools"} & body.keys()


async def test_what_anthropics_shape_is_sent() -> None:
    async with at("anthropic") as (provider, engine):
        await ask(engine, replace(QUESTION, temperature=0.2))
        request = provider.requests[0]
    assert request.path == "/v1/messages"
    assert (request.headers["x-api-key"], request.headers["anthropic-version"]) == (KEY, "2023-06-01")
    assert "authorization" not in request.headers
    assert request.json == {
        "model": "m",
        "messages": [{"role": "user", "content": "Debt?"}],
        "system": "Be short.",
        "stream": True,
        "max_tokens": 100,
        "temperature": 0.2,
    }


def test_what_anthropic_itself_is_sent() -> None:
    engine = AnthropicEngine(ANTHROPIC_URL, lambda: Secret(KEY))
    body = engine._body(replace(QUESTION, temperature=0.2, effort="high"))
    assert (body["service_tier"], body["thinking"]["type"]) == ("standard_only", "adaptive")
    assert body["output_config"] == {"effort": "high"}
    assert "temperature" not in body
    assert not {"thinking", "output_config", "temperature"} & engine._body(replace(QUESTION, effort="none")).keys()


async def test_stream_options_are_dropped_once_and_for_all_where_they_are_refused() -> None:
    async with at("openai", "no_stream_options") as (provider, engine):
        for _ in range(2):
            events, failure = await ask(engine)
            assert (text(events), failure, done(events).usage) == (ANSWER, None, None)
        assert provider.posts == 3
        assert len(provider.billed) == 2


async def test_other_refusals_are_not_repeated() -> None:
    async with at("openai", "400") as (provider, engine):
        assert type((await ask(engine))[1]) is BadRequest
        assert provider.posts == 1


async def test_silence_before_the_first_text_may_be_as_long_as_the_wait_for_an_answer() -> None:
    patient = replace(QUICK, first_byte=30.0, silence=0.1)

    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n: hm\n\n")
        await asyncio.sleep(0.4)
        await caller.send(b'data: {"choices":[{"delta":{"content":"a"}}]}\n\n')
        await caller.gone()

    async with Loopback(script) as server:
        engine = engine_of("openai", server.address, patient)
        events, failure = await ask(engine)
        await engine.close()
    assert text(events) == "a"
    assert isinstance(failure, StreamCut)
    assert "Nothing came for 0.1 s" in failure.why


async def test_a_line_without_end_is_cut() -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
        await caller.send(b'data: {"choices":[{"delta":{"content":"a"}}]}\n\n')
        for _ in range(40):
            await caller.send(b"x" * 65_536)

    async with Loopback(script) as server:
        engine = engine_of("openai", server.address)
        events, failure = await ask(engine)
        await engine.close()
    assert (text(events), type(failure)) == ("a", StreamCut)
    assert "1 MB" in failure.why


@pytest.mark.parametrize(
    ("body", "sort", "words"),
    [
        (b'{"error":{"message":"no such tier"}}', StreamCut, "no such tier"),
        (b'{"choices":[]}', NotAnEngine, "not event-stream"),
        (b"[", NotAnEngine, "no JSON"),
    ],
)
async def test_an_answer_that_is_no_stream(body: bytes, sort: type[EngineError], words: str) -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        await caller.send(head % len(body) + body)

    async with Loopback(script) as server:
        engine = engine_of("openai", server.address)
        _, failure = await ask(engine)
        await engine.close()
    assert type(failure) is sort
    assert words in failure.why


async def test_lists_tell_shutdowns_and_the_clock() -> None:
    rows = [{"id": "a", "shutdown_date": "2026-10-23T00:00:00Z"}, {"id": "b", "deprecation_date": "soon"}, 5, {"id": 3}]
    body = json.dumps({"data": rows}).encode()

    async def script(caller: Caller) -> None:
        await caller.request()
        head = (
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: Thu, 01 Jan 1970 00:10:00 GMT\r\n"
            b"Content-Length: %d\r\n\r\n"
        )
        await caller.send(head % len(body) + body)

    async with Loopback(script) as server:
        engine = engine_of("openai", server.address, wall=lambda: 100.0)
        assert engine.clock_skew is None
        assert await engine.models() == (CloudModel("a", "2026-10-23"), CloudModel("b"))
        assert engine.clock_skew == 500.0
        await engine.close()


def test_empty_choices_nulls_and_strangers_are_tolerated() -> None:
    records = (
        {"choices": []},
        {"choices": None, "usage": None},
        {"choices": [None, 5, {}, {"delta": None}, {"index": 1, "delta": {"content": "other"}}]},
        {"object": "ping"},
        choice(content=None, tool_calls=[{"id": "t"}], role="assistant"),
        choice(content="a"),
        choice("stop"),
        "[DONE]",
        choice(content="late"),
    )
    assert chunks(*records).events == [Delta("a")]


@pytest.mark.parametrize(
    ("said", "meant"),
    [("stop", "stop"), ("length", "length"), ("content_filter", "refused"), ("tool_calls", "tools"), ("x\ny", "x y")],
)
def test_openai_reasons(said: str, meant: str) -> None:
    assert chunks(choice(content="a"), choice(said), "[DONE]").done.reason == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("end_turn", "stop"),
        ("max_tokens", "length"),
        ("model_context_window_exceeded", "length"),
        ("refusal", "refused"),
        ("tool_use", "tools"),
        ("odd", "odd"),
    ],
)
def test_anthropic_reasons(said: str, meant: str) -> None:
    delta = {"type": "message_delta", "delta": {"stop_reason": said}}
    assert fed(MessageEvents(FAULT, 9), delta, {"type": "message_stop"}).done.reason == meant


def test_thinking_goes_by_either_name_and_once() -> None:
    both = chunks(choice(reasoning="why", reasoning_content="why"), choice(reasoning=" so"), choice(reasoning={"x": 1}))
    assert both.events == [Thinking("why so", 2)]


def test_content_in_parts_is_read() -> None:
    parts = [{"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}, {"type": "text", "text": "a"}, 7]
    assert chunks(choice(content=parts)).events == [Thinking("hm"), Delta("a")]


def test_a_refusal_is_shown_and_named() -> None:
    refused = chunks(choice(refusal="I cannot"), choice("stop"), "[DONE]")
    assert (refused.events, refused.done.reason) == ([Delta("I cannot")], "refused")


def test_the_last_usage_holds() -> None:
    usage = [{"choices": [], "usage": {"prompt_tokens": 5, "completion_tokens": count}} for count in (1, 2, 3)]
    assert chunks(*usage, "[DONE]").done == CloudDone("stop", TokenUsage(fresh=5, output=3))


def test_usage_below_what_was_seen_is_unknown() -> None:
    answer = [choice(content=" word") for _ in range(90)]
    low = {"usage": {"prompt_tokens": 5, "completion_tokens": 2}}
    assert chunks(*answer, low, "[DONE]").done == CloudDone("stop", None, 90)
    nothing = {"usage": {"prompt_tokens": 5, "completion_tokens": 0}}
    assert chunks(answer[0], nothing, "[DONE]").done.usage is None


def test_anthropics_first_count_of_the_output_is_not_the_last() -> None:
    start = {"type": "message_start", "message": {"model": "c", "usage": {"input_tokens": 9, "output_tokens": 1}}}
    stop = {"type": "message_stop"}
    assert fed(MessageEvents(FAULT, 9), start, stop).done == CloudDone("stop", None, 0, "c")
    delta = {"type": "message_delta", "delta": {}, "usage": {"output_tokens": 4}}
    assert fed(MessageEvents(FAULT, 9), start, delta, stop).done.usage == TokenUsage(fresh=9, output=4)


@pytest.mark.parametrize("collector", [ChatChunks(FAULT, 9), MessageEvents(FAULT, 9)], ids=["openai", "anthropic"])
def test_the_third_part_that_cannot_be_read_stops(collector: Collector) -> None:
    collector.take([SseEvent("", "nonsense"), SseEvent("", "[1]")])
    assert collector.failure is None
    collector.take([SseEvent("", "{")])
    assert isinstance(collector.failure, StreamCut)


@pytest.mark.parametrize(
    "record",
    [{"error": {"message": "m"}}, {"error": "m"}, {"object": "error", "message": "m"}, {"type": "error", "error": "m"}],
)
def test_an_error_object_cuts_with_its_text(record: dict[str, Any]) -> None:
    cut = chunks(choice(content="a"), record, choice(content="b"), "[DONE]")
    assert (cut.events, cut.done, cut.failure.why) == ([Delta("a")], None, "m")
