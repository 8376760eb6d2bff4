"""From a stream's events to the pieces of an answer, for every kind of provider."""

import json
from abc import ABC, abstractmethod

from ice_desk.domain.errors import StreamCut
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.domain.usage import TokenUsage
from ice_desk.engines.base import CloudDone
from ice_desk.engines.cloud.counting import OutputCount, Pieces
from ice_desk.engines.cloud.errors import Fault
from ice_desk.engines.cloud.sse import SseEvent
from ice_desk.engines.ollama_errors import plain
from ice_desk.engines.wire import BAD_LINE_LIMIT, Record


class Collector(ABC):
    """Turns the events of one answer into pieces.

    After each batch either `done` is set (the end mark came), or `failure` is (an error event, more output than was
    asked for, or three events that were no JSON), or the answer goes on.
    """

    def __init__(self, fault: Fault, max_tokens: int) -> None:
        self.done: CloudDone | None = None
        self.failure: StreamCut | None = None
        self.count = OutputCount(max_tokens)
        self.bad_events = 0
        self._fault = fault
        self._reason = ""
        self._model = ""

    def take(self, events: list[SseEvent]) -> list[Delta | Thinking]:
        """The pieces of one batch, without the end mark."""
        pieces = Pieces(self.count)
        for event in events:
            self._take(event, pieces)
            if self.done is not None or self.failure is not None:
                break
        if self.count.over and self.done is None and self.failure is None:
            self.failure = self._fault.cut("The model went on past the limit that was set")
        return pieces.events

    def _take(self, event: SseEvent, pieces: Pieces) -> None:
        if self._is_end(event):
            self._end()
            return
        try:
            record = json.loads(event.data)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            self.bad_events += 1
            if self.bad_events >= BAD_LINE_LIMIT:
                self.failure = self._fault.cut(f"{BAD_LINE_LIMIT} parts of it could not be read")
        elif event.name == "error" or record.get("error") or record.get("object") == "error":
            self.failure = self._fault.cut_by(record)
        else:
            self._read(event.name, record, pieces)

    def _note_model(self, name: object) -> None:
        if isinstance(name, str) and name:
            self._model = plain(name, 200)

    def _end(self) -> None:
        usage = self.count.believe(self._usage())
        self.done = CloudDone(self._reason or "stop", usage, self.count.tokens, self._model)

    @abstractmethod
    def _is_end(self, event: SseEvent) -> bool:
        """Whether this event, without regard to its content, ends the answer."""

    @abstractmethod
    def _read(self, name: str, record: Record, pieces: Pieces) -> None:
        """Take one event that is neither an end nor an error."""

    @abstractmethod
    def _usage(self) -> TokenUsage | None:
        """What the provider says it counted; None where that is not known."""
