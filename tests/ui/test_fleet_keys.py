"""The lanes without dragging: keys, the card's menu, stopping, hints, empty states, and what a screen reader hears."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from ice_desk.domain.slots import Board, Host, Lane, Link, State
from ice_desk.ui.fleet.card_paint import CardFonts, deed_rect
from ice_desk.ui.fleet.lane_view import card_rect
from ice_desk.ui.fleet.overlay import Overlay
from ice_desk.ui.theme import Theme
from tests import leaks
from tests.ui.fleet_fakes import CLOUD, LLAMA, MISTRAL, NEW, PHI, QWEN, UP, YI, Hand, Lab, make_lab, settled
from tests.ui.fleet_hands import focus, line, lines, open_menu, shown_menu

# What the screenless platform says of every menu.
pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")


@pytest.fixture
def lab(qapp: QApplication, qtbot: QtBot) -> Iterator[Lab]:
    lab = make_lab(Theme(qapp, "dark"), qtbot.addWidget)
    yield lab
    lab.window.close()


@pytest.mark.parametrize(
    ("key", "lane"), [(Qt.Key.Key_H, Lane.HOT), (Qt.Key.Key_W, Lane.WARM), (Qt.Key.Key_C, Lane.COLD)]
)
async def test_a_letter_moves_the_card_with_undo(lab: Lab, qtbot: QtBot, key: Qt.Key, lane: Lane) -> None:
    model = QWEN.model if lane is not Lane.COLD else MISTRAL.model
    qtbot.keyClick(focus(lab, model), key)
    await settled()
    assert lab.lane_of(model) is lane
    assert lab.notices.feed.value[0].action == "Undo"
    assert lab.pane.boxes[lane].view.current_model == model, "the focus goes with the card"


async def test_a_card_that_moves_out_of_sight_is_followed(lab: Lab, qtbot: QtBot) -> None:
    lab.pane.setFixedHeight(220)
    qtbot.keyClick(focus(lab, MISTRAL.model), Qt.Key.Key_C)
    await settled()
    assert lab.lane_of(MISTRAL.model) is Lane.COLD

    def seen() -> bool:
        viewport, middle = lab.middle(MISTRAL.model)
        return lab.pane.rect().contains(viewport.mapTo(lab.pane, middle))

    qtbot.waitUntil(seen)


async def test_letters_mean_nothing_where_the_card_is_already(lab: Lab, qtbot: QtBot) -> None:
    qtbot.keyClick(focus(lab, MISTRAL.model), Qt.Key.Key_H)
    qtbot.keyClick(focus(lab, QWEN.model), Qt.Key.Key_C)
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        qtbot.keyClick(focus(lab, MISTRAL.model), Qt.Key.Key_C, modifier)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape, Qt.Key.Key_Space):
        qtbot.keyClick(focus(lab, MISTRAL.model), key)
    await settled()
    assert lab.fleet.moves == []


async def test_a_hot_card_that_is_not_loaded_is_loaded_by_its_letter(lab: Lab, qtbot: QtBot) -> None:
    lab.fleet.change(MISTRAL.model, state=State.COLD)
    qtbot.keyClick(focus(lab, MISTRAL.model), Qt.Key.Key_H)
    await settled()
    assert [move[:2] for move in lab.fleet.moves] == [(MISTRAL.model, Lane.HOT)]
    assert lab.notices.feed.value == (), "it stayed in its lane: nothing to undo"


async def test_arrows_walk_the_cards_and_a_lane_is_one_tab_stop(lab: Lab, qtbot: QtBot) -> None:
    view = focus(lab, LLAMA.model)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert lab.pane.boxes[Lane.COLD].view.current_model == QWEN.model
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    assert lab.pane.boxes[Lane.WARM].view.hasFocus()
    assert lab.pane.boxes[Lane.WARM].view.current_model == YI.model


async def test_the_focused_card_wears_a_ring(lab: Lab) -> None:
    view = lab.pane.boxes[Lane.COLD].view
    focus(lab, QWEN.model)
    ringed = view.grab().toImage()
    lab.pane.boxes[Lane.HOT].view.setFocus()
    assert view.grab().toImage() != ringed


async def test_the_menu_says_what_each_move_would_do(lab: Lab, qtbot: QtBot) -> None:
    menu = open_menu(lab, qtbot, QWEN.model)
    assert lines(menu) == {
        "Move to hot · evicts 1, 18 s load\tH": True,
        "Move to warm · evicts 1, 18 s load\tW": True,
        "In cold now\tC": False,
        "Keep 5 min only": True,
        "Details and journal": True,
    }
    menu.close()


async def test_looking_at_a_line_shows_and_takes_back_its_consequence(lab: Lab, qtbot: QtBot) -> None:
    menu = open_menu(lab, qtbot, QWEN.model)
    menu.setActiveAction(line(menu, "Move to hot"))
    words = lab.window.findChildren(Overlay)[0].words
    assert words is not None
    assert words.title == "Load into hot"
    assert words.after == "After: RAM 23.0 / 32.0 GB, 72 %."
    assert lab.ghosts[-1] is not None
    menu.setActiveAction(line(menu, "Keep 5 min"))
    words = lab.window.findChildren(Overlay)[0].words
    assert words is not None
    assert words.after.endswith("It is kept 5 min only.")
    menu.close()
    assert lab.ghosts[-1] is None
    assert lab.window.findChildren(Overlay)[0].words is None


async def test_menu_lines_act(lab: Lab, qtbot: QtBot) -> None:
    menu = open_menu(lab, qtbot, QWEN.model)
    line(menu, "Move to warm").trigger()
    menu.close()
    await settled()
    assert lab.fleet.moves[-1][:2] == (QWEN.model, Lane.WARM)
    menu = open_menu(lab, qtbot, YI.model)
    line(menu, "Keep 5 min").trigger()
    menu.close()
    await settled()
    model, lane, _plan, brief = lab.fleet.moves[-1]
    assert (model, lane, brief) == (YI.model, Lane.WARM, True)
    menu = open_menu(lab, qtbot, MISTRAL.model)
    line(menu, "Unload now").trigger()
    menu.close()
    await settled()
    assert lab.lane_of(MISTRAL.model) is Lane.COLD


async def test_pull_and_details(lab: Lab, qtbot: QtBot) -> None:
    asked: list[str] = []
    lab.pane.details_wanted.connect(asked.append)
    menu = open_menu(lab, qtbot, NEW.model)
    assert lines(menu)["Move to hot · pulls it first\tH"]
    line(menu, "Pull · 6.0 GB\tP").trigger()
    line(menu, "Details").trigger()
    menu.close()
    await settled()
    assert lab.fleet.pulls == [(NEW.model, None)]
    assert asked == [NEW.model]


async def test_a_cloud_card_offers_no_move(lab: Lab, qtbot: QtBot) -> None:
    menu = open_menu(lab, qtbot, CLOUD.model)
    enabled = [text for text, on in lines(menu).items() if on]
    assert enabled == ["Details and journal"]
    menu.close()


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
async def test_right_click_and_the_menu_key_open_the_menu(lab: Lab, reason: QContextMenuEvent.Reason) -> None:
    focus(lab, LLAMA.model)
    viewport, at = lab.middle(QWEN.model)
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))
    menu = shown_menu(lab)
    model = QWEN.model if reason is QContextMenuEvent.Reason.Mouse else LLAMA.model
    assert menu.accessibleName() == f"Actions for {model}"
    menu.close()


async def test_a_right_click_beside_the_cards_opens_nothing(lab: Lab) -> None:
    viewport, at = lab.middle(QWEN.model)
    gap = QPoint(at.x(), card_rect(viewport.rect()).bottom() + 4)
    QApplication.sendEvent(viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, gap, viewport.mapToGlobal(gap)))
    assert not [menu for menu in lab.pane.findChildren(QMenu) if menu.isVisible()]


@pytest.mark.parametrize("way", ["click", "escape", "menu"])
async def test_a_load_of_ours_can_be_stopped(lab: Lab, qtbot: QtBot, way: str) -> None:
    lab.fleet.gate = asyncio.Event()
    qtbot.keyClick(focus(lab, YI.model), Qt.Key.Key_H)
    await settled()
    lab.fleet.change(YI.model, state=State.LOADING, progress=0.3, eta_seconds=12.0)
    view = lab.pane.boxes[Lane.WARM].view
    (row,) = view.cards.rows
    assert (row.words.under, row.words.progress) == ("stop", 0.3)
    if way == "click":
        card = card_rect(view.visualRect(view.cards.index(0)))
        Hand(view.viewport(), deed_rect(card, "stop", CardFonts()).center()).press().release()
    elif way == "escape":
        qtbot.keyClick(focus(lab, YI.model), Qt.Key.Key_Escape)
    else:
        menu = open_menu(lab, qtbot, YI.model)
        line(menu, "Stop loading").trigger()
        menu.close()
    await settled()
    assert lab.fleet.cancelled == 1
    assert not lab.pane.dragging
    assert lab.notices.feed.value == ()


async def test_a_load_of_others_shows_no_stop(lab: Lab) -> None:
    lab.fleet.change(YI.model, state=State.LOADING, progress=0.3, eta_seconds=12.0)
    (row,) = lab.pane.boxes[Lane.WARM].view.cards.rows
    assert not row.words.stoppable


async def test_cards_tell_what_loading_them_would_take(lab: Lab) -> None:
    for _ in range(20):
        await asyncio.sleep(0.005)
    words = {row.model: row.words for row in lab.pane.boxes[Lane.COLD].view.cards.rows}
    assert words[QWEN.model].second == "q4_K_M · evicts 1 to fit"
    assert words[LLAMA.model].second == "q3_K_S · 3.0 GB too large"
    assert words[LLAMA.model].dim
    assert words[CLOUD.model].second == "cloud"


async def test_hints_are_not_planned_anew_for_every_board(lab: Lab) -> None:
    for _ in range(10):
        await asyncio.sleep(0.005)
    lab.fleet.planned.clear()
    lab.fleet.change(QWEN.model, last_used=1.0)
    for _ in range(10):
        await asyncio.sleep(0.005)
    assert lab.fleet.planned == []


async def test_times_go_on_without_a_new_board(lab: Lab) -> None:
    lab.fleet.change(MISTRAL.model, expires_at=lab.clock[0] + 120)
    view = lab.pane.boxes[Lane.HOT].view
    assert view.cards.rows[0].words.under == "2 min left"
    lab.clock[0] += 60
    lab.pane.hide()
    lab.pane.show()
    assert view.cards.rows[0].words.under == "60 s left"


async def test_no_models_yet_offers_one(lab: Lab, qtbot: QtBot) -> None:
    asked: list[str] = []
    lab.pane.pull_suggested.connect(asked.append)
    button = lab.pane.findChildren(QPushButton)[0]
    assert not button.isVisible()
    larger = replace(NEW, model="big:70b", size=2 * NEW.size)
    lab.board.publish(Board(UP, (larger, NEW, CLOUD)))
    assert button.isVisible()
    assert button.text() == "Pull gemma:9b"
    button.click()
    assert asked == [NEW.model]
    lab.board.publish(Board(UP, ()))
    button.click()
    assert asked == [NEW.model, ""]
    assert lab.names(Lane.COLD) == []


async def test_a_silent_engine_is_told_of(lab: Lab) -> None:
    lab.board.publish(Board(Host(link=Link.DOWN, problem="Nothing answers at 127.0.0.1:11434."), (MISTRAL, CLOUD)))
    (row,) = lab.pane.boxes[Lane.HOT].view.cards.rows
    assert (row.words.second, row.words.dim) == ("q6_K · not known", True)
    (row,) = lab.pane.boxes[Lane.COLD].view.cards.rows
    assert not row.words.dim
    assert not lab.pane.findChildren(QPushButton)[0].isVisible()


async def test_an_empty_lane_is_no_tab_stop_and_says_what_it_is_for(lab: Lab) -> None:
    view = lab.pane.boxes[Lane.WARM].view
    assert view.focusPolicy() is Qt.FocusPolicy.StrongFocus
    lab.fleet.remove(YI.model)
    assert view.focusPolicy() is Qt.FocusPolicy.NoFocus
    (hint,) = [label for label in lab.pane.boxes[Lane.WARM].findChildren(QLabel) if label.isVisible()]
    assert hint.text() == "Drag a model here to load it on demand."


async def test_lanes_have_names(lab: Lab) -> None:
    assert lab.pane.boxes[Lane.HOT].view.accessibleName() == "Hot lane, 9.0 of 10 GB, always loaded"
    assert lab.pane.boxes[Lane.COLD].view.accessibleName() == "Cold lane, disk and cloud"
    assert lab.names(Lane.HOT) == [MISTRAL.model, PHI.model]


async def test_sixty_models_of_long_names_stay_in_their_column(qapp: QApplication, qtbot: QtBot) -> None:
    many = tuple(replace(QWEN, model=f"hf.co/{'very-' * 20}long-{number}:Q4_K_M") for number in range(60))
    lab = make_lab(Theme(qapp, "light"), qtbot.addWidget, cards=many)
    assert lab.pane.boxes[Lane.COLD].width() <= 352
    lab.window.grab()
    assert lab.names(Lane.COLD) == [card.model for card in many]
    lab.window.close()
