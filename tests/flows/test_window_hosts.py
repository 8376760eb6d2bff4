"""Two machines in the real window, each an engine of its own: drag, ask, and one that is switched off."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.domain.slots import Lane, Link, State
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.ui.settings.machines import MachinesSection
from tests import leaks
from tests.flows.window_house import open_window, simulator
from tests.services.fleet_house import TINY

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
THERE = f"{TINY}@rtx-box"


@pytest.fixture
def engines() -> Iterator[tuple[str, str]]:
    with (
        simulator("--port", "0", "--speed", "50") as first,
        simulator("--port", "0", "--speed", "50", "--profile", "rtx_4090") as other,
    ):
        yield first, other


async def test_a_card_of_another_machine_is_dragged_asked_and_given_back(qtbot: QtBot, tmp_path, engines):
    first, other = engines
    there = OllamaEngine(other)
    async with open_window(qtbot, tmp_path, first) as stage:
        stage.desk.machine_list.add("rtx-box", other, 25.8)
        await stage.until(lambda: stage.desk.fleet.board.value.card(THERE) is not None)
        stage.session.panes.fleet._places.choose("host:rtx-box")
        await stage.settled()
        assert not stage.session.panes.fleet.boxes[Lane.COLD].view.cards.index_of(TINY).isValid()
        row = stage.session.panes.fleet.boxes[Lane.COLD].view.cards.index_of(THERE)
        assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"{TINY} on rtx-box")
        gauge = stage.session.panes.memory.machines.gauges["rtx-box"]
        assert gauge.bar.reading.figure.startswith("0.0 / 25.8 GB")
        assert stage.window.top.host.accessibleName().startswith("Host: 2 machines")

        hand = stage.hold(THERE).move(stage.over(Lane.HOT))
        assert "rtx-box" in stage.session.panes.fleet._overlay().words.sentence
        assert gauge.bar.reading.ghost is not None
        hand.release()
        await stage.until(lambda: stage.card(THERE).state is State.READY)
        assert [row.name for row in await there.running()] == [TINY]
        assert await stage.loaded(TINY) is None
        await stage.until(lambda: gauge.bar.reading.bands and gauge.bar.reading.ghost is None)

        stage.session.panes.chat.header.route.chosen.emit(f"model:{THERE}")
        await stage.ask("Name the companies: Nvidia and Micron.")
        await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE)
        assert stage.entries[-1].facts.model == THERE
    await there.close()


async def test_a_machine_is_added_in_the_settings_and_its_silence_shown(qtbot: QtBot, tmp_path, engines):
    first, _ = engines
    with ExitStack() as laptop:
        soon_gone = laptop.enter_context(simulator("--port", "0", "--speed", "50", "--profile", "laptop_16gb"))
        async with open_window(qtbot, tmp_path, first) as stage:
            stage.window.host_action.emit("machines")
            await stage.until(lambda: stage.window.findChild(MachinesSection) is not None)
            section = stage.window.findChild(MachinesSection)
            section.new.name.setText("laptop")
            section.new.address.setText(soon_gone)
            section.new.test.click()
            await stage.until(lambda: "answers, with" in section.new.message.text())
            qtbot.keyClick(section.new.name, Qt.Key.Key_Return)
            await stage.until(lambda: "laptop" in section.rows)
            await stage.until(lambda: "Ollama" in section.rows["laptop"].status.text())
            section.window().close()
            model = f"{TINY}@laptop"
            await stage.until(lambda: stage.card(model).state is State.COLD)
            laptop.close()
            await stage.until(lambda: stage.desk.fleet.board.value.hosts[0].link is Link.DOWN)
            shown = stage.session.panes.fleet._plans.board.card(model)
            assert shown is not None
            assert shown.state is State.UNKNOWN
            gauge = stage.session.panes.memory.machines.gauges["laptop"]
            assert "not known" in gauge.line.text()
            assert stage.card(TINY).state is State.COLD
            await stage.ask("Name the companies: Nvidia and Micron.")
            await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE)
            assert "@" not in stage.entries[-1].facts.model
