"""What every cloud engine promises, on a provider that fails in every way it can."""

import asyncio
import contextlib
from dataclasses import replace

import pytest

from ice_desk.domain.endpoints import CloudModel
from ice_desk.domain.errors import (
    BadRequest,
    CloudRefused,
    ContextOverflow,
    EngineBusy,
    EngineError,
    EngineTimeout,
    EngineUnreachable,
    ModelMissing,
    NotAnEngine,
    StreamCut,
)
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.domain.usage import TokenUsage
from ice_desk.engines.base import CloudDone
from tests.engines.cloud_kits import (
    ENGINES,
    PATIENT,
    QUESTION,
    QUICK,
    ask,
    at,
    done,
    engine_of,
    text,
    until,
    until_closed,
)
from tests.engines.fake_provider import ANSWER, HIDDEN, FakeProvider

pytestmark = pytest.mark.parametrize("kind", ENGINES)

CUT = "Net debt fell"


@pytest.mark.parametrize("script", ["normal", "odd", "drip"])
async def test_a_whole_answer(kind: str, script: str) -> None:
    async with at(kind, script, cached_tokens=7) as (provider, engine):
        events, failure = await ask(engine)
        assert failure is None
        assert text(events) == ANSWER
        bill = provider.billed[0]
        usage = TokenUsage(fresh=bill.input_tokens, cache_read=7, output=bill.output_tokens)
        end = done(events)
        assert end == CloudDone("stop", usage, end.counted, "m")
        assert 0 < end.counted < len(ANSWER.encode())
        assert sum(event.tokens for event in events if isinstance(event, Delta)) == end.counted
        assert provider.posts == 1


async def test_thinking_is_told_apart(kind: str) -> None:
    async with at(kind, "thinking") as (_, engine):
        events, _ = await ask(engine)
    assert "".join(event.text for event in events if isinstance(event, Thinking)) == "Let me see"
    assert text(events) == ANSWER


async def test_reasoning_that_is_not_shown_is_in_the_usage(kind: str) -> None:
    async with at(kind, "hidden") as (provider, engine):
        events, failure = await ask(engine)
        usage = done(events).usage
        assert (failure, text(events)) == (None, ANSWER)
        assert usage is not None
        assert (usage.output, usage.reasoning) == (provider.billed[0].output_tokens, HIDDEN)


async def test_an_answer_at_its_limit_says_so(kind: str) -> None:
    async with at(kind) as (provider, engine):
        events, failure = await ask(engine, replace(QUESTION, max_tokens=5))
        assert (failure, done(events).reason) == (None, "length")
        assert provider.billed[0].output_tokens == 5


async def test_an_empty_answer_is_told_by_its_count(kind: str) -> None:
    async with at(kind, "empty") as (_, engine):
        events, failure = await ask(engine)
    assert failure is None
    assert done(events).counted == 0


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("cut", "connection to the provider broke"),
        ("cut_close", "without its end mark"),
        ("reset", "connection to the provider broke"),
        ("error", "The model crashed"),
        ("500_after", "The model crashed"),
    ],
)
async def test_a_broken_answer_is_cut_and_keeps_its_text(kind: str, script: str, why: str) -> None:
    async with at(kind, script) as (provider, engine):
        events, failure = await ask(engine)
        assert text(events) == CUT
        assert type(failure) is StreamCut
        assert why in failure.why
        assert not failure.nothing_billed
        assert provider.posts == len(provider.billed) == 1


async def test_an_answer_without_its_end_mark_is_never_complete(kind: str) -> None:
    async with at(kind, "no_done") as (provider, engine):
        events, failure = await ask(engine)
        assert text(events) == ANSWER
        assert type(failure) is StreamCut
        assert not any(isinstance(event, CloudDone) for event in events)
        assert provider.posts == 1


@pytest.mark.parametrize("damage", ["negative", "nan", "huge", "bool", "text"])
async def test_usage_that_cannot_be_believed_is_unknown(kind: str, damage: str) -> None:
    async with at(kind, f"usage:{damage}") as (_, engine):
        events, failure = await ask(engine)
    assert (failure, done(events).usage, text(events)) == (None, None, ANSWER)


async def test_usage_that_is_missing_is_unknown(kind: str) -> None:
    async with at(kind, "no_usage") as (_, engine):
        events, failure = await ask(engine)
    assert (failure, done(events).usage) == (None, None)


async def test_a_limit_that_is_ignored_is_kept_by_us(kind: str) -> None:
    async with at(kind, "overlong") as (provider, engine):
        events, failure = await ask(engine)
        assert type(failure) is StreamCut
        assert "past the limit" in failure.why
        counted = sum(event.tokens for event in events)
        assert counted > 100 * 1.05
        await until_closed(provider)
        assert provider.billed[0].output_tokens < 20 * 100
        assert provider.posts == 1


REFUSED: dict[str, tuple[type[EngineError], str, bool]] = {
    "400": (BadRequest, "temperature", True),
    "401": (CloudRefused, "key refused", True),
    "402": (CloudRefused, "credit", True),
    "403": (CloudRefused, "key refused", True),
    "404": (NotAnEngine, "does not know the address", True),
    "quota": (CloudRefused, "lack of credit", True),
    "no_model": (ModelMissing, "“m”", True),
    "overflow": (ContextOverflow, "too long", True),
    "429": (EngineBusy, "too busy", True),
    "503": (EngineBusy, "too busy", False),
    "529": (EngineBusy, "too busy", True),
    "500": (EngineError, "could not answer", False),
    "html": (NotAnEngine, "text/html", False),
    "html_404": (NotAnEngine, "web page", True),
    "html_401": (NotAnEngine, "web page", True),
    "html_502": (EngineError, "502 (Bad Gateway)", False),
    "gzip": (NotAnEngine, "packed as gzip", False),
}


@pytest.mark.parametrize("script", REFUSED)
async def test_a_refusal_is_one_post_and_one_plain_failure(kind: str, script: str) -> None:
    sort, words, free = REFUSED[script]
    async with at(kind, script) as (provider, engine):
        events, failure = await ask(engine)
        assert (events, provider.posts, provider.billed) == ([], 1, [])
    assert type(failure) is sort
    assert words in str(failure)
    assert "<" not in str(failure)
    assert max(len(failure.what), len(failure.why), len(failure.remedy)) <= 300
    assert failure.nothing_billed is free


async def test_an_overflow_tells_the_counts(kind: str) -> None:
    async with at(kind, "overflow") as (_, engine):
        _, failure = await ask(engine)
    assert isinstance(failure, ContextOverflow)
    assert (failure.prompt_tokens, failure.context) == (210_000, 200_000)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("", None),
        ("2", 2.0),
        ("0.5", 0.5),
        ("-5", 0.0),
        ("NaN", 0.0),
        ("100000", 100_000.0),
        ("1e12", 604_800.0),
        ("inf", 604_800.0),
        ("soon", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
    ],
)
async def test_the_wait_a_provider_asks_for(kind: str, said: str, seconds: float | None) -> None:
    for status in ("429", "503"):
        async with at(kind, f"{status}:{said}") as (provider, engine):
            _, failure = await ask(engine)
            assert provider.posts == 1
        assert isinstance(failure, EngineBusy)
        assert failure.retry_after == seconds


async def test_a_stall_is_cut_and_keeps_its_text(kind: str) -> None:
    async with at(kind, "stall", deadlines=QUICK) as (_, engine):
        events, failure = await ask(engine)
    assert (text(events), type(failure)) == (CUT, StreamCut)
    assert "Nothing came for 0.4 s" in failure.why


async def test_silence_is_a_timeout_that_may_have_been_billed(kind: str) -> None:
    async with at(kind, "silent", deadlines=QUICK) as (provider, engine):
        _, failure = await ask(engine)
        assert (type(failure), provider.posts) == (EngineTimeout, 1)
        assert not failure.nothing_billed


async def test_refused_connections_cost_nothing(kind: str) -> None:
    async with FakeProvider() as provider:
        address = provider.base_url
    engine = engine_of(kind, address)
    _, failure = await ask(engine)
    await engine.close()
    assert type(failure) is EngineUnreachable
    assert failure.nothing_billed


async def test_a_server_that_leaves_before_answering_may_have_billed(kind: str) -> None:
    async with at(kind, "silent", deadlines=PATIENT) as (provider, engine):
        stream = engine.chat(QUESTION)
        asking = asyncio.gather(anext(stream), return_exceptions=True)
        await until(lambda: provider.posts == 1)
        await provider.close()
        (failure,) = await asking
        await stream.aclose()
    assert type(failure) is EngineUnreachable
    assert not failure.nothing_billed


async def test_leaving_closes_the_connection_and_the_engine_goes_on(kind: str) -> None:
    async with at(kind, "stall", "normal") as (provider, engine):
        async with contextlib.aclosing(engine.chat(QUESTION)) as stream:
            assert isinstance(await anext(stream), Delta)
        await until_closed(provider)
        events, failure = await ask(engine)
        assert (text(events), failure, provider.posts) == (ANSWER, None, 2)


async def test_cancelling_closes_the_connection(kind: str) -> None:
    async with at(kind, "silent") as (provider, engine):
        asking = asyncio.gather(ask(engine))
        await until(lambda: provider.posts == 1)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        await until_closed(provider)


async def test_answers_share_a_connection(kind: str) -> None:
    async with at(kind) as (provider, engine):
        for _ in range(3):
            await ask(engine)
        assert (provider.connections, provider.posts, len(provider.billed)) == (1, 3, 3)


async def test_the_models_on_offer(kind: str) -> None:
    async with at(kind, models=("b", "a", "b", "\x1b[31m", "x" * 300)) as (provider, engine):
        assert await engine.models() == (CloudModel("b"), CloudModel("a"))
        assert provider.billed == []


async def test_a_good_key_is_found_good_and_a_bad_one_bad_without_cost(kind: str) -> None:
    async with at(kind) as (provider, engine):
        await engine.check_key()
        assert ([request.method for request in provider.requests], provider.billed) == (["GET"], [])
    async with at(kind, key="another") as (_, engine):
        with pytest.raises(CloudRefused, match="key refused"):
            await engine.check_key()


async def test_a_closed_engine_sends_nothing(kind: str) -> None:
    async with at(kind) as (provider, engine):
        await engine.close()
        _, failure = await ask(engine)
        assert type(failure) is EngineUnreachable
        assert failure.nothing_billed
        assert provider.connections == 0
