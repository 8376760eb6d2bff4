"""The two simple ways to show four streams: plain insertText of each token, and setMarkdown of all that came so far."""

import asyncio
import contextlib
import time
from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from ice_desk.domain.stream import Delta
from ice_desk.engines.ollama import OllamaEngine
from tests.benchmarks.clients import own, request_of
from tests.benchmarks.stream_pane import Pulse, Typist

FRAME_SECONDS = 0.025
View = QPlainTextEdit | QTextEdit


def insert_text(view: View, more: str, _whole: str) -> None:
    view.moveCursor(view.textCursor().MoveOperation.End)
    view.insertPlainText(more)


def set_markdown(view: View, _more: str, whole: str) -> None:
    assert isinstance(view, QTextEdit)
    view.setMarkdown(whole)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())


async def naive(
    address: str, answers: int, rate: int, seconds: int, draw: Callable[[View, str, str], None]
) -> dict[str, list[float]]:
    """Figures as `stream_pane.steady` has them; the answer in sight is drawn forty times a second, the others kept."""
    window = QWidget()
    view: View = QTextBrowser() if draw is set_markdown else QPlainTextEdit()
    editor = QPlainTextEdit()
    box = QVBoxLayout(window)
    box.addWidget(view, 1)
    box.addWidget(editor)
    editor.setFixedHeight(100)
    window.resize(772, 830)
    window.show()
    engine = OllamaEngine(address)
    await own(engine)(1, 0)
    tokens = 0

    async def follow(shown: bool) -> None:
        nonlocal tokens
        parts: list[str] = []
        fresh, drawn = "", 0.0
        async with contextlib.aclosing(engine.chat(request_of(rate * seconds, rate))) as events:
            async for event in events:
                if isinstance(event, Delta):
                    parts.append(event.text)
                    fresh, tokens = fresh + event.text, tokens + 1
                    if shown and time.perf_counter() - drawn > FRAME_SECONDS:
                        drawn = time.perf_counter()
                        draw(view, fresh, "".join(parts))
                        fresh = ""

    pulse, typist = Pulse(), Typist(editor)
    began = time.process_time()
    await asyncio.gather(*(follow(number == answers - 1) for number in range(answers)))
    cpu = (time.process_time() - began) / max(1, tokens) * 1e6
    pulse.stop()
    typist.stop()
    await engine.close()
    window.hide()
    window.deleteLater()
    return {"cpu": [cpu], "busy": pulse.busy, "keys": typist.latencies}
