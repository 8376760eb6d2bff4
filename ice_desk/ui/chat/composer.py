"""Where a question is written: plain text only, up to eight lines high, with its route beneath."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ice_desk.domain.errors import Refused
from ice_desk.texts import tr
from ice_desk.ui.chat.pasting import image_in
from ice_desk.ui.chat.route_chip import RouteChip
from ice_desk.ui.text import plain
from ice_desk.ui.theme import ANSWER_PX, SMALL_PX, Theme, ui_font
from ice_desk.ui.widgets import Button, ElidedLabel, PlainLabel, PrimaryButton, hairline

# The box is there before anything else: what tells of a route is imported with the first route.
if TYPE_CHECKING:
    from ice_desk.domain.routing import Route

MAC = sys.platform == "darwin"
SEND_HINT = tr("Send ⌘⏎") if MAC else tr("Send Ctrl+⏎")
MOST_LINES = 8
COLUMN = 700
"""Pixels: the widest that messages become."""

_MARGIN = 34
_FEWEST_LINES = 2
_ROOM_FOR_LEAD = 640
_LONGEST_LINE = 30_000
_MOST_CHARACTERS = 1_000_000


class Editor(QPlainTextEdit):
    """The box itself. Enter is a new line, Ctrl or Cmd with Enter sends, Esc stops."""

    send_asked = Signal()
    stop_asked = Signal()
    paste_refused = Signal(str)
    files_given = Signal(list)
    image_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(ui_font(ANSWER_PX))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Your question"))
        self.setPlaceholderText(tr("Ask something"))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # every line wraps
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.send_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.stop_asked.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasUrls() or image_in(source) is not None

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the words of what is pasted or dropped, or an image that came without any.

        A line far too long would freeze any text box: it is refused.
        """
        names = [url.toLocalFile() for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
        if names:
            self.files_given.emit(names)
            return
        if (image := image_in(source)) is not None:
            self.image_given.emit(image)
            return
        text = source.text()
        longest = max(map(len, text.split("\n")), default=0)
        if longest > _LONGEST_LINE or len(text) > _MOST_CHARACTERS:
            what = (
                tr("a line of {longest} characters", longest=f"{longest:,}")
                if longest > _LONGEST_LINE
                else tr("{count} characters", count=f"{len(text):,}")
            )
            self.paste_refused.emit(
                tr("Not pasted: it has {what}, more than this box can show. Paste it in parts.", what=what)
            )
            return
        self.insertPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        lines = max(_FEWEST_LINES, min(MOST_LINES, int(self.document().size().height())))
        height = lines * line + 6
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        fits = int(self.document().size().height()) <= MOST_LINES
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else needed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


class Composer(QFrame):
    """Editor, route line and the button that sends or stops."""

    send_asked = Signal(str)
    stop_asked = Signal()
    edited = Signal()
    attach_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.editor = Editor()
        self._goes = PlainLabel("", tone="muted", px=SMALL_PX)
        self._chip = RouteChip(theme)
        self._rest = ElidedLabel("", tone="muted", px=SMALL_PX)
        self.button = PrimaryButton(SEND_HINT)
        self.attach = Button("+")
        self.attach.setAccessibleName(tr("Attach documents or images"))
        self.attach.setToolTip(tr("Attach documents (PDF, Word, Excel, CSV, HTML, text) or images. Or drop them here."))
        self.attach.clicked.connect(self.attach_asked)
        self._streaming = False
        self._lay_out()
        self.editor.send_asked.connect(self._send)
        self.editor.stop_asked.connect(self.stop_asked)
        self.editor.paste_refused.connect(self.say)
        self.editor.textChanged.connect(self._edited)
        self.button.clicked.connect(self._pressed)
        self.show_route(None)
        self._edited()

    @property
    def text(self) -> str:
        return self.editor.toPlainText()

    @property
    def route_text(self) -> str:
        """The line under the box as it reads."""
        return " ".join(part for part in (self._goes.text(), self._chip.text, self._rest.text()) if part)

    def set_text(self, text: str) -> None:
        self.editor.setPlainText(text)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def show_draft(self, draft: str, *, keep: bool) -> bool:
        """Write a draft in place of the text, or with `keep` on lines of its own before it. True: it stands alone."""
        if not (keep and self.text):
            self.set_text(draft)
            return True
        if draft:
            QTextCursor(self.editor.document()).insertText(f"{draft}\n")
        return False

    def set_streaming(self, streaming: bool) -> None:
        self._streaming = streaming
        self.button.setText(tr("Stop") if streaming else SEND_HINT)
        self.button.setAccessibleName(tr("Stop the answer") if streaming else tr("Send"))
        self._edited_button()

    def show_route(self, route: "Route | Refused | None") -> None:
        """Where the question would go, or the sentence that says why it would not."""
        self._rest.set_tone("warm" if isinstance(route, Refused) else "muted")
        if route is None or isinstance(route, Refused):
            self._goes.setText("")
            self._chip.show_words("", "")
            self._rest.setText("" if route is None else plain(route.shown))
        else:
            self._show_way(route)
        self._chip.setVisible(not (route is None or isinstance(route, Refused)))
        self._show_lead()

    def _show_way(self, route: "Route") -> None:
        from ice_desk.ui.chat.words import cost_line, route_line, task_chance, task_name

        self._goes.setText(tr("Goes to"))
        self._chip.show_words(plain(route.model, 60), task_chance(route), task_name(route.task))
        self._rest.setText(route_line(route), cost_line(route))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_lead()

    def _show_lead(self) -> None:
        """ "Goes to" gives way where model and cost need its place."""
        self._goes.setVisible(bool(self._goes.text()) and self.width() >= _ROOM_FOR_LEAD)

    def say(self, sentence: str) -> None:
        """One sentence in place of the route, until the next edit."""
        self.show_route(None)
        self._rest.set_tone("warm")
        self._rest.setText(sentence)

    def _lay_out(self) -> None:
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(13, 12, 12, 9)
        box.setSpacing(0)
        box.addWidget(self.editor)
        box.addSpacing(3)
        box.addWidget(hairline())
        box.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.attach)
        row.addWidget(self._goes)
        row.addWidget(self._chip)
        row.addWidget(self._rest, 1)
        row.addWidget(self.button)
        box.addLayout(row)

    def set_above(self, widget: QWidget) -> None:
        """Put `widget` over the box."""
        self._box.insertWidget(0, widget)

    def _pressed(self) -> None:
        if self._streaming:
            self.stop_asked.emit()
        else:
            self._send()

    def _send(self) -> None:
        if self.text.strip():
            self.send_asked.emit(self.text)

    def _edited(self) -> None:
        self._edited_button()
        self.edited.emit()

    def _edited_button(self) -> None:
        self.button.setEnabled(self._streaming or bool(self.text.strip()))


def in_column(composer: Composer) -> QHBoxLayout:
    """The composer at its place in a pane: in the middle, as wide as the messages."""
    composer.setMaximumWidth(COLUMN + 4)
    row = QHBoxLayout()
    row.setContentsMargins(_MARGIN, 6, _MARGIN, 16)
    row.addStretch(1)
    row.addWidget(composer, 1000)
    row.addStretch(1)
    return row
