"""Each model over time: the median of a day, or every answer as a dot."""

import time
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ice_desk.domain.measured import DayPoint, Measured
from ice_desk.domain.performance import DAY_SECONDS, Speed
from ice_desk.services.feed import Feed
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.performance.plot import HEADROOM, Chart, Point
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Segmented

DAYS_HEAD = ("day", "model", "answers", "speed_median", "speed_p5", "first_token_median_s", "first_token_p95_s")
ANSWERS_HEAD = ("at", "model", "tokens_per_second")
_DOT_PX = 6
# So few points are each shown on their lines: dots cost several times what a line does.
_FEW = 100
_LEAST_DAYS = 3
_LEAST_MINUTES = 10
Drawn = Mapping[str, Sequence[Point]]


class DaysPlot(Chart):
    """`view` chooses "speed", "first_token" or "answers": the newest 2,000, one by one. The busiest model first."""

    def __init__(
        self,
        measured: Feed[Measured],
        speeds: Feed[tuple[Speed, ...]],
        view: Segmented,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Over time"), tr("tokens/s"), theme, parent)
        self._measured = measured
        self._speeds = speeds
        self._view = view
        view.chosen.connect(lambda _key: self.refresh())
        watch(measured, self, lambda _measured: self.refresh())
        watch(speeds, self, lambda _speeds: self.refresh() if view.value == "answers" else None)

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """The head and the rows of what is shown, for a CSV file."""
        if self._view.value == "answers":
            return ANSWERS_HEAD, [(one.at, one.model, one.tokens_per_second) for one in self._shown()]
        return DAYS_HEAD, [_cells(one) for one in self._measured.value.days]

    def draw(self) -> Sequence[Point]:
        first = self._view.value == "first_token"
        dots = self._view.value == "answers"
        self.label(tr("seconds") if first else tr("tokens/s"))
        drawn = answer_points(self._shown()) if dots else day_points(self._measured.value.days, first=first)
        self.span_at_least(_LEAST_MINUTES * 60 if dots else _LEAST_DAYS * DAY_SECONDS)
        everything = [point for points in drawn.values() for point in points]
        few = len(everything) <= _FEW
        for place, (model, points) in enumerate(drawn.items()):
            colour, name = self.theme.palette.series(place), text.plain(model, 32)
            if dots:
                self.marks(points, colour, name, "o", _DOT_PX)
            else:
                self.line([one.x for one in points], [one.y for one in points], colour, name, dots=few)
        self.show_range(0.0, HEADROOM * max((point.y for point in everything), default=1.0))
        unit = text.seconds if first else text.rate
        self.setAccessibleDescription("; ".join(summary(drawn, unit)))
        return everything

    def _shown(self) -> tuple[Speed, ...]:
        """The single answers that the filters let through, as far as they say."""
        filters, span = self._measured.value.filters, self._measured.value.span
        since = span[0] * DAY_SECONDS if span is not None and filters.days is not None else 0
        return tuple(one for one in self._speeds.value if one.at >= since and filters.model in ("", one.model))


def day_points(days: Sequence[DayPoint], *, first: bool) -> Drawn:
    """The median of each day at noon (UTC), by model, the busiest first."""
    drawn: dict[str, list[Point]] = {}
    for one in days:
        spread = one.first_token if first else one.speed
        if spread is None:
            continue
        tail = (
            tr("95 % within {high}", high=text.seconds(spread.high))
            if first
            else tr("95 % above {low}", low=text.rate(spread.low))
        )
        middle = text.seconds(spread.median) if first else text.rate(spread.median)
        day = text.day_of(time.gmtime(one.day * DAY_SECONDS))
        answers = trn("{number} answer", "{number} answers", spread.number)
        words = f"{text.plain(one.model, 60)}, {day}: {middle}, {tail}, {answers}"
        drawn.setdefault(one.model, []).append(Point((one.day + 0.5) * DAY_SECONDS, spread.median, words))
    return drawn


def answer_points(speeds: Sequence[Speed]) -> Drawn:
    """Every answer where it ended, by model, the busiest first."""
    counts: dict[str, int] = {}
    for one in speeds:
        counts[one.model] = counts.get(one.model, 0) + 1
    drawn: dict[str, list[Point]] = {model: [] for model in sorted(counts, key=lambda name: (-counts[name], name))}
    for one in speeds:
        words = f"{text.plain(one.model, 60)}, {text.clock(one.at)}: {text.rate(one.tokens_per_second)}"
        drawn[one.model].append(Point(one.at, one.tokens_per_second, words))
    return drawn


def summary(drawn: Drawn, unit: Callable[[float], str]) -> tuple[str, ...]:
    """Each model's lowest and highest point in words, for who cannot see the chart."""
    return tuple(
        tr(
            "{model}: {least} to {most}, {points}",
            model=model,
            least=unit(min(one.y for one in points)),
            most=unit(max(one.y for one in points)),
            points=trn("{number} point", "{number} points", len(points)),
        )
        for model, points in drawn.items()
        if points
    )


def _cells(one: DayPoint) -> tuple[object, ...]:
    day = time.strftime("%Y-%m-%d", time.gmtime(one.day * DAY_SECONDS))
    speed, first = one.speed, one.first_token
    return (
        day,
        one.model,
        one.number,
        None if speed is None else speed.median,
        None if speed is None else speed.low,
        None if first is None else first.median,
        None if first is None else first.high,
    )
