"""Why this model: the task and complexity in figures, the gates of a candidate, and acts that name whom they ask."""

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.routing import Candidate, Gate
from ice_desk.ui.inspector.candidates import CandidateBars, details_of
from ice_desk.ui.inspector.why import FEWER, WhySection, level_words
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import ROUTE

LOCAL = Candidate(
    "mistral:7b-instruct",
    "local",
    0.66,
    {"quality": 0.34, "speed": 0.05, "memory": 0.12, "context": 0.1, "history": 0.05},
    (Gate("memory", True, "5.0 GB needed, 9.0 GB free"), Gate("context", False, "4k of context, 9k needed")),
    "on disk",
    "4k of context, 9k needed",
    0.85,
)
CLOUD = Candidate("sol", "cloud", 0.0, {}, (Gate("budget", True, "$0.05 at most"),), "cloud", "not needed", 0.95)
BEST = Candidate("qwen2.5:7b", "local", 0.8, {"quality": 0.4}, (), "loaded", "", 0.9)
ROUTED = dataclasses.replace(
    ROUTE,
    model=BEST.model,
    candidates=(BEST, LOCAL, CLOUD),
    task_probabilities={"contrarian_analysis": 0.64, "summary": 0.3, "other": 0.01},
    complexity_parts={"task": 0.3, "wording": 0.41, "brevity asked for": -0.001},
    score_most=0.9,
)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light")
    yield theme
    theme.deleteLater()


@pytest.fixture
def why(qtbot: QtBot, theme: Theme) -> WhySection:
    why = WhySection(theme, [("contrarian_analysis", "Contrarian analysis"), ("summary", "Summary")])
    qtbot.addWidget(why)
    why.resize(316, 700)
    why.show()
    return why


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme) -> CandidateBars:
    bars = CandidateBars(theme)
    qtbot.addWidget(bars)
    bars.show_candidates(ROUTED.candidates, 0.9)
    bars.resize(288, 400)
    bars.show()
    return bars


def test_the_task_has_its_chance_and_details_bring_its_rivals_and_the_parts(why: WhySection) -> None:
    why.show_route(ROUTED)
    assert (why.task.text(), why.level.isVisible()) == ("Contrarian analysis, 64 %.", False)
    why.more.click()
    assert why.task.text() == "Contrarian analysis, 64 %. Else summary 30 %."
    assert why.level.text() == "Complexity 0.71: wording +0.41, task +0.30."
    assert why.more.text() == FEWER


def test_a_task_that_was_chosen_has_no_chance(why: WhySection) -> None:
    why.show_route(dataclasses.replace(ROUTED, chosen_by="task", confidence=1.0))
    assert why.task.text() == "Contrarian analysis, as you said."


def test_acts_name_whom_they_ask_and_a_second_opinion_needs_an_answer(why: WhySection) -> None:
    why.show_route(ROUTED)
    assert (why.stronger.isVisible(), why.second.isVisible()) == (True, False)
    assert why.stronger.toolTip() == "Asks sol: cloud"
    why.show_route(ROUTED, answered=True)
    assert why.second.isVisible()


def test_a_click_opens_the_figures_and_the_gates_of_a_candidate(qtbot: QtBot, bars: CandidateBars) -> None:
    before = bars.sizeHint().height()
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(40, 70))
    assert bars.opened == LOCAL.model
    assert bars.sizeHint().height() > before
    assert "✗ context: 4k of context, 9k needed" in bars.accessibleDescription()
    bars.grab()
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(40, 70))
    assert (bars.opened, bars.sizeHint().height()) == ("", before)


def test_a_note_that_the_column_cuts_is_whole_under_the_pointer(bars: CandidateBars) -> None:
    note = "not one of Edge's models · loaded · up to 4k context · <b>12</b> answers"
    candidates = tuple(
        Candidate(name, "local", 0.5, {"quality": 0.5}, (Gate("context", passed=True, detail=""),), note)
        for name in ("first-of-a-very-long-name:7b-instruct-q6_K", "second")
    )
    bars.show_candidates(candidates)

    assert "first-of-a-very-long-name:7b-instruct-q6_K" in bars.tip_at(1)
    assert "up to 4k context · &lt;b&gt;12" in bars.tip_at(1)
    assert "second" in bars.tip_at(bars.sizeHint().height() / 2 + 10)
    assert bars.tip_at(bars.sizeHint().height() - 1) == ""


def test_keys_open_a_candidate_as_a_click_does(qtbot: QtBot, bars: CandidateBars) -> None:
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Space)
    assert bars.opened == LOCAL.model


def test_details_hold_all_five_parts_and_every_gate() -> None:
    assert details_of(LOCAL) == [
        "Not chosen: 4k of context, 9k needed.",
        "quality 0.34 + speed 0.05 + memory 0.12",
        "+ context 0.10 + history 0.05",
        "✓ memory: 5.0 GB needed, 9.0 GB free",
        "✗ context: 4k of context, 9k needed",
    ]
    assert details_of(CLOUD) == ["Not chosen: not needed.", "✓ budget: $0.05 at most"]
    long = dataclasses.replace(CLOUD, lost="a local model suffices: complexity 0.52 is below Edge's 0.60")
    assert len(details_of(long)) == 3


def test_a_complexity_is_told_largest_part_first() -> None:
    assert level_words(ROUTED) == "Complexity 0.71: wording +0.41, task +0.30."
