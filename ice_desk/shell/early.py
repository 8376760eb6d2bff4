"""The first that the empty window gets: its columns, and the box of the chat to write in while all else is imported."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ice_desk.ui.chat.early import EarlyComposer
from ice_desk.ui.panels import DeskPanels, layout_of
from ice_desk.ui.theme import Theme
from ice_desk.ui.window import MainWindow


class Holder(QWidget):
    """A place that is filled once its pane can be built; the focus goes to the pane."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def fill(self, *widgets: QWidget, focus: QWidget | None = None) -> None:
        """Put these one under the other, in place of what was there; the last one takes the room."""
        while (item := self._box.takeAt(0)) is not None and (before := item.widget()) is not None:
            before.deleteLater()
        for place, widget in enumerate(widgets):
            self._box.addWidget(widget, 1 if place == len(widgets) - 1 else 0)
        if focus is not None:
            self.setFocusProxy(focus)


class EarlyDesk:
    """`stored` is the settings file as it was read: the columns have their widths of the last session."""

    def __init__(self, window: MainWindow, theme: Theme, stored: Mapping[str, Any]) -> None:
        self.left, self.centre, self.right = Holder(), Holder(), Holder()
        self.composer = EarlyComposer(theme)
        self.centre.fill(self.composer.place, focus=self.composer.composer.editor)
        layout = layout_of(stored.get("panel_sizes"), stored.get("left_open"), stored.get("right_open"))
        window.begin(DeskPanels(self.left, self.centre, self.right, layout))
        self.centre.setFocus()
