"""The tray icon of the running desk, where the system has a tray: closing the window goes on there if one chose so."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from ice_desk import paths
from ice_desk.app import Desk
from ice_desk.texts import tr
from ice_desk.ui.chat.chat_rows import UNTITLED, title_of
from ice_desk.ui.chat.conversation import ConversationModel
from ice_desk.ui.chat.words import ending
from ice_desk.ui.fleet.pane import FleetPane
from ice_desk.ui.tray import Tray
from ice_desk.ui.window import MainWindow

LONG_SECONDS = 10.0
GOES_ON = tr("ICE Desk goes on here: models stay loaded, answers end. Quit from this icon's menu.")


class TrayActs:
    """Joins the tray to the window and the fleet. Without a tray closing the window always quits."""

    def __init__(
        self,
        desk: Desk,
        app: QGuiApplication,
        window: MainWindow,
        fleet: FleetPane,
        *,
        available: bool | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._desk = desk
        self._window = window
        self._told = False
        self._clock = clock
        self.tray: Tray | None = None
        if available if available is not None else QSystemTrayIcon.isSystemTrayAvailable():
            self._open(app, fleet)

    def answered(self, chat: ConversationModel) -> None:
        """A long answer has ended while nobody looked: say so once, in the system's own way."""
        answer = chat.latest
        if self.tray is None or answer is None or self._window.isActiveWindow():
            return
        if self._clock() - answer.asked_at >= LONG_SECONDS:
            conversations = self._desk.history.conversations.value
            title = next((title_of(one) for one in conversations if one.id == chat.id), UNTITLED)
            self.tray.icon.showMessage(title, ending(answer) or tr("{model} has answered.", model=answer.facts.model))

    def close(self) -> None:
        if self.tray is not None:
            self.tray.hide()

    def _open(self, app: QGuiApplication, fleet: FleetPane) -> None:
        desk, window = self._desk, self._window
        icon = QIcon(str(paths.resources() / "icons" / "ice-desk.svg"))
        self.tray = tray = Tray(icon, desk.fleet.board, desk.fleet.plan, self._keeps_running, window)
        tray.show_wanted.connect(self._show)
        tray.quit_wanted.connect(window.close_requested)
        tray.free_wanted.connect(desk.fleet.free_all)
        tray.eject_wanted.connect(fleet.unload)
        tray.keep_chosen.connect(lambda keep: desk.settings.set("close_to_tray", keep))
        window.stays_on_close = self._stays
        app.applicationStateChanged.connect(self._activated)
        tray.show()

    def _keeps_running(self) -> bool:
        return self._desk.settings.values.value.close_to_tray

    def _stays(self) -> bool:
        """Whether a closed window only hides; said once, so that nobody wonders what still runs."""
        stays = self._keeps_running()
        if stays and not self._told and self.tray is not None:
            self._told = True
            self.tray.icon.showMessage("ICE Desk", GOES_ON)
        return stays

    def _show(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _activated(self, state: Qt.ApplicationState) -> None:
        """A click on the Dock's icon brings a hidden window back."""
        if state is Qt.ApplicationState.ApplicationActive and self._window.isHidden():
            self._show()
