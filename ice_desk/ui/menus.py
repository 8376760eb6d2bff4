"""Menus out of commands. Every command with a menu or a shortcut becomes one QAction of the window."""

import sys
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar

from ice_desk.texts import mark, tr
from ice_desk.ui.palette import Command

MENUS = (mark("File"), mark("Edit"), mark("View"), mark("Models"), mark("Help"))
_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
_EDITS = (
    (tr("Undo"), "undo", "Ctrl+Z"),
    (tr("Redo"), "redo", "Ctrl+Shift+Z"),
    (tr("Cut"), "cut", "Ctrl+X"),
    (tr("Copy"), "copy", "Ctrl+C"),
    (tr("Paste"), "paste", "Ctrl+V"),
    (tr("Select all"), "selectAll", "Ctrl+A"),
)


class Menus:
    """`root` is the whole as one menu; on macOS the same menus also stand in the system's menu bar."""

    def __init__(self, window: QMainWindow, commands: Sequence[Command]) -> None:
        self.root = QMenu(window)
        self.root.setAccessibleName(tr("Main menu"))
        self.actions: dict[str, QAction] = {}
        self._window = window
        self._menus = {name: self.root.addMenu(tr(name)) for name in MENUS}
        for command in commands:
            self._add(command)
        for menu in self._menus.values():
            menu.menuAction().setVisible(bool(menu.actions()))
        if sys.platform == "darwin":
            bar = QMenuBar(window)
            for menu in self._menus.values():
                bar.addMenu(menu)
            window.setMenuBar(bar)

    def _add(self, command: Command) -> None:
        if not command.menu and not command.shortcut:
            return
        action = QAction(command.title.replace("&", "&&"), self._window)
        action.setMenuRole(_ROLES.get(command.role, QAction.MenuRole.NoRole))
        action.setEnabled(command.enabled)
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        if command.checked is not None:
            self._follow(action, command.menu, command.checked)
        action.triggered.connect(lambda _checked=False: command.run())
        self._window.addAction(action)
        self.actions[command.title] = action
        if command.menu in self._menus:
            self._menus[command.menu].addAction(action)

    def _follow(self, action: QAction, menu: str, checked: Callable[[], bool]) -> None:
        """The tick shows what is so when the menu opens, not what was last clicked."""
        action.setCheckable(True)
        if menu in self._menus:
            self._menus[menu].aboutToShow.connect(lambda: action.setChecked(checked()))


def edit_commands() -> tuple[Command, ...]:
    """Undo to Select all, for whatever holds the focus.

    They carry no shortcut of their own: text fields already answer those keys, and a second claim would block them.
    """
    return tuple(
        Command(title, keys, partial(_ask_focus, method), menu="Edit", in_palette=False)
        for title, method, keys in _EDITS
    )


def _ask_focus(method: str) -> None:
    widget = QApplication.focusWidget()
    act = getattr(widget, method, None)
    if callable(act):
        act()
