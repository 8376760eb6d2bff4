"""The whole program as a person uses it: mouse and keys on the real window, the truth asked of the engine."""

import asyncio
import gc
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState, Role
from ice_desk.domain.slots import Lane, Link, State
from tests import leaks
from tests.flows.window_house import CTRL, LEFT, NOBODY, Stage, open_window, simulator
from tests.services.desk_parts import open_history
from tests.services.fleet_house import PHI, TINY, YI

# Menus of the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
SLOW = "Write a long and detailed list with a table and code."


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "50") as address:
        yield address


@pytest.fixture(scope="module")
def slow_engine() -> Iterator[str]:
    with simulator("--port", "0", "--speed", "3") as address:
        yield address


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def choose(words: str) -> None:
    """Pick the line of the open menu that begins with `words`."""
    action = next(one for one in menu().actions() if one.text().startswith(words))
    assert action.isEnabled(), words
    popup = menu()
    action.trigger()
    popup.close()


async def open_menu(stage: Stage, model: str) -> None:
    view = stage.pick(model)
    where = view.visualRect(view.cards.index_of(model)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), event)
    await stage.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))


async def test_a_typed_question_is_answered_with_model_speed_and_first_token(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        assert QApplication.focusWidget() is stage.editor
        qtbot.keyClicks(stage.editor, "Name the companies: Nvidia and Micron.")
        await stage.until(lambda: stage.goes_to.startswith("Goes to"))
        model = stage.goes_to.split()[2]
        qtbot.keyClick(stage.editor, Qt.Key.Key_Return, CTRL)
        await stage.until(lambda: stage.entries and stage.entries[-1].state is MessageState.COMPLETE)
        answer = stage.entries[-1]
        assert answer.text.startswith(f"This is a simulated answer from {model}")
        assert (answer.facts.model, answer.facts.simulated) == (model, True)
        assert answer.facts.tokens_per_second
        assert answer.facts.first_token_seconds is not None
        await stage.until(lambda: any("to first token" in words for words in stage.foot()))
        assert any(words.endswith("tokens") for words in stage.foot())
        assert stage.editor.toPlainText() == ""
        await stage.is_ready(model)
        text = answer.text
    async with open_history(tmp_path / "desk.db", now=time.time) as history:
        (chat,) = history.conversations.value
        messages = await history.messages(chat.id)
        assert [(one.role, one.state) for one in messages] == [
            (Role.USER, MessageState.COMPLETE),
            (Role.ASSISTANT, MessageState.COMPLETE),
        ]
        assert messages[1].text == text


async def test_escape_stops_the_answer_and_keeps_what_came(qtbot: QtBot, tmp_path, slow_engine):
    async with open_window(qtbot, tmp_path, slow_engine) as stage:
        await stage.ask(SLOW)
        await stage.until(lambda: len(stage.entries[-1].text) > 60)
        button = stage.session.panes.chat.composer.button
        assert button.text() == "Stop"
        qtbot.keyClick(stage.editor, Qt.Key.Key_Escape)
        await stage.until(lambda: not stage.answering)
        assert stage.entries[-1].state is MessageState.STOPPED
        await stage.until(lambda: "Stopped by you" in stage.foot())
        assert button.text() != "Stop"
        chat = stage.session.panes.chat.session.current.id
        kept = (await stage.desk.history.messages(chat))[-1]
        await stage.until(lambda: all(card.leases == 0 for card in stage.desk.fleet.board.value.cards))
        assert (kept.state, kept.text.startswith(stage.entries[-1].text)) == (MessageState.STOPPED, True)
        assert stage.notices == []


async def test_a_card_dragged_to_hot_loads_and_pins_and_dragged_to_cold_leaves(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        await stage.until(lambda: stage.lane(TINY) is Lane.COLD)
        hand = stage.hold(TINY).move(stage.over(Lane.HOT))
        assert stage.session.panes.fleet.dragging
        assert stage.lane(TINY) is Lane.COLD
        hand.release()
        assert (await stage.is_ready(TINY)).pinned
        await stage.until(lambda: stage.lane(TINY) is Lane.HOT)
        await stage.until(lambda: f"{TINY} moved to Hot." in stage.notices)
        stage.hold(TINY).move(stage.over(Lane.COLD)).release()
        await stage.is_gone(TINY)
        await stage.until(lambda: stage.lane(TINY) is Lane.COLD)
        assert stage.card(TINY).reason == "you moved it to cold"


async def test_undo_takes_a_move_back(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        await stage.until(lambda: stage.lane(TINY) is Lane.COLD)
        stage.hold(TINY).move(stage.over(Lane.WARM)).release()
        await stage.until(lambda: f"{TINY} moved to Warm." in stage.notices)
        undo = next(button for button in stage.window.toasts.findChildren(QPushButton) if button.text() == "Undo")
        qtbot.mouseClick(undo, LEFT)
        await stage.is_gone(TINY)
        await stage.until(lambda: stage.lane(TINY) is Lane.COLD)


async def test_alt_keeps_a_dropped_card_five_minutes(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        await stage.until(lambda: stage.lane(TINY) is Lane.COLD)
        stage.hold(TINY).move(stage.over(Lane.HOT), alt=True).release(alt=True)
        row = await stage.is_ready(TINY)
        assert row.expires_at - time.time() == pytest.approx(300, abs=15)
        await stage.until(lambda: f"{TINY} moved to Hot for 5 min." in stage.notices)
        assert (
            "fleet_lanes" not in (tmp_path / "settings.toml").read_text()
            if (tmp_path / "settings.toml").exists()
            else True
        )
        stage.desk.fleet.free_all()
        await stage.is_gone(TINY)


async def test_the_keys_h_w_and_c_move_the_current_card(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        await stage.until(lambda: stage.lane(TINY) is Lane.COLD)
        qtbot.keyClick(stage.pick(TINY), Qt.Key.Key_W)
        row = await stage.is_ready(TINY)
        assert row.expires_at - time.time() == pytest.approx(1800, abs=30)
        await stage.until(lambda: stage.lane(TINY) is Lane.WARM)
        qtbot.keyClick(stage.pick(TINY), Qt.Key.Key_H)
        await stage.until(lambda: stage.lane(TINY) is Lane.HOT)
        await stage.until(lambda: (stage.card(TINY).expires_at or 0) > 1e12)
        assert (await stage.is_ready(TINY)).pinned
        qtbot.keyClick(stage.pick(TINY), Qt.Key.Key_C)
        await stage.is_gone(TINY)
        await stage.until(lambda: stage.lane(TINY) is Lane.COLD)


async def test_the_context_menu_does_the_same(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        await stage.until(lambda: stage.lane(TINY) is Lane.COLD)
        await open_menu(stage, TINY)
        choose("Move to hot")
        assert (await stage.is_ready(TINY)).pinned
        await stage.until(lambda: stage.lane(TINY) is Lane.HOT)
        await open_menu(stage, TINY)
        choose("Unload now")
        await stage.is_gone(TINY)


async def test_what_does_not_fit_is_refused_with_its_reason_and_evicts_nothing(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        await stage.until(lambda: stage.lane(YI) is Lane.COLD)
        qtbot.keyClick(stage.pick(TINY), Qt.Key.Key_W)
        await stage.is_ready(TINY)
        stage.hold(YI).move(stage.over(Lane.HOT)).release()
        await stage.until(lambda: any("more than can be freed" in words for words in stage.notices))
        assert stage.card(YI).state is State.COLD
        assert stage.lane(YI) is Lane.COLD
        assert await stage.loaded(TINY) is not None
        qtbot.keyClick(stage.pick(TINY), Qt.Key.Key_C)
        await stage.is_gone(TINY)


async def test_tier_and_routing_change_where_the_question_goes(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        header = stage.session.panes.chat.header
        qtbot.keyClicks(stage.editor, "Why did the margins fall, and what would a short-seller say?")
        await stage.until(lambda: stage.goes_to.startswith("Goes to"))
        edge = stage.goes_to
        starter = next(b for b in header.tier.findChildren(QPushButton) if b.accessibleName() == "Tier: Starter")
        qtbot.mouseClick(starter, LEFT)
        await stage.until(lambda: stage.goes_to != edge)
        qtbot.mouseClick(header.route, LEFT)
        choose(f"Always {PHI}")
        await stage.until(lambda: stage.goes_to.startswith(f"Goes to {PHI}"))
        qtbot.mouseClick(header.route, LEFT)
        choose("As report writing")
        await stage.until(lambda: "report writing" in stage.goes_to)
        assert stage.desk.settings.values.value.tier == "starter"


async def test_a_line_that_could_not_be_read_stands_under_the_answer(qtbot: QtBot, tmp_path):
    with simulator("--speed", "50", "--fault", "bad-json") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            await stage.ask("Why?")
            await stage.until(lambda: "1 line of the stream could not be read" in stage.foot())


async def test_an_engine_that_dies_cuts_the_answer_and_leads_to_ways_on(qtbot: QtBot, tmp_path):
    with ExitStack() as running:
        address = running.enter_context(simulator("--speed", "3"))
        async with open_window(qtbot, tmp_path, address) as stage:
            await stage.ask(SLOW)
            await stage.until(lambda: len(stage.entries[-1].text) > 60)
            seen = stage.entries[-1].text
            running.close()
            await stage.until(lambda: not stage.answering)
            assert stage.entries[-1].state is MessageState.CUT
            assert stage.entries[-1].text.startswith(seen)
            await stage.until(lambda: stage.window.first_run_shown)


async def test_without_an_engine_there_are_ways_on_and_simulate_is_one(qtbot: QtBot, tmp_path):
    async with open_window(qtbot, tmp_path, NOBODY, speed=50.0) as stage:
        await stage.until(lambda: stage.window.first_run_shown)
        page = stage.session.frame.first_run
        qtbot.mouseClick(page.simulate.button, LEFT)
        await stage.until(lambda: stage.desk.fleet.board.value.host.link is Link.UP)
        await stage.until(lambda: not stage.window.first_run_shown)
        assert stage.desk.fleet.board.value.host.simulated
        await stage.ask("Name the companies: Nvidia and Micron.")
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE)
        assert "simulated" in stage.entries[-1].text
        hot = [card for card in stage.desk.fleet.board.value.cards if card.lane is Lane.HOT]
        assert hot, "the simulated machine brings its own lanes"


@pytest.fixture
def collecting() -> Iterator[None]:
    """Python collects by itself, as it does for a user."""
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("collecting")
async def test_garbage_is_collected_on_the_windows_thread_whoever_made_it(qtbot: QtBot, tmp_path):
    ended: list[str] = []

    class Knot:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            ended.append(threading.current_thread().name)

    async with open_window(qtbot, tmp_path, NOBODY) as stage:
        Knot()
        await asyncio.to_thread(lambda: [[] for _ in range(200_000)])
        assert ended == []
        await stage.until(lambda: ended)
    assert ended == [threading.main_thread().name]
    assert gc.isenabled()


async def test_closing_while_an_answer_streams_ends_cleanly_and_keeps_it(qtbot: QtBot, tmp_path, slow_engine):
    async with open_window(qtbot, tmp_path, slow_engine) as stage:
        await stage.ask(SLOW)
        await stage.until(lambda: len(stage.entries[-1].text) > 60)
        seen = stage.entries[-1].text
    async with open_history(tmp_path / "desk.db", now=time.time) as history:
        (chat,) = history.conversations.value
        prompt, answer = await history.messages(chat.id)
        assert prompt.text == SLOW
        assert answer.state in (MessageState.STOPPED, MessageState.CUT)
        assert answer.text.startswith(seen)


async def test_closing_while_a_model_loads_ends_cleanly(qtbot: QtBot, tmp_path, slow_engine):
    async with open_window(qtbot, tmp_path, slow_engine) as stage:
        await stage.until(lambda: stage.lane(PHI) is Lane.COLD)
        stage.hold(PHI).move(stage.over(Lane.HOT)).release()
        await stage.until(lambda: stage.card(PHI).state is State.LOADING)
