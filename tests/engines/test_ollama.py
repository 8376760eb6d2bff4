"""What the Ollama engine sends, and how it behaves when it is left, closed or started in an odd environment."""

import asyncio
import contextlib
import json
import math
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from ice_desk.domain.errors import BadRequest, CloudRefused, EngineError, EngineUnreachable, LoadFailed, ModelMissing
from ice_desk.domain.models import RunnerOptions
from ice_desk.engines.base import ChatMessage, ChatRequest, Engine
from ice_desk.engines.ollama import OllamaEngine
from tests.engines.conftest import engine_at
from tests.engines.replay import Caller, Loopback, Replay, Request
from tests.engines.scripts import GOOD, STREAM_HEAD, answer

OPTIONS = RunnerOptions(num_ctx=8192, num_gpu=33)


class Mirror:
    """Answers each request with the next of `answers` as JSON (the last one again and again); keeps the requests."""

    def __init__(self, *answers: object) -> None:
        self.answers = [json.dumps(value).encode() for value in answers]
        self.requests: list[Request] = []

    async def serve(self, caller: Caller) -> None:
        while (request := await caller.request()) is not None:
            body = self.answers[min(len(self.requests), len(self.answers) - 1)]
            self.requests.append(request)
            await caller.send(answer("200 OK", "application/json", body))


@asynccontextmanager
async def at(mirror: Mirror) -> AsyncIterator[OllamaEngine]:
    async with Loopback(mirror.serve) as server, engine_at(server.address) as engine:
        yield engine


def test_it_is_an_engine() -> None:
    engine: Engine = OllamaEngine("http://127.0.0.1:1")
    assert engine.address == "http://127.0.0.1:1"


CHAT = ChatRequest("m", (ChatMessage("system", "be brief"), ChatMessage("user", "x")), OPTIONS)


async def test_a_chat_sends_the_slots_options_and_never_keep_alive() -> None:
    mirror = Mirror({"message": {"content": "y"}, "done": True, "done_reason": "stop"})
    request = ChatRequest("m", CHAT.messages, OPTIONS, think=False, temperature=0.5, max_tokens=9)
    async with at(mirror) as engine:
        for one in (CHAT, request):
            _ = [event async for event in engine.chat(one)]
    assert mirror.requests[0].json == {
        "model": "m",
        "messages": [{"role": "system", "content": "be brief"}, {"role": "user", "content": "x"}],
        "stream": True,
        "options": {"num_ctx": 8192, "num_batch": 512, "num_gpu": 33},
        "truncate": False,
        "shift": False,
    }
    second = mirror.requests[1].json
    assert second["options"] == OPTIONS.as_dict() | {"temperature": 0.5, "num_predict": 9}
    assert second["think"] is False


@pytest.mark.parametrize(
    ("keep_alive", "sent"), [(1800.0, 1800.0), (90.5, 90.5), (-1, -1), (-0.5, -1), (math.inf, -1), (1e12, -1)]
)
async def test_a_load_sends_the_same_options_and_a_number_to_keep(keep_alive: float, sent: float) -> None:
    mirror = Mirror({"done": True, "done_reason": "load"})
    async with at(mirror) as engine:
        await engine.load("m", OPTIONS, keep_alive)
    assert mirror.requests[0].path == "/api/generate"
    assert mirror.requests[0].json == {
        "model": "m",
        "options": OPTIONS.as_dict(),
        "keep_alive": sent,
        "stream": False,
        "truncate": False,
        "shift": False,
    }


async def test_an_embedder_is_loaded_by_an_embed_without_input() -> None:
    mirror = Mirror({"embeddings": []})
    async with at(mirror) as engine:
        await engine.load("e", OPTIONS, 60, embedder=True)
    assert mirror.requests[0].path == "/api/embed"
    assert mirror.requests[0].json == {"model": "e", "options": OPTIONS.as_dict(), "keep_alive": 60}


async def test_an_unload_is_an_empty_generate_that_keeps_nothing() -> None:
    mirror = Mirror({"done": True, "done_reason": "unload"})
    async with at(mirror) as engine:
        await engine.unload("m")
    assert mirror.requests[0].json == {"model": "m", "keep_alive": 0, "stream": False}


async def test_a_load_that_was_not_confirmed_has_failed() -> None:
    async with at(Mirror({"done": True, "done_reason": "unload"})) as engine:
        with pytest.raises(LoadFailed):
            await engine.load("m", OPTIONS, 60)


async def test_what_would_do_something_else_is_not_sent() -> None:
    mirror = Mirror({})
    async with at(mirror) as engine:
        for keep_alive in (0, math.nan):
            with pytest.raises(BadRequest):
                await engine.load("m", OPTIONS, keep_alive)
        for request in (
            ChatRequest("m", (), OPTIONS),
            ChatRequest("m", CHAT.messages, OPTIONS, max_tokens=0),
            ChatRequest(" ", CHAT.messages, OPTIONS),
        ):
            with pytest.raises(BadRequest):
                _ = [event async for event in engine.chat(request)]
        for cloud in (engine.load("gpt-oss:120b-cloud", OPTIONS, 60), engine.unload("x:cloud")):
            with pytest.raises(CloudRefused):
                await cloud
        assert await engine.embed("e", [], OPTIONS) == ()
    assert mirror.requests == []


async def test_blanked_arrays_are_asked_for_once() -> None:
    info = {"general.architecture": "gemma3", "gemma3.attention.head_count_kv": []}
    mirror = Mirror({"model_info": info}, {"model_info": info | {"gemma3.attention.head_count_kv": [4, 4]}})
    async with at(mirror) as engine:
        facts = await engine.facts("m")
    assert facts.info["gemma3.attention.head_count_kv"] == [4, 4]
    assert [request.json.get("verbose") for request in mirror.requests] == [None, True]


async def test_a_simulator_names_its_hardware() -> None:
    async with at(Mirror({"version": "0.33.0-sim"}, {"profile": "mac_m3_max"})) as engine:
        info = await engine.info()
    assert (info.version, info.simulated) == ("0.33.0-sim", "mac_m3_max")


async def test_vectors_come_one_per_text() -> None:
    mirror = Mirror({"embeddings": [[1, 0.5], [0, 1]]}, {"embeddings": [[1]]}, {"embeddings": ["x"]})
    async with at(mirror) as engine:
        assert await engine.embed("e", ["a", "b"], OPTIONS) == ((1.0, 0.5), (0.0, 1.0))
        for _ in range(2):
            with pytest.raises(EngineError):
                await engine.embed("e", ["a", "b"], OPTIONS)
    assert mirror.requests[0].json["truncate"] is False


async def test_half_a_surrogate_pair_does_not_break_a_question() -> None:
    mirror = Mirror({"message": {"content": "y"}, "done": True})
    async with at(mirror) as engine:
        _ = [event async for event in engine.chat(ChatRequest("m", (ChatMessage("user", "a\ud83d🙂"),), OPTIONS))]
    assert mirror.requests[0].json["messages"][0]["content"] == "a?🙂"


async def test_connections_are_used_again_after_answers_and_refusals() -> None:
    replay = Replay()
    replay.stage("version", "chat_stream_short", "chat_missing_model", "ps_one")
    async with Loopback(replay.serve) as server, engine_at(server.address) as engine:
        await engine.info()
        _ = [event async for event in engine.chat(CHAT)]
        with contextlib.suppress(ModelMissing):
            _ = [event async for event in engine.chat(CHAT)]
        await engine.running()
        assert server.connections <= 2


async def leave_early(engine: OllamaEngine, how: str) -> None:
    """Leave an answer that is being written: by closing its iterator, or by cancelling the task that reads it."""
    if how == "close":
        async with contextlib.aclosing(engine.chat(CHAT)) as events:
            async for _ in events:
                return
    started = asyncio.Event()

    async def read() -> None:
        async with contextlib.aclosing(engine.chat(CHAT)) as events:
            async for _ in events:
                started.set()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(read())
        await started.wait()
        task.cancel()


@pytest.mark.parametrize("how", ["close", "cancel"])
async def test_leaving_an_answer_closes_its_socket(how: str) -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(STREAM_HEAD + GOOD)
        await caller.gone()

    async with Loopback(script) as server, engine_at(server.address) as engine:
        for _ in range(20):
            await leave_early(engine, how)
            async with asyncio.timeout(10):
                while server.open:  # noqa: ASYNC110 - nothing announces it
                    await asyncio.sleep(0.001)
        assert len(asyncio.all_tasks()) == 1


async def test_a_load_is_cancelled_by_dropping_its_connection() -> None:
    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.gone()

    async with Loopback(script) as server, engine_at(server.address) as engine:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(engine.load("m", OPTIONS, 60))
            while not server.open:  # noqa: ASYNC110
                await asyncio.sleep(0.001)
            task.cancel()
        async with asyncio.timeout(10):
            while server.open:  # noqa: ASYNC110
                await asyncio.sleep(0.001)


async def test_a_closed_engine_refuses_calls() -> None:
    async with engine_at("http://127.0.0.1:1") as engine:
        await engine.close()
        with pytest.raises(EngineUnreachable):
            await engine.info()


ODD = {
    "HTTP_PROXY": "http://127.0.0.1:9",
    "ALL_PROXY": "socks5h://127.0.0.1:9",
    "NO_PROXY": "[::1],*.,",
    "OLLAMA_HOST": "http://127.0.0.1:none",
    "OLLAMA_API_KEY": "canary",
}
PROGRAM = """
import asyncio, os, sys
import ice_desk.engines.ollama as ours
assert not {"ollama", "httpx", "pydantic", "anyio"} & set(sys.modules), "imported before it is needed"
async def main():
    engine = ours.OllamaEngine(sys.argv[1])
    print(await engine.info())
    await engine.close()
asyncio.run(main())
assert os.environ["OLLAMA_API_KEY"] == "canary", "the environment must stay as it was"
"""


async def test_the_environment_steers_nothing_and_imports_wait_for_the_first_call() -> None:
    mirror = Mirror({"version": "1"})
    async with Loopback(mirror.serve) as server:
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "error", "-c", PROGRAM, server.address,
            env=dict(os.environ) | ODD, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        out, errors = await child.communicate()
    assert (child.returncode, errors.decode()) == (0, "")
    assert "version='1'" in out.decode()
    (request,) = mirror.requests
    assert "authorization" not in request.headers
    assert "canary" not in str(request)
    assert request.headers["accept-encoding"] == "identity"
