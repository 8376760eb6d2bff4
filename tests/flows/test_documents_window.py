"""A filing of 250 pages, dropped into the window: read, found in, answered with pages that open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.ui.chat.attaching import PassageDialog
from tests import leaks
from tests.flows.window_house import LEFT, Stage, open_window, simulator
from tests.services.document_files import pdf, sheet

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
FILLER = "The segment kept its margin while inventory rose and the backlog fell across all regions of the world. "
ANSWER = "The waiver of Zephyr Holdings ends in March 2027."


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "50") as address:
        yield address


def drop(stage: Stage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    pane = stage.session.panes.chat
    action, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), action, data, LEFT, keys)
    QApplication.sendEvent(pane, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(pane, QDropEvent(QPointF(200, 200), action, data, LEFT, keys))


async def test_a_filing_is_dropped_asked_about_and_its_pages_open(qtbot: QtBot, tmp_path: Path, engine: str):
    filing = pdf(tmp_path / "10-K.pdf", [(ANSWER if page == 181 else "") + FILLER * 20 for page in range(1, 251)])
    async with open_window(qtbot, tmp_path, engine) as stage:
        row = stage.session.panes.attaching.row
        drop(stage, filing)
        await stage.until(lambda: any("250 pages" in line for line in row.sentences), 20)
        assert row.isVisible()
        editor = stage.session.panes.chat.composer.editor
        assert stage.window.focusWidget() is editor, "what comes next is the question"
        await stage.ask("When does the waiver of Zephyr Holdings end?")
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE, 40)
        assert "[1 p. 181]" in stage.entries[-1].text
        assert "best of" in stage.entries[-1].facts.why
        assert any("250 pages" in line for line in row.sentences), "the document moved into the chat that began"
        (chip,) = stage.entries[0].attached
        assert chip.words.startswith("10-K.pdf · ")

        stage.session.panes.chat.transcript.link_clicked.emit("passage:1/p.%20181")
        await stage.until(lambda: stage.window.findChild(PassageDialog) is not None)
        dialog = stage.window.findChild(PassageDialog)
        assert dialog is not None
        assert ANSWER in dialog.text.toPlainText()
        dialog.accept()
        await stage.until(lambda: stage.window.findChild(PassageDialog) is None)

        await stage.ask("And of others?")
        assert stage.entries[2].attached == (), "it went with the first question"
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE, 40)
        chat = stage.session.panes.chat
        conversation = chat.session.current.id
        chat.open(None)
        await stage.until(lambda: not row.isVisible())
        chat.open(conversation)
        await stage.until(lambda: chat.session.current is not None)
        assert [entry.attached for entry in stage.entries] == [(chip,), (), (), ()]
        chat.transcript.marking.act(stage.entries[0], chip.action)
        await stage.until(lambda: stage.window.findChild(PassageDialog) is not None)
        opened = stage.window.findChild(PassageDialog)
        assert opened.text.toPlainText().startswith("[p. 1]\n")
        opened.accept()


async def test_a_broken_file_is_said_and_dismissed_and_a_sheet_can_be_left_out(
    qtbot: QtBot, tmp_path: Path, engine: str
):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"nonsense")
    table = sheet(tmp_path / "P&L.xlsx", [["year", "revenue"], [2024, 7.5]])
    async with open_window(qtbot, tmp_path, engine) as stage:
        row = stage.session.panes.attaching.row
        drop(stage, broken, table)
        await stage.until(lambda: len(row.sentences) == 2 and "P&L.xlsx" in row.sentences[0], 20)
        await stage.until(lambda: "damaged" in row.sentences[1], 20)
        row.dismissed.emit(stage.desk.documents.state.value.readings[0].key)
        await stage.until(lambda: len(row.sentences) == 1)
        row.left_out.emit(stage.desk.documents.state.value.used(None)[0].id)
        await stage.until(lambda: not row.isVisible())
        assert stage.notices == []
