"""Painting one model card: the same hand for the lanes and for the card that floats under the pointer."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ice_desk.ui import text
from ice_desk.ui.fleet.lane_model import Mark
from ice_desk.ui.fleet.words import CardText, Dot
from ice_desk.ui.theme import GAP, HEAD_PX, RADIUS_CONTROL, SMALL_PX, Palette, ui_font

TEXT_LEFT = 28
RIGHT_PAD = 9
DOT_CENTRE = 13.0
DOT_RADIUS = 4.0
BAR_HEIGHT = 3
LEADING = 2
_DIM = 0.45
_LIFTED = 0.3
_BADGE_PX = 96
_BADGE_PAD = 5


@dataclass(frozen=True, slots=True)
class CardFonts:
    name: QFont = field(default_factory=lambda: ui_font(weight=QFont.Weight.Medium))
    figure: QFont = field(default_factory=ui_font)
    second: QFont = field(default_factory=lambda: ui_font(SMALL_PX))
    under: QFont = field(default_factory=lambda: ui_font(HEAD_PX))

    @property
    def height(self) -> int:
        """A card's height: two lines with air, never under the design's 49 px."""
        return max(49, QFontMetrics(self.name).height() + QFontMetrics(self.second).height() + LEADING + 4 * GAP)


@dataclass(frozen=True, slots=True)
class CardLook:
    """How a card is drawn beside its words. `border` overrides the usual borderless card (the floating one)."""

    mark: Mark = Mark.NONE
    focused: bool = False
    hovered: bool = False
    border: QColor | None = None


def paint_card(
    painter: QPainter, rect: QRectF, words: CardText, look: CardLook, palette: Palette, fonts: CardFonts
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, rect, look, palette)
    if look.mark is Mark.LIFTED:
        painter.setOpacity(_LIFTED)
    elif words.dim:
        painter.setOpacity(0.75 if palette.contrast else _DIM)
    _paint_dot(painter, QPointF(rect.left() + DOT_CENTRE, rect.center().y()), words, palette)
    _paint_words(painter, rect.toRect(), words, palette, fonts)
    if words.progress is not None:
        _paint_bar(painter, rect, words.progress, palette)
    painter.restore()


def deed_rect(card: QRect, words: str, fonts: CardFonts) -> QRect:
    """Where a click does what the card's word says: the word with room around it for a finger."""
    metrics = QFontMetrics(fonts.under)
    width = metrics.horizontalAdvance(words) + 2 * GAP
    return QRect(card.right() - RIGHT_PAD - width + GAP, card.center().y() - 2, width + GAP, card.height() // 2)


def _paint_ground(painter: QPainter, rect: QRectF, look: CardLook, palette: Palette) -> None:
    if look.mark is not Mark.LIFTED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.raised)
        painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = _border(look, palette)
    if pen is not None:
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), RADIUS_CONTROL, RADIUS_CONTROL)


def _border(look: CardLook, palette: Palette) -> QPen | None:
    if look.mark is Mark.VICTIM:
        return _dashes(palette.bad, 1.2)
    if look.mark is Mark.LIFTED:
        return _dashes(palette.faint, 1.0)
    if look.focused:
        return QPen(palette.accent, 2.0)
    if look.border is not None:
        return QPen(look.border, 1.2)
    return QPen(palette.line, 1.0) if look.hovered or palette.contrast else None


def _dashes(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setDashPattern([3.0, 2.0])
    return pen


def _paint_dot(painter: QPainter, centre: QPointF, words: CardText, palette: Palette) -> None:
    filled = {
        Dot.READY: palette.ok,
        Dot.ANSWERING: palette.accent,
        Dot.CLOUD: palette.cold,
        Dot.FAILED: palette.bad,
    }.get(words.dot)
    if filled is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(filled)
        if words.dot is Dot.FAILED:
            side = DOT_RADIUS * 2 - 1
            painter.drawRect(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))
        else:
            painter.drawEllipse(centre, DOT_RADIUS, DOT_RADIUS)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.faint, 1.6))
    if words.dot is Dot.DISK:
        painter.drawEllipse(centre, DOT_RADIUS - 0.8, DOT_RADIUS - 0.8)
        return
    ring = QRectF(centre.x() - 4.6, centre.y() - 4.6, 9.2, 9.2)
    painter.drawEllipse(ring)
    painter.setPen(QPen(palette.accent, 1.8))
    share = 0.25 if words.progress is None else min(1.0, max(0.0, words.progress))
    painter.drawArc(ring, 90 * 16, -round(360 * 16 * share))


def _paint_words(painter: QPainter, card: QRect, words: CardText, palette: Palette, fonts: CardFonts) -> None:
    upper, lower = QFontMetrics(fonts.name).height(), QFontMetrics(fonts.second).height()
    line = QRect(card.left() + TEXT_LEFT, 0, card.width() - TEXT_LEFT - RIGHT_PAD, upper)
    line.moveTop(card.top() + (card.height() - upper - lower - LEADING) // 2)
    room = _paint_side(painter, line, words.figure, fonts.figure, palette.text)
    painter.setFont(fonts.name)
    # The end of a model's name tells its size and quantization, so the middle goes.
    badge = _badge_width(words.badge, fonts)
    name = painter.fontMetrics().elidedText(words.name, Qt.TextElideMode.ElideMiddle, room.width() - badge)
    text.draw_text(painter, room, name)
    if badge:
        left = room.left() + painter.fontMetrics().horizontalAdvance(name) + 2 * GAP
        _paint_badge(painter, QRect(left, room.top(), badge - 2 * GAP, room.height()), words.badge, palette, fonts)
    line = QRect(line.left(), line.bottom() + 1 + LEADING, line.width(), lower)
    room = _paint_side(
        painter, line, words.under, fonts.under, palette.accent if words.deed is not None else palette.muted
    )
    painter.setFont(fonts.second)
    painter.setPen(palette.muted)
    text.draw_text(painter, room, words.second)


def _badge_width(badge: str, fonts: CardFonts) -> int:
    """What the machine's name takes beside the model's, the gap before it included; at most a third of a card."""
    if not badge:
        return 0
    return min(_BADGE_PX, QFontMetrics(fonts.under).horizontalAdvance(badge) + 2 * _BADGE_PAD) + 2 * GAP


def _paint_badge(painter: QPainter, place: QRect, badge: str, palette: Palette, fonts: CardFonts) -> None:
    painter.setFont(fonts.under)
    height = min(place.height(), painter.fontMetrics().height() + 2)
    box = QRectF(place.left() + 0.5, place.center().y() - height / 2 + 1, place.width() - 1, height)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.line if not palette.contrast else palette.muted, 1.0))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(palette.muted)
    inside = box.toRect().adjusted(_BADGE_PAD, 0, 1 - _BADGE_PAD, 0)
    text.draw_text(painter, inside, badge)


def _paint_side(painter: QPainter, line: QRect, words: str, font: QFont, colour: QColor) -> QRect:
    """Paint `words` at the right of `line`; returns what it leaves for the left."""
    painter.setFont(font)
    painter.setPen(colour)
    width = painter.fontMetrics().horizontalAdvance(words)
    text.draw_text(painter, line.adjusted(line.width() - width - 1, 0, 0, 0), words, Qt.AlignmentFlag.AlignRight)
    return line.adjusted(0, 0, -width - 2 * GAP if width else 0, 0)


def _paint_bar(painter: QPainter, rect: QRectF, progress: float, palette: Palette) -> None:
    track = QRectF(rect.left() + TEXT_LEFT, rect.bottom() - BAR_HEIGHT - 2, 0, BAR_HEIGHT)
    track.setRight(rect.right() - RIGHT_PAD)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.line)
    painter.drawRoundedRect(track, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
    track.setWidth(track.width() * min(1.0, max(0.0, progress)))
    painter.setBrush(palette.accent)
    painter.drawRoundedRect(track, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
