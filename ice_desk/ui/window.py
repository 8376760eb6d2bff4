"""The main window: it arranges parts that were built elsewhere and decides nothing about them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ice_desk.domain.budget import Budget
from ice_desk.domain.health import Check
from ice_desk.domain.slots import Board, Link
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed
from ice_desk.services.notices import Notice
from ice_desk.ui.bridge import watch
from ice_desk.ui.firstrun import FirstRunPage
from ice_desk.ui.menus import Menus, edit_commands
from ice_desk.ui.notices import NoticesView
from ice_desk.ui.palette import Command, CommandPalette
from ice_desk.ui.panels import DeskPanels, PanelLayout
from ice_desk.ui.statusbar import StatusBar, StatusFacts
from ice_desk.ui.theme import Theme
from ice_desk.ui.topbar import HOST_ACTIONS, TopBar

LEAST_WIDTH, LEAST_HEIGHT = 1024, 640
DESK = "Desk"


@dataclass(frozen=True)
class WindowParts:
    """What the window shows. `pages` are built on their first visit, so that none delays the first paint.

    `commands` go into menus and palette; `more_commands` is asked for each time the palette opens (models to move).
    `geometry` is what `geometry_changed` gave in an earlier session. `clock` is seconds since 1970.
    """

    theme: Theme
    board: Feed[Board]
    samples: Feed[Sample]
    budget: Feed[Budget]
    checks: Feed[tuple[Check, ...]]
    notices: Feed[tuple[Notice, ...]]
    dismiss: Callable[[str], None]
    status: Feed[StatusFacts]
    left: QWidget
    centre: QWidget
    right: QWidget
    first_run: FirstRunPage
    clock: Callable[[], float]
    pages: Mapping[str, Callable[[], QWidget]] = field(default_factory=dict)
    commands: Sequence[Command] = ()
    more_commands: Callable[[], Sequence[Command]] = tuple
    layout: PanelLayout = field(default_factory=PanelLayout)
    geometry: str = ""


class MainWindow(QMainWindow):
    close_requested = Signal()
    host_action = Signal(str)
    panels_changed = Signal(object)
    geometry_changed = Signal(str)
    page_changed = Signal(str)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts
        self._page = DESK
        self._may_close = False
        self._chats_wanted = False
        self._built: dict[str, QWidget] = {}
        self.setWindowTitle("ICE Desk")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(1440, 900)
        self.panels = DeskPanels(parts.left, parts.centre, parts.right, parts.layout)
        self.panels.layout_changed.connect(self.panels_changed)
        self._desk = QStackedWidget()
        self._desk.addWidget(self.panels)
        self._desk.addWidget(parts.first_run)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._desk)
        self.commands = (*parts.commands, *self._own_commands())
        self.menus = Menus(self, self.commands)
        self.top = TopBar((DESK, *parts.pages), self.menus.root, parts.theme)
        self.bottom = StatusBar(parts.board, parts.samples, parts.status, parts.theme, parts.clock)
        self._lay_out()
        self.palette_box = CommandPalette(self, parts.theme)
        self.toasts = NoticesView(parts.notices, parts.dismiss, self)
        self._geometry_timer = QTimer(self)
        self._geometry_timer.setSingleShot(True)
        self._geometry_timer.setInterval(400)
        self._geometry_timer.timeout.connect(self._tell_geometry)
        self._connect()
        self.show_page(DESK)
        if parts.geometry:
            self.restoreGeometry(QByteArray.fromBase64(parts.geometry.encode("ascii", "ignore")))

    @property
    def page(self) -> str:
        return self._page

    @property
    def first_run_shown(self) -> bool:
        return self._desk.currentWidget() is self._parts.first_run

    def show_page(self, page: str) -> None:
        """Bring a page forward, building it on its first visit."""
        if page == DESK:
            self._stack.setCurrentWidget(self._desk)
        elif page in self._parts.pages:
            if page not in self._built:
                self._built[page] = self._parts.pages[page]()
                self._stack.addWidget(self._built[page])
            self._stack.setCurrentWidget(self._built[page])
        else:
            return
        self._page = page
        self.top.show_page(page)
        self.page_changed.emit(page)

    def open_palette(self) -> None:
        self.palette_box.open_with((*self.commands, *self._parts.more_commands()))

    def finish(self) -> None:
        """Close for good: called once jobs and services have ended."""
        self._may_close = True
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._parts.centre.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self._tell_geometry()
        self.close_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._geometry_timer.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._geometry_timer.start()

    def _lay_out(self) -> None:
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.top)
        box.addWidget(self._stack, 1)
        box.addWidget(self.bottom)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        parts = self._parts
        self.top.page_chosen.connect(self.show_page)
        self.top.host_action.connect(self.host_action)
        self.top.search_clicked.connect(self.open_palette)
        parts.first_run.desk_wanted.connect(self._show_chats)
        watch(parts.board, self, self._show_board)
        watch(parts.budget, self, self.top.show_budget)
        watch(parts.checks, self, lambda checks: self.top.show_health(parts.board.value, checks))

    def _show_board(self, board: Board) -> None:
        self.top.show_host(board.host)
        self.top.show_health(board, self._parts.checks.value)
        down = board.host.link is Link.DOWN
        if not down:
            self._chats_wanted = False
        first_run = down and not self._chats_wanted
        self._desk.setCurrentWidget(self._parts.first_run if first_run else self.panels)

    def _shows(self, page: str) -> bool:
        return self._page == page

    def _show_chats(self) -> None:
        self._chats_wanted = True
        self._desk.setCurrentWidget(self.panels)

    def _tell_geometry(self) -> None:
        self.geometry_changed.emit(self.saveGeometry().toBase64().toStdString())

    def _own_commands(self) -> tuple[Command, ...]:
        pages = tuple(
            Command(
                page,
                f"Ctrl+{place}",
                partial(self.show_page, page),
                menu="View",
                shortcut=f"Ctrl+{place}",
                checked=partial(self._shows, page),
            )
            for place, page in enumerate((DESK, *self._parts.pages), start=1)
        )
        panels = self.panels
        columns = (
            Command("Fleet column", "Ctrl+B", panels.toggle_left, "View", "Ctrl+B", checked=lambda: panels.left_shown),
            Command("Inspector", "Ctrl+I", panels.toggle_right, "View", "Ctrl+I", checked=lambda: panels.right_shown),
            Command("Newest message", "F8", lambda: self.toasts.focus_newest(), "View", "F8"),
            Command("Main menu", "F10", lambda: self.top.open_menu(), shortcut="F10"),
        )
        hosts = tuple(
            Command(
                words,
                "F5" if key == "reconnect" else "",
                partial(self.host_action.emit, key),
                menu="Models",
                shortcut="F5" if key == "reconnect" else "",
            )
            for key, words in HOST_ACTIONS
        )
        palette = Command("Find a command", "Ctrl+K", self.open_palette, "Edit", "Ctrl+K")
        close = Command("Quit", "Ctrl+Q", self.close_requested.emit, "File", "Ctrl+Q", "quit")
        return (*pages, *columns, *edit_commands(), palette, *hosts, close)
