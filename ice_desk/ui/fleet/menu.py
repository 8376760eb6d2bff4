"""A card's menu: opened without a loop of its own, its lines explained beside it while they are looked at."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ice_desk.domain.slots import Card, Lane
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.fleet.actions import FleetActions
from ice_desk.ui.fleet.menu_items import Item, Pick, items_for
from ice_desk.ui.fleet.overlay import Overlay
from ice_desk.ui.fleet.plans import Plans
from ice_desk.ui.fleet.speech import announce
from ice_desk.ui.fleet.words import Deed, deed_of

_BESIDE = 6


class CardMenus(QObject):
    """Opens a card's menu and carries out what is picked.

    The consequence of the line under the pointer or the arrow keys stands beside the menu, is spoken, and goes to the
    gauges as `ghost_changed(Plan | None)`.
    """

    ghost_changed = Signal(object)
    details_wanted = Signal(str)

    def __init__(self, plans: Plans, actions: FleetActions, overlay: Callable[[], Overlay], parent: QWidget) -> None:
        super().__init__(parent)
        self._plans = plans
        self._actions = actions
        self._overlay = overlay
        self._parent = parent

    def open(self, model: str, where: QPoint) -> None:
        """Open the menu of `model` at the global point `where`."""
        card = self._plans.card(model)
        if card is None:
            return
        plans = {lane: self._plans.plan(model, lane) for lane in Lane}
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("Actions for {model}", model=text.plain(card.model)))
        lines: dict[QAction, Item] = {}
        stoppable = self._actions.stoppable(card)
        deed = deed_of(card, stoppable=stoppable)
        whole = self._actions.whole(card) if deed is Deed.WHOLE else None
        ways = self._actions.ways(card, plans[Lane.WARM])
        for group in items_for(card, plans, stoppable=stoppable, ways=ways, whole=whole):
            if lines:
                menu.addSeparator()
            for item in group:
                lines[self._add(menu, card, item, deed)] = item
        menu.hovered.connect(lambda action: self._look(card, lines.get(action), menu))
        menu.aboutToHide.connect(lambda: self._look(card, None, menu))
        menu.popup(where)

    def _add(self, menu: QMenu, card: Card, item: Item, deed: Deed | None) -> QAction:
        words = item.words.replace("&", "&&")
        action = menu.addAction(f"{words}\t{item.key}" if item.key else words)
        action.setEnabled(item.enabled)
        action.triggered.connect(lambda: self._pick(card, item, deed))
        return action

    def _pick(self, card: Card, item: Item, deed: Deed | None) -> None:
        if item.pick is Pick.DETAILS:
            self.details_wanted.emit(card.model)
        elif item.pick is Pick.STOP:
            self._actions.stop(card)
        elif item.pick is Pick.DEED and deed is not None:
            self._actions.do(card, deed)
        elif item.way is not None:
            self._actions.take(item.way)
        elif item.plan is not None:
            self._actions.perform(card, item.plan, brief=item.pick is Pick.BRIEF)

    def _look(self, card: Card, item: Item | None, menu: QMenu) -> None:
        plan = item.plan if item is not None else None
        self.ghost_changed.emit(plan)
        if item is None or plan is None:
            self._overlay().hide()
            return
        words = self._plans.words(card, plan, brief=True if item.pick is Pick.BRIEF else None)
        self._overlay().show_words(words, menu.geometry().topRight() + QPoint(_BESIDE, 0))
        announce(self._parent, words.spoken)
