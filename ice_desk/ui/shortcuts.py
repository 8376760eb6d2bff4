"""Every key on one sheet: those of the commands as they are, and those of the box, the transcript and the cards."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ice_desk.texts import tr
from ice_desk.ui.palette import Command
from ice_desk.ui.widgets import Button, PlainLabel, SectionHead

_SIZE = (620, 640)
# What the parts answer by themselves; a command has its own entry.
OWN_KEYS = (
    (tr("Writing"), (("Ctrl+Return", tr("Send")), ("Esc", tr("Stop the answer")), ("Return", tr("A new line")))),
    (
        tr("Reading"),
        (
            ("Alt+Up", tr("The message before")),
            ("Alt+Down", tr("The message after")),
            ("Alt+Right", tr("The next thing to do in a message; Return does it")),
            ("PgUp", tr("A page up")),
            ("PgDown", tr("A page down")),
            ("End", tr("The newest message")),
            ("Ctrl+C", tr("Copy what is marked")),
            ("Shift+F10", tr("What can be done with a message")),
        ),
    ),
    (
        tr("Models"),
        (
            ("H", tr("Keep hot")),
            ("W", tr("Keep warm")),
            ("C", tr("Unload")),
            ("P", tr("Pull, pause or go on with a download")),
            ("G", tr("Bring wholly onto the GPU")),
            ("Alt", tr("While dropping: five minutes only")),
            ("Esc", tr("Cancel a drag or a load")),
            ("Shift+F10", tr("What can be done with a model")),
        ),
    ),
)


class ShortcutSheet(QDialog):
    """Opened with F1. It holds nothing that cannot also be reached by mouse."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(*_SIZE)
        column = QVBoxLayout()
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        everywhere = tuple((command.shortcut, command.title) for command in commands if command.shortcut)
        for title, keys in ((tr("Everywhere"), everywhere), *OWN_KEYS):
            column.addWidget(SectionHead(title))
            column.addLayout(_table(keys))
        column.addStretch(1)
        page = QFrame()
        page.setProperty("kind", "page")
        page.setLayout(column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        area.setWidget(page)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 12)
        foot.addStretch(1)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area, 1)
        box.addLayout(foot)


def shown(keys: str) -> str:
    """Keys as this system writes them: "Ctrl+K", on a Mac "⌘K"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys


def _table(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 130)
    grid.setColumnStretch(1, 1)
    for row, (key, words) in enumerate(keys):
        grid.addWidget(PlainLabel(shown(key), bold=True), row, 0)
        grid.addWidget(PlainLabel(words), row, 1)
    return grid
