"""The inspector: three sections, each a pure view of a value."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ice_desk.domain.budget import Budget
from ice_desk.domain.chats import Today
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Route
from ice_desk.services.feed import Feed
from ice_desk.texts import tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.inspector.spend import SpendSection
from ice_desk.ui.inspector.why import WhySection
from ice_desk.ui.text import count, seconds
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import PlainLabel, SectionHead, hairline

WIDTH = 316


class Inspector(QScrollArea):
    """The right column. `show_route` takes the preview while typing, or the route of an answer."""

    def __init__(
        self,
        budget: Feed[Budget],
        today: Feed[Today],
        theme: Theme,
        tasks: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Inspector"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.why = WhySection(theme, tasks)
        self.spend = SpendSection(theme)
        self.today = TodaySection()
        page = QFrame()
        page.setProperty("kind", "page")
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for section in (self.why, hairline(), self.spend, hairline(), self.today):
            box.addWidget(section)
        box.addStretch(1)
        self.setWidget(page)
        watch(budget, self, self.spend.show_budget)
        watch(today, self, self.today.show_today)

    def show_route(self, route: Route | Refused | None, *, answered: bool = False) -> None:
        self.why.show_route(route, answered=answered)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)


class TodaySection(QWidget):
    """Four lines about this day."""

    _LINES = (tr("answers"), tr("median first token"), tr("model loads"), tr("failures"))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = {line: PlainLabel("") for line in self._LINES}
        grid = QGridLayout()
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for row, (line, figure) in enumerate(self.figures.items()):
            grid.addWidget(PlainLabel(line, tone="muted"), row, 0)
            grid.addWidget(figure, row, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(10)
        box.addWidget(SectionHead(tr("Today")))
        box.addLayout(grid)

    def show_today(self, today: Today) -> None:
        first = "–" if today.median_first_token is None else seconds(today.median_first_token)
        words = (
            tr(
                "{local_answers} local · {cloud_answers} cloud",
                local_answers=count(today.local_answers),
                cloud_answers=count(today.cloud_answers),
            ),
            first,
            count(today.swaps),
            count(today.errors),
        )
        for (line, label), figure in zip(self.figures.items(), words, strict=True):
            label.setText(figure)
            label.setAccessibleName(f"{line}: {figure}")
