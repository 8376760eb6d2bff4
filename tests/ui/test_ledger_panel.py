"""The ledger's table: narrowed and sorted with mouse and keys, and quick with fifty thousand rows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.budget import Budget, LedgerRow, Stop
from ice_desk.services.feed import Feed
from ice_desk.ui.budget.chart import DailyChart
from ice_desk.ui.budget.ledger import TYPING_MS, LedgerPanel
from ice_desk.ui.budget.ledger_words import cells, when
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Button, PlainLabel
from tests.ui.made_up import DOLLAR, desk

AT = 1_795_521_600.0
ROW = LedgerRow(AT, "gpt-6.1-sol", "report_writing", 10, 5, 900, 40, "settled", 1, month="2026-11", day=24, tier="edge")
LEFT = Qt.MouseButton.LeftButton


def rows(number: int) -> tuple[LedgerRow, ...]:
    """Newest first; every third one is of another model and unconfirmed, and each costs more than the one before."""
    odd = {"model": "claude-sonnet-5", "state": "unconfirmed", "settled": None, "day": 23}
    return tuple(
        replace(ROW, entry=entry, settled=entry * 100) if entry % 3 else replace(ROW, entry=entry, **odd)
        for entry in range(number, 0, -1)
    )


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return desk(qapp, "dark").theme


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> LedgerPanel:
    panel = LedgerPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(800, 500)
    panel.show_rows(rows(30))
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def entries(panel: LedgerPanel) -> list[int]:
    return [row.entry for row in panel.rows]


def choose(button: MenuButton, words: str) -> None:
    next(action for action in button.popup_menu.actions() if action.text() == words).trigger()


def test_typing_narrows_after_a_moment_and_show_all_brings_everything_back(panel: LedgerPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.view_changed, timeout=20 * TYPING_MS):
        qtbot.keyClicks(panel.search, "SONNET")
    assert entries(panel) == list(range(30, 0, -3))
    qtbot.mouseClick(panel.clear, LEFT)
    assert entries(panel) == list(range(30, 0, -1))
    assert panel.search.text() == ""
    assert panel.table.hasFocus()


def test_state_model_and_day_are_chosen_from_what_there_is(panel: LedgerPanel) -> None:
    assert [action.text() for action in panel.state.popup_menu.actions()] == ["All states", "settled", "unconfirmed"]
    assert [action.text() for action in panel.day.popup_menu.actions()] == ["All days", "24", "23"]
    choose(panel.day, "24")
    assert 30 not in entries(panel)
    choose(panel.model, "claude-sonnet-5")
    assert entries(panel) == []
    assert panel.findChild(PlainLabel).text() == "No request matches."
    choose(panel.day, "All days")
    assert len(entries(panel)) == 10


def test_a_head_sorts_turns_round_and_carries_an_arrow(panel: LedgerPanel, qtbot: QtBot) -> None:
    header = panel.table.horizontalHeader()

    def click(column: int) -> None:
        place = QPoint(header.sectionViewportPosition(column) + 20, 10)
        qtbot.mouseClick(header.viewport(), LEFT, pos=place)

    click(5)
    assert entries(panel)[:2] == [29, 28]
    assert panel.table.model().headerData(5, Qt.Orientation.Horizontal) == "Settled ↓"
    click(5)
    assert panel.table.model().headerData(5, Qt.Orientation.Horizontal) == "Settled ↑"
    assert entries(panel)[-1] == 29
    assert panel.order.accessibleName() == "Sort: cheapest"


def test_the_same_orders_are_in_a_menu_for_the_keyboard(panel: LedgerPanel) -> None:
    choose(panel.order, "Dearest first")
    assert entries(panel)[:2] == [29, 28]
    choose(panel.order, "Oldest first")
    assert entries(panel)[0] == 1


def test_what_is_selected_stays_selected_when_new_requests_come(panel: LedgerPanel) -> None:
    panel.table.setCurrentIndex(panel.table.model().index(4, 0))
    assert panel.rows[4].entry == 26
    panel.show_rows(rows(33))
    assert panel.rows[panel.table.currentIndex().row()].entry == 26
    panel.show_rows((replace(rows(33)[0], state="reconciled", settled=5), *rows(33)[1:]))
    assert panel.rows[panel.table.currentIndex().row()].entry == 26


def test_enter_opens_the_row_that_is_shown_there(panel: LedgerPanel, qtbot: QtBot) -> None:
    opened: list[LedgerRow] = []
    panel.row_opened.connect(opened.append)
    choose(panel.order, "Oldest first")
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.model().index(2, 0))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert [row.entry for row in opened] == [3]


def test_few_rows_need_no_filters(theme: Theme, qtbot: QtBot) -> None:
    panel = LedgerPanel(theme)
    qtbot.addWidget(panel)
    panel.show_rows(rows(3))
    panel.show()
    assert not panel.search.isVisible()
    panel.show_rows(rows(8))
    assert panel.search.isVisible()


def test_only_what_is_in_sight_of_fifty_thousand_rows_is_worded(
    panel: LedgerPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def worded(row: LedgerRow, now: float) -> tuple[str, ...]:
        asked.append(row.entry)
        return cells(row, now)

    monkeypatch.setattr("ice_desk.ui.budget.ledger_words.cells", worded)
    panel.show_rows(rows(50_000))
    panel.grab()
    assert len(panel.rows) == 50_000
    assert len(set(asked)) < 100


def test_today_is_a_time_and_other_days_are_named() -> None:
    assert when(AT, AT + 60).count(":") == 2
    assert when(AT, AT + 5 * 86_400)[:6] == "24 Nov"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_narrowed_table_is_exported_as_shown_or_whole(theme: Theme, qtbot: QtBot) -> None:
    page = BudgetPage(Feed(Budget("2026-11", ledger=rows(30))), theme)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    asked: list[tuple[LedgerRow, ...]] = []
    page.export_clicked.connect(asked.append)
    qtbot.mouseClick(page.export, LEFT)
    assert [len(one) for one in asked] == [30]
    choose(page.ledger.state, "unconfirmed")
    qtbot.mouseClick(page.export, LEFT)
    offered = page.export_menu.actions()
    assert [action.text() for action in offered] == ["What is shown: 10 rows…", "The whole month: 30 rows…"]
    offered[0].trigger()
    page.export_menu.close()
    assert [len(one) for one in asked] == [30, 10]
    assert "10 of 30 shown · 10 unconfirmed: open a row to enter its bill" in [
        label.text() for label in page.findChildren(PlainLabel)
    ]


def test_a_day_of_the_chart_narrows_the_ledger_by_mouse_and_key(theme: Theme, qtbot: QtBot) -> None:
    daily = ((23, (("claude-sonnet-5", DOLLAR),)), (24, (("gpt-6.1-sol", 2 * DOLLAR),)))
    page = BudgetPage(Feed(Budget("2026-11", ledger=rows(30), daily=daily)), theme)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    with qtbot.waitExposed(page):
        page.show()
    chart = page.findChild(DailyChart)
    qtbot.mouseClick(chart, LEFT, pos=chart.bar_box(23).center())
    assert {row.day for row in page.ledger.rows} == {23}
    chart.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert {row.day for row in page.ledger.rows} == {24}
    assert "gpt-6.1-sol $2.0000" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert len(page.ledger.rows) == 30


def test_months_are_offered_once_there_is_more_than_one(theme: Theme, qtbot: QtBot) -> None:
    feed = Feed(Budget("2026-11", months=("2026-11",)))
    page = BudgetPage(feed, theme)
    qtbot.addWidget(page)
    page.show()
    assert not page.head.month.isVisible()
    feed.publish(Budget("2026-12", months=("2026-11", "2026-09")))
    assert page.head.month.isVisible()
    chosen: list[str] = []
    page.month_chosen.connect(chosen.append)
    choose(page.head.month, "September 2026")
    assert chosen == ["2026-09"]


def test_what_stops_the_cloud_is_said_above_all_and_lifted_there(theme: Theme, qtbot: QtBot) -> None:
    stops = (Stop("gpt-x cost $3.00 where at most $1.00 was expected.", "thaw edge", "Let Edge go on"), Stop("Broken."))
    feed = Feed(Budget("2026-11", stops=stops))
    page = BudgetPage(feed, theme)
    qtbot.addWidget(page)
    page.show()
    lifted: list[str] = []
    page.lifted.connect(lifted.append)
    [button] = [one for one in page.head.findChildren(Button) if one.text() == "Let Edge go on"]
    qtbot.mouseClick(button, LEFT)
    assert lifted == ["thaw edge"]
    feed.publish(Budget("2026-11"))
    assert not page.head.isVisible()
