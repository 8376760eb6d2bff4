"""Search by meaning in the real window: what was said in other words is found, also among chats with a tag."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ice_desk.domain.slots import Lane, State
from ice_desk.services import chat_learning
from ice_desk.ui.chat.chat_rows import HEADING, ID
from ice_desk.ui.chat.chats_popup import ChatsPopup
from tests import leaks
from tests.flows.window_house import open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
EMBEDDER = "nomic-embed-text:v1.5"
SAID = (
    "The earnings of the group weakened over dear memory.",
    "Vehicles with electric engines sell well in Norway.",
    "Litigation over patents goes on in Delaware.",
)
WORDS = "profit fell"


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "50") as address:
        yield address


def rows(popup: ChatsPopup) -> list[str]:
    """The titles listed, a heading in brackets."""
    items = [popup.list.item(row) for row in range(popup.list.count())]
    return [f"[{item.text()}]" if item.data(HEADING) else item.text() for item in items]


async def test_other_words_find_a_message_once_the_embedder_is_warm(
    qtbot: QtBot, tmp_path: Path, engine: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(chat_learning, "FIRST_SECONDS", 0.0)
    monkeypatch.setattr(chat_learning, "QUIET_SECONDS", 0.0)
    async with open_window(qtbot, tmp_path, engine) as stage:
        chat, desk = stage.session.panes.chat, stage.desk
        popup, line = chat.popup, chat.popup.meaning
        if stage.card(EMBEDDER).resident:
            await desk.fleet.move(EMBEDDER, Lane.COLD)
        for words in SAID:
            made = await desk.history.create("", desk.tier)
            await desk.history.add_prompt(made.id, words, desk.tier)
        first = next(one.id for one in desk.history.conversations.value if one.title == SAID[0])

        chat.open_chats()
        qtbot.keyClicks(popup.search, WORDS)
        await stage.until(lambda: line.isVisible() and line.act.isVisible())
        assert line.words.text() == "Search by meaning needs nomic-embed-text in memory."
        assert stage.card(EMBEDDER).state is State.COLD, "nothing is loaded for a search"
        high = popup.height()
        qtbot.mouseClick(line.act, Qt.MouseButton.LeftButton)
        await stage.until(lambda: rows(popup) == ["[By meaning]", SAID[0]], 20)
        assert stage.card(EMBEDDER).lane is Lane.WARM
        assert popup.height() == high
        assert popup.list.currentItem().data(ID) == first, "a heading is not chosen"

        qtbot.keyClick(popup.search, Qt.Key.Key_Return)
        await stage.until(lambda: [entry.text for entry in stage.entries] == [SAID[0]])
        assert not chat.find_bar.isVisible(), "there are no words to step through"

        oil = await desk.tags.put("Oil", [first])
        gas = await desk.tags.put("Gas", [])
        chat.open_chats()
        popup.tags.chosen.emit(str(oil.id))
        qtbot.keyClicks(popup.search, WORDS)
        await stage.until(lambda: rows(popup) == ["[By meaning]", SAID[0]])
        popup.tags.chosen.emit(str(gas.id))
        await stage.until(lambda: rows(popup) == [])
        popup.hide()
