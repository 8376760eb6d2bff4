"""How fast each model's answers came, over time. The only module that imports pyqtgraph, which takes a second."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from ice_desk.domain.performance import Speed
from ice_desk.services.feed import Feed
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.theme import SMALL_PX, Theme, ui_font

HEIGHT_PX = 230
_DOT_PX = 6


class SpeedPlot(pyqtgraph.PlotWidget):
    """A dot for every answer: when it came across, tokens per second up; a colour per model."""

    def __init__(self, speeds: Feed[tuple[Speed, ...]], theme: Theme, parent: QWidget | None = None) -> None:
        axes = {"bottom": pyqtgraph.DateAxisItem(), "left": pyqtgraph.AxisItem("left")}
        super().__init__(parent, axisItems=axes, enableMenu=False)
        self._theme = theme
        self._speeds: tuple[Speed, ...] = ()
        self.setFixedHeight(HEIGHT_PX)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Speed of answers")
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setAntialiasing(True)
        self.plotItem.setLabel("left", "tokens/s")
        self.legend = self.addLegend(offset=(12, -8), labelTextSize=f"{SMALL_PX}px", colCount=4)
        theme.changed.connect(self._draw)
        watch(speeds, self, self._show)

    def _show(self, speeds: tuple[Speed, ...]) -> None:
        if speeds != self._speeds:
            self._speeds = speeds
            self._draw()

    def _draw(self) -> None:
        palette = self._theme.palette
        self.setBackground(palette.surface)
        for axis in (self.getAxis("bottom"), self.getAxis("left")):
            axis.setPen(QPen(palette.line))
            axis.setTextPen(QPen(palette.muted))
            axis.setStyle(tickFont=ui_font(SMALL_PX))
        self.plotItem.clear()
        self.legend.setLabelTextColor(palette.muted)
        self.legend.setBrush(palette.surface)
        models = models_of(self._speeds)
        for place, model in enumerate(models):
            points = [speed for speed in self._speeds if speed.model == model]
            self.plotItem.plot(
                [point.at for point in points],
                [point.tokens_per_second for point in points],
                name=text.plain(model, 32),
                pen=None,
                symbol="o",
                symbolSize=_DOT_PX,
                symbolPen=None,
                symbolBrush=palette.series(place),
            )
        self.plotItem.getViewBox().setYRange(0, max((speed.tokens_per_second for speed in self._speeds), default=1.0))
        self.setAccessibleDescription("; ".join(f"{model}: {words}" for model, words in summary(self._speeds)))


def models_of(speeds: Sequence[Speed]) -> tuple[str, ...]:
    """The models in the plot, the one with most answers first: their order is the order of the colours."""
    counts: dict[str, int] = {}
    for speed in speeds:
        counts[speed.model] = counts.get(speed.model, 0) + 1
    return tuple(sorted(counts, key=lambda model: (-counts[model], model)))


def summary(speeds: Sequence[Speed]) -> tuple[tuple[str, str], ...]:
    """Each model's slowest and fastest answer in words, for who cannot see the plot."""
    found = []
    for model in models_of(speeds):
        rates = [speed.tokens_per_second for speed in speeds if speed.model == model]
        found.append(
            (model, f"{text.rate(min(rates))} to {text.rate(max(rates))}, {text.plural(len(rates), 'answer')}")
        )
    return tuple(found)
