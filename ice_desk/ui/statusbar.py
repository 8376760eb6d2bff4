"""The bottom line: what is running now at the left, how safe the history is at the right."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ice_desk.domain.slots import Board, Link
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import ElidedLabel, PlainLabel, hairline
from ice_desk.ui.window import BOTTOM_PX


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """`keys` says where cloud keys lie ("OS keychain, unlocked"); `last_write` is seconds since 1970.

    `problem` set says what is wrong with the history, and stands in place of "History safe".
    """

    keys: str = ""
    last_write: float | None = None
    problem: str = ""


def activity(board: Board) -> str:
    """ "1 answering · 2 queued", "1 loading", "Idle", or that no engine is there."""
    if board.link is Link.DOWN:
        return tr("No engine")
    if board.link is Link.CONNECTING:
        return tr("Looking for an engine")
    answering = sum(card.leases for card in board.cards)
    waiting = sum(card.waiting for card in board.cards)
    loading = sum(card.state.value == "loading" for card in board.cards)
    parts = (
        trn("{number} answering", "{number} answering", answering) if answering else "",
        tr("{number} queued", number=waiting) if waiting else "",
        tr("{number} loading", number=loading) if loading else "",
    )
    return " · ".join(part for part in parts if part) or tr("Idle")


def speed(board: Board) -> str:
    """Tokens a second of the models that answer now, summed; empty where none does or none is known."""
    if board.link is not Link.UP:
        return ""
    rates = [card.tokens_per_second for card in board.cards if card.busy and card.tokens_per_second]
    return text.rate(sum(rates)) if rates else ""


class Dot(QWidget):
    """A small round mark in a token's colour; the words beside it say the same."""

    def __init__(self, theme: Theme, tone: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self.setFixedSize(QSize(8, 8))
        theme.changed.connect(self.update)

    def set_tone(self, tone: str) -> None:
        if tone != self._tone:
            self._tone = tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(getattr(self._theme.palette, self._tone))
        painter.drawEllipse(self.rect())


class StatusBar(QFrame):
    def __init__(
        self,
        board: Feed[Board],
        samples: Feed[Sample],
        facts: Feed[StatusFacts],
        theme: Theme,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._facts = facts
        self._clock = clock
        self.setProperty("kind", "bar")
        self.setFixedHeight(BOTTOM_PX)
        self._dot = Dot(theme)
        self._activity = PlainLabel(tone="muted", px=SMALL_PX)
        self._speed = PlainLabel(tone="muted", px=SMALL_PX)
        self._keys = ElidedLabel(tone="muted", px=SMALL_PX)
        self._saved = PlainLabel(tone="muted", px=SMALL_PX)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(6)
        row.addWidget(self._dot)
        row.addWidget(self._activity)
        for label in (self._speed, self._keys):
            row.addSpacing(10)
            row.addWidget(label, 1 if label is self._keys else 0)
        row.addWidget(self._saved)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(hairline())
        box.addLayout(row, 1)
        watch(board, self, self._show_board)
        watch(facts, self, self._show_facts)
        # The samples are the bar's heartbeat: it needs no timer of its own to say how long ago a write was.
        watch(samples, self, lambda _sample: self._show_facts(self._facts.value))

    def _show_board(self, board: Board) -> None:
        self._activity.setText(activity(board))
        rate = speed(board)
        self._speed.setText(rate)
        self._speed.setVisible(bool(rate))
        self._dot.setVisible(board.link is not Link.DOWN)
        self._dot.set_tone("accent" if any(card.busy for card in board.cards) else "muted")

    def _show_facts(self, facts: StatusFacts) -> None:
        self._keys.setText(tr("Keys: {keys}", keys=facts.keys) if facts.keys else "")
        self._saved.set_tone("bad" if facts.problem else "muted")
        if facts.problem:
            self._saved.setText(text.said(facts.problem, 80))
        elif facts.last_write is None:
            self._saved.setText(tr("History safe"))
        else:
            since = max(0.0, self._clock() - facts.last_write)
            self._saved.setText(tr("History safe · last write {since}", since=text.ago(since)))
