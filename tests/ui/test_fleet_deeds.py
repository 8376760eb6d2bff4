"""What the word on a card does, by click, key and menu; and where a dropped card takes the focus."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.memory import Plan, Victim
from ice_desk.domain.slots import Lane
from ice_desk.ui.theme import Theme
from tests import leaks
from tests.ui.fleet_fakes import GB, LLAMA, MISTRAL, NEW, QWEN, YI, Lab, make_lab, settled
from tests.ui.fleet_hands import click_word, focus, lift, line, open_menu, word_of

# What the screenless platform says of every menu.
pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")


@pytest.fixture
def lab(qapp: QApplication, qtbot: QtBot) -> Iterator[Lab]:
    lab = make_lab(Theme(qapp, "dark"), qtbot.addWidget)
    yield lab
    lab.window.close()


@pytest.mark.parametrize("way", ["click", "key", "menu"])
async def test_a_pull_is_begun_paused_resumed_and_stopped_on_its_card(lab: Lab, qtbot: QtBot, way: str) -> None:
    lab.fleet.gate = asyncio.Event()

    async def act(words: str) -> None:
        if way == "click":
            click_word(lab, NEW.model)
        elif way == "key":
            qtbot.keyClick(focus(lab, NEW.model), Qt.Key.Key_P)
        else:
            menu = open_menu(lab, qtbot, NEW.model)
            line(menu, words).trigger()
            menu.close()
        await settled()

    assert word_of(lab, NEW.model) == "pull"
    await act("Pull · 6.0 GB")
    assert word_of(lab, NEW.model) == "pause"
    await act("Pause pulling")
    assert word_of(lab, NEW.model) == "resume"
    await act("Resume pulling")
    assert lab.fleet.steered == [("pause", NEW.model), ("resume", NEW.model)]
    assert lab.fleet.pulls == [(NEW.model, None)]
    qtbot.keyClick(focus(lab, NEW.model), Qt.Key.Key_Escape)
    await settled()
    assert not lab.jobs.running(f"fleet:{NEW.model}")


@pytest.mark.parametrize("way", ["click", "key", "menu"])
async def test_a_model_partly_on_the_gpu_says_so_and_has_the_one_fix(lab: Lab, qtbot: QtBot, way: str) -> None:
    lab.fleet.change(MISTRAL.model, vram=int(3.15 * GB))
    assert word_of(lab, MISTRAL.model) == "to GPU"
    if way == "click":
        click_word(lab, MISTRAL.model)
    elif way == "key":
        qtbot.keyClick(focus(lab, MISTRAL.model), Qt.Key.Key_G)
    else:
        menu = open_menu(lab, qtbot, MISTRAL.model)
        line(menu, "Load again, wholly on the GPU").trigger()
        menu.close()
    await settled()
    assert lab.fleet.steered == [("whole", MISTRAL.model)]
    assert word_of(lab, MISTRAL.model) == "pinned"


async def test_the_menu_has_the_ways_out_of_what_does_not_fit(lab: Lab, qtbot: QtBot) -> None:
    menu = open_menu(lab, qtbot, LLAMA.model)
    line(menu, "Use 4k context").trigger()
    menu.close()
    await settled()
    (move,) = lab.fleet.moves
    assert (move[0], move[1]) == (LLAMA.model, Lane.WARM)
    assert move[2] is not None
    assert move[2].context == 4096


async def test_what_is_being_pulled_can_be_dragged_on_without_starting_anew(lab: Lab) -> None:
    lab.fleet.gate = asyncio.Event()
    lift(lab, NEW.model, Lane.WARM).release()
    await settled()
    assert lab.lane_of(NEW.model) is Lane.WARM
    lift(lab, NEW.model, Lane.HOT).release()
    await settled()
    assert lab.fleet.pulls == [(NEW.model, Lane.WARM)]
    assert lab.fleet.steered == [("aim hot", NEW.model)]
    assert lab.lane_of(NEW.model) is Lane.HOT
    lab.fleet.gate.set()
    await settled()


async def test_the_focus_goes_with_the_dropped_card(lab: Lab) -> None:
    lift(lab, QWEN.model, Lane.HOT).release()
    await settled()
    view = lab.pane.boxes[Lane.HOT].view
    assert lab.lane_of(QWEN.model) is Lane.HOT
    assert view.current_model == QWEN.model
    assert view.hasFocus()


async def test_a_drop_whose_memory_has_changed_asks_once_with_the_new_consequence(lab: Lab) -> None:
    hand = lift(lab, QWEN.model, Lane.HOT)
    shown = lab.fleet.plan

    def crowded(model: str, lane: Lane, context: int | None = None, *, split: bool = False) -> Plan:
        more = (Victim(MISTRAL.model, 5 * GB, 8.0), Victim(YI.model, 20 * GB, 30.0))
        return replace(shown(model, lane, context), victims=more, sentence="Frees 25.0 GB first.")

    lab.fleet.plan = crowded
    hand.release()
    await settled()
    assert lab.fleet.moves == []
    (notice,) = lab.notices.feed.value
    assert (notice.text, notice.action) == ("qwen2.5:14b: memory has changed. Frees 25.0 GB first.", "Move it so")
    assert notice.act is not None
    notice.act()
    await settled()
    ((model, lane, plan, _),) = lab.fleet.moves
    assert (model, lane) == (QWEN.model, Lane.HOT)
    assert plan is not None
    assert [victim.model for victim in plan.victims] == [MISTRAL.model, YI.model]
