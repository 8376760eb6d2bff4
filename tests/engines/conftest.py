"""Engines under test, on servers of the tests' own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.ollama import OllamaEngine

QUICK = Deadlines(
    connect_loopback=1.0, info=0.5, lists=0.5, details=0.5, requests=0.5, load=0.5, embed=0.5, first_byte=0.5,
    silence=0.15, total=1.0, pull_silence=0.15, pull_total=1.0, drain=0.1, tick=0.03,
)  # fmt: skip


@asynccontextmanager
async def engine_at(address: str, deadlines: Deadlines = QUICK) -> AsyncIterator[OllamaEngine]:
    engine = OllamaEngine(address, deadlines=deadlines)
    try:
        yield engine
    finally:
        await engine.close()
