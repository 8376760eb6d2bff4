"""Ollama started, watched, restarted and stopped from the real window, with real processes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ice_desk.domain.local_engine import Whose
from ice_desk.domain.slots import Lane
from ice_desk.ui.dialogs import ConfirmDialog
from ice_desk.ui.firstrun import FirstRunPage
from ice_desk.ui.health.local_engine import LocalEngineSection
from ice_desk.ui.health.log_view import LogView
from tests.engine_house import end, find_in, foreign, free_address, ollama, runs
from tests.flows.window_house import LEFT, Stage, open_window
from tests.services.fleet_house import TINY


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    return find_in(tmp_path / "bin", monkeypatch)


def section_of(stage: Stage) -> LocalEngineSection:
    page = stage.session.frame.pages["Health"]
    return page.findChild(LocalEngineSection)


def opened(kind: type[QDialog]) -> QDialog | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)


async def test_start_log_restart_and_stop_from_the_health_page(qtbot: QtBot, folder, tmp_path):
    ollama(folder)
    async with open_window(qtbot, tmp_path / "data", free_address()) as stage:
        pids = []
        try:
            stage.window.show_page("Health")
            section = section_of(stage)
            await stage.until(lambda: section.start.isVisible())
            assert section.mapTo(stage.window, QPoint()).y() < 120, "it stands above the parts of the desk"
            assert not section.stop.isVisible()
            qtbot.mouseClick(section.start, LEFT)
            await stage.until(lambda: section.stop.isVisible(), seconds=20)
            pids.append(stage.desk.engine.state.value.pid)
            assert f"process {pids[0]}" in section.sentence.text()
            assert "No model is loaded and no answer is running." in section.takes.text()
            qtbot.mouseClick(section.log, LEFT)
            await stage.until(lambda: opened(LogView))
            view = opened(LogView)
            await stage.until(lambda: "Simulated Ollama on" in view.text.toPlainText())
            qtbot.mouseClick(view.copy, LEFT)
            assert "Simulated Ollama on" in QApplication.clipboard().text()
            view.accept()
            qtbot.mouseClick(section.restart, LEFT)
            await stage.until(lambda: section.stop.isVisible() and stage.desk.engine.state.value.pid != pids[0], 20)
            pids.append(stage.desk.engine.state.value.pid)
            assert not runs(pids[0])
            qtbot.mouseClick(section.stop, LEFT)
            await stage.until(lambda: stage.desk.engine.state.value.whose is Whose.ABSENT, seconds=20)
            await stage.until(lambda: section.start.isVisible())
            assert not runs(pids[1])
        finally:
            for pid in pids:
                end(pid)


async def test_one_that_hangs_is_restarted_from_the_health_page(qtbot: QtBot, folder, tmp_path, monkeypatch):
    monkeypatch.setattr("ice_desk.app.watching.DEADLINE_SECONDS", 1.0)
    mark = tmp_path / "was here"
    hangs_at_first = (
        f"if not os.path.exists({str(mark)!r}): more += ['--fault', 'wedged-runner']\nopen({str(mark)!r}, 'w')"
    )
    ollama(folder, "--speed", "50", first=hangs_at_first)
    async with open_window(qtbot, tmp_path / "data", free_address()) as stage:
        try:
            qtbot.mouseClick(stage.window.findChild(FirstRunPage).start.button, LEFT)
            await stage.until(lambda: stage.lane(TINY) is Lane.COLD and stage.desk.engine.state.value.pid, seconds=20)
            pid = stage.desk.engine.state.value.pid
            qtbot.keyClick(stage.pick(TINY), Qt.Key.Key_H)
            await stage.is_ready(TINY)
            stage.window.show_page("Health")
            section = section_of(stage)
            await stage.until(lambda: section.restart.property("kind") == "primary")
            assert "hangs" in section.takes.text()
            assert f"1 model leaves memory (0.8 GB): {TINY}." in section.takes.text()
            qtbot.mouseClick(section.restart, LEFT)
            await stage.until(lambda: stage.desk.engine.state.value.pid not in (pid, None), seconds=20)
            await stage.until(
                lambda: section.restart.isVisible() and section.restart.property("kind") == "", seconds=20
            )
            assert not runs(pid)
        finally:
            await stage.desk.engine.stop(at_once=True)


async def test_somebody_elses_is_named_and_asked_about_first(qtbot: QtBot, folder, tmp_path):
    address = free_address()
    with foreign(ollama(folder), address) as process:
        async with open_window(qtbot, tmp_path / "data", address) as stage:
            stage.window.show_page("Health")
            section = section_of(stage)
            await stage.until(lambda: section.stop.isVisible())
            qtbot.mouseClick(section.stop, LEFT)
            await stage.until(lambda: opened(ConfirmDialog))
            dialog = opened(ConfirmDialog)
            said = " ".join(label.text() for label in dialog.findChildren(type(section.sentence)))
            assert f"process {process.pid}" in said
            assert "did not start" in said
            dialog.reject()
            await stage.until(lambda: not {"stop Ollama", "restart Ollama"} & set(stage.desk.jobs.names))
            assert process.poll() is None
            qtbot.mouseClick(section.stop, LEFT)
            await stage.until(lambda: opened(ConfirmDialog))
            qtbot.mouseClick(opened(ConfirmDialog).go_on, LEFT)
            await stage.until(lambda: stage.desk.engine.state.value.whose is Whose.ABSENT, seconds=20)
            assert process.wait(10) is not None
