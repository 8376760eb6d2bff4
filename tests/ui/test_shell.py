"""The window: pages, host, spend, health, columns, menus, closing."""

import subprocess
import sys
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ice_desk.domain.budget import Budget
from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.slots import Board, Host, Link
from ice_desk.ui.panels import LEFT_PX, RIGHT_PX
from ice_desk.ui.statusbar import StatusFacts, activity, speed
from ice_desk.ui.topbar import engine_words
from ice_desk.ui.widgets import PlainLabel
from ice_desk.ui.window import MainWindow
from tests.ui.made_up import CHECKS, NOW, Desk, board, card, shown

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def tab(window: MainWindow, page: str) -> QAbstractButton:
    return next(button for button in window.top.findChildren(QAbstractButton) if button.text() == page)


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible() and label.text()]


def test_pages_by_mouse_and_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    assert window.page == "Desk"
    qtbot.mouseClick(tab(window, "Budget"), LEFT)
    assert window.page == "Budget"
    assert tab(window, "Budget").isChecked()
    for key, page in ((Qt.Key.Key_3, "Performance"), (Qt.Key.Key_4, "Health"), (Qt.Key.Key_1, "Desk")):
        qtbot.keyClick(window, key, CTRL)
        assert window.page == page


def test_a_page_is_built_on_its_first_visit_and_once(made: Desk, qtbot: QtBot) -> None:
    built: list[str] = []

    def build() -> QWidget:
        built.append("Budget")
        return QWidget()

    window = shown(made.window(pages={"Budget": build}), qtbot)
    assert built == []
    for page in ("Budget", "Desk", "Budget", "Nonsense"):
        window.show_page(page)
    assert built == ["Budget"]
    assert window.page == "Budget"


def test_measures_of_the_design(window: MainWindow) -> None:
    assert window.top.height() == 44
    assert window.bottom.height() == 26
    assert window._parts.left.width() == LEFT_PX
    assert window._parts.right.width() == RIGHT_PX


def test_the_prompt_has_the_focus_from_the_start(window: MainWindow, made: Desk) -> None:
    assert made.prompt.hasFocus()


def test_spend_and_health_lead_to_their_pages(window: MainWindow, qtbot: QtBot) -> None:
    assert window.top.spend.accessibleName() == "Spend this month: $41.20 of $300"
    qtbot.mouseClick(window.top.spend, LEFT)
    assert window.page == "Budget"
    qtbot.mouseClick(window.top.health, LEFT)
    assert window.page == "Health"


def test_the_worst_check_speaks(window: MainWindow, made: Desk) -> None:
    health = window.top.health
    assert health.accessibleName() == "Health: Needs a look"
    made.checks.publish((*CHECKS, Check("Disk", Verdict.BROKEN, "full")))
    assert health.accessibleName() == "Health: Needs attention"
    made.checks.publish(CHECKS[:1])
    assert health.accessibleName() == "Health: Healthy"
    made.board.publish(board(Link.DOWN))
    assert health.accessibleName() == "Health: Needs an engine"


def test_without_a_cap_only_what_was_spent(window: MainWindow, made: Desk) -> None:
    made.budget.publish(Budget(spent=0))
    assert window.top.spend.accessibleName() == "Spend this month: $0.00"


def test_no_engine_fills_the_desk_with_ways_on(window: MainWindow, made: Desk, qtbot: QtBot) -> None:
    made.board.publish(board(Link.DOWN))
    assert window.first_run_shown
    assert "No engine" in said(window.bottom)
    qtbot.mouseClick(made.first_run.back, LEFT)
    assert not window.first_run_shown
    made.board.publish(replace(board(Link.DOWN), host=replace(board(Link.DOWN).host, problem="still nothing")))
    assert not window.first_run_shown
    made.board.publish(board())
    made.board.publish(board(Link.DOWN))
    assert window.first_run_shown


def test_host_words() -> None:
    host = Host(engine="Ollama", version="0.33.0", link=Link.UP)
    assert engine_words(host) == "Ollama 0.33.0"
    assert engine_words(replace(host, simulated=True)) == "simulated · Ollama 0.33.0"
    assert engine_words(replace(host, link=Link.DOWN)) == "no engine"
    assert engine_words(replace(host, link=Link.CONNECTING)) == "connecting"


def test_host_actions_from_the_menu_and_by_key(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.host_action) as asked:
        window.menus.actions["Use another machine…"].trigger()
    assert asked.args == ["address"]
    with qtbot.waitSignal(window.host_action) as asked:
        qtbot.keyClick(window, Qt.Key.Key_F5)
    assert asked.args == ["reconnect"]


def test_a_long_host_name_never_widens_the_window(window: MainWindow, made: Desk) -> None:
    window.resize(1024, 640)
    host = Host(name="W" * 300, engine="x" * 100, version="v" * 100, link=Link.UP, simulated=True)
    made.board.publish(Board(host))
    assert window.minimumSizeHint().width() <= 1024


def test_closing_asks_first_and_finish_closes(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_requested):
        window.close()
    assert window.isVisible()
    with qtbot.waitSignal(window.close_requested):
        qtbot.keyClick(window, Qt.Key.Key_Q, CTRL)
    window.finish()
    assert not window.isVisible()


def test_geometry_is_told_and_taken_back(made: Desk, qtbot: QtBot) -> None:
    window = made.window()
    window.resize(1200, 700)
    with qtbot.waitSignal(window.geometry_changed) as told:
        window.close()
    window.finish()
    again = made.window(geometry=told.args[0])
    assert again.height() == 700  # the width is cut to the screen of the tests
    garbage = made.window(geometry="not a geometry ✓")
    assert garbage.width() >= 1024
    for left in (window, again, garbage):
        qtbot.addWidget(left, before_close_func=lambda _w, left=left: left.finish())


def test_a_command_given_is_in_menu_palette_and_under_its_key(window: MainWindow, made: Desk, qtbot: QtBot) -> None:
    window.menus.actions["New chat"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.palette_box.isVisible()
    assert "New chat" in [command.title for command in window.palette_box.found]
    assert "Undo" not in [command.title for command in window.palette_box.found]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert made.done == ["new", "new", "new"]


def test_edit_menu_acts_on_what_has_the_focus(window: MainWindow, made: Desk) -> None:
    made.prompt.setText("hello")
    window.menus.actions["Select all"].trigger()
    assert made.prompt.selectedText() == "hello"
    window.menus.actions["Cut"].trigger()
    assert made.prompt.text() == ""


def test_status_words() -> None:
    assert activity(board()) == "1 answering"
    assert speed(board()) == "78 tok/s"
    assert activity(board(cards=[])) == "Idle"
    assert activity(board(Link.CONNECTING)) == "Looking for an engine"
    assert (activity(board(Link.DOWN)), speed(board(Link.DOWN))) == ("No engine", "")


def test_status_bar_says_how_safe_the_history_is(window: MainWindow, made: Desk) -> None:
    assert said(window.bottom) == [
        "1 answering",
        "78 tok/s",
        "Keys: OS keychain, unlocked",
        "History safe · last write 4 s ago",
    ]
    made.status.publish(StatusFacts(last_write=NOW - 4, problem="The disk is full: nothing can be kept."))
    assert said(window.bottom)[-1] == "The disk is full: nothing can be kept."


def test_every_interactive_part_has_a_name(window: MainWindow, made: Desk, qtbot: QtBot) -> None:
    made.notices.post("Moved.", action="Undo", act=lambda: None, seconds=None)
    nameless: list[str] = []
    for page in ("Desk", "Budget", "Performance", "Health"):
        window.show_page(page)
        nameless += unnamed(window)
    window.show_page("Desk")
    made.board.publish(board(Link.DOWN))
    nameless += unnamed(window)
    window.open_palette()
    nameless += unnamed(window)
    assert nameless == []


def unnamed(window: QWidget) -> list[str]:
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_models_at_work_move_the_status(window: MainWindow, made: Desk) -> None:
    fleet = board()
    made.board.publish(fleet.with_card(replace(fleet.cards[0], leases=2, waiting=3)))
    assert said(window.bottom)[:2] == ["3 answering · 3 queued", "156 tok/s"]
    made.board.publish(board(cards=[card("a", fleet.cards[0].lane, 1.0)]))
    assert said(window.bottom)[0] == "Idle"


def test_nothing_heavy_is_imported_on_the_way_to_the_first_paint() -> None:
    heavy = ("pyqtgraph", "ollama", "httpx", "pydantic", "keyring", "numpy", "psutil", "sqlite3")
    script = (
        "import sys; import ice_desk.ui.window, ice_desk.ui.gauges.panel, ice_desk.ui.firstrun; "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert out.stdout.strip() == "[]"


def test_it_tells_when_nobody_can_see_it(window: MainWindow, qtbot: QtBot) -> None:
    told: list[bool] = []
    window.hidden_changed.connect(told.append)
    window.showMinimized()
    window.showNormal()
    window.hide()
    window.show()
    assert [state for place, state in enumerate(told) if not place or told[place - 1] != state] == [
        True,
        False,
        True,
        False,
    ]
