"""Bytes to server-sent events, without input or output, as the HTML standard's event stream describes them."""

from dataclasses import dataclass

LINE_CAP = 1_000_000
TOO_LONG = "A line was longer than 1 MB"
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class SseEvent:
    """`name` is the event field, empty where there was none; `data` its lines joined with a line feed."""

    name: str
    data: str


class SseReader:
    """Turns the chunks of one event stream into events, however the bytes were cut.

    Lines end with LF, CRLF or CR. Comments, unknown fields, events without data and a byte order mark are passed over;
    invalid UTF-8 is replaced and counted. At a line, or an event's data, over LINE_CAP bytes `fault` becomes non-empty
    and reading ends for good; the events before it are still returned.
    """

    def __init__(self) -> None:
        self.fault = ""
        self.replaced = 0
        # Parts of a line that has not ended: joined once, so that a line in tiny chunks costs no more than a whole one.
        self._parts: list[bytes] = []
        self._held = 0
        self._after_cr = False
        self._first = True
        self._name = ""
        self._data: list[str] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[SseEvent]:
        """The events that `chunk` completes, in order."""
        if self.fault or not chunk:
            return []
        if self._after_cr and chunk.startswith(b"\n"):
            chunk = chunk[1:]
            self._after_cr = False
            if not chunk:
                return []
        self._after_cr = chunk.endswith(b"\r")
        *lines, rest = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        events: list[SseEvent] = []
        if lines:
            lines[0] = b"".join([*self._parts, lines[0]])
            self._parts, self._held = [], 0
            events = self._read(lines)
        self._parts.append(rest)
        self._held += len(rest)
        if self._held > LINE_CAP:
            self._stop()
        return events

    def finish(self) -> list[SseEvent]:
        """The event of a body that ended without its last line end; call it once, when the body has ended."""
        if self.fault:
            return []
        lines = [b"".join(self._parts), b""]
        self._parts, self._held = [], 0
        return self._read(lines)

    def _read(self, lines: list[bytes]) -> list[SseEvent]:
        events: list[SseEvent] = []
        for line in lines:
            if self._first:
                self._first = False
                line = line.removeprefix(BOM)
            if line:
                self._take(line)
            elif (event := self._complete()) is not None:
                events.append(event)
            if self.fault:
                break
        return events

    def _take(self, line: bytes) -> None:
        comment = line.startswith(b":")
        self._size += 0 if comment else len(line)
        if self._size > LINE_CAP or len(line) > LINE_CAP:
            self._stop()
            return
        if comment:
            return
        try:
            text = line.decode()
        except UnicodeDecodeError:
            text = line.decode(errors="replace")
            self.replaced += 1
        field, _, value = text.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            self._data.append(value)
        elif field == "event":
            self._name = value

    def _complete(self) -> SseEvent | None:
        event = SseEvent(self._name, "\n".join(self._data)) if self._data else None
        self._name, self._data, self._size = "", [], 0
        return event

    def _stop(self) -> None:
        self.fault = TOO_LONG
        self._parts, self._data, self._held = [], [], 0
