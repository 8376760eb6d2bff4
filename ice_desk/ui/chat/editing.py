"""Changing a prompt that was sent: what is sent next stands beside it as another version."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ice_desk.domain.images import Image
from ice_desk.services.dispatcher import Question
from ice_desk.texts import tr
from ice_desk.ui.chat.conversation import Entry
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, ElidedLabel

if TYPE_CHECKING:
    from ice_desk.ui.chat.pane import ChatPane

EDITING = tr("Changing an earlier message. The old version and what followed it stay.")
EDITING_SHORT = tr("Changing an earlier message")


class EditBar(QWidget):
    """Says over the box that an earlier message is being changed, and ends that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel("", tone="muted", px=SMALL_PX)
        self.words.setText(EDITING, EDITING_SHORT)
        self.cancel = Button(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel the change"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel)
        self.hide()


class Editing:
    """Remembers which prompt is being changed, until something is sent, another chat is shown, or it is cancelled.

    `images` gives those that go with the next question; asked with True, it lets them go, None where one is not read.
    """

    def __init__(self, pane: "ChatPane") -> None:
        self._pane = pane
        self._entry: Entry | None = None
        self._before = self._given = ""
        self.images: Callable[[bool], tuple[Image, ...] | None] = lambda _take: ()
        self.bar = EditBar()
        self.bar.cancel.clicked.connect(self.cancel)
        pane.composer.set_above(self.bar)

    @property
    def active(self) -> bool:
        return self._entry is not None

    def begin(self, entry: Entry) -> None:
        """Take a prompt up again. What was being written is not lost: it stands after the old prompt."""
        composer = self._pane.composer
        self._before = composer.text
        self._given = "\n\n".join(part for part in (entry.text, self._before) if part.strip())
        self._entry = entry
        self.bar.show()
        composer.set_text(self._given)
        self._pane.focus_composer()

    def placed(self, question: Question) -> Question:
        """A question as it is asked in place of the prompt that is being changed, about its images and new ones."""
        return self._placed(question, self.images(False) or ())

    def sent(self, question: Question) -> Question | None:
        """The same, to be sent: nothing is being changed any more. None where it has to wait for an image."""
        images = self.images(True)
        if images is None:
            return None
        placed = self._placed(question, images)
        self.end()
        return placed

    def _placed(self, question: Question, images: tuple[Image, ...]) -> Question:
        entry = self._entry
        if entry is None:
            return replace(question, images=images)
        return replace(question, version_of=entry.message, images=(*entry.images, *images))

    def end(self) -> None:
        self._entry = None
        self.bar.hide()

    def cancel(self) -> None:
        """Change nothing. What stood in the box before comes back, unless something else was written since."""
        if self._entry is not None and self._pane.composer.text == self._given:
            self._pane.composer.set_text(self._before)
        self.end()
        self._pane.focus_composer()
