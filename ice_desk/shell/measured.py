"""What the Performance page asks for: looks through filters, its charts, and files of what it shows."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from ice_desk.app import Desk
from ice_desk.app.reporting import content_of, gather
from ice_desk.domain.errors import DeskError
from ice_desk.domain.measured import Filters
from ice_desk.domain.models import normal_name
from ice_desk.domain.recommend import Act, Advice
from ice_desk.domain.slots import Card, SizeSource
from ice_desk.services.csv_file import write_table
from ice_desk.services.transfer.paper import pdf_of
from ice_desk.services.transfer.saving import save
from ice_desk.shell.feeds import WindowFeeds
from ice_desk.texts import inside, mark, retold, tr
from ice_desk.ui.performance import bench, words
from ice_desk.ui.performance.advice import AdviceSection
from ice_desk.ui.performance.bench import BenchSection
from ice_desk.ui.performance.page import PerformancePage
from ice_desk.ui.theme import Theme
from ice_desk.ui.window import MainWindow

PAGE = "Performance"
# A report of all time.
ALL_DAYS = 36_500


class MeasuredActs:
    """Looks when the page is seen, when a filter changes and after an answer; never for a page nobody sees."""

    def __init__(self, desk: Desk, feeds: WindowFeeds, theme: Theme, window: MainWindow) -> None:
        self._desk = desk
        self._feeds = feeds
        self._theme = theme
        self._window = window
        self._page: PerformancePage | None = None
        self._filters = Filters()
        self._owed = True
        window.page_changed.connect(lambda page: self._look() if page == PAGE else None)
        for feed in (desk.history.today, desk.history.ratings, desk.benchmarks.scores):
            feed.subscribe(lambda _news: self._look_if_seen())

    def join(self, page: PerformancePage) -> None:
        self._page = page
        page.filters_changed.connect(self._choose)
        page.export_clicked.connect(self._export)
        runner, spawn = self._desk.benchmarks, self._desk.jobs.spawn
        section = BenchSection(
            runner.run,
            runner.scores,
            runner.models,
            self._theme,
            judges=runner.judges,
            judge_words=lambda judge, models, quick: runner.judge_words(judge, models, quick=quick),
        )
        section.begin_clicked.connect(
            lambda models, quick, judge: spawn(
                runner.begin(models, quick=quick, judge=judge), "begin a benchmark", slot="bench act"
            )
        )
        section.pause_clicked.connect(runner.pause)
        section.go_on_clicked.connect(runner.go_on)
        section.cancel_clicked.connect(lambda: spawn(runner.cancel(), "cancel the benchmark", slot="bench act"))
        page.add_bench(section)
        advice = AdviceSection(self._desk.advisor.advice)
        advice.followed.connect(lambda one: spawn(self._follow(one), "follow an advice", slot="advice"))
        page.add_section(advice)

    def _choose(self, filters: Filters) -> None:
        span = self._filters.days
        self._filters = filters
        self._look(whole=self._owed or filters.days != span)

    def _look_if_seen(self) -> None:
        if self._window.page == PAGE and self._window.isVisible():
            self._look()

    def _look(self, *, whole: bool = True) -> None:
        self._owed = whole
        self._desk.jobs.spawn_while_open(partial(self._fetch, whole), "look at what was measured", slot="look")

    async def _fetch(self, whole: bool) -> None:
        """`whole` where more may have changed than what the filters let through."""
        desk = self._desk
        filters = replace(self._filters, simulated=desk.fleet.board.value.host.simulated)
        measured = await desk.performance.look(filters)
        self._feeds.measured.publish(measured)
        if not whole:
            return
        cards = desk.fleet.board.value.cards
        self._feeds.held.publish(
            await desk.performance.promises(filters, measured_sizes(cards), desk.benchmarks.scores.value)
        )
        await desk.advisor.refresh()
        self._feeds.speeds.publish(await desk.inferences.speeds())
        if self._page is not None and not self._page.plots and not desk.jobs.running("charts"):
            desk.jobs.spawn_while_open(partial(self._plot, self._page), "draw the charts", slot="charts")
        self._owed = False

    async def _follow(self, advice: Advice) -> None:
        """Do what the button says and tell of it."""
        if advice.act is Act.COPY:
            QGuiApplication.clipboard().setText(advice.value)
            words = tr("{value} is copied. Set it for Ollama and restart Ollama.", value=advice.value)
        else:
            await self._desk.advisor.follow(advice)
            words = tr("Done: {label}.", label=inside(retold(advice.label)))
        self._desk.notices.post(words, key="advice")

    async def _plot(self, page: PerformancePage) -> None:
        """Import what draws plots off the window's thread: it takes a second, so the figures are shown before."""
        days = await asyncio.to_thread(import_module, "ice_desk.ui.performance.days_plot")
        memory = await asyncio.to_thread(import_module, "ice_desk.ui.performance.memory_plot")
        quality = await asyncio.to_thread(import_module, "ice_desk.ui.performance.bench_plot")
        feeds = self._feeds
        page.add_plots(
            days.DaysPlot(feeds.measured, feeds.speeds, page.view, self._theme),
            memory.MemoryPlot(feeds.measured, self._theme),
            quality.BenchPlot(self._desk.benchmarks.scores, self._theme),
        )

    def report(self) -> None:
        """Ask where to, then write a report of the filters' days."""
        dialog = QFileDialog(
            self._window, tr("Save a report"), "", tr("Web page (*.html);;PDF (*.pdf);;Markdown (*.md)")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.selectFile("ice-desk-report.html")
        dialog.fileSelected.connect(
            lambda chosen: self._desk.jobs.spawn(self.write_report(Path(chosen)), "write a report", slot="export")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def write_report(self, path: Path) -> None:
        """Write the report in the form that the name of the file says. Raises DeskError."""
        report = await gather(self._desk, self._filters.days or ALL_DAYS)
        await asyncio.to_thread(lambda: save(path, content_of(report, path.suffix, pdf_of)))
        self._desk.notices.post(tr("Saved as {name}.", name=path.name), key="export")

    def _export(self, name: str) -> None:
        """Ask where to, then write what is shown."""
        ending = name.rpartition(".")[2]
        dialog = QFileDialog(self._window, tr("Save what is shown"), "", f"{ending.upper()} (*.{ending})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"ice-desk-{name}")
        dialog.fileSelected.connect(
            lambda chosen: self._desk.jobs.spawn(self.save(name, Path(chosen)), "save a file", slot="export")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def save(self, name: str, path: Path) -> None:
        """Write the chart or the table called `name` to `path`. Raises DeskError where the file cannot be written."""
        if self._page is None:
            return
        if name.endswith(".png"):
            plot = self._page.plots.get(name.removesuffix(".png"))
            if plot is None or not plot.grab().save(str(path), "PNG"):
                raise DeskError(
                    mark("{name} could not be saved", name=path.name),
                    why=mark("The folder cannot be written"),
                    remedy=mark("Choose another"),
                )
        else:
            head, rows = self._table(name)
            await asyncio.to_thread(write_table, path, head, rows)
        self._desk.notices.post(tr("Saved as {name}.", name=path.name), key="export")

    def _table(self, name: str) -> tuple[Iterable[str], Iterable[Iterable[object]]]:
        measured, held = self._feeds.measured.value, self._feeds.held.value
        if name == "models.csv":
            return words.GROUPS_HEAD, words.groups_table(measured)
        if name == "promises.csv":
            return words.PROMISES_HEAD, words.promises_table(words.sorted_promises(held, measured.filters.model))
        if name == "benchmark.csv":
            return bench.HEAD, bench.results_table(self._desk.benchmarks.run.value)
        if name == "memory.csv":
            return words.READINGS_HEAD, words.readings_table(measured.readings)
        assert self._page is not None
        plot = self._page.plots["days"]
        return plot.table()  # type: ignore[attr-defined,no-any-return]


def measured_sizes(cards: Iterable[Card]) -> dict[str, int]:
    """Bytes in memory, by normal name, of models whose size was measured and not computed."""
    return {normal_name(card.model): card.size for card in cards if card.size_source is SizeSource.MEASURED}
