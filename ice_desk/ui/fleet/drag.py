"""One drag of one card: where it is, what dropping it there would do, and how it ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Signal

from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Card, Lane
from ice_desk.ui.fleet.lane_model import Mark
from ice_desk.ui.fleet.plan_words import Act, act_of
from ice_desk.ui.fleet.plans import Plans


@dataclass(slots=True)
class _Hold:
    """A card in the hand. `where` is the pointer on the screen, `grab` the pointer within the card."""

    card: Card
    grab: QPoint
    where: QPoint
    over: Lane | None = None
    plan: Plan | None = None
    brief: bool = False


class LaneDrag(QObject):
    """`lane_at` knows which lane lies at a point of the screen.

    `changed` asks for new marks and a new overlay; `ended` says the hand is empty, before `dropped(card, plan, brief)`
    where the drop means something. A forbidden drop is told as `declined(card, plan)`.
    """

    changed = Signal()
    ended = Signal()
    ghost_changed = Signal(object)
    dropped = Signal(object, object, bool)
    declined = Signal(object, object)

    def __init__(self, plans: Plans, lane_at: Callable[[QPoint], Lane | None], parent: QObject) -> None:
        super().__init__(parent)
        self._plans = plans
        self._lane_at = lane_at
        self._hold: _Hold | None = None
        self._ghost: Plan | None = None

    @property
    def active(self) -> bool:
        return self._hold is not None

    @property
    def card(self) -> Card | None:
        return self._hold.card if self._hold else None

    @property
    def plan(self) -> Plan | None:
        """The plan of the lane under the pointer; None over the card's own lane and outside all lanes."""
        return self._hold.plan if self._hold else None

    @property
    def brief(self) -> bool:
        return self._hold is not None and self._hold.brief

    @property
    def pointer(self) -> QPoint | None:
        return self._hold.where if self._hold else None

    @property
    def corner(self) -> QPoint | None:
        """Where the lifted card's upper left corner is on the screen."""
        return self._hold.where - self._hold.grab if self._hold else None

    def mark(self, model: str) -> Mark:
        """What the drag makes of the card of `model`."""
        if self._hold is None:
            return Mark.NONE
        if model == self._hold.card.model:
            return Mark.LIFTED
        victims = self._hold.plan.victims if self._hold.plan else ()
        return Mark.VICTIM if any(victim.model == model for victim in victims) else Mark.NONE

    def targets(self) -> Mapping[Lane, bool]:
        """The lane under the pointer, and whether a drop on it would do anything."""
        hold = self._hold
        if hold is None or hold.over is None or hold.plan is None:
            return {}
        return {hold.over: act_of(hold.card, hold.plan) is not Act.NOTHING}

    def lift(self, model: str, grab: QPoint, where: QPoint) -> None:
        card = self._plans.card(model)
        if card is not None:
            self._hold = _Hold(card, grab, where)
            self._look()

    def move(self, where: QPoint, brief: bool) -> None:
        if self._hold is not None:
            self._hold.where, self._hold.brief = where, brief
            self._look()

    def hold_brief(self, brief: bool) -> None:
        if self._hold is not None and self._hold.brief is not brief:
            self._hold.brief = brief
            self.changed.emit()

    def look_again(self) -> None:
        """The lanes moved under a pointer that stands still."""
        if self._hold is not None:
            self._look()

    def board_changed(self) -> None:
        """Look again on the new board; a card that vanished ends the drag."""
        if self._hold is None:
            return
        card = self._plans.card(self._hold.card.model)
        if card is None:
            self.cancel()
            return
        self._hold.card = card
        self._look()

    def cancel(self) -> None:
        if self._hold is not None:
            self._end()

    def release(self, where: QPoint, brief: bool) -> None:
        """Drop the card at `where`: outside all lanes or on its own lane nothing happens."""
        self.move(where, brief)
        hold = self._hold
        if hold is None:
            return
        self._end()
        if hold.plan is None:
            return
        if act_of(hold.card, hold.plan) is Act.NOTHING:
            self.declined.emit(hold.card, hold.plan)
        else:
            self.dropped.emit(hold.card, hold.plan, hold.brief)

    def _look(self) -> None:
        hold = self._hold
        if hold is None:
            return
        hold.over = self._lane_at(hold.where)
        elsewhere = hold.over is not None and hold.over is not hold.card.lane
        hold.plan = self._plans.plan(hold.card.model, hold.over) if hold.over is not None and elsewhere else None
        self._show_ghost(hold.plan)
        self.changed.emit()

    def _end(self) -> None:
        self._hold = None
        self._show_ghost(None)
        self.changed.emit()
        self.ended.emit()

    def _show_ghost(self, plan: Plan | None) -> None:
        if plan is not self._ghost:
            self._ghost = plan
            self.ghost_changed.emit(plan)
