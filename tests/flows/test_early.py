"""What is written and asked for before anything but the box of the chat is there."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk import paths
from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.store import Store
from ice_desk.shell.start import Session
from ice_desk.ui.chat.composer import Editor
from ice_desk.ui.chat.early import SOON
from tests.flows.window_house import CTRL, open_window, simulator
from tests.services.image_files import picture


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with simulator("--profile", "rtx_4090", "--speed", "50") as found:
        yield found


def box(session: Session) -> Editor:
    """The one that has the focus of the bare window."""
    session.window.show()
    editor = session.window.focusWidget()
    assert isinstance(editor, Editor)
    return editor


def writing(qtbot: QtBot, *, send: bool = False) -> Callable[[Session], None]:
    def early(session: Session) -> None:
        qtbot.keyClicks(box(session), "Why did margins fall?")
        if send:
            qtbot.keyClick(box(session), Qt.Key.Key_Return, CTRL)

    return early


async def keep_draft(folder: Path, text: str) -> None:
    """As a session before it left it."""
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    store = Store(paths.places(folder).database, MIGRATIONS)
    await store.start()
    history = History(store, jobs, Inferences(store))
    await history.save_draft(None, text)
    await jobs.close()
    await store.close()


async def test_what_is_written_first_stays_in_the_box_at_its_place_and_is_kept(qtbot, tmp_path, address):
    seen = {}

    def early(session: Session) -> None:
        writing(qtbot)(session)
        QApplication.processEvents()
        editor = seen["editor"] = box(session)
        seen["place"] = editor.mapTo(session.window, QPoint()), editor.width()
        editor.moveCursor(editor.textCursor().MoveOperation.WordLeft)

    async with open_window(qtbot, tmp_path, address, early=early) as stage:
        assert stage.editor is seen["editor"]
        stage.qtbot.keyClicks(stage.window.focusWidget(), "s never")
        await stage.until(lambda: not stage.desk.jobs.running("chat.open"))
        assert stage.editor.toPlainText() == "Why did margins falls never?"
        assert stage.entries == []
        stage.window.resize(1440, 900)
        await stage.settled()
        assert (stage.editor.mapTo(stage.window, QPoint()), stage.editor.width()) == seen["place"]
        async with asyncio.timeout(20):
            while await stage.desk.history.draft(None) != stage.editor.toPlainText():  # noqa: ASYNC110  it tells nobody
                await asyncio.sleep(0.05)


async def test_what_was_to_be_sent_is_sent_once_there_is_somebody_to_ask(qtbot, tmp_path, address):
    def early(session: Session) -> None:
        writing(qtbot, send=True)(session)
        assert session.early.composer.composer.route_text == SOON

    async with open_window(qtbot, tmp_path, address, early=early) as stage:
        await stage.until(lambda: stage.entries and not stage.answering, 20)
        assert stage.entries[0].text == "Why did margins fall?"
        assert stage.editor.toPlainText() == ""


async def test_a_draft_of_the_last_session_comes_before_it_and_nothing_is_sent_unseen(qtbot, tmp_path, address):
    await keep_draft(tmp_path, "An old thought")
    async with open_window(qtbot, tmp_path, address, early=writing(qtbot, send=True)) as stage:
        await stage.until(lambda: "old" in stage.editor.toPlainText())
        assert stage.editor.toPlainText() == "An old thought\nWhy did margins fall?"
        assert stage.entries == []


async def test_a_screenshot_that_is_pasted_first_waits_for_the_chat(qtbot, tmp_path, address):
    def early(session: Session) -> None:
        screen = QMimeData()
        screen.setImageData(picture(320, 200))
        box(session).insertFromMimeData(screen)

    async with open_window(qtbot, tmp_path, address, early=early) as stage:
        await stage.until(lambda: stage.desk.images.state.value.of(None), 20)
        assert stage.desk.images.state.value.of(None)[0].width == 320


async def test_what_was_typed_just_before_the_window_closed_is_kept(qtbot, tmp_path, address):
    async with open_window(qtbot, tmp_path, address) as stage:
        qtbot.keyClicks(stage.editor, "A last thought")
    async with open_window(qtbot, tmp_path, address) as stage:
        await stage.until(stage.editor.toPlainText)
        assert stage.editor.toPlainText() == "A last thought"


async def test_an_edit_takes_the_wish_to_send_back_and_files_wait(qtbot, tmp_path, address):
    paper = tmp_path / "paper.txt"
    paper.write_text("Margins fell.")

    def early(session: Session) -> None:
        writing(qtbot, send=True)(session)
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(paper))])
        box(session).insertFromMimeData(dropped)
        qtbot.keyClicks(box(session), "!")

    async with open_window(qtbot, tmp_path, address, early=early) as stage:
        await stage.until(lambda: stage.desk.documents.state.value)
        assert stage.editor.toPlainText() == "Why did margins fall?!"
        assert stage.entries == []
