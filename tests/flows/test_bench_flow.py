"""The benchmark in the real window: a quick run fills the table, and what it measures changes where a question goes."""

import csv

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ice_desk.domain.bench import BenchState
from ice_desk.services.dispatcher import Question
from tests import leaks
from tests.flows.window_house import LEFT, Stage, open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
QWEN, MISTRAL = "qwen2.5:7b-instruct", "mistral:7b-instruct-q4_0"
PROMPT = "What did Nvidia earn?"


def cells(table) -> list[list[str]]:
    model = table.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def goes_to(stage: Stage) -> str:
    """Where it goes with no model loaded, so that what is loaded now does not decide it."""
    return stage.desk.dispatcher.preview(Question(PROMPT, task="report_writing")).model


async def test_a_quick_run_fills_the_table_and_changes_a_route(qtbot: QtBot, tmp_path):
    with simulator("--speed", "50") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            await stage.desk.fleet.pull(QWEN)
            before = goes_to(stage)
            assert before == QWEN
            stage.window.show_page("Performance")
            page = stage.session.frame.pages["Performance"]
            section = page.bench
            qtbot.mouseClick(section.choose, LEFT)
            for action in section.menu.actions():
                action.setChecked(action.text() in (QWEN, MISTRAL))
            section.menu.hide()
            assert section.choose.text() == "2 models ▾"
            section.judge.open()
            next(action for action in section.judge.menu_of_judges.actions() if action.text() == MISTRAL).trigger()
            section.judge.menu_of_judges.hide()
            assert section.line.text().startswith(f"{MISTRAL} then judges up to 8 answers, on this fleet")
            qtbot.mouseClick(section.begin, LEFT)
            await stage.until(lambda: stage.desk.benchmarks.run.value.state is BenchState.RUNNING)
            assert section.cancel.isVisible()
            assert not section.begin.isVisible()
            await stage.until(lambda: stage.desk.benchmarks.run.value.state is BenchState.DONE, seconds=55)
            rows = cells(section.table)
            assert {row[0] for row in rows} == {QWEN, MISTRAL}
            assert all(row[1].endswith("· n 4") and "–" not in row[2:7] for row in rows)
            assert section.line.text().splitlines()[0] == "Done · 8 of 8 questions · 8 of 8 judged"
            assert {row[2].endswith("by itself · n 4") for row in rows if row[0] == MISTRAL} == {True}
            stage.desk.fleet.free_all()
            await stage.until(lambda: not any(card.resident for card in stage.desk.fleet.board.value.cards))
            assert goes_to(stage) == MISTRAL
            route = stage.desk.dispatcher.preview(Question(PROMPT, task="report_writing"))
            assert "from 4 benchmarks" in route.candidates[0].note
            await stage.until(lambda: "benchmark" in page.plots, seconds=40)
            for name in ("benchmark.csv", "benchmark.png"):
                await stage.session.panes.measured.save(name, tmp_path / name)
            with (tmp_path / "benchmark.csv").open(encoding="utf-8-sig", newline="") as file:
                exported = list(csv.DictReader(file))
            assert [row["judge"] for row in exported] == [MISTRAL] * 8
            held = stage.session.frame.feeds.held
            await stage.until(lambda: any(one.promise.benchmark and one.value is not None for one in held.value))


async def test_a_run_is_paused_and_cancelled_with_the_keyboard(qtbot: QtBot, tmp_path):
    with simulator("--speed", "6") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            stage.window.show_page("Performance")
            section = stage.session.frame.pages["Performance"].bench
            await stage.until(lambda: section.chosen())
            qtbot.keyClick(section.begin, Qt.Key.Key_Space)
            await stage.until(lambda: "of" in section.line.text() and section.pause.isVisible())
            qtbot.keyClick(section.pause, Qt.Key.Key_Space)
            await stage.until(lambda: section.pause.text() == "Go on")
            qtbot.keyClick(section.pause, Qt.Key.Key_Space)
            await stage.until(lambda: section.pause.text() == "Pause")
            qtbot.keyClick(section.cancel, Qt.Key.Key_Space)
            await stage.until(lambda: section.begin.isVisible())
            assert stage.desk.benchmarks.run.value.state is BenchState.CANCELLED
            assert section.line.text().startswith("Cancelled")
