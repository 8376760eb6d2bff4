"""Finding words: in all chats through the list, in the open one through the bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ice_desk.domain.chat_search import Excerpt, Found
from ice_desk.domain.chats import Conversation
from ice_desk.domain.routing import Tier
from ice_desk.ui.chat.chat_rows import EXCERPT, lines_of
from ice_desk.ui.chat.find import hits_of
from tests.ui.chat_fakes import answer, prompt, until
from tests.ui.chat_house import House, make_house

__all__ = ["make_house"]

CHATS = (
    Conversation(3, "Pinned plan", Tier.EDGE, 3.0, pinned=True),
    Conversation(2, "Margins of Acme", Tier.EDGE, 2.0),
    Conversation(1, "Old margins", Tier.EDGE, 1.0, archived=True),
)
HIT = Found(3, "Pinned plan", message=7, excerpt=Excerpt("…the gross ", "margin", " fell"), hits=1)


def test_archived_chats_are_out_of_the_way_and_still_found():
    assert [line.conversation for line in lines_of(CHATS, "", (), archived=False)] == [3, 2]
    assert [line.conversation for line in lines_of(CHATS, "", (), archived=True)] == [3, 2, 1]
    found = lines_of(CHATS, "margin", (HIT,), archived=False)
    assert [(line.conversation, line.state, line.hit) for line in found] == [
        (2, "", ""),
        (1, "archived", ""),
        (3, "pinned", "margin"),
    ]


def test_what_was_said_by_the_user_or_a_model_is_hit_wherever_it_stands():
    house = [answer(1, "Margin up, MARGIN down"), prompt(2, "no")]
    from ice_desk.ui.chat.conversation import entry_of

    entries = [entry_of(message) for message in house]
    assert [(hit.entry.message, hit.nth) for hit in hits_of(entries, "margin")] == [(1, 0), (1, 1)]
    assert hits_of(entries, "  ") == ()


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_the_list_asks_for_a_search_and_opens_the_message_found(house: House) -> None:
    house.history.stored[2] = (prompt(6, "first"), answer(7, "x\n\n" * 200 + "the margin fell"), prompt(8, "margin?"))
    popup = house.pane.popup
    asked: list[str] = []
    popup.searched.connect(asked.append)
    house.qtbot.mouseClick(house.pane.header.chats, Qt.MouseButton.LeftButton)
    house.qtbot.keyClicks(popup.search, "margin")
    await until(lambda: asked == ["margin"])
    popup.show_found("other words", (HIT,))
    assert popup.list.count() == 0
    found = Found(2, "Chat 2", message=7, excerpt=Excerpt("the ", "margin", " fell"))
    popup.show_found("margin", (found,))
    assert popup.list.item(0).data(EXCERPT) == ("the ", "margin", " fell")
    house.qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    await until(lambda: house.pane.find_bar.isVisible())
    assert house.pane.find_bar.count.text() == "1 of 2"
    hit = house.pane.finder.hit
    assert hit is not None
    assert hit.entry.message == 7
    entries = [row.entry.message for _, row in house.pane.transcript.column.rows()]
    assert 7 in entries


async def test_the_bar_steps_through_every_place_and_ends_with_escape(house: House) -> None:
    house.history.stored[1] = tuple(answer(id, f"{id} alpha beta alpha") for id in range(1, 4))
    await house.open(1)
    bar, finder = house.pane.find_bar, house.pane.finder
    bar.begin()
    house.qtbot.keyClicks(bar.field, "Alpha")
    assert bar.count.text() == "6 of 6"
    house.qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "5 of 6"
    house.qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    house.qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "1 of 6"
    assert (finder.hit.entry.message, finder.hit.nth) == (1, 0)  # type: ignore[union-attr]
    house.qtbot.keyClicks(bar.field, "?")
    assert bar.count.text() == "Not found"
    assert not bar.older.isEnabled()
    house.qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert isinstance(house.pane.focusWidget(), type(house.pane.composer.editor))


async def test_a_place_far_up_is_brought_into_sight_and_marked(house: House) -> None:
    long = "word\n\n" * 120
    house.history.stored[1] = (answer(1, f"{long}needle here\n\n{long}"), answer(2, long))
    await house.open(1)
    house.pane.find_bar.begin("needle")
    [(top, row)] = [(top, row) for top, row in house.pane.transcript.column.rows() if row.entry.message == 1]
    index = next(index for index, block in enumerate(row.body.blocks) if "needle" in block.text)
    y = top + row.parts.body + row.body.top(index)
    assert 0 <= y < house.pane.transcript.viewport().height()
    house.pane.repaint()
    assert not house.pane.transcript.column.follow


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_more_pins_archives_and_asks_for_files(house: House) -> None:
    popup = house.pane.popup
    house.qtbot.mouseClick(house.pane.header.chats, Qt.MouseButton.LeftButton)
    asked: list[object] = []
    popup.export_asked.connect(asked.append)
    popup.list.setCurrentRow(1)

    def choose(text: str) -> None:
        actions = {action.text(): action for action in popup.more.popup_menu.actions()}
        actions[text].trigger()

    choose("Pin to the top")
    await until(lambda: any(one.pinned for one in house.history.conversations.value))
    popup.list.setCurrentRow(1)
    choose("Archive")
    await until(lambda: popup.list.count() == 1)
    choose("Show archived chats")
    assert popup.list.count() == 2
    choose("Export all chats…")
    assert asked == [None]
    assert not popup.isVisible()
    assert popup.list.findChild(QLineEdit) is None
