"""The first paint: an empty window in its colours, before asyncio, the settings and all that fills it are imported."""

import sys
from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ice_desk import __version__
from ice_desk.ui.theme import first_palette
from ice_desk.ui.window import MainWindow

NOTHING_STORED: Mapping[str, Any] = {}


class Opening:
    """The empty window, hidden until `show_now`.

    `theme` is "system", "dark" or "light", `stored` the settings file as it was read.
    """

    def __init__(self, theme: str, geometry: str = "", stored: Mapping[str, Any] = NOTHING_STORED) -> None:
        self.app = make_app()
        self.theme = theme
        self.stored = stored
        self.window = MainWindow(geometry=geometry)
        colours = self.app.palette()
        colours.setColor(QPalette.ColorRole.Window, first_palette(self.app, theme).bg)
        self.window.setPalette(colours)

    def show_now(self) -> None:
        """Show the window and let it be painted, where the window system is quick enough, before anything else."""
        self.window.show()
        # This turns the event loop once. None runs yet, nor any coroutine, so that nothing can be nested in another.
        QGuiApplication.sync()


def open_stored(stored: Mapping[str, Any]) -> Opening:
    """`stored` is the settings file as it was read; what is wrong in it is passed over."""
    geometry = stored.get("window_geometry")
    return Opening(str(stored.get("theme") or "system"), geometry if isinstance(geometry, str) else "", stored)


def read_no_sources() -> None:
    """Keep Qt's binding from reading the source of every module that is imported from now on.

    It looks there for its own name, to know which modules can have chosen a `__feature__` of it. None of ours has, and
    the sources, kept in `linecache`, come to 29 MB and an eighth of the start's processor time.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: True)  # noqa: B010  it may, and has chosen nothing


def make_app() -> QApplication:
    read_no_sources()
    QApplication.setApplicationName("ICE Desk")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("ice-desk")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app
