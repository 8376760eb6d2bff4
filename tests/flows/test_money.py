"""A cloud answer in the real window: its ghost while it is typed, its row, its bill, the alerts, the file."""

import contextlib
import csv
import sqlite3
import time
from contextlib import asynccontextmanager
from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from ice_desk.domain.ledger import month_key
from ice_desk.domain.money import Price, Rates
from ice_desk.ui.budget.bill import BillDialog
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.pill import GHOST
from ice_desk.ui.topbar import spend_parts
from ice_desk.ui.widgets import Button, PlainLabel
from tests import leaks
from tests.engines.fake_provider import FakeProvider
from tests.flows.window_house import CTRL, Stage, open_window, simulator
from tests.services.ledger_house import DAY, Clocks, ledger_on, sent

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
KEY = "sk-test-0123456789abcdef-canary"
MODEL = "house-model"
VARIABLE = {"openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY"}
ROLE = {"openai": "cloud_reasoning", "anthropic": "cloud_research"}


@pytest.fixture(scope="module")
def engine():
    with simulator("--speed", "50") as address:
        yield address


@asynccontextmanager
async def paying(qtbot, folder, engine, monkeypatch, *scripts, vendor="openai"):
    """The window with one cloud model whose price is entered, all questions going to it, and its provider."""
    monkeypatch.setenv(VARIABLE[vendor], KEY)
    async with (
        FakeProvider(*scripts, key=KEY, models=(MODEL,)) as provider,
        open_window(qtbot, folder, engine) as stage,
    ):
        desk = stage.desk
        desk.settings.set(f"{vendor}_base_url", provider.base_url)
        desk.settings.set("environment_keys", True)
        desk.settings.set("cloud_models", {ROLE[vendor]: MODEL})
        await desk.keys.use_environment()
        rates = Rates(2_000_000, 2_000_000, 2_500_000, 10_000_000)
        await desk.prices.enter(Price(desk.keys.endpoint(vendor).id, MODEL, rates, source="you"))
        await desk.cloud.refresh()
        stage.session.panes.chat.header.set_routing(f"model:{MODEL}")
        yield stage, provider


def page(stage: Stage) -> BudgetPage:
    stage.window.show_page("Budget")
    return stage.session.frame.pages["Budget"]


@pytest.mark.parametrize("vendor", ["openai", "anthropic"])
async def test_a_message_has_a_ghost_then_a_row(qtbot, tmp_path, engine, monkeypatch, vendor):
    async with paying(qtbot, tmp_path, engine, monkeypatch, "normal", vendor=vendor) as (stage, provider):
        top, spend = stage.window.top, stage.session.panes.inspector.spend
        qtbot.keyClicks(stage.editor, "Argue against our thesis.")
        await stage.until(lambda: "this message at most $0.0" in spend.ghost.text())
        assert "this message costs at most $0.0" in top.spend.accessibleDescription()
        assert spend_parts(stage.desk.spend.budget.value, 41_000)[-1][1] == GHOST

        qtbot.keyClick(stage.editor, Qt.Key.Key_Return, CTRL)
        await stage.until(lambda: stage.desk.spend.budget.value.spent == provider.micro_dollars > 0)
        await stage.until(lambda: spend.ghost.text() == "")
        budget = page(stage)
        await stage.until(lambda: [row.state for row in budget.ledger.rows] == ["settled"])
        assert (budget.ledger.rows[0].model, budget.ledger.rows[0].settled) == (MODEL, provider.micro_dollars)
        await stage.until(lambda: stage.session.frame.feeds.month.value.comparison.replayed == 1)


async def test_a_cut_answer_counts_in_full_until_its_bill_is_entered(qtbot, tmp_path, engine, monkeypatch):
    async with paying(qtbot, tmp_path, engine, monkeypatch, "cut") as (stage, _provider):
        await stage.ask("Argue against our thesis.")
        await stage.until(lambda: stage.desk.spend.budget.value.unconfirmed > 0)
        worst = stage.desk.spend.budget.value.spent
        budget = page(stage)
        await stage.until(lambda: [row.state for row in budget.ledger.rows] == ["unconfirmed"])
        table = budget.ledger.table
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, 0))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        await stage.until(lambda: isinstance(QApplication.activeModalWidget(), BillDialog))
        dialog = QApplication.activeModalWidget()
        qtbot.keyClicks(dialog.field, "0.0123")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        await stage.until(lambda: [row.state for row in budget.ledger.rows] == ["reconciled"])
        assert stage.desk.spend.budget.value.spent == 12_300 < worst
        assert stage.desk.spend.budget.value.unconfirmed == 0


async def test_half_nearly_and_almost_used_are_told_once_each(qtbot, tmp_path, engine, monkeypatch):
    async with paying(qtbot, tmp_path, engine, monkeypatch, "cut") as (stage, _provider):
        await stage.ask("Argue against our thesis.")
        await stage.until(lambda: stage.desk.spend.budget.value.unconfirmed > 0)
        used = stage.desk.spend.budget.value.spent / 1e6
        heard: list[str] = []
        stage.desk.notices.feed.subscribe(
            lambda notices: heard.extend(n.text for n in notices if "cap is used" in n.text and n.text not in heard)
        )
        for share in (0.40, 0.51, 0.55, 0.81, 0.96, 0.97):
            stage.desk.settings.set("cap_edge", used / share)
            await stage.until(
                lambda share=share: abs(stage.desk.ledger.state.value.tiers["edge"].cap - used / share * 1e6) < 2
            )
        assert [text.split(" %")[0] for text in heard] == ["50", "80", "95"]


async def test_the_month_is_written_to_a_file(qtbot, tmp_path, engine, monkeypatch):
    async with paying(qtbot, tmp_path, engine, monkeypatch, "normal") as (stage, _provider):
        await stage.ask("Argue against our thesis.")
        await stage.until(lambda: stage.desk.spend.budget.value.spent > 0)
        budget = page(stage)
        await stage.until(lambda: budget.export.isEnabled())
        qtbot.mouseClick(budget.export, Qt.MouseButton.LeftButton)
        await stage.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        dialog = QApplication.activeModalWidget()
        path = tmp_path / "rows.csv"
        dialog.selectFile(str(path))
        dialog.accept()
        await stage.until(path.exists)
        with path.open(encoding="utf-8-sig", newline="") as file:
            [row] = csv.DictReader(file)
        assert (row["model"], row["state"], row["tier"]) == (MODEL, "settled", "edge")
        await stage.until(lambda: "1 row written to rows.csv." in stage.notices)


async def test_an_earlier_month_is_looked_at_and_its_bill_entered(qtbot, tmp_path, engine, monkeypatch):
    """The desk was last used a month ago: the date is confirmed first, on the page itself."""
    before = Clocks(time.time() - 35 * DAY)
    async with ledger_on(tmp_path / "ledger.db", clocks=before) as ledger:
        await ledger.unconfirmed(await sent(ledger, 30_000))
        old = month_key(before.wall, UTC)
    async with open_window(qtbot, tmp_path, engine) as stage:
        budget, shown = page(stage), stage.session.frame.feeds.month
        await stage.until(lambda: budget.head.findChildren(Button))
        qtbot.mouseClick(budget.head.findChild(Button), Qt.MouseButton.LeftButton)
        await stage.until(lambda: stage.desk.spend.month != old and not budget.head.findChildren(Button))
        await stage.until(lambda: budget.head.month.isVisible() and not budget.ledger.rows)
        menu = budget.head.month.popup_menu.actions()
        assert [action.data() for action in menu] == [stage.desk.spend.month, old]
        menu[1].trigger()
        await stage.until(lambda: shown.value.month == old and [row.state for row in budget.ledger.rows])
        assert (shown.value.over, shown.value.unconfirmed) == (True, 30_000)
        stage.session.panes._money.reconcile(budget.ledger.rows[0])
        await stage.until(lambda: isinstance(QApplication.activeModalWidget(), BillDialog))
        dialog = QApplication.activeModalWidget()
        qtbot.keyClicks(dialog.field, "0.02")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        await stage.until(lambda: [row.state for row in budget.ledger.rows] == ["reconciled"])
        assert (shown.value.spent, stage.desk.spend.budget.value.spent) == (20_000, 0)
        budget.head.month.popup_menu.actions()[0].trigger()
        await stage.until(lambda: shown.value.month == stage.desk.spend.month)


async def test_a_ledger_that_cannot_be_trusted_is_told_on_the_page(qtbot, tmp_path, engine, expect_log):
    expect_log("WARNING ice_desk.services.ledger: the budget ledger: The ledger cannot be trusted")
    async with ledger_on(tmp_path / "ledger.db", clocks=Clocks(time.time())) as ledger:
        await ledger.settle(await sent(ledger, 30_000), 10_000)
    with contextlib.closing(sqlite3.connect(tmp_path / "ledger.db")) as db, db:
        db.execute("UPDATE periods SET spent = spent - 1 WHERE scope = 'global'")
    async with open_window(qtbot, tmp_path, engine) as stage:
        budget = page(stage)
        await stage.until(lambda: any("cannot be trusted" in one.text() for one in budget.findChildren(PlainLabel)))
        assert not budget.head.findChildren(Button)
