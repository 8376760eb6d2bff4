"""Small shared parts: labels, heads, tiles, buttons. Each has an accessible name and shows its focus."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ice_desk.ui.text import plain_block, tip
from ice_desk.ui.theme import BASE_PX, FIGURE_PX, HEAD_PX, SMALL_PX, head_font, ui_font

_LABEL_LIMIT = 4_000


class PlainLabel(QLabel):
    """A label that never reads its text as markup. `tone` is a token's name ("muted", "ok", "bad") or empty."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "",
        px: int = BASE_PX,
        bold: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(ui_font(px, bold=bold))
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setProperty("tone", tone)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(plain_block(text, _LABEL_LIMIT))

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)


class ElidedLabel(PlainLabel):
    """One line, cut with an ellipsis where it does not fit; the whole is its tooltip and accessible name."""

    _short = ""
    _mode = Qt.TextElideMode.ElideRight

    def setText(self, text: str, short: str = "") -> None:
        """`short` is what is shown where `text` does not fit."""
        super().setText(" ".join(text.split()))
        if short != self._short:
            self._short = short
            self.updateGeometry()
        self.setToolTip(tip(self.text()))

    def minimumSizeHint(self) -> QSize:
        least = QFontMetrics(self.font()).horizontalAdvance(self._short) + 2 if self._short else 0
        return QSize(max(24, least), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetrics(self.font())
        fits = metrics.horizontalAdvance(self.text()) <= self.width()
        words = self.text() if fits or not self._short else self._short
        painter.drawText(self.rect(), self.alignment(), metrics.elidedText(words, self._mode, self.width()))


class NameLabel(ElidedLabel):
    """The name of a file or a model, cut in the middle: its end tells as much as its beginning."""

    _mode = Qt.TextElideMode.ElideMiddle


class SectionHead(QWidget):
    """ "MEMORY" at the left, a small note at the right."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title.upper(), tone="muted")
        self._title.setFont(head_font())
        self._title.setAccessibleName(title)
        self._note = ElidedLabel(note, tone="muted", px=HEAD_PX)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._note, 1)
        self._row.addStretch()
        self._note.setVisible(bool(note))

    def set_title(self, title: str) -> None:
        self._title.setText(title.upper())
        self._title.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def add(self, widget: QWidget) -> None:
        """Put a button at the far right."""
        self._row.addWidget(widget)


class Chip(PlainLabel):
    """A small bordered word, such as a task or a file."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, tone="muted", px=HEAD_PX, parent=parent)
        self.setProperty("kind", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class Tile(QFrame):
    """One large figure: head, figure with a small note beside it, caption below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._head = SectionHead(title)
        self._figure = PlainLabel(px=FIGURE_PX)
        self._figure.setFont(ui_font(FIGURE_PX, weight=QFont.Weight.Bold))
        self._beside = PlainLabel(tone="muted", px=BASE_PX, bold=True)
        self._caption = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._figure)
        line.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignBottom)
        self._beside.setContentsMargins(0, 0, 0, 5)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 15, 16, 15)
        box.setSpacing(6)
        box.addWidget(self._head)
        box.addLayout(line)
        box.addWidget(self._caption)
        box.addStretch(1)

    def show_figure(self, title: str, figure: str, caption: str, beside: str = "") -> None:
        self._head.set_title(title)
        self._figure.setText(figure)
        self._beside.setText(beside)
        self._caption.setText(caption)
        self.setAccessibleName(f"{title}: {figure} {beside}".rstrip())
        self.setAccessibleDescription(caption)


class Button(QPushButton):
    """A button of one `kind`: "" (bordered), "primary", "link" or "tab"."""

    def __init__(
        self, text: str, kind: str = "", *, px: int = BASE_PX, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setProperty("tone", tone)
        self.setFont(ui_font(px, bold=kind == "primary"))
        self.setAutoDefault(False)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)


class PrimaryButton(Button):
    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "primary", parent=parent)


class Segmented(QFrame):
    """One of a few, all in sight. Left and Right move the choice; `chosen(key)` is emitted by the user's act alone."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for place, (key, text) in enumerate(options):
            button = Button(text, "segment")
            button.setProperty("place", {0: "first", len(options) - 1: "last"}.get(place, "middle"))
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _checked=False, key=key: self._choose(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)

    @property
    def value(self) -> str:
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, key: str) -> None:
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._embolden()

    def set_allowed(self, keys: Sequence[str] | None, why: str) -> None:
        """Leave only `keys` to choose from, None for all; the others say `why` in their tooltip."""
        for key, button in self._buttons.items():
            allowed = keys is None or key in keys
            button.setEnabled(allowed)
            button.setToolTip("" if allowed else why)

    def _choose(self, key: str) -> None:
        self._embolden()
        self.chosen.emit(key)

    def _embolden(self) -> None:
        for button in self._buttons.values():
            button.setFont(ui_font(bold=button.isChecked()))


def hairline(vertical: bool = False) -> QFrame:
    """A rule of one pixel."""
    line = QFrame()
    line.setProperty("kind", "hairline")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def restyle(widget: QWidget) -> None:
    """Have the style sheet look again after a dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
