"""Opens the window on a simulated fleet, walks its pages and dialogs, and prints every text as JSON lines.

For a process of its own, which has taken its language before it imports this.
"""

import asyncio
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from ice_desk import loop, paths
from ice_desk.app import Desk
from ice_desk.services.notices import Notices
from ice_desk.shell import language, shots
from ice_desk.shell.opening import Opening
from ice_desk.shell.options import ShellOptions
from ice_desk.shell.start import Session

PAGES = ("Desk", "Budget", "Performance", "Health")


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a person reads or hears of one widget."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
    if isinstance(widget, QAbstractButton | QLabel):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QTableView) and (model := widget.model()) is not None:
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            yield from (str(model.index(row, column).data() or "") for row in range(model.rowCount()))


def tell(place: str) -> None:
    for window in QApplication.topLevelWidgets():
        for widget in (window, *window.findChildren(QWidget)):
            for text in filter(None, texts_of(widget)):
                say(place, widget, text)


def say(place: str, what: object, text: str) -> None:
    print(json.dumps({"place": place, "widget": type(what).__name__, "text": text.replace("&", "")}))


async def walk(session: Session, desk: Desk) -> None:
    stage = shots.Stage(session, desk)
    async with asyncio.timeout(shots.HOT_SECONDS):
        while desk.jobs.running("fleet:preload"):
            await stage.settle()
    for page in PAGES:
        stage.window.show_page(page)
        await stage.settle()
        tell(page)
    for name in ("settings", "journal", "batch-new", "health-diagnostics"):
        await shots.SCENES[name].prepare(stage)
        tell(name)
        for dialog in [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]:
            dialog.close()
    session.commands.show_keys()
    await stage.settle()
    tell("keys")
    stage.window.open_palette()
    for command in stage.window.palette_box.found:
        say("palette", command, command.title)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="ice-desk-german-") as folder:
        given = {"simulate": True, "data_dir": Path(folder), "speed": 50.0}
        opening = Opening("dark")
        language.take_for_qt(opening.app)
        session = Session(opening, ShellOptions(given, theme="dark"), Notices(), paths.places(Path(folder)))
        return loop.run(opening.app, session.live(walk))
