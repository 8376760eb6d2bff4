"""Tags in the real window: a chat is tagged, the list is filtered, a tag is deleted and comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.ui.chat.chat_rows import TITLE
from ice_desk.ui.chat.tags_dialog import TagsDialog
from tests import leaks
from tests.flows.test_accessible import nameless, symbols_alone
from tests.flows.window_house import Stage, open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "50") as address:
        yield address


async def dialog_of(stage: Stage) -> TagsDialog:
    await stage.until(lambda: stage.window.findChild(TagsDialog) is not None)
    dialog = stage.window.findChild(TagsDialog)
    assert dialog is not None
    return dialog


async def test_a_chat_is_tagged_found_by_its_tag_and_the_tag_comes_back(qtbot: QtBot, tmp_path: Path, engine: str):
    async with open_window(qtbot, tmp_path, engine) as stage:
        panes = stage.session.panes
        strip, popup = panes.chat.header.tags, panes.chat.popup
        assert not strip.isVisible()
        await stage.ask("What moved the price of crude oil?")
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE)
        await stage.desk.history.create("Another chat", stage.desk.tier)

        next(one for one in stage.window.findChildren(QAction) if one.text() == "Tags of this chat…").trigger()
        dialog = await dialog_of(stage)
        qtbot.keyClicks(dialog.field, "Energy")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        await stage.until(lambda: strip.isVisible() and [tag.name for tag in strip.tags] == ["Energy"])
        assert (nameless(dialog), symbols_alone(dialog)) == ([], [])

        panes.chat.open_chats()
        assert popup.list.count() == 2
        popup.tags.chosen.emit(str(stage.desk.tags.named("energy").id))
        assert [popup.list.item(row).data(TITLE) for row in range(popup.list.count())] == [
            "What moved the price of crude oil?"
        ]
        assert (nameless(popup), symbols_alone(popup)) == ([], [])
        popup.hide()

        dialog.rows[stage.desk.tags.named("energy").id].change.chosen.emit("delete")
        await stage.until(lambda: not strip.isVisible() and any("1 chat had it" in words for words in stage.notices))
        undo = next(one for one in stage.desk.notices.feed.value if one.action == "Undo")
        assert undo.act is not None
        undo.act()
        await stage.until(strip.isVisible)
        dialog.close()
