"""Daily spend as stacked bars, one colour per model, with the cap's daily share as a dashed line."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ice_desk.domain.budget import Budget
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.budget import words
from ice_desk.ui.theme import HEAD_PX, Theme, ui_font

_SIDE = 15
_DAYS_PX = 26
_LEGEND_PX = 30
_LABEL_PX = 15
_HEADROOM = 1.2


class DailyChart(QWidget):
    """`day_chosen` carries a day that was clicked, or walked to with Left and Right and entered; 0 for none."""

    day_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._budget = Budget()
        self._day = 0
        self.setAccessibleName(tr("Daily spend by model"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def models(self) -> tuple[str, ...]:
        """The models that cost something, dearest first: their order is the order of the colours."""
        sums: dict[str, int] = {}
        for _, parts in self._budget.daily:
            for model, cost in parts:
                sums[model] = sums.get(model, 0) + cost
        return tuple(sorted(sums, key=lambda model: (-sums[model], model)))

    def show_budget(self, budget: Budget) -> None:
        self._budget = budget
        days = [f"{day}: {text.money(sum(cost for _, cost in parts))}" for day, parts in budget.daily]
        self.setAccessibleDescription("; ".join(days))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(500, 236)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 236)

    def bar_box(self, day: int) -> QRect:
        """Where the bar of a day of the month stands, from the ground to its full height."""
        slot = (self.width() - 2 * _SIDE) / max(1, self._budget.days_in_month)
        left = _SIDE + slot * (day - 1) + slot * 0.15
        ground = self.height() - _DAYS_PX - _LEGEND_PX
        return QRect(round(left), 0, max(2, round(slot * 0.7)), ground)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), text.tip(self.words_at(event.pos().x())), self)
            return True
        return super().event(event)

    def words_at(self, x: int) -> str:
        return self._day_words(self.day_at(x))

    def day_at(self, x: int) -> int:
        """The day with spend whose bar stands there; 0 for none."""
        boxes = ((day, self.bar_box(day)) for day, _ in self._budget.daily)
        return next((day for day, box in boxes if box.left() <= x <= box.right()), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._day = self.day_at(round(event.position().x()))
            self.update()
            self.day_chosen.emit(self._day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk over the days with spend, Enter chooses, Escape lets go."""
        days = [day for day, _ in self._budget.daily]
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and days:
            place = days.index(self._day) + step if self._day in days else 0 if step > 0 else len(days) - 1
            self._day = days[min(max(place, 0), len(days) - 1)]
            self.setAccessibleDescription(self._day_words(self._day))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._day)
        elif event.key() == Qt.Key.Key_Escape and self._day:
            self._day = 0
            self.update()
            self.day_chosen.emit(0)
        else:
            super().keyPressEvent(event)

    def _day_words(self, day: int) -> str:
        parts = dict(self._budget.daily).get(day, ())
        costs = [f"{text.plain(model, 60)} {text.money_exact(cost)}" for model, cost in parts]
        return "\n".join([f"{day} {words.month_name(self._budget.month)}".strip(), *costs]) if costs else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(ui_font(HEAD_PX))
        self._paint_bars(painter)
        self._paint_cap(painter)
        self._paint_legend(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.palette.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    @property
    def _cap_a_day(self) -> float:
        return self._budget.cap / max(1, self._budget.days_in_month)

    @property
    def _top(self) -> float:
        """The cap's line is above the chart where it would leave the bars too low to be read."""
        dearest = words.dearest_day(self._budget)
        cap = self._cap_a_day if words.cap_line_fits(self._budget) else 0.0
        return max(cap, float(dearest), 1.0) * _HEADROOM

    def _paint_bars(self, painter: QPainter) -> None:
        palette = self._theme.palette
        colours = {model: palette.series(place) for place, model in enumerate(self.models)}
        ground = self.bar_box(1).bottom() + 1
        for day, parts in self._budget.daily:
            box = self.bar_box(day)
            if day == self._day:
                painter.fillRect(box.adjusted(-2, 0, 2, 0), palette.raised)
            reached = 0
            for model, cost in sorted(parts, key=lambda part: list(colours).index(part[0])):
                low = ground - round(reached / self._top * ground)
                reached += cost
                high = ground - round(reached / self._top * ground)
                painter.fillRect(QRect(box.left(), high, box.width(), low - high), colours[model])
        painter.setPen(palette.muted)
        step = 1 if self.bar_box(1).width() >= _LABEL_PX else 2
        for day in range(1, self._budget.days_in_month + 1, step):
            box = self.bar_box(day)
            label = QRect(box.left() - 10, ground + 5, box.width() + 20, 16)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(day))

    def _paint_cap(self, painter: QPainter) -> None:
        if not words.cap_line_fits(self._budget):
            return
        ground = self.bar_box(1).bottom() + 1
        y = ground - round(self._cap_a_day / self._top * ground)
        pen = QPen(self._theme.palette.bad, 1)
        pen.setDashPattern([4.0, 4.0])
        painter.setPen(pen)
        painter.drawLine(_SIDE, y, self.width() - _SIDE, y)

    def _paint_legend(self, painter: QPainter) -> None:
        palette = self._theme.palette
        x = 0
        middle = self.height() - _LEGEND_PX // 2 + 4
        for place, model in enumerate(self.models):
            name = text.plain(model, 40)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.series(place))
            painter.drawRoundedRect(QRectF(x, middle - 4, 8, 8), 2, 2)
            width = painter.fontMetrics().horizontalAdvance(name) + 2
            painter.setPen(palette.muted)
            text.draw_text(painter, QRect(x + 13, middle - 9, width, 18), name)
            x += width + 24
