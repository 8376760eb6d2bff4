"""What floats over the window: the lifted card under the pointer and the callout below it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ice_desk.ui.fleet.callout import WIDTH, CalloutSheet, paint_shadow
from ice_desk.ui.fleet.card_paint import CardFonts, CardLook, paint_card
from ice_desk.ui.fleet.plan_words import Act, Consequence
from ice_desk.ui.fleet.words import CardText
from ice_desk.ui.theme import Theme

CARD_WIDTH = 300
_TILT = -1.6
_MARGIN = 14
_BETWEEN = 2


class Overlay(QWidget):
    """Takes no events: the list that was pressed keeps them. Stays inside its window."""

    def __init__(self, theme: Theme, fonts: CardFonts, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._fonts = fonts
        self._card: CardText | None = None
        self._words: Consequence | None = None
        self._sheet = CalloutSheet()
        self._above = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def words(self) -> Consequence | None:
        """The consequence now shown."""
        return self._words if self.isVisible() else None

    def show_drag(self, card: CardText, words: Consequence | None, corner: QPoint) -> None:
        """Show the lifted card with its upper left corner at the global `corner`."""
        self._set(card, words)
        self._place(self._window.mapFromGlobal(corner))

    def show_words(self, words: Consequence, corner: QPoint) -> None:
        """Show the callout alone, as for a menu."""
        self._set(None, words)
        self._place(self._window.mapFromGlobal(corner))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._words is not None:
            self._sheet.paint(painter, QPointF(_MARGIN, self._sheet_top()), palette)
        if self._card is None:
            return
        card = QRectF(_MARGIN, self._card_top(), CARD_WIDTH, self._fonts.height)
        painter.translate(card.center())
        painter.rotate(_TILT)
        painter.translate(-card.center())
        paint_shadow(painter, card, palette)
        forbidden = self._words is not None and self._words.act is Act.NOTHING
        look = CardLook(border=palette.bad if forbidden else palette.accent)
        paint_card(painter, card, self._card, look, palette, self._fonts)

    def _set(self, card: CardText | None, words: Consequence | None) -> None:
        self._card, self._words = card, words
        if words is not None:
            self._sheet.set_words(words, self._theme.palette)
        self.update()

    def _dress(self) -> None:
        if self._words is not None:
            self._sheet.set_words(self._words, self._theme.palette)
        self.update()

    def _place(self, corner: QPoint) -> None:
        """`corner` is where the card (or the callout alone) begins; the callout goes above where there is no room."""
        size = self._size()
        room = self._window.rect()
        card_height = self._fonts.height if self._card is not None else 0
        sheet_height = size.height() - 2 * _MARGIN - card_height
        below = corner.y() + card_height + sheet_height + _MARGIN <= room.bottom()
        self._above = self._card is not None and not below
        top = corner.y() - _MARGIN - (sheet_height if self._above else 0)
        width, height = round(size.width()), round(size.height())
        x = max(room.left(), min(corner.x() - _MARGIN, room.right() - width))
        y = max(room.top(), min(round(top), room.bottom() - height))
        self.setGeometry(x, y, width, height)
        self.raise_()
        self.show()

    def _size(self) -> QSizeF:
        card = self._fonts.height if self._card is not None else 0
        sheet = self._sheet.height + (_BETWEEN if card else 0) if self._words is not None else 0
        return QSizeF(max(WIDTH, CARD_WIDTH) + 2 * _MARGIN, card + sheet + 2 * _MARGIN)

    def _card_top(self) -> float:
        return self.height() - _MARGIN - self._fonts.height if self._above else _MARGIN

    def _sheet_top(self) -> float:
        if self._card is None or self._above:
            return _MARGIN
        return _MARGIN + self._fonts.height + _BETWEEN
