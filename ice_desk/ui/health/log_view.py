"""The end of a log, which follows as it grows, unless one has scrolled up to read."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ice_desk.texts import tr
from ice_desk.ui.text import plain, plain_block, window_title
from ice_desk.ui.theme import ANSWER_PX, SMALL_PX, code_font
from ice_desk.ui.widgets import Button, PlainLabel

SIZE = (860, 560)
LIMIT = 100_000
EMPTY = tr("There is no log yet: Ollama has not been started from here.")


class LogView(QDialog):
    """`show_text` replaces what is shown. What the log says is only ever text."""

    def __init__(self, title: str, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(window_title(title))
        self.resize(*SIZE)
        self._shown: str | None = None
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(code_font())
        self.text.setProperty("kind", "field")
        self.text.setAccessibleName(title)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy = Button(tr("Copy"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(
            PlainLabel(tr("The last lines. While ICE Desk runs it is cut to 2 MB."), tone="muted", px=SMALL_PX)
        )
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(PlainLabel(title, px=ANSWER_PX, bold=True))
        box.addWidget(PlainLabel(plain(str(file), 300), tone="muted", px=SMALL_PX, wrap=True))
        box.addWidget(self.text, 1)
        box.addLayout(foot)

    def show_text(self, text: str) -> None:
        """Show the log's end; the view stays where it is while its reader has left the bottom."""
        if text == self._shown:
            return
        self._shown = text
        bar = self.text.verticalScrollBar()
        at, follows = bar.value(), bar.value() >= bar.maximum() - 1
        self.text.setPlainText(plain_block(text[-LIMIT:], LIMIT) or EMPTY)
        bar.setValue(bar.maximum() if follows else at)
        self.copy.setEnabled(bool(text))
