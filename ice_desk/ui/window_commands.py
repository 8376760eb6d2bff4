"""The commands of the window itself: pages, columns, hosts, editing, palette, quit."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from ice_desk.texts import tr
from ice_desk.ui.menus import edit_commands
from ice_desk.ui.palette import Command
from ice_desk.ui.topbar import HOST_ACTIONS

if TYPE_CHECKING:
    from ice_desk.ui.window import MainWindow


def window_commands(window: "MainWindow", pages: Sequence[str]) -> tuple[Command, ...]:
    def shown(page: str) -> bool:
        return window.page == page

    going = tuple(
        Command(
            tr(page),
            f"Ctrl+{place}",
            partial(window.show_page, page),
            menu="View",
            shortcut=f"Ctrl+{place}",
            checked=partial(shown, page),
        )
        for place, page in enumerate(pages, start=1)
    )
    panels = window.panels
    columns = (
        Command(tr("Fleet column"), "Ctrl+B", panels.toggle_left, "View", "Ctrl+B", checked=lambda: panels.left_shown),
        Command(tr("Inspector"), "Ctrl+I", panels.toggle_right, "View", "Ctrl+I", checked=lambda: panels.right_shown),
        Command(tr("Newest message"), "F8", lambda: window.toasts.focus_newest(), "View", "F8"),
        Command(tr("Main menu"), "F10", lambda: window.top.open_menu(), shortcut="F10"),
    )
    hosts = tuple(
        Command(
            words,
            "F5" if key == "reconnect" else "",
            partial(window.host_action.emit, key),
            menu="Models",
            shortcut="F5" if key == "reconnect" else "",
        )
        for key, words in HOST_ACTIONS
    )
    palette = Command(tr("Find a command"), "Ctrl+K", window.open_palette, "Edit", "Ctrl+K")
    close = Command(tr("Quit"), "Ctrl+Q", window.close_requested.emit, "File", "Ctrl+Q", "quit")
    return (*going, *columns, *edit_commands(), palette, *hosts, close)
