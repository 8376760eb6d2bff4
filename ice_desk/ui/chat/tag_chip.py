"""How a tag looks: a small chip in its hue, in the list of chats and over a chat; a dot of it in menus."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ice_desk.domain.tags import Hue, Tag
from ice_desk.texts import tr
from ice_desk.ui.text import draw_text, plain, tip
from ice_desk.ui.theme import HEAD_PX, Palette, Theme, faded, mix, ui_font

HEIGHT = 18
_PAD = 7
_GAP = 4
_WIDEST = 132
_LEAST = 34
_DOT = 10
_TOKENS = {
    Hue.BLUE: "cold",
    Hue.GREEN: "ok",
    Hue.YELLOW: "warm",
    Hue.ORANGE: "hot",
    Hue.RED: "bad",
    Hue.PINK: "pink",
    Hue.VIOLET: "violet",
    Hue.GREY: "muted",
}
_RING = 3


def colour_of(palette: Palette, hue: Hue) -> QColor:
    colour: QColor = getattr(palette, _TOKENS[hue])
    return colour


def chip_paper(palette: Palette, hue: Hue) -> QColor:
    return mix(palette.raised, colour_of(palette, hue), 0.16)


def chip_ink(palette: Palette, hue: Hue) -> QColor:
    """The hue drawn towards the colour of text, so that small letters can be read on the chip."""
    return mix(colour_of(palette, hue), palette.text, 0.45)


def shown(tag: Tag) -> str:
    return plain(tag.name, 60)


def dot_icon(palette: Palette, hue: Hue) -> QIcon:
    picture = QPixmap(2 * _DOT, 2 * _DOT)
    picture.setDevicePixelRatio(2.0)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(palette, hue))
    painter.drawEllipse(QRectF(0.5, 0.5, _DOT - 1, _DOT - 1))
    painter.end()
    return QIcon(picture)


def _width(text: str, widest: int = _WIDEST) -> int:
    return min(widest, QFontMetrics(ui_font(HEAD_PX)).horizontalAdvance(text) + 2 * _PAD)


def chips_in(tags: Sequence[Tag], room: int, widest: int = _WIDEST) -> tuple[list[tuple[Tag, int]], int]:
    """The first tags that fit into `room` pixels with their widths, and how many are left out.

    None is wider than `widest`. Where there is room for anything at all the first one is shown, cut if need be.
    """
    fitting: list[tuple[Tag, int]] = []
    used = 0
    for place, tag in enumerate(tags):
        more = len(tags) - place - 1
        rest = _width(f"+{more}") + _GAP if more else 0
        whole = width = _width(shown(tag), widest)
        if not fitting and used + width + rest > room:
            width = room - rest
        if width < min(_LEAST, whole) or used + width + rest > room:
            break
        fitting.append((tag, width))
        used += width + _GAP
    return fitting, len(tags) - len(fitting)


def width_of(tags: Sequence[Tag], room: int, widest: int = _WIDEST) -> int:
    """What `paint_chips` takes of `room` for them."""
    fitting, left_out = chips_in(tags, room, widest)
    widths = [width for _, width in fitting] + ([_width(f"+{left_out}")] if left_out else [])
    return min(room, sum(widths) + _GAP * max(0, len(widths) - 1))


def paint_chips(
    painter: QPainter,
    box: QRect,
    tags: Sequence[Tag],
    palette: Palette,
    *,
    over: QColor | None = None,
    widest: int = _WIDEST,
) -> None:
    """From the left edge of `box`, in its middle. `over`: the ink of the row where it is chosen, in place of hues."""
    fitting, left_out = chips_in(tags, box.width(), widest)
    x = box.x()
    for tag, width in fitting:
        ink = over or chip_ink(palette, tag.hue)
        paper = faded(over, 0.16) if over else chip_paper(palette, tag.hue)
        _paint_chip(painter, _chip_box(box, x, width), shown(tag), ink, paper)
        x += width + _GAP
    if left_out:
        text = f"+{left_out}"
        ink, paper = over or palette.muted, QColor(Qt.GlobalColor.transparent)
        _paint_chip(painter, _chip_box(box, x, min(_width(text), box.right() + 1 - x)), text, ink, paper)


def _chip_box(box: QRect, x: int, width: int) -> QRect:
    return QRect(x, box.y() + (box.height() - HEIGHT) // 2, width, HEIGHT)


def _paint_chip(painter: QPainter, box: QRect, text: str, ink: QColor, paper: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawRoundedRect(QRectF(box), 5, 5)
    painter.setFont(ui_font(HEAD_PX))
    painter.setPen(ink)
    inner = box.adjusted(_PAD - 1, 0, 1 - _PAD, 0)
    draw_text(painter, inner, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width()))
    painter.restore()


class TagStrip(QPushButton):
    """The tags of the open chat, as many as fit and how many more; a click is for changing them. No tags: not there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tags: tuple[Tag, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)
        self.show_tags(())

    def show_tags(self, tags: Sequence[Tag]) -> None:
        self.tags = tuple(tags)
        names = ", ".join(shown(tag) for tag in tags)
        self.setAccessibleName(tr("Tags: {names}", names=names))
        self.setToolTip(tip(names))
        self.setVisible(bool(tags))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sum(_width(shown(tag)) + _GAP for tag in self.tags) + 2 * _RING, HEIGHT + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(2 * _LEAST, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chips(painter, self.rect().adjusted(_RING, 0, -_RING, 0), self.tags, palette)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.accent, 2.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
