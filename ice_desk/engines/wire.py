"""Bytes to records, without input or output: newline-delimited JSON as engines stream it."""

import json
from typing import Any

LINE_CAP = 1_000_000
BAD_LINE_LIMIT = 3
TOO_LONG = "A line was longer than 1 MB"

Record = dict[str, Any]
_decode = json.JSONDecoder().decode


class NdjsonReader:
    """Turns the chunks of one NDJSON body into records, however the bytes were cut.

    Empty lines, CRLF, a byte order mark and comment lines (":") are passed over; invalid UTF-8 is replaced. A line that
    is no JSON object is skipped and counted. `fault` becomes non-empty, and reading ends for good, at the third such
    line or at a line over LINE_CAP bytes; the records before it are still returned.
    """

    def __init__(self) -> None:
        self.fault = ""
        self.bad_lines = 0
        self.replaced = 0
        # Parts of a line that has not ended: joined once, so that a line in tiny chunks costs no more than a whole one.
        self._parts: list[bytes] = []
        self._held = 0

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that `chunk` completes, in order."""
        records: list[Record] = []
        *lines, rest = chunk.split(b"\n")
        if lines:
            self._parts.append(lines[0])
            lines[0] = b"".join(self._parts)
            records = self._read(lines)
            self._parts, self._held = [], 0
        self._parts.append(rest)
        self._held += len(rest)
        if self._held > LINE_CAP:
            self._stop(TOO_LONG)
            self._parts, self._held = [], 0
        return records

    def finish(self) -> list[Record]:
        """The record of a last line without a line end, if it is whole; call it once, when the body has ended."""
        return self._read([b"".join(self._parts)])

    def _read(self, lines: list[bytes]) -> list[Record]:
        records: list[Record] = []
        for line in lines:
            if self.fault:
                break
            if len(line) > LINE_CAP:
                self._stop(TOO_LONG)
            elif (record := self._record(line)) is not None:
                records.append(record)
        return records

    def _record(self, line: bytes) -> Record | None:
        try:
            text = line.decode()
        except UnicodeDecodeError:
            text = line.decode(errors="replace")
            self.replaced += 1
        text = text.strip("\r\n\t \ufeff")
        if not text or text[0] == ":":
            return None
        try:
            value = _decode(text)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict):
            return value
        self.bad_lines += 1
        if self.bad_lines >= BAD_LINE_LIMIT:
            self._stop(f"{BAD_LINE_LIMIT} lines could not be read")
        return None

    def _stop(self, fault: str) -> None:
        self.fault = self.fault or fault
