"""The small shared controls, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.pill import GHOST, Pill
from ice_desk.ui.widgets import ElidedLabel, PlainLabel, SectionHead, Segmented
from tests.ui.made_up import Desk, desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def made(qapp: QApplication) -> Desk:
    return desk(qapp)


def test_segments_by_arrows_and_mouse(made: Desk, qtbot: QtBot) -> None:
    segments = Segmented("Tier", [("starter", "Starter"), ("edge", "Edge"), ("pro", "Professional")])
    qtbot.addWidget(segments)
    with qtbot.waitActive(segments):
        segments.show()
    chosen: list[str] = []
    segments.chosen.connect(chosen.append)
    segments.set_value("edge")
    assert (segments.value, chosen) == ("edge", [])
    buttons = segments.findChildren(QAbstractButton)
    buttons[1].setFocus()
    qtbot.keyClick(buttons[1], Qt.Key.Key_Right)
    assert segments.value == "pro"
    qtbot.mouseClick(buttons[0], LEFT)
    assert chosen == ["pro", "starter"]


def test_a_menu_button_says_its_value_and_offers_others(made: Desk, qtbot: QtBot) -> None:
    button = MenuButton("Routing")
    qtbot.addWidget(button)
    button.set_options([("", "Auto"), ("a&b", "A & B")])
    button.set_value("Auto")
    assert button.accessibleName() == "Routing: Auto"
    with qtbot.waitSignal(button.chosen) as chosen:
        button.popup_menu.actions()[1].trigger()
    assert chosen.args == ["a&b"]


def test_a_pill_shows_its_focus(made: Desk, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    pill = Pill("Host", made.theme, parent=holder)
    pill.show_parts(dot="ok", strong="This computer", soft="Ollama", arrow=True)
    pill.resize(pill.sizeHint())
    with qtbot.waitActive(holder):
        holder.show()
    pill.clearFocus()
    calm = pill.grab().toImage()
    pill.setFocus()
    assert pill.grab().toImage() != calm


def test_every_part_of_a_pills_bar_is_seen_beside_a_large_cap(made: Desk, qtbot: QtBot) -> None:
    """Two cents of three hundred dollars are a hundredth of a pixel; even with nothing left they are painted."""
    pill = Pill("Spend", made.theme)
    qtbot.addWidget(pill)

    def painted(*bar: tuple[float, str]) -> int:
        pill.show_parts(strong="$0.02", bar=bar)
        pill.resize(pill.sizeHint())
        image = pill.grab().toImage()
        middle = image.height() // 2
        raised = made.theme.palette.raised.name()
        return sum(image.pixelColor(x, middle).name() != raised for x in range(image.width()))

    empty = painted()
    spent = painted((0.0001, "ok"))
    assert 2 <= spent - empty <= 4
    assert painted((0.0001, "ok"), (0.0001, GHOST)) - spent >= 2
    full = painted((1.0, "bad"))
    assert painted((1.0, "bad"), (0.3, GHOST)) == full


def test_hostile_names_are_cut_and_plain(made: Desk, qtbot: QtBot) -> None:
    label = ElidedLabel("<b>evil</b>\u202e " + "x" * 500)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert "\u202e" not in label.text()
    assert label.toolTip().startswith("<qt>&lt;b&gt;")
    assert label.minimumSizeHint().width() < 40


def test_a_head_is_upper_case_to_the_eye_only(made: Desk, qtbot: QtBot) -> None:
    head = SectionHead("Memory", "2 s")
    qtbot.addWidget(head)
    title = next(label for label in head.findChildren(PlainLabel) if label.accessibleName())
    assert title.text() == "MEMORY"
    assert title.accessibleName() == "Memory"
