"""Before Qt is imported: is every system library there, and is there a screen? One sentence instead of a crash."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

from ice_desk.domain.errors import DeskError

# What PySide6's wheels expect of a Linux system, and Debian's package that has it.
QT_LIBRARIES: Mapping[str, str] = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
XCB_LIBRARIES: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
}
WAYLAND_LIBRARIES: Mapping[str, str] = {"libwayland-cursor.so.0": "libwayland-cursor0"}


class MissingLibraries(DeskError):
    exit_code = 3


def check(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> None:
    """Raise a DeskError that says what to install, or that there is no screen. Only Linux can lack these."""
    if not platform.startswith("linux"):
        return
    chosen = environment.get("QT_QPA_PLATFORM", "")
    shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    if not chosen and not shown:
        raise DeskError(
            "There is no screen to open a window on",
            why="Neither DISPLAY nor WAYLAND_DISPLAY is set",
            remedy='Use a command instead, such as ice-desk ask "…", or set QT_QPA_PLATFORM=offscreen',
        )
    missing = missing_packages(_wanted(chosen, environment), loadable)
    if missing:
        raise MissingLibraries(
            "Qt lacks libraries of this system", remedy=f"Run: sudo apt-get install -y {' '.join(missing)}"
        )


def missing_packages(libraries: Mapping[str, str], loads: Callable[[str], bool]) -> list[str]:
    """The packages of those `libraries` that do not load, once each, in order."""
    return list(dict.fromkeys(package for name, package in libraries.items() if not loads(name)))


def loadable(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _wanted(chosen: str, environment: Mapping[str, str]) -> dict[str, str]:
    wanted = dict(QT_LIBRARIES)
    if chosen.startswith("xcb") or (not chosen and environment.get("DISPLAY")):
        wanted |= XCB_LIBRARIES
    elif chosen.startswith("wayland") or (not chosen and environment.get("WAYLAND_DISPLAY")):
        wanted |= WAYLAND_LIBRARIES
    return wanted
