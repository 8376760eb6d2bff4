"""The Health page in the real window: a hung engine is told from a missing one, and its button mends it."""

from contextlib import ExitStack

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ice_desk.domain.health import Verdict
from ice_desk.domain.slots import Lane
from ice_desk.ui.health.page import HealthPage
from tests.flows.window_house import LEFT, Stage, open_window, simulator
from tests.services.fleet_house import TINY

PATIENCE = 1.0


def verdict(stage: Stage, name: str) -> Verdict | None:
    return next((check.verdict for check in stage.desk.health.checks.value if check.name == name), None)


def figure(stage: Stage, name: str) -> str:
    return next((check.figure for check in stage.desk.health.checks.value if check.name == name), "")


def page_of(stage: Stage) -> HealthPage:
    page: HealthPage = stage.session.frame.pages["Health"]
    return page


async def test_a_hung_runner_is_told_and_its_button_loads_it_again(qtbot: QtBot, tmp_path, monkeypatch):
    monkeypatch.setattr("ice_desk.app.watching.DEADLINE_SECONDS", PATIENCE)
    with simulator("--speed", "50", "--fault", "wedged-runner") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            await stage.until(lambda: stage.lane(TINY) is Lane.COLD)
            qtbot.keyClick(stage.pick(TINY), Qt.Key.Key_H)
            await stage.is_ready(TINY)
            stage.window.show_page("Health")
            await stage.until(lambda: verdict(stage, "Answers") is Verdict.BROKEN)
            assert verdict(stage, "Engine") is Verdict.HEALTHY
            assert stage.window.top.health.accessibleName() == "Health: Needs attention"
            row = page_of(stage).rows["Answers"]
            assert row.button.text() == "Load it again"
            qtbot.mouseClick(row.button, LEFT)
            await stage.until(lambda: "gave its first token" in figure(stage, "Answers"))
            assert verdict(stage, "Answers") is Verdict.HEALTHY
            assert stage.window.top.health.accessibleName() != "Health: Needs attention"


async def test_an_engine_that_goes_is_missing_and_not_hung(qtbot: QtBot, tmp_path):
    with ExitStack() as running:
        address = running.enter_context(simulator("--speed", "50"))
        async with open_window(qtbot, tmp_path, address) as stage:
            stage.window.show_page("Health")
            await stage.until(lambda: verdict(stage, "Engine") is Verdict.HEALTHY)
            running.close()
            await stage.until(lambda: verdict(stage, "Engine") is Verdict.BROKEN, seconds=15)
            assert page_of(stage).rows["Engine"].button.text() == "Connect again"
            assert not page_of(stage).rows["Answers"].button.isVisible()
