"""/api/pull: progress over time, resumable, of any model that the catalogue knows."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from ice_desk.domain.catalogue import CatalogueModel
from ice_desk.engines.simulator.fields import Refusal, read, text
from ice_desk.engines.simulator.host import Host
from ice_desk.engines.simulator.http import Reply, Request
from ice_desk.engines.simulator.models import build, is_name

_BYTES_PER_SECOND = 120_000_000
"""A fast home line, so that a demonstration shows movement."""
_STEP_SECONDS = 0.2
_UNKNOWN = "pull model manifest: file does not exist"


class _PullFailed(Exception):
    pass


async def pull(host: Host, request: Request, reply: Reply) -> None:
    fields = read(request.body, "PullRequest")
    name = text(fields, "model") or text(fields, "name")
    if not is_name(name):
        raise Refusal(400, "invalid model name")
    streams = fields.get("stream") is not False
    event: dict[str, object] = {}
    try:
        async with aclosing(_events(host, name)) as events:
            async for event in events:
                if streams:
                    await reply.line(event)
    except _PullFailed as problem:
        if not streams:
            raise Refusal(500, str(problem)) from problem
        event = {"error": str(problem)}
        await reply.line(event)
    if streams:
        await reply.end()
    else:
        await reply.json(200, event)


async def _events(host: Host, name: str) -> AsyncGenerator[dict[str, object], None]:
    yield {"status": "pulling manifest"}
    spec = host.library.offered(name)
    if spec is None:
        raise _PullFailed(_UNKNOWN)
    known = host.library.find(name)
    model = known or build(spec, host.clock.wall_ns())
    layer = {"status": f"pulling {model.blob[:12]}", "digest": f"sha256:{model.blob}", "total": spec.file_bytes}
    if known is None:
        async with aclosing(_fetched(host, spec, model.blob)) as fetched:
            async for done in fetched:
                yield layer | {"completed": done}
    yield layer | {"completed": spec.file_bytes}
    yield {"status": "verifying sha256 digest"}
    yield {"status": "writing manifest"}
    if known is None:
        host.library.add(spec, host.clock.wall_ns())
        host.pulled.pop(model.blob, None)
    yield {"status": "success"}


async def _fetched(host: Host, spec: CatalogueModel, blob: str) -> AsyncGenerator[int, None]:
    """Bytes fetched so far, in at most 300 steps, from where an earlier pull broke off."""
    step = max(int(_BYTES_PER_SECOND * _STEP_SECONDS), spec.file_bytes // 300)
    while (done := host.pulled.get(blob, 0)) < spec.file_bytes:
        yield done
        if host.disk_free() <= 0:
            raise _PullFailed(f"write /var/lib/ollama/models/blobs/sha256-{blob}-partial: no space left on device")
        if done * 2 >= spec.file_bytes:
            if "pull-error" in host.faults:
                raise _PullFailed("max retries exceeded: unexpected EOF")
            if "pull-stall" in host.faults:
                # A stalled part is retried for ever and the same progress is reported again.
                await asyncio.sleep(0.06)
                continue
        await host.clock.sleep(step / _BYTES_PER_SECOND)
        host.pulled[blob] = min(spec.file_bytes, max(done, host.pulled.get(blob, 0)) + step)
