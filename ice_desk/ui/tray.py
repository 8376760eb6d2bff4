"""The icon in the system tray: what is in memory, each model to let go, and the window again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Board, Card, Lane
from ice_desk.services.feed import Feed
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.fleet.plan_words import Act, act_of

_NAME = 48


class Tray(QObject):
    """`plan(model, lane)` gives each line the same words as a drag to Cold. The menu is made anew when it opens.

    `keeps_running` says whether closing the window leaves the program here; `keep_chosen(bool)` changes that.
    """

    show_wanted = Signal()
    quit_wanted = Signal()
    free_wanted = Signal()
    eject_wanted = Signal(str)
    keep_chosen = Signal(bool)

    def __init__(
        self,
        icon: QIcon,
        board: Feed[Board],
        plan: Callable[[str, Lane], Plan],
        keeps_running: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._board = board
        self._plan = plan
        self._keeps_running = keeps_running
        self.menu = QMenu(parent)
        self.menu.setAccessibleName("ICE Desk")
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.fill)
        self.icon = QSystemTrayIcon(icon, self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        watch(board, self, self._show_board)
        self.fill()

    def show(self) -> None:
        self.icon.show()

    def hide(self) -> None:
        self.icon.hide()

    def fill(self) -> None:
        """Build the menu from the present board."""
        menu, loaded = self.menu, _loaded(self._board.value)
        menu.clear()
        menu.addAction(tr("Show ICE Desk"), self.show_wanted.emit)
        menu.addSeparator()
        for card in loaded:
            self._add_eject(card)
        if not loaded:
            menu.addAction(tr("No model is in memory")).setEnabled(False)
        idle = [card for card in loaded if not card.busy]
        free = menu.addAction(
            tr("Free all memory · {size}", size=text.gb(_sum(idle))) if idle else tr("Free all memory")
        )
        free.triggered.connect(self.free_wanted)
        free.setEnabled(bool(idle))
        menu.addSeparator()
        keep = menu.addAction(tr("Keep running when the window is closed"))
        keep.setCheckable(True)
        keep.setChecked(self._keeps_running())
        keep.toggled.connect(self.keep_chosen)
        menu.addAction(tr("Quit"), self.quit_wanted.emit)

    def _add_eject(self, card: Card) -> None:
        plan = self._plan(card.model, Lane.COLD)
        words = tr("Eject {model} · {size}", model=text.plain(card.model, _NAME), size=text.gb(card.size))
        after = tr(", after its answer") if card.busy else ""
        action = self.menu.addAction(f"{words}{after}".replace("&", "&&"))
        action.setToolTip(text.tip(text.said(plan.sentence, 300)))
        action.setEnabled(act_of(card, plan) is Act.MOVE)
        action.triggered.connect(partial(self.eject_wanted.emit, card.model))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_wanted.emit()

    def _show_board(self, board: Board) -> None:
        loaded = _loaded(board)
        models = trn("{number} model", "{number} models", len(loaded)) if loaded else tr("no model")
        size = f", {text.gb(_sum(loaded))}" if loaded else ""
        answering = sum(card.busy for card in loaded)
        work = (
            tr(" · {models} answering", models=trn("{number} model", "{number} models", answering)) if answering else ""
        )
        self.icon.setToolTip(tr("ICE Desk: {models} in memory{size}{work}", models=models, size=size, work=work))


def _loaded(board: Board) -> list[Card]:
    return [card for card in board.cards if card.resident]


def _sum(cards: list[Card]) -> int:
    return sum(card.size for card in cards)
