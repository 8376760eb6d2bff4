"""The ledger on the Budget page: what narrows it, what sorts it, and the table."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.ledger_view import ORDERS, STATES, LedgerView, days_in, models_in, shown
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.budget import ledger_words
from ice_desk.ui.budget.ledger_model import COLUMNS, LedgerModel
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.table import PlainTable
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import Button, PlainLabel

MOST_ROWS = 12
TYPING_MS = 150
ALL = ""
# Worth narrowing: with fewer rows everything is in sight.
MANY = 6


def in_order(*stops: QWidget) -> None:
    """Let Tab go from one to the next."""
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


class LedgerPanel(QWidget):
    """`row_opened` carries the LedgerRow that was double-clicked or entered, `view_changed` follows the filters."""

    row_opened = Signal(object)
    view_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LedgerRow, ...] = ()
        self.view = LedgerView()
        self._model = LedgerModel(theme)
        self.table = PlainTable(tr("Ledger"), COLUMNS, self._model, theme)
        self._model.setParent(self.table)
        self.table.row_opened.connect(lambda place: self.row_opened.emit(self._model.rows[place]))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Model, task, tier or state"))
        self.search.setAccessibleName(tr("Search the ledger"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(100)
        self.state = MenuButton(tr("State"))
        self.model = MenuButton(tr("Model"))
        self.day = MenuButton(tr("Day"))
        self.order = MenuButton(tr("Sort"))
        self.clear = Button(tr("Show all"), "link", px=SMALL_PX, tone="accent")
        self._nothing = PlainLabel(tr("No request matches."), tone="muted")
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        # As many rows as one sees at once: a thousand, as Qt measures by itself, take longer than a frame.
        self.table.horizontalHeader().setResizeContentsPrecision(2 * MOST_ROWS)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def rows(self) -> tuple[LedgerRow, ...]:
        """The rows that are shown, in their order."""
        return self._model.rows

    def show_rows(self, rows: Sequence[LedgerRow]) -> None:
        """All requests, newest first."""
        if rows == self._rows:
            return
        self._rows = tuple(rows)
        self._bar.setVisible(len(self._rows) > MANY or self.view.narrows)
        self._offer()
        self._show()

    def show_day(self, day: int) -> None:
        """Narrow to one day of the month; 0 shows all days."""
        self.show_view(replace(self.view, day=day))

    def _lay_out(self) -> None:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(6)
        row.addWidget(self.search, 1)
        for button in (self.state, self.model, self.day, self.order, self.clear):
            row.addWidget(button)
        self._bar.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._bar)
        box.addWidget(self.table)
        box.addWidget(self._nothing)
        in_order(*self.stops)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.search, self.state, self.model, self.day, self.order, self.clear, self.table

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(lambda: self.show_view(replace(self.view, text=self.search.text())))
        self.state.chosen.connect(lambda key: self.show_view(replace(self.view, state=key)))
        self.model.chosen.connect(lambda key: self.show_view(replace(self.view, model=key)))
        self.day.chosen.connect(lambda key: self.show_view(replace(self.view, day=int(key or 0))))
        self.order.chosen.connect(self._sort_as)
        self.clear.clicked.connect(self._clear)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by)
        self.order.set_options([(key, name) for key, name, _ in ledger_words.ORDERS])

    def _offer(self) -> None:
        """What the menus hold, from the rows there are."""
        states = {row.state for row in self._rows}
        self.state.set_options([(ALL, tr("All states")), *((state, state) for state in STATES if state in states)])
        models = [(model, text.plain(model, 60)) for model in models_in(self._rows)]
        self.model.set_options([(ALL, tr("All models")), *models])
        self.day.set_options([(ALL, tr("All days")), *((str(day), str(day)) for day in days_in(self._rows))])

    def _clear(self) -> None:
        self.search.clear()
        self._typing.stop()
        self.show_view(LedgerView(order=self.view.order, descending=self.view.descending))
        self.table.setFocus()

    def _sort_by(self, column: int) -> None:
        """A click on a head: figures and days from the largest, words from A; once more turns it round."""
        order = tuple(ORDERS)[column]
        again = order == self.view.order
        descending = not self.view.descending if again else COLUMNS[column].figure or order == "when"
        self.show_view(replace(self.view, order=order, descending=descending))

    def _sort_as(self, key: str) -> None:
        order, _, way = key.partition(" ")
        self.show_view(replace(self.view, order=order, descending=way == "down"))

    def show_view(self, view: LedgerView) -> None:
        """Narrow and sort as `view` says."""
        if view != self.view:
            self.view = view
            self._show()
            self.view_changed.emit()

    def _show(self) -> None:
        view = self.view
        current = self.table.currentIndex()
        entry = self._model.rows[current.row()].entry if current.isValid() else 0
        at = self.table.verticalScrollBar().value()
        self._model.show_rows(shown(self._rows, view), view)
        self._select_again(entry, at)
        self.table.fit_rows(len(self._model.rows), MOST_ROWS)
        self.table.setVisible(bool(self._model.rows))
        self._nothing.setVisible(bool(self._rows) and not self._model.rows)
        self.clear.setVisible(view.narrows)
        self.state.set_value(view.state)
        self.model.set_value(text.plain(view.model, 20))
        self.day.set_value(str(view.day) if view.day else "")
        self.order.set_value(ledger_words.order_words(view))
        for button, key in (
            (self.state, view.state),
            (self.model, view.model),
            (self.day, str(view.day or "")),
            (self.order, f"{view.order} {'down' if view.descending else 'up'}"),
        ):
            button.mark(key)

    def _select_again(self, entry: int, scrolled: int) -> None:
        """The request that was selected, where it is still shown, and the place one had scrolled to."""
        if not entry or self.table.currentIndex().isValid():
            return
        place = next((place for place, row in enumerate(self._model.rows) if row.entry == entry), None)
        if place is not None:
            self.table.setCurrentIndex(self._model.index(place, 0))
        self.table.verticalScrollBar().setValue(scrolled)
