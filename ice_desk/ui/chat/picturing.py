"""Images in the window: pasted, shown over the box and in their prompts, opened larger, and sent with the question."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage, QImageReader

from ice_desk.domain.images import Image
from ice_desk.services.images import Images
from ice_desk.services.jobs import Jobs
from ice_desk.texts import tr
from ice_desk.ui.chat.conversation import Entry
from ice_desk.ui.chat.image_view import ImageView
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.chat.thumbs import ACTION
from ice_desk.ui.text import plain


class Picturing(QObject):
    """Joins the images to a chat pane. `conversation` is the open one."""

    def __init__(self, pane: ChatPane, images: Images, jobs: Jobs, conversation: Callable[[], int | None]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._images = images
        self._jobs = jobs
        self._conversation = conversation
        pane.editing.images = self._given
        pane.composer.editor.image_given.connect(self.paste)
        pane.transcript.acted.connect(self._acted)

    def paste(self, encoded: Callable[[], bytes]) -> None:
        """Take what the clipboard holds into the next question."""
        self._images.attach_pasted(encoded, self._conversation())

    def remove(self, image: int) -> None:
        self._jobs.spawn(self._images.remove(image), "remove an image")

    def open_staged(self, image: int) -> None:
        """Show one that was not sent yet."""
        staged = self._images.state.value.of(self._conversation())
        self._show([one for one in staged if one.id == image])

    def _given(self, take: bool) -> tuple[Image, ...] | None:
        """What goes with the question; `take` lets it go from over the box. None, with a word, while it is read."""
        conversation, state = self._conversation(), self._images.state.value
        if not take:
            return state.of(conversation)
        late = [one for one in state.readings if one.conversation == (conversation or 0) and not one.fault]
        if not late:
            return self._images.take(conversation)
        name = plain(late[0].name, 60)
        self._pane.composer.say(tr("{name} is still being read. Send again in a moment.", name=name))
        return None

    def _acted(self, entry: Entry, action: str) -> None:
        if action.startswith(ACTION):
            wanted = int(action.removeprefix(ACTION))
            self._show([one for one in entry.images if one.id == wanted])
        elif action == "remove" and entry.images:
            self._jobs.spawn(self._images.refresh(), "take images back")

    def _show(self, images: list[Image]) -> None:
        for image in images:
            self._jobs.spawn(self._open(image), "open an image", slot="image view")

    async def _open(self, image: Image) -> None:
        data = (await self._images.data([image])).get(image.id)
        points = QImage() if data is None else await asyncio.to_thread(_points, image, data)
        if points.isNull():
            self._pane.composer.say(tr("This image is no longer here."))
            return
        window = self._pane.window()
        dialog = ImageView(image, points, window.size())
        dialog.setParent(window, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _points(image: Image, data: bytes) -> QImage:
    """What our own reader has written, by the one decoder of its kind."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(image.kind.value.encode()))
    reader.setAutoDetectImageFormat(False)
    return reader.read()
