"""Every recorded answer of a real Ollama, byte for byte, through the engine."""

import math
from collections.abc import AsyncIterator
from typing import Any

import pytest

from ice_desk.domain.errors import (
    BadRequest,
    CloudRefused,
    ContextOverflow,
    DeskError,
    EngineBusy,
    EngineError,
    EngineUnreachable,
    LoadFailed,
    ModelLacks,
    ModelMissing,
    NotAnEngine,
    OutOfMemory,
    RunnerCrashed,
    StreamCut,
)
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest
from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.ollama import OllamaEngine
from tests.engines.conftest import engine_at
from tests.engines.replay import TRANSCRIPTS, Exchange, Loopback, Replay, transcript

OPTIONS = RunnerOptions(512)
# Some recorded clients left in mid-answer, and the server's silence after that is part of the record.
RECORDED = Deadlines(silence=0.5, tick=0.05)
OURS = {
    ("GET", "/api/version"),
    ("GET", "/api/tags"),
    ("GET", "/api/ps"),
    ("POST", "/api/show"),
    ("POST", "/api/generate"),
    ("POST", "/api/chat"),
    ("POST", "/api/embed"),
    ("POST", "/api/pull"),
    ("DELETE", "/api/delete"),
}


def ours(name: str) -> list[Exchange]:
    """The exchanges of one transcript that are of the endpoints the engine uses, and were answered."""
    return [
        exchange
        for exchange in transcript(name)
        if (exchange["request"]["method"], exchange["request"]["path"]) in OURS and "status" in exchange["response"]
    ]


NAMES = sorted(path.stem for path in TRANSCRIPTS.glob("*.json"))
USED = [name for name in NAMES if ours(name)]


async def collect(stream: AsyncIterator[Any]) -> list[Any]:
    return [event async for event in stream]


async def ask(engine: OllamaEngine, exchange: Exchange) -> Any:
    """Call what matches the recorded request, and give its value or its failure."""
    request = exchange["request"]
    body = request.get("body") if isinstance(request.get("body"), dict) else {}
    question = ChatRequest("m", (ChatMessage("user", "x"),), OPTIONS)
    try:
        match request["path"]:
            case "/api/version":
                return await engine.info()
            case "/api/tags":
                return await engine.installed()
            case "/api/ps":
                return await engine.running()
            case "/api/show":
                return await engine.facts("m")
            case "/api/chat":
                return await collect(engine.chat(question))
            case "/api/embed":
                return await engine.embed("m", ["x"] * embedded(exchange), OPTIONS)
            case "/api/pull":
                return await collect(engine.pull("m"))
            case "/api/delete":
                return await engine.delete("m")
            case "/api/generate" if body.get("keep_alive") in (0, "0s"):
                return await engine.unload("m")
            case _:
                return await engine.load("m", OPTIONS, 60)
    except DeskError as failure:
        return failure


def embedded(exchange: Exchange) -> int:
    return max(1, "".join(line["text"] for line in exchange["response"]["body"]).count("],[") + 1)


async def outcomes(name: str) -> list[Any]:
    """What the engine makes of each of a transcript's exchanges, one after the other on one connection pool."""
    replay = Replay()
    async with Loopback(replay.serve) as server, engine_at(server.address, RECORDED) as engine:
        found = []
        for exchange in ours(name):
            replay.exchanges = [exchange]
            found.append(await ask(engine, exchange))
        return found


def test_nearly_all_transcripts_are_of_our_endpoints() -> None:
    assert len(NAMES) == 271
    assert len(USED) > 225


@pytest.mark.parametrize("name", USED)
async def test_no_recorded_answer_breaks_the_engine(name: str) -> None:
    for exchange, outcome in zip(ours(name), await outcomes(name), strict=True):
        failed = isinstance(outcome, DeskError)
        status = exchange["response"]["status"]
        assert failed or status == 200, f"{status} passed for a success"
        if failed:
            assert outcome.what
            assert str(outcome).isprintable()
            assert "Error" not in outcome.what
            assert len(outcome.why) < 420


FAILURES: dict[str, type[DeskError]] = {
    "chat_bad_name": BadRequest,
    "chat_content_array": BadRequest,
    "chat_empty_model": BadRequest,
    "chat_format_bad": BadRequest,
    "chat_format_bad_schema": BadRequest,
    "chat_format_json": StreamCut,
    "chat_images_on_text_model": ModelLacks,
    "chat_missing_model": ModelMissing,
    "chat_native_images": ModelLacks,
    "chat_native_past_ctx": ContextOverflow,
    "chat_no_messages_key": StreamCut,
    "chat_on_embedding_model": ModelLacks,
    "chat_prompt_longer_truncate_false": ContextOverflow,
    "chat_think_bad_level": BadRequest,
    "chat_think_on_nonthinking": ModelLacks,
    "chat_tools_unsupported": ModelLacks,
    "delete_bad_name": BadRequest,
    "delete_missing": ModelMissing,
    "embed_bad_input": BadRequest,
    "embed_chat_model": ModelLacks,
    "embed_missing": ModelMissing,
    "embed_too_long_truncate_false": ContextOverflow,
    "empty_body_chat": BadRequest,
    "env_load_timeout_short": LoadFailed,
    "generate_num_ctx_string": BadRequest,
    "generate_on_embedding_model": ModelLacks,
    "generate_temperature_string": BadRequest,
    "host_header_foreign": BadRequest,
    "json_array": BadRequest,
    "load_damaged_blob": LoadFailed,
    "load_embedding_by_generate": ModelLacks,
    "load_keepalive_minus1_string": BadRequest,
    "load_missing": ModelMissing,
    "load_missing_blob": ModelMissing,
    "load_out_of_memory": OutOfMemory,
    "malformed_json": BadRequest,
    "origin_foreign": BadRequest,
    "pull_bad_name": BadRequest,
    "pull_existing_no_network": EngineError,
    "pull_no_network": EngineError,
    "pull_no_network_nostream": EngineError,
    "pull_registry_refused": EngineError,
    "runner_killed_mid_stream": RunnerCrashed,
    "server_sigkill_mid_stream": StreamCut,
    "server_sigterm_mid_stream": StreamCut,
    "show_missing": ModelMissing,
    "show_untagged": ModelMissing,
    "token_repeat_abort_nostream": StreamCut,
    "token_repeat_abort_stream": StreamCut,
    "unload_missing": ModelMissing,
}


@pytest.mark.parametrize(("name", "kind"), FAILURES.items())
async def test_a_recorded_refusal_has_its_own_class(name: str, kind: type[DeskError]) -> None:
    outcome = (await outcomes(name))[0]
    assert type(outcome) is kind
    assert outcome.why


async def test_an_overload_is_told_from_the_answers_around_it() -> None:
    found = await outcomes("max_queue_1_overload")
    assert sum(isinstance(outcome, EngineBusy) for outcome in found) == 3
    assert sum(isinstance(outcome, list) and isinstance(outcome[-1], ChatDone) for outcome in found) == 4


async def test_cloud_refusals_offline_and_disabled() -> None:
    offline = await outcomes("cloud_stub_create")
    assert [type(outcome) for outcome in offline if isinstance(outcome, DeskError)] == [CloudRefused] * 4
    assert [model.name for model in offline[0] if model.is_cloud] == ["gpt-oss:120b-cloud"]
    assert all(isinstance(outcome, CloudRefused) for outcome in await outcomes("cloud_disabled"))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("load_out_of_memory", "insufficient memory"),
        ("chat_format_bad_schema", "JSON schema conversion failed"),
        ("pull_no_network", "cannot reach the library"),
        ("load_damaged_blob", "file is damaged"),
        ("runner_killed_mid_stream", "unexpected EOF"),
        ("server_sigkill_mid_stream", "connection to the engine broke"),
        ("token_repeat_abort_stream", "repetition or the engine closed the stream"),
        ("token_repeat_abort_nostream", "repetition or the engine closed the stream"),
    ],
)
async def test_the_reason_is_the_engines_own_unwrapped_once(name: str, words: str) -> None:
    outcome = (await outcomes(name))[0]
    assert words in outcome.why
    assert '{"' not in outcome.why.replace('{"type":"nonsense"}', "")


async def test_an_overflow_carries_the_engines_counts() -> None:
    (failure,) = await outcomes("chat_prompt_longer_truncate_false")
    assert (failure.prompt_tokens, failure.context) == (6005, 512)


@pytest.mark.parametrize(
    ("name", "reason", "tokens"),
    [
        ("chat_stream_short", "stop", 12),
        ("chat_nostream", "stop", 12),
        ("chat_think_on_thinking", "length", 12),
        ("chat_native", "stop", None),
        ("chat_shift_false_past_ctx", "length", None),
    ],
)
async def test_a_whole_answer_ends_with_its_figures(name: str, reason: str, tokens: int | None) -> None:
    (events,) = await outcomes(name)
    *pieces, done = events
    assert done.reason == reason
    assert tokens is None or done.completion_tokens == tokens
    assert 0 < done.eval_seconds <= done.total_seconds
    assert all(isinstance(piece, (Delta, Thinking)) and piece.tokens >= 1 for piece in pieces)


async def test_the_text_is_the_recorded_text() -> None:
    (events,) = await outcomes("chat_stream_short")
    assert "".join(event.text for event in events[:-1]) == " around part cash do thought flow after got two our no"
    (events,) = await outcomes("chat_think_on_thinking")
    assert "".join(e.text for e in events if isinstance(e, Thinking)).startswith("world this credit point")
    assert not [event for event in events if isinstance(event, Delta)]


async def test_lists_of_models_in_memory() -> None:
    assert (await outcomes("ps_empty"))[0] == ()
    (models,) = await outcomes("ps_two_one_minus1")
    assert [(model.name, model.pinned) for model in models] == [
        ("mistral:7b-instruct-v0.3-q6_K", True),
        ("phi3:3.8b-mini-4k-instruct-q8_0", False),
    ]
    new_york = [outcome for outcome in await outcomes("timezone_new_york") if isinstance(outcome, tuple)]
    assert math.isfinite(new_york[0][0].expires_at)


async def test_details_of_a_model() -> None:
    (facts,) = await outcomes("show_mistral")
    assert facts.blob == "sha256:02c21c6d946fbb3061e388549c421b7fd8d06888d3af8c5fa296ce6d7790655c"
    assert (facts.architecture, facts.number("attention.head_count_kv"), facts.quantization) == ("llama", 4, "Q6_K")
    assert sum(tensor.elements for tensor in facts.tensors) == facts.info["general.parameter_count"]


async def test_a_server_that_is_down() -> None:
    async with Loopback(Replay().serve) as server:
        address = server.address
    async with engine_at(address) as engine:
        with pytest.raises(EngineUnreachable, match="not running"):
            await engine.info()


async def test_a_foreign_server_that_knows_none_of_the_paths() -> None:
    async with Loopback(Replay().serve) as server, engine_at(server.address) as engine:
        with pytest.raises(NotAnEngine, match="something else listens"):
            await engine.info()
