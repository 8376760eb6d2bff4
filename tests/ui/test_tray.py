"""The tray's menu and the chat's eject button: the words and the act of a drag to Cold."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.slots import Lane, State
from ice_desk.ui.chat.eject import EjectButton
from ice_desk.ui.theme import Theme
from ice_desk.ui.tray import Tray
from tests.ui.fleet_fakes import GB, MISTRAL, PHI, YI, Lab, make_lab, settled


@pytest.fixture
def lab(qapp: QApplication, qtbot: QtBot) -> Iterator[Lab]:
    lab = make_lab(Theme(qapp, "dark"), qtbot.addWidget)
    yield lab
    lab.window.close()


class Told:
    def __init__(self, lab: Lab, keeps: bool = False) -> None:
        self.acts: list[object] = []
        self.tray = Tray(QIcon(), lab.board, lab.fleet.plan, lambda: keeps, lab.window)
        self.tray.show_wanted.connect(lambda: self.acts.append("show"))
        self.tray.quit_wanted.connect(lambda: self.acts.append("quit"))
        self.tray.free_wanted.connect(lambda: self.acts.append("free"))
        self.tray.eject_wanted.connect(lab.pane.unload)
        self.tray.keep_chosen.connect(lambda keep: self.acts.append(keep))

    def line(self, begins: str) -> QAction:
        return next(action for action in self.tray.menu.actions() if action.text().startswith(begins))

    @property
    def lines(self) -> list[str]:
        return [action.text() for action in self.tray.menu.actions() if not action.isSeparator()]


async def test_the_menu_lists_what_is_in_memory_and_what_letting_go_frees(lab: Lab) -> None:
    told = Told(lab)
    assert told.lines == [
        "Show ICE Desk",
        "Eject mistral:7b · 5.0 GB",
        "Eject phi3:mini · 4.0 GB, after its answer",
        "Free all memory · 5.0 GB",
        "Keep running when the window is closed",
        "Quit",
    ]
    assert told.line("Eject mistral").toolTip() == "Frees 5.0 GB."
    assert told.tray.icon.toolTip() == "ICE Desk: 2 models in memory, 9.0 GB · 1 model answering"


async def test_ejecting_is_the_move_to_cold_with_its_undo(lab: Lab) -> None:
    told = Told(lab)
    told.line("Eject mistral").trigger()
    await settled()
    ((model, lane, plan, _),) = lab.fleet.moves
    assert (model, lane) == (MISTRAL.model, Lane.COLD)
    assert plan == lab.fleet.plan(MISTRAL.model, Lane.COLD)
    assert lab.notices.feed.value[-1].action == "Undo"
    told.tray.fill()
    assert not any(line.startswith("Eject mistral") for line in told.lines)


async def test_with_nothing_in_memory_there_is_nothing_to_free(lab: Lab) -> None:
    told = Told(lab)
    for card in (MISTRAL, PHI):
        lab.fleet.change(card.model, state=State.COLD, leases=0)
    told.tray.fill()
    assert not told.line("No model is in memory").isEnabled()
    assert not told.line("Free all memory").isEnabled()
    assert told.tray.icon.toolTip() == "ICE Desk: no model in memory"


async def test_the_other_lines_say_what_they_do(lab: Lab) -> None:
    told = Told(lab, keeps=True)
    assert told.line("Keep running").isChecked()
    for begins in ("Show", "Free", "Keep", "Quit"):
        told.line(begins).trigger()
    assert told.acts == ["show", "free", False, "quit"]


@pytest.fixture
def button(qtbot: QtBot) -> EjectButton:
    button = EjectButton()
    qtbot.addWidget(button)
    button.set_room(900)
    return button


async def test_the_chats_button_is_there_while_its_model_is_in_memory(lab: Lab, button: EjectButton) -> None:
    assert not button.isVisible()
    button.show_model(MISTRAL.model, lab.pane.unload_words(MISTRAL.model))
    assert button.isVisible()
    assert button.toolTip() == "mistral:7b: unload\nFrees 5.0 GB."
    button.show_model(YI.model, lab.pane.unload_words(YI.model))
    assert not button.isVisible()


async def test_looking_at_the_button_shows_in_the_gauges_what_it_frees(lab: Lab, button: EjectButton) -> None:
    button.looked_at.connect(lab.pane.look_at_unload)
    button.show_model(MISTRAL.model, lab.pane.unload_words(MISTRAL.model))
    button.setFocus()
    button.looked_at.emit(button.model)
    assert lab.ghosts[-1] == lab.fleet.plan(MISTRAL.model, Lane.COLD)
    button.show_model("", None)
    assert lab.ghosts[-1] is None


async def test_a_narrow_head_has_no_room_for_it(lab: Lab, button: EjectButton) -> None:
    button.show_model(MISTRAL.model, lab.pane.unload_words(MISTRAL.model))
    button.set_room(500)
    assert not button.isVisible()
    button.set_room(900)
    assert button.isVisible()


async def test_unloading_from_elsewhere_needs_a_model_in_memory(lab: Lab) -> None:
    lab.pane.unload(YI.model)
    lab.pane.unload("nobody:1b")
    await settled()
    assert lab.fleet.moves == []
    assert lab.pane.unload_words(YI.model) is None


async def test_a_card_that_answers_is_let_go_after_its_answer(lab: Lab) -> None:
    lab.fleet.change(MISTRAL.model, leases=1, size=5 * GB)
    told = Told(lab)
    assert told.line("Eject mistral").text() == "Eject mistral:7b · 5.0 GB, after its answer"
    lab.board.publish(lab.board.value.with_card(replace(MISTRAL, leases=0)))
