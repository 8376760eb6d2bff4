"""Quality against speed: each model a dot, the better and faster the further up and right."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ice_desk.domain.bench import BenchScore
from ice_desk.services.feed import Feed
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.performance.judge import judged_words
from ice_desk.ui.performance.plot import HEADROOM, Chart, Point
from ice_desk.ui.theme import Theme

_DOT_PX = 11


class BenchPlot(Chart):
    def __init__(self, scores: Feed[tuple[BenchScore, ...]], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Quality against speed"), tr("quality"), theme, parent, dates=False)
        self._scores = scores
        self.plotItem.setLabel("bottom", tr("tokens/s"))
        watch(scores, self, lambda _scores: self.refresh())

    def draw(self) -> Sequence[Point]:
        points = []
        known = [score for score in self._scores.value if score.tokens_per_second is not None]
        for place, score in enumerate(known):
            words = tr(
                "{model}: {quality} of 10 from {number} benchmarks, {tokens_per_second}",
                model=text.plain(score.model, 60),
                quality=f"{score.quality * 10:.1f}",
                number=score.number,
                tokens_per_second=text.rate(score.tokens_per_second),
            )
            if score.judged is not None:
                words = tr("{words}, judged {judged}", words=words, judged=judged_words(score))
            point = Point(score.tokens_per_second or 0.0, score.quality * 10, words)
            self.marks([point], self.theme.palette.series(place), text.plain(score.model, 32), "o", _DOT_PX)
            points.append(point)
        self.show_range(0.0, 10.0 * HEADROOM)
        self.span_from_zero(max((point.x for point in points), default=1.0) * 1.1)
        self.setAccessibleDescription("; ".join(point.words for point in points))
        return points
