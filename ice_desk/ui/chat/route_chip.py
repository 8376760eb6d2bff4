"""The filled chip "model · task" beside "Goes to"."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ice_desk.ui.text import elide
from ice_desk.ui.theme import SMALL_PX, Theme, ui_font

_PAD = 8
_HEIGHT = 22
_WIDEST = 380


class RouteChip(QWidget):
    """A model in bold and its task, never wider than its place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ""
        self._task = ""
        self._short = ""
        self._bold: QFont = ui_font(SMALL_PX, bold=True)
        self._font: QFont = ui_font(SMALL_PX)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        return self._model + self._tail

    @property
    def _tail(self) -> str:
        return f" · {self._task}" if self._task else ""

    def show_words(self, model: str, task: str, short: str = "") -> None:
        """`short` is the task as it stands where the whole has no room."""
        self._model, self._task, self._short = model, task, short or task
        self.setAccessibleName(self.text)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def _fitting_tail(self, room: int) -> str:
        left = room - QFontMetrics(self._bold).horizontalAdvance(self._model)
        if QFontMetrics(self._font).horizontalAdvance(self._tail) <= left or not self._short:
            return self._tail
        return f" · {self._short}"

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._bold).horizontalAdvance(self._model)
        width += QFontMetrics(self._font).horizontalAdvance(self._tail)
        return QSize(min(_WIDEST, width + 2 * _PAD + 2), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.line if palette.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(palette.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(palette.text)
        room = self.width() - 2 * _PAD
        x = _PAD
        for font, words in ((self._bold, self._model), (self._font, self._fitting_tail(room))):
            painter.setFont(font)
            shown = elide(painter.fontMetrics(), words, room)
            width = painter.fontMetrics().horizontalAdvance(shown)
            painter.drawText(QRect(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            x += width
            room -= width
