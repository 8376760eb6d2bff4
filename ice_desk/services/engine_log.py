"""The log of an Ollama started from here: two files of a megabyte at most, which it writes by itself.

It writes into the file and not to us, for it may live longer than we do: a pipe without a reader would end it.
"""

import os
import sys
import time
from pathlib import Path

FILE_BYTES = 1_000_000
TAIL_BYTES = 64_000
NAME = "ollama.log"
_APPEND, _SYNCHRONIZE, _SHARE_ALL, _OPEN_ALWAYS, _NORMAL = 0x0004, 0x0010_0000, 0x7, 4, 0x80


class EngineLog:
    """Everything here blocks, and raises OSError."""

    def __init__(self, folder: Path, limit: int = FILE_BYTES) -> None:
        self.path = folder / NAME
        self._limit = limit

    def open(self) -> int:
        """A handle for the engine to append by, after a line that says when it was started."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.trim()
        handle = _append_handle(self.path)
        stamp = time.strftime("%Y-%m-%d %H:%M:%S")
        os.write(handle, f"--- ICE Desk starts Ollama, {stamp} ---\n".encode())
        return handle

    def trim(self) -> None:
        """Keep the newest megabyte aside and begin anew where the file has grown beyond one.

        The engine keeps its handle, which appends: after the cut it goes on at the file's new beginning.
        """
        try:
            size = self.path.stat().st_size
        except FileNotFoundError:
            return
        if size <= self._limit:
            return
        with self.path.open("r+b") as file:
            file.seek(max(0, size - self._limit))
            kept = file.read(self._limit)
            _write_private(self.path.with_name(NAME + ".1"), kept)
            file.truncate(0)

    def size(self) -> int:
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def tail(self, *, since: int = 0, lines: int = 400) -> str:
        """The last lines, at most 64 kB; `since` is a size from which on they count. Empty where there is no log."""
        try:
            with self.path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                start = max(since if since <= size else 0, size - TAIL_BYTES)
                file.seek(start)
                text = file.read(TAIL_BYTES).decode("utf-8", "replace")
        except FileNotFoundError:
            return ""
        found = text.splitlines()
        cut = start > since and len(found) > 1  # the first one may have lost its beginning
        return "\n".join(found[1 if cut else 0 :][-lines:])


def _write_private(path: Path, content: bytes) -> None:
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(content)


def _append_handle(path: Path) -> int:
    """A handle that writes at the file's end, wherever that is: also after it was cut."""
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        create = ctypes.windll.kernel32.CreateFileW
        create.restype = ctypes.c_void_p
        handle = create(str(path), _APPEND | _SYNCHRONIZE, _SHARE_ALL, None, _OPEN_ALWAYS, _NORMAL, None)
        if handle in (None, ctypes.c_void_p(-1).value):
            raise ctypes.WinError()
        return msvcrt.open_osfhandle(handle, os.O_APPEND)
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
