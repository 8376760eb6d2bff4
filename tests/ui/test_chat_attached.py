"""What went with a prompt stands in its bubble as chips that open it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.ui.chat.attached import CHIP_HEIGHT, Attached, laid_out
from ice_desk.ui.chat.conversation import ConversationModel, Entry
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import HEAD_PX, Theme, ui_font
from tests.ui.chat_fakes import answer, prompt

FILING = Attached("document:3", "10-K 2025.pdf · 61k tokens")
HOSTILE = Attached("document:4", "<b>x</b>" * 60)


@pytest.fixture(name="view")
def make_view(qtbot: QtBot, qapp: QApplication) -> Iterator[Transcript]:
    theme = Theme(qapp, "dark")
    view = Transcript(theme)
    qtbot.addWidget(view)
    view.resize(772, 600)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    theme.deleteLater()


def show(view: Transcript, *attached: Attached) -> Entry:
    model = ConversationModel(1, [prompt(1, "Map the suppliers."), answer(2, "Three.")])
    model.entries[0].attached = attached
    view.show_model(model)
    view.viewport().repaint()
    return model.entries[0]


def test_a_chip_is_told_of_when_it_is_clicked_or_chosen_by_key(qtbot: QtBot, view: Transcript) -> None:
    entry = show(view, FILING)
    top, row = next(iter(view.column.rows()))
    (zone,) = row.parts.zones[:1]
    with qtbot.waitSignal(view.acted) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=zone.rect.center() + QPoint(view.left(), top))
    assert told.args == [entry, "open:document:3"]
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.accessibleDescription() == FILING.words
    with qtbot.waitSignal(view.acted):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_bubble_grows_by_its_chips_and_holds_them(view: Transcript) -> None:
    show(view)
    bare = next(iter(view.column.rows()))[1].bubble_height
    show(view, FILING, HOSTILE)
    row = next(iter(view.column.rows()))[1]
    chips = [zone for zone in row.parts.zones if zone.action.startswith("open:")]
    assert row.bubble_height > bare + 2 * CHIP_HEIGHT
    assert all(QRect(row.inset, 0, row.width - 2 * row.inset, row.bubble_height).contains(zone.rect) for zone in chips)


@given(st.lists(st.text(max_size=90), max_size=12), st.integers(60, 700))
def test_chips_never_overlap_nor_leave_their_place(words: list[str], room: int) -> None:
    metrics = QFontMetrics(ui_font(HEAD_PX))
    place = QRect(14, 5, room, 24)
    rects = [rect for _, rect in laid_out([Attached("k", one) for one in words], metrics, place)]
    assert len(rects) == len(words)
    assert all(rect.left() >= 14 and rect.right() <= 14 + room for rect in rects)
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[:at])
