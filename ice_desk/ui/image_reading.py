"""An image file made anew: decoded, upright, scaled down, without anything but its points.

Decoders of images are where files have broken into programs most often. This runs in the desk's helper process alone,
and with the one decoder that the file's first bytes name: Qt by itself would also try SVG, TIFF and PDF.
"""

import errno
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter, qRgb

from ice_desk.domain.images import LONG_EDGE, MOST_POINTS, THUMB_EDGE, ImageKind, Pixels, fitted
from ice_desk.services.images.files import checked, not_attached
from ice_desk.texts import mark

_MOST_DECODED_MB = MOST_POINTS * 4 // 2**20 + 64
# Figures and screens stay lossless; photographs would become many times as large as that is worth.
_MOST_PNG = 1_500_000
_QUALITIES = (90, 75, 50)
_MOST_JPEG = 2_000_000
_WHITE = qRgb(255, 255, 255)


def read_image(path: Path) -> Pixels:
    """The image of a file. Raises UsageFault saying what is wrong with it, or OSError."""
    form, data = checked(path)
    image = _decoded(path.name, form, data)
    given = image.width(), image.height()
    kept = _scaled(_plain(image), LONG_EDGE)
    kind, encoded = _encoded(kept)
    thumb = _bytes(_scaled(kept, THUMB_EDGE), "png")
    return Pixels(kind, kept.width(), kept.height(), encoded, thumb, given)


def _decoded(name: str, form: str, data: bytes) -> QImage:
    QImageReader.setAllocationLimit(_MOST_DECODED_MB)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)  # as the camera was held
    if not reader.canRead() and form.encode() not in [bytes(one.data()) for one in reader.supportedImageFormats()]:
        raise not_attached(name, mark("This copy cannot read {form}", form=form.upper()), mark("Save it as PNG."))
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_POINTS:
        why = mark(
            "It has {width} × {height} points; {most_points} million are the most",
            width=f"{size.width():,}",
            height=f"{size.height():,}",
            most_points=MOST_POINTS // 10**6,
        )
        raise not_attached(name, why, mark("Save it smaller."))
    image = reader.read()
    if image.isNull():
        raise not_attached(name, mark("It is damaged"), mark("Save it anew elsewhere."))
    return image


def _plain(image: QImage) -> QImage:
    """On white, in sRGB: models take what is transparent for black."""
    if image.colorSpace().isValid() and image.colorSpace() != QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        converted = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image = image if converted.isNull() else converted
    if not image.hasAlphaChannel():
        return image.convertToFormat(QImage.Format.Format_RGB32)
    return _on_white(_scaled(image, LONG_EDGE))


def _on_white(image: QImage) -> QImage:
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(_WHITE)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _scaled(image: QImage, edge: int) -> QImage:
    """At most `edge` points long."""
    width, height = fitted(image.width(), image.height(), edge)
    if (width, height) == (image.width(), image.height()):
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(QSize(width, height), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _encoded(image: QImage) -> tuple[ImageKind, bytes]:
    lossless = _bytes(image, "png")
    if len(lossless) <= _MOST_PNG:
        return ImageKind.PNG, lossless
    smaller = b""
    for quality in _QUALITIES:
        smaller = _bytes(image, "jpeg", quality)
        if len(smaller) <= _MOST_JPEG:
            break
    return (ImageKind.JPEG, smaller) if len(smaller) < len(lossless) else (ImageKind.PNG, lossless)


def _bytes(image: QImage, form: str, quality: int = -1) -> bytes:
    # A copy of the points alone: nothing else of the file can be written with it.
    bare = QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format())
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form.encode()))
    writer.setQuality(quality)
    if not writer.write(bare):
        raise OSError(errno.EIO, writer.errorString())
    return bytes(content.data())
