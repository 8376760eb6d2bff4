"""A window in a process of its own, and what it cost until it was painted, until one could type, and at rest.

`window_child bare`, `window_child widgets SECONDS` (a window full of plain widgets, at rest), or
`window_child desk ADDRESS SECONDS [hidden]`. Prints one JSON object.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

# When the parent started this process, by the clock that both share.
BORN = float(os.environ.get("ICE_DESK_BENCH_BEGAN") or time.monotonic())
BEAT_MS = 5
SETTLE_SECONDS = 1.5
MUST_WAIT = ("pyqtgraph", "numpy", "ollama", "httpx", "pydantic", "keyring", "psutil", "sqlite3", "genai_prices")


class Watch(QObject):
    """Sees the first paint from outside the program, then keeps a beat until the end.

    `ready` is when a text field holds the focus: from then on one can type. `chat` is when it lies in a widget of
    this class: from then on one sees where the question will go.
    """

    def __init__(self, end: Any, rest: float, hide: bool, chat: str = "") -> None:
        super().__init__()
        self._chat = chat
        self.found: dict[str, Any] = {}
        self._end, self._rest, self._hide = end, rest, hide
        self._gaps: list[float] = []
        self._last = 0.0
        self._done_at = 0.0
        self._cpu = 0.0
        self._timer = QTimer()
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QCoreApplication.instance().removeEventFilter(self)
            loaded = [name for name in MUST_WAIT if name in sys.modules]
            self.found |= {"paint": time.monotonic() - BORN, "paint_cpu": time.process_time(), "too_early": loaded}
            self._last = time.perf_counter()
            self._timer.start()
        return False

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append(now - self._last - BEAT_MS / 1000)
        self._last = now
        if self._done_at:
            if now > self._done_at:
                self._rested(now)
        elif (field := QApplication.focusWidget()) is not None and isinstance(field, QPlainTextEdit):
            spent = {"": time.monotonic() - BORN, "_cpu": time.process_time()}
            if "ready" not in self.found:
                self.found |= {f"ready{kind}": value for kind, value in spent.items()}
            if not self._chat or any(type(widget).__name__ == self._chat for widget in ancestors(field)):
                self.found |= {f"chat{kind}": value for kind, value in spent.items()}
                self._done_at = now + SETTLE_SECONDS

    def _rested(self, now: float) -> None:
        """Loading is over: what the beat found, then a quiet time without it."""
        self._timer.stop()
        self.found["worst_gap"] = max(self._gaps)
        self._cpu = time.process_time()
        self._began = now
        if self._hide:
            for window in QApplication.topLevelWidgets():
                window.hide()
        QTimer.singleShot(int(self._rest * 1000), self._finish)

    def _finish(self) -> None:
        self.found["rest_cpu"] = (time.process_time() - self._cpu) / (time.perf_counter() - self._began)
        import psutil

        self.found["rss"] = psutil.Process().memory_info().rss
        self._end()


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    while (above := widget.parentWidget()) is not None:
        yield above
        widget = above


def bare(full: bool) -> QMainWindow:
    window = QMainWindow()
    window.resize(1440, 900)
    if full:
        body = QWidget()
        box = QVBoxLayout(body)
        for index in range(20):
            box.addWidget(QLabel(f"Label {index}"))
            box.addWidget(QPushButton(f"Button {index}"))
        box.addWidget(QListWidget())
        field = QPlainTextEdit()
        box.addWidget(field)
        window.setCentralWidget(body)
        field.setFocus()
    return window


def main(kind: str, *given: str) -> None:
    app = QApplication([kind])
    seconds = float(given[-1] if kind == "widgets" else given[1] if kind == "desk" else 0)
    leave: list[Any] = []
    watch = Watch(lambda: leave[0](), seconds, hide="hidden" in given, chat="ChatPane" if kind == "desk" else "")
    if kind == "bare":
        window = bare(full=False)
        app.installEventFilter(watch)
        QTimer.singleShot(300, app.quit)
    elif kind == "widgets":
        window = bare(full=True)
        app.installEventFilter(watch)
        leave.append(app.quit)
    if kind != "desk":
        window.show()
        app.exec()
    else:
        desk(app, watch, leave, given[0])
    print(json.dumps(watch.found), flush=True)


def desk(app: QApplication, watch: Watch, leave: list[Any], address: str) -> None:
    """The program itself, from its command line on."""
    app.installEventFilter(watch)
    leave.append(lambda: next(w for w in app.topLevelWidgets() if isinstance(w, QMainWindow)).close())
    with tempfile.TemporaryDirectory() as folder:
        # As after a first session: reading the settings is part of the start.
        (Path(folder) / "settings.toml").write_text('theme = "dark"\npanel_sizes = "352,316"\n')
        from ice_desk.cli import main as ice_desk

        ice_desk(["--host", address, "--data-dir", folder])


if __name__ == "__main__":
    main(*sys.argv[1:])
