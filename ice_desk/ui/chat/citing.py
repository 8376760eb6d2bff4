"""Passages that an answer names, as links to them: in the finished document, so that no character of the text changes.

Only what is there becomes a link. A mark that leads nowhere, whoever made it up, stays words.
"""

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from ice_desk.domain.documents import Places, marks_in


def link_passages(block: QTextBlock, places: Places) -> None:
    """Make links of the marks in `block` that name one of `places`; those in code or in other links stay."""
    text = block.text()
    for mark in marks_in(text) if places else ():
        if (mark.number, mark.place) in places:
            begin = block.position() + _units(text[: mark.begin])
            _link(block.document(), begin, begin + _units(text[mark.begin : mark.end]), mark.address)


def _link(document: QTextDocument, begin: int, end: int, address: str) -> None:
    cursor = QTextCursor(document)
    for position in range(begin + 1, end + 1):
        cursor.setPosition(position)
        shape = cursor.charFormat()
        if shape.isAnchor() or shape.fontFixedPitch() or shape.isImageFormat():
            return
    link = QTextCharFormat()
    link.setAnchor(True)
    link.setAnchorHref(address)
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(link)


def _units(text: str) -> int:
    """How long Qt takes `text` to be: a character outside the basic plane counts twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
