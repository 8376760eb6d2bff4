"""The Desk: fleet, chat and inspector side by side. Both side columns collapse and keep their widths."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

LEFT_PX = 352
RIGHT_PX = 316
_LEFT_LEAST = 280
_RIGHT_LEAST = 240
_CENTRE_LEAST = 380
# Below this width the inspector gives its room to the chat until it is asked for.
NARROW_PX = 1180


@dataclass(frozen=True, slots=True)
class PanelLayout:
    """Widths in pixels of the side columns, and whether each is open. Remembered between sessions."""

    left: int = LEFT_PX
    right: int = RIGHT_PX
    left_open: bool = True
    right_open: bool = True


def layout_of(sizes: object, left_open: object = None, right_open: object = None) -> PanelLayout:
    """The remembered layout, of which `sizes` is "LEFT,RIGHT"; what cannot be read is the default."""
    left, _, right = sizes.partition(",") if isinstance(sizes, str) else ("", "", "")
    return PanelLayout(
        int(left) if left.isdecimal() else LEFT_PX,
        int(right) if right.isdecimal() else RIGHT_PX,
        left_open is not False,
        right_open is not False,
    )


class DeskPanels(QWidget):
    """Emits `layout_changed(PanelLayout)` for each change that a person made."""

    layout_changed = Signal(object)

    def __init__(self, left: QWidget, centre: QWidget, right: QWidget, layout: PanelLayout) -> None:
        super().__init__()
        self._layout = layout
        self._narrow = False
        self._asked_for_right = False
        self._columns = (left, centre, right)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for place, (column, least) in enumerate(
            zip(self._columns, (_LEFT_LEAST, _CENTRE_LEAST, _RIGHT_LEAST), strict=True)
        ):
            column.setMinimumWidth(least)
            self._splitter.addWidget(column)
            self._splitter.setStretchFactor(place, 1 if place == 1 else 0)
        self._splitter.splitterMoved.connect(self._moved)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._splitter)
        self._show_columns()

    @property
    def panel_layout(self) -> PanelLayout:
        return self._layout

    @property
    def left_shown(self) -> bool:
        return not self._columns[0].isHidden()

    @property
    def right_shown(self) -> bool:
        return not self._columns[2].isHidden()

    def toggle_left(self) -> None:
        self._change(replace(self._layout, left_open=not self.left_shown))

    def toggle_right(self) -> None:
        self._asked_for_right = not self.right_shown
        self._change(replace(self._layout, right_open=not self.right_shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW_PX
        if narrow != self._narrow:
            self._narrow = narrow
            self._asked_for_right = False
        self._show_columns()

    def _change(self, layout: PanelLayout) -> None:
        self._layout = layout
        focus = QApplication.focusWidget()
        self._show_columns()
        if focus is not None and self.isAncestorOf(focus) and not focus.isVisible():
            self._columns[1].setFocus()
        self.layout_changed.emit(layout)

    def _show_columns(self) -> None:
        layout = self._layout
        self._columns[0].setVisible(layout.left_open)
        self._columns[2].setVisible(layout.right_open and (not self._narrow or self._asked_for_right))
        left = layout.left if self.left_shown else 0
        right = layout.right if self.right_shown else 0
        self._splitter.setSizes([left, max(_CENTRE_LEAST, self.width() - left - right - 2), right])

    def _moved(self, _position: int, _handle: int) -> None:
        left, _, right = self._splitter.sizes()
        self._layout = replace(
            self._layout,
            left=left if self.left_shown else self._layout.left,
            right=right if self.right_shown else self._layout.right,
        )
        self.layout_changed.emit(self._layout)
