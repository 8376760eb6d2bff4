"""The memory of the span, peak by peak, with the models that came and went marked below it."""

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from PySide6.QtWidgets import QWidget

from ice_desk.domain.measured import Measured
from ice_desk.domain.performance import Coming, Reading
from ice_desk.domain.units import GB
from ice_desk.services.feed import Feed
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.performance.plot import HEADROOM, Chart, Point
from ice_desk.ui.performance.words import READINGS_HEAD, readings_table
from ice_desk.ui.theme import Theme

ARRIVED = ("loaded", "loaded ahead", "shrunk", "reloaded")
# Marks lie below the zero line, arrivals above departures, as shares of the scale's height.
_IN, _OUT = -0.05, -0.12
_GAP_STEPS = 2.5


class MemoryPlot(Chart):
    """Gigabytes. A gap is a time in which nothing was read: the desk was closed."""

    def __init__(self, measured: Feed[Measured], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Memory over time"), "GB", theme, parent)
        self._measured = measured
        self._drawn: tuple[object, ...] = ()
        watch(measured, self, self._show)

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        return READINGS_HEAD, readings_table(self._measured.value.readings)

    def draw(self) -> Sequence[Point]:
        readings, comings = self._measured.value.readings, self._measured.value.comings
        palette = self.theme.palette
        ram, ram_total = curve(readings, "ram_used"), curve(readings, "ram_total")
        gpu = curve(readings, "gpu_used")
        top = max((one.y for one in (*ram, *ram_total, *gpu) if not math.isnan(one.y)), default=1.0)
        for points, colour, name, dashed in (
            (ram_total, palette.faint, tr("RAM there is"), True),
            (ram, palette.accent, tr("RAM in use"), False),
            (gpu, palette.series(1), tr("GPU memory in use"), False),
        ):
            if points:
                self.line([one.x for one in points], [one.y for one in points], colour, name, dashed=dashed)
        arrived = [_mark(one, top * _IN) for one in comings if one.event in ARRIVED]
        left = [_mark(one, top * _OUT) for one in comings if one.event not in ARRIVED]
        for marks, colour, name, symbol in (
            (arrived, palette.ok, tr("loaded"), "t1"),
            (left, palette.warm, tr("left", "memory"), "t"),
        ):
            if marks:
                self.marks(marks, colour, name, symbol)
        self.show_range(top * _OUT * 1.3, top * HEADROOM)
        self.setAccessibleDescription(spoken(readings, len(arrived), len(left)))
        return [one for one in (*arrived, *left, *ram, *gpu) if not math.isnan(one.y)]

    def _show(self, measured: Measured) -> None:
        shown = (measured.readings, measured.comings)
        if shown != self._drawn:
            self._drawn = shown
            self.refresh()


def curve(readings: Sequence[Reading], part: str) -> list[Point]:
    """One curve in gigabytes, with a NaN where it cannot be read or where readings are missing; empty without any."""
    steps = [after.at - before.at for before, after in pairwise(readings)]
    widest = _GAP_STEPS * median(steps) if steps else math.inf
    points: list[Point] = []
    for one in readings:
        value: int | None = getattr(one, part)
        if points and one.at - points[-1].x > widest:
            points.append(Point(one.at - widest / 2, math.nan, ""))
        size = math.nan if value is None else value / GB
        points.append(Point(one.at, size, f"{text.moment(one.at)}: {text.gb(value)} {_names[part]}"))
    return points if any(not math.isnan(point.y) for point in points) else []


_names = {"ram_used": tr("of RAM in use"), "ram_total": tr("of RAM"), "gpu_used": tr("of GPU memory in use")}


def spoken(readings: Sequence[Reading], arrived: int, left: int) -> str:
    peak = max((one.ram_used for one in readings if one.ram_used is not None), default=None)
    return tr(
        "highest {peak} of RAM; {loads}, {unloads}",
        peak=text.gb(peak),
        loads=trn("{number} load", "{number} loads", arrived),
        unloads=trn("{number} unload", "{number} unloads", left),
    )


def _mark(one: Coming, y: float) -> Point:
    size = f", {text.gb(one.size)}" if one.size else ""
    reason = f": {text.said(one.reason, 120)}" if one.reason else ""
    return Point(one.at, y, f"{text.moment(one.at)}: {text.plain(one.model, 60)} {one.event}{reason}{size}")
