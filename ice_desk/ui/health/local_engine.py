"""Ollama on this computer: whose it is, what stopping it takes, and the buttons for it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.local_engine import LocalEngine, takes
from ice_desk.domain.slots import Board
from ice_desk.services.feed import Feed
from ice_desk.texts import retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Section
from ice_desk.ui.text import said
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel, restyle

# The checks that tell of an engine that hangs.
HANGS = ("Answers", "Loads")


class LocalEngineSection(Section):
    """Shows snapshots; the buttons ask. `now_clicked` means not to wait for running answers any longer."""

    start_clicked = Signal()
    stop_clicked = Signal()
    restart_clicked = Signal()
    now_clicked = Signal()
    log_clicked = Signal()

    def __init__(
        self,
        state: Feed[LocalEngine],
        board: Feed[Board],
        checks: Feed[tuple[Check, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Ollama on this computer"), parent=parent)
        self._state, self._board, self._checks = state, board, checks
        self.sentence = PlainLabel(wrap=True)
        self.takes = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        self.start = self._button(tr("Start"), self.start_clicked.emit)
        self.restart = self._button(tr("Restart"), self.restart_clicked.emit)
        self.stop = self._button(tr("Stop", "engine"), self.stop_clicked.emit)
        self.at_once = self._button(tr("Do not wait"), self.now_clicked.emit)
        self.log = Button(tr("Log…"), "link", px=SMALL_PX, tone="muted")
        self.log.setAccessibleName(tr("Ollama's log"))
        self.log.clicked.connect(self.log_clicked)
        self.head.add(self.log)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(8)
        for button in (self.start, self.restart, self.stop, self.at_once):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.sentence, self.takes, buttons):
            self.add(widget)
        watch(state, self, self._show)
        watch(board, self, self._show)
        watch(checks, self, self._show)

    def _button(self, words: str, emit: Callable[[], None]) -> Button:
        button = Button(words)
        button.setAccessibleName(tr("{words}: Ollama on this computer", words=words))
        button.clicked.connect(emit)
        return button

    def _show(self, _news: object = None) -> None:
        state, taken = self._state.value, takes(self._board.value.cards)
        hanging = [
            check for check in self._checks.value if check.name in HANGS and check.verdict is Verdict.BROKEN
        ] if state.can_restart else []  # fmt: skip
        self.sentence.setText(said(state.problem or state.sentence, 400))
        words = [tr("Health finds that it hangs ({figure}).", figure=said(check.figure, 200)) for check in hanging[:1]]
        if state.can_stop:
            words.append(tr("Stop or restart: {sentence}", sentence=retold(taken.sentence)))
        self.takes.setText(" ".join(words))
        self.takes.set_tone("bad" if hanging else "muted")
        self.takes.setVisible(bool(words))
        self.start.setVisible(state.can_start)
        self.stop.setVisible(state.can_stop)
        self.restart.setVisible(state.can_restart)
        self.at_once.setVisible(state.doing.startswith("waiting"))
        self._stress(self.start, primary=state.can_start)
        self._stress(self.restart, primary=bool(hanging))

    def _stress(self, button: Button, *, primary: bool) -> None:
        kind = "primary" if primary else ""
        if button.property("kind") != kind:
            button.setProperty("kind", kind)
            restyle(button)
