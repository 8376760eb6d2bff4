"""Commands by name: one list that feeds the menus and the command palette (Ctrl/Cmd+K)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ice_desk.texts import tr
from ice_desk.ui.text import draw_text, plain
from ice_desk.ui.theme import ANSWER_PX, SMALL_PX, Theme, ui_font
from ice_desk.ui.widgets import PlainLabel

_WIDTH = 560
_ROWS = 9
_ROW_PX = 32
_HINT = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `hint` is its shortcut or a short explanation.

    `menu` places it in a menu ("File", "Edit", "View", "Models", "Help"), `shortcut` is a key sequence, and `role`
    ("about", "settings", "quit") lets macOS move it where its users look for it. With `checked` it is a switch.
    `in_palette` False keeps it out of the palette, where it would act on the palette itself.
    """

    title: str
    hint: str
    run: Callable[[], None]
    menu: str = ""
    shortcut: str = ""
    role: str = ""
    checked: Callable[[], bool] | None = None
    enabled: bool = True
    in_palette: bool = True


class _CommandRow(QStyledItemDelegate):
    """The command at the left, its hint muted at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        palette = self._theme.palette
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setFont(ui_font(SMALL_PX))
        painter.setPen(palette.accent_ink if chosen else palette.muted)
        right = rect.adjusted(rect.width() // 2, 0, -12, 0)
        draw_text(painter, right, str(index.data(_HINT) or ""), Qt.AlignmentFlag.AlignRight)


def score(query: str, title: str) -> float | None:
    """How well `title` answers `query`, higher is better; None where its letters do not occur in that order.

    Letters at the start of words and letters in a row count more; a short title wins over a long one.
    """
    wanted, given = query.casefold().replace(" ", ""), title.casefold()
    if not wanted:
        return 0.0
    total, place, last = 0.0, 0, -2
    for letter in wanted:
        found = given.find(letter, place)
        if found < 0:
            return None
        starts_word = found == 0 or not given[found - 1].isalnum()
        total += 1.0 + (2.0 if starts_word else 0.0) + (1.5 if found == last + 1 else 0.0)
        last, place = found, found + 1
    return total - 0.01 * len(title)


def matches(query: str, commands: Sequence[Command]) -> tuple[Command, ...]:
    """The enabled commands that answer `query`, best first; all of them in their order for an empty one."""
    rated = [(_score_of(query, command), command) for command in commands if command.enabled and command.in_palette]
    found = [(value, command) for value, command in rated if value is not None]
    return tuple(command for _, command in sorted(found, key=lambda pair: -pair[0]))


def _score_of(query: str, command: Command) -> float | None:
    """By its title; else by what explains it, where a word of that begins so."""
    rated = score(query, command.title)
    wanted = query.casefold().strip()
    explained = rated is None and f" {wanted}" in f" {command.hint.casefold()}"
    return float(len(wanted)) if explained else rated


def _hint_of(command: Command) -> str:
    """Its shortcut as this system writes it, else what explains it."""
    if command.hint and command.hint == command.shortcut:
        return QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return plain(command.hint, 60)


class CommandPalette(QFrame):
    """A box over the window: type, Up and Down, Enter runs, Escape goes back to where one was."""

    closed = Signal()

    def __init__(self, host: QWidget, theme: Theme) -> None:
        super().__init__(host)
        self._commands: tuple[Command, ...] = ()
        self._found: tuple[Command, ...] = ()
        self._host = host
        self._came_from: QWidget | None = None
        self.setProperty("kind", "popup")
        self.setAccessibleName(tr("Command palette"))
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("Search or run a command"))
        self._field.setAccessibleName(tr("Search or run a command"))
        self._field.setFont(ui_font(ANSWER_PX))
        self._field.textChanged.connect(self._search)
        self._field.returnPressed.connect(self._run_current)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Commands found"))
        self._list.setProperty("kind", "commands")
        self._list.setItemDelegate(_CommandRow(theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.itemClicked.connect(lambda _item: self._run_current())
        self._nothing = PlainLabel(tr("No command of that name."), tone="muted")
        self._nothing.setContentsMargins(8, 4, 8, 4)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 10)
        for widget in (self._field, self._list, self._nothing):
            box.addWidget(widget)
        self.hide()

    @property
    def found(self) -> tuple[Command, ...]:
        return self._found

    def open_with(self, commands: Sequence[Command]) -> None:
        """Show the palette over `commands`."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self._commands = tuple(commands)
        self._field.clear()
        self._search("")
        self.raise_()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Hide it and give the focus back."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
            self._came_from = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._found:
                self._list.setCurrentRow((self._list.currentRow() + step) % len(self._found))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_palette()
                return True
        if watched is self._field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._came_from = None
            self.close_palette()
        return super().eventFilter(watched, event)

    def _search(self, query: str) -> None:
        self._found = matches(query, self._commands)
        self._list.clear()
        for command in self._found:
            item = QListWidgetItem(plain(command.title, 80))
            for role in (_HINT, Qt.ItemDataRole.AccessibleDescriptionRole):
                item.setData(role, _hint_of(command))
            self._list.addItem(item)
        self._list.setCurrentRow(0 if self._found else -1)
        self._list.setVisible(bool(self._found))
        self._nothing.setVisible(not self._found)
        self._list.setFixedHeight(_ROW_PX * min(_ROWS, len(self._found)) + 4)
        self._place()

    def _place(self) -> None:
        host = self._host
        width = min(_WIDTH, host.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((host.width() - width) // 2, 52)

    def _run_current(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._found):
            command = self._found[row]
            self.close_palette()
            command.run()
