"""The three kinds of server that the engine contract is tried on."""

import asyncio
import math
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from ice_desk.domain.models import InstalledModel, RunnerOptions, RunningModel
from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.hosts import read_address
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.server import Simulator
from tests.engines.conftest import engine_at
from tests.engines.replay import Loopback, Replay
from tests.engines.simulator_wire import CATALOGUE

LIVE = os.environ.get("ICE_DESK_TEST_OLLAMA", "")
PATIENCE = 30.0


@dataclass
class Kit:
    """An engine and the models its server has. `stage` names the transcripts that hold the answers to what follows."""

    kind: str
    engine: OllamaEngine
    chat: str
    options: RunnerOptions
    embedder: str = ""
    thinker: str = ""
    replay: Replay = field(default_factory=Replay)
    simulator: Simulator | None = None

    def stage(self, *names: str, status: int | None = None) -> None:
        """Only the transcripts need it. `status` keeps the exchanges that ended so."""
        self.replay.stage(*names)
        if status is not None:
            self.replay.exchanges = [one for one in self.replay.exchanges if one["response"].get("status") == status]

    def fault(self, name: str) -> None:
        """Have the simulator show a fault; a real server cannot be asked to."""
        if self.simulator is not None:
            self.simulator.faults = frozenset({name})
        elif self.kind == "live":
            pytest.skip("a real server does not fail on demand")

    def never_on_live(self, why: str) -> None:
        if self.kind == "live":
            pytest.skip(why)

    def needs(self, model: str) -> str:
        if not model:
            pytest.skip("this server has no such model")
        return model

    async def loaded(self, model: str) -> RunningModel | None:
        return next((one for one in await self.engine.running() if one.name == model), None)

    async def until_gone(self, model: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while await self.loaded(model) is not None:  # noqa: ASYNC110 - only a poll can tell
                await asyncio.sleep(0.02)


@asynccontextmanager
async def transcripts() -> AsyncIterator[Kit]:
    replay = Replay()
    async with Loopback(replay.serve) as server, engine_at(server.address) as engine:
        yield Kit(
            "transcripts",
            engine,
            chat="phi3:3.8b-mini-4k-instruct-q8_0",
            options=RunnerOptions(4096),
            embedder="nomic-embed-text:v1.5",
            thinker="qwen3:0.6b-q8_0",
            replay=replay,
        )


@asynccontextmanager
async def simulator() -> AsyncIterator[Kit]:
    server = Simulator(CATALOGUE, profile="rtx_4090", speed=1000.0)
    try:
        async with engine_at(await server.start(), Deadlines()) as engine:
            installed = await engine.installed()
            yield _kit("simulator", engine, installed, simulator=server)
    finally:
        await server.close()


@asynccontextmanager
async def live() -> AsyncIterator[Kit]:
    """A real server: nothing is pulled or deleted, and what was loaded before is loaded again at the end."""
    if not LIVE:
        pytest.skip("ICE_DESK_TEST_OLLAMA names no server")
    async with engine_at(read_address(LIVE), Deadlines()) as engine:
        before = await engine.running()
        installed = await engine.installed()
        try:
            yield _kit("live", engine, installed)
        finally:
            await _restore(engine, before, {model.name for model in installed if model.is_embedder})


KITS = {"transcripts": transcripts, "simulator": simulator, "live": live}


def _kit(
    kind: str, engine: OllamaEngine, installed: tuple[InstalledModel, ...], simulator: Simulator | None = None
) -> Kit:
    local = sorted((model for model in installed if not model.is_cloud), key=lambda model: model.size)
    chats = [model.name for model in local if "completion" in model.capabilities]
    thinkers = [model.name for model in local if "thinking" in model.capabilities]
    plain = [name for name in chats if name not in thinkers]
    if not plain:
        pytest.skip("the server has no chat model")
    return Kit(
        kind,
        engine,
        chat=plain[0],
        options=RunnerOptions(1024),
        embedder=next((model.name for model in local if model.is_embedder), ""),
        thinker=thinkers[0] if thinkers else "",
        simulator=simulator,
    )


async def _restore(engine: OllamaEngine, before: tuple[RunningModel, ...], embedders: set[str]) -> None:
    kept = {model.name for model in before}
    for model in await engine.running():
        if model.name not in kept:
            await engine.unload(model.name)
    for model in before:
        left = -1.0 if math.isinf(model.expires_at) else max(1.0, model.expires_at - time.time())
        options = RunnerOptions(model.context_length)
        await engine.load(model.name, options, left, embedder=model.name in embedders)
