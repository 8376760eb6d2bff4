"""Whenever an engine is closed no connection is left: nor one being made just then, which its pool does not know."""

import asyncio
import contextlib

import pytest

from ice_desk.domain.errors import EngineError
from tests.engines.cloud_kits import ENGINES, ask, at, until_closed
from tests.engines.conftest import engine_at
from tests.engines.replay import Caller, Loopback
from tests.engines.scripts import answer


async def serve(caller: Caller) -> None:
    while await caller.request() is not None:
        await caller.send(answer("200 OK", "application/json", b'{"version": "1"}'))


@pytest.mark.parametrize("steps", range(0, 60, 2))
async def test_ollama(steps: int) -> None:
    async with Loopback(serve) as server, engine_at(server.address) as engine:
        await engine._transport._http()
        call = asyncio.gather(engine.info())
        for _ in range(steps):
            await asyncio.sleep(0)
        await engine.close()
        with contextlib.suppress(EngineError):
            await call
        async with asyncio.timeout(10):
            while server.open:  # noqa: ASYNC110
                await asyncio.sleep(0.001)


@pytest.mark.parametrize("kind", ENGINES)
async def test_providers(kind: str) -> None:
    for steps in range(0, 60, 3):
        async with at(kind, "normal") as (provider, engine):
            await engine._transport._http()
            asking = asyncio.gather(ask(engine))
            for _ in range(steps):
                await asyncio.sleep(0)
            await engine.close()
            await asking
            await until_closed(provider)
