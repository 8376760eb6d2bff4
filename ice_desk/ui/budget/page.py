"""The Budget page: four figures, the days of the month, by task, the ledger, and other tiers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ice_desk.domain.budget import Budget, LedgerRow
from ice_desk.domain.plans import Promises
from ice_desk.services.feed import Feed
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.budget import ledger_words, tier_words, words
from ice_desk.ui.budget.chart import DailyChart
from ice_desk.ui.budget.head import PageHead
from ice_desk.ui.budget.ledger import LedgerPanel, in_order
from ice_desk.ui.budget.promises import PromiseSections
from ice_desk.ui.section import Page, Section
from ice_desk.ui.table import Column, Table
from ice_desk.ui.theme import HEAD_PX, Theme
from ice_desk.ui.widgets import Button, Tile


class BudgetPage(Page):
    """A pure view of a month.

    `month_chosen` asks for another, `export_clicked` for a CSV of these LedgerRows, `bill_known` to settle a
    LedgerRow, `lifted` to lift a Stop.
    """

    month_chosen = Signal(str)
    export_clicked = Signal(object)
    bill_known = Signal(object)
    lifted = Signal(str)

    def __init__(
        self,
        budget: Feed[Budget],
        theme: Theme,
        promises: Feed[Promises] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Budget"), (8, 5), parent)
        self._rows: tuple[LedgerRow, ...] = ()
        self._tiles = tuple(Tile(title) for title in (tr("Spent"), tr("Held"), tr("Forecast"), tr("Kept local")))
        self.add_row_above(list(self._tiles))
        self.head = PageHead()
        self.head.month_chosen.connect(self.month_chosen)
        self.head.lifted.connect(self.lifted)
        self.add_above(self.head)
        self._chart = DailyChart(theme)
        self._tasks = _table(tr("By task"), theme, tr("Task"), tr("Answers"), tr("Local"), tr("Cost"))
        self.ledger = LedgerPanel(theme)
        self.ledger.row_opened.connect(self._open_row)
        self.ledger.view_changed.connect(self._show_note)
        self._chart.day_chosen.connect(self.ledger.show_day)
        self._tiers = _table(
            tr("Tiers"), theme, tr("Tier"), tr("Per month"), tr("Quality"), tr("Local"), tr("Queries per $")
        )
        self.export = Button(tr("Export CSV"), "link", px=HEAD_PX, tone="muted")
        self.export.clicked.connect(self._export)
        self.export_menu = QMenu(self)
        self.export_menu.setAccessibleName(tr("Export CSV"))
        self._daily_section = self._section(tr("Daily spend by model"), self._chart)
        self._tasks_section = self._section(tr("By task"), self._tasks)
        self._ledger_section = self._section(tr("Ledger"), self.ledger)
        self._ledger_section.head.add(self.export)
        self._tiers_section = self._section(tr("Is another tier worth it?"), self._tiers)
        self._basis = self._tiers_section.add_note("")
        self._tiers.row_told.connect(lambda words: self._show_basis(words))
        self._budget = budget
        self._promises = promises or Feed(Promises())
        self._value = PromiseSections(theme)
        for section in self._value.sections:
            self.add_section(section)
        in_order(self.head.month, self._chart, self._tasks, self.export, *self.ledger.stops, self._tiers)
        watch(budget, self, self._show)
        watch(self._promises, self, lambda told: self._value.show(told, self._budget.value))

    def _section(self, title: str, body: QWidget) -> Section:
        section = Section(title)
        section.add(body)
        self.add_section(section)
        return section

    def _show(self, budget: Budget) -> None:
        self.head.show_budget(budget)
        spent, held, forecast, local = self._tiles
        spent.show_figure(*words.spent_tile(budget))
        held.show_figure(*words.held_tile(budget))
        forecast.show_figure(*words.forecast_tile(budget))
        local.show_figure(*words.local_tile(budget))
        local.setToolTip(text.tip(words.saved_tip(budget)))
        self._chart.show_budget(budget)
        self._daily_section.show_empty("" if budget.daily else words.nothing_yet(budget))
        self._daily_section.head.set_note(words.cap_note(budget))
        self._tasks.show_rows(words.task_rows(budget))
        self._tasks_section.show_empty("" if budget.tasks else words.no_answers(budget))
        self._rows = budget.ledger
        self.ledger.show_rows(budget.ledger)
        self._show_note()
        self._ledger_section.show_empty("" if budget.ledger else words.nothing_yet(budget))
        self.export.setEnabled(bool(budget.ledger))
        self._tiers.show_rows(tier_words.tier_rows(budget))
        self._show_basis("")
        self._tiers_section.show_empty("" if budget.comparison.tiers else tier_words.EMPTY)
        self._value.show(self._promises.value, budget)

    def _show_basis(self, of_row: str) -> None:
        """What is to be said of the row one has come to, and what all of them rest on."""
        self._basis.setText("\n".join(filter(None, (of_row, tier_words.basis(self._budget.value.comparison)))))

    def _show_note(self) -> None:
        self._ledger_section.head.set_note(ledger_words.note(self._rows, len(self.ledger.rows)))

    def _open_row(self, row: LedgerRow) -> None:
        if row.state == "unconfirmed":
            self.bill_known.emit(row)

    def _export(self) -> None:
        """All of the month; where the table is narrowed, ask which."""
        if not self.ledger.view.narrows:
            self.export_clicked.emit(self._rows)
            return
        self.export_menu.clear()
        for name, rows in ((tr("What is shown"), self.ledger.rows), (tr("The whole month"), self._rows)):
            action = self.export_menu.addAction(f"{name}: {trn('{number} row', '{number} rows', len(rows))}…")
            action.setEnabled(bool(rows))
            action.triggered.connect(lambda _checked=False, rows=rows: self.export_clicked.emit(rows))
        self.export_menu.popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))


def _table(name: str, theme: Theme, first: str, *figures: str) -> Table:
    columns = (Column(first, stretch=True), *(Column(title, figure=True) for title in figures))
    return Table(name, columns, theme)
