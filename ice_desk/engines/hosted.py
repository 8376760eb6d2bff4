"""An engine of one machine among several: what it calls `mistral:7b` is `mistral:7b@rtx-box` to everybody else."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import replace

from ice_desk.domain.models import InstalledModel, ModelFacts, RunnerOptions, RunningModel, bare_name, on_host
from ice_desk.engines.base import ChatEvent, ChatRequest, Engine, EngineInfo, PullProgress


class HostedEngine:
    """`engine` with the machine's name added to every model it tells of, and taken from every model it is asked for."""

    def __init__(self, engine: Engine, host: str) -> None:
        self._engine = engine
        self._host = host

    @property
    def address(self) -> str:
        return self._engine.address

    async def info(self) -> EngineInfo:
        return await self._engine.info()

    async def installed(self) -> tuple[InstalledModel, ...]:
        return tuple(replace(row, name=on_host(row.name, self._host)) for row in await self._engine.installed())

    async def running(self) -> tuple[RunningModel, ...]:
        return tuple(replace(row, name=on_host(row.name, self._host)) for row in await self._engine.running())

    async def facts(self, model: str) -> ModelFacts:
        found = await self._engine.facts(bare_name(model))
        return replace(found, name=on_host(found.name, self._host))

    async def load(self, model: str, options: RunnerOptions, keep_alive: float, *, embedder: bool = False) -> None:
        await self._engine.load(bare_name(model), options, keep_alive, embedder=embedder)

    async def unload(self, model: str) -> None:
        await self._engine.unload(bare_name(model))

    async def chat(self, request: ChatRequest) -> AsyncGenerator[ChatEvent, None]:
        asked = replace(request, model=bare_name(request.model))
        async with aclosing(self._engine.chat(asked)) as events:
            async for event in events:
                yield event

    async def embed(self, model: str, texts: Sequence[str], options: RunnerOptions) -> tuple[tuple[float, ...], ...]:
        return await self._engine.embed(bare_name(model), texts, options)

    async def pull(self, model: str) -> AsyncGenerator[PullProgress, None]:
        async with aclosing(self._engine.pull(bare_name(model))) as steps:
            async for step in steps:
                yield step

    async def delete(self, model: str) -> None:
        await self._engine.delete(bare_name(model))

    async def close(self) -> None:
        await self._engine.close()
