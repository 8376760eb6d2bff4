"""Several machines in the window: the badge of a card, the gauges, the filter, the pill, the list in the settings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from ice_desk.domain.gauge_bands import bands, ghost, host_bands, host_ghost
from ice_desk.domain.memory import Footprint, Plan
from ice_desk.domain.slots import Board, Card, Host, Lane, Link, SizeSource, State
from ice_desk.domain.telemetry import NO_SAMPLE
from ice_desk.services.feed import Feed
from ice_desk.services.settings_values import DEFAULTS
from ice_desk.ui.fleet.empty import FleetNote
from ice_desk.ui.fleet.pane import known
from ice_desk.ui.fleet.plan_words import after_line
from ice_desk.ui.fleet.plans import Plans
from ice_desk.ui.fleet.words import card_lines
from ice_desk.ui.gauges.machines import told
from ice_desk.ui.gauges.panel import MemoryPanel
from ice_desk.ui.settings.machines import MachinesSection
from tests.ui.fleet_fakes import GB, MISTRAL, QWEN, SAMPLE, UP, make_lab
from tests.ui.made_up import desk

RTX = Host("rtx-box", "http://192.168.1.20:11434", "Ollama", "0.33.0", Link.UP, here=False, used=6 * GB, memory=24 * GB)
THERE = Card(
    "mistral:7b@rtx-box", Lane.HOT, State.READY, "q6_K", size=6 * GB, vram=6 * GB, size_source=SizeSource.MEASURED
)
COLD = replace(QWEN, model="qwen2.5:14b@rtx-box")
BOARD = Board(UP, (MISTRAL, QWEN, THERE, COLD), (RTX,))
PLAN = Plan(
    COLD.model,
    Lane.HOT,
    8192,
    True,
    Footprint({"vram": 9 * GB}),
    before={"vram": 6 * GB},
    after={"vram": 15 * GB},
)


@pytest.fixture
def theme(qapp):
    return desk(qapp).theme


def down(host: Host) -> Host:
    return replace(host, link=Link.DOWN, problem="")


def test_a_card_says_where_it_lives_beside_its_name_and_aloud():
    words = card_lines(THERE, 0.0)
    assert (words.name, words.badge) == ("mistral:7b", "rtx-box")
    assert words.sentence.startswith("mistral:7b on rtx-box. ")
    assert card_lines(MISTRAL, 0.0).badge == ""


def test_each_machine_has_its_own_bands_and_ghost():
    assert [band.card for band in host_bands(BOARD, RTX)] == [THERE]
    assert THERE not in [band.card for band in bands(SAMPLE, BOARD, "unified")]
    assert ghost(SAMPLE, PLAN, "ram") is None
    drawn = host_ghost(PLAN, BOARD, RTX)
    assert drawn is not None
    assert (drawn.start, drawn.bytes, drawn.after) == (6 * GB, 9 * GB, 15 * GB)
    assert host_ghost(PLAN, BOARD, UP) is None


@pytest.mark.parametrize(
    ("host", "words"),
    [
        (replace(RTX, memory=None), "6.0 GB taken, total not known"),
        (replace(RTX, memory=None, used=None), "not readable taken"),
        (down(RTX), "does not answer: not known"),
        (replace(RTX, link=Link.CONNECTING), "looking for its engine"),
    ],
)
def test_what_is_not_known_of_a_machine_is_said_and_never_nought(host, words):
    assert told(host).startswith(words)
    assert host.reading is None


def test_the_memory_panel_has_a_bar_for_a_known_total_and_a_line_for_an_unknown_one(qtbot, theme):
    board = Feed(BOARD)
    panel = MemoryPanel(Feed(SAMPLE), Feed(()), board, theme)
    qtbot.addWidget(panel)
    panel.show()
    gauge = panel.machines.gauges["rtx-box"]
    assert gauge.bar.isVisible()
    assert gauge.bar.reading.figure.startswith("6.0 / 24.0 GB  25 %")
    panel.show_ghost(PLAN)
    assert gauge.bar.reading.figure.startswith("6.0 → 15.0 / 24.0 GB")
    assert panel.bar("ram").reading.ghost is None
    panel.show_ghost(None)
    board.publish(replace(BOARD, hosts=(replace(RTX, memory=None),)))
    assert not gauge.bar.isVisible()
    assert "not known" in gauge.line.text()
    board.publish(replace(BOARD, hosts=()))
    assert not panel.machines.isVisible()
    assert panel.machines.gauges == {}


def test_only_the_models_of_a_silent_machine_are_unknown():
    told_board = known(replace(BOARD, hosts=(down(RTX),)))
    states = {card.model: card.state for card in told_board.cards}
    assert states == {
        MISTRAL.model: State.READY,
        QWEN.model: State.COLD,
        THERE.model: State.UNKNOWN,
        COLD.model: State.UNKNOWN,
    }
    assert known(BOARD) == BOARD


def test_the_note_above_the_lanes_tells_of_the_first_machines_silence_alone(qtbot):
    note = FleetNote()
    qtbot.addWidget(note)
    note.set_board(replace(BOARD, hosts=(down(RTX),)))
    assert note._words.text() == ""
    note.set_board(replace(BOARD, host=down(UP)))
    assert note._words.text() == "No engine answers on This computer."


def test_a_plan_says_what_its_own_machine_would_hold():
    plans = Plans(lambda *_: PLAN, Feed(SAMPLE))
    plans.set_board(BOARD)
    assert plans.totals(COLD.model) == {"vram": 24 * GB}
    assert "vram" not in plans.totals(QWEN.model)
    assert after_line(PLAN, plans.totals(COLD.model)).startswith("After: rtx-box 15.0 / 24.0 GB, 62 %.")


def test_the_lanes_can_show_one_machine_at_a_time(qtbot, theme):
    lab = make_lab(theme, qtbot.addWidget, BOARD.cards)
    places = lab.pane._places
    assert not places.isVisible()
    lab.board.publish(BOARD)
    assert places.isVisible()
    assert lab.names(Lane.HOT) == [MISTRAL.model, THERE.model]
    places.choose("host:rtx-box")
    assert lab.names(Lane.HOT) == [THERE.model]
    assert lab.names(Lane.COLD) == [COLD.model]
    places.choose("first:")
    assert lab.names(Lane.HOT) == [MISTRAL.model]
    places.choose("host:rtx-box")
    lab.board.publish(replace(BOARD, hosts=(), cards=(MISTRAL, QWEN)))
    assert not places.isVisible()
    assert lab.names(Lane.HOT) == [MISTRAL.model]


def test_the_settings_list_the_machines_and_ask_for_what_is_done_to_them(qtbot):
    values = Feed(replace(DEFAULTS, hosts={"rtx-box": RTX.address}, host_memory_gb={"rtx-box": "24"}))
    board = Feed(BOARD)
    section = MachinesSection(values, board)
    qtbot.addWidget(section)
    section.show()
    asked: list[tuple[object, ...]] = []
    section.added.connect(lambda *given: asked.append(("add", *given)))
    section.tested.connect(lambda *given: asked.append(("test", *given)))
    section.removed.connect(lambda *given: asked.append(("remove", *given)))
    section.memory_given.connect(lambda *given: asked.append(("memory", *given)))
    row = section.rows["rtx-box"]
    assert row.memory.value() == 24.0
    assert "unencrypted" in row.status.text()
    row.test.click()
    row.memory.setValue(25.8)
    row.memory.setValue(0.0)
    row.remove.click()
    section.new.name.setText("attic")
    section.new.address.setText("192.168.1.31")
    section.new.test.click()
    qtbot.keyClick(section.new.address, Qt.Key.Key_Return)
    assert asked == [
        ("test", "rtx-box", RTX.address),
        ("memory", "rtx-box", 25.8),
        ("memory", "rtx-box", None),
        ("remove", "rtx-box"),
        ("test", "", "192.168.1.31"),
        ("add", "attic", "192.168.1.31", None),
    ]
    section.tell("rtx-box", "Ollama 0.33.0 answers, with 11 models.", good=True)
    assert "11 models" in row.status.text()
    section.tell("", "That name is taken.", good=False)
    assert section.new.message.text() == "That name is taken."
    values.publish(DEFAULTS)
    assert section.rows == {}


def test_what_is_typed_as_memory_stays_while_the_machine_is_looked_at(qtbot):
    board = Feed(BOARD)
    section = MachinesSection(Feed(replace(DEFAULTS, hosts={"rtx-box": RTX.address})), board)
    qtbot.addWidget(section)
    section.show()
    field = section.rows["rtx-box"].memory
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "25")
    board.publish(replace(BOARD, hosts=(replace(RTX, used=7 * GB),)))
    assert field.lineEdit().text().startswith("25")


def test_a_window_with_one_machine_shows_nothing_of_others(qtbot, theme):
    panel = MemoryPanel(Feed(NO_SAMPLE), Feed(()), Feed(Board(UP)), theme)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.machines.isVisible()


def test_an_engine_set_to_another_computer_is_gauged_apart_from_this_ones_memory(qtbot, theme):
    lan = replace(UP, name="rtx.local", here=False, used=5 * GB, memory=24 * GB)
    board = Feed(Board(lan, (MISTRAL,)))
    panel = MemoryPanel(Feed(SAMPLE), Feed(()), board, theme)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.machines.gauges["rtx.local"].bar.reading.bands[0].card == MISTRAL
    assert [band.card for band in panel.bar("ram").reading.bands] == [None]
    section = MachinesSection(Feed(DEFAULTS), board)
    qtbot.addWidget(section)
    section.show()
    assert not section.rows["rtx.local"].remove.isVisible()
    assert section.rows["rtx.local"].memory.isVisible()
