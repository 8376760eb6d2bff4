"""The Performance page: how each model has done here, and the memory of the last minutes."""

from PySide6.QtWidgets import QWidget

from ice_desk.domain.chats import ModelRecord
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.gauges.bar import FULL
from ice_desk.ui.gauges.sparkline import Sparkline
from ice_desk.ui.section import Page, Section
from ice_desk.ui.table import Column, Row, Table
from ice_desk.ui.theme import Theme

NOTHING_YET = "No answers yet. Ask something on the Desk: how fast each model is shows here."
_CHART_PX = 140


class PerformancePage(Page):
    """A pure view of the records and the trail."""

    def __init__(
        self,
        records: Feed[tuple[ModelRecord, ...]],
        trail: Feed[tuple[Sample, ...]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Performance", (1,), parent)
        self._table = Table(
            "Models on this machine",
            (
                Column("Model", stretch=True),
                Column("Answers", figure=True),
                Column("Median first token", figure=True),
                Column("Median speed", figure=True),
                Column("Failures", figure=True),
            ),
            theme,
            most_rows=16,
        )
        self._models = Section("Models on this machine")
        self._models.add(self._table)
        self._speed = Section("Speed of answers", "newest 2,000")
        self._answered = False
        self._plot: QWidget | None = None
        self._memory = Section("RAM lately", "dashed: 90 %")
        self._line = Sparkline("RAM lately", FULL, theme, height=_CHART_PX)
        self._memory.add(self._line)
        self.add_section(self._models)
        self.add_section(self._speed)
        self.add_section(self._memory)
        watch(records, self, self._show_records)
        watch(trail, self, self._show_trail)

    def add_plot(self, plot: QWidget) -> None:
        """Take in the plot of speeds, which comes later than the page."""
        self._plot = plot
        self._speed.add(plot)
        self._explain_plot()

    def _show_records(self, records: tuple[ModelRecord, ...]) -> None:
        self._table.show_rows(record_rows(records))
        self._models.show_empty("" if records else NOTHING_YET)
        self._answered = any(record.answers for record in records)
        self._explain_plot()

    def _explain_plot(self) -> None:
        waiting = "" if self._plot is not None else "The chart is being drawn."
        self._speed.show_empty(waiting if self._answered else "No answers yet.")

    def _show_trail(self, trail: tuple[Sample, ...]) -> None:
        shares = [None if sample.ram is None else sample.ram.share for sample in trail]
        self._line.show_shares(shares)
        readable = any(share is not None for share in shares)
        self._memory.show_empty("" if readable else "Memory has not been read yet.")
        newest = trail[-1].ram if trail else None
        span = f"last {text.seconds(trail[-1].at - trail[0].at)} · " if len(trail) > 1 else ""
        now = f"now {text.gb_of(newest.used, newest.total)} · " if newest is not None else ""
        self._memory.head.set_note(f"{now}{span}dashed: 90 %")


def record_rows(records: tuple[ModelRecord, ...]) -> tuple[Row, ...]:
    """The busiest model first; failures are named by their tone and their figure."""
    ordered = sorted(records, key=lambda record: (-record.answers, record.model))
    return tuple(
        Row(
            (
                record.model,
                text.count(record.answers),
                "–" if record.median_first_token is None else text.seconds(record.median_first_token),
                text.rate(record.median_tokens_per_second) or "–",
                text.count(record.errors),
            ),
            tones=("", "", "", "", "bad" if record.errors else ""),
        )
        for record in ordered
    )
