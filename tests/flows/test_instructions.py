"""Instructions for a chat: set before it begins, sent with every question, kept as a preset."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.ui.chat.instructions import InstructionsDialog
from ice_desk.ui.dialogs import FieldDialog
from tests import leaks
from tests.flows.window_house import Stage, open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
WORDS = "You are a credit analyst."


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "50") as address:
        yield address


async def opened(stage: Stage) -> InstructionsDialog:
    stage.session.panes.instructing.open()
    await stage.until(lambda: stage.window.findChild(InstructionsDialog) is not None)
    dialog = stage.window.findChild(InstructionsDialog)
    assert dialog is not None
    return dialog


async def test_instructions_go_with_every_question_and_become_a_preset(qtbot: QtBot, tmp_path: Path, engine: str):
    async with open_window(qtbot, tmp_path, engine) as stage:
        panes = stage.session.panes
        dialog = await opened(stage)
        dialog.text.setPlainText(WORDS)
        dialog.save.click()
        ask = dialog.findChild(FieldDialog)
        assert ask is not None
        ask.findChild(QLineEdit).setText("Credit")
        ask.accept()
        await stage.until(lambda: [one.name for one in stage.desk.presets.presets.value] == ["Credit"])
        dialog.accept()
        await stage.until(lambda: panes.instructing.line.isVisible())
        assert panes.chat.question("x").system == WORDS
        await stage.until(lambda: stage.window.findChild(InstructionsDialog) is None)

        await stage.ask("Why did the margins fall?")
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE)
        [chat] = stage.desk.history.conversations.value
        assert chat.instructions == WORDS
        panes.chat.open(None)
        await stage.until(lambda: not panes.instructing.line.isVisible())
        assert panes.chat.question("x").system == ""

        dialog = await opened(stage)
        dialog.presets.chosen.emit("Credit")
        assert dialog.text.toPlainText() == WORDS
        dialog.delete.click()
        await stage.until(lambda: stage.desk.presets.presets.value == ())
        assert not dialog.delete.isEnabled()
        dialog.reject()
        await stage.until(lambda: stage.window.findChild(InstructionsDialog) is None)


async def test_instructions_that_are_too_long_are_not_taken(qtbot: QtBot, tmp_path: Path, engine: str):
    async with open_window(qtbot, tmp_path, engine) as stage:
        dialog = await opened(stage)
        dialog.text.setPlainText("x" * 20_001)
        dialog.accept()
        assert dialog.isVisible()
        dialog.reject()
        assert not stage.session.panes.instructing.line.isVisible()
