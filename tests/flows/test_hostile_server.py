"""The real window on a server that lies about everything."""

import math

import pytest
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.domain.slots import Link
from tests import leaks
from tests.flows.lying_server import lying_server
from tests.flows.window_house import open_window, simulator

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")


async def test_a_server_of_lies_breaks_neither_board_nor_chat(qtbot: QtBot, tmp_path):
    with lying_server() as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            board = stage.desk.fleet.board
            await stage.until(lambda: board.value.host.link is Link.UP and board.value.card("honest:1b"), 20)
            names = [card.model for card in board.value.cards]
            assert len(names) == len(set(names))
            assert all(name.isprintable() and len(name) < 400 for name in names)
            sizes = [card.size for card in board.value.cards if card.size is not None]
            assert all(math.isfinite(float(size)) and size >= 0 for size in sizes)

            await stage.ask("What is a covenant?")
            await stage.until(lambda: not stage.answering, 30)
            answer = stage.entries[-1]
            assert answer.state is MessageState.COMPLETE
            assert "ends here" in answer.text
            stage.window.repaint()
            links = stage.session.panes.chat.transcript.column.style.text.places
            assert links == frozenset(), "no document, no passage to open"
        assert stage.told == []


async def test_the_next_start_opens_no_chat_by_itself(qtbot: QtBot, tmp_path):
    """One that ended the program would else end it again at every start."""
    with simulator("--port", "0", "--speed", "50") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            await stage.ask("What is a covenant?")
            await stage.until(lambda: not stage.answering, 30)
        async with open_window(qtbot, tmp_path, address) as stage:
            assert len(stage.desk.history.conversations.value) == 1
            assert stage.entries == []
