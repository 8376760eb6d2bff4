"""A web page of our own laid out on paper, as PDF."""

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPdfWriter, QTextDocument

DPI = 96
_PICTURE = re.compile(r"<\s*(?:img|image|object|embed|iframe|link)\b[^>]*>", re.IGNORECASE)


def pdf_of(page: str) -> bytes:
    """`page` on A4. Needs a QGuiApplication, and to be called in its thread."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setCreator("ICE Desk")
    # The document brings margins of its own, and the number of each page.
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    document = QTextDocument()
    # The window's own font draws figures by glyphs that a PDF cannot turn back into digits when they are copied.
    document.setDefaultFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    # Our own pages hold no pictures. One that did would be read from wherever it names, for printing works on a copy of
    # the document that knows nothing of what we forbid.
    document.setHtml(_PICTURE.sub("", page))
    document.print_(writer)
    del writer
    buffer.close()
    return bytes(store.data())
