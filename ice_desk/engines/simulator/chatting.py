"""/api/chat and /api/generate: load, unload, and answers token by token at the machine's speed."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from ice_desk.engines.simulator import words
from ice_desk.engines.simulator.fields import Ask, Refusal, read_chat, read_generate
from ice_desk.engines.simulator.golang import go_json, go_time
from ice_desk.engines.simulator.host import Host, full_name
from ice_desk.engines.simulator.http import Reply, Request
from ice_desk.engines.simulator.models import SimModel
from ice_desk.engines.simulator.options import whole
from ice_desk.engines.simulator.pictures import png_size
from ice_desk.engines.simulator.runner import Runner

SLOWER = 20
_MOST_CACHE = 8 << 30
FAULT_TOKEN = 5
"""After how many tokens the faults of a stream strike."""
_OVERHEAD = 5
"""Tokens a chat template adds to each message."""
_CRASH = "an error was encountered while running the model: unexpected EOF"
_RUN_OUT = "an error was encountered while running the model: CUDA error: out of memory"

Part = tuple[str, str]
"""("thinking" or "content", text)."""


@dataclass
class _Turn:
    """One answer being given: what is to come, what came, and its figures in simulated seconds."""

    ask: Ask
    shape: Callable[[str, str], dict[str, object]]
    begun: float
    load: float = 0.0
    prompt_tokens: int = 0
    prompt_seconds: float = 0.0
    eval_seconds: float = 0.0
    count: int = 0
    reason: str = "stop"
    parts: list[Part] = field(default_factory=list)


def chat_shape(kind: str, text: str) -> dict[str, object]:
    message = {"role": "assistant", "content": text if kind == "content" else ""}
    if kind == "thinking" and text:
        message["thinking"] = text
    return {"message": message}


def generate_shape(kind: str, text: str) -> dict[str, object]:
    if kind == "thinking" and text:
        return {"response": "", "thinking": text}
    return {"response": text}


async def chat(host: Host, request: Request, reply: Reply) -> None:
    await _run(host, read_chat(request.body), reply, "chat", chat_shape)


async def generate(host: Host, request: Request, reply: Reply) -> None:
    await _run(host, read_generate(request.body), reply, "generate", generate_shape)


async def _run(host: Host, ask: Ask, reply: Reply, verb: str, shape: Callable[[str, str], dict[str, object]]) -> None:
    begun = host.clock.now()
    model = host.find(ask.model)
    if ask.unloads:
        host.scheduler.request_unload(model)
        await reply.json(200, _line(host, ask.model, shape("content", ""), done=True, done_reason="unload"))
        return
    _check_abilities(model, ask, verb)
    runner = await host.acquire(model, ask.options, ask.keep_alive, ask.shift)
    try:
        if ask.empty:
            await reply.json(200, _line(host, ask.model, shape("content", ""), done=True, done_reason="load"))
            return
        turn = _Turn(ask, shape, begun, load=host.clock.now() - begun + 0.001)
        await _answer(host, runner, turn, reply)
    finally:
        host.scheduler.release(runner)


def _check_abilities(model: SimModel, ask: Ask, verb: str) -> None:
    if not model.can("completion"):
        raise Refusal(400, f'"{ask.model}" does not support {verb}')
    if ask.tools and not model.can("tools"):
        raise Refusal(400, f"{full_name(ask.model)} does not support tools")
    if ask.think and not model.can("thinking"):
        raise Refusal(400, f'"{ask.model}" does not support thinking')


async def _answer(host: Host, runner: Runner, turn: _Turn, reply: Reply) -> None:
    async with runner.slot:
        if "wedged" in host.faults or ("wedged-runner" in host.faults and runner.first):
            await asyncio.Event().wait()
        try:
            _prepare(host, runner, turn)
        except Refusal as refusal:
            if turn.ask.stream:
                await reply.stream_error(refusal.status, refusal.text)
                return
            raise
        await host.clock.sleep(turn.prompt_seconds)
        if turn.ask.stream:
            await _stream(host, runner, turn, reply)
        else:
            await _whole(host, runner, turn, reply)


def _prepare(host: Host, runner: Runner, turn: _Turn) -> None:
    """Decide the answer and its figures. Raises Refusal for what the runner itself refuses."""
    ask, model = turn.ask, runner.model
    if ask.images and not model.can("vision"):
        raise Refusal(400, _nested(400, "Multimodal data provided, but model does not support multimodal requests."))
    prompt = [token for _, content in ask.messages for token in words.tokens(content)]
    prompt += [f"image {number}" for image in ask.images for number in range(_image_tokens(image))]
    turn.prompt_tokens = _fit(ask, len(prompt), runner.settings.num_ctx)
    fresh = max(1, turn.prompt_tokens - _common(runner.cached, prompt))
    runner.cached = prompt
    if "prompt-cache" in host.faults:
        runner.cache = min(_MOST_CACHE, runner.cache + (1 << 30))
    turn.prompt_seconds = fresh / host.machine.prompt_tokens_per_second(model, runner.placement)
    thinks = model.can("thinking") and ask.think is not False
    parts: list[Part] = [("thinking", token) for token in words.tokens(words.thoughts(ask.prompt))] if thinks else []
    parts += [("content", token) for token in words.tokens(_stopped(ask, _text(host, ask)))]
    limit = whole(ask.options, "num_predict") or -1
    most = limit if limit > 0 else 10 * runner.settings.num_ctx
    if ask.shift is False:
        most = max(1, min(most, runner.settings.num_ctx - turn.prompt_tokens))
    if len(parts) > most:
        parts, turn.reason = parts[:most], "length"
    turn.parts = parts
    turn.count = len(parts)
    turn.eval_seconds = turn.count / host.machine.tokens_per_second(model, runner.placement)
    if "slow-answers" in host.faults:
        turn.prompt_seconds *= SLOWER
        turn.eval_seconds *= SLOWER


def _fit(ask: Ask, tokens: int, context: int) -> int:
    """Prompt tokens after the silent truncation; without it a prompt past the context is refused."""
    total = tokens + _OVERHEAD * len(ask.messages)
    if total <= context:
        return total
    if not ask.truncate:
        text = f"request ({total} tokens) exceeds the available context size ({context} tokens), try increasing it"
        raise Refusal(400, _nested(400, text, "exceed_context_size_error", n_prompt_tokens=total, n_ctx=context))
    return context // 2 + 3


def _image_tokens(image: bytes) -> int:
    """As Qwen2.5-VL does it: one for each cell of 28 points. JPEG, which nothing here reads, counts as a usual size."""
    width, height = png_size(image) or (1024, 768)
    return max(1, (width // 28) * (height // 28))


def _nested(code: int, message: str, kind: str = "invalid_request_error", **more: int) -> str:
    return go_json({"error": {"code": code, "message": message, "type": kind, **more}})


def _common(before: list[str], now: list[str]) -> int:
    """Tokens at the beginning that both prompts share, which the runner has cached."""
    pairs = enumerate(zip(before, now, strict=False))
    return next((place for place, (old, new) in pairs if old != new), min(len(before), len(now)))


def _text(host: Host, ask: Ask) -> str:
    if "token-flood" in host.faults:
        return words.flood()
    if ask.form in (None, ""):
        seen = words.seen([png_size(image) for image in ask.images])
        return words.answer(ask.model, ask.prompt, ask.turn, seen)
    if ask.form == "json":
        return words.as_json(ask.prompt)
    if not isinstance(ask.form, dict):
        raise Refusal(
            500, f'invalid format: {go_json(go_json(ask.form))}; expected "json" or a valid JSON Schema object'
        )
    try:
        return words.by_schema(ask.form, ask.prompt)
    except words.BadSchema as problem:
        text = f"Field 'json_schema': \"json_schema\": JSON schema conversion failed:\nUnrecognized schema: {problem}"
        raise Refusal(400, _nested(400, text)) from problem


def _stopped(ask: Ask, text: str) -> str:
    """The answer up to the first stop sequence."""
    stops = ask.options.get("stop")
    for stop in stops if isinstance(stops, list) else []:
        if isinstance(stop, str) and stop:
            text = text.partition(stop)[0]
    return text


async def _stream(host: Host, runner: Runner, turn: _Turn, reply: Reply) -> None:
    name = turn.ask.model
    pace = _Pace(host, turn)
    for place, (kind, token) in enumerate(turn.parts):
        await pace.token(place)
        if place == FAULT_TOKEN and await _struck(host, runner, turn, reply):
            return
        await reply.line(_line(host, name, turn.shape(kind, token), done=False))
    if turn.count <= FAULT_TOKEN and await _struck(host, runner, turn, reply):
        return
    await reply.line(_last(host, turn, ""))
    await reply.end()


async def _whole(host: Host, runner: Runner, turn: _Turn, reply: Reply) -> None:
    said: dict[str, str] = {"content": "", "thinking": ""}
    pace = _Pace(host, turn)
    for place, (kind, token) in enumerate(turn.parts):
        await pace.token(place)
        if place == FAULT_TOKEN and "eof-without-done" in host.faults:
            await reply.json(200, _line(host, turn.ask.model, turn.shape("content", said["content"]), done=False))
            return
        if place == FAULT_TOKEN and await _struck(host, runner, turn, reply):
            return
        said[kind] += token
    last = _last(host, turn, said["content"])
    if said["thinking"]:
        inner = last["message"] if isinstance(last.get("message"), dict) else last
        if isinstance(inner, dict):
            inner["thinking"] = said["thinking"]
    await reply.json(200, last)


async def _struck(host: Host, runner: Runner, turn: _Turn, reply: Reply) -> bool:
    """Let the faults of a stream happen. True when the answer ends here."""
    faults = host.faults
    if "stall" in faults:
        await asyncio.Event().wait()
    if "reset" in faults:
        reply.reset()
    if "cut-line" in faults:
        await reply.cut(_line(host, turn.ask.model, turn.shape("content", "half of a line"), done=False))
    if "bad-json" in faults and turn.ask.stream:
        await reply.raw_line('{"model": this is not JSON')
    if "error-midstream" in faults or "oom-expire-all" in faults:
        runner.dead = True
        if "oom-expire-all" in faults:
            host.scheduler.expire_all()
        await _fail(turn, reply, _RUN_OUT if "oom-expire-all" in faults else _CRASH)
        return True
    if "eof-without-done" in faults:
        await reply.end()
        return True
    return False


async def _fail(turn: _Turn, reply: Reply, text: str) -> None:
    if not turn.ask.stream:
        await reply.error(500, text)
        return
    await reply.line({"error": text})
    await reply.end()


class _Pace:
    """Waits until the machine would have the token of a place."""

    def __init__(self, host: Host, turn: _Turn) -> None:
        self._clock = host.clock
        self._start = host.clock.now()
        flooded = "token-flood" in host.faults or not turn.count
        self._step = 0.0 if flooded else turn.eval_seconds / turn.count

    async def token(self, place: int) -> None:
        wait = self._start + (place + 1) * self._step - self._clock.now()
        if wait > 0 or place % 16 == 0:
            await self._clock.sleep(max(0.0, wait))


def _line(
    host: Host, model: str, content: dict[str, object], *, done: bool, done_reason: str = ""
) -> dict[str, object]:
    line: dict[str, object] = {"model": model, "created_at": go_time(host.clock.wall_ns()), **content, "done": done}
    if done_reason:
        line["done_reason"] = done_reason
    return line


def _last(host: Host, turn: _Turn, text: str) -> dict[str, object]:
    """The done line. Metrics are nanoseconds of simulated time; those that are 0 are left out."""
    line = _line(host, turn.ask.model, turn.shape("content", text), done=True, done_reason=turn.reason)
    if "response" in line:
        line["context"] = list(range(turn.prompt_tokens + turn.count))
    worked = turn.load + turn.prompt_seconds + turn.eval_seconds
    figures = {
        "total_duration": int(max(host.clock.now() - turn.begun, worked) * 1e9),
        "load_duration": int(turn.load * 1e9),
        "prompt_eval_count": turn.prompt_tokens,
        "prompt_eval_duration": int(turn.prompt_seconds * 1e9),
        "eval_count": turn.count,
        "eval_duration": int(turn.eval_seconds * 1e9),
    }
    return line | {name: value for name, value in figures.items() if value}
