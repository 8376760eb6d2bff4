"""What loading each idle card would take, planned a few cards at a time so that no frame is lost."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from ice_desk.domain.slots import Card, Lane, Link, State
from ice_desk.ui.fleet.plan_words import hint_of
from ice_desk.ui.fleet.plans import Plans
from ice_desk.ui.fleet.words import Hint

SLICE_SECONDS = 0.008


class Hints(QObject):
    """Plans anew when something is loaded, freed or moved, and when `refresh()` is called for other programs' sake."""

    changed = Signal()

    def __init__(self, plans: Plans, parent: QObject) -> None:
        super().__init__(parent)
        self._plans = plans
        self._seen: tuple[object, ...] = ()
        self._waiting: list[Card] = []
        self._hints: dict[str, Hint | None] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._plan_some)

    def get(self, model: str) -> Hint | None:
        return self._hints.get(model)

    def board_changed(self) -> None:
        board = self._plans.board
        seen = (board.link, *((card.model, card.lane, card.state, card.size, card.busy) for card in board.cards))
        if seen != self._seen:
            self._seen = seen
            self.refresh()

    def refresh(self) -> None:
        idle = [card for card in self._plans.board.cards if card.state is State.COLD]
        self._waiting = idle if self._plans.board.link is Link.UP else []
        self._hints = {card.model: self._hints.get(card.model) for card in self._waiting}
        if self._waiting:
            self._timer.start()

    def _plan_some(self) -> None:
        ends = perf_counter() + SLICE_SECONDS
        found: dict[str, Hint | None] = {}
        while self._waiting and perf_counter() < ends:
            card = self._waiting.pop()
            # A cold card's own lane asks for nothing; what loading it would take is the warm lane's plan.
            lane = Lane.WARM if card.lane is Lane.COLD else card.lane
            found[card.model] = hint_of(self._plans.plan(card.model, lane), self._plans.totals(card.model))
        if self._waiting:
            self._timer.start()
        if any(self._hints.get(model) != hint for model, hint in found.items()):
            self._hints.update(found)
            self.changed.emit()
