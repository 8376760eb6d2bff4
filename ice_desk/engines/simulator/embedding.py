"""/api/embed and the old /api/embeddings."""

from collections.abc import Mapping

from ice_desk.engines.simulator import words
from ice_desk.engines.simulator.fields import Refusal, keep_alive_of, options_of, read, text
from ice_desk.engines.simulator.host import Host
from ice_desk.engines.simulator.http import Reply, Request
from ice_desk.engines.simulator.options import whole

_MISSING = 'model "{}" not found, try pulling it first'
_NO_EMBEDDINGS = "This server does not support embeddings. Start it with `--embeddings`"
_LARGEST_BATCH = 2048


async def embed(host: Host, request: Request, reply: Reply) -> None:
    fields = read(request.body, "EmbedRequest")
    begun = host.clock.now()
    texts = _texts(fields.get("input"))
    name = text(fields, "model")
    model = host.find(name, _MISSING)
    keep_alive = keep_alive_of(fields)
    runner = await host.acquire(model, options_of(fields), keep_alive)
    try:
        if not texts:
            await reply.json(200, {"model": name, "embeddings": []})
            return
        if not model.can("embedding"):
            raise Refusal(501, _NO_EMBEDDINGS)
        limit = min(runner.settings.num_ctx, _LARGEST_BATCH)
        counts = [len(words.tokens(item)) + 2 for item in texts]
        if fields.get("truncate") is False and max(counts) > limit:
            raise Refusal(400, "the input length exceeds the context length")
        load = host.clock.now() - begun + 0.001
        total = sum(min(count, limit) for count in counts)
        async with runner.slot:
            await host.clock.sleep(total / host.machine.prompt_tokens_per_second(model, runner.placement))
        length = model.spec.architecture.embedding
        vectors = [_cut(words.embedding(_within(item, limit), length), fields) for item in texts]
        await reply.json(
            200,
            {
                "model": name,
                "embeddings": vectors,
                "total_duration": int((host.clock.now() - begun) * 1e9) + 1,
                "load_duration": int(load * 1e9),
                "prompt_eval_count": total,
            },
        )
    finally:
        host.scheduler.release(runner)


async def embeddings(host: Host, request: Request, reply: Reply) -> None:
    """The old endpoint: one prompt, one vector."""
    fields = read(request.body, "EmbeddingRequest")
    model = host.find(text(fields, "model"))
    runner = await host.acquire(model, options_of(fields), keep_alive_of(fields))
    try:
        if not model.can("embedding"):
            raise Refusal(501, _NO_EMBEDDINGS)
        prompt = text(fields, "prompt")
        length = model.spec.architecture.embedding
        await reply.json(200, {"embedding": words.embedding(prompt, length) if prompt else []})
    finally:
        host.scheduler.release(runner)


def _texts(value: object) -> list[str]:
    if value is None or value == "":
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    raise Refusal(400, "invalid input type")


def _within(item: str, limit: int) -> str:
    return "".join(words.tokens(item)[: max(1, limit - 2)])


def _cut(vector: list[float], fields: Mapping[str, object]) -> list[float]:
    """Fewer dimensions, scaled to length 1 again."""
    wanted = whole(fields, "dimensions")
    return words.unit(vector[:wanted]) if wanted and 0 < wanted < len(vector) else vector
