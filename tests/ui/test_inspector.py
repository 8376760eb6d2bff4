"""The inspector draws values it is given and nothing else."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.budget import Budget
from ice_desk.domain.chats import Today
from ice_desk.domain.errors import Refused
from ice_desk.services.feed import Feed
from ice_desk.ui.inspector.candidates import widths
from ice_desk.ui.inspector.pane import Inspector
from ice_desk.ui.inspector.spend import month_name
from ice_desk.ui.inspector.why import HINT
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import ROUTE

BUDGET = Budget(
    month="2026-11",
    cap=300_000_000,
    spent=41_200_000,
    held=140_000,
    forecast=118_000_000,
    daily=((1, (("claude", 10_000_000), ("haiku", 11_200_000))), (3, (("claude", 20_000_000),))),
)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light")
    yield theme
    theme.deleteLater()


@pytest.fixture
def today() -> Feed[Today]:
    return Feed(Today(64, 3, 0.9, 4, 0))


@pytest.fixture
def inspector(qtbot: QtBot, theme: Theme, today: Feed[Today]) -> Inspector:
    inspector = Inspector(Feed(BUDGET), today, theme)
    qtbot.addWidget(inspector)
    inspector.resize(316, 830)
    inspector.show()
    return inspector


def test_a_route_shows_its_reason_and_every_candidate(inspector: Inspector) -> None:
    inspector.show_route(ROUTE)
    assert inspector.why.reason.text() == ROUTE.reason
    assert (
        inspector.why.bars.accessibleDescription()
        == "claude-sonnet, 0.83 of 1.0; mistral:7b-instruct, 0.66 of 1.0, loaded"
    )
    inspector.grab()


def test_a_refusal_and_nothing_show_a_sentence_without_bars(inspector: Inspector) -> None:
    inspector.show_route(Refused("No model may answer this", remedy="Raise the tier"))
    assert inspector.why.reason.text() == "No model may answer this. Raise the tier."
    assert inspector.why.bars.sizeHint().height() == 0
    inspector.show_route(None)
    assert inspector.why.reason.text() == HINT


@given(
    st.dictionaries(
        st.sampled_from(["quality", "speed", "memory", "context", "history", "odd"]),
        st.floats(-1, 1, allow_subnormal=False),
    ),
    st.floats(-0.5, 1.5, allow_subnormal=False),
)
def test_a_bar_is_as_long_as_its_score(parts: dict[str, float], score: float) -> None:
    drawn = widths(parts, score, 286.0)
    assert all(width >= 0 for width in drawn)
    if any(width > 0 for width in drawn):
        assert sum(drawn) == pytest.approx(286.0 * max(0.0, min(1.0, score)))


def test_the_three_sums_add_up_to_the_cap(inspector: Inspector) -> None:
    assert [label.text() for label in inspector.spend.sums] == ["spent $41.20", "held $0.14", "left $258.66"]
    assert inspector.spend.chart.accessibleName() == "November spend by day"
    assert inspector.spend.chart.accessibleDescription() == "$41.20 of $300, heading for $118"


def test_the_dearest_day_has_the_tallest_bar_and_the_cap_is_the_top_line(inspector: Inspector) -> None:
    chart = inspector.spend.chart
    assert chart.bar(1).height() > chart.bar(3).height() > chart.bar(2).height() == 0
    assert chart.level(BUDGET.cap) < chart.level(118_000_000) < chart.level(0)
    assert chart.bar(30).right() <= chart.width() + 1


def test_a_forecast_over_the_cap_stays_in_the_picture(qtbot: QtBot, theme: Theme) -> None:
    over = Inspector(Feed(Budget(cap=10, forecast=100, daily=((31, (("m", 5),)),))), Feed(Today()), theme)
    qtbot.addWidget(over)
    over.resize(316, 600)
    over.show()
    assert 0 <= over.spend.chart.level(100) < over.spend.chart.level(10)
    over.grab()


def test_today_follows_its_feed(inspector: Inspector, today: Feed[Today]) -> None:
    figures = inspector.today.figures
    assert [label.text() for label in figures.values()] == ["64 local · 3 cloud", "0.9 s", "4", "0"]
    today.publish(Today(1, 0, None, 0, 2))
    assert [label.text() for label in figures.values()] == ["1 local · 0 cloud", "–", "0", "2"]


def test_months_have_names() -> None:
    assert month_name("2026-11") == "November"
    assert month_name("") == month_name("2026-13") == "Month"
