"""From the command line to a closed window: paint, a box to write in, services, panes; close in reverse."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon, QPalette

from ice_desk import loop, paths
from ice_desk.services.instance import Instance
from ice_desk.services.logs import Logs
from ice_desk.services.notices import Notices
from ice_desk.shell.early import EarlyDesk
from ice_desk.shell.first_paint import FirstPaint
from ice_desk.shell.garbage import collected_here
from ice_desk.shell.opening import Opening
from ice_desk.shell.options import ShellOptions
from ice_desk.texts import tr
from ice_desk.ui.theme import Theme

if TYPE_CHECKING:
    from ice_desk.app import Desk
    from ice_desk.services.settings_values import SettingsValues
    from ice_desk.ui.panels import PanelLayout

# What fills the window and what runs behind it. Together they take longer than the window may stand still.
FRAME = ("ice_desk.shell.frame", "ice_desk.shell.menu", "ice_desk.services.settings")
HEAVY = ("ice_desk.app", "ice_desk.shell.panes", "ice_desk.shell.hosts", "ice_desk.shell.tray")


def run(opening: Opening, options: ShellOptions, places: paths.Places) -> int:
    """Bring the open window to life and return once it is closed."""
    notices = Notices()
    logs = Logs(places.logs, notices.report)
    logs.start()
    lock = Instance(places.data / "desk.lock")
    qInstallMessageHandler(_qt_message)
    if not lock.claim():
        notices.post(
            tr("Another ICE Desk is open on this data. Both keep everything safe; close one if you did not mean it."),
            level="warning",
            seconds=None,
        )
    try:
        return loop.run(opening.app, Session(opening, options, notices, places, logs.redactor.remember).live())
    finally:
        lock.release()
        logs.close()


class Session:
    """One window's life."""

    def __init__(
        self,
        opening: Opening,
        options: ShellOptions,
        notices: Notices,
        places: paths.Places,
        remember: Callable[[str], None] = lambda _key: None,
    ) -> None:
        self._app = opening.app
        self._options = options
        self._remember_key = remember
        self._notices = notices
        self._places = places
        opening.app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "ice-desk.svg")))
        self.theme = Theme(opening.app, opening.theme)
        self.theme.apply()
        self.window = opening.window
        # From here on it wears the application's colours.
        self.window.setPalette(QPalette())
        self.early = EarlyDesk(self.window, self.theme, opening.stored)

    def furnish(self, values: "SettingsValues") -> None:
        """Fill the window with everything but its panes."""
        from ice_desk.shell.feeds import WindowFeeds
        from ice_desk.shell.frame import Frame
        from ice_desk.shell.menu import DeskCommands

        self.commands = DeskCommands(self._notices, self._places.logs)
        self.frame = Frame(self.theme, WindowFeeds(), self._notices, self.early, commands=self.commands.all())
        self.frame.furnish(self.window, values)

    async def live(self, script: "Script | None" = None) -> int:
        """Show the window at once, then bring in the services and panes; return when the user closes it.

        With a `script` it does that instead of waiting for a user.
        """
        running = asyncio.get_running_loop()
        running.set_default_executor(ThreadPoolExecutor(4, thread_name_prefix="ice-desk"))
        running.set_exception_handler(lambda _loop, context: self._loop_failed(context))
        closing = asyncio.Event()
        self.window.close_requested.connect(closing.set)
        _on_signals(closing)
        await self._paint()
        with collected_here(self.window):
            await asyncio.to_thread(import_all, FRAME)
            from ice_desk.services.settings import stored_values

            self.furnish(await asyncio.to_thread(stored_values, self._places.settings))
            await asyncio.to_thread(import_all, HEAVY)
            from ice_desk.app import open_desk
            from ice_desk.shell.chats import keep_draft, send_early, tell_cut

            async with open_desk(self._options.desk(), self._notices, self._remember_key, self._install) as desk:
                tell_cut(desk, self.panes.chat)
                send_early(self.early.composer, self.panes.chat)
                await (closing.wait() if script is None else script(self, desk))
                self.tray.close()
                await keep_draft(desk, self.panes.chat)
        self.window.finish()
        self.window.deleteLater()
        return 0

    async def _install(self, desk: "Desk") -> None:
        """Put the panes into the window; an engine is looked for while one can already type."""
        from ice_desk.shell.hosts import Hosts
        from ice_desk.shell.panes import Panes
        from ice_desk.shell.tray import TrayActs

        self.panes = Panes(desk, self.frame, self.window)
        await self.panes.install()
        self.hosts = Hosts(desk, self.frame.first_run, self.frame.feeds.first_run, self.window)
        self.panes.bind(self.commands)
        self.tray = TrayActs(desk, self._app, self.window, self.panes.fleet)
        self.panes.chat.session.ended = self.tray.answered
        for quiet in (desk.sampler, desk.core.rhythm):
            self.window.hidden_changed.connect(quiet.pause)
        self._remember(desk.settings.set)
        desk.settings.values.subscribe(lambda values: self.theme.set_override(self._options.theme or values.theme))

    async def _paint(self) -> None:
        """Show the window and wait for its first paint, which it may have had before the loop ran."""
        if self.window.isVisible():
            return
        painted = asyncio.Event()
        first = FirstPaint(self.window)
        first.done.connect(painted.set)
        self.window.show()
        try:
            async with asyncio.timeout(5):
                await painted.wait()
        except TimeoutError:  # a window that starts minimised is not painted
            return

    def _remember(self, keep: Callable[[str, object], None]) -> None:
        self.window.geometry_changed.connect(lambda geometry: keep("window_geometry", geometry))

        def panels(layout: "PanelLayout") -> None:
            keep("panel_sizes", f"{layout.left},{layout.right}")
            keep("left_open", layout.left_open)
            keep("right_open", layout.right_open)

        self.window.panels_changed.connect(panels)

    def _loop_failed(self, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._notices.report(error if isinstance(error, BaseException) else RuntimeError(str(context.get("message"))))


Script = Callable[[Session, "Desk"], Awaitable[object]]


def import_all(names: tuple[str, ...]) -> None:
    """Import what is slow, off the window's thread."""
    for name in names:
        import_module(name)


def _on_signals(closing: asyncio.Event) -> None:
    """Ctrl+C in the terminal and a polite kill close the window as its button does."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: closing.set())


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = logging.WARNING if kind is QtMsgType.QtWarningMsg else logging.INFO
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        level = logging.ERROR
    logging.getLogger("qt").log(level, "%s (%s)", message, context.category or "")
