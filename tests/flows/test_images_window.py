"""A chart and a screenshot in the window: attached, seen by a model that can, shown with their prompt, opened large."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.engines.simulator.models import SEER
from ice_desk.ui.chat.conversation import EntryKind
from ice_desk.ui.chat.image_view import ImageView
from ice_desk.ui.chat.thumbs import ACTION
from tests import leaks
from tests.flows.window_house import LEFT, Stage, open_window, simulator
from tests.services.image_files import encoded, image_file, picture

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "50") as address:
        yield address


def drop(stage: Stage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    pane, copy, keys = stage.session.panes.chat, Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(QPoint(200, 200), copy, data, LEFT, keys))
    QApplication.sendEvent(pane, QDropEvent(QPointF(200, 200), copy, data, LEFT, keys))


def paste(stage: Stage, data: QMimeData) -> None:
    editor = stage.session.panes.chat.composer.editor
    assert editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)


def whole(stage: Stage) -> bool:
    return stage.entries[-1].state is MessageState.COMPLETE


async def test_a_chart_and_a_screenshot_are_asked_about(qtbot: QtBot, tmp_path: Path, engine: str) -> None:
    async with open_window(qtbot, tmp_path, engine) as stage:
        chat, row = stage.session.panes.chat, stage.session.panes.attaching.row
        drop(stage, image_file(tmp_path / "chart.png", 2000, 1200))
        await stage.until(lambda: any("tokens" in line for line in row.sentences), 20)
        assert row.sentences == ["chart.png · 1,568 × 941 · up to 3k tokens"]
        screen = QMimeData()
        screen.setImageData(picture(320, 200, "#225533"))
        paste(stage, screen)
        await stage.until(lambda: len(row.sentences) == 2 and "320 × 200" in row.sentences[1], 20)
        chat.composer.set_text("What do these charts show?")
        await stage.until(lambda: SEER.tag in stage.goes_to, 20)
        await stage.ask("What do these charts show?")
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE, 40)
        assert "Images in this chat: 2 (1568 × 941 points, 320 × 200 points)" in stage.entries[-1].text
        assert row.sentences == [], "they went with the question"

        prompt = stage.entries[-2]
        assert prompt.kind is EntryKind.PROMPT
        assert [one.name for one in prompt.images] == ["chart.png", "Pasted image 2.png"]
        zones = [one for one in chat.transcript.column.row_of(prompt).all_zones() if one.action.startswith(ACTION)]
        assert [zone.spoken for zone in zones] == ["chart.png", "Pasted image 2.png"]
        chat.transcript.acted.emit(prompt, zones[0].action)
        await stage.until(lambda: stage.window.findChild(ImageView) is not None, 20)
        view = stage.window.findChild(ImageView)
        assert view.picture.accessibleName() == view.windowTitle() == "chart.png"
        QApplication.sendEvent(view, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier(0)))
        assert not view.isVisible()

        chat.open(None)
        await stage.until(lambda: chat.session.current is None, 20)
        chat.open(1)
        await stage.until(lambda: bool(stage.entries), 20)
        assert [one.width for one in stage.entries[0].images] == [1568, 320], "they are kept with their prompt"


async def test_what_is_refused_is_said_and_words_win_over_images(qtbot: QtBot, tmp_path: Path, engine: str) -> None:
    async with open_window(qtbot, tmp_path, engine) as stage:
        row, composer = stage.session.panes.attaching.row, stage.session.panes.chat.composer
        path = tmp_path / "logo.svg"
        path.write_text("<svg/>")
        drop(stage, path)
        await stage.until(lambda: any("SVG is a program for drawing" in line for line in row.sentences), 20)
        cells = QMimeData()
        cells.setText("Revenue\t12")
        cells.setData("image/png", encoded(picture(30, 20), "png"))
        paste(stage, cells)
        assert composer.text == "Revenue\t12", "a table copied from a spreadsheet has a picture of itself beside it"
        composer.set_text("")
        copied = QMimeData()
        copied.setData("image/png", encoded(picture(30, 20), "png"))
        paste(stage, copied)
        await stage.until(lambda: any("30 × 20" in line for line in row.sentences), 20)
        [image] = stage.desk.images.state.value.of(None)
        stage.session.panes.attaching.row.removed.emit(image.id)
        await stage.until(lambda: not stage.desk.images.state.value.of(None), 20)


async def test_a_follow_up_to_a_model_that_cannot_see_says_so(qtbot: QtBot, tmp_path: Path, engine: str) -> None:
    async with open_window(qtbot, tmp_path, engine) as stage:
        row, chat = stage.session.panes.attaching.row, stage.session.panes.chat
        drop(stage, image_file(tmp_path / "chart.png"))
        await stage.until(lambda: any("tokens" in line for line in row.sentences), 20)
        await stage.ask("What does this chart show?")
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE, 40)
        chat.header.set_routing("model:mistral:7b-instruct")
        await stage.ask("And the debt?")
        await stage.until(lambda: len(stage.entries) == 4 and stage.entries[-1].state is MessageState.COMPLETE, 40)
        assert "It cannot see the 1 image of earlier questions" in stage.entries[-1].facts.why


async def test_a_changed_prompt_and_another_answer_are_about_the_same_image(
    qtbot: QtBot, tmp_path: Path, engine: str
) -> None:
    async with open_window(qtbot, tmp_path, engine) as stage:
        row, chat = stage.session.panes.attaching.row, stage.session.panes.chat
        drop(stage, image_file(tmp_path / "chart.png"))
        await stage.until(lambda: any("tokens" in line for line in row.sentences), 20)
        await stage.ask("What does this chart show?")
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE, 40)
        first = stage.entries[-1]
        chat.transcript.acted.emit(first, "again")
        await stage.until(
            lambda: stage.entries[-1] is not first and stage.entries[-1].state is MessageState.COMPLETE, 40
        )
        assert "1 (640 × 400 points)" in stage.entries[-1].text
        prompt = stage.entries[0]
        chat.transcript.acted.emit(prompt, "edit")
        await stage.ask(" In one line.")
        await stage.until(
            lambda: stage.entries[0] is not prompt and stage.entries[-1].state is MessageState.COMPLETE, 40
        )
        assert [one.name for one in stage.entries[0].images] == ["chart.png"]
        assert "1 (640 × 400 points)" in stage.entries[-1].text
