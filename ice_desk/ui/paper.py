"""A web page of our own laid out on paper, as PDF."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPdfWriter, QTextDocument

DPI = 96


class _Sealed(QTextDocument):
    """Loads nothing, whatever the page names."""

    def loadResource(self, _kind: int, _name: object) -> object:
        return QByteArray()


def pdf_of(page: str) -> bytes:
    """`page` on A4. Needs a QGuiApplication; may run in any thread."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setCreator("ICE Desk")
    # The document brings margins of its own, and the number of each page.
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    document = _Sealed()
    # The window's own font draws figures by glyphs that a PDF cannot turn back into digits when they are copied.
    document.setDefaultFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    document.setHtml(page)
    document.print_(writer)
    del writer
    buffer.close()
    return bytes(store.data())
