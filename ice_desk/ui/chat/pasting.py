"""Images on the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

# As the clipboard holds it where another program put a file's bytes there.
_FILES = ("image/png", "image/jpeg", "image/webp", "image/bmp", "image/gif")


def image_in(source: QMimeData) -> Callable[[], bytes] | None:
    """How to get the image of a clipboard as the bytes of a file; None where it has none, or words as well.

    Bytes are taken as they are and decoded elsewhere; points that the window system holds are only written down.
    """
    if source.hasText() or not (source.hasImage() or any(map(source.hasFormat, _FILES))):
        return None
    for form in _FILES:
        if source.hasFormat(form) and (content := bytes(source.data(form).data())):
            return lambda: content
    points = QImage(source.imageData())
    return None if points.isNull() else lambda: _written(points)


def _written(points: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setCompression(1)  # it is made anew at once
    writer.write(points)
    return bytes(content.data())
