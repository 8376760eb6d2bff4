"""What the keys do in a transcript."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from ice_desk.ui.chat.transcript import Transcript

Key = Qt.Key
STEP = 60


def act_on_key(view: "Transcript", event: QKeyEvent) -> bool:
    """Do what a key means. False where it means nothing here."""
    key, marking = event.key(), view.marking
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    if event.matches(QKeySequence.StandardKey.Copy):
        marking.copy()
    elif event.matches(QKeySequence.StandardKey.SelectAll):
        marking.mark_all()
    elif alt and key in (Key.Key_Up, Key.Key_Down):
        marking.step(-1 if key == Key.Key_Up else 1)
    elif alt and key in (Key.Key_Left, Key.Key_Right):
        marking.step_act(-1 if key == Key.Key_Left else 1)
    elif key in (Key.Key_Return, Key.Key_Enter):
        return marking.act_focused()
    elif (pixels := _scrolls(view, key)) is not None:
        view.scroll_by(pixels)
    elif key == Key.Key_End:
        view.jump_to_end()
    elif key == Key.Key_Escape and marking.selection is not None:
        marking.clear()
    else:
        return False
    return True


def _scrolls(view: "Transcript", key: int) -> int | None:
    """How far a key scrolls, in pixels; None where it does not."""
    page = max(STEP, view.column.view - STEP)
    return {
        Key.Key_Up: -STEP,
        Key.Key_Down: STEP,
        Key.Key_PageUp: -page,
        Key.Key_PageDown: page,
        Key.Key_Space: page,
        Key.Key_Home: -view.column.total,
    }.get(Key(key))
