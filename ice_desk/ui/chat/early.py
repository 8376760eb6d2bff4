"""The chat's box before there is a chat: what is written stays, and what is asked for is remembered."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ice_desk.texts import tr
from ice_desk.ui.chat.composer import Composer, in_column
from ice_desk.ui.theme import Theme

SOON = tr("This is sent as soon as the models can be asked. To take it back, go on writing.")


class EarlyComposer:
    """A box that the chat will take over with all that is in it. `place` has it where the chat will put it.

    `wanted` is the prompt to be sent once that is possible, "" where none: an edit takes the wish back, before the
    box is handed over and after. `pasted` gives images that were pasted, as the bytes of files.
    """

    def __init__(self, theme: Theme) -> None:
        self.composer = Composer(theme)
        self.wanted = ""
        self._files: list[str] = []
        self.pasted: list[Callable[[], bytes]] = []
        self.place = QWidget()
        box = QVBoxLayout(self.place)
        box.setContentsMargins(0, 0, 0, 0)
        box.addStretch(1)
        box.addLayout(in_column(self.composer))
        self.composer.attach.setEnabled(False)
        self.composer.send_asked.connect(self._want)
        self.composer.edited.connect(self._take_back)
        self.composer.editor.files_given.connect(self._keep)
        self.composer.editor.image_given.connect(self.pasted.append)

    def hand_over(self) -> list[str]:
        """Leave the box to the chat; the files that were given to it so far."""
        self.composer.send_asked.disconnect(self._want)
        self.composer.editor.files_given.disconnect(self._keep)
        self.composer.editor.image_given.disconnect(self.pasted.append)
        self.composer.attach.setEnabled(True)
        return self._files

    def _want(self, prompt: str) -> None:
        self.composer.say(SOON)
        self.wanted = prompt

    def _take_back(self) -> None:
        if self.wanted:
            self.wanted = ""
            self.composer.show_route(None)

    def _keep(self, names: list[str]) -> None:
        self._files += names
