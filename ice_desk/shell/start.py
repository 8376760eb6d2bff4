"""From the command line to a closed window: paint first, then services, then panes; close in reverse."""

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ice_desk import __version__, loop, paths
from ice_desk.services.instance import Instance
from ice_desk.services.logs import Logs
from ice_desk.services.notices import Notices
from ice_desk.services.settings_values import SettingsValues
from ice_desk.shell.feeds import WindowFeeds
from ice_desk.shell.frame import FirstPaint, Frame
from ice_desk.shell.menu import DeskCommands
from ice_desk.shell.options import ShellOptions
from ice_desk.ui.panels import PanelLayout
from ice_desk.ui.theme import Theme
from ice_desk.ui.window import MainWindow

if TYPE_CHECKING:
    from ice_desk.app import Desk

# Each costs more than a first paint may wait for.
HEAVY = ("ice_desk.app", "ice_desk.shell.panes", "ice_desk.shell.hosts", "ollama")


def run(options: ShellOptions, places: paths.Places, values: SettingsValues) -> int:
    """Open the window and return once it is closed."""
    app = make_app()
    notices = Notices()
    logs = Logs(places.logs, notices.report)
    logs.start()
    lock = Instance(places.data / "desk.lock")
    qInstallMessageHandler(_qt_message)
    if not lock.claim():
        notices.post(
            "Another ICE Desk is open on this data. Both keep everything safe; close one if you did not mean it.",
            level="warning",
            seconds=None,
        )
    try:
        return loop.run(app, Session(app, options, notices, values, places).live())
    finally:
        lock.release()
        logs.close()


def make_app() -> QApplication:
    QApplication.setApplicationName("ICE Desk")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("ice-desk")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "ice-desk.svg")))
    return app


class Session:
    """One window's life."""

    def __init__(
        self,
        app: QApplication,
        options: ShellOptions,
        notices: Notices,
        values: SettingsValues,
        places: paths.Places,
    ) -> None:
        self._options = options
        self._notices = notices
        self._values = values
        self.theme = Theme(app, options.theme or values.theme)
        self.theme.apply()
        self.commands = DeskCommands(notices, places.logs)
        self.frame = Frame(self.theme, WindowFeeds(), notices, commands=self.commands.all())
        self.window: MainWindow = self.frame.build(values)

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
        await asyncio.to_thread(import_heavy)
        from ice_desk.app import open_desk
        from ice_desk.shell.hosts import Hosts
        from ice_desk.shell.panes import Panes

        async with open_desk(self._options.desk(), self._notices) as desk:
            panes = Panes(desk, self.frame, self.window)
            panes.install()
            self.hosts = Hosts(desk, self.frame.first_run, self.frame.feeds.first_run, self.window)
            self.panes = panes
            panes.bind(self.commands)
            self._remember(desk.settings.set)
            desk.settings.values.subscribe(lambda values: self.theme.set_override(self._options.theme or values.theme))
            await (closing.wait() if script is None else script(self, desk))
        self.window.finish()
        self.window.deleteLater()
        return 0

    async def _paint(self) -> None:
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

        def panels(layout: PanelLayout) -> None:
            keep("panel_sizes", f"{layout.left},{layout.right}")
            keep("left_open", layout.left_open)
            keep("right_open", layout.right_open)

        self.window.panels_changed.connect(panels)

    def _loop_failed(self, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._notices.report(error if isinstance(error, BaseException) else RuntimeError(str(context.get("message"))))


Script = Callable[[Session, "Desk"], Awaitable[object]]


def import_heavy() -> None:
    """Import what is slow, off the window's thread."""
    for name in HEAVY:
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
