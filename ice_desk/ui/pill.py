"""The rounded status buttons of the top bar: a dot, a strong and a soft word, a small bar, an arrow."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ice_desk.ui.text import draw_text, plain
from ice_desk.ui.theme import BASE_PX, Theme, faded, ui_font

_HEIGHT = 27
_PAD = 11
_DOT = 8
_BAR = 55
_GAP = 7
_LEAST = 170
_LEAST_PART = 2.0
# The tone of what is not there yet.
GHOST = "ghost"
BarPart = tuple[float, str]


class Pill(QPushButton):
    """What it says is set with `show_parts`. With `shrinks` its soft word is cut where room is short."""

    def __init__(self, name: str, theme: Theme, *, shrinks: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shrinks = shrinks
        self._name = name
        self._theme = theme
        self._dot = ""
        self._strong = ""
        self._soft = ""
        self._bar: Sequence[BarPart] | None = None
        self._arrow = False
        self._compact = False
        self.setFixedHeight(_HEIGHT)
        width = QSizePolicy.Policy.Maximum if shrinks else QSizePolicy.Policy.Fixed
        self.setSizePolicy(width, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def show_parts(
        self,
        *,
        dot: str = "",
        strong: str = "",
        soft: str = "",
        bar: Sequence[BarPart] | None = None,
        arrow: bool = False,
    ) -> None:
        """`dot` is a tone ("ok", "warm", "bad", "faint"); `bar` the shares (0 to 1) of its whole, each with a tone."""
        self._dot, self._strong, self._soft = dot, plain(strong, 40), plain(soft, 60)
        self._bar, self._arrow = bar, arrow
        self.setAccessibleName(f"{self._name}: {self._strong} {self._soft}".replace("  ", " ").strip())
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Leave the small bar out where room is short; the words say the same."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(sum(width for width, _ in self._layout_parts())) + 2 * _PAD, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        return QSize(min(size.width(), _LEAST), size.height()) if self._shrinks else size

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        painter.setPen(QPen(palette.accent if ring else palette.line, 2.0 if ring else 1.0))
        painter.setBrush(palette.raised if self.underMouse() or self.isDown() else palette.surface)
        inset = 1.0 if ring else 0.5
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        x = float(_PAD)
        short = max(0, self.sizeHint().width() - self.width())
        for width, part in self._layout_parts():
            room = width - short if part == "soft" else width
            self._paint_part(painter, part, x, room)
            x += room

    def _layout_parts(self) -> list[tuple[float, str]]:
        strong = ui_font(BASE_PX, bold=True)
        widths: list[tuple[float, str]] = []
        if self._dot:
            widths.append((_DOT + _GAP, "dot"))
        if self._strong:
            widths.append((_text_width(strong, self._strong) + _GAP, "strong"))
        if self._soft:
            widths.append((_text_width(ui_font(), self._soft) + _GAP, "soft"))
        if self._bar is not None and not self._compact:
            widths.append((_BAR + _GAP, "bar"))
        if self._arrow:
            widths.append((_text_width(ui_font(10), "▾"), "arrow"))
        if widths and not self._arrow:
            last_width, last = widths[-1]
            widths[-1] = (last_width - _GAP, last)
        elif len(widths) > 1:
            before_width, before = widths[-2]
            widths[-2] = (before_width - _GAP + 4, before)
        return widths

    def _paint_part(self, painter: QPainter, part: str, x: float, room: float) -> None:
        palette = self._theme.palette
        middle = self.height() / 2
        if part == "dot":
            painter.setPen(Qt.PenStyle.NoPen)
            colour: QColor = getattr(palette, self._dot)
            painter.setBrush(colour)
            painter.drawEllipse(QRectF(x, middle - _DOT / 2, _DOT, _DOT))
        elif part == "bar" and self._bar is not None:
            self._paint_bar(painter, QRectF(x, middle - 2.5, _BAR, 5.0), self._bar)
        else:
            text = {"strong": self._strong, "soft": self._soft, "arrow": "▾"}[part]
            font = ui_font(BASE_PX, bold=True) if part == "strong" else ui_font(10 if part == "arrow" else BASE_PX)
            painter.setFont(font)
            painter.setPen(palette.text if part == "strong" else palette.muted)
            width = min(_text_width(font, text), room) if part == "soft" else _text_width(font, text)
            draw_text(painter, QRect(round(x), 0, round(width) + 1, self.height()), text)

    def _paint_bar(self, painter: QPainter, box: QRectF, parts: Sequence[BarPart]) -> None:
        """One part after the other, each at least two pixels: what is promised must be seen beside a large cap."""
        palette = self._theme.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.raised)
        painter.drawRoundedRect(box, 2.5, 2.5)
        x = box.x()
        for share, tone in parts:
            if share <= 0:
                continue
            x = min(x, box.right() - _LEAST_PART)
            width = min(max(_LEAST_PART, share * box.width()), box.right() - x)
            colour: QColor = palette.accent if tone == GHOST else getattr(palette, tone)
            painter.setBrush(faded(colour, 0.55) if tone == GHOST else colour)
            painter.drawRoundedRect(QRectF(x, box.y(), width, box.height()), 1.5, 1.5)
            x += width


def _text_width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
