"""The main window: it arranges parts that were built elsewhere and decides nothing about them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ice_desk.texts import mark

# What furnishes the window is imported when it is furnished: the empty window is painted before.
if TYPE_CHECKING:
    from ice_desk.domain.slots import Board
    from ice_desk.ui.panels import DeskPanels
    from ice_desk.ui.window_parts import WindowParts

LEAST_WIDTH, LEAST_HEIGHT = 1024, 640
_FIRST = QSize(1440, 900)
_TITLE_BAR_PX = 36
TOP_PX, BOTTOM_PX = 44, 26
DESK = mark("Desk")
# What the chat's composer takes at the lower edge; messages lie above it where no column is beside it.
_COMPOSER_PX = 150


class MainWindow(QMainWindow):
    close_requested = Signal()
    host_action = Signal(str)
    panels_changed = Signal(object)
    geometry_changed = Signal(str)
    page_changed = Signal(str)
    hidden_changed = Signal(bool)

    def __init__(self, parts: "WindowParts | None" = None, geometry: str = "") -> None:
        """Without `parts` it is empty, and quickly painted; `furnish` fills it. `geometry` is an earlier session's."""
        super().__init__()
        self._parts = parts
        self._page = DESK
        self._may_close = False
        self.stays_on_close: Callable[[], bool] = lambda: False
        self._chats_wanted = False
        self._built: dict[str, QWidget] = {}
        self.setWindowTitle("ICE Desk")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(self._first_size())
        self._geometry_timer = QTimer(self)
        self._geometry_timer.setSingleShot(True)
        self._geometry_timer.setInterval(400)
        self._geometry_timer.timeout.connect(self._tell_geometry)
        if parts is not None:
            self.furnish(parts)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    def _first_size(self) -> QSize:
        """As designed, or as large as the screen: the status bar must not lie below its edge."""
        room = self.screen().availableSize() - QSize(0, _TITLE_BAR_PX)
        return (
            _FIRST.boundedTo(room).expandedTo(QSize(LEAST_WIDTH, LEAST_HEIGHT))
            if room.width() >= LEAST_WIDTH
            else _FIRST
        )

    def begin(self, panels: "DeskPanels") -> None:
        """Show the columns before all else, at the place that they keep once the window is furnished."""
        self.panels = panels
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, TOP_PX, 0, BOTTOM_PX)
        box.addWidget(panels)
        self.setCentralWidget(whole)

    def furnish(self, parts: "WindowParts") -> None:
        """Build everything that the window shows, once."""
        from ice_desk.ui.menus import Menus
        from ice_desk.ui.notices import NoticesView
        from ice_desk.ui.palette import CommandPalette
        from ice_desk.ui.panels import DeskPanels
        from ice_desk.ui.statusbar import StatusBar
        from ice_desk.ui.topbar import TopBar
        from ice_desk.ui.window_commands import window_commands

        self._parts = parts
        if self.centralWidget() is None:
            self.panels = DeskPanels(parts.left, parts.centre, parts.right, parts.layout)
        self.panels.layout_changed.connect(self.panels_changed)
        self._desk = QStackedWidget()
        self._desk.addWidget(self.panels)
        self._desk.addWidget(parts.first_run)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._desk)
        pages = (DESK, *parts.pages)
        self.commands = (*parts.commands, *window_commands(self, pages))
        self.menus = Menus(self, self.commands)
        self.top = TopBar(pages, self.menus.root, parts.theme)
        self.bottom = StatusBar(parts.board, parts.samples, parts.status, parts.theme, parts.clock)
        self._lay_out()
        self.palette_box = CommandPalette(self, parts.theme)
        self.toasts = NoticesView(parts.notices, parts.dismiss, self)
        self._connect(parts)
        parts.right.installEventFilter(self)
        self.show_page(DESK)
        parts.centre.setFocus()

    @property
    def page(self) -> str:
        return self._page

    @property
    def first_run_shown(self) -> bool:
        return self._parts is not None and self._desk.currentWidget() is self._parts.first_run

    def show_page(self, page: str) -> None:
        """Bring a page forward, building it on its first visit."""
        if self._parts is None:
            return
        if page == DESK:
            self._stack.setCurrentWidget(self._desk)
            self._parts.centre.setFocus()
        elif page in self._parts.pages:
            if page not in self._built:
                self._built[page] = self._parts.pages[page]()
                self._stack.addWidget(self._built[page])
            self._stack.setCurrentWidget(self._built[page])
            self._built[page].setFocus()
        else:
            return
        self._page = page
        self.top.show_page(page)
        self._place_notices()
        self.page_changed.emit(page)

    def open_palette(self) -> None:
        if self._parts is not None:
            self.palette_box.open_with((*self.commands, *self._parts.more_commands()))

    def finish(self) -> None:
        """Close for good: called once jobs and services have ended."""
        self._may_close = True
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_hidden()
        if self._parts is not None:
            self._parts.centre.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tell_hidden()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._tell_hidden()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self._tell_geometry()
        if self.stays_on_close():
            self.hide()
        else:
            self.close_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._geometry_timer.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._geometry_timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The right column came, went or changed its width."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._place_notices()
        return super().eventFilter(watched, event)

    def _place_notices(self) -> None:
        """In the right column where there is one; else above the composer, so that Send is never covered."""
        from ice_desk.ui.notices import BOTTOM, MARGIN, WIDTH

        if self._parts is None or self._page != DESK or self.first_run_shown:
            self.toasts.set_place()
        elif self.panels.right_shown:
            self.toasts.set_place(min(WIDTH, self._parts.right.width() - 2 * MARGIN))
        else:
            self.toasts.set_place(WIDTH, BOTTOM + _COMPOSER_PX)

    def _lay_out(self) -> None:
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.top)
        box.addWidget(self._stack, 1)
        box.addWidget(self.bottom)
        self.setCentralWidget(whole)

    def _connect(self, parts: "WindowParts") -> None:
        from ice_desk.ui.bridge import watch

        self.top.page_chosen.connect(self.show_page)
        self.top.host_action.connect(self.host_action)
        self.top.search_clicked.connect(self.open_palette)
        parts.first_run.desk_wanted.connect(self._show_chats)
        watch(parts.board, self, lambda board: self._show_board(parts, board))
        watch(parts.budget, self, self.top.show_budget)
        watch(parts.checks, self, lambda checks: self.top.show_health(parts.board.value, checks))

    def _show_board(self, parts: "WindowParts", board: "Board") -> None:
        self.top.show_host(board.host, board.hosts)
        self.top.show_health(board, parts.checks.value)
        down = board.link == "down"
        if not down:
            self._chats_wanted = False
        first_run = down and not self._chats_wanted
        self._desk.setCurrentWidget(parts.first_run if first_run else self.panels)
        self._place_notices()

    def _show_chats(self) -> None:
        self._chats_wanted = True
        self._desk.setCurrentWidget(self.panels)

    def _tell_hidden(self) -> None:
        self.hidden_changed.emit(self.isHidden() or self.isMinimized())

    def _tell_geometry(self) -> None:
        self.geometry_changed.emit(self.saveGeometry().toBase64().toStdString())
