"""The hatching of everything that is not there yet: a ghost in a gauge, a promise in the budget."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

_STRIPE = 5.0
_PITCH = 11.5


def fill_hatched(painter: QPainter, box: QRect, colour: QColor) -> None:
    """Fill `box` with stripes falling to the right. The painter's clip is kept."""
    if box.width() <= 0:
        return
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    height = float(box.height())
    x = box.left() - height
    while x < box.right() + 1:
        top, bottom = float(box.top()), float(box.bottom() + 1)
        stripe = [
            QPointF(x, top),
            QPointF(x + _STRIPE, top),
            QPointF(x + _STRIPE + height, bottom),
            QPointF(x + height, bottom),
        ]
        painter.drawPolygon(QPolygonF(stripe))
        x += _PITCH
    painter.restore()
