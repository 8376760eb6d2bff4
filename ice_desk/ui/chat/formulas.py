"""Formulas inside an answer's text: each is one drawn letter on the base line, or, until it is drawn, its own source.

Before Markdown is read, a formula gives way to one private letter, so that nothing of it is taken for emphasis or a
list; in the finished document that letter becomes the drawing. Where a letter does not come back, all stay words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ice_desk.domain.formulas import MOST, Formula, formulas_in
from ice_desk.ui.chat.outlines import Key, Outline, Outlines

SOURCE = QTextFormat.Property.UserProperty.value + 1
"""The property of a drawn formula that holds what it was written with, its marks among it."""
_KIND = QTextFormat.ObjectTypes.UserObject.value + 1
_ASCENT = SOURCE + 1
_SCALE = SOURCE + 2
_KEY = SOURCE + 3
_SIZE = SOURCE + 4
Placed = tuple[dict[Key, Outline], frozenset[Key]]
"""The outlines that were set, and the formulas that wait for theirs."""
_FIRST = 0xE000
_BIGGER = 1.1
"""The font of formulas is smaller than the window's at the same size."""
_SMALLEST = 0.75
"""How much a formula may shrink to fit into a line; one that is longer stays as it was written."""
_SPACE = 6
_AT_LEAST = QTextBlockFormat.LineHeightTypes.MinimumHeight.value


@dataclass(frozen=True, slots=True)
class Held:
    """A text without its formulas, and those, in order: the n-th stands where the n-th private letter is."""

    text: str
    formulas: tuple[Formula, ...] = ()


@dataclass(frozen=True, slots=True)
class Dress:
    """How formulas are set: the size of the text around them, the font of what is not drawn, the room in a line."""

    size: float
    code: QFont
    paper: QColor
    room: float
    line: int


def hold(text: str, *, cells: bool, growing: bool) -> Held:
    """Take the formulas out of Markdown. In a text that `growing` says may go on, one at its very end stays in."""
    if "$" not in text and "\\(" not in text and "\\[" not in text:
        return Held(text)
    found = [one for one in formulas_in(text, cells=cells) if not (growing and one.end == len(text))]
    if not found or len(found) > MOST or any(_FIRST <= ord(letter) < _FIRST + MOST for letter in text):
        return Held(text)
    parts, at = [], 0
    for number, one in enumerate(found):
        parts += [text[at : one.begin], chr(_FIRST + number)]
        at = one.end
    return Held("".join((*parts, text[at:])), tuple(found))


def place(document: QTextDocument, held: Held, outlines: Outlines, dress: Dress) -> Placed | None:
    """Set the formulas where their letters are. None where a letter is lost, which leaves the document spoiled."""
    places = dict(_letters(document))
    if len(places) != len(held.formulas) or any(number >= len(held.formulas) for number in places):
        return None
    used: dict[Key, Outline] = {}
    waits: set[Key] = set()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, position in sorted(places.items(), key=lambda item: -item[1]):
        formula = held.formulas[number]
        key = formula.latex, formula.display
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        outline = outlines.get(key)
        room = dress.room / 2 if cursor.currentTable() is not None else dress.room - 30 * cursor.blockFormat().indent()
        shape = _drawn(cursor.charFormat(), key, formula, outline, dress.size, room) if outline is not None else None
        if shape is None or outline is None:
            cursor.insertText(formula.source.replace("\n", "\u2028"), _written(cursor.charFormat(), dress))
            waits |= {key} if outlines.waits(key) else set()
        else:
            cursor.insertText("\ufffc", shape)
            used[key] = outline
            _give_room(cursor.block(), formula, dress)
    cursor.endEditBlock()
    document.documentLayout().registerHandler(_KIND, _painter())
    return used, frozenset(waits)


def source_of(shape: QTextCharFormat) -> str:
    """What the drawn formula of this format was written with; "" where it is none."""
    return str(shape.property(SOURCE) or "")


def sources(document: QTextDocument) -> Iterator[tuple[int, str]]:
    """Where the drawn formulas of a document stand, and what each was written with."""
    cursor = document.find("\ufffc")
    while not cursor.isNull():
        if source := source_of(cursor.charFormat()):
            yield cursor.selectionStart(), source
        cursor = document.find("\ufffc", cursor)


def ink_marked(painter: QPainter, document: QTextDocument, span: tuple[int, int], ink: QColor) -> None:
    """Draw the marked formulas once more in `ink`: Qt lays half of the mark's paper over what is no letter to it."""
    outlines: Mapping[Key, Outline] = getattr(document, "outlines", {})
    for at, _ in sources(document) if outlines else ():
        if not span[0] <= at < span[1]:
            continue
        block = document.findBlock(at)
        line = block.layout().lineForTextPosition(at - block.position())
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        x = corner.x() + cast("tuple[float, int]", line.cursorToX(at - block.position()))[0]
        cursor = QTextCursor(document)
        cursor.setPosition(at + 1)
        shape = cursor.charFormat()
        latex, display = shape.property(_KEY)
        _fill(painter, outlines[latex, display], x, corner.y() + line.y() + line.ascent(), shape.property(_SCALE), ink)


def _fill(painter: QPainter, outline: Outline, x: float, y: float, scale: float, ink: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x + 1, y)
    painter.scale(scale, scale)
    painter.fillPath(outline.path, ink)
    painter.restore()


def _letters(document: QTextDocument) -> Iterator[tuple[int, int]]:
    """The private letters in a document and their positions; one in code is not told of."""
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            if not fragment.charFormat().fontFixedPitch():
                at = fragment.position()
                for letter in fragment.text():
                    if _FIRST <= ord(letter) < _FIRST + MOST:
                        yield ord(letter) - _FIRST, at
                    at += 2 if ord(letter) > 0xFFFF else 1
            place += 1
        block = block.next()


def _drawn(
    before: QTextCharFormat, key: Key, formula: Formula, outline: Outline, size: float, room: float
) -> QTextCharFormat | None:
    """The format of the letter that is drawn; None where it would not fit into the line."""
    font = before.font()
    text_size = font.pixelSize() if font.pixelSize() > 0 else size
    scale = _BIGGER * text_size / 1000
    if outline.width * scale > room:
        scale = max(room, 0) / max(outline.width, 1)
        if scale < _SMALLEST * text_size / 1000:
            return None
    font.setPixelSize(round(text_size))
    metrics = QFontMetricsF(font)
    shape = QTextCharFormat(before)
    shape.setFont(font)
    ascent, descent = outline.ascent * scale + 1, outline.descent * scale + 1
    if descent <= metrics.descent():
        # Qt gives such a letter the font's depth and all the rest above the base line.
        shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        height = ascent + metrics.descent()
    else:
        # The middle of such a letter lies a quarter of an x above the base line.
        shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        lift = QFontMetricsF(font).xHeight() / 4
        height = 2 * max(ascent - lift, descent + lift)
        ascent = height / 2 + lift
    shape.setObjectType(_KIND)
    shape.setProperty(SOURCE, formula.source)
    shape.setProperty(_ASCENT, ascent)
    shape.setProperty(_SIZE, QSizeF(outline.width * scale + 2, height))
    shape.setProperty(_SCALE, scale)
    shape.setProperty(_KEY, list(key))
    return shape


def _written(before: QTextCharFormat, dress: Dress) -> QTextCharFormat:
    shape = QTextCharFormat(before)
    shape.setFont(dress.code)
    shape.setFontFixedPitch(True)
    shape.setBackground(dress.paper)
    return shape


def _give_room(block: QTextBlock, formula: Formula, dress: Dress) -> None:
    """A line grows with its formula; one that stands alone is in the middle."""
    shape = QTextBlockFormat()
    shape.setLineHeight(dress.line, _AT_LEAST)
    alone = block.text() == "\ufffc" and block.textList() is None and QTextCursor(block).currentTable() is None
    if formula.display and alone:
        shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        shape.setTopMargin(_SPACE)
        shape.setBottomMargin(_SPACE)
    QTextCursor(block).mergeBlockFormat(shape)


class _Painter(QPyTextObject):
    """Draws the letters that are formulas, in the colour of the text around them."""

    def intrinsicSize(self, _document: QTextDocument, _position: int, shape: QTextFormat) -> QSizeF:
        size: QSizeF = shape.property(_SIZE)
        return size

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, _position: int, shape: QTextFormat
    ) -> None:
        latex, display = shape.property(_KEY)
        outline = document.outlines.get((latex, display))  # type: ignore[attr-defined]
        if outline is None:
            return
        base = rect.y() + shape.property(_ASCENT)
        _fill(painter, outline, rect.x(), base, shape.property(_SCALE), painter.pen().color())


@cache
def _painter() -> _Painter:
    return _Painter()
