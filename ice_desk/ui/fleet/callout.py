"""What a move would do, as a small sheet of words."""

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from ice_desk.ui.fleet.plan_words import Act, Consequence
from ice_desk.ui.theme import RADIUS_CONTROL, SMALL_PX, Palette, faded, ui_font

WIDTH = 310
_PAD_X, _PAD_Y = 12, 9
_LINE = 17.0
_SHADOW = 8
_SENTENCE_END = re.compile(r"(?<=\.)\s+(?=[A-Z])")


class CalloutSheet:
    """Lays the words out once per change and paints them anywhere. Foreign names are inserted as plain text."""

    def __init__(self) -> None:
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._shown: tuple[Consequence, str] | None = None

    @property
    def height(self) -> float:
        return float(self._document.size().height()) + 2 * _PAD_Y

    def set_words(self, words: Consequence, palette: Palette) -> None:
        if self._shown == (words, palette.name):
            return
        self._shown = (words, palette.name)
        self._document.clear()
        self._document.setDefaultFont(ui_font(SMALL_PX))
        self._document.setTextWidth(WIDTH - 2 * _PAD_X)
        cursor = QTextCursor(self._document)
        block = QTextBlockFormat()
        block.setLineHeight(_LINE, int(QTextBlockFormat.LineHeightTypes.MinimumHeight.value))
        cursor.setBlockFormat(block)
        strong, usual = QTextCharFormat(), QTextCharFormat()
        strong.setFont(ui_font(SMALL_PX, bold=True))
        strong.setForeground(palette.bad if words.act is Act.NOTHING else palette.text)
        usual.setForeground(palette.muted)
        cursor.insertText(words.title, strong)
        for part in (*_SENTENCE_END.split(words.sentence), words.after):
            if part:
                cursor.insertBlock(block, usual)
                cursor.insertText(part, usual)
        for name in words.names:
            self._embolden(name, palette)

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        sheet = QRectF(at.x(), at.y(), WIDTH, self.height)
        paint_shadow(painter, sheet, palette)
        painter.setPen(QPen(palette.line, 1.0))
        painter.setBrush(palette.surface)
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.save()
        painter.translate(at + QPointF(_PAD_X, _PAD_Y))
        self._document.drawContents(painter)
        painter.restore()

    def _embolden(self, name: str, palette: Palette) -> None:
        found = self._document.find(name, 0, QTextDocument.FindFlag.FindCaseSensitively)
        if not found.isNull():
            strong = QTextCharFormat()
            strong.setFontWeight(QFont.Weight.DemiBold)
            strong.setForeground(palette.text)
            found.mergeCharFormat(strong)


def paint_shadow(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """A soft shadow, without an effect that would paint the whole window anew."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faded(palette.shadow, palette.shadow.alphaF() / (1.5 * _SHADOW)))
    for spread in range(1, _SHADOW + 1):
        around = rect.adjusted(-spread, -spread + 2, spread, spread + 2)
        painter.drawRoundedRect(around, RADIUS_CONTROL + spread, RADIUS_CONTROL + spread)
