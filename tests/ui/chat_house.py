"""A chat pane in a window, with fakes behind it."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.slots import Board, Card, Lane, State
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.ui.chat.conversation import EntryKind
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import FakeDispatcher, FakeHistory, FakeSettings, answer, prompt, until

CTRL = Qt.KeyboardModifier.ControlModifier
BOARD = Board(
    cards=(
        Card("mistral:7b-instruct", Lane.HOT, State.READY),
        Card("nomic-embed-text", Lane.HOT, State.READY, embedder=True),
        Card("qwen2.5:14b", Lane.COLD, State.ABSENT, installed=False),
    )
)
TASKS = [("contrarian_analysis", "Contrarian analysis"), ("summary", "Summary")]


class House:
    """A pane in a window with its fakes."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.qtbot = qtbot
        self.reported: list[BaseException] = []
        self.jobs = Jobs(self.reported.append)
        self.dispatcher = FakeDispatcher()
        self.history = FakeHistory({1: [prompt(1, "a"), answer(2, "An [l](http://xn--e1awd7f.com/p) end")], 2: []})
        self.settings = FakeSettings()
        self.board = Feed(BOARD)
        self.theme = Theme(app, "dark")
        self.pane = ChatPane(
            self.dispatcher, self.history, self.settings, self.jobs, self.board, self.theme, TASKS  # type: ignore[arg-type]
        )  # fmt: skip
        qtbot.addWidget(self.pane)
        self.pane.resize(772, 830)
        self.pane.show()

    async def open(self, conversation: int | None) -> None:
        before = self.pane.session.current
        self.pane.open(conversation)
        await until(lambda: self.pane.session.current is not before or conversation is None)
        await until(lambda: not self.jobs.running("chat.open"))

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.pane.composer.editor, text)

    def send(self, text: str) -> None:
        self.type(text)
        self.qtbot.keyClick(self.pane.composer.editor, Qt.Key.Key_Return, CTRL)

    def kinds(self) -> list[EntryKind]:
        model = self.pane.session.current
        return [entry.kind for entry in model.entries] if model is not None else []


@pytest.fixture(name="house")
async def make_house(qtbot: QtBot, qapp: QApplication) -> AsyncIterator[House]:
    house = House(qtbot, qapp)
    yield house
    assert await house.jobs.close() == ()
    house.theme.deleteLater()
    assert house.reported == []
