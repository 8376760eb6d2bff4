"""Marks over a message's text: what is selected, and every place where the words stand that are looked for."""

from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QTextCharFormat, QTextCursor, QTextDocument

from ice_desk.ui.chat.formulas import sources
from ice_desk.ui.theme import Palette

_FAINT = 90
_MOST_MARKS = 200


def marks_of(
    document: QTextDocument, needle: str, palette: Palette, *, strong: bool
) -> list[QAbstractTextDocumentLayout.Selection]:
    """Every place where `needle` stands, marked."""
    marks: list[QAbstractTextDocumentLayout.Selection] = []
    if not needle:
        return marks
    paper = QColor(palette.warm)
    paper.setAlpha(255 if strong else _FAINT)
    ink = palette.bg if strong else palette.text
    cursor = document.find(needle)
    while not cursor.isNull() and len(marks) < _MOST_MARKS:
        marks.append(marked(document, (cursor.selectionStart(), cursor.selectionEnd()), paper, ink))
        cursor = document.find(needle, cursor)
    sought = needle.casefold()
    for at, source in sources(document):
        if sought in source.casefold():
            marks.append(marked(document, (at, at + 1), paper, ink))
    return marks


def marked(
    document: QTextDocument, span: tuple[int, int], paper: QColor, ink: QColor
) -> QAbstractTextDocumentLayout.Selection:
    mark = QAbstractTextDocumentLayout.Selection()
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    colours = QTextCharFormat()
    colours.setBackground(paper)
    colours.setForeground(ink)
    mark.cursor = cursor
    mark.format = colours
    return mark
