"""While an answer grows only a part of the window is painted; what stands on the screen is the same as if all were."""

import random
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Outcome, Routed, Settled, Thinking
from ice_desk.services.dispatcher import Question
from ice_desk.ui.chat.conversation import ConversationModel
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import ROUTE, answer, prompt

TEXT = (
    "## What moved\n\nPrices rose by **4 %** while freight costs rose faster than anybody had thought.\n\n"
    "- volume: flat\n- price: up, `note 7`\n\n```python\nmargin = (revenue - cost) / revenue\nprint(margin)\n```\n\n"
    "| Node | Share |\n|---|---|\n| ABF | 78 % |\n| HBM | 55 % |\n\n> Nobody said so.\n\nThat is all.\n\n"
)


class Counting(Transcript):
    """Knows how much of it was painted. Its time goes on with each frame."""

    def __init__(self, theme: Theme) -> None:
        self.painted = 0
        self.now = 0.0
        super().__init__(theme, clock=lambda: self.now)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += sum(part.width() * part.height() for part in event.region())
        super().paintEvent(event)


@pytest.fixture(name="view")
def make_view(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Counting:
    # However busy the machine is, no turn is put off.
    monkeypatch.setattr("ice_desk.ui.chat.transcript.BUDGET", 10.0)
    theme = Theme(qapp, "dark")
    view = Counting(theme)
    qtbot.addWidget(view)
    view.resize(760, 560)
    with qtbot.waitExposed(view):
        view.show()
    return view


def on_screen(view: Transcript) -> QImage:
    return (
        QGuiApplication.primaryScreen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    )


def drawn_anew(view: Transcript) -> QImage:
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def alike(one: QImage, other: QImage) -> bool:
    """The same but for a level or two of a rounded corner that the window's edge cuts: Qt rounds those otherwise."""
    if one.size() != other.size():
        return False
    levels = [np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (one, other)]
    return bool(np.abs(levels[0] - levels[1]).max() <= 2)


def stream(view: Counting, model: ConversationModel, each: Callable[[], None], seed: int) -> None:
    """One answer in pieces of every size, a frame after each."""
    chance, text, at = random.Random(seed), TEXT * 3, 0
    model.begin(Question("And then?", Tier.EDGE), view.now)
    model.apply(Routed(ROUTE), 0.0)
    model.apply(Thinking("Hm. ", 1), view.now)
    while at < len(text):
        size = chance.choice((1, 3, 9, 40))
        model.apply(Delta(text[at : at + size], 1), view.now)
        at += size
        each()
    model.apply(Settled(Outcome.COMPLETE), 0.0)
    each()


def frame(view: Counting) -> None:
    view.now += 0.1
    view._turn()
    QCoreApplication.processEvents()


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("queued", [0, 2])
def test_what_is_on_the_screen_is_what_would_be_drawn_anew(view: Counting, seed: int, queued: int) -> None:
    model = ConversationModel(1, [prompt(1, "Why?"), answer(2, TEXT)])
    view.show_model(model)
    frames = []

    def compare() -> None:
        if not model.queue and queued:
            for number in range(queued):
                model.enqueue(Question(f"Next {number}", Tier.EDGE))
        frame(view)
        frames.append(on_screen(view))
        assert alike(frames[-1], drawn_anew(view)), f"frame {len(frames)}"

    stream(view, model, compare, seed)
    assert len({bytes(image.constBits()) for image in frames}) > 30


def test_a_growing_answer_paints_a_fraction_of_the_window(view: Counting) -> None:
    model = ConversationModel(1, [prompt(1, "Why?"), answer(2, TEXT)])
    view.show_model(model)
    frame(view)
    frames = []

    def count() -> None:
        before = view.painted
        frame(view)
        frames.append(view.painted - before)

    stream(view, model, count, 3)
    whole = view.viewport().width() * view.viewport().height()
    assert sorted(frames)[len(frames) // 2] < 0.4 * whole


def test_scrolled_up_nothing_that_is_out_of_sight_disturbs(view: Counting) -> None:
    model = ConversationModel(
        1, [message for number in range(12) for message in (prompt(number, "Q"), answer(99, TEXT))]
    )
    view.show_model(model)
    view.scroll_by(-2_000)
    frame(view)

    def compare() -> None:
        frame(view)
        assert alike(on_screen(view), drawn_anew(view))

    top = view.column.offset
    stream(view, model, compare, 4)
    assert view.column.offset == top
