"""Refusals that no transcript holds, and texts that are meant to do harm."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.errors import (
    BadRequest,
    CloudRefused,
    ContextOverflow,
    DeskError,
    EngineBusy,
    EngineError,
    LoadFailed,
    ModelLacks,
    ModelMissing,
    NotAnEngine,
    OutOfMemory,
    RunnerCrashed,
)
from ice_desk.engines.ollama_errors import (
    TEXT_LIMIT,
    Call,
    answer_fault,
    plain,
    pull_fault,
    redirect_fault,
    stream_fault,
)

CALL = Call("answer", "m:7b")

REFUSALS: list[tuple[int, str, type[DeskError]]] = [
    (400, 'time: missing unit in duration "-1"', BadRequest),
    (400, '"m" does not support tools', ModelLacks),
    (400, "prompt too long; exceeded max context length", ContextOverflow),
    (401, "unauthorized", CloudRefused),
    (403, "ollama cloud is disabled: remote model is unavailable", CloudRefused),
    (404, "model 'm' not found", ModelMissing),
    (409, "conflict", BadRequest),
    (429, "you have reached your hourly limit", CloudRefused),
    (500, 'option "num_ctx" must be of type integer', BadRequest),
    (500, "model requires 12.1 GiB but only 3.0 GiB are available (after 0.5 GiB overhead)", OutOfMemory),
    (500, "model requires more system memory (9.0 GiB) than is available (3.1 GiB)", OutOfMemory),
    (500, "llama-server reported out-of-memory during startup: cudaMalloc failed", OutOfMemory),
    (500, "llama-server process has terminated: exit status 2", LoadFailed),
    (500, "timed out waiting for llama-server to start - ", LoadFailed),
    (500, "model runner has unexpectedly stopped, this may be due to resource limitations", RunnerCrashed),
    (500, "an error was encountered while running the model: EOF", RunnerCrashed),
    (500, "something new", EngineError),
    (501, "This server does not support embeddings", ModelLacks),
    (502, 'Post "https://ollama.com:443/api/chat": dial tcp: no such host', CloudRefused),
    (503, "server busy, please try again.  maximum pending requests exceeded", EngineBusy),
]


@pytest.mark.parametrize(("status", "text", "kind"), REFUSALS)
def test_each_refusal_has_its_class_its_reason_and_a_remedy(status: int, text: str, kind: type[DeskError]) -> None:
    failure = answer_fault(CALL, status, json.dumps({"error": text, "signin_url": "https://x"}).encode())
    assert type(failure) is kind
    assert " ".join(text.split()[:3]) in " ".join(failure.why.split())
    assert failure.remedy


@pytest.mark.parametrize("body", [b"", b"404 page not found", b"<html>", b"{}", b"[1]", b'"x"', b"\xff", b'{"err'])
def test_a_refusal_that_is_not_ollamas_is_told_so(body: bytes) -> None:
    assert type(answer_fault(CALL, 404, body)) is NotAnEngine
    assert type(answer_fault(CALL, 599, body)) is NotAnEngine


def test_json_inside_the_text_is_opened_once() -> None:
    inner = json.dumps({"error": {"message": json.dumps({"error": "deep"}), "type": "server_error"}})
    failure = answer_fault(CALL, 500, json.dumps({"error": inner}).encode())
    assert failure.why == '{"error": "deep"}'


@given(st.text(max_size=2_000), st.integers(1, 400))
def test_a_servers_text_becomes_one_short_plain_line(text: str, limit: int) -> None:
    line = plain(text, limit)
    assert len(line) <= limit
    assert line.isprintable()
    assert line == line.strip()


@given(
    st.integers(300, 599),
    st.one_of(st.binary(max_size=60), st.text(max_size=900).map(lambda s: json.dumps({"error": s}).encode())),
)
def test_no_refusal_breaks_the_teller(status: int, body: bytes) -> None:
    for failure in (answer_fault(CALL, status, body), redirect_fault(status, body.decode(errors="replace"))):
        assert str(failure).isprintable()
        assert len(failure.why) <= TEXT_LIMIT + 60


@given(
    st.recursive(
        st.one_of(st.none(), st.integers(), st.text(max_size=40)),
        lambda inner: st.dictionaries(st.sampled_from(["error", "message", "type"]), inner),
        max_leaves=4,
    )
)
def test_no_error_line_breaks_the_teller(error: object) -> None:
    for failure in (stream_fault(CALL, error), pull_fault(CALL, error)):
        assert str(failure).isprintable()


def test_a_hostile_model_name_stays_short_and_plain() -> None:
    failure = answer_fault(Call("answer", "<img src=x>\n" + "x" * 10_000), 404, b'{"error":"not found"}')
    assert len(failure.what) < 120
    assert failure.what.isprintable()
