"""Why each model came, left or was refused: a list that can be narrowed to one model, with what is known of it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ice_desk.domain.accuracy import Accuracy, Spread
from ice_desk.domain.slots import Board, Card, JournalEntry
from ice_desk.services.feed import Feed
from ice_desk.services.foresight import COUNTED_DAYS, Preloads
from ice_desk.texts import inside, mark, retold, tr
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.fleet.plan_words import lane_title
from ice_desk.ui.fleet.words import DOT, estimate_words
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.table import Column, Row, Table
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import Button, PlainLabel

SIZE = QSize(1120, 620)
_AROUND_PX = 60
ALL = tr("All models")
NOTHING = tr("Nothing has happened yet. Loads, unloads, refusals and downloads are listed here with their reason.")
_ROWS = 15
_DAY = 86_400.0
# What the fleet writes down, as it stands in the journal's file.
_EVENTS = (
    mark("loaded"), mark("loaded ahead"), mark("shrunk"), mark("reloaded"), mark("unloaded"), mark("shortened"),
    mark("pulled"), mark("pinned again"), mark("failed"), mark("refused"), mark("hung"),
)  # fmt: skip
_STATES = (
    mark("absent"), mark("pulling"), mark("paused"), mark("cold"), mark("queued"), mark("loading"), mark("ready"),
    mark("draining"), mark("unloading"), mark("settling"), mark("unknown"), mark("cloud"),
)  # fmt: skip
_BAD = frozenset({"failed", "refused", "hung"})
_COLUMNS = (
    Column(tr("When")),
    Column(tr("Model")),
    Column(tr("What")),
    Column(tr("Size"), figure=True),
    Column(tr("Took"), figure=True),
    Column(tr("Why"), stretch=True),
)


class JournalDialog(QDialog):
    """`model` "" shows all. `now` gives seconds since 1970.

    `accuracy` and `preloads` (whether loading ahead has paid) are asked each time the journal grows.
    """

    def __init__(
        self,
        journal: Feed[tuple[JournalEntry, ...]],
        board: Feed[Board],
        accuracy: Callable[[], Accuracy],
        theme: Theme,
        *,
        model: str = "",
        now: Callable[[], float] = time.time,
        preloads: Callable[[], Preloads] = Preloads,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Fleet journal"))
        room = parent.size() - QSize(_AROUND_PX, _AROUND_PX) if parent is not None else SIZE
        self.resize(SIZE.boundedTo(room))
        self._entries: tuple[JournalEntry, ...] = ()
        self._board = board.value
        self._accuracy = accuracy
        self._model = model
        self._now = now
        self._preloads = preloads
        self.filter = MenuButton(tr("Model"))
        self.filter.chosen.connect(self.show_model)
        self.facts = PlainLabel("", wrap=True)
        self.table = Table(tr("Fleet journal"), _COLUMNS, theme, most_rows=_ROWS)
        self.empty = PlainLabel(NOTHING, tone="muted", wrap=True)
        self.foot = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self._lay_out()
        watch(board, self, self._show_board)
        watch(journal, self, self._show_entries)

    def show_model(self, model: str) -> None:
        """Narrow the list to `model`; "" for all."""
        self._model = model
        self._show()

    def _lay_out(self) -> None:
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(self.filter)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.foot, 1)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        box.addLayout(head)
        box.addWidget(self.facts)
        box.addWidget(self.empty)
        box.addWidget(self.table)
        box.addStretch(1)
        box.addLayout(foot)

    def _show_board(self, board: Board) -> None:
        self._board = board
        self._show_facts()

    def _show_entries(self, entries: tuple[JournalEntry, ...]) -> None:
        self._entries = entries
        names = sorted({entry.model for entry in entries} | ({self._model} if self._model else set()))
        self.filter.set_options([("", ALL), ("", ""), *((name, text.plain(name, 60)) for name in names)])
        foot = (accuracy_words(self._accuracy()), preload_words(self._preloads()))
        self.foot.setText("\n".join(line for line in foot if line))
        self._show()

    def _show(self) -> None:
        self.filter.set_value(text.plain(self._model, 60) or ALL)
        self.filter.mark(self._model)
        shown = [entry for entry in self._entries if not self._model or entry.model == self._model]
        self.table.show_rows([_row(entry, self._now()) for entry in shown])
        self.table.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self._show_facts()

    def _show_facts(self) -> None:
        card = self._board.card(self._model) if self._model else None
        words = facts_of(card) if card is not None else ""
        self.facts.setText(words)
        self.facts.setVisible(bool(words))


def facts_of(card: Card) -> str:
    """What is known of a model, on one line."""
    size = f"{text.gb(card.size)} {inside(text.sentence_case(card.size_source.value))}" if card.size else ""
    parts = (
        f"{lane_title(card.lane)}, {retold(card.state.value)}",
        text.plain(card.quantization, 24),
        size,
        estimate_words(card),
        tr("{context} context", context=text.tokens(card.context)) if card.context else "",
        tr("{load_seconds} to load", load_seconds=text.seconds(card.load_seconds)) if card.load_seconds else "",
        text.rate(card.tokens_per_second),
        text.said(card.fit, 80),
    )
    return DOT.join(part for part in parts if part)


def preload_words(preloads: Preloads) -> str:
    """Whether loading ahead has paid; "" before it has been tried."""
    if not (preloads.used or preloads.wasted):
        return ""
    return tr(
        "Loaded ahead in {counted_days} days: {used} asked before they left, {wasted} in vain.",
        counted_days=COUNTED_DAYS,
        used=preloads.used,
        wasted=preloads.wasted,
    )


def accuracy_words(accuracy: Accuracy) -> str:
    """How good the size estimates were: "First loads (4): half within 0.1 %, 95 of 100 within 1.0 % of the..." """
    if accuracy.first is None:
        return tr("How good the size estimates are is measured with every first load.")
    first = tr("Size estimates. First loads {spread}", spread=_spread(accuracy.first))
    return (
        tr("{first}; later ones {spread}.", first=first, spread=_spread(accuracy.later))
        if accuracy.later is not None
        else f"{first}."
    )


def _spread(spread: Spread) -> str:
    return tr(
        "({count}): half within {p50} %, 95 of 100 within {p95} %",
        count=spread.count,
        p50=f"{100 * spread.p50:.1f}",
        p95=f"{100 * spread.p95:.1f}",
    )


def _row(entry: JournalEntry, now: float) -> Row:
    recent = now - entry.at < _DAY
    when = text.clock(entry.at) if recent else text.moment(entry.at)
    cells = (
        when,
        text.plain(entry.model, 48),
        retold(entry.event),
        text.gb(entry.bytes) if entry.bytes else "–",
        text.seconds(entry.seconds) if entry.seconds else "–",
        text.said(entry.reason, 300),
    )
    return Row(cells, tones=("", "", "bad" if entry.event in _BAD else "", "", "", ""))
