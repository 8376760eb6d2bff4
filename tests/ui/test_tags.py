"""Tags as they are seen: chips, the filter of the list of chats, several chats at once, the dialog."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ice_desk.domain.chats import Conversation
from ice_desk.domain.routing import Tier
from ice_desk.domain.tags import Hue, Tag
from ice_desk.ui.chat.chat_rows import ID, TAGS
from ice_desk.ui.chat.tag_chip import chip_ink, chip_paper, chips_in, width_of
from ice_desk.ui.chat.tags_dialog import NameCheck, TagsDialog
from ice_desk.ui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Palette, Theme
from tests.ui.chat_fakes import until
from tests.ui.chat_house import House, make_house
from tests.ui.test_theme import contrast

__all__ = ["make_house"]

OIL, GAS = Tag(1, "Oil", Hue.ORANGE), Tag(2, "Gas & power with a rather long name", Hue.BLUE)
CHATS = (
    Conversation(1, "first", Tier.EDGE, 3.0, tags=(OIL,)),
    Conversation(2, "second", Tier.EDGE, 2.0, tags=(GAS, OIL)),
    Conversation(3, "third", Tier.EDGE, 1.0),
)


@pytest.mark.parametrize("palette", [DARK, LIGHT, DARK_CONTRAST, LIGHT_CONTRAST], ids=lambda palette: palette.name)
@pytest.mark.parametrize("hue", Hue)
def test_a_chip_is_readable_in_every_theme_and_told_from_the_others(palette: Palette, hue: Hue) -> None:
    assert contrast(chip_ink(palette, hue), chip_paper(palette, hue)) >= 4.5
    assert len({chip_paper(palette, other).name() for other in Hue}) == len(Hue)


@given(tags=st.lists(st.builds(Tag, st.just(1), st.text("abc W", min_size=1, max_size=40), st.sampled_from(Hue))))
@pytest.mark.usefixtures("qapp")
def test_chips_never_overflow_and_count_what_is_left_out(tags: list[Tag]) -> None:
    for room in (0, 20, 60, 150, 700):
        fitting, left_out = chips_in(tags, room)
        assert [tag for tag, _ in fitting] == tags[: len(fitting)]
        assert len(fitting) + left_out == len(tags)
        assert sum(width for _, width in fitting) <= max(room, 0)
        assert 0 <= width_of(tags, room) <= room


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_the_list_shows_only_chats_with_the_tags_chosen(house: House) -> None:
    popup = house.pane.popup
    house.qtbot.mouseClick(house.pane.header.chats, Qt.MouseButton.LeftButton)
    popup.tags.show_tags((OIL, GAS))
    popup.show_list(CHATS, None)

    def listed() -> list[int]:
        return [popup.list.item(row).data(ID) for row in range(popup.list.count())]

    def choose(text: str) -> None:
        next(one for one in popup.tags.popup_menu.actions() if one.text().startswith(text)).trigger()

    assert popup.list.item(1).data(TAGS) == (GAS, OIL)
    assert "tagged Gas" in popup.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    popup.grab()
    choose("Oil")
    assert listed() == [1, 2]
    choose("Gas && power")
    assert listed() == [2]
    assert popup.tags.accessibleName() == "Tags: Oil +1"
    house.qtbot.keyClicks(popup.search, "first")
    popup.show_found("first", ())
    assert listed() == []
    popup.search.clear()
    popup.tags.show_tags((OIL,))
    assert popup.tags.tags == (OIL.id,), "a tag that is gone hides nothing"
    choose("All chats")
    assert listed() == [1, 2, 3]
    popup.hide()


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_several_chats_are_chosen_with_the_keys_and_acted_on_at_once(house: House) -> None:
    popup = house.pane.popup
    house.qtbot.mouseClick(house.pane.header.chats, Qt.MouseButton.LeftButton)
    asked: list[object] = []
    popup.tags_asked.connect(asked.append)
    for row, keys in ((0, Qt.KeyboardModifier.NoModifier), (1, Qt.KeyboardModifier.ControlModifier)):
        item = popup.list.item(row)
        if row == 0:
            popup.list.setCurrentItem(item)
        else:
            where = popup.list.visualItemRect(item).center()
            house.qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, keys, where)
    assert popup.isVisible(), "a click that adds to the choice opens nothing"
    assert not popup.rename.isEnabled()
    popup.show_list(house.history.conversations.value, None)
    words = [one.text() for one in popup.more.popup_menu.actions()]
    assert "Tags of 2 chats…" in words
    next(one for one in popup.more.popup_menu.actions() if one.text() == "Tags of 2 chats…").trigger()
    assert [sorted(one) for one in asked] == [[1, 2]]  # type: ignore[call-overload]
    assert not popup.isVisible()


def test_the_dialog_asks_for_acts_and_follows_what_holds(qtbot, qapp: QApplication) -> None:
    dialog = TagsDialog(Theme(qapp, "dark"), (1, 2))
    qtbot.addWidget(dialog)
    asked: list[object] = []
    for signal in (dialog.put, dialog.taken, dialog.deleted):
        signal.connect(asked.append)
    dialog.show_tags((GAS, OIL), CHATS)
    dialog.show()
    assert (dialog.rows[OIL.id].box.isChecked(), dialog.rows[OIL.id].count.text()) == (True, "2 chats")  # type: ignore[union-attr]
    assert dialog.rows[GAS.id].count.text() == "on 1 of 2 · 1 chat"
    qtbot.mouseClick(dialog.rows[GAS.id].name, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.rows[OIL.id].box, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.field, " Rates ")
    assert dialog.add.text() == "New tag"
    assert not dialog.rows[OIL.id].isVisible()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog.rows[OIL.id].change.chosen.emit("delete")
    assert asked == [GAS.name, OIL.id, "Rates", OIL.id]
    kept = dialog.rows[GAS.id]
    dialog.show_tags((GAS,), CHATS)
    assert dialog.rows == {GAS.id: kept}


def test_a_new_name_is_judged_before_it_is_asked_for() -> None:
    check = NameCheck({"oil": "Oil"})
    assert check("Rates") == ""
    assert "“Oil” already" in check("OIL")
    assert "no name" in check(" ")


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_several_chats_are_deleted_together_and_come_back_together(house: House) -> None:
    popup = house.pane.popup
    offered: list[tuple[str, Callable[[], None]]] = []
    house.pane.undo_offered.connect(lambda words, act: offered.append((words, act)))
    house.qtbot.mouseClick(house.pane.header.chats, Qt.MouseButton.LeftButton)
    popup.list.selectAll()
    house.qtbot.mouseClick(popup.delete, Qt.MouseButton.LeftButton)
    await until(lambda: house.history.conversations.value == ())
    [(words, undo)] = offered
    assert words == "Deleted 2 chats."
    undo()
    await until(lambda: {one.id for one in house.history.conversations.value} == {1, 2})
    await until(lambda: not house.jobs.running("chat.open"))
    popup.hide()
