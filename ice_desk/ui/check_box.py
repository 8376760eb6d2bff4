"""A tick box whose frame can be seen in every theme: the platform's own is nearly as dark as a dark page."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from ice_desk.ui.theme import BASE_PX, ui_font

_SIDE = 16
_GAP = 8
_REACH = 3
_TICK = ((3.5, 8), (6.5, 11), (11.5, 4.5))


class CheckBox(QCheckBox):
    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFont(ui_font(BASE_PX))

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._words) + _GAP if self.text() else 0
        return QSize(_SIDE + words + 2 * _REACH, max(_SIDE, self.fontMetrics().height()) + 2 * _REACH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _place: object) -> bool:
        return True

    @property
    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margins = self.contentsMargins()
        frame = QRectF(_REACH + margins.left() + 0.5, (self.height() - _SIDE) / 2 + 0.5, _SIDE - 1, _SIDE - 1)
        self._paint_box(painter, frame)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        words = QRect(int(frame.right()) + _GAP, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)

    def _paint_box(self, painter: QPainter, frame: QRectF) -> None:
        """The colours are the theme's, which the application's palette carries."""
        colours, able = self.palette(), self.isEnabled()
        filled = self.isChecked() and able
        accent, ink = colours.color(QPalette.ColorRole.Highlight), colours.color(QPalette.ColorRole.HighlightedText)
        edge = colours.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(accent if filled else edge, 1))
        painter.setBrush(accent if filled else colours.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(frame, 4, 4)
        if self.isChecked():
            painter.setPen(QPen(ink if able else edge, 2))
            x, y = frame.x(), frame.y()
            painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in _TICK]))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 1.5))
            painter.drawRoundedRect(frame.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
