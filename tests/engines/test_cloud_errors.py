"""Refusals of every kind, told in plain words; and the count of what arrives."""

import json
import ssl

import httpx
import pytest

from ice_desk.domain.errors import BadRequest, CloudRefused, ContextOverflow, EngineBusy, EngineError, ModelMissing
from ice_desk.engines.cloud.connection import unreachable
from ice_desk.engines.cloud.counting import OutputCount
from ice_desk.engines.cloud.errors import Answer, Fault, retry_after
from ice_desk.engines.ollama_errors import Call

FAULT = Fault(Call("answer", "m"), "provider")


@pytest.mark.parametrize(
    ("status", "error", "sort"),
    [
        (
            400,
            {"message": "This model's maximum context length is 8192 tokens. Yours has 9000 tokens"},
            ContextOverflow,
        ),
        (400, {"code": "context_length_exceeded", "message": "too much"}, ContextOverflow),
        (400, {"message": "input length and `max_tokens` exceed context limit: 1 + 2 > 2"}, ContextOverflow),
        (400, {"message": "the request exceeds the available context size", "n_ctx": 4096}, ContextOverflow),
        (413, {"type": "request_too_large", "message": "Request exceeds the maximum size"}, ContextOverflow),
        (400, {"message": "gpt-x is not a valid model ID"}, ModelMissing),
        (400, "litellm: Invalid model name passed in model=m", ModelMissing),
        (403, {"code": "model_not_found", "message": "Project has no access"}, ModelMissing),
        (404, {"type": "not_found_error", "message": "model: claude-3-opus"}, ModelMissing),
        (410, {"message": "The model m was not found: it is retired"}, ModelMissing),
        (400, {"message": "Your credit balance is too low to access the API"}, CloudRefused),
        (429, {"code": "billing_hard_limit_reached", "message": "no"}, CloudRefused),
        (429, {"message": "Rate limit reached. Add a payment method: https://platform/account/billing"}, EngineBusy),
        (422, {"message": "temperature out of range"}, BadRequest),
        (409, {"message": "conflict"}, EngineError),
        (500, {"message": "insufficient_quota"}, EngineError),
    ],
)
def test_what_is_meant_goes_by_code_and_text(status: int, error: object, sort: type[EngineError]) -> None:
    failure = FAULT.answer(Answer(status, {}, json.dumps({"error": error}).encode()))
    assert type(failure) is sort
    assert failure.nothing_billed is (status < 500)


def test_openais_overflow_tells_the_counts() -> None:
    text = "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens."
    failure = FAULT.answer(Answer(400, {}, json.dumps({"error": {"message": text}}).encode()))
    assert isinstance(failure, ContextOverflow)
    assert (failure.prompt_tokens, failure.context) == (9000, 8192)


def test_a_certificate_that_is_not_trusted_is_named() -> None:
    cause = ssl.SSLCertVerificationError(1, "x")
    cause.verify_message = "self-signed certificate"
    error = httpx.ConnectError("x")
    error.__cause__ = cause
    failure = unreachable(FAULT, error, False)
    assert "not trusted: self-signed certificate" in failure.why
    assert failure.nothing_billed


@pytest.mark.parametrize(
    ("error", "words", "free"),
    [
        (httpx.ConnectTimeout(""), "did not answer in time", True),
        (httpx.PoolTimeout(""), "Too many calls", True),
        (httpx.ConnectError("Name or service not known"), "Name or service not known", True),
        (httpx.WriteError(""), "before it answered", False),
        (httpx.RemoteProtocolError("Server disconnected"), "before it answered", False),
    ],
)
def test_only_what_failed_before_sending_is_free_for_certain(error: Exception, words: str, free: bool) -> None:
    failure = unreachable(FAULT, error, False)
    assert words in failure.why
    assert failure.nothing_billed is free


def test_the_count_is_cautious() -> None:
    count = OutputCount(10)
    assert [count.add(piece) for piece in (",", " information", " " * 40, "x" * 80)] == [1, 1, 1, 10]
    assert not count.over
    count.add("x" * 8 * 62)
    assert (count.tokens, count.over) == (75, True)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "Thu, 01 Jan 1970 00:17:10 GMT"}, 30.0),
        ({"retry-after": "9" * 90}, 604_800.0),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after": "x", "retry-after-ms": "250"}, 0.25),
    ],
)
def test_waits(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, 1_000.0) == seconds


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"5",
        b'{"error":null}',
        b'{"detail":[{"loc":["body"],"msg":"no"}]}',
        b"\xff\xfe",
        b"[" * 9999,
    ],
)
@pytest.mark.parametrize("status", [400, 401, 404, 409, 418, 429, 500, 599])
def test_no_refusal_is_too_odd_to_be_told(body: bytes, status: int) -> None:
    failure = FAULT.answer(Answer(status, {"content-type": "application/json"}, body))
    assert str(failure)
    assert len(failure.why) <= 300


def test_a_refusal_names_the_parameter() -> None:
    body = b'{"error":{"message":"Unknown parameter","param":"stream_options"}}'
    assert FAULT.answer(Answer(400, {}, body)).why == "Unknown parameter (stream_options)"
