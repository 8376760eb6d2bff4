"""A batch in the real window: rows chosen, template written, seen before, asked, paused, read and exported."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ice_desk.domain.batch import BatchState
from tests import leaks
from tests.flows.window_house import LEFT, open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")


@pytest.fixture(scope="module")
def engine():
    with simulator("--speed", "50") as address:
        yield address


@pytest.fixture
def rows(tmp_path):
    path = tmp_path / "companies.csv"
    path.write_text("Company,Ticker\n" + "".join(f"Company {n},C{n}\n" for n in range(8)), "utf-8")
    return path


async def chosen(stage, rows):
    """The dialog with the rows in it, opened by its command."""
    acts = stage.session.panes.batches
    stage.session.commands.open_batches()
    await stage.until(lambda: acts.dialog is not None and acts.dialog.isVisible())
    acts.read([rows])
    await stage.until(lambda: acts.dialog.new.table is not None)
    return acts, acts.dialog


async def test_a_batch_from_the_menu_to_the_file(qtbot, tmp_path, engine, rows):
    async with open_window(qtbot, tmp_path / "data", engine) as stage:
        acts, dialog = await chosen(stage, rows)
        new = dialog.new
        assert not new.start.isEnabled()
        qtbot.keyClicks(new.template, "Name the companies in {compny}")
        await stage.until(lambda: "Did you mean {Company}?" in new.complaint.text())
        assert not new.start.isEnabled()
        new.template.clear()
        qtbot.keyClicks(new.template, "Extract the companies named in: ")
        [button, _ticker] = [new._grid.itemAt(place).widget() for place in range(2)]
        qtbot.mouseClick(button, LEFT)
        await stage.until(new.start.isEnabled)
        assert new.prompt.toPlainText() == "Extract the companies named in: Company 0"
        assert new.route.text().startswith("This row goes to ")
        assert new.cost.text().startswith("All 8 rows: ")
        assert "free" in new.cost.text()
        qtbot.mouseClick(new.forth, LEFT)
        await stage.until(lambda: new.prompt.toPlainText().endswith("Company 1"))
        await stage.until(new.start.isEnabled)
        assert new.start.text() == "Ask 8 rows"

        qtbot.mouseClick(new.start, LEFT)
        await stage.until(lambda: dialog.view.isVisible())
        qtbot.mouseClick(dialog.view.pause, LEFT)
        await stage.until(lambda: stage.desk.batches.batch(1).state is BatchState.PAUSED)
        await stage.until(lambda: not stage.desk.batches.batch(1).running)
        assert dialog.view.progress.text().startswith("Paused")
        qtbot.mouseClick(dialog.view.resume, LEFT)
        await stage.until(lambda: stage.desk.batches.batch(1).state is BatchState.DONE, 20.0)
        assert dialog.view.progress.text() == "Finished · 8 of 8 rows answered"
        assert dialog.view.bar.value() == dialog.view.bar.maximum()

        dialog.view.table.setFocus()
        dialog.view.table.selectRow(3)
        await stage.until(lambda: "Company" in dialog.view.answer.toPlainText())
        acts.write(1, tmp_path / "out.xlsx")
        await stage.until(lambda: any("8 rows written to out.xlsx" in text for text in stage.notices))
        sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["Results"]
        assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [f"Company {n}" for n in range(8)]
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        await stage.until(lambda: acts.dialog is None)


async def test_an_interrupted_batch_is_told_of_and_waits_for_a_word(qtbot, tmp_path, engine, rows):
    async with open_window(qtbot, tmp_path / "data", engine) as stage:
        acts, dialog = await chosen(stage, rows)
        qtbot.keyClicks(dialog.new.template, "Compare at length {company} with its peers")
        await stage.until(dialog.new.start.isEnabled)
        qtbot.mouseClick(dialog.new.start, LEFT)
        await stage.until(lambda: stage.desk.batches.all.value and stage.desk.batches.batch(1).done >= 1)
        dialog.accept()
        await stage.until(lambda: acts.dialog is None)
    async with open_window(qtbot, tmp_path / "data", engine) as stage:
        await stage.until(lambda: any("was interrupted" in text for text in stage.notices))
        batch = stage.desk.batches.batch(1)
        assert (batch.state, batch.done + batch.waiting) == (BatchState.PAUSED, 8)
        stage.session.commands.open_batches()
        await stage.until(lambda: stage.session.panes.batches.dialog is not None)
        dialog = stage.session.panes.batches.dialog
        await stage.until(dialog.view.resume.isVisible)
        assert "ICE Desk was closed meanwhile." in dialog.view.reason.text()
        qtbot.mouseClick(dialog.view.resume, LEFT)
        await stage.until(lambda: stage.desk.batches.batch(1).state is BatchState.DONE, 20.0)
        qtbot.mouseClick(dialog.view.delete, LEFT)
        await stage.until(lambda: QApplication.activeModalWidget() not in (None, dialog))
        qtbot.mouseClick(QApplication.activeModalWidget().go_on, LEFT)
        await stage.until(lambda: stage.desk.batches.all.value == ())
        await stage.until(dialog.new.isVisible)


async def test_a_batch_that_ends_while_nobody_looks_says_so(qtbot, tmp_path, engine, rows):
    async with open_window(qtbot, tmp_path / "data", engine) as stage:
        acts, dialog = await chosen(stage, rows)
        qtbot.keyClicks(dialog.new.template, "Who leads {company}?")
        await stage.until(dialog.new.start.isEnabled)
        qtbot.mouseClick(dialog.new.start, LEFT)
        await stage.until(lambda: dialog.view.isVisible())
        dialog.accept()
        ended = "Batch 1. companies.csv: Finished · 8 of 8 rows answered."
        await stage.until(lambda: ended in stage.notices, 20.0)
        [notice] = [one for one in stage.desk.notices.feed.value if one.text == ended]
        notice.act()
        await stage.until(lambda: acts.dialog is not None and acts.dialog.number == 1)


async def test_rows_that_cannot_be_read_are_told_where_they_were_chosen(qtbot, tmp_path, engine, rows):
    async with open_window(qtbot, tmp_path / "data", engine) as stage:
        rows.write_text("Company\n", "utf-8")
        stage.session.commands.open_batches()
        acts = stage.session.panes.batches
        await stage.until(lambda: acts.dialog is not None)
        acts.read([rows])
        await stage.until(lambda: "has no rows to ask about" in acts.dialog.new.source.text())
        assert acts.dialog.new.empty.isVisible()
        assert not acts.dialog.new.start.isVisible()
