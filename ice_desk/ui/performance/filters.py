"""The row of choices above the Performance page: which answers count."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ice_desk.domain.measured import Choices, Filters
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.settings.form import Choice

_NAMES = {
    "period": tr("Period"),
    "model": tr("Model"),
    "task": tr("Task"),
    "tier": tr("Tier"),
    "host": tr("Host"),
}
PERIODS = ((tr("Today"), 1), (tr("7 days"), 7), (tr("30 days"), 30), (tr("90 days"), 90), (tr("All time"), None))
_HEIGHT = 30


class FilterBar(QWidget):
    """`changed(Filters)` is emitted by the user's act alone. A choice that is gone stays until it is left."""

    changed = Signal(object)

    def __init__(self, filters: Filters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = filters
        self._boxes = {name: self._box(name) for name in ("period", "model", "task", "tier", "host")}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        for column, (name, box) in enumerate(self._boxes.items()):
            grid.addWidget(box, 0, column)
            grid.setColumnStretch(column, 3 if name in ("model", "host") else 2)
        for words, days in PERIODS:
            self._boxes["period"].addItem(words, days)
        self.show_choices(Choices())
        self.show_filters(filters)

    @property
    def filters(self) -> Filters:
        return self._filters

    def box(self, name: str) -> Choice:
        return self._boxes[name]

    def show_filters(self, filters: Filters) -> None:
        self._filters = filters
        self._select("period", filters.days)
        for name in ("model", "task", "tier", "host"):
            self._select(name, getattr(filters, name))

    def show_choices(self, choices: Choices) -> None:
        """Offer what the span has, the most asked first."""
        self._fill("model", tr("All models"), choices.models)
        self._fill("task", tr("All tasks"), choices.tasks)
        self._fill("tier", tr("All tiers"), choices.tiers)
        self._fill("host", tr("All machines"), choices.hosts)

    def _fill(self, name: str, all_words: str, values: Sequence[str]) -> None:
        box, chosen = self._boxes[name], getattr(self._filters, name)
        offered = ["", *(value for value in values if value)]
        if chosen and chosen not in offered:
            offered.append(chosen)
        if [box.itemData(place) for place in range(box.count())] != offered:
            box.clear()
            for value in offered:
                words = text.sentence_case(value) if name in ("task", "tier") else text.plain(value, 80)
                box.addItem(words if value else all_words, value)
        self._select(name, chosen)

    def _select(self, name: str, value: object) -> None:
        box = self._boxes[name]
        box.setCurrentIndex(max(0, box.findData(value)))

    def _box(self, name: str) -> Choice:
        box = Choice()
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setAccessibleName(_NAMES[name])
        box.setFixedHeight(_HEIGHT)
        box.setMinimumWidth(90)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.activated.connect(lambda _index: self._changed())
        return box

    def _changed(self) -> None:
        values = {name: self._boxes[name].currentData() for name in ("model", "task", "tier", "host")}
        self._filters = Filters(
            days=self._boxes["period"].currentData(),
            by_task=self._filters.by_task,
            simulated=self._filters.simulated,
            **values,
        )
        self.changed.emit(self._filters)
