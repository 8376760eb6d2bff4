"""What the pages are made of: a scrolling page, and framed sections with a head and an empty state."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import PlainLabel, SectionHead

MARGIN = 28
_TOP = 22
_ACROSS = 14
_DOWN = 18
_NARROW_PX = 1100


class Section(QFrame):
    """A framed part of a page. `show_empty(words)` puts a sentence in place of its body."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.head = SectionHead(title, note)
        self._body: list[QWidget] = []
        self._empty = PlainLabel("", tone="muted", wrap=True)
        self._empty.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 14, 16, 14)
        self._box.setSpacing(8)
        self._box.addWidget(self.head)
        self._box.addWidget(self._empty)
        self._box.addStretch(1)

    def add(self, widget: QWidget) -> None:
        self._body.append(widget)
        self._box.insertWidget(self._box.count() - 1, widget)

    def add_note(self, words: str) -> PlainLabel:
        note = PlainLabel(words, tone="muted", px=SMALL_PX, wrap=True)
        self.add(note)
        return note

    def show_empty(self, words: str) -> None:
        """Show `words` alone; empty words bring the body back."""
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        for widget in self._body:
            widget.setVisible(not words)


class Page(QScrollArea):
    """Sections in rows of as many columns as there are `stretches`; below each other where the page is narrow."""

    def __init__(self, name: str, stretches: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        frame = QFrame()
        frame.setProperty("kind", "page")
        self._box = QVBoxLayout(frame)
        self._box.setContentsMargins(MARGIN, _TOP, MARGIN, _TOP)
        self._box.setSpacing(_DOWN)
        self._stretches = stretches
        self._sections: list[QWidget] = []
        self._narrow: bool | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_ACROSS)
        self._grid.setVerticalSpacing(_DOWN)
        self._box.addLayout(self._grid)
        self._box.addStretch(1)
        self.setWidget(frame)

    def add_section(self, section: QWidget) -> None:
        self._sections.append(section)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW_PX
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        columns = 1 if self._narrow else len(self._stretches)
        for column, stretch in enumerate(self._stretches):
            self._grid.setColumnStretch(column, stretch if column < columns else 0)
        for place, section in enumerate(self._sections):
            self._grid.addWidget(section, place // columns, place % columns)

    def add_above(self, widget: QWidget) -> None:
        """Put a widget above all others."""
        self._box.insertWidget(0, widget)

    def add_row_above(self, widgets: list[QWidget]) -> None:
        """Put tiles of equal width above the grid."""
        row = QGridLayout()
        row.setHorizontalSpacing(_ACROSS)
        for column, widget in enumerate(widgets):
            row.addWidget(widget, 0, column)
            row.setColumnStretch(column, 1)
        self._box.insertLayout(0, row)
