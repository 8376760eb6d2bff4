"""What hands do to the lanes in tests: focus a card, open its menu, pick a line, click a word, lift a card."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ice_desk.domain.slots import Lane
from ice_desk.ui.fleet.card_paint import CardFonts, deed_rect
from ice_desk.ui.fleet.lane_model import Role
from ice_desk.ui.fleet.lane_view import card_rect
from tests.ui.fleet_fakes import Hand, Lab


def focus(lab: Lab, model: str) -> QWidget:
    lane = lab.lane_of(model)
    assert lane is not None
    view = lab.pane.boxes[lane].view
    view.setFocus()
    view.select(model)
    return view


def open_menu(lab: Lab, qtbot: QtBot, model: str) -> QMenu:
    qtbot.keyClick(focus(lab, model), Qt.Key.Key_Return)
    return shown_menu(lab)


def shown_menu(lab: Lab) -> QMenu:
    (menu,) = [menu for menu in lab.pane.findChildren(QMenu) if menu.isVisible()]
    return menu


def lines(menu: QMenu) -> dict[str, bool]:
    return {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}


def line(menu: QMenu, begins: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(begins))


def word_of(lab: Lab, model: str) -> str:
    lane = lab.lane_of(model)
    assert lane is not None
    view = lab.pane.boxes[lane].view
    return str(view.cards.index_of(model).data(Role.ROW).words.under)


def click_word(lab: Lab, model: str) -> None:
    lane = lab.lane_of(model)
    assert lane is not None
    view = lab.pane.boxes[lane].view
    card = card_rect(view.visualRect(view.cards.index_of(model)))
    Hand(view.viewport(), deed_rect(card, word_of(lab, model), CardFonts()).center()).press().release()


def lift(lab: Lab, model: str, to: Lane | None = None) -> Hand:
    hand = Hand(*lab.middle(model)).press().by(30, 0)
    return hand.move(lab.over(to)) if to else hand
