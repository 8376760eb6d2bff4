"""Closing the window: it quits, unless one chose to stay in the tray; and a chat's model is ejected from its head."""

import pytest
from pytestqt.qtbot import QtBot

from ice_desk.domain.slots import Lane, State
from ice_desk.shell.tray import TrayActs
from tests import leaks
from tests.flows.window_house import open_window, simulator
from tests.services.fleet_house import TINY

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support", "systemTrayWindowChanged")


async def test_a_closed_window_stays_in_the_tray_only_if_one_chose_so(qtbot: QtBot, tmp_path):
    with simulator("--speed", "50") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            window, session = stage.window, stage.session
            session.tray = TrayActs(stage.desk, session._app, window, session.panes.fleet, available=True)
            tray = session.tray.tray
            tray.keep_chosen.emit(True)
            await stage.until(lambda: stage.desk.settings.values.value.close_to_tray)
            window.close()
            assert not window.isVisible()
            await stage.desk.fleet.move(TINY, Lane.WARM)
            tray.show_wanted.emit()
            assert window.isVisible()
            await stage.until(lambda: stage.lane(TINY) is Lane.WARM)
            window.close()
            tray.quit_wanted.emit()


async def test_the_model_of_a_chat_is_ejected_from_its_head_and_undo_brings_it_back(qtbot: QtBot, tmp_path):
    with simulator("--speed", "50") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            eject = stage.session.panes.chat.header.eject
            assert not eject.isVisible()
            await stage.desk.fleet.move(TINY, Lane.WARM)
            stage.session.panes.chat.header.set_routing(f"model:{TINY}")
            await stage.ask("Why is the sky blue?")
            await stage.until(lambda: not stage.answering and eject.isVisible())
            assert eject.model == TINY
            assert "unload\nFrees" in eject.toolTip()
            eject.click()
            await stage.is_gone(TINY)
            assert not eject.isVisible()
            notice = stage.desk.notices.feed.value[-1]
            assert (notice.text, notice.action) == (f"{TINY} moved to Cold.", "Undo")
            notice.act()
            await stage.until(lambda: stage.card(TINY).state is State.READY)
            await stage.until(eject.isVisible)


async def test_a_long_answer_that_ends_unseen_is_told_by_the_tray(qtbot: QtBot, tmp_path, monkeypatch):
    with simulator("--speed", "50") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            session, told, now = stage.session, [], [0.0]
            tray = TrayActs(
                stage.desk, session._app, stage.window, session.panes.fleet, available=True, clock=lambda: now[0]
            )
            session.tray = tray
            session.panes.chat.session.ended = tray.answered
            monkeypatch.setattr(tray.tray.icon, "showMessage", lambda *words: told.append(words))
            monkeypatch.setattr(stage.window, "isActiveWindow", lambda: False)
            await stage.ask("Why is the sky blue?")
            await stage.until(lambda: not stage.answering)
            assert told == [], "a short answer needs no word"
            now[0] = stage.entries[-1].asked_at + 11
            tray.answered(session.panes.chat.session.current)
            [(title, words)] = told
            assert title == "Why is the sky blue?"
            assert words.endswith("has answered.")
            monkeypatch.setattr(stage.window, "isActiveWindow", lambda: True)
            tray.answered(session.panes.chat.session.current)
            assert len(told) == 1
