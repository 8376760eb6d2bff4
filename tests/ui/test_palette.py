"""The command palette, by keys and by mouse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ice_desk.ui.palette import Command, CommandPalette, matches, score
from tests.ui.made_up import desk


def command(title: str, done: list[str] | None = None, **more: bool) -> Command:
    return Command(title, "", lambda: None if done is None else done.append(title), **more)


class Box:
    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.done: list[str] = []
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.field = QLineEdit()
        QVBoxLayout(self.host).addWidget(self.field)
        self.host.resize(900, 600)
        self.palette = CommandPalette(self.host, desk(app).theme)
        with qtbot.waitActive(self.host):
            self.host.show()
        self.field.setFocus()
        titles = ("New chat", "Budget", "Move phi3 to hot", "Move phi3 to cold", "Quit")
        self.palette.open_with([command(title, self.done) for title in titles])
        self.query = self.palette.findChild(QLineEdit)
        self.rows = self.palette.findChild(QListWidget)

    def titles(self) -> list[str]:
        return [found.title for found in self.palette.found]


@pytest.fixture
def box(qtbot: QtBot, qapp: QApplication) -> Box:
    return Box(qtbot, qapp)


def test_starts_of_words_win_over_letters_in_passing() -> None:
    found = matches("mh", [command("Some thing"), command("Move phi3 to hot"), command("Budget")])
    assert [item.title for item in found] == ["Move phi3 to hot", "Some thing"]
    assert score("xyz", "Budget") is None
    assert matches("quit", [command("Quit", enabled=False), command("Quit it", in_palette=False)]) == ()


def test_a_command_is_found_by_the_words_that_explain_it() -> None:
    commands = [
        Command("Free all memory", "unload all that is not answering", lambda: None),
        Command("Quit", "", lambda: None),
    ]
    assert [found.title for found in matches("unload", commands)] == ["Free all memory"]
    assert matches("nload", commands) == ()


@given(st.text(max_size=8), st.lists(st.text(max_size=20), max_size=8))
def test_what_is_found_contains_the_letters_in_order(query: str, titles: list[str]) -> None:
    for found in matches(query, [command(title) for title in titles]):
        letters = iter(found.title.casefold())
        assert all(letter in letters for letter in "".join(query.casefold().split()))


def test_type_and_enter_runs_it_and_gives_the_focus_back(box: Box, qtbot: QtBot) -> None:
    assert box.query.hasFocus()
    qtbot.keyClicks(box.query, "cold")
    assert box.titles() == ["Move phi3 to cold"]
    qtbot.keyClick(box.query, Qt.Key.Key_Return)
    assert box.done == ["Move phi3 to cold"]
    assert not box.palette.isVisible()
    assert box.field.hasFocus()


def test_arrows_go_round(box: Box, qtbot: QtBot) -> None:
    qtbot.keyClick(box.query, Qt.Key.Key_Up)
    assert box.rows.currentRow() == 4
    qtbot.keyClick(box.query, Qt.Key.Key_Down)
    qtbot.keyClick(box.query, Qt.Key.Key_Down)
    qtbot.keyClick(box.query, Qt.Key.Key_Return)
    assert box.done == ["Budget"]


def test_escape_goes_back_without_doing_anything(box: Box, qtbot: QtBot) -> None:
    qtbot.keyClick(box.query, Qt.Key.Key_Escape)
    assert not box.palette.isVisible()
    assert box.field.hasFocus()
    assert box.done == []


def test_nothing_found_says_so_and_enter_does_nothing(box: Box, qtbot: QtBot) -> None:
    qtbot.keyClicks(box.query, "zzzz")
    qtbot.keyClick(box.query, Qt.Key.Key_Return)
    assert box.palette.isVisible()
    assert not box.rows.isVisible()
    assert box.done == []


def test_a_click_runs_it(box: Box, qtbot: QtBot) -> None:
    spot = box.rows.visualItemRect(box.rows.item(1)).center()
    qtbot.mouseClick(box.rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert box.done == ["Budget"]
    assert not box.palette.isVisible()


def test_clicking_elsewhere_closes_it(box: Box, qtbot: QtBot) -> None:
    box.field.setFocus()
    assert not box.palette.isVisible()
    assert box.field.hasFocus()
