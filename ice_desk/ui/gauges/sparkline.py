"""The last two minutes of one figure as a line, with its limit dashed above."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ice_desk.texts import tr
from ice_desk.ui.text import percent
from ice_desk.ui.theme import Theme, faded

SLOTS = 120


class Sparkline(QWidget):
    """Shares of 0 to 1, newest at the right; None leaves a gap.

    Repaints only when a pixel changes; `paints` counts how often it did.

    The line is one pixel wide on purpose: a wider antialiased one takes eight times as long.
    """

    def __init__(
        self, name: str, limit: float, theme: Theme, *, height: int = 30, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limit = limit
        self._height = height
        self._shares: tuple[float | None, ...] = ()
        self._runs: tuple[tuple[tuple[int, int], ...], ...] = ()
        self.paints = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_shares(self, shares: Sequence[float | None]) -> None:
        self._shares = tuple(shares[-SLOTS:])
        readable = [share for share in self._shares if share is not None]
        if readable:
            self.setAccessibleDescription(
                tr(
                    "between {least} and {most} lately",
                    least=percent(min(readable)),
                    most=percent(max(readable)),
                )
            )
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(240, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paints += 1
        palette = self._theme.palette
        painter = QPainter(self)
        bottom = self.height()
        for run in self._runs:
            line = [QPointF(x, y) for x, y in run]
            area = [QPointF(run[0][0], bottom), *line, QPointF(run[-1][0], bottom)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(palette.accent, 0.10))
            painter.drawPolygon(QPolygonF(area))
            painter.setPen(QPen(palette.accent, 1))
            painter.drawPolyline(QPolygonF(line))
        pen = QPen(faded(palette.bad, 0.55), 1)
        pen.setDashPattern([4.0, 4.0])
        painter.setPen(pen)
        y = self._y(self._limit)
        painter.drawLine(0, y, self.width(), y)

    def _y(self, share: float) -> int:
        return round((1.0 - min(1.0, max(0.0, share))) * (self.height() - 1))

    def _lay_out(self) -> None:
        runs: list[tuple[tuple[int, int], ...]] = []
        run: list[tuple[int, int]] = []
        first = SLOTS - len(self._shares)
        for place, share in enumerate(self._shares):
            if share is None:
                runs.append(tuple(run))
                run = []
            else:
                run.append((round((first + place) * (self.width() - 1) / (SLOTS - 1)), self._y(share)))
        runs.append(tuple(run))
        laid_out = tuple(_without_flat_points(run) for run in runs if len(run) > 1)
        if laid_out != self._runs:
            self._runs = laid_out
            self.update()


def _without_flat_points(run: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """A level stretch as its two ends: a quiet machine then gives the same line again."""
    return tuple(
        point
        for place, point in enumerate(run)
        if place in (0, len(run) - 1) or not run[place - 1][1] == point[1] == run[place + 1][1]
    )
