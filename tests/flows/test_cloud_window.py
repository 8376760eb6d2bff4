"""Cloud models in the whole program, by mouse and keys, at a provider that bills by its own meter."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ice_desk import paths
from ice_desk.domain.chats import MessageState
from ice_desk.domain.endpoints import KeySource
from ice_desk.domain.routing import Tier
from ice_desk.services.dispatcher import Question
from ice_desk.services.ledger_csv import write_csv
from ice_desk.services.logs import Logs
from ice_desk.ui.settings.dialog import SettingsDialog
from ice_desk.ui.settings.endpoints import EndpointsSection
from ice_desk.ui.settings.price_dialog import PriceDialog
from ice_desk.ui.settings.roles import RoleRow, RolesSection
from tests import leaks
from tests.engines.fake_provider import ANSWER, FakeProvider
from tests.flows.window_house import LEFT, Stage, open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
KEY = "sk-canary-9f8e7d6c5b4a3210-window"
HARD = "Argue against our long case and name the weakest assumption."
ROLE, MODEL = "cloud_reasoning", "house-model"


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "50") as address:
        yield address


class Settings:
    """The open settings, used as a person does."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        assert stage.session.commands.open_settings is not None
        stage.session.commands.open_settings()
        found = QApplication.activeModalWidget()
        assert isinstance(found, SettingsDialog)
        self.dialog = found
        self.places = found.findChild(EndpointsSection)
        self.roles = found.findChild(RolesSection)

    @property
    def role(self) -> RoleRow:
        return self.roles.rows[ROLE]

    @property
    def keyring_line(self) -> QWidget:
        return self.places.keyring.parentWidget()

    async def add(self, wire: str, address: str) -> None:
        form, qtbot = self.places.form, self.stage.qtbot
        qtbot.keyClicks(form.name, "Rack")
        form.wire.setCurrentIndex(form.wire.findData(wire))
        qtbot.keyClicks(form.address, address)
        qtbot.mouseClick(form.button, LEFT)
        await self.stage.until(lambda: len(self.places.rows) == 3)

    @property
    def row(self):
        return next(row for row in self.places.rows.values() if row.title.text() == "Rack")

    async def key(self, key: str) -> None:
        self.stage.qtbot.keyClicks(self.row.field, key)
        self.stage.qtbot.mouseClick(self.row.save, LEFT)
        await self.stage.until(lambda: self.row.delete.isEnabled())

    async def seat(self, model: str) -> None:
        """Choose endpoint and model of the role, and enter a price."""
        row = self.role
        row.endpoint.setCurrentIndex(row.endpoint.findText("Rack"))
        row.endpoint.activated.emit(row.endpoint.currentIndex())
        await self.stage.until(lambda: model in [row.model.itemData(i) for i in range(row.model.count())])
        row.model.setCurrentIndex(row.model.findData(model))
        row.model.activated.emit(row.model.currentIndex())
        await self.stage.until(lambda: "price is not known" in row.status.text() and row.typed.text() == model)
        self.stage.qtbot.mouseClick(row.price, LEFT)
        await self.stage.until(lambda: isinstance(QApplication.activeModalWidget(), PriceDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PriceDialog)
        dialog.fresh.setText("2")
        dialog.output.setText("10")
        self.stage.qtbot.mouseClick(dialog.go_on, LEFT)
        await self.stage.until(lambda: "$2.00 in, $10.00 out" in row.status.text())

    def close(self) -> None:
        self.dialog.close()


async def cloud_at(stage: Stage, wire: str, address: str, key: str = "") -> Settings:
    settings = Settings(stage)
    await settings.add(wire, address)
    if key:
        await settings.key(key)
        stage.qtbot.mouseClick(settings.row.test, LEFT)
    await stage.until(lambda: "1 model on offer" in settings.row.status.text())
    await settings.seat(MODEL)
    return settings


def ask(stage: Stage) -> None:
    stage.session.panes.chat.session.send(Question(HARD, Tier.EDGE, model=MODEL))


def spent(stage: Stage) -> int:
    return stage.desk.ledger.state.value.tiers[Tier.EDGE].spent


@pytest.mark.parametrize("wire", ["openai", "responses", "anthropic"])
async def test_a_server_is_added_priced_asked_and_shown_on_the_budget_page(qtbot: QtBot, tmp_path, engine, wire):
    async with (
        FakeProvider("normal", models=(MODEL,)) as provider,
        open_window(qtbot, tmp_path, engine) as stage,
    ):
        settings = await cloud_at(stage, wire, provider.base_url)
        assert "without a key" in settings.row.status.text()
        settings.close()
        ask(stage)
        await stage.until(lambda: stage.entries and stage.entries[-1].state is MessageState.COMPLETE)
        assert stage.entries[-1].text == ANSWER
        assert not stage.entries[-1].facts.simulated, "the engine here is; the provider is not"
        await stage.until(lambda: stage.desk.spend.budget.value.spent == provider.micro_dollars)
        stage.window.show_page("Budget")
        await stage.until(lambda: any(row.model == MODEL for row in stage.desk.spend.budget.value.ledger))
        assert stage.desk.spend.budget.value.ledger[0].settled == provider.micro_dollars


async def test_stop_looks_immediate_and_the_bill_is_exact(qtbot: QtBot, tmp_path, engine):
    async with (
        FakeProvider("gate", models=(MODEL,)) as provider,
        open_window(qtbot, tmp_path, engine) as stage,
    ):
        (await cloud_at(stage, "openai", provider.base_url)).close()
        ask(stage)
        await stage.until(lambda: stage.entries and stage.entries[-1].text)
        shown = stage.entries[-1].text
        stage.session.panes.chat.session.stop()
        await stage.until(lambda: stage.entries[-1].state is MessageState.STOPPED, seconds=1.0)
        assert not stage.answering
        assert spent(stage) == 0
        provider.gate.set()
        await stage.until(lambda: spent(stage) == provider.micro_dollars)
        assert stage.entries[-1].text == shown
        await stage.until(lambda: stage.entries[-1].facts.micro_dollars == provider.micro_dollars)


def texts_of(widget: QWidget) -> str:
    said = [widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, (QLabel, QLineEdit)):
        said.append(widget.text())
    plain = getattr(widget, "toPlainText", None)
    return "\n".join((*said, plain() if plain is not None else ""))


def everything_shown() -> str:
    return "\n".join(texts_of(widget) for widget in QApplication.allWidgets())


def names_of(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


def holding_the_key(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]


async def test_a_key_is_nowhere_in_what_is_shown_or_written(qtbot: QtBot, tmp_path: Path, engine, expect_log):
    expect_log("a failure inside the desk|boom")
    logs = Logs(paths.places(tmp_path).logs)
    logs.start(logging.DEBUG)
    try:
        async with (
            FakeProvider("echo", "normal", "cut", key=KEY, models=(MODEL,)) as provider,
            open_window(qtbot, tmp_path, engine, remember=logs.redactor.remember) as stage,
        ):
            settings = await cloud_at(stage, "openai", provider.base_url, KEY)
            assert stage.desk.keys.states.value[-1].source in (KeySource.SESSION, KeySource.KEYRING)
            for script in ("refused", "answered", "cut"):
                ask(stage)
                await stage.until(lambda: not stage.answering and stage.entries, 10)
                assert KEY not in everything_shown(), script
            logging.getLogger("ice_desk").error("boom with %s", KEY)
            stage.desk.notices.report(RuntimeError(f"it holds {KEY}"))
            month = await stage.desk.ledger.month(stage.desk.ledger.state.value.period)
            write_csv(tmp_path / "export.csv", month.rows)
            settings.row.field.selectAll()
            qtbot.keyClicks(settings.row.field, KEY)
            settings.row.field.selectAll()
            settings.row.field.copy()
            settings.row.field.clear()
            assert KEY not in QApplication.clipboard().text()
            assert KEY not in everything_shown()
            assert KEY not in f"{stage.desk!r}{vars(stage.desk.keys)!r}{vars(stage.desk.secrets)!r}"
            settings.close()
            assert provider.posts == 3
            assert holding_the_key(tmp_path) == []  # the write-ahead logs are there now, and gone later
    finally:
        logs.close()
    assert holding_the_key(tmp_path) == []
    assert {"export.csv", "ice-desk.log", "crash.log", "ledger.db", "settings.toml"} <= names_of(tmp_path)
    assert not any(KEY in argument for argument in sys.argv)


async def test_a_crash_leaves_no_image_of_the_memory(qtbot: QtBot, tmp_path, engine):
    resource = pytest.importorskip("resource")
    async with open_window(qtbot, tmp_path, engine):
        assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
