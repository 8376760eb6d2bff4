"""What every server of Ollama's wire must give through the engine: recorded, simulated, or real where one is named."""

import contextlib
import math
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from ice_desk.domain.errors import (
    BadRequest,
    ContextOverflow,
    DeskError,
    EngineBusy,
    EngineError,
    ModelLacks,
    ModelMissing,
    OutOfMemory,
    RunnerCrashed,
    StreamCut,
)
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.engines.base import ChatDone, ChatEvent, ChatMessage, ChatRequest
from tests.engines.kits import KITS, Kit

MISSING = "nope:1b"


@pytest.fixture(params=["transcripts", "simulator", pytest.param("live", marks=pytest.mark.live)])
async def kit(request: pytest.FixtureRequest) -> AsyncIterator[Kit]:
    async with KITS[request.param]() as kit:
        yield kit


def question(kit: Kit, model: str, prompt: str = "go on about the market", **more: object) -> ChatRequest:
    defaults: dict[str, object] = {"options": kit.options, "max_tokens": 12}
    return ChatRequest(model, (ChatMessage("user", prompt),), **(defaults | more))  # type: ignore[arg-type]


async def ask(kit: Kit, request: ChatRequest) -> list[ChatEvent]:
    return [event async for event in kit.engine.chat(request)]


def words(events: list[ChatEvent], kind: type[Delta | Thinking]) -> str:
    return "".join(event.text for event in events if isinstance(event, kind))


async def test_version(kit: Kit) -> None:
    kit.stage("version")
    info = await kit.engine.info()
    assert info.version
    assert bool(info.simulated) is (kit.kind == "simulator")


async def test_installed_models(kit: Kit) -> None:
    kit.stage("tags")
    models = {model.name: model for model in await kit.engine.installed()}
    assert models[kit.chat].size > 0
    assert len(models[kit.chat].digest) == 64
    assert "completion" in models[kit.chat].capabilities
    assert models[kit.chat].context_length
    assert models[kit.needs(kit.embedder)].is_embedder


async def test_nothing_loaded(kit: Kit) -> None:
    kit.never_on_live("it may have models loaded")
    kit.stage("ps_empty")
    assert await kit.engine.running() == ()


async def test_load_lists_the_model_with_its_figures(kit: Kit) -> None:
    kit.stage("load_keepalive_5m", "ps_one")
    await kit.engine.load(kit.chat, kit.options, 300)
    model = await kit.loaded(kit.chat)
    assert model is not None
    assert model.size > 0
    assert 0 <= model.size_vram <= model.size
    assert model.context_length == kit.options.num_ctx
    assert math.isfinite(model.expires_at)


async def test_pin_lists_the_model_as_pinned(kit: Kit) -> None:
    kit.stage("load_keepalive_5m", "load_keepalive_minus1", "ps_two_minus1")
    await kit.engine.load(kit.chat, kit.options, 300)
    await kit.engine.load(kit.chat, kit.options, -1)
    model = await kit.loaded(kit.chat)
    assert model is not None
    assert model.pinned


async def test_unload_takes_the_model_away(kit: Kit) -> None:
    kit.stage("load_keepalive_5m", "ps_one", "unload_loaded")
    await kit.engine.load(kit.chat, kit.options, 300)
    assert await kit.loaded(kit.chat) is not None
    await kit.engine.unload(kit.chat)
    await kit.until_gone(kit.chat)


async def test_unload_of_what_is_not_loaded_is_nothing(kit: Kit) -> None:
    kit.never_on_live("its models are somebody's")
    kit.stage("unload_not_loaded", "ps_empty")
    await kit.engine.unload(kit.chat)
    assert await kit.loaded(kit.chat) is None


async def test_an_embedder_loads_and_unloads(kit: Kit) -> None:
    kit.stage("load_embedding_by_embed", "ps_embed", "unload_embedding_by_generate")
    embedder = kit.needs(kit.embedder)
    await kit.engine.load(embedder, kit.options, 300, embedder=True)
    assert await kit.loaded(embedder) is not None
    await kit.engine.unload(embedder)
    await kit.until_gone(embedder)


CALLS: dict[str, Callable[[Kit], Awaitable[object]]] = {
    "load_missing": lambda kit: kit.engine.load(MISSING, kit.options, 60),
    "unload_missing": lambda kit: kit.engine.unload(MISSING),
    "show_missing": lambda kit: kit.engine.facts(MISSING),
    "chat_missing_model": lambda kit: ask(kit, question(kit, MISSING)),
    "embed_missing": lambda kit: kit.engine.embed(MISSING, ["x"], kit.options),
    "delete_missing": lambda kit: kit.engine.delete(MISSING),
}


@pytest.mark.parametrize("recorded", CALLS)
async def test_a_model_that_is_not_there_is_missing(kit: Kit, recorded: str) -> None:
    kit.stage(recorded)
    with pytest.raises(ModelMissing) as failure:
        await CALLS[recorded](kit)
    assert MISSING in failure.value.what
    assert failure.value.remedy


async def test_facts_hold_tensors_blob_and_figures(kit: Kit) -> None:
    kit.stage("show_phi3")
    facts = await kit.engine.facts(kit.chat)
    assert facts.number("block_count") > 0
    assert facts.number("embedding_length") > 0
    assert len(facts.blob) == len("sha256:") + 64
    assert len(facts.tensors) > facts.number("block_count")
    assert all(tensor.elements > 0 and tensor.type for tensor in facts.tensors)
    assert facts.quantization


async def test_a_short_answer(kit: Kit) -> None:
    kit.stage("chat_stream_short")
    *pieces, done = await ask(kit, question(kit, kit.chat))
    assert isinstance(done, ChatDone)
    assert done.reason in ("stop", "length")
    assert words(pieces, Delta).strip()
    assert sum(piece.tokens for piece in pieces if isinstance(piece, Delta)) >= 1
    assert 1 <= done.completion_tokens <= 12
    assert done.prompt_tokens >= 1
    assert 0 < done.eval_seconds <= done.total_seconds


async def test_an_answer_that_reaches_its_limit(kit: Kit) -> None:
    kit.stage("chat_think_on_thinking")
    *_, done = await ask(kit, question(kit, kit.chat, prompt="Count to one hundred in words.", max_tokens=12))
    assert isinstance(done, ChatDone)
    assert (done.reason, done.completion_tokens) == ("length", 12)


async def test_thinking_comes_apart_from_the_answer(kit: Kit) -> None:
    kit.stage("chat_think_on_thinking")
    events = await ask(kit, question(kit, kit.needs(kit.thinker), think=True))
    assert words(events, Thinking).strip()
    assert isinstance(events[0], Thinking)


async def test_thinking_can_be_off(kit: Kit) -> None:
    kit.stage("chat_think_false_on_thinking")
    events = await ask(kit, question(kit, kit.needs(kit.thinker), think=False))
    assert words(events, Thinking) == ""
    assert words(events, Delta)


async def test_thinking_is_not_for_every_model(kit: Kit) -> None:
    kit.stage("chat_think_on_nonthinking")
    with pytest.raises(ModelLacks, match="thinking"):
        await ask(kit, question(kit, kit.chat, think=True))


async def test_an_embedder_does_not_chat(kit: Kit) -> None:
    kit.stage("chat_on_embedding_model")
    with pytest.raises(ModelLacks, match="chat"):
        await ask(kit, question(kit, kit.needs(kit.embedder)))


async def test_an_embedder_is_not_loaded_as_a_chat_model(kit: Kit) -> None:
    kit.stage("load_embedding_by_generate")
    with pytest.raises(ModelLacks, match="generate"):
        await kit.engine.load(kit.needs(kit.embedder), kit.options, 60)


async def test_vectors_have_one_length_and_are_unit(kit: Kit) -> None:
    kit.stage("embed_batch")
    vectors = await kit.engine.embed(kit.needs(kit.embedder), ["market price", "earnings growth", "x"], kit.options)
    assert len({len(vector) for vector in vectors}) == 1
    assert [math.hypot(*vector) for vector in vectors] == pytest.approx([1.0] * 3, abs=1e-3)


async def test_a_chat_model_does_not_embed(kit: Kit) -> None:
    kit.stage("embed_chat_model")
    with pytest.raises(ModelLacks):
        await kit.engine.embed(kit.chat, ["x"], kit.options)


async def test_a_question_longer_than_the_context(kit: Kit) -> None:
    kit.stage("chat_prompt_longer_truncate_false")
    with pytest.raises(ContextOverflow) as failure:
        await ask(kit, question(kit, kit.chat, prompt="market " * 6_000))
    assert failure.value.context
    assert failure.value.prompt_tokens
    assert failure.value.prompt_tokens > failure.value.context


async def test_an_option_of_the_wrong_type(kit: Kit) -> None:
    kit.stage("generate_num_ctx_string")
    with pytest.raises(BadRequest, match="num_ctx"):
        await kit.engine.load(kit.chat, RunnerOptions("many"), 60)  # type: ignore[arg-type]


async def test_an_overloaded_server(kit: Kit) -> None:
    kit.fault("busy-503")
    kit.stage("max_queue_1_overload", status=503)
    with pytest.raises(EngineBusy, match="busy"):
        await ask(kit, question(kit, kit.chat))


async def test_memory_that_does_not_suffice(kit: Kit) -> None:
    kit.fault("oom-at-load")
    kit.stage("load_out_of_memory")
    with pytest.raises(OutOfMemory):
        await kit.engine.load(kit.chat, kit.options, 60)


async def cut(kit: Kit) -> tuple[list[ChatEvent], DeskError]:
    events: list[ChatEvent] = []
    try:
        async for event in kit.engine.chat(question(kit, kit.chat, max_tokens=200)):
            events.append(event)
    except DeskError as failure:
        return events, failure
    raise AssertionError("the answer was taken for complete")


@pytest.mark.parametrize(
    ("fault", "recorded", "kind"),
    [
        ("error-midstream", "runner_killed_mid_stream", RunnerCrashed),
        ("eof-without-done", "token_repeat_abort_stream", StreamCut),
        ("cut-line", "server_sigkill_mid_stream", StreamCut),
        ("reset", "server_sigterm_mid_stream", StreamCut),
    ],
)
async def test_an_answer_that_breaks_off_keeps_its_text(
    kit: Kit, fault: str, recorded: str, kind: type[DeskError]
) -> None:
    kit.fault(fault)
    kit.stage(recorded)
    events, failure = await cut(kit)
    assert type(failure) is kind
    assert words(events, Delta)
    assert not [event for event in events if isinstance(event, ChatDone)]


async def test_an_answer_that_is_left_frees_the_model(kit: Kit) -> None:
    kit.stage("disconnect_mid_stream")
    async with contextlib.aclosing(kit.engine.chat(question(kit, kit.chat, max_tokens=400))) as events:
        async for _ in events:
            break
    *_, done = await ask(kit, question(kit, kit.chat, max_tokens=2))
    assert isinstance(done, ChatDone)
    assert done.total_seconds < 5


async def test_a_download(kit: Kit) -> None:
    kit.never_on_live("nothing is pulled onto a real server")
    if kit.kind == "transcripts":
        kit.stage("pull_no_network")
        with pytest.raises(EngineError, match="network"):
            _ = [progress async for progress in kit.engine.pull(kit.chat)]
        return
    await kit.engine.delete(kit.chat)
    progress = [one async for one in kit.engine.pull(kit.chat)]
    assert progress[-1].status == "success"
    assert progress[-1].completed == progress[-1].total
    assert [one.completed for one in progress] == sorted(one.completed for one in progress)
    assert kit.chat in {model.name for model in await kit.engine.installed()}


async def test_a_deleted_model_is_gone(kit: Kit) -> None:
    kit.never_on_live("nothing is deleted from a real server")
    kit.stage("delete", "tags_empty_store")
    await kit.engine.delete(kit.chat)
    assert kit.chat not in {model.name for model in await kit.engine.installed()}
