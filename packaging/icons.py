"""All icons from one drawing: PNGs for Linux, .ico for Windows, .icns for macOS."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 20, 24, 32, 48, 64, 256)
# Apple's types, each a PNG of that many pixels; two types of one size are the plain and the Retina picture.
ICNS_TYPES = (
    ("icp4", 16), ("icp5", 32), ("icp6", 64), ("ic07", 128), ("ic08", 256), ("ic09", 512),
    ("ic10", 1024), ("ic11", 32), ("ic12", 64), ("ic13", 256), ("ic14", 512),
)  # fmt: skip


def write_all(drawing: Path, folder: Path) -> list[Path]:
    """Write every icon of `drawing` into `folder` and return the paths. Raises ValueError for what is no SVG."""
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} cannot be drawn")
    folder.mkdir(parents=True, exist_ok=True)
    sizes = {*PNG_SIZES, *ICO_SIZES, *(size for _, size in ICNS_TYPES)}
    pictures = {size: _png(renderer, size) for size in sizes}
    files = {f"ice-desk-{size}.png": pictures[size] for size in PNG_SIZES}
    files["ice-desk.ico"] = ico({size: pictures[size] for size in ICO_SIZES})
    files["ice-desk.icns"] = icns([(kind, pictures[size]) for kind, size in ICNS_TYPES])
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNG `pictures` by their size; in its one-byte field 0 stands for 256."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + entries + b"".join(pictures.values())


def icns(pictures: list[tuple[str, bytes]]) -> bytes:
    """A macOS icon of (type, PNG) pairs; each length counts its own eight bytes of head."""
    body = b"".join(kind.encode() + struct.pack(">I", len(data) + 8) + data for kind, data in pictures)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def _png(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
