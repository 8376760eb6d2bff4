"""One lane's list of cards: one tab stop, arrows between cards, and the pointer's gestures told as signals.

A drag is followed by the list's own mouse events rather than by Qt's drag loop: Qt's would hold up the event loop on
some platforms, and could not show the plan while the card moves.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ice_desk.domain.slots import Lane
from ice_desk.ui.fleet.card_paint import CardFonts, CardLook, deed_rect, paint_card
from ice_desk.ui.fleet.lane_model import LaneModel, Role, Row
from ice_desk.ui.fleet.words import Deed
from ice_desk.ui.theme import Theme

CARD_GAP = 6
_DEED_KEYS = {
    Qt.Key.Key_P: (Deed.PULL, Deed.PAUSE, Deed.RESUME, Deed.AGAIN),
    Qt.Key.Key_G: (Deed.WHOLE,),
}
_LANE_KEYS = {Qt.Key.Key_H: Lane.HOT, Qt.Key.Key_W: Lane.WARM, Qt.Key.Key_C: Lane.COLD}


class CardDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, fonts: CardFonts, view: "LaneView") -> None:
        super().__init__(view)
        self._theme = theme
        self._fonts = fonts
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(Role.ROW)
        look = CardLook(
            mark=row.mark,
            focused=self._view.hasFocus() and index == self._view.currentIndex(),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
        )
        rect: QRect = option.rect
        paint_card(painter, QRectF(card_rect(rect)), row.words, look, self._theme.palette, self._fonts)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._fonts.height + CARD_GAP)


def card_rect(item: QRect) -> QRect:
    """The card within its list item: the gap lies below it."""
    return item.adjusted(0, 0, 0, -CARD_GAP)


class LaneView(QListView):
    """`lifted(model, grab, where)` begins a drag: `grab` is the pointer within the card, `where` on the screen."""

    lifted = Signal(str, QPoint, QPoint)
    dragged = Signal(QPoint, bool)
    released = Signal(QPoint, bool)
    held = Signal(bool)
    abandoned = Signal()
    move_wanted = Signal(str, object)
    menu_wanted = Signal(str, QPoint)
    stop_wanted = Signal(str)
    deed_wanted = Signal(str, object)
    current_changed = Signal()

    def __init__(self, lane: Lane, theme: Theme, fonts: CardFonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lane = lane
        self._fonts = fonts
        self._pressed: tuple[str, QPoint] | None = None
        self._dragging = False
        self.cards = LaneModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(theme, fonts, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        self.setAutoScroll(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAutoFillBackground(False)
        self._fit()
        for changed in (self.cards.rowsInserted, self.cards.rowsRemoved):
            changed.connect(self._fit)

    @property
    def current_model(self) -> str | None:
        row: Row | None = self.currentIndex().data(Role.ROW)
        return None if row is None else row.model

    def select(self, model: str) -> None:
        self.setCurrentIndex(self.cards.index_of(model))

    def set_hand(self, allowed: bool | None) -> None:
        """The pointer's shape: closed on a card, forbidden where it may not go, None for the usual one."""
        if allowed is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor if allowed else Qt.CursorShape.ForbiddenCursor)

    def stop_dragging(self) -> None:
        """The drag is over, whoever ended it: moves until the button's release mean nothing."""
        self._dragging = False
        self._pressed = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self.abandoned.emit()
            return
        super().mousePressEvent(event)
        row = self._row_at(event.position().toPoint())
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if row.words.deed is not None and self._deed_rect(row).contains(event.position().toPoint()):
            self.deed_wanted.emit(row.model, row.words.deed)
            return
        self._pressed = (row.model, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event) if not event.buttons() else event.accept()
            return
        where = event.position().toPoint()
        if not self._dragging:
            model, pressed = self._pressed
            if (where - pressed).manhattanLength() <= QGuiApplication.styleHints().startDragDistance():
                return
            self._dragging = True
            self.lifted.emit(model, pressed - self._card_rect(model).topLeft(), event.globalPosition().toPoint())
        # Esc must reach this list for as long as the card is in the hand.
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.dragged.emit(event.globalPosition().toPoint(), _alt(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.released.emit(event.globalPosition().toPoint(), _alt(event))
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._dragging:
            if event.key() == Qt.Key.Key_Escape:
                self.abandoned.emit()
            elif event.key() == Qt.Key.Key_Alt:
                self.held.emit(True)
            event.accept()
            return
        if not self._act(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._dragging and event.key() == Qt.Key.Key_Alt:
            self.held.emit(False)
            event.accept()
            return
        super().keyReleaseEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters move cards; they search nothing."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        row = None if by_key else self._row_at(event.pos())
        model = self.current_model if by_key else row.model if row is not None else None
        if model is not None and not self._dragging:
            self._open_menu(model, None if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(0))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._dragging and event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self.abandoned.emit()
        super().focusOutEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _act(self, event: QKeyEvent) -> bool:
        row: Row | None = self.currentIndex().data(Role.ROW)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is None or event.isAutoRepeat() or not plain:
            return False
        model = row.model
        lane = _LANE_KEYS.get(Qt.Key(event.key()))
        if lane is not None:
            self.move_wanted.emit(model, lane)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_menu(model, None)
        elif event.key() in _DEED_KEYS and row.words.deed in _DEED_KEYS[Qt.Key(event.key())]:
            self.deed_wanted.emit(model, row.words.deed)
        elif event.key() == Qt.Key.Key_Escape and row.words.stoppable:
            self.stop_wanted.emit(model)
        else:
            return False
        return True

    def _open_menu(self, model: str, where: QPoint | None) -> None:
        card = self._card_rect(model)
        self.menu_wanted.emit(model, where or self.viewport().mapToGlobal(QPoint(card.left() + 28, card.center().y())))

    def _row_at(self, where: QPoint) -> Row | None:
        index = self.indexAt(where)
        return index.data(Role.ROW) if index.isValid() and card_rect(self.visualRect(index)).contains(where) else None

    def _card_rect(self, model: str) -> QRect:
        return card_rect(self.visualRect(self.cards.index_of(model)))

    def _deed_rect(self, row: Row) -> QRect:
        return deed_rect(self._card_rect(row.model), row.words.under, self._fonts)

    def _fit(self) -> None:
        """As high as its cards: the pane scrolls, not the lane."""
        count = self.cards.rowCount()
        self.setFixedHeight(count * (self._fonts.height + CARD_GAP))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if count else Qt.FocusPolicy.NoFocus)


def _alt(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
