"""A button that shows one choice and opens the menu of the others."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from ice_desk.ui.text import draw_text
from ice_desk.ui.theme import SMALL_PX, ui_font

_WORD_GAP = 8
_BUTTON_PAD = 11


class MenuButton(QToolButton):
    """ "Routing  Auto ▾": a label, its present value, and a menu to choose another. Emits `chosen(key)`."""

    chosen = Signal(str)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._value = ""
        self.setProperty("kind", "secondary")
        self.setFont(ui_font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(label)
        self.clicked.connect(self._open)
        self.set_value("")

    def set_options(self, options: Sequence[tuple[str, str]], closed: Collection[str] = ()) -> None:
        """`options` are (key, text) in their order; an empty text is a line between them. `closed` cannot be chosen."""
        self._menu.clear()
        for key, text in options:
            if not text:
                self._menu.addSeparator()
                continue
            action = QAction(text.replace("&", "&&"), self._menu)
            action.setData(key)
            action.setEnabled(key not in closed)
            action.triggered.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._menu.addAction(action)

    def set_value(self, text: str) -> None:
        self._value = text
        self.setText("  ".join(part for part, _ in self._parts()).replace("&", "&&"))
        self.setAccessibleName(f"{self._label}: {text}" if text else self._label)

    def mark(self, *keys: str) -> None:
        """Show in the menu which options hold now."""
        for action in self._menu.actions():
            action.setFont(ui_font(bold=action.data() in keys))

    @property
    def popup_menu(self) -> QMenu:
        return self._menu

    def sizeHint(self) -> QSize:
        width = sum(QFontMetrics(font).horizontalAdvance(part) + _WORD_GAP for part, font in self._parts())
        return QSize(width - _WORD_GAP + 2 * _BUTTON_PAD, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setPen(self.palette().color(self.foregroundRole()))
        x = _BUTTON_PAD
        for part, font in self._parts():
            painter.setFont(font)
            width = painter.fontMetrics().horizontalAdvance(part)
            room = min(width, self.width() - x - _BUTTON_PAD)
            draw_text(painter, QRect(x, 0, room + 1, self.height()), part)
            x += width + _WORD_GAP

    def _parts(self) -> list[tuple[str, QFont]]:
        value = [(self._value, ui_font(bold=True))] if self._value else []
        return [(self._label, ui_font()), *value, ("▾", ui_font(SMALL_PX))]

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
