"""The Budget page: four figures, the days of the month, by task, the ledger, and other tiers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ice_desk.domain.budget import Budget, LedgerRow
from ice_desk.services.feed import Feed
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.budget import tier_words, words
from ice_desk.ui.budget.chart import DailyChart
from ice_desk.ui.section import Page, Section
from ice_desk.ui.table import Column, Table
from ice_desk.ui.theme import HEAD_PX, Theme
from ice_desk.ui.widgets import Button, Tile


class BudgetPage(Page):
    """A pure view of the month; `export_clicked` asks for the ledger as CSV, `bill_known` to settle a LedgerRow."""

    export_clicked = Signal()
    bill_known = Signal(object)

    def __init__(self, budget: Feed[Budget], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Budget", (8, 5), parent)
        self._rows: tuple[LedgerRow, ...] = ()
        self._tiles = tuple(Tile(title) for title in ("Spent", "Held", "Forecast", "Kept local"))
        self.add_row_above(list(self._tiles))
        self._chart = DailyChart(theme)
        self._tasks = _table("By task", theme, "Task", "Answers", "Local", "Cost")
        self._ledger = Table(
            "Ledger",
            (
                Column("When"),
                Column("Model", stretch=True),
                Column("Task", stretch=True),
                Column("In / out tokens", figure=True),
                Column("Held", figure=True),
                Column("Settled", figure=True),
            ),
            theme,
        )
        self._ledger.row_opened.connect(self._open_row)
        self._tiers = _table("Tiers", theme, "Tier", "Per month", "Quality", "Local", "Queries per $")
        self.export = Button("Export CSV", "link", px=HEAD_PX, tone="muted")
        self.export.clicked.connect(self.export_clicked)
        self._daily_section = self._section("Daily spend by model", self._chart)
        self._tasks_section = self._section("By task", self._tasks)
        self._ledger_section = self._section("Ledger", self._ledger)
        self._ledger_section.head.add(self.export)
        self._tiers_section = self._section("Is another tier worth it?", self._tiers)
        self._basis = self._tiers_section.add_note("")
        watch(budget, self, self._show)

    def _section(self, title: str, body: QWidget) -> Section:
        section = Section(title)
        section.add(body)
        self.add_section(section)
        return section

    def _show(self, budget: Budget) -> None:
        spent, held, forecast, local = self._tiles
        spent.show_figure(*words.spent_tile(budget))
        held.show_figure(*words.held_tile(budget))
        forecast.show_figure(*words.forecast_tile(budget))
        local.show_figure(*words.local_tile(budget))
        local.setToolTip(text.tip(words.saved_tip(budget)))
        self._chart.show_budget(budget)
        self._daily_section.show_empty("" if budget.daily else words.NOTHING_YET)
        cap = budget.cap // max(1, budget.days_in_month)
        note = f"cap line at {text.money(cap).removesuffix('.00')} a day"
        self._daily_section.head.set_note(note if budget.daily and budget.cap else "")
        self._tasks.show_rows(words.task_rows(budget))
        self._tasks_section.show_empty("" if budget.tasks else "No answers this month yet.")
        self._rows = budget.ledger
        self._ledger.show_rows(words.ledger_rows(budget))
        self._ledger_section.head.set_note(words.open_note(budget))
        self._ledger_section.show_empty("" if budget.ledger else words.NOTHING_YET)
        self.export.setEnabled(bool(budget.ledger))
        self._tiers.show_rows(tier_words.tier_rows(budget))
        self._basis.setText(tier_words.basis(budget.comparison))
        self._tiers_section.show_empty("" if budget.comparison.tiers else tier_words.EMPTY)

    def _open_row(self, place: int) -> None:
        if self._rows[place].state == "unconfirmed":
            self.bill_known.emit(self._rows[place])


def _table(name: str, theme: Theme, first: str, *figures: str) -> Table:
    columns = (Column(first, stretch=True), *(Column(title, figure=True) for title in figures))
    return Table(name, columns, theme)
