"""The month's spend in small: a bar per day, the cap, where it is heading, and three figures that add up."""

from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ice_desk.domain.budget import Budget
from ice_desk.texts import tr
from ice_desk.ui.text import MONTHS, money, money_about, money_cap, money_exact
from ice_desk.ui.theme import BASE_PX, HEAD_PX, Theme, ui_font
from ice_desk.ui.widgets import PlainLabel, SectionHead

_HEIGHT = 92
# What the three sums have for one line, and the least between them.
_ROOM, _GAP = 284, 8
_TALLEST = 0.5
"""The share of the chart that the dearest day fills: days and the month's line have scales of their own."""


def month_name(month: str) -> str:
    """ "2026-11" as "November"; anything else as "Month"."""
    _, _, number = month.partition("-")
    return MONTHS[int(number) - 1] if number.isdecimal() and 1 <= int(number) <= 12 else tr("Month")


class SpendChart(QWidget):
    """Bars of the days so far; the dashed line is the cap, the dotted one leads to the forecast at the cap's scale."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._budget = Budget()
        self._days: dict[int, int] = {}
        self._font: QFont = ui_font(HEAD_PX)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_budget(self, budget: Budget) -> None:
        self._budget = budget
        self._days = {day: sum(cost for _, cost in models) for day, models in budget.daily}
        forecast = (
            "" if budget.forecast is None else tr(", heading for {forecast}", forecast=money_about(budget.forecast))
        )
        self.setAccessibleName(tr("{month} spend by day", month=month_name(budget.month)))
        self.setAccessibleDescription(
            tr("{spent} of {cap}{forecast}", spent=money(budget.spent), cap=money_cap(budget.cap), forecast=forecast)
        )
        self.update()

    def bar(self, day: int) -> QRectF:
        """Where the bar of a day of the month stands."""
        pitch = self.width() / max(1, self._budget.days_in_month)
        dearest = max(self._days.values(), default=0)
        share = self._days.get(day, 0) / dearest if dearest > 0 else 0.0
        height = share * _TALLEST * (_HEIGHT - 2)
        return QRectF((day - 1) * pitch, _HEIGHT - 1 - height, max(2.0, pitch * 0.72), height)

    def level(self, micro_dollars: int) -> float:
        """The height of a sum of the month: the cap is the top line."""
        most = max(self._budget.cap, self._budget.forecast or 0, 1)
        return _HEIGHT - 1 - (_HEIGHT - 10) * min(1.0, micro_dollars / most)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = int(event.pos().x() / (self.width() / max(1, self._budget.days_in_month))) + 1
            if day in self._days:
                QToolTip.showText(
                    event.globalPos(), f"{month_name(self._budget.month)} {day}: {money(self._days[day])}"
                )
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.accent)
        for day in self._days:
            if self._days[day] > 0:
                painter.drawRect(self.bar(day))
        painter.setPen(QPen(palette.line, 1))
        painter.drawLine(QLineF(0, _HEIGHT - 0.5, self.width(), _HEIGHT - 0.5))
        if self._budget.cap > 0:
            painter.setPen(QPen(palette.bad, 1, Qt.PenStyle.DashLine))
            y = self.level(self._budget.cap)
            painter.drawLine(QLineF(0, y, self.width(), y))
        if self._budget.forecast is not None and self._budget.forecast > 0:
            self._paint_forecast(painter, self._budget.forecast)

    def _paint_forecast(self, painter: QPainter, forecast: int) -> None:
        palette = self._theme.palette
        painter.setPen(QPen(palette.muted, 1, Qt.PenStyle.DotLine))
        end = self.level(forecast)
        painter.drawLine(QLineF(0, _HEIGHT - 1, self.width(), end))
        painter.setFont(self._font)
        words = tr("forecast {forecast}", forecast=money_about(forecast))
        width = painter.fontMetrics().horizontalAdvance(words) + 2
        y = 12 if end > 40 else end + 12
        painter.drawText(QRect(self.width() - width - 12, round(y), width, 15), Qt.AlignmentFlag.AlignVCenter, words)


class SpendSection(QWidget):
    """The chart with its head and the three sums."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SectionHead(tr("Month spend"))
        self.chart = SpendChart(theme)
        # It keeps its line while it says nothing, so that nothing moves while one types.
        self.ghost = PlainLabel("", tone="accent", px=BASE_PX)
        self.sums = [PlainLabel("", tone="muted", px=BASE_PX) for _ in range(3)]
        row = QHBoxLayout()
        row.addWidget(self.sums[0])
        row.addStretch(1)
        row.addWidget(self.sums[1])
        row.addStretch(1)
        row.addWidget(self.sums[2])
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(9)
        box.addWidget(self.head)
        box.addWidget(self.chart)
        box.addSpacing(2)
        box.addLayout(row)
        box.addWidget(self.ghost)

    def show_ghost(self, micro_dollars: int) -> None:
        """What the message that is being written can cost at most; 0 for nothing."""
        self.ghost.setText(tr("this message at most {cost}", cost=money_exact(micro_dollars)) if micro_dollars else "")

    def show_budget(self, budget: Budget) -> None:
        self.head.set_title(tr("{month} spend", month=month_name(budget.month)))
        self.head.set_note(tr("cap {cap}", cap=money_cap(budget.cap)) if budget.cap > 0 else tr("no cap"))
        self.chart.show_budget(budget)
        words = ((tr("spent"), budget.spent), (tr("held", "money"), budget.held), (tr("left", "money"), budget.left))
        said = [f"{word} {money(sum_)}" for word, sum_ in words]
        metrics = self.sums[0].fontMetrics()
        needed = sum(metrics.horizontalAdvance(one) + _GAP for one in said)
        between = " " if needed <= _ROOM else "\n"
        for label, (word, sum_) in zip(self.sums, words, strict=True):
            label.setText(f"{word}{between}{money(sum_)}")
