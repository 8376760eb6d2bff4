"""The Performance page in the real window: an answer shows up, a choice takes hold, files are written."""

import csv

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.flows.window_house import open_window, simulator

PAGE = "Performance"


async def test_an_answer_is_seen_filtered_and_saved(qtbot: QtBot, tmp_path):
    with simulator("--speed", "50") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            await stage.ask("Name the companies: Nvidia and Micron.")
            await stage.until(lambda: not stage.answering)
            stage.window.show_page(PAGE)
            page = stage.session.frame.pages[PAGE]
            await stage.until(lambda: page.table.model().rowCount() == 1, seconds=20)
            model = page.table.model().index(0, 0).data()
            await stage.until(lambda: page.plots, seconds=40)
            held = stage.session.frame.feeds.held.value
            assert any(one.value is not None and one.promise.figure == "memory" for one in held)
            box = page.filters.box("model")
            box.setCurrentIndex(box.findData(model))
            box.activated.emit(box.currentIndex())
            await stage.until(lambda: stage.session.frame.feeds.measured.value.filters.model == model)
            acts = stage.session.panes.measured
            for name in ("models.csv", "days.csv", "memory.csv", "promises.csv", "days.png", "memory.png"):
                await acts.save(name, tmp_path / name)
            with (tmp_path / "models.csv").open(encoding="utf-8-sig", newline="") as file:
                head, row = csv.reader(file)
            assert dict(zip(head, row, strict=True))["model"] == model
            assert not QImage(str(tmp_path / "days.png")).isNull()
            assert "Saved as memory.png." in stage.notices
            for ending, begins in (("html", b"<!doctype html>"), ("md", b"# ICE Desk")):
                await acts.write_report(tmp_path / f"report.{ending}")
                assert (tmp_path / f"report.{ending}").read_bytes().startswith(begins)
            assert model in (tmp_path / "report.html").read_text()
