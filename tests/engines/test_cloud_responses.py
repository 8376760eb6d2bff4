"""What is peculiar to OpenAI's responses; what all engines promise is in test_cloud_contract."""

import json
from dataclasses import replace
from typing import Any

import pytest

from ice_desk.domain.secret import Secret
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.domain.usage import TokenUsage, responses_usage
from ice_desk.engines.cloud.errors import Fault
from ice_desk.engines.cloud.openai import OPENAI_URL
from ice_desk.engines.cloud.openai_responses import OpenAIResponsesEngine, ResponseEvents
from ice_desk.engines.cloud.sse import SseEvent
from ice_desk.engines.ollama_errors import Call
from tests.engines.cloud_kits import KEY, QUESTION, ask, at

USAGE = {
    "input_tokens": 90,
    "input_tokens_details": {"cached_tokens": 40, "cache_write_tokens": 10},
    "output_tokens": 30,
    "output_tokens_details": {"reasoning_tokens": 12},
    "total_tokens": 120,
}


def read(*records: dict[str, Any]) -> tuple[ResponseEvents, list[Delta | Thinking]]:
    collector = ResponseEvents(Fault(Call("answer", "m"), "provider"), 100)
    return collector, collector.take([SseEvent(str(one["type"]), json.dumps(one)) for one in records])


def delta(text: str, kind: str = "response.output_text.delta") -> dict[str, Any]:
    return {"type": kind, "delta": text}


def end(kind: str = "completed", **more: Any) -> dict[str, Any]:
    return {"type": f"response.{kind}", "response": {"model": "m-2026", "status": kind, "error": None, **more}}


async def test_what_a_compatible_endpoint_is_sent() -> None:
    async with at("responses") as (provider, engine):
        await ask(engine, replace(QUESTION, temperature=0.2))
        request = provider.requests[0]
    assert request.path == "/v1/responses"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.json == {
        "model": "m",
        "input": [{"role": "system", "content": "Be short."}, {"role": "user", "content": "Debt?"}],
        "stream": True,
        "store": False,
        "max_output_tokens": 100,
        "temperature": 0.2,
    }


def test_what_openai_itself_is_sent() -> None:
    engine = OpenAIResponsesEngine(OPENAI_URL, lambda: Secret(KEY))
    body = engine._body(replace(QUESTION, temperature=0.2, effort="low"))
    assert (body["service_tier"], body["reasoning"]) == ("default", {"effort": "low", "summary": "auto"})
    assert not {"temperature", "tools", "previous_response_id", "background"} & body.keys()
    assert engine._body(replace(QUESTION, effort="none"))["reasoning"] == {"effort": "none"}


def test_the_end_tells_usage_and_model() -> None:
    collector, pieces = read(delta("Debt "), delta("fell."), end(usage=USAGE))
    assert pieces == [Delta("Debt fell.", 2)]
    assert collector.done is not None
    assert (collector.done.reason, collector.done.model) == ("stop", "m-2026")
    assert collector.done.usage == TokenUsage(40, 40, 10, 0, 30, 12)


@pytest.mark.parametrize(
    ("why", "reason"),
    [("max_output_tokens", "length"), ("content_filter", "refused"), ("whim", "whim"), (None, "length")],
)
def test_an_incomplete_response_says_why(why: str | None, reason: str) -> None:
    collector, _ = read(delta("Debt"), end("incomplete", incomplete_details={"reason": why}, usage=USAGE))
    assert collector.done is not None
    assert (collector.done.reason, collector.done.usage is not None) == (reason, True)


CRASH = {"code": "server_error", "message": "The model crashed"}


@pytest.mark.parametrize("last", [end("failed", error=CRASH), {"type": "error", **CRASH}])
def test_a_failure_cuts_the_answer(last: dict[str, Any]) -> None:
    collector, pieces = read(delta("Debt"), last)
    assert (pieces, collector.done) == ([Delta("Debt", 1)], None)
    assert collector.failure is not None
    assert "The model crashed" in collector.failure.why


def test_a_refusal_is_shown_and_named() -> None:
    collector, pieces = read(delta("I cannot.", "response.refusal.delta"), end(usage=USAGE))
    assert pieces == [Delta("I cannot.", 1)]
    assert collector.done is not None
    assert collector.done.reason == "refused"


def test_reasoning_of_either_kind_is_thinking() -> None:
    summary, full = "response.reasoning_summary_text.delta", "response.reasoning_text.delta"
    _, pieces = read(delta("Hm. ", summary), delta("So. ", full), delta("Debt."))
    assert pieces == [Thinking("Hm. So. ", 2), Delta("Debt.", 1)]


def test_text_that_comes_only_whole_is_taken_once() -> None:
    whole = {"type": "response.output_text.done", "text": "Debt fell."}
    assert read(whole, end())[1] == [Delta("Debt fell.", 1)]
    assert read(delta("Debt fell."), whole, end())[1] == [Delta("Debt fell.", 1)]


@pytest.mark.parametrize(
    "damage",
    [
        {"input_tokens": None},
        {"output_tokens": -1},
        {"output_tokens": True},
        {"input_tokens_details": {"cached_tokens": 91}},
        {"total_tokens": 1e30},
    ],
)
def test_usage_that_cannot_be_right_is_unknown(damage: dict[str, Any]) -> None:
    assert responses_usage(USAGE | damage) is None
    assert responses_usage(None) is None
