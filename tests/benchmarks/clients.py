"""What reading one stream costs: our engine, the ollama package and a bare socket at the same server."""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.stream import Delta
from ice_desk.engines.base import ChatMessage, ChatRequest
from ice_desk.engines.ollama import OllamaEngine
from tests.benchmarks.figures import Figure, median

TOKENS = 16_000
STREAMS, PACE = 8, 100
ENGINE_RATIO = 1.0
FIRST_TOKEN_MS = 5.0


def request_of(count: int, rate: int) -> ChatRequest:
    return ChatRequest(f"tokens:{count}@{rate}", (ChatMessage("user", "go"),), RunnerOptions(8192))


async def figures(address: str, quick: bool) -> list[Figure]:
    rounds, seconds = (1, 1) if quick else (5, 4)
    engine = OllamaEngine(address)
    import ollama

    client = ollama.AsyncClient(host=address, trust_env=False)
    cost: dict[str, list[float]] = {}
    readers = {"raw": raw(address), "ollama": packaged(client), "ours": own(engine)}
    for name, reader in readers.items():
        await reader(100, 0)
        cost[name] = [await _cost(lambda reader=reader: reader(TOKENS, 0), TOKENS) for _ in range(rounds)]
    many = {
        name: await _cost(lambda reader=reader: _together(reader, seconds), STREAMS * PACE * seconds)
        for name, reader in readers.items()
    }
    first = {name: await _first(reader, rounds * 4) for name, reader in readers.items()}
    await engine.close()
    await client._client.aclose()
    burst = {name: median(values) for name, values in cost.items()}
    paced = f"{STREAMS} streams x {PACE} tokens/s"
    return [
        Figure("read a token of a burst (floor: raw socket)", burst["ours"], "us", burst["raw"]),
        Figure("the same (floor: ollama.AsyncClient)", burst["ours"], "us", burst["ollama"], ENGINE_RATIO, "ratio"),
        Figure(f"read a token, {paced} (floor: raw socket)", many["ours"], "us", many["raw"]),
        Figure("the same (floor: ollama.AsyncClient)", many["ours"], "us", many["ollama"], ENGINE_RATIO, "ratio"),
        Figure(
            "first token (floor: ollama.AsyncClient)", first["ours"], "ms", first["ollama"], FIRST_TOKEN_MS, "added"
        ),
    ]


Reader = Callable[[int, int], Awaitable[float]]
"""Reads an answer of so many tokens at such a rate and returns when its first token came, in monotonic seconds."""


def own(engine: OllamaEngine) -> Reader:
    async def read(count: int, rate: int) -> float:
        first = 0.0
        async with contextlib.aclosing(engine.chat(request_of(count, rate))) as events:
            async for event in events:
                if not first and isinstance(event, Delta):
                    first = time.monotonic()
        return first

    return read


def packaged(client: object) -> Reader:
    async def read(count: int, rate: int) -> float:
        first = 0.0
        stream = await client.chat(  # type: ignore[attr-defined]
            model=f"tokens:{count}@{rate}", messages=[{"role": "user", "content": "go"}], stream=True
        )
        async for part in stream:
            if not first and part.message.content:
                first = time.monotonic()
        return first

    return read


def raw(address: str) -> Reader:
    where = urlsplit(address)

    async def read(count: int, rate: int) -> float:
        reader, writer = await asyncio.open_connection(where.hostname, where.port)
        body = f'{{"model":"tokens:{count}@{rate}"}}'.encode()
        writer.write(b"POST /api/chat HTTP/1.1\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
        await reader.readuntil(b"\r\n\r\n")
        first, held = 0.0, b""
        while not held.endswith(b"0\r\n\r\n"):
            held = (held + await reader.read(65536))[-200_000:]
            first = first or time.monotonic()
        writer.close()
        return first

    return read


async def _together(reader: Reader, seconds: int) -> None:
    await asyncio.gather(*(reader(PACE * seconds, PACE) for _ in range(STREAMS)))


async def _cost(work: Callable[[], Awaitable[object]], tokens: int) -> float:
    """Microseconds of processor time per token."""
    began = time.process_time()
    await work()
    return (time.process_time() - began) / tokens * 1e6


async def _first(reader: Reader, rounds: int) -> float:
    """Median milliseconds from the request to the first token, warm."""
    times = []
    for _ in range(rounds):
        began = time.monotonic()
        times.append((await reader(1, 0) - began) * 1000)
    return median(times)
