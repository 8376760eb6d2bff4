"""A lane as a box: its colour, name and load above its cards."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ice_desk.domain.slots import Lane
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.fleet import plan_words
from ice_desk.ui.fleet.card_paint import CardFonts
from ice_desk.ui.fleet.lane_view import CARD_GAP, LaneView
from ice_desk.ui.theme import HEAD_PX, RADIUS_TILE, SMALL_PX, Theme, head_font, ui_font
from ice_desk.ui.widgets import PlainLabel

_PAD = 9
_HEAD = 31
_SQUARE = 8


class LaneBox(QWidget):
    """`set_target()` draws it as the place where a dragged card would land, or may not."""

    def __init__(self, lane: Lane, theme: Theme, fonts: CardFonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lane = lane
        self._theme = theme
        self._caption = ""
        self._over = False
        self._target: bool | None = None
        self.view = LaneView(lane, theme, fonts, self)
        self._empty = PlainLabel(plan_words.lane_empty(lane), tone="muted", px=SMALL_PX, wrap=True, parent=self)
        self._empty.setContentsMargins(2, 2, 0, _PAD)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _HEAD, _PAD, _PAD - CARD_GAP)
        column.setSpacing(0)
        column.addWidget(self._empty)
        column.addWidget(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(200)
        for changed in (self.view.cards.rowsInserted, self.view.cards.rowsRemoved):
            changed.connect(self._tell_empty)
        theme.changed.connect(self.update)
        self._tell_empty()

    def set_caption(self, caption: str, *, over: bool = False) -> None:
        """`over`: the lane holds more than its share of memory, which stands out."""
        if (caption, over) == (self._caption, self._over):
            return
        self._caption, self._over = caption, over
        self.view.setAccessibleName(
            tr("{lane} lane, {caption}", lane=plan_words.lane_title(self.lane), caption=caption.replace(" · ", ", "))
        )
        self.update()

    def set_target(self, target: bool | None) -> None:
        """True: a drop here is possible; False: it is not; None: nothing hovers here."""
        if target is not self._target:
            self._target = target
            self.update()

    def contains(self, where: QPoint) -> bool:
        """Whether the global point lies on this box."""
        return self.rect().contains(self.mapFromGlobal(where))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border, width = self._border()
        painter.setPen(QPen(border, width))
        painter.setBrush(palette.surface)
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS_TILE, RADIUS_TILE)
        middle = _HEAD // 2 + 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.lane(self.lane))
        painter.drawRoundedRect(QRectF(_PAD, middle - _SQUARE / 2, _SQUARE, _SQUARE), 2, 2)
        head = self.rect().adjusted(_PAD + 2 * _SQUARE, 0, -_PAD, 0)
        head.setTop(middle - 10)
        head.setHeight(20)
        painter.setFont(head_font())
        painter.setPen(palette.muted)
        title = plan_words.lane_title(self.lane).upper()
        text.draw_text(painter, head, title)
        painter.setFont(ui_font(HEAD_PX))
        painter.setPen(palette.bad if self._over else palette.muted)
        head.setLeft(head.left() + QFontMetrics(head_font()).horizontalAdvance(title) + _SQUARE)
        text.draw_text(painter, head, self._caption, Qt.AlignmentFlag.AlignRight)

    def _border(self) -> tuple[QColor, float]:
        palette = self._theme.palette
        if self._target is None:
            return palette.line, 1.0
        return (palette.accent if self._target else palette.bad), 2.0

    def _tell_empty(self) -> None:
        self._empty.setVisible(not self.view.cards.rowCount())
