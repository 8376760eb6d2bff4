"""Versions of messages in the real window: made, stepped through by mouse and keys, found, there after a restart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ice_desk.domain.branches import Place
from ice_desk.domain.chats import MessageState
from ice_desk.ui.chat.conversation import Entry, EntryKind
from tests import leaks
from tests.flows.window_house import CTRL, LEFT, Stage, open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
SLOW = "Write a long and detailed list with a table and code."
PATIENCE = 15.0


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "20") as address:
        yield address


def texts(stage: Stage) -> list[str]:
    return [entry.text for entry in stage.entries]


def prompts(stage: Stage) -> list[str]:
    return [entry.text for entry in stage.entries if entry.kind is EntryKind.PROMPT]


def click(stage: Stage, entry: Entry, action: str) -> None:
    """Click the word or sign of a message in sight."""
    view = stage.session.panes.chat.transcript
    top, row = next((top, row) for top, row in view.column.rows() if row.entry is entry)
    zone = next(zone for zone in row.parts.zones if zone.action == action)
    stage.qtbot.mouseClick(view.viewport(), LEFT, pos=zone.rect.center() + QPoint(view.left(), top))


async def answered(stage: Stage, prompt: str) -> None:
    await stage.ask(prompt)
    await done(stage)


async def done(stage: Stage) -> None:
    await stage.until(lambda: stage.entries and stage.entries[-1].state is MessageState.COMPLETE, PATIENCE)
    await stage.until(lambda: not stage.answering, PATIENCE)


async def change(stage: Stage, entry: Entry, prompt: str) -> None:
    """Edit a prompt and send it."""
    chat = stage.session.panes.chat
    chat.transcript.marking.act(entry, "edit")
    assert chat.editing.bar.isVisible()
    assert chat.composer.text == entry.text
    stage.editor.selectAll()  # type: ignore[attr-defined]
    before = chat.session.current.latest if chat.session.current else None
    stage.qtbot.keyClicks(stage.editor, prompt)
    stage.qtbot.keyClick(stage.editor, Qt.Key.Key_Return, CTRL)
    await stage.until(lambda: chat.session.current and chat.session.current.latest is not before)
    await done(stage)
    assert not chat.editing.bar.isVisible()


async def test_a_changed_prompt_makes_a_branch_that_is_browsed_and_remembered(
    qtbot: QtBot, tmp_path: Path, engine: str
):
    async with open_window(qtbot, tmp_path, engine) as stage:
        await answered(stage, "First?")
        await answered(stage, "Second?")
        old = texts(stage)
        await change(stage, stage.entries[0], "Changed?")
        assert prompts(stage) == ["Changed?"]
        assert stage.entries[0].place == Place(2, 2)
        new = texts(stage)
        click(stage, stage.entries[0], "older")
        await stage.until(lambda: texts(stage) == old)
        assert stage.entries[0].place == Place(1, 2)
        qtbot.keyClick(stage.window, Qt.Key.Key_PageDown, CTRL)
        await stage.until(lambda: texts(stage) == new)
        qtbot.keyClick(stage.window, Qt.Key.Key_PageUp, CTRL)
        await stage.until(lambda: texts(stage) == old)
        view = stage.session.panes.chat.transcript
        assert view.accessibleDescription().startswith("Version 1 of 2. First?")
        chat = stage.session.panes.chat.session.current.id
        await stage.until(lambda: not any("version" in name for name in stage.desk.jobs.names))
    async with open_window(qtbot, tmp_path, engine) as stage:
        stage.session.panes.chat.open(chat)
        await stage.until(lambda: texts(stage) == old)
        await answered(stage, "Third?")
        assert prompts(stage) == ["First?", "Second?", "Third?"]
        found = next(one for one in (await stage.desk.history.thread(chat)).messages if one.text == "Changed?")
        assert [one.message for one in await stage.desk.library.search("Changed")] == [found.id]
        stage.session.panes.chat.popup.found_opened.emit(chat, found.id, "Changed")
        await stage.until(lambda: texts(stage) == new)
        stage.session.panes.chat.find_bar.end()


async def test_another_answer_stands_beside_the_first_and_a_stream_goes_on_where_it_began(
    qtbot: QtBot, tmp_path: Path, engine: str
):
    async with open_window(qtbot, tmp_path, engine) as stage:
        chat = stage.session.panes.chat
        await answered(stage, SLOW)
        first = stage.entries[1]
        chat.transcript.marking.act(first, "again")
        await stage.until(lambda: len(stage.entries[-1].text) > 60, PATIENCE)
        second = stage.entries[-1]
        assert (second.place, second.streaming) == (Place(2, 2), True)
        click(stage, second, "older")
        assert stage.entries[-1] is first
        assert chat.session.running(chat.session.current)
        assert chat.composer.button.text() == "Stop"
        so_far = len(second.text)
        stage.qtbot.keyClicks(stage.editor, "And here?")
        stage.qtbot.keyClick(stage.editor, Qt.Key.Key_Return, CTRL)
        await stage.until(lambda: stage.entries[-1].kind is EntryKind.QUEUED)
        await stage.until(lambda: not second.streaming, PATIENCE)
        assert second.state is MessageState.COMPLETE
        assert len(second.text) > so_far
        await stage.until(lambda: prompts(stage) == [SLOW, "And here?"], PATIENCE)
        await done(stage)
        assert stage.entries[1] is first
        click(stage, first, "newer")
        assert stage.entries == [stage.entries[0], second]
        thread = await stage.desk.history.thread(chat.session.current.id)
        kept = {one.id: one.text for one in thread.messages}
        assert kept[second.message] == second.text
        assert kept[first.message] == first.text


async def test_a_change_can_be_cancelled_and_nothing_is_lost(qtbot: QtBot, tmp_path: Path, engine: str):
    async with open_window(qtbot, tmp_path, engine) as stage:
        chat = stage.session.panes.chat
        await answered(stage, "First?")
        qtbot.keyClick(stage.window, Qt.Key.Key_PageUp, CTRL)
        assert "another version" in chat.composer.route_text
        qtbot.keyClicks(stage.editor, "a thought")
        chat.transcript.marking.act(stage.entries[0], "edit")
        assert chat.composer.text == "First?\n\na thought"
        qtbot.keyClick(stage.editor, Qt.Key.Key_Escape)
        assert (chat.composer.text, chat.editing.active) == ("a thought", False)
        await stage.ask(" more")
        await done(stage)
        assert prompts(stage) == ["First?", "a thought more"]
