"""Small views of a prompt's images: in its bubble and over the box. The desk made them; no model can."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from ice_desk.domain.images import Image
from ice_desk.ui.chat.attached import OPEN
from ice_desk.ui.theme import Palette

ACTION = f"{OPEN}image:"
TALLEST, _WIDEST, _LEAST = 96, 200, 32
GAP = 8
_RADIUS = 6.0
_KEPT = 400


def fitted_into(image: Image, width: int, height: int) -> QSize:
    """The size of an image that fits there, not larger than it is; never so thin that it cannot be hit."""
    size = QSize(image.width, image.height).scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio)
    return size.boundedTo(QSize(image.width, image.height)).expandedTo(QSize(_LEAST, _LEAST))


def placed(images: Sequence[Image], place: QRect) -> Iterator[tuple[Image, QRect]]:
    """The images from the top left of `place`, line by line, as tall as lines of thumbnails are."""
    x, y = place.x(), place.y()
    for image in images:
        size = fitted_into(image, min(_WIDEST, place.width()), TALLEST)
        if x > place.x() and x + size.width() > place.x() + place.width():
            x, y = place.x(), y + TALLEST + GAP
        yield image, QRect(x, y, size.width(), size.height())
        x += size.width() + GAP


def height_of(images: Sequence[Image], width: int) -> int:
    """How tall they stand in a column of that width, 0 for none."""
    bottoms = [rect.bottom() + 1 + GAP for _, rect in placed(images, QRect(0, 0, width, 0))]
    return max(bottoms, default=0)


@lru_cache(_KEPT)
def pixmap_of(image: Image) -> QPixmap:
    """Its small view; empty where it was not kept."""
    pixmap = QPixmap()
    pixmap.loadFromData(image.thumb, "PNG")
    return pixmap


def paint_thumb(painter: QPainter, image: Image, rect: QRect, palette: Palette, *, hover: bool) -> None:
    frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    path = QPainterPath()
    path.addRoundedRect(frame, _RADIUS, _RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillPath(path, palette.surface)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    pixmap = pixmap_of(image)
    size = pixmap.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    inner = QRect(rect.center().x() - size.width() // 2, rect.center().y() - size.height() // 2, *size.toTuple())
    painter.drawPixmap(inner, pixmap)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.accent if hover else palette.line, 2 if hover else 1))
    painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
