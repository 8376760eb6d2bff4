"""Engines under test, on servers of the tests' own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.ollama import OllamaEngine

# For tests that wait for a deadline, and for all others: those must not fail on a machine that is busy.
QUICK = Deadlines(
    info=0.4, lists=0.4, first_byte=0.4, silence=0.4, total=1.0, pull_silence=0.4, pull_total=1.0, drain=0.1, tick=0.05
)
PATIENT = Deadlines(info=10.0, silence=10.0, pull_silence=10.0, tick=0.05)


@asynccontextmanager
async def engine_at(address: str, deadlines: Deadlines = PATIENT) -> AsyncIterator[OllamaEngine]:
    engine = OllamaEngine(address, deadlines=deadlines)
    try:
        yield engine
    finally:
        await engine.close()
