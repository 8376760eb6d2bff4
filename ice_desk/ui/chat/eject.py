"""Letting the model that answers in a chat go, from the chat's own head."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QWidget

from ice_desk.texts import inside, tr
from ice_desk.ui import text
from ice_desk.ui.fleet.plan_words import Act, Consequence
from ice_desk.ui.widgets import Button

_ROOM_PX = 700


class EjectButton(Button):
    """Hidden while the chat's model is not in memory, and where the head is too narrow for it.

    `looked_at(model)` follows the pointer and the focus, "" when they leave; `eject_wanted(model)` is the click.
    """

    looked_at = Signal(str)
    eject_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Eject"), parent=parent)
        self._model = ""
        self._room = True
        self.clicked.connect(lambda: self.eject_wanted.emit(self._model))
        self.hide()

    @property
    def model(self) -> str:
        return self._model

    def show_model(self, model: str, words: Consequence | None) -> None:
        """Offer to unload `model` with the words of that plan; None takes the button away."""
        self._model = model if words is not None else ""
        if words is not None:
            self.setEnabled(words.act is Act.MOVE)
            name = text.plain(model, 60)
            lines = (f"{name}: {inside(words.title)}", words.sentence, words.after)
            self.setToolTip(text.tip("\n".join(line for line in lines if line)))
            self.setAccessibleName(tr("Eject {name}", name=name))
            self.setAccessibleDescription(words.spoken)
        self._tell()

    def set_room(self, width: int) -> None:
        """`width` is that of the whole head."""
        self._room = width >= _ROOM_PX
        self._tell()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(self._model)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.looked_at.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(self._model)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_at.emit("")

    def _tell(self) -> None:
        shown = bool(self._model) and self._room
        if not shown and self.isVisible():
            self.looked_at.emit("")
        self.setVisible(shown)
