"""The Performance page: each model and task, days, memory, and what was promised beside what was measured."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ice_desk.domain.measured import Filters, Measured
from ice_desk.domain.promises import Held
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed
from ice_desk.texts import inside, tr, trn
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.performance import words
from ice_desk.ui.performance.bench import BenchSection
from ice_desk.ui.performance.filters import FilterBar
from ice_desk.ui.section import Page, Section
from ice_desk.ui.table import Table
from ice_desk.ui.theme import HEAD_PX, Theme
from ice_desk.ui.widgets import Button, Segmented

NOTHING_YET = tr("No answers in this time. Ask something on the Desk: how fast each model is shows here.")
NOTHING_SO = tr("No answer fits these choices.")
DRAWING = tr("The chart is being drawn.")
VIEWS = (("speed", tr("Speed")), ("first_token", tr("First token")), ("answers", tr("Each answer")))


class PerformancePage(Page):
    """A pure view of what was measured.

    `filters_changed(Filters)` asks for another look, `export_clicked(name)` for a file: "models.csv", "days.png",
    "days.csv", "memory.png", "memory.csv", "promises.csv", "benchmark.png" or "benchmark.csv".
    """

    filters_changed = Signal(object)
    export_clicked = Signal(str)

    def __init__(
        self,
        measured: Feed[Measured],
        held: Feed[tuple[Held, ...]],
        trail: Feed[tuple[Sample, ...]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Performance"), (1,), parent)
        self._measured = measured
        self._held = held
        self.bench: BenchSection | None = None
        self.filters = FilterBar(measured.value.filters)
        self.filters.changed.connect(self.filters_changed)
        self.add_row_above([self.filters])
        self.rows_by = Segmented(tr("Rows"), (("model", tr("Per model")), ("task", tr("Per model and task"))))
        self.rows_by.set_value("model")
        self.rows_by.chosen.connect(self._split)
        self.table = Table(tr("Models"), words.GROUP_COLUMNS, theme, most_rows=14)
        self._models = self._section(tr("Models"), "", self.table, "models.csv")
        self._models.head.add(self.rows_by)
        self.view = Segmented(tr("Chart"), VIEWS)
        self.view.set_value("speed")
        self.days = self._section(tr("Over time"), "", None, "days.png", "days.csv")
        self.days.head.add(self.view)
        self._memory = self._section(tr("Memory over time"), "", None, "memory.png", "memory.csv")
        self.promises = Table(tr("Promised and measured"), words.PROMISE_COLUMNS, theme, most_rows=14)
        self._promised = self._section(tr("Promised and measured"), "", self.promises, "promises.csv")
        self._plots: dict[str, QWidget] = {}
        watch(measured, self, self._show)
        watch(held, self, self._show_promises)
        watch(trail, self, self._show_trail)

    @property
    def plots(self) -> dict[str, QWidget]:
        """The charts by section: "days" and "memory"; they come later than the page."""
        return self._plots

    def add_bench(self, bench: BenchSection) -> None:
        """Take in the benchmark, which needs its runner."""
        self.bench = bench
        self._add_exports(bench, tr("Benchmark"), "benchmark.png", "benchmark.csv")
        self.add_section(bench)

    def add_plots(self, days: QWidget, memory: QWidget, quality: QWidget | None = None) -> None:
        self._plots = {"days": days, "memory": memory}
        if quality is not None and self.bench is not None:
            self._plots["benchmark"] = quality
            self.bench.add_plot(quality)
        self.days.add(days)
        self._memory.add(memory)
        self._show(self._measured.value)

    def _section(self, title: str, note: str, widget: QWidget | None, *exports: str) -> Section:
        section = Section(title, note)
        if widget is not None:
            section.add(widget)
        self._add_exports(section, title, *exports)
        self.add_section(section)
        return section

    def _add_exports(self, section: Section, title: str, *exports: str) -> None:
        for name in exports:
            button = Button(name.rsplit(".")[-1].upper(), "link", px=HEAD_PX, tone="muted")
            button.setAccessibleName(tr("Save {title} as {kind}", title=inside(title), kind=button.text()))
            button.clicked.connect(lambda _checked=False, name=name: self.export_clicked.emit(name))
            section.head.add(button)

    def _split(self, by: str) -> None:
        filters = replace(self.filters.filters, by_task=by == "task")
        self.filters.show_filters(filters)
        self.filters_changed.emit(filters)

    def _show(self, measured: Measured) -> None:
        self.filters.show_filters(measured.filters)
        self.filters.show_choices(measured.choices)
        self.rows_by.set_value("task" if measured.filters.by_task else "model")
        self.table.setColumnHidden(1, not measured.filters.by_task)
        self.table.show_rows([words.group_row(group) for group in measured.groups])
        empty = "" if measured.groups else NOTHING_SO if _narrowed(measured.filters) else NOTHING_YET
        self._models.show_empty(empty)
        self._models.head.set_note(
            trn("{number} answer", "{number} answers", measured.asked) if measured.groups else ""
        )
        waiting = "" if self._plots else DRAWING
        self.days.show_empty(empty or waiting)
        readable = any(one.ram_used is not None for one in measured.readings)
        self._memory.show_empty(waiting if readable else tr("Memory has not been recorded yet: a point a minute."))
        self._show_promises(self._held.value)

    def _show_promises(self, held: tuple[Held, ...]) -> None:
        wanted = words.sorted_promises(held, self._measured.value.filters.model)
        self.promises.show_rows([words.promise_row(one) for one in wanted])
        measured = sum(one.value is not None for one in wanted)
        kept = sum(one.kept is True for one in wanted)
        self._promised.head.set_note(
            tr("{kept} of {measured} measured promises kept", kept=kept, measured=measured) if measured else ""
        )
        self._promised.show_empty("" if wanted else tr("The specification says nothing of this choice."))

    def _show_trail(self, trail: tuple[Sample, ...]) -> None:
        newest = trail[-1].ram if trail else None
        self._memory.head.set_note(
            tr("now {reading}", reading=text.gb_of(newest.used, newest.total)) if newest is not None else ""
        )


def _narrowed(filters: Filters) -> bool:
    return bool(filters.model or filters.task or filters.tier or filters.host)
