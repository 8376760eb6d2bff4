"""A long chat on the screen: opening, appending, scrolling; the floors are all of it in one text widget."""

import time

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextBrowser, QWidget

from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role
from ice_desk.domain.routing import Tier
from ice_desk.services.dispatcher import Question
from ice_desk.ui.chat.conversation import ConversationModel
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import Theme
from tests.benchmarks.figures import Figure, median, percentile

OPEN_MS = {1_000: 100.0, 10_000: 150.0}
OPEN_LETTERS_MS = 300.0
APPEND_MS = 4.0
SCROLL_MS = 12.0
"""A frame at sixty a second is 16.7 ms; what is left is for the rest of the window."""
TURN = (
    "## Margins in the third quarter\n\nPrices rose by **4 %** while freight costs rose faster, see `note 7`.\n\n"
    "- volume: flat\n- price: up\n- mix: worse\n\n```python\nmargin = (revenue - cost) / revenue\n```\n\n"
    "The two effects nearly cancel out; what is left is the weaker currency.\n"
)


def messages(count: int) -> tuple[Message, ...]:
    facts = AnswerFacts(model="mistral:7b", task="synthesis", why="It fits.", completion_tokens=120)
    return tuple(
        Message(index, Role.ASSISTANT, f"{TURN}\nAnswer {index}.", MessageState.COMPLETE, 0.0, facts=facts)
        if index % 2
        else Message(index, Role.USER, f"Question {index}: why did margins move?", MessageState.COMPLETE, 0.0)
        for index in range(count)
    )


def run(quick: bool) -> list[Figure]:
    app = QApplication.instance() or QApplication(["transcript"])
    theme = Theme(app, "dark")
    theme.apply()
    figures = []
    for count in (100, 1_000) if quick else (1_000, 10_000):
        figures += beside(f"{count:,} messages", theme, messages(count), 3 if quick else 7, OPEN_MS.get(count, 100.0))
    letters = 20_000 if quick else 1_000_000
    stored = messages(2 * letters // len(TURN))
    return figures + beside(f"{letters:,} letters", theme, stored, 3 if quick else 7, OPEN_LETTERS_MS)


def beside(what: str, theme: Theme, stored: tuple[Message, ...], rounds: int, limit: float) -> list[Figure]:
    """Ours beside both simple ways to show the same: all of it in one document, as plain text and as Markdown."""
    ours = virtual(theme, stored, rounds)
    figures = []
    for name, floor in (("insertText", one_document(stored, plain=True)), ("setMarkdown", one_document(stored))):
        figures += [
            Figure(f"open {what} (floor: {name})", ours["open"], "ms", floor["open"], limit),
            Figure(f"append to {what}, worst (floor: {name})", ours["append"], "ms", floor["append"], APPEND_MS),
            Figure(f"scroll frame in {what}, p99 (floor: {name})", ours["scroll"], "ms", floor["scroll"], SCROLL_MS),
        ]
    return figures


def virtual(theme: Theme, stored: tuple[Message, ...], rounds: int) -> dict[str, float]:
    opened, appended, scrolled = [], [], []
    for _ in range(rounds):
        view = Transcript(theme)
        view.resize(760, 800)
        view.show()
        paint(view.viewport())
        began = time.perf_counter()
        model = ConversationModel(1, stored)
        view.show_model(model)
        paint(view.viewport())
        opened.append(ms_since(began))
        for index in range(10):
            began = time.perf_counter()
            model.enqueue(Question(f"And {index}?", Tier.EDGE))
            paint(view.viewport())
            appended.append(ms_since(began))
        for _ in range(60):
            began = time.perf_counter()
            view.scroll_by(-97)
            paint(view.viewport())
            scrolled.append(ms_since(began))
        discard(view)
    return {"open": median(opened), "append": max(appended), "scroll": percentile(scrolled, 0.99)}


def one_document(stored: tuple[Message, ...], *, plain: bool = False) -> dict[str, float]:
    view = QPlainTextEdit() if plain else QTextBrowser()
    view.resize(760, 800)
    view.show()
    paint(view.viewport())
    began = time.perf_counter()
    text = "\n\n".join(message.text for message in stored)
    if isinstance(view, QTextBrowser):
        view.setMarkdown(text)
    else:
        view.insertPlainText(text)
    paint(view.viewport())
    opened = ms_since(began)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    appended, scrolled = [], []
    for index in range(10):
        began = time.perf_counter()
        view.moveCursor(QTextCursor.MoveOperation.End)
        view.insertPlainText(f"\nAnd {index}?")
        paint(view.viewport())
        appended.append(ms_since(began))
    for _ in range(60):
        began = time.perf_counter()
        bar.setValue(bar.value() - 97)
        paint(view.viewport())
        scrolled.append(ms_since(began))
    discard(view)
    return {"open": opened, "append": max(appended), "scroll": percentile(scrolled, 0.99)}


def paint(widget: QWidget) -> None:
    """One whole frame, now; what is measured is the work, not the wait for a turn of the loop."""
    widget.update()
    QCoreApplication.processEvents()


def discard(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ms_since(began: float) -> float:
    return (time.perf_counter() - began) * 1000
