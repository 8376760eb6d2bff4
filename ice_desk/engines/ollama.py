"""Ollama at one address, as an Engine."""

import asyncio
import contextlib
import math
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import replace

from ice_desk.domain.errors import BadRequest, CloudRefused, EngineError, LoadFailed, NotAnEngine
from ice_desk.domain.models import InstalledModel, ModelFacts, RunnerOptions, RunningModel, is_cloud_name
from ice_desk.engines.base import ChatEvent, ChatMessage, ChatRequest, EngineInfo, PullProgress
from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.ollama_errors import Call
from ice_desk.engines.ollama_parse import installed_models, lacks_arrays, mapping, model_facts, running_models, text
from ice_desk.engines.ollama_stream import ChatCollector, PullTally, cut_answer
from ice_desk.engines.transport import Transport
from ice_desk.engines.wire import NdjsonReader, Record

SIMULATOR_MARK = "-sim"
# Longer than this is "for ever": far larger numbers overflow the server's nanoseconds and unload at once.
KEEP_ALIVE_CAP = 1e9
# Both are the engine's way to drop text silently. `shift` is also a runner attribute, so loads must send it too.
KEEP_WHOLE = {"truncate": False, "shift": False}


class OllamaEngine:
    """Talks to one Ollama. `address` as `hosts.read_address` gives it; `clock` is monotonic, `wall` since 1970, in s.

    The connection is made at the first call. The iterators of `chat` and `pull` hold it: wrap them in
    `contextlib.aclosing` so that leaving early closes it at once.
    """

    def __init__(
        self,
        address: str,
        *,
        deadlines: Deadlines | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._deadlines = deadlines or Deadlines()
        self._transport = Transport(address, self._deadlines)
        self._clock = clock
        self._wall = wall

    @property
    def address(self) -> str:
        """Scheme, host and port, as dialled."""
        return self._transport.address

    async def info(self) -> EngineInfo:
        """Its version, which also proves that it is up: an open port alone does not."""
        call, deadline = Call("tell its version"), self._deadlines.info
        version = await self._transport.fetch(call, "GET", "/api/version", deadline, _version)
        if not version.endswith(SIMULATOR_MARK):
            return EngineInfo(version)
        profile = await self._transport.fetch(call, "GET", "/api/simulator", deadline, _profile)
        return EngineInfo(version, profile)

    async def installed(self) -> tuple[InstalledModel, ...]:
        """The models on its disk, and cloud stubs among them."""
        call = Call("list its models")
        return await self._transport.fetch(call, "GET", "/api/tags", self._deadlines.lists, installed_models)

    async def running(self) -> tuple[RunningModel, ...]:
        """The models in memory, by name; one that is being loaded is not among them."""
        call, now = Call("list its loaded models"), self._wall()
        return await self._transport.fetch(
            call, "GET", "/api/ps", self._deadlines.lists, lambda payload: running_models(payload, now)
        )

    async def facts(self, model: str) -> ModelFacts:
        """The metadata and tensors of one installed model."""
        facts = await self._show(model, {"model": model})
        return await self._show(model, {"model": model, "verbose": True}) if lacks_arrays(facts) else facts

    async def load(self, model: str, options: RunnerOptions, keep_alive: float, *, embedder: bool = False) -> None:
        """Return once the model is in memory; calling it again only changes `keep_alive`.

        `keep_alive` in seconds, negative or infinite for ever. Zero is refused, for the engine takes it as an unload.
        """
        _refuse_cloud(model)
        if math.isnan(keep_alive) or keep_alive == 0:
            raise BadRequest(f"“{model}” was not loaded", why="It would leave memory at once", remedy="Keep it longer")
        forever = keep_alive < 0 or keep_alive > KEEP_ALIVE_CAP
        body: Record = {
            "model": _named(model),
            "options": options.as_dict(),
            "keep_alive": -1 if forever else keep_alive,
        }
        path = "/api/embed" if embedder else "/api/generate"
        if not embedder:
            body |= KEEP_WHOLE | {"stream": False}
        call = Call("load the model", model)
        answer = await self._transport.fetch(call, "POST", path, self._deadlines.load, mapping, body)
        if not embedder and answer.get("done_reason") != "load":
            raise LoadFailed(f"{call.named} was not loaded", why="Ollama did not confirm it", remedy="Try again")

    async def unload(self, model: str) -> None:
        """Ask for an unload. This is a request: poll `running()` until the model is gone."""
        _refuse_cloud(model)
        body: Record = {"model": _named(model), "keep_alive": 0, "stream": False}
        call = Call("unload the model", model)
        await self._transport.fetch(call, "POST", "/api/generate", self._deadlines.requests, mapping, body)

    async def chat(self, request: ChatRequest) -> AsyncGenerator[ChatEvent, None]:
        """Stream one answer. Ends with exactly one ChatDone, or raises StreamCut."""
        call = Call("answer", request.model)
        collector = ChatCollector(call, request.max_tokens)
        reader = NdjsonReader()
        batches = self._transport.records(
            call, "/api/chat", _chat_body(request), cut_answer, self._deadlines.chat, reader
        )
        async with contextlib.aclosing(batches):
            async for batch in batches:
                for event in collector.take(batch):
                    yield event
                if collector.failure is not None:
                    raise collector.failure
                if collector.done is not None:
                    yield replace(collector.done, skipped=reader.bad_lines)
                    await self._drain(batches)
                    return
        raise cut_answer("Stopped: repetition or the engine closed the stream")

    async def embed(self, model: str, texts: Sequence[str], options: RunnerOptions) -> tuple[tuple[float, ...], ...]:
        """One unit vector per text. Raises ContextOverflow for a text that is too long."""
        if not texts:
            return ()
        body: Record = {
            "model": _named(model),
            "input": list(texts),
            "options": options.as_dict(),
            "truncate": False,
        }
        call = Call("embed the text", model)
        vectors = await self._transport.fetch(call, "POST", "/api/embed", self._deadlines.embed, _vectors, body)
        if len(vectors) != len(texts):
            raise EngineError("Ollama could not embed the text", why=f"{len(vectors)} of {len(texts)} vectors came")
        return vectors

    async def pull(self, model: str) -> AsyncGenerator[PullProgress, None]:
        """Stream progress; returns normally only after the engine said success."""
        call = Call("download the model", model)
        tally = PullTally(call, self._clock)

        def cut(why: str) -> EngineError:
            return EngineError(
                f"{call.named} was not downloaded", why=why, remedy="Try again: it goes on where it stopped"
            )

        body: Record = {"model": _named(model), "stream": True}
        batches = self._transport.records(call, "/api/pull", body, cut, self._deadlines.pull)
        async with contextlib.aclosing(batches):
            async for batch in batches:
                progress = tally.take(batch)
                if progress is not None:
                    yield progress
                if tally.failure is not None:
                    raise tally.failure
        if not tally.succeeded:
            raise cut("The engine ended the download without finishing it")

    async def delete(self, model: str) -> None:
        """Remove a model from the disk. Unload it first: a deleted one can no longer be unloaded."""
        call, body = Call("delete the model", model), {"model": _named(model)}
        await self._transport.exchange(call, "DELETE", "/api/delete", self._deadlines.requests, body)

    async def close(self) -> None:
        """Close all connections; calls that come later fail."""
        await self._transport.close()

    async def _show(self, model: str, body: Record) -> ModelFacts:
        return await self._transport.fetch(
            Call("describe the model", _named(model)),
            "POST",
            "/api/show",
            self._deadlines.details,
            lambda payload: model_facts(model, mapping(payload)),
            body,
        )

    async def _drain(self, batches: AsyncIterator[list[Record]]) -> None:
        # The bare end of the body, read so that the connection can be used again; the answer itself is complete.
        with contextlib.suppress(TimeoutError, EngineError):
            async with asyncio.timeout(self._deadlines.drain):
                async for _ in batches:
                    pass


def _chat_body(request: ChatRequest) -> Record:
    """keep_alive is never part of it: on a chat it can stop the server from ever loading another model."""
    options: Record = {**request.options.as_dict()}
    if request.temperature is not None:
        options["temperature"] = request.temperature
    if request.max_tokens is not None:
        if request.max_tokens < 1:
            raise BadRequest("The question was not sent", why="The answer's limit must be at least 1 token")
        options["num_predict"] = request.max_tokens
    if not request.messages:
        raise BadRequest("The question was not sent", why="It is empty", remedy="Write a question")
    body: Record = {
        "model": _named(request.model),
        "messages": [_message(message) for message in request.messages],
        "stream": True,
        "options": options,
        **KEEP_WHOLE,
    }
    if request.think is not None:
        body["think"] = request.think
    if request.form is not None:
        body["format"] = dict(request.form)
    return body


def _message(message: ChatMessage) -> Record:
    plain: Record = {"role": message.role, "content": message.content}
    return plain | ({"images": [image.base64 for image in message.images]} if message.images else {})


def _named(model: str) -> str:
    if not model.strip():
        raise BadRequest("Nothing was sent to the engine", why="No model was named", remedy="Choose a model")
    return model


def _refuse_cloud(model: str) -> None:
    if is_cloud_name(model):
        raise CloudRefused(
            f"“{model}” runs in Ollama's cloud",
            why="It has no place in this machine's memory",
            remedy="Choose a local model",
        )


def _version(payload: object) -> str:
    version = text(mapping(payload).get("version"))
    if not version:
        raise NotAnEngine(
            "The address does not answer as Ollama does",
            why="It tells no version",
            remedy="Check the engine's address in the settings",
        )
    return version


def _profile(payload: object) -> str:
    return text(mapping(payload).get("profile")) or "unnamed"


def _vectors(payload: object) -> tuple[tuple[float, ...], ...]:
    rows = mapping(payload).get("embeddings")
    try:
        return tuple(tuple(float(part) for part in row) for row in rows or ())
    except (TypeError, ValueError):
        raise NotAnEngine("Ollama could not embed the text", why="Its answer holds no vectors") from None
