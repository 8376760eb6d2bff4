"""The benchmark's part of the Performance page: choosing, steering, words, the table and the chart."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.bench import BenchResult, BenchRun, BenchScore, BenchState
from ice_desk.domain.bench_judge import Judgement
from ice_desk.domain.errors import Refused
from ice_desk.services.feed import Feed
from ice_desk.ui.performance.bench import (
    HEAD,
    BenchSection,
    progress_words,
    results_table,
    score_row,
)
from ice_desk.ui.performance.bench_plot import BenchPlot
from ice_desk.ui.theme import Theme
from tests import leaks
from tests.ui.made_up import desk

LEFT = Qt.MouseButton.LeftButton
RESULT = BenchResult("phi3", "earnings_analysis", "financial_analysis", 1.0, 0.5, ("Varga",), 4.0, 0.4, 80.0, 100)
RUN = BenchRun(
    1, True, BenchState.RUNNING, ("phi3",), (RESULT,), (("phi3", "market_sentiment"),), "phi3: Sentiment", 40.0
)
SCORES = (
    BenchScore("phi3", 0.875, 4, {"earnings_analysis": 1.0, "market_sentiment": 0.5}, 80.0, 0.4, 3.2),
    BenchScore("yi:34b", 0.6, 5, {"small_context": 0.75, "medium_context": 0.25}),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return desk(qapp).theme


def shown(theme: Theme, qtbot: QtBot, run: BenchRun = BenchRun(), scores=()) -> BenchSection:  # noqa: B008
    section = BenchSection(Feed(run), Feed(scores), lambda: ("phi3", "yi:34b"), theme)
    qtbot.addWidget(section)
    with qtbot.waitExposed(section):
        section.show()
    return section


def test_all_models_are_chosen_until_one_is_left_out(theme, qtbot):
    section = shown(theme, qtbot)
    assert "replaces, in routing" in section.line.text()
    with qtbot.waitSignal(section.begin_clicked) as asked:
        qtbot.mouseClick(section.begin, LEFT)
    assert asked.args == [("phi3", "yi:34b"), True, ""]
    section._tick("phi3", on=False)
    assert section.choose.text() == "1 model ▾"
    section._tick("yi:34b", on=False)
    assert not section.begin.isEnabled()
    section._tick("yi:34b", on=True)
    section.mode.set_value("whole")
    with qtbot.waitSignal(section.begin_clicked) as asked:
        qtbot.mouseClick(section.begin, LEFT)
    assert asked.args == [("yi:34b",), False, ""]


@pytest.mark.parametrize(("state", "word", "signal"), [("running", "Pause", "pause"), ("paused", "Go on", "go_on")])
def test_a_run_is_steered_by_two_buttons(theme, qtbot, state, word, signal):
    section = shown(theme, qtbot, replace(RUN, state=BenchState(state)))
    assert section.pause.text() == word
    assert not section.begin.isVisible()
    with qtbot.waitSignal(getattr(section, f"{signal}_clicked")):
        qtbot.mouseClick(section.pause, LEFT)
    with qtbot.waitSignal(section.cancel_clicked):
        qtbot.mouseClick(section.cancel, LEFT)


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (RUN, "phi3: Sentiment · 1 of 2 questions · about 40 s left"),
        (replace(RUN, now="", seconds_left=None), "Beginning · 1 of 2 questions"),
        (replace(RUN, state=BenchState.PAUSED), "Paused · 1 of 2 questions"),
        (replace(RUN, state=BenchState.CANCELLED, left=()), "Cancelled · 1 of 1 questions"),
        (
            replace(RUN, state=BenchState.DONE, left=(), results=(replace(RESULT, score=None, problem="did not fit"),)),
            "Done · 1 of 1 questions; 1 question without an answer: did not fit",
        ),
        (BenchRun(), ""),
    ],
)
def test_the_line_says_how_far_it_is(run, words):
    assert progress_words(run) == words


def test_the_table_has_each_score_and_a_dash_for_what_was_not_asked():
    assert score_row(SCORES[0]).cells == (
        "phi3", "8.8 · n 4", "–", "10.0", "–", "5.0", "–", "–", "0.4 s", "80 tok/s", "3.2 s"
    )  # fmt: skip
    assert score_row(SCORES[1]).cells[7:] == ("5.0 of 2", "–", "–", "–")
    assert results_table(RUN)[0][:4] == ("phi3", "earnings_analysis", 0.5, "Varga")


JUDGED = replace(RESULT, judged=Judgement("phi3", "earnings_analysis", "yi:34b", 2.0, {"accuracy": 4, "form": 5}))
NOT_JUDGED = replace(JUDGED, judged=replace(JUDGED.judged, grades={}, problem="no valid grades came"))


def words_of(judge, models, quick) -> str:
    if judge == "gpt":
        raise Refused("gpt cannot judge", why="Its cap is used")
    return f"{judge} then judges {len(models)}, {'quick' if quick else 'whole'}."


@pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
def test_what_a_judge_comes_to_is_said_before_it_begins(theme, qtbot):
    section = BenchSection(
        Feed(BenchRun()), Feed(SCORES), lambda: ("phi3", "yi:34b"), theme, judges=lambda: ("yi:34b", "gpt"),
        judge_words=words_of,
    )  # fmt: skip
    qtbot.addWidget(section)
    section.show()
    qtbot.mouseClick(section.judge, LEFT)
    names = [action.text() for action in section.judge.menu_of_judges.actions()]
    assert names == ["No judge", "yi:34b", "gpt"]
    section.judge.menu_of_judges.actions()[1].trigger()
    section.judge.menu_of_judges.hide()
    assert section.line.text() == "yi:34b then judges 2, quick."
    section._tick("phi3", on=False)
    section.mode.set_value("whole")
    section.mode.chosen.emit("whole")
    assert section.line.text() == "yi:34b then judges 1, whole."
    with qtbot.waitSignal(section.begin_clicked) as asked:
        qtbot.mouseClick(section.begin, LEFT)
    assert asked.args == [("yi:34b",), False, "yi:34b"]
    section.judge.choose("gpt")
    assert "Its cap is used" in section.line.text()
    assert not section.begin.isEnabled()
    section.judge.choose("")
    assert section.begin.isEnabled()
    assert section.judge.text() == "No judge ▾"


def test_after_a_run_the_cost_of_the_next_stands_below_what_came_of_it(theme, qtbot):
    run = Feed(RUN)
    section = BenchSection(run, Feed(SCORES), lambda: ("phi3",), theme, judge_words=words_of)
    qtbot.addWidget(section)
    section.judge.choose("yi:34b")
    assert section.line.text() == "phi3: Sentiment · 1 of 2 questions · about 40 s left"
    run.publish(replace(RUN, state=BenchState.DONE, left=()))
    assert section.line.text() == "Done · 1 of 1 questions\nyi:34b then judges 1, quick."


def test_judgements_stand_beside_the_rules_with_their_n(theme, qtbot):
    score = replace(SCORES[0], judged=0.75, judged_n=3, judges=("yi:34b",))
    assert score_row(score).cells[2] == "7.5 · n 3"
    assert score_row(replace(score, by_itself=True)).cells[2] == "7.5 by itself · n 3"
    assert shown(theme, qtbot, scores=SCORES).table.isColumnHidden(2)
    assert not shown(theme, qtbot, scores=(score,)).table.isColumnHidden(2)
    run = replace(RUN, judge="yi:34b", results=(JUDGED, RESULT), to_judge=(("phi3", "market_sentiment"),))
    assert "2 of 3 questions · 1 of 2 judged" in progress_words(run)
    run = replace(run, state=BenchState.DONE, left=(), results=(NOT_JUDGED,), to_judge=())
    assert progress_words(run).endswith("1 answer without a judgement: no valid grades came")
    table = results_table(replace(run, results=(JUDGED, NOT_JUDGED, RESULT)))
    assert table[0][-6:] == ("yi:34b", 0.875, False, "accuracy 4; form 5", "", 0)
    assert table[1][-6:-1] == ("yi:34b", None, False, "", "no valid grades came")
    assert table[2][-6:] == ("",) * 6
    assert {len(row) for row in table} == {len(HEAD)}


def test_the_chart_has_a_dot_for_each_model_whose_speed_is_known(theme, qtbot):
    section = shown(theme, qtbot, scores=SCORES)
    plot = BenchPlot(Feed(SCORES), theme)
    section.add_plot(plot)
    section.resize(1000, 700)
    qtbot.waitUntil(lambda: plot.names == ("phi3",))
    assert [(point.x, point.y) for point in plot.points] == [(80.0, 8.75)]
    assert "phi3: 8.8 of 10 from 4 benchmarks, 80 tok/s" in plot.accessibleDescription()
