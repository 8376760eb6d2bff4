"""The window before its panes exist: it paints at once, everything heavy comes after."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ice_desk.services.notices import Notices
from ice_desk.services.settings_values import SettingsValues
from ice_desk.shell.feeds import WindowFeeds
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.firstrun import FirstRunPage
from ice_desk.ui.health.page import HealthPage
from ice_desk.ui.palette import Command
from ice_desk.ui.panels import LEFT_PX, RIGHT_PX, PanelLayout
from ice_desk.ui.performance.page import PerformancePage
from ice_desk.ui.theme import Theme
from ice_desk.ui.window import MainWindow
from ice_desk.ui.window_parts import WindowParts


class Holder(QWidget):
    """An empty place that is filled once its pane can be built; the focus goes to the pane."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def fill(self, *widgets: QWidget, focus: QWidget | None = None) -> None:
        for place, widget in enumerate(widgets):
            self._box.addWidget(widget, 1 if place == len(widgets) - 1 else 0)
        if focus is not None:
            self.setFocusProxy(focus)


@dataclass
class Frame:
    """The main window with three empty places. `more_commands` fills the palette each time it opens."""

    theme: Theme
    feeds: WindowFeeds
    notices: Notices
    clock: Callable[[], float] = time.time
    left: Holder = field(default_factory=Holder)
    centre: Holder = field(default_factory=Holder)
    right: Holder = field(default_factory=Holder)
    more_commands: Callable[[], Sequence[Command]] = tuple
    commands: Sequence[Command] = ()
    pages: dict[str, QWidget] = field(default_factory=dict)
    page_built: Callable[[str, QWidget], None] | None = None

    def furnish(self, window: MainWindow, values: SettingsValues) -> None:
        """Fill the empty window with everything but its panes."""
        self.first_run = FirstRunPage(self.feeds.board, self.feeds.first_run)
        feeds = self.feeds
        parts = WindowParts(
            theme=self.theme,
            board=feeds.board,
            samples=feeds.samples,
            budget=feeds.budget,
            checks=feeds.checks,
            notices=self.notices.feed,
            dismiss=self.notices.dismiss,
            status=feeds.status,
            left=self.left,
            centre=self.centre,
            right=self.right,
            first_run=self.first_run,
            clock=self.clock,
            pages={
                "Budget": lambda: self._page("Budget", BudgetPage(feeds.month, self.theme, feeds.promises)),
                "Performance": lambda: self._page(
                    "Performance", PerformancePage(feeds.measured, feeds.held, feeds.trail, self.theme)
                ),
                "Health": lambda: self._page("Health", HealthPage(feeds.checks, self.theme)),
            },
            commands=self.commands,
            more_commands=lambda: self.more_commands(),
            layout=layout_of(values),
        )
        window.furnish(parts)

    def _page(self, name: str, page: QWidget) -> QWidget:
        self.pages[name] = page
        if self.page_built is not None:
            self.page_built(name, page)
        return page


def layout_of(values: SettingsValues) -> PanelLayout:
    """The remembered widths of the side columns; what cannot be read is the default."""
    left, _, right = values.panel_sizes.partition(",")
    return PanelLayout(
        int(left) if left.isdigit() else LEFT_PX,
        int(right) if right.isdigit() else RIGHT_PX,
        values.left_open,
        values.right_open,
    )
