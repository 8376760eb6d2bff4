"""A quiet chart in the window's colours whose points can be pointed at. Imports pyqtgraph, which takes a second."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen, QShowEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ice_desk.ui.text import tip
from ice_desk.ui.theme import SMALL_PX, Palette, Theme, ui_font

HEIGHT_PX = 250
# The names stand above what is drawn.
HEADROOM = 1.25
_LEAST_SPAN = 600.0
_REACH_PX = 16.0


@dataclass(frozen=True, slots=True)
class Point:
    """A point and what is said of it when the pointer rests on it."""

    x: float
    y: float
    words: str


class Chart(pyqtgraph.PlotWidget):
    """Dates along the bottom, or with `dates` False plain figures.

    Subclasses draw in `draw`; every theme change and every `refresh` calls it anew.
    """

    def __init__(
        self, name: str, unit: str, theme: Theme, parent: QWidget | None = None, *, dates: bool = True
    ) -> None:
        bottom = pyqtgraph.DateAxisItem() if dates else pyqtgraph.AxisItem("bottom")
        axes = {"bottom": bottom, "left": pyqtgraph.AxisItem("left")}
        super().__init__(parent, axisItems=axes, enableMenu=False)
        self.theme = theme
        self.points: Sequence[Point] = ()
        self._unit = ""
        self._stale = True
        self._worn: Palette | None = None
        self._range = (0.0, 1.0)
        self._across: float | None = None
        self._least_span = _LEAST_SPAN
        self._items: list[pyqtgraph.PlotDataItem] = []
        self._names: list[str] = []
        self._named: list[str] = []
        self.setFixedHeight(HEIGHT_PX)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setAntialiasing(False)
        self.legend = self.addLegend(offset=(12, 2), labelTextSize=f"{SMALL_PX}px", colCount=5)
        self.label(unit)
        self.plotItem.disableAutoRange()
        self.scene().sigMouseMoved.connect(self._point_at)
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Draw anew: now where it is seen, else when it is."""
        self._stale = True
        if self.isVisible():
            self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._redraw()

    def draw(self) -> Sequence[Point]:
        """Draw everything and give the points that can be pointed at."""
        return ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of what is drawn, in the order of the legend."""
        return tuple(self._names)

    def words_at(self, where: QPointF) -> str:
        """What is said of the nearest point within reach of a place in the chart, in pixels; empty where none is."""
        box = self.plotItem.getViewBox()
        best, found = _REACH_PX**2, ""
        near = box.mapSceneToView(where)
        across = abs(box.viewPixelSize()[0]) * _REACH_PX
        for point in self.points:
            if abs(point.x - near.x()) > across:
                continue
            apart = box.mapViewToScene(QPointF(point.x, point.y)) - where
            distance = apart.x() ** 2 + apart.y() ** 2
            if distance < best:
                best, found = distance, point.words
        return found

    def label(self, unit: str) -> None:
        """Name the axis at the left; a label that is set lays the whole chart out anew, so only where it changes."""
        if unit != self._unit:
            self._unit = unit
            self.plotItem.setLabel("left", unit)

    def show_range(self, low: float, high: float) -> None:
        """The span of the axis at the left; the bottom one follows the points."""
        self._range = (low, high)

    def span_at_least(self, seconds: float) -> None:
        """Let the bottom axis show this much time even for one point alone; else it would count milliseconds."""
        self._least_span = seconds

    def span_from_zero(self, most: float) -> None:
        """Let the bottom axis reach from 0 to `most`, wherever the points lie."""
        self._across = most

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: QColor,
        name: str,
        *,
        dashed: bool = False,
        dots: bool = False,
    ) -> None:
        """A line of one pixel, which is cheap to paint, with `dots` a mark at each point; NaN breaks it."""
        pen = pyqtgraph.mkPen(colour, width=1, style=Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        symbol = "o" if dots else None
        self._item(name).setData(
            xs, ys, pen=pen, connect="finite", symbol=symbol, symbolSize=5, symbolPen=None, symbolBrush=colour
        )

    def marks(self, points: Sequence[Point], colour: QColor, name: str, symbol: str, size: int = 8) -> None:
        self._item(name).setData(
            [point.x for point in points],
            [point.y for point in points],
            pen=None,
            symbol=symbol,
            symbolSize=size,
            symbolPen=None,
            symbolBrush=colour,
        )

    def _redraw(self) -> None:
        self._stale = False
        self._colour()
        self._names = []
        self.points = self.draw()
        box = self.plotItem.getViewBox()
        box.setYRange(*self._range, padding=0.02)
        if self._across is not None:
            box.setXRange(0.0, self._across, padding=0.0)
        elif self.points:
            first, last = min(one.x for one in self.points), max(one.x for one in self.points)
            spare = max(0.0, self._least_span - (last - first)) / 2
            box.setXRange(first - spare, last + spare, padding=0.02)
        for item in self._items[len(self._names) :]:
            item.setData([], [])
        self._name_lines()

    def _item(self, name: str) -> pyqtgraph.PlotDataItem:
        """The next line: those of the last drawing are used again, which is much cheaper than new ones."""
        place = len(self._names)
        if place == len(self._items):
            item = pyqtgraph.PlotDataItem()
            self.plotItem.addItem(item)
            self._items.append(item)
        self._names.append(name)
        self._items[place].opts["name"] = name
        return self._items[place]

    def _colour(self) -> None:
        """Wear the theme's colours, where they have changed."""
        palette = self.theme.palette
        if palette == self._worn:
            return
        self._worn = palette
        self.setBackground(palette.surface)
        for axis in (self.getAxis("bottom"), self.getAxis("left")):
            axis.setPen(QPen(palette.line))
            axis.setTextPen(QPen(palette.muted))
            axis.setStyle(tickFont=ui_font(SMALL_PX))
        self.legend.setLabelTextColor(palette.muted)
        self.legend.setBrush(palette.surface)
        self._named = []

    def _name_lines(self) -> None:
        if self._names != self._named:
            self._named = list(self._names)
            self.legend.clear()
            for name, item in zip(self._names, self._items, strict=False):
                self.legend.addItem(item, name)

    def _point_at(self, where: QPointF) -> None:
        words = self.words_at(where)
        if words:
            QToolTip.showText(self.mapToGlobal(self.mapFromScene(where)), tip(words), self)
        else:
            QToolTip.hideText()
