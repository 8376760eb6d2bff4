"""The picture of a chat about charts: one that was asked about, and one over the box."""

import asyncio

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from ice_desk.app import Desk
from ice_desk.domain.slots import Lane
from ice_desk.services.feed import until
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.theme import LIGHT, ui_font

ASKED = "What does this chart say about the trend of revenue?"
NEXT = "And how does the margin compare?"
SECONDS = 60.0
_SIZE = (1600, 900)
_SERIES = (("Revenue, USD bn", LIGHT.accent, (22, 26, 30, 35, 39, 44, 51, 57)),
           ("Gross margin, %", LIGHT.ok, (65, 67, 70, 71, 73, 74, 75, 75)))  # fmt: skip


async def with_images(desk: Desk, chat: ChatPane) -> None:
    """A chart that was answered about, another one attached for the next question."""
    for card in desk.fleet.board.value.cards:
        if card.resident:
            await desk.fleet.move(card.model, Lane.COLD)  # pinned ones would not make room
    await _attach(desk, chat, 0)
    chat.send(ASKED)
    async with asyncio.timeout(SECONDS):
        while chat.session.running(chat.session.current) or not _asked(chat):  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    await _attach(desk, chat, 1)
    chat.composer.set_text(NEXT)
    await asyncio.sleep(1.0)


async def _attach(desk: Desk, chat: ChatPane, which: int) -> None:
    content = _chart(*_SERIES[which])
    where = _conversation(chat)
    desk.images.attach_pasted(lambda: content, where)
    await until(desk.images.state, lambda state: bool(state.of(where)), SECONDS)


def _asked(chat: ChatPane) -> bool:
    """Whether the question stands in the chat; nothing tells of that."""
    current = chat.session.current
    return current is not None and any(entry.text == ASKED for entry in current.entries)


def _conversation(chat: ChatPane) -> int | None:
    return chat.session.current.id if chat.session.current is not None else None


def _chart(title: str, colour: QColor, values: tuple[int, ...]) -> bytes:
    image = QImage(*_SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(ui_font(44))
    painter.drawText(60, 90, title)
    step, top = (_SIZE[0] - 120) // len(values), max(values)
    for at, value in enumerate(values):
        height = (_SIZE[1] - 260) * value // top
        painter.fillRect(QRect(70 + at * step, _SIZE[1] - 90 - height, step - 50, height), colour)
        painter.drawText(90 + at * step, _SIZE[1] - 30, f"Q{at % 4 + 1}")
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())
