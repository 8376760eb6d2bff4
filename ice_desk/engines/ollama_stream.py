"""What the records of Ollama's streams mean: an answer being written, a model being downloaded."""

import math
from collections.abc import Callable

from ice_desk.domain.errors import EngineError, StreamCut
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.engines.base import ChatDone, ChatEvent, PullProgress
from ice_desk.engines.ollama_errors import Call, pull_fault, stream_fault
from ice_desk.engines.ollama_parse import COUNT_CAP, SIZE_CAP, number, seconds, text
from ice_desk.engines.wire import Record

# A model may run a little over its limit where the server counts otherwise than by lines.
OVERRUN_SHARE = 0.05
OVERRUN_TOKENS = 8
LAYER_CAP = 1_000


class ChatCollector:
    """Turns the batches of one answer into events: one per batch and kind, its `tokens` the number of lines.

    After each batch either `done` is set (the end mark came), or `failure` is (an error line, or more tokens than were
    asked for), or the answer goes on.
    """

    def __init__(self, call: Call, max_tokens: int | None) -> None:
        self.done: ChatDone | None = None
        self.failure: StreamCut | None = None
        self.tokens = 0
        self._call = call
        self._cap = (
            math.inf if max_tokens is None else max_tokens + max(OVERRUN_TOKENS, math.ceil(OVERRUN_SHARE * max_tokens))
        )

    def take(self, records: list[Record]) -> list[ChatEvent]:
        """The events of one batch, without the end mark."""
        events: list[ChatEvent] = []
        for record in records:
            if "error" in record:
                self.failure = stream_fault(self._call, record["error"])
                break
            message = record.get("message")
            if isinstance(message, dict):
                self.tokens += _add_line(events, message)
            if record.get("done") is True:
                self._end(record)
                break
        if self.tokens > self._cap and self.done is None and self.failure is None:
            self.failure = cut_answer("The model went on past the limit that was set")
        return events

    def _end(self, record: Record) -> None:
        reason = text(record.get("done_reason")) or "stop"
        if reason in ("load", "unload"):
            self.failure = cut_answer("The engine loaded or unloaded the model instead of answering")
            return
        self.done = ChatDone(
            reason=reason,
            prompt_tokens=number(record.get("prompt_eval_count"), COUNT_CAP),
            completion_tokens=number(record.get("eval_count"), COUNT_CAP) or self.tokens,
            total_seconds=seconds(record.get("total_duration")),
            load_seconds=seconds(record.get("load_duration")),
            prompt_seconds=seconds(record.get("prompt_eval_duration")),
            eval_seconds=seconds(record.get("eval_duration")),
        )


class PullTally:
    """The bytes of one download over all its layers, and for how long they have not grown. `clock` in seconds."""

    def __init__(self, call: Call, clock: Callable[[], float]) -> None:
        self.failure: EngineError | None = None
        self.succeeded = False
        self._call = call
        self._clock = clock
        self._layers: dict[str, tuple[int, int]] = {}
        self._mark: tuple[str, int] = ("", 0)
        self._grew = clock()

    def take(self, records: list[Record]) -> PullProgress | None:
        """Where the download stands after a batch; None where the batch said nothing."""
        status: str | None = None
        for record in records:
            if "error" in record:
                self.failure = pull_fault(self._call, record["error"])
                break
            status = text(record.get("status"))
            self.succeeded = self.succeeded or status == "success"
            self._count(record)
        return None if status is None else self._progress(status)

    def _count(self, record: Record) -> None:
        digest = text(record.get("digest"))
        if digest and (digest in self._layers or len(self._layers) < LAYER_CAP):
            total = number(record.get("total"), SIZE_CAP)
            self._layers[digest] = (min(number(record.get("completed"), SIZE_CAP), total or SIZE_CAP), total)

    def _progress(self, status: str) -> PullProgress:
        now = self._clock()
        completed = sum(layer[0] for layer in self._layers.values())
        if (status, completed) != self._mark:
            self._mark, self._grew = (status, completed), now
        total = sum(layer[1] for layer in self._layers.values())
        return PullProgress(status, completed, total or None, stalled_seconds=max(0.0, now - self._grew))


def cut_answer(why: str) -> StreamCut:
    """An answer that ended without its end mark."""
    return StreamCut("The answer was cut off", why=why, remedy="Ask again")


def _add_line(events: list[ChatEvent], message: Record) -> int:
    """Add one line's texts to the events of its batch. Returns the tokens it stands for: 1, or 0 without text."""
    tokens = 1
    thinking, content = message.get("thinking"), message.get("content")
    if thinking and isinstance(thinking, str):
        last = events[-1] if events else None
        if isinstance(last, Thinking):
            events[-1] = Thinking(last.text + thinking, last.tokens + tokens)
        else:
            events.append(Thinking(thinking, tokens))
        tokens = 0
    if content and isinstance(content, str):
        last = events[-1] if events else None
        if isinstance(last, Delta):
            events[-1] = Delta(last.text + content, last.tokens + tokens)
        else:
            events.append(Delta(content, tokens))
        tokens = 0
    return 1 - tokens
