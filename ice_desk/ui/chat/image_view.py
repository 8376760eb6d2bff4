"""An image of a prompt as large as the window has room for."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ice_desk.domain.images import Image
from ice_desk.texts import tr
from ice_desk.ui.text import plain
from ice_desk.ui.widgets import Button, NameLabel, PlainLabel

_SHARE = 0.86
_AROUND = QSize(36, 96)
_LEAST = QSize(320, 200)


class ImageView(QDialog):
    """Esc closes it. `points` are what is shown, the file's own name is the title."""

    def __init__(self, image: Image, points: QImage, room: QSize) -> None:
        super().__init__()
        name = plain(image.name, 120)
        self.setWindowTitle(name)
        self.picture = _Picture(points, name)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(NameLabel(name, bold=True))
        head.addWidget(PlainLabel(size_words(image), tone="muted"))
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        box.addLayout(head)
        box.addWidget(self.picture, 1)
        box.addLayout(foot)
        most = QSize(int(room.width() * _SHARE), int(room.height() * _SHARE))
        wanted = points.size().scaled(most - _AROUND, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(points.size())
        self.resize((wanted.expandedTo(_LEAST) + _AROUND).boundedTo(most))


class _Picture(QWidget):
    """The points themselves, scaled down to the room there is, never up."""

    def __init__(self, points: QImage, name: str) -> None:
        super().__init__()
        self._points = points
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._points.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        size = size.boundedTo(self._points.size())
        corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        painter.drawImage(corner.x(), corner.y(), self._points.scaled(size, mode=_SMOOTH))


_SMOOTH = Qt.TransformationMode.SmoothTransformation


def size_words(image: Image) -> str:
    """ "1,568 × 882 points", and from which size it was scaled down where it was."""
    size = tr("{width} × {height} points", width=f"{image.width:,}", height=f"{image.height:,}")
    width, height = image.given
    if max(width, height) <= max(image.width, image.height):
        return size
    return tr("{size}, scaled down from {width} × {height}", size=size, width=f"{width:,}", height=f"{height:,}")
