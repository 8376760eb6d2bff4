"""The models that were looked at: each with its score as a bar of five parts; opened, its figures and its gates."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ice_desk.domain.routing import Candidate
from ice_desk.texts import mark, retold, tr
from ice_desk.ui.text import draw_text, plain, said, tip
from ice_desk.ui.theme import BASE_PX, HEAD_PX, SMALL_PX, Palette, Theme, ui_font

SHOWN = 3
_BAR = 8
_NAME = 20
_NOTE = 17
_DETAIL = 16
_AFTER = 11
_LEGEND = 20
_SCORE = 44
# Characters of a line of details.
_WRAP = 46


@dataclass(frozen=True, slots=True)
class Part:
    """One colour of a bar: the part of a score and the token that it is drawn in."""

    label: str
    token: str

    def colour(self, palette: Palette) -> QColor:
        colour: QColor = getattr(palette, self.token)
        return colour


PARTS = (
    Part(mark("quality"), "accent"),
    Part(mark("speed"), "ok"),
    Part(mark("memory"), "warm"),
    Part(mark("context"), "cold"),
    Part(mark("history"), "hot"),
)

# The gates, as a route keeps them.
_GATES = (
    mark("allowed"), mark("budget"), mark("health"), mark("images"), mark("key"), mark("machine"), mark("place"),
    mark("price"),
)  # fmt: skip


def widths(parts: Mapping[str, float], share: float, room: float) -> list[float]:
    """Pixels of each of PARTS, so that together they are `share` of `room`: rounding and odd parts change no total."""
    raw = [max(0.0, parts.get(part.label, 0.0)) for part in PARTS]
    total = sum(raw)
    length = max(0.0, min(1.0, share)) * room
    return [length * value / total if total > 0 else 0.0 for value in raw]


class CandidateBars(QWidget):
    """Best first, as the route gives them. A click opens or closes one; so do Up, Down and Space with the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._candidates: tuple[Candidate, ...] = ()
        self._most = 1.0
        self._open = ""
        self._at = 0
        self._name: QFont = ui_font(BASE_PX)
        self._small: QFont = ui_font(SMALL_PX)
        self._tiny: QFont = ui_font(HEAD_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Candidates"))
        theme.changed.connect(self.update)

    @property
    def opened(self) -> str:
        """The model whose gates are shown; empty where none is."""
        return self._open

    def show_candidates(self, candidates: tuple[Candidate, ...], most: float = 1.0, *, whole: bool = False) -> None:
        """`most` is the highest score that there could be: the length of a full bar."""
        self._candidates = candidates if whole else candidates[:SHOWN]
        self._most = most if most > 0 else 1.0
        self._at = min(self._at, max(0, len(self._candidates) - 1))
        self._changed()

    def toggle(self, model: str) -> None:
        """Open a candidate, or close it again."""
        self._open = "" if self._open == model else model
        self._changed()

    def sizeHint(self) -> QSize:
        height = sum(self._height(one) for one in self._candidates)
        return QSize(200, height + _LEGEND if self._candidates else 0)

    def tip_at(self, y: float) -> str:
        """The whole name and note of the candidate at this height, which the column may cut; empty beside them all."""
        place = self._place_at(y)
        if place is None:
            return ""
        one = self._candidates[place]
        return tip("\n".join(words for words in (plain(one.model, 200), plain(note_of(one), 400)) if words))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().y())
        if place is not None:
            self._at = place
            self.toggle(self._candidates[place].model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self._candidates:
            self._at = max(0, min(len(self._candidates) - 1, self._at + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._candidates:
            self.toggle(self._candidates[self._at].model)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = 0
        for place, candidate in enumerate(self._candidates):
            self._paint_candidate(painter, candidate, y, marked=self.hasFocus() and place == self._at)
            y += self._height(candidate)
        if self._candidates:
            self._paint_legend(painter, y)

    def _place_at(self, y: float) -> int | None:
        bottom = 0.0
        for place, candidate in enumerate(self._candidates):
            bottom += self._height(candidate)
            if y < bottom:
                return place
        return None

    def _changed(self) -> None:
        self.setAccessibleDescription("; ".join(self._spoken(one) for one in self._candidates))
        self.updateGeometry()
        self.update()

    def _spoken(self, candidate: Candidate) -> str:
        score = (
            tr("{score} of {most}", score=f"{candidate.score:.2f}", most=f"{self._most:.1f}") if candidate.parts else ""
        )
        words = [plain(candidate.model, 60), score, plain(note_of(candidate), 80)]
        words += details_of(candidate) if candidate.model == self._open else []
        return ", ".join(word for word in words if word)

    def _height(self, candidate: Candidate) -> int:
        details = len(details_of(candidate)) * _DETAIL if candidate.model == self._open else 0
        return _NAME + 2 + _BAR + (_NOTE if note_of(candidate) else 0) + details + _AFTER

    def _paint_candidate(self, painter: QPainter, candidate: Candidate, y: int, *, marked: bool) -> None:
        palette = self._theme.palette
        painter.setFont(self._name)
        painter.setPen(palette.accent if marked else palette.text if candidate.eligible else palette.muted)
        room = self.width() - _SCORE
        arrow = "▾ " if candidate.model == self._open else "▸ "
        draw_text(painter, QRect(0, y, room, _NAME), arrow + plain(candidate.model, 80))
        score = f"{candidate.score:.2f}" if candidate.parts else tr("cloud")
        draw_text(painter, QRect(room, y, _SCORE, _NAME), score, Qt.AlignmentFlag.AlignRight)
        self._paint_bar(painter, candidate, QRectF(0, y + _NAME + 2, self.width(), _BAR))
        y += _NAME + _BAR + 3
        painter.setFont(self._small)
        painter.setPen(palette.muted)
        words = note_of(candidate)
        if words:
            draw_text(painter, QRect(0, y, self.width(), _NOTE), plain(words, 160))
            y += _NOTE
        if candidate.model == self._open:
            self._paint_details(painter, candidate, y)

    def _paint_details(self, painter: QPainter, candidate: Candidate, y: int) -> None:
        palette = self._theme.palette
        closed = {_gate_line(gate.name, gate.detail, passed=False) for gate in candidate.gates if not gate.passed}
        painter.setFont(self._tiny)
        for line in details_of(candidate):
            painter.setPen(palette.bad if line in closed else palette.muted)
            draw_text(painter, QRect(14, y, self.width() - 14, _DETAIL), plain(line, 160))
            y += _DETAIL

    def _paint_bar(self, painter: QPainter, candidate: Candidate, box: QRectF) -> None:
        palette = self._theme.palette
        shape = QPainterPath()
        shape.addRoundedRect(box, _BAR / 2, _BAR / 2)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(box, palette.raised)
        x = box.x()
        share = candidate.score / self._most
        for part, width in zip(PARTS, widths(candidate.parts, share, box.width()), strict=True):
            painter.fillRect(QRectF(x, box.y(), width, box.height()), part.colour(palette))
            x += width
        painter.restore()

    def _paint_legend(self, painter: QPainter, y: int) -> None:
        painter.setFont(self._tiny)
        metrics: QFontMetrics = painter.fontMetrics()
        lengths = [metrics.horizontalAdvance(retold(part.label)) for part in PARTS]
        gap = max(3.0, (self.width() - sum(lengths) - 12 * len(PARTS)) / (len(PARTS) - 1))
        x = 0.0
        for part, length in zip(PARTS, lengths, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(part.colour(self._theme.palette))
            painter.drawRoundedRect(QRectF(x, y + 6, 8, 8), 2, 2)
            painter.setPen(self._theme.palette.muted)
            painter.drawText(
                QRect(round(x) + 12, y, length + 4, _LEGEND), Qt.AlignmentFlag.AlignVCenter, retold(part.label)
            )
            x += 12 + length + gap


def note_of(candidate: Candidate) -> str:
    """Why it was not chosen and what it is, said once; what does not fit into the line stands among the details."""
    lost, note = retold(candidate.lost), retold(candidate.note)
    if candidate.lost in ("", candidate.note):
        return note
    return f"{lost} · {note}" if note and candidate.eligible else lost


def details_of(candidate: Candidate) -> list[str]:
    """The lines of an opened candidate: why not, the figures of its parts, then each gate with its own."""
    figures = [
        f"{retold(part.label)} {candidate.parts[part.label]:.2f}" for part in PARTS if part.label in candidate.parts
    ]
    lines = [" + ".join(figures[:3]), " + ".join(("", *figures[3:])).strip()] if figures else []
    why = textwrap.wrap(tr("Not chosen: {lost}.", lost=said(candidate.lost, 300)), _WRAP) if candidate.lost else []
    return [*why, *lines, *(_gate_line(gate.name, gate.detail, passed=gate.passed) for gate in candidate.gates)]


def _gate_line(name: str, detail: str, *, passed: bool) -> str:
    return f"{'✓' if passed else '✗'} {retold(name)}: {retold(detail)}"
