"""Why this model: the sentence, then each candidate's score as a bar of its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Candidate, Route, other_than, stronger_than
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.text import draw_text, plain
from ice_desk.ui.theme import BASE_PX, HEAD_PX, SMALL_PX, Palette, Theme, ui_font
from ice_desk.ui.widgets import Button, PlainLabel, SectionHead

HINT = "Write a question to see which model answers it, and why."
SHOWN = 3
_BAR = 8
_NAME = 20
_NOTE = 17
_AFTER = 11
_LEGEND = 20
# A link has a frame, seen only with the focus: its words stand in line with those above.
_LINK_FRAME = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One colour of a bar: which parts of a score it sums, and the token it is drawn in."""

    label: str
    keys: tuple[str, ...]
    token: str

    def colour(self, palette: Palette) -> QColor:
        colour: QColor = getattr(palette, self.token)
        return colour


PARTS = (
    Part("quality", ("quality",), "accent"),
    Part("speed", ("speed",), "ok"),
    Part("memory", ("memory",), "warm"),
    Part("context + history", ("context", "history"), "cold"),
)


def widths(parts: Mapping[str, float], score: float, room: float) -> list[float]:
    """Pixels of each of PARTS, so that together they are `score` of `room`: rounding and odd parts change no total."""
    raw = [max(0.0, sum(parts.get(key, 0.0) for key in part.keys)) for part in PARTS]
    total = sum(raw)
    length = max(0.0, min(1.0, score)) * room
    return [length * value / total if total > 0 else 0.0 for value in raw]


class CandidateBars(QWidget):
    """The models that were looked at, best first as the route gives them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._candidates: tuple[Candidate, ...] = ()
        self._name: QFont = ui_font(BASE_PX)
        self._small: QFont = ui_font(SMALL_PX)
        self._tiny: QFont = ui_font(HEAD_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Candidates")
        theme.changed.connect(self.update)

    def show_candidates(self, candidates: tuple[Candidate, ...], *, whole: bool = False) -> None:
        self._candidates = candidates if whole else candidates[:SHOWN]
        spoken = (f"{plain(one.model, 60)} {one.score:.2f} {plain(one.note, 80)}".strip() for one in self._candidates)
        self.setAccessibleDescription("; ".join(spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = sum(_height(one) for one in self._candidates)
        return QSize(200, height + _LEGEND if self._candidates else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = 0
        for candidate in self._candidates:
            self._paint_candidate(painter, candidate, y)
            y += _height(candidate)
        if self._candidates:
            self._paint_legend(painter, y)

    def _paint_candidate(self, painter: QPainter, candidate: Candidate, y: int) -> None:
        palette = self._theme.palette
        painter.setFont(self._name)
        painter.setPen(palette.text if candidate.eligible else palette.muted)
        score = f"{candidate.score:.2f}"
        room = self.width() - QFontMetrics(self._name).horizontalAdvance(score) - 10
        draw_text(painter, QRect(0, y, room, _NAME), plain(candidate.model, 80))
        draw_text(painter, QRect(room, y, self.width() - room, _NAME), score, Qt.AlignmentFlag.AlignRight)
        self._paint_bar(painter, candidate, QRectF(0, y + _NAME + 2, self.width(), _BAR))
        words = _note(candidate)
        if words:
            painter.setFont(self._small)
            painter.setPen(palette.muted)
            note = QRect(0, y + _NAME + _BAR + 3, self.width(), _NOTE)
            draw_text(painter, note, plain(words, 120))

    def _paint_bar(self, painter: QPainter, candidate: Candidate, box: QRectF) -> None:
        palette = self._theme.palette
        shape = QPainterPath()
        shape.addRoundedRect(box, _BAR / 2, _BAR / 2)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(box, palette.raised)
        x = box.x()
        for part, width in zip(PARTS, widths(candidate.parts, candidate.score, box.width()), strict=True):
            painter.fillRect(QRectF(x, box.y(), width, box.height()), part.colour(palette))
            x += width
        painter.restore()

    def _paint_legend(self, painter: QPainter, y: int) -> None:
        painter.setFont(self._tiny)
        metrics = painter.fontMetrics()
        lengths = [metrics.horizontalAdvance(part.label) for part in PARTS]
        gap = max(4.0, (self.width() - sum(lengths) - 13 * len(PARTS)) / (len(PARTS) - 1))
        x = 0.0
        for part, length in zip(PARTS, lengths, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(part.colour(self._theme.palette))
            painter.drawRoundedRect(QRectF(x, y + 6, 8, 8), 2, 2)
            painter.setPen(self._theme.palette.muted)
            painter.drawText(QRect(round(x) + 13, y, length + 4, _LEGEND), Qt.AlignmentFlag.AlignVCenter, part.label)
            x += 13 + length + gap


class WhySection(QWidget):
    """The route of what is being written, or of an answer that was asked about.

    The acts are about the route shown: `task_chosen(route, task)`, `pin_asked(route)`, `stronger_asked(route)`,
    `second_asked(route)`. `tasks` are (name, title).
    """

    task_chosen = Signal(object, str)
    pin_asked = Signal(object)
    stronger_asked = Signal(object)
    second_asked = Signal(object)

    def __init__(self, theme: Theme, tasks: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._route: Route | None = None
        self.otherwise = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.wrong_task = MenuButton("Wrong task")
        self.wrong_task.set_options(tasks)
        self.pin = Button("Always this model", "link", px=SMALL_PX, tone="accent")
        self.stronger = Button("Ask a stronger model", "link", px=SMALL_PX, tone="accent")
        self.more = Button("", "link", px=SMALL_PX, tone="muted")
        self.second = Button("Second opinion", "link", px=SMALL_PX, tone="accent")
        self._acts = self._build_acts()
        self.reason = PlainLabel(HINT, tone="muted", px=SMALL_PX, wrap=True)
        self.bars = CandidateBars(theme)
        words = QVBoxLayout()
        words.setContentsMargins(_LINK_FRAME, 0, 0, 0)
        words.setSpacing(11)
        for widget in (SectionHead("Why this model"), self.reason, self.otherwise, self.bars):
            words.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(14 - _LINK_FRAME, 12, 14, 9)
        box.setSpacing(11)
        box.addLayout(words)
        box.addWidget(self._acts)
        self.show_route(None)

    def _build_acts(self) -> QWidget:
        acts = QWidget()
        rows = QVBoxLayout(acts)
        rows.setContentsMargins(0, 0, 0, 2)
        rows.setSpacing(4)
        for widgets in ((self.stronger, self.second), (self.pin, self.wrong_task), (self.more,)):
            row = QHBoxLayout()
            row.setSpacing(10)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            rows.addLayout(row)
        self.wrong_task.setFont(ui_font(SMALL_PX))
        self.wrong_task.chosen.connect(lambda task: self.task_chosen.emit(self._route, task))
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda _on: self._show_candidates())
        self.pin.clicked.connect(lambda: self.pin_asked.emit(self._route))
        self.stronger.clicked.connect(lambda: self.stronger_asked.emit(self._route))
        self.second.clicked.connect(lambda: self.second_asked.emit(self._route))
        return acts

    def show_route(self, route: Route | Refused | None) -> None:
        self._route = route if isinstance(route, Route) else None
        self._acts.setVisible(self._route is not None and bool(self._route.candidates))
        self.otherwise.setText(self._route.otherwise if self._route is not None else "")
        self.otherwise.setVisible(bool(self.otherwise.text()))
        if isinstance(route, Route):
            self.stronger.setVisible(stronger_than(route) is not None)
            self.second.setVisible(other_than(route) is not None)
            self.reason.setText(route.reason)
            self._show_candidates()
            return
        self.reason.setText(HINT if route is None else str(route))
        self.bars.show_candidates(())

    def _show_candidates(self) -> None:
        found = self._route.candidates if self._route is not None else ()
        self.bars.show_candidates(found, whole=self.more.isChecked())
        self.more.setVisible(len(found) > SHOWN)
        self.more.setText("Show fewer" if self.more.isChecked() else f"Show all {len(found)} models")


def _note(candidate: Candidate) -> str:
    """What it is and why it was not chosen, said once."""
    if candidate.lost in ("", candidate.note):
        return candidate.note
    return f"{candidate.note} · {candidate.lost}" if candidate.note and candidate.eligible else candidate.lost


def _height(candidate: Candidate) -> int:
    return _NAME + 2 + _BAR + (_NOTE if _note(candidate) else 0) + _AFTER
