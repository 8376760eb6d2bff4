"""The log: small, private, without secrets or prompts; and the last resort for failures that nobody caught."""

import faulthandler
import logging
import logging.handlers
import os
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

FILE_BYTES = 1_000_000
FILES = 5
SHORTEST_SECRET = 8
# They log addresses, headers and every callback, which is not ours to keep.
QUIET = ("httpx", "httpcore", "qasync", "keyring", "asyncio")
_SHAPES = (
    (re.compile(r"\b(sk|pk|rk)-[A-Za-z0-9_\-]{8,}"), r"\1-•••"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[A-Za-z0-9._~+/=\-]{6,}"), r"\1 •••"),
    (
        re.compile(r"(?i)\b((?:x-)?api[-_]?key|access_token|token|key)(['\"]?\s*[=:]\s*['\"]?)[^\s'\"&,;]{6,}"),
        r"\1\2•••",
    ),
    (re.compile(r"(?i)(\w+://)[^/\s@]+@"), r"\1•••@"),
)
log = logging.getLogger(__name__)


class Redactor:
    """Masks what looks like a key, and every secret it was told of."""

    def __init__(self) -> None:
        self._secrets: tuple[str, ...] = ()

    def remember(self, secret: str) -> None:
        """Mask this text from now on. Very short ones would mask ordinary words and are passed over."""
        if len(secret) >= SHORTEST_SECRET and secret not in self._secrets:
            self._secrets = tuple(sorted((*self._secrets, secret), key=len, reverse=True))

    def clean(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "•••")
        for shape, mask in _SHAPES:
            text = shape.sub(mask, text)
        return text


class _Formatter(logging.Formatter):
    """Masks the finished line, so that arguments and tracebacks are covered as well."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        return self._redactor.clean(super().format(record))


class _PrivateFile(logging.handlers.RotatingFileHandler):
    def _open(self) -> TextIO:  # type: ignore[override]
        return _open_private(Path(self.baseFilename))

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk must not take the program along; there is nobody left to tell."""


class Logs:
    """Logging, crash traces and the hooks for uncaught failures, from `start` to `close`.

    `report` hears of failures that nobody caught; it may be called on any thread and is expected to log them.
    `problem` says why there is no log file, where there is none. `redactor` learns the secrets in use.
    """

    def __init__(self, folder: Path, report: Callable[[BaseException], None] | None = None) -> None:
        self.redactor = Redactor()
        self.problem = ""
        self._folder = folder
        self._report = report
        self._handler: logging.Handler | None = None
        self._crash: TextIO | None = None
        self._traced_before = False
        self._levels: dict[str, int] = {}
        self._streams = (sys.stdout, sys.stderr)
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def start(self, level: int = logging.INFO) -> None:
        """Open the files and take the hooks. A folder that cannot be written leaves the program without a log."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handler = _PrivateFile(
                self._folder / "ice-desk.log", maxBytes=FILE_BYTES, backupCount=FILES - 1, encoding="utf-8"
            )
            self._crash = _open_private(self._folder / "crash.log")
        except OSError as error:
            self.problem = f"There is no log: {error.strerror or error}."
        else:
            handler.setFormatter(_Formatter(self.redactor))
            self._handler = handler
            logging.getLogger().addHandler(handler)
            self._traced_before = faulthandler.is_enabled()
            faulthandler.enable(self._crash, all_threads=True)
        self._set_levels(level)
        self._streams = (sys.stdout, sys.stderr)
        if sys.stderr is None and self._crash is not None:  # a windowed program on Windows has none
            sys.stdout = sys.stderr = self._crash
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._uncaught, self._in_thread, self._unraisable

    def close(self) -> None:
        """Give everything back as it was."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        sys.stdout, sys.stderr = self._streams
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
        if self._crash is not None:
            faulthandler.disable()
            if self._traced_before and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
            self._crash.close()
        self._handler = self._crash = None

    def report_to(self, report: Callable[[BaseException], None] | None) -> None:
        """Whom to tell from now on: there is no window yet when the log starts."""
        self._report = report

    def _set_levels(self, level: int) -> None:
        for name, wanted in (("", level), *((name, logging.WARNING) for name in QUIET)):
            self._levels[name] = logging.getLogger(name).level
            logging.getLogger(name).setLevel(wanted)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._tell(error)

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self._tell(args.exc_value)

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        log.error("a failure where none can be raised: %s %r", args.err_msg or "", args.object, exc_info=args.exc_value)

    def _tell(self, error: BaseException) -> None:
        try:
            if self._report is not None:
                self._report(error)
                return
        except Exception:
            log.exception("a failure could not be shown")
        log.error("nobody caught this", exc_info=error)


def _open_private(path: Path) -> TextIO:
    return open(path, "a", encoding="utf-8", errors="backslashreplace", opener=_private)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
