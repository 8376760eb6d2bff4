"""The palette as Qt understands it: a QPalette and one small style sheet for the whole application."""

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from ice_desk.ui.theme import Palette

Role = QPalette.ColorRole


def qt_palette(palette: "Palette") -> QPalette:
    """What Fusion draws with, and what labels without a tone inherit."""
    colours = QPalette()
    for role, colour in (
        (Role.Window, palette.bg),
        (Role.WindowText, palette.text),
        (Role.Base, palette.surface),
        (Role.AlternateBase, palette.raised),
        (Role.Text, palette.text),
        (Role.Button, palette.raised),
        (Role.ButtonText, palette.text),
        (Role.BrightText, palette.bad),
        (Role.Highlight, palette.accent),
        (Role.HighlightedText, palette.accent_ink),
        (Role.Link, palette.accent),
        (Role.LinkVisited, palette.accent),
        (Role.ToolTipBase, palette.raised),
        (Role.ToolTipText, palette.text),
        (Role.PlaceholderText, palette.muted),
        (Role.Light, palette.raised),
        (Role.Mid, palette.line),
        (Role.Dark, palette.line),
        (Role.Shadow, palette.bg),
        (Role.Accent, palette.accent),
    ):
        colours.setColor(role, colour)
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, palette.faint)
    return colours


def sheet(palette: "Palette") -> str:
    """Rules by the dynamic properties `tone` (labels) and `kind` (buttons, frames). No fonts: those are set in code."""

    def colour(token: re.Match[str]) -> str:
        value: QColor = getattr(palette, token[1])
        return value.name()

    return re.sub(r"@(\w+)", colour, _SHEET)


# The window names its colour here: a palette of its own, as at the first paint, may come back with a new sheet.
_SHEET = """
QMainWindow, QDialog { background: @bg; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="faint"] { color: @faint; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="warm"] { color: @warm; }
QLabel[tone="bad"] { color: @bad; }
QLabel[kind="chip"] { border: 1px solid @line; border-radius: 5px; padding: 1px 6px; }
QLabel:disabled { color: @faint; }
QFrame[kind="bar"] { background: @surface; border: none; }
QFrame[kind="page"] { background: @bg; border: none; }
QFrame[kind="tile"] { background: @surface; border: 1px solid @line; border-radius: 12px; }
QFrame[kind="popup"] { background: @raised; border: 1px solid @line; border-radius: 12px; }
QFrame[kind="hairline"] { background: @line; border: none; }
QPushButton, QToolButton[kind="secondary"] {
  background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 5px 10px;
}
QPushButton:hover, QToolButton[kind="secondary"]:hover { background: @raised; }
QPushButton:pressed { background: @line; }
QPushButton:focus, QToolButton[kind="secondary"]:focus { border: 2px solid @accent; padding: 4px 9px; }
QPushButton:disabled { color: @faint; background: @bg; }
QPushButton[kind="primary"] { background: @accent; color: @accent_ink; border: 1px solid @accent; padding: 6px 13px; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; padding: 5px 12px; }
QPushButton[kind="primary"]:disabled { background: @raised; color: @faint; border-color: @line; }
QPushButton[kind="link"] {
  background: transparent; border: 1px solid transparent; color: @text; padding: 1px 3px; border-radius: 5px;
}
QPushButton[kind="link"][tone="muted"] { color: @muted; }
QPushButton[kind="link"][tone="accent"] { color: @accent; }
QPushButton[kind="link"]:hover { background: @raised; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 0px 2px; }
QPushButton[kind="link"]:disabled { color: @faint; }
QPushButton[kind="tab"] {
  background: transparent; border: 1px solid transparent; color: @muted; padding: 4px 9px; border-radius: 7px;
}
QPushButton[kind="tab"]:hover { color: @text; }
QPushButton[kind="tab"]:checked { background: @raised; color: @text; font-weight: 600; }
QPushButton[kind="tab"]:focus { border: 2px solid @accent; padding: 3px 8px; }
QFrame[kind="segments"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QPushButton[kind="segment"] {
  background: transparent; color: @muted; border: none; border-radius: 0; padding: 5px 11px;
}
QPushButton[kind="segment"]:hover { color: @text; }
QPushButton[kind="segment"]:checked { background: @accent; color: @accent_ink; }
QPushButton[kind="segment"]:disabled { color: @faint; background: transparent; }
QPushButton[kind="segment"]:checked:disabled { background: @raised; color: @muted; }
QPushButton[kind="segment"]:focus { border: 2px solid @text; padding: 3px 9px; }
QPushButton[kind="segment"][place="first"] { border-top-left-radius: 7px; border-bottom-left-radius: 7px; }
QPushButton[kind="segment"][place="last"] { border-top-right-radius: 7px; border-bottom-right-radius: 7px; }
QLineEdit, QPlainTextEdit[kind="field"] {
  background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 6px 9px;
  selection-background-color: @accent; selection-color: @accent_ink;
}
QLineEdit:focus { border: 2px solid @accent; padding: 5px 8px; }
QComboBox, QAbstractSpinBox {
  background: @surface; color: @text; border: 1px solid @line; border-radius: 8px; padding: 0 9px;
  selection-background-color: @accent; selection-color: @accent_ink;
}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; height: 0; border: none; }
QComboBox:hover { background: @raised; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: 0 8px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: @bg; color: @muted; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
  background: @raised; color: @text; border: 1px solid @line; outline: none;
  selection-background-color: @accent; selection-color: @accent_ink;
}
QTableView[kind="table"] {
  background: transparent; border: 1px solid transparent; outline: none; color: @text;
  selection-background-color: @raised; selection-color: @text;
}
QTableView[kind="table"]:focus { border: 1px solid @accent; border-radius: 5px; }
QTableView[kind="table"]::item { border: none; border-bottom: 1px solid @line; padding: 0 7px; }
QTableView[kind="table"]::item:selected { background: @raised; color: @text; }
QTableView[kind="table"] QHeaderView, QTableView[kind="table"] QHeaderView::section {
  background: transparent; color: @muted; border: none;
}
QTableView[kind="table"] QHeaderView::section { border-bottom: 1px solid @line; padding: 0 10px; }
QListWidget[kind="commands"] { background: transparent; border: none; outline: none; color: @text; }
QListWidget[kind="commands"]::item { height: 32px; padding: 0 8px; border-radius: 7px; }
QListWidget[kind="commands"] QLineEdit { padding: 2px 6px; }
QListWidget[kind="commands"] QLineEdit:focus { padding: 1px 5px; }
QListWidget[kind="commands"]::item:selected { background: @accent; color: @accent_ink; }
QMenu { background: @raised; color: @text; border: 1px solid @line; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 22px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: @accent; color: @accent_ink; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::icon { padding-left: 12px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 6px; }
QMenuBar { background: @surface; color: @text; }
QMenuBar::item { background: transparent; padding: 4px 8px; }
QMenuBar::item:selected { background: @raised; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 5px 7px; }
QProgressBar { background: @raised; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @accent; }
"""
