"""The fleet's lanes: Hot, Warm and Cold with their cards, dragged or told by menu and keys where to go."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Board, Card, Lane, Link, State
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.ui.bridge import watch
from ice_desk.ui.fleet.actions import FleetActions, worth_moving
from ice_desk.ui.fleet.card_paint import CardFonts
from ice_desk.ui.fleet.drag import LaneDrag
from ice_desk.ui.fleet.edge_scroll import EdgeScroll
from ice_desk.ui.fleet.empty import FleetNote
from ice_desk.ui.fleet.hints import Hints
from ice_desk.ui.fleet.lane_box import LaneBox
from ice_desk.ui.fleet.lane_model import Row
from ice_desk.ui.fleet.lane_view import LaneView
from ice_desk.ui.fleet.menu import CardMenus
from ice_desk.ui.fleet.overlay import Overlay
from ice_desk.ui.fleet.places import PlaceFilter
from ice_desk.ui.fleet.plan_words import Consequence, floating_words, lane_caption, lane_over
from ice_desk.ui.fleet.plans import Plans
from ice_desk.ui.fleet.ports import FleetPort, NoticesPort
from ice_desk.ui.fleet.speech import announce
from ice_desk.ui.fleet.words import Deed, card_lines
from ice_desk.ui.theme import Theme
from ice_desk.ui.timers import single_shot

_SIDE = 10
_BETWEEN = 9
_TICK_MS = 1000
_TICKS_PER_HINT = 10


class FleetPane(QWidget):
    """`ghost_changed(Plan | None)` is for the gauges; `pull_suggested(model)` may name no model.

    `samples` gives the pools' totals for "RAM 23.5 / 32.0 GB"; `limits` the lanes' shares of memory in bytes. Both may
    be missing: then the words leave them out. `now` gives seconds since 1970.
    """

    ghost_changed = Signal(object)
    pull_suggested = Signal(str)
    details_wanted = Signal(str)

    def __init__(
        self,
        board: Feed[Board],
        fleet: FleetPort,
        jobs: Jobs,
        notices: NoticesPort,
        theme: Theme,
        *,
        samples: Feed[Sample] | None = None,
        limits: Mapping[Lane, int] | None = None,
        now: Callable[[], float] = time.time,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limits = dict(limits or {})
        self._now = now
        self._fonts = CardFonts()
        self._plans = Plans(fleet.plan, samples)
        self._actions = FleetActions(fleet, jobs, notices)
        self._floating: Overlay | None = None
        self._marks: tuple[object, ...] = ()
        self._ticks = 0
        self._note = FleetNote()
        self._places = PlaceFilter()
        self.boxes = {lane: LaneBox(lane, theme, self._fonts) for lane in Lane}
        self._area = self._lay_out()
        self._edges = EdgeScroll(self._area)
        self._drag = LaneDrag(self._plans, self._lane_at, self)
        self._menus = CardMenus(self._plans, self._actions, self._overlay, self)
        self._hints = Hints(self._plans, self)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._revealing = single_shot(self, 0, self._reveal_focus)
        self._connect()
        watch(board, self, self._show_board)

    @property
    def dragging(self) -> bool:
        return self._drag.active

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()
        self._refresh()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._drag.cancel()
        super().hideEvent(event)

    def _lay_out(self) -> QScrollArea:
        inside = self._inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(_BETWEEN)
        column.addWidget(self._note)
        column.addWidget(self._places)
        for box in self.boxes.values():
            column.addWidget(box)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        bar = area.verticalScrollBar()
        # The scroll bar takes the place of the right margin: lanes keep their width when it comes and goes.
        bar.rangeChanged.connect(
            lambda _low, high: column.setContentsMargins(_SIDE, _SIDE, 0 if high else _SIDE, _SIDE)
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        return area

    def _connect(self) -> None:
        for box in self.boxes.values():
            view = box.view
            view.lifted.connect(self._drag.lift)
            view.dragged.connect(self._drag.move)
            view.released.connect(self._drag.release)
            view.held.connect(self._drag.hold_brief)
            view.abandoned.connect(self._drag.cancel)
            view.move_wanted.connect(self._move_by_key)
            view.menu_wanted.connect(self._menus.open)
            view.stop_wanted.connect(lambda model: self._do(model, Deed.STOP))
            view.deed_wanted.connect(self._do)
            view.current_changed.connect(lambda view=view: self._reveal(view))
        self._drag.changed.connect(self._show_drag)
        self._drag.ended.connect(self._end_drag)
        self._drag.ghost_changed.connect(self.ghost_changed)
        self._menus.ghost_changed.connect(self.ghost_changed)
        self._menus.details_wanted.connect(self.details_wanted)
        self._note.pull_suggested.connect(self.pull_suggested)
        self._timer.timeout.connect(self._tick)
        self._drag.dropped.connect(lambda card, plan, brief: self._actions.perform(card, plan, brief=brief))
        self._drag.declined.connect(self._actions.decline)
        self._edges.scrolled.connect(self._drag.look_again)
        self._hints.changed.connect(self._refresh)
        self._places.changed.connect(self._refresh)

    def _show_board(self, board: Board) -> None:
        self._plans.set_board(known(board))
        self._note.set_board(board)
        self._places.set_board(board)
        self._drag.board_changed()
        self._hints.board_changed()
        self._refresh()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % _TICKS_PER_HINT == 0 and not self._drag.active:
            self._hints.refresh()
        self._refresh()

    def _refresh(self) -> None:
        now, board = self._now(), self._plans.board
        held = next((box.view.current_model for box in self.boxes.values() if box.view.hasFocus()), None)
        for lane, box in self.boxes.items():
            cards = [card for card in board.lane(lane) if self._places.shows(card)]
            box.view.cards.set_rows([self._row(card, now) for card in cards])
            # A lane's share of memory is the first machine's.
            limit = None if board.hosts else self._limits.get(lane)
            box.set_caption(lane_caption(lane, cards, limit), over=lane_over(cards, limit))
        self._follow(held)

    def _row(self, card: Card, now: float) -> Row:
        words = card_lines(card, now, self._hints.get(card.model), stoppable=self._actions.stoppable(card))
        return Row(card.model, words, self._drag.mark(card.model))

    def _follow(self, model: str | None) -> None:
        """The focus stays on its card, whichever lane that goes to."""
        card = self._plans.card(model) if model is not None else None
        if card is None:
            return
        view = self.boxes[card.lane].view
        if view.current_model != card.model or not view.hasFocus():
            view.select(card.model)
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            # The lanes have yet to take their new heights: only then is it known where the card is.
            self._revealing.start()

    def _reveal(self, view: LaneView) -> None:
        if view.hasFocus() and view.currentIndex().isValid():
            card = view.visualRect(view.currentIndex())
            centre = view.viewport().mapTo(self._inside, card.center())
            self._area.ensureVisible(centre.x(), centre.y(), 0, card.height())

    def _reveal_focus(self) -> None:
        for box in self.boxes.values():
            self._reveal(box.view)

    def _move_by_key(self, model: str, lane: Lane) -> None:
        card = self._plans.card(model)
        if card is not None and worth_moving(card, lane):
            self._actions.perform(card, self._plans.plan(model, lane))

    def _do(self, model: str, deed: Deed) -> None:
        card = self._plans.card(model)
        if card is not None:
            self._actions.do(card, deed)

    def load(self, model: str) -> None:
        """The same act as a drag to the lane that the card is in, to Warm for one that is Cold, with its Undo."""
        card = self._plans.card(model)
        if card is not None:
            self._actions.perform(card, self.load_plan(card))

    def load_plan(self, card: Card) -> Plan:
        """What `load` would do."""
        return self._plans.plan(card.model, Lane.WARM if card.lane is Lane.COLD else card.lane)

    def unload_words(self, model: str) -> Consequence | None:
        """What unloading `model` would do, as a drag to Cold says it; None where it is not in memory."""
        card = self._plans.card(model)
        if card is None or not card.resident:
            return None
        return self._plans.words(card, self._plans.plan(model, Lane.COLD), brief=None)

    def unload(self, model: str) -> None:
        """The same act as a drag to Cold, with its Undo."""
        card = self._plans.card(model)
        if card is not None and card.resident:
            self._actions.perform(card, self._plans.plan(model, Lane.COLD))

    def look_at_unload(self, model: str) -> None:
        """Show in the gauges what unloading `model` would free; "" for none."""
        self.ghost_changed.emit(self._plans.plan(model, Lane.COLD) if model else None)

    def _lane_at(self, where: QPoint) -> Lane | None:
        seen = self._area.viewport()
        if not seen.rect().contains(seen.mapFromGlobal(where)):
            return None
        return next((lane for lane, box in self.boxes.items() if box.contains(where)), None)

    def _show_drag(self) -> None:
        card, corner, pointer = self._drag.card, self._drag.corner, self._drag.pointer
        plan, targets = self._drag.plan, self._drag.targets()
        for lane, box in self.boxes.items():
            box.set_target(targets.get(lane))
            box.view.set_hand(None if card is None else False not in targets.values())
        marks = (card.model if card else None, plan.victims if plan else ())
        if marks != self._marks:
            self._marks = marks
            self._refresh()
        if card is None or corner is None or pointer is None:
            return
        words = self._plans.words(card, plan, brief=self._drag.brief) if plan is not None else None
        if words is not None and words != self._overlay().words:
            announce(self, words.spoken)
        self._overlay().show_drag(floating_words(card, plan), words, corner)
        self._edges.follow(pointer)

    def _end_drag(self) -> None:
        self._edges.stop()
        self._overlay().hide()
        for box in self.boxes.values():
            box.view.stop_dragging()

    def _overlay(self) -> Overlay:
        """Floats over the whole window, wherever the pane now lives."""
        window = self.window()
        if self._floating is None or self._floating.parentWidget() is not window:
            self._floating = Overlay(self._theme, self._fonts, window)
        return self._floating


def known(board: Board) -> Board:
    """While a machine's engine does not answer, nothing is known of its models."""
    if all(host.link is Link.UP for host in board.machines):
        return board

    def told(card: Card) -> Card:
        silent = card.state is not State.CLOUD and board.host_of(card.model).link is not Link.UP
        return replace(card, state=State.UNKNOWN) if silent else card

    return replace(board, cards=tuple(told(card) for card in board.cards))
