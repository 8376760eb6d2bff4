"""Where the window's parts lie: its columns, its messages, its focus and its colours."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ice_desk.ui.panels import LEFT_PX, PanelLayout
from ice_desk.ui.window import MainWindow
from tests.ui.made_up import Desk, shown

CTRL = Qt.KeyboardModifier.ControlModifier


def test_columns_collapse_by_keys_and_are_remembered(window: MainWindow, qtbot: QtBot) -> None:
    told: list[PanelLayout] = []
    window.panels_changed.connect(told.append)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    assert not window._parts.left.isVisible()
    assert not window._parts.right.isVisible()
    assert told[-1] == PanelLayout(left_open=False, right_open=False)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    assert window._parts.left.width() == LEFT_PX


def test_columns_come_back_as_they_were_left(made: Desk, qtbot: QtBot) -> None:
    window = shown(made.window(layout=PanelLayout(300, 400, True, False)), qtbot)
    assert window._parts.left.width() == 300
    assert not window._parts.right.isVisible()


def test_a_small_window_gives_the_inspectors_room_to_the_chat(window: MainWindow, qtbot: QtBot) -> None:
    told: list[PanelLayout] = []
    window.panels_changed.connect(told.append)
    window.resize(1024, 640)
    assert (window.width(), window.height()) == (1024, 640)
    assert not window._parts.right.isVisible()
    assert window._parts.centre.width() >= 600
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    assert window._parts.right.isVisible()
    window.resize(1440, 900)
    assert window._parts.right.isVisible()
    assert told == [PanelLayout()]


def test_messages_lie_in_the_right_column_and_else_above_the_composer(window: MainWindow, made: Desk) -> None:
    made.notices.post("Moved phi3 to Hot.", action="Undo", seconds=None)
    column = window._parts.right
    assert window.toasts.x() >= column.mapTo(window, column.rect().topLeft()).x()
    low = window.height() - window.toasts.geometry().bottom()
    window.panels.toggle_right()
    assert window.toasts.width() == 380
    assert window.height() - window.toasts.geometry().bottom() == low + 150
    window.show_page("Budget")
    assert window.height() - window.toasts.geometry().bottom() == low


def test_the_focus_goes_where_one_can_work(window: MainWindow, made: Desk, qtbot: QtBot) -> None:
    window.show_page("Budget")
    assert window._built["Budget"].hasFocus()
    window.show_page("Desk")
    assert made.prompt.hasFocus()
    field = QLineEdit(window._parts.left)
    field.show()
    field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    assert made.prompt.hasFocus()


def test_the_window_takes_new_colours_whatever_it_wore_at_its_first_paint(made: Desk, qtbot: QtBot) -> None:
    window = made.window()
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Window, QColor("magenta"))
    window.setPalette(colours)
    shown(window, qtbot)
    corner = window._parts.left.mapTo(window, QPoint(2, window._parts.left.height() - 3))
    for name in ("dark", "light", "dark"):
        made.theme.set_override(name)
        assert window.grab().toImage().pixelColor(corner) == made.theme.palette.bg
