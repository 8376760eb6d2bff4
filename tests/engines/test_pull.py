"""Downloads: progress over layers, stalls by bytes, and no success without the word."""

import json
from typing import Any

import pytest

from ice_desk.domain.errors import BadRequest, CloudRefused, EngineError, ModelMissing
from ice_desk.engines.ollama import OllamaEngine
from tests.engines.conftest import PATIENT
from tests.engines.replay import Caller, Loopback
from tests.engines.scripts import END, STREAM_HEAD, chunk

LAYERS = [
    {"status": "pulling manifest"},
    {"status": "pulling aa", "digest": "sha256:aa", "total": 100},
    {"status": "pulling aa", "digest": "sha256:aa", "total": 100, "completed": 60},
    {"status": "pulling aa", "digest": "sha256:aa", "total": 100, "completed": 60},
    {"status": "pulling aa", "digest": "sha256:aa", "total": 100, "completed": 100},
    {"status": "pulling bb", "digest": "sha256:bb", "total": 11, "completed": -5},
    {"status": "pulling bb", "digest": "sha256:bb", "total": 11, "completed": 99},
    {"status": "verifying sha256 digest"},
]


async def pull(*lines: object) -> list[Any]:
    """The progress of a pull whose server sends one line at a time, with a clock that moves 10 s at each look."""
    ticks = iter(range(0, 10_000, 10))

    async def script(caller: Caller) -> None:
        await caller.request()
        await caller.send(STREAM_HEAD + b"".join(chunk(json.dumps(line).encode() + b"\n") for line in lines) + END)

    async with Loopback(script) as server:
        engine = OllamaEngine(server.address, deadlines=PATIENT, clock=lambda: float(next(ticks)))
        try:
            return [progress async for progress in engine.pull("m")]
        finally:
            await engine.close()


async def test_a_pull_sums_its_layers_and_tells_stalls_by_bytes() -> None:
    found = await pull(*LAYERS, {"status": "success"})
    assert [(p.completed, p.total, p.stalled_seconds) for p in found] == [
        (0, None, 0.0),
        (0, 100, 0.0),
        (60, 100, 0.0),
        (60, 100, 10.0),
        (100, 100, 0.0),
        (100, 111, 0.0),
        (111, 111, 0.0),
        (111, 111, 0.0),
        (111, 111, 0.0),
    ]


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        ("pull model manifest: file does not exist", ModelMissing, "no model of that name"),
        ("invalid model name", BadRequest, "no model name"),
        ("write /blobs/x: no space left on device", EngineError, "disk"),
        ("pull model manifest: dial tcp: lookup r.o.ai: no such host", EngineError, "cannot reach"),
        ("pull model manifest: 412: newer version of Ollama", EngineError, "newer Ollama"),
        ("pull model manifest: 401: unauthorized", CloudRefused, "unauthorized"),
    ],
)
async def test_a_pull_that_fails_says_why(error: str, kind: type[EngineError], words: str) -> None:
    with pytest.raises(kind) as failure:
        await pull(*LAYERS[:3], {"error": error})
    assert type(failure.value) is kind
    assert words in failure.value.why
    assert "not downloaded" in failure.value.what


async def test_a_pull_without_success_is_no_pull() -> None:
    with pytest.raises(EngineError, match="without finishing"):
        await pull(*LAYERS)
