"""Messages at the corner: shown, acted upon, gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ice_desk.services.notices import Notices
from ice_desk.ui.notices import AT_MOST, NoticesView, Toast
from ice_desk.ui.widgets import Button, PlainLabel
from tests.ui.made_up import desk


class Corner:
    def __init__(self, qtbot: QtBot) -> None:
        self.notices = Notices()
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.field = QLineEdit()
        QVBoxLayout(self.host).addWidget(self.field)
        self.host.resize(800, 600)
        self.view = NoticesView(self.notices.feed, self.notices.dismiss, self.host)
        with qtbot.waitActive(self.host):
            self.host.show()

    def words(self) -> list[str]:
        return [toast.notice.text for toast in self.view.toasts]


@pytest.fixture
def corner(qtbot: QtBot, qapp: QApplication) -> Corner:
    desk(qapp)
    return Corner(qtbot)


def button(toast: Toast, text: str) -> Button:
    return next(button for button in toast.findChildren(Button) if button.text() == text)


def test_nothing_is_shown_when_there_is_nothing_to_say(corner: Corner) -> None:
    assert not corner.view.isVisible()


def test_it_lies_at_the_bottom_right_and_follows_the_window(corner: Corner, qtbot: QtBot) -> None:
    corner.notices.post("Moved phi3 to Hot.", seconds=None)
    assert corner.view.isVisible()
    assert corner.view.geometry().right() == 800 - 14 - 1
    before = corner.view.y()
    corner.host.resize(900, 700)
    assert corner.view.geometry().right() == 900 - 14 - 1
    assert corner.view.y() == before + 100


def test_undo_acts_once_and_the_message_goes(corner: Corner, qtbot: QtBot) -> None:
    undone: list[str] = []
    corner.notices.post("Moved phi3 to Hot.", action="Undo", act=lambda: undone.append("undo"), seconds=None)
    qtbot.mouseClick(button(corner.view.toasts[0], "Undo"), Qt.MouseButton.LeftButton)
    assert undone == ["undo"]
    assert corner.words() == []


def test_dismissed_by_its_cross(corner: Corner, qtbot: QtBot) -> None:
    corner.notices.post("One", seconds=None)
    corner.notices.post("Two", seconds=None)
    cross = button(corner.view.toasts[0], "×")
    assert cross.accessibleName() == "Dismiss"
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert corner.words() == ["Two"]


def test_at_most_four_the_newest_lowest(corner: Corner) -> None:
    for number in range(6):
        corner.notices.post(f"Message {number}", seconds=None)
    assert corner.words() == [f"Message {number}" for number in range(2, 6)]
    assert len(corner.words()) == AT_MOST
    tops = [toast.y() for toast in corner.view.toasts]
    assert tops == sorted(tops)


def test_gone_by_itself(corner: Corner, qtbot: QtBot) -> None:
    corner.notices.post("Soon gone", seconds=0.03)
    qtbot.waitUntil(lambda: corner.words() == [], timeout=2000)


def test_it_stays_while_one_is_at_it(corner: Corner, qtbot: QtBot) -> None:
    corner.notices.post("Stay", action="Undo", act=lambda: None, seconds=0.03)
    corner.view.focus_newest()
    assert button(corner.view.toasts[0], "Undo").hasFocus()
    qtbot.wait(120)
    assert corner.words() == ["Stay"]
    corner.field.setFocus()
    qtbot.waitUntil(lambda: corner.words() == [], timeout=2000)


def test_posted_again_it_counts_as_new(corner: Corner) -> None:
    corner.notices.post("Pulling", key="pull", seconds=None)
    first = corner.view.toasts[0]
    corner.notices.post("Pulled", key="pull", seconds=None)
    assert corner.words() == ["Pulled"]
    assert corner.view.toasts[0] is not first


def test_hostile_words_stay_words_and_levels_have_words(corner: Corner) -> None:
    corner.notices.post("<img src=x>\u202e" + "x" * 2000, level="bad", seconds=None)
    labels = corner.view.toasts[0].findChildren(PlainLabel)
    assert labels[0].text() == "Needs attention"
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert len(labels[1].text()) <= 400
    assert "\u202e" not in labels[1].text()
