"""The window before its panes exist: it paints at once, everything heavy comes after."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from ice_desk.services.notices import Notices
from ice_desk.services.settings_values import SettingsValues
from ice_desk.shell.early import EarlyDesk, Holder
from ice_desk.shell.feeds import WindowFeeds
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.firstrun import FirstRunPage
from ice_desk.ui.health.page import HealthPage
from ice_desk.ui.palette import Command
from ice_desk.ui.panels import layout_of
from ice_desk.ui.performance.page import PerformancePage
from ice_desk.ui.theme import Theme
from ice_desk.ui.window import MainWindow
from ice_desk.ui.window_parts import WindowParts


@dataclass
class Frame:
    """The main window with its three places. `more_commands` fills the palette each time it opens."""

    theme: Theme
    feeds: WindowFeeds
    notices: Notices
    early: EarlyDesk
    clock: Callable[[], float] = time.time
    more_commands: Callable[[], Sequence[Command]] = tuple
    commands: Sequence[Command] = ()
    pages: dict[str, QWidget] = field(default_factory=dict)
    page_built: Callable[[str, QWidget], None] | None = None

    @property
    def left(self) -> Holder:
        return self.early.left

    @property
    def centre(self) -> Holder:
        return self.early.centre

    @property
    def right(self) -> Holder:
        return self.early.right

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
            layout=layout_of(values.panel_sizes, values.left_open, values.right_open),
        )
        window.furnish(parts)

    def _page(self, name: str, page: QWidget) -> QWidget:
        self.pages[name] = page
        if self.page_built is not None:
            self.page_built(name, page)
        return page
