"""Above the figures: which month is shown, and what keeps questions from the cloud."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ice_desk.domain.budget import Budget, Stop
from ice_desk.texts import retold, tr
from ice_desk.ui.budget.words import month_words
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.widgets import Button, PlainLabel


class PageHead(QWidget):
    """`month_chosen` carries "2026-10", `lifted` a Stop's act. Takes no room where there is nothing to say."""

    month_chosen = Signal(str)
    lifted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.month = MenuButton(tr("Month"))
        self.month.chosen.connect(self.month_chosen)
        self._note = PlainLabel("", tone="muted")
        self._stops: tuple[Stop, ...] = ()
        self._banners = QVBoxLayout()
        self._banners.setSpacing(8)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.month)
        row.addWidget(self._note, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(self._banners)
        box.addWidget(self._row)

    def show_budget(self, budget: Budget) -> None:
        months = tuple(dict.fromkeys((budget.month, *budget.months) if budget.month else budget.months))
        months = tuple(sorted(months, reverse=True))
        self.month.set_options([(month, month_words(month)) for month in months])
        self.month.set_value(month_words(budget.month))
        self.month.mark(budget.month)
        self._note.setText(tr("This month is over: nothing counts to it any more.") if budget.over else "")
        self._row.setVisible(len(months) > 1)
        self._show_stops(budget.stops)
        self.setVisible(len(months) > 1 or bool(budget.stops))

    def _show_stops(self, stops: Sequence[Stop]) -> None:
        if tuple(stops) == self._stops:
            return
        self._stops = tuple(stops)
        while (item := self._banners.takeAt(0)) is not None:
            banner = item.widget()
            if banner is not None:
                banner.hide()
                banner.deleteLater()
        for stop in stops:
            self._banners.addWidget(self._banner(stop))

    def _banner(self, stop: Stop) -> QFrame:
        banner = QFrame()
        banner.setProperty("kind", "tile")
        row = QHBoxLayout(banner)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(PlainLabel(retold(stop.why), tone="bad", wrap=True), 1)
        if stop.act:
            button = Button(retold(stop.label))
            button.clicked.connect(lambda: self.lifted.emit(stop.act))
            row.addWidget(button)
        return banner
