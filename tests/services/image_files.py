"""Images as people attach them, and as nobody should, made here."""

import random
import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

# Two points wide, one high: the smallest picture that GIF can tell from another.
GIF = (
    b"GIF89a\x02\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\xff!\xf9\x04\x00\x00\x00\x00\x00"
    b",\x00\x00\x00\x00\x02\x00\x01\x00\x00\x02\x02D\n\x00;"
)
ORIENTED = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
"""What a camera writes that was held upright."""


def picture(width: int, height: int, colour: str = "#336699") -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    return image


def noise(width: int, height: int) -> QImage:
    """What hardly gets smaller in any format."""
    points = random.Random(1).randbytes(width * height * 4)
    return QImage(points, width, height, QImage.Format.Format_RGB32).copy()


def encoded(image: QImage, form: str) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(content.data())


def image_file(path: Path, width: int = 640, height: int = 400) -> Path:
    """A file of the format that its name says."""
    form = path.suffix[1:]
    path.write_bytes(GIF if form == "gif" else encoded(picture(width, height), form.replace("jpg", "jpeg")))
    return path


def rotated(image: QImage) -> bytes:
    """A JPEG that says it has to be turned by a quarter."""
    plain = encoded(image, "jpeg")
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(ORIENTED) + 2) + ORIENTED + plain[2:]


def png_bomb(width: int, height: int) -> bytes:
    """A small PNG that unpacks into `width` times `height` points."""
    packer = zlib.compressobj(9)
    row = bytes(1 + -(-width // 8))
    body = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
