"""Budget, Performance, Health and the first run: what they say, empty and full."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ice_desk.domain.budget import Budget, TaskSpend
from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.slots import Host, Link
from ice_desk.services.feed import Feed
from ice_desk.ui.budget.chart import DailyChart
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.budget.words import NOTHING_YET, forecast_tile, month_name
from ice_desk.ui.dialogs import AddressDialog, ConfirmDialog, address_problem, ask
from ice_desk.ui.firstrun import FirstRunFacts, FirstRunPage
from ice_desk.ui.health.page import HealthPage
from ice_desk.ui.section import Page
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Button, PlainLabel
from tests.ui.made_up import CHECKS, DOLLAR, board, budget, desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return desk(qapp, "light").theme


def show(page: QWidget, qtbot: QtBot, width: int = 1440) -> None:
    qtbot.addWidget(page)
    page.resize(width, 830)
    with qtbot.waitExposed(page):
        page.show()


def words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def cells(page: QWidget, name: str) -> list[list[str]]:
    table = next(view for view in page.findChildren(QTableView) if view.accessibleName() == name)
    model = table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in rows]


def test_four_figures(theme: Theme, qtbot: QtBot) -> None:
    page = BudgetPage(Feed(budget()), theme)
    show(page, qtbot)
    said = words(page)
    for expected in (
        *("SPENT IN NOVEMBER", "$41.20", "of $300 · Edge"),
        *("HELD FOR RUNNING ANSWERS", "$0.14", "1 answer, worst case"),
        *("FORECAST TO 30 NOV", "$58", "$49 – $71", "stays under the cap"),
        *("KEPT LOCAL", "94 %", "saved about $212 at cloud prices"),
        "cap line at $10 a day",
    ):
        assert expected in said


def test_tables_of_money(theme: Theme, qtbot: QtBot) -> None:
    page = BudgetPage(Feed(budget()), theme)
    show(page, qtbot)
    assert cells(page, "By task") == [["Contrarian analysis", "61", "31 %", "$18.90"]]
    assert [row[3:] for row in cells(page, "Ledger")] == [
        ["8,120 / 0", "$0.1730", "released"],
        ["1,840 / 1,204", "$0.2160", "$0.1274"],
        ["10 / 0", "$0.1400", "held"],
    ]
    assert cells(page, "Tiers") == [
        ["Edge (now)", "$58", "85 %", "94 %", "17"],
        ["Enterprise", "$410", "95 %", "90 %", "6.3"],
    ]


def test_without_cloud_answers_it_says_so(theme: Theme, qtbot: QtBot) -> None:
    feed = Feed(Budget("2026-11", cap=300 * DOLLAR))
    page = BudgetPage(feed, theme)
    show(page, qtbot)
    assert words(page).count(NOTHING_YET) == 2
    assert not page.export.isEnabled()
    assert not page.findChild(DailyChart).isVisible()
    feed.publish(budget())
    assert NOTHING_YET not in words(page)
    assert page.findChild(DailyChart).isVisible()


def test_the_ledger_can_be_exported(theme: Theme, qtbot: QtBot) -> None:
    page = BudgetPage(Feed(budget()), theme)
    show(page, qtbot)
    with qtbot.waitSignal(page.export_clicked):
        qtbot.mouseClick(page.export, LEFT)


def test_a_forecast_over_the_cap_and_none_at_all() -> None:
    assert forecast_tile(replace(budget(), forecast=400 * DOLLAR))[2] == "would reach the cap; then the cloud stops"
    assert forecast_tile(replace(budget(), forecast_high=400 * DOLLAR))[2] == "may reach the cap"
    assert forecast_tile(replace(budget(), forecast=730_000, forecast_low=None))[1] == "$0.73"
    assert forecast_tile(replace(budget(), over=True))[1:] == ("$41", "the month is over", "")
    assert forecast_tile(replace(budget(), forecast=None))[1:3] == ("–", "too few days to tell")
    assert [month_name(month) for month in ("2026-02", "November", "2026-13")] == ["February", "November", "2026-13"]


def test_a_cap_far_above_the_days_is_said_and_not_drawn(theme: Theme, qtbot: QtBot) -> None:
    """A day of two cents under ten dollars a day would be a line on the ground."""
    few = replace(budget(), daily=((24, (("gpt-4", 20_000),)),))
    page = BudgetPage(Feed(few), theme)
    show(page, qtbot)
    assert "cap line at $10 a day, far above" in words(page)
    chart = page.findChild(DailyChart)
    box, image = chart.bar_box(24), chart.grab().toImage()
    column = [image.pixelColor(box.center().x(), y).name() for y in range(box.bottom())]
    assert column.count(theme.palette.series(0).name()) > box.height() / 2


def test_a_reached_cap_and_a_task_that_was_only_paid(theme: Theme, qtbot: QtBot) -> None:
    spent = replace(budget(), spent=300 * DOLLAR, tasks=(TaskSpend("synthesis", 0, None, DOLLAR),))
    assert forecast_tile(spent)[2] == "the cap is reached: the cloud has stopped"
    page = BudgetPage(Feed(spent), theme)
    show(page, qtbot)
    assert cells(page, "By task") == [["Synthesis", "0", "–", "$1.00"]]


def test_days_stack_in_one_order_under_the_cap_line(theme: Theme, qtbot: QtBot) -> None:
    chart = DailyChart(theme)
    qtbot.addWidget(chart)
    chart.resize(600, 236)
    chart.show_budget(budget())
    assert chart.models == ("claude-sonnet", "gpt-4")
    box = chart.bar_box(1)
    image = chart.grab().toImage()
    column = [image.pixelColor(box.center().x(), y).name() for y in range(box.bottom(), 0, -1)]
    first, second = theme.palette.series(0).name(), theme.palette.series(1).name()
    assert column[2] == first
    assert column.index(second) > column.index(first)
    # The day costs 3 + 2 dollars; the scale ends a fifth above the dearest day, 12 dollars, at 180 pixels.
    assert column.count(first) == pytest.approx(180 * 3 / 14.4, abs=1)
    assert column.count(second) == pytest.approx(180 * 2 / 14.4, abs=1)
    assert chart.words_at(box.center().x()).splitlines()[1:] == ["gpt-4 $2.0000", "claude-sonnet $3.0000"]
    assert chart.words_at(0) == ""


def test_each_check_has_word_figure_and_remedy(theme: Theme, qtbot: QtBot) -> None:
    checks = Feed(CHECKS)
    page = HealthPage(checks, theme)
    show(page, qtbot)
    assert "needs a look" in words(page.rows["Memory"])
    assert "Move a model to Cold." in words(page.rows["Memory"])
    with qtbot.waitSignal(page.action_clicked) as asked:
        qtbot.mouseClick(page.rows["Memory"].button, LEFT)
    assert asked.args == [CHECKS[1]]
    assert not page.rows["Engine"].button.isVisible()
    with qtbot.waitSignal(page.run_clicked):
        qtbot.mouseClick(page.again, LEFT)


def test_a_check_keeps_its_row_and_goes_with_it(theme: Theme, qtbot: QtBot) -> None:
    checks = Feed(CHECKS)
    page = HealthPage(checks, theme)
    show(page, qtbot)
    row = page.rows["Engine"]
    checks.publish((Check("Engine", Verdict.BROKEN, "does not answer", "Start it.", "Start"),))
    assert page.rows == {"Engine": row}
    assert "needs attention" in words(row)
    checks.publish(())
    assert "Nothing has been checked yet." in words(page)


def test_a_narrow_page_puts_sections_below_each_other(theme: Theme, qtbot: QtBot) -> None:
    page = Page("Some page", (8, 5))
    first, second = Button("first"), Button("second")
    page.add_section(first)
    page.add_section(second)
    show(page, qtbot)
    qtbot.waitUntil(lambda: second.x() > first.x())
    assert second.y() == first.y()
    page.resize(900, 600)
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert second.x() == first.x()


class Start:
    def __init__(self, qtbot: QtBot, facts: FirstRunFacts) -> None:
        self.board = Feed(board(Link.DOWN))
        self.facts = Feed(facts)
        self.page = FirstRunPage(self.board, self.facts)
        show(self.page, qtbot)


def test_first_run_says_what_was_looked_at(theme: Theme, qtbot: QtBot) -> None:
    start = Start(qtbot, FirstRunFacts("Found in Applications.", suits="This machine suits the Edge tier"))
    assert "No model engine is running" in words(start.page)
    assert "ICE Desk talks to Ollama on this machine. Nothing was found at 127.0.0.1:11434." in words(start.page)
    for button, signal in (
        (start.page.start.button, start.page.start_clicked),
        (start.page.simulate.button, start.page.simulate_clicked),
        (start.page.suits.button, start.page.list_clicked),
        (start.page.back, start.page.desk_wanted),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)


def test_start_is_offered_only_where_ollama_was_found(theme: Theme, qtbot: QtBot) -> None:
    start = Start(qtbot, FirstRunFacts())
    assert not start.page.start.button.isEnabled()
    assert any("ollama.com/download" in word for word in words(start.page))
    assert not start.page.suits.isVisible()
    start.facts.publish(FirstRunFacts("Found at /usr/bin.", starting=True))
    assert "Starting. This takes a few seconds." in words(start.page)
    assert not start.page.start.button.isEnabled()
    start.facts.publish(FirstRunFacts("Found at /usr/bin."))
    assert start.page.start.button.isEnabled()


def test_hostile_words_of_a_server_are_shown_plain(theme: Theme, qtbot: QtBot) -> None:
    start = Start(qtbot, FirstRunFacts())
    start.board.publish(replace(board(Link.DOWN), host=Host(link=Link.DOWN, problem="<h1>502</h1>\u202e\nBad gateway")))
    assert any("<h1>502</h1>\ufffd Bad gateway" in word for word in words(start.page))


def test_an_address_is_asked_for_without_blocking(theme: Theme, qtbot: QtBot) -> None:
    start = Start(qtbot, FirstRunFacts())
    given: list[str] = []
    start.page.address_given.connect(given.append)
    qtbot.mouseClick(start.page.another.button, LEFT)
    dialog = start.page.findChild(AddressDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    field = dialog.findChild(QLineEdit)
    qtbot.keyClicks(field, "box:99999")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "A port is a number from 1 to 65535." in words(dialog)
    assert given == []
    field.clear()
    qtbot.keyClicks(field, "192.168.1.20:11434")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == ["192.168.1.20:11434"]
    qtbot.waitUntil(lambda: start.page.findChild(AddressDialog) is None)


@pytest.mark.parametrize(
    "address", ["box", "box:11434", "http://box/path", "https://[::1]:443", "[::1]", "192.168.1.2"]
)
def test_addresses_that_can_be_tried(address: str) -> None:
    assert address_problem(address) == ""


@pytest.mark.parametrize(
    "address", ["", "a b", "ftp://box", "user:secret@box", "box:0", "box:x", "http://", ":11434", "a\x00b", "box:٣"]
)
def test_addresses_that_cannot(address: str) -> None:
    assert address_problem(address)


async def test_ask_waits_for_the_answer(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    for button, expected in (("go_on", True), ("back", False)):
        dialog = ConfirmDialog("Delete mistral?", "Its 4.1 GB must be pulled again.", "Delete from disk", host)
        QTimer.singleShot(0, getattr(dialog, button).click)
        assert await ask(dialog) is expected
