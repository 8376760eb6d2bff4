"""Every control says what it is to those who do not see it, on every page and in every dialog."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests import leaks
from tests.flows.window_house import open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox)


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "50") as address:
        yield address


def nameless(root: QWidget) -> list[str]:
    """The controls under `root` that a screen reader has no word for. Inner parts of a control are its own affair."""
    inner = (QAbstractSpinBox, QComboBox, QAbstractItemView)
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(widget, (QScrollBar, QHeaderView)):
            continue
        if isinstance(widget.parent(), inner) or not widget.isVisibleTo(root):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName().strip() or text.strip()):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def symbols_alone(root: QWidget) -> list[str]:
    """Buttons whose only word is a sign."""
    return [
        f"{button.text()!r} in {type(button.parent()).__name__}"
        for button in root.findChildren(QAbstractButton)
        if button.isVisibleTo(root)
        and not any(letter.isalnum() for letter in button.accessibleName() or button.text())
        and button.text().strip()
    ]


async def test_every_control_on_every_page_has_a_name(qtbot: QtBot, tmp_path: Path, engine: str):
    async with open_window(qtbot, tmp_path, engine) as stage:
        for page in ("Desk", "Budget", "Performance", "Health"):
            stage.window.show_page(page)
            await stage.until(lambda: not stage.desk.jobs.running("speeds plot"))
            assert (page, nameless(stage.window), symbols_alone(stage.window)) == (page, [], [])
        focusable = [
            widget
            for widget in stage.window.findChildren(QAbstractScrollArea)
            if widget.isVisibleTo(stage.window) and widget.focusPolicy().value & 2 and not widget.accessibleName()
        ]
        assert [type(widget).__name__ for widget in focusable] == []


async def test_every_control_of_the_settings_has_a_name(qtbot: QtBot, tmp_path: Path, engine: str):
    async with open_window(qtbot, tmp_path, engine) as stage:
        stage.session.panes._open_settings()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        assert (nameless(dialog), symbols_alone(dialog)) == ([], [])
        dialog.accept()
