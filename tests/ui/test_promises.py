"""The specification's value table and migration path beside this user's own figures."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from ice_desk import paths
from ice_desk.domain.budget import Budget, Comparison, TierWorth
from ice_desk.domain.plans import Promises
from ice_desk.domain.routing import Tier
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.feed import Feed
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.budget.promise_words import cost_words, path_rows, value_note, value_rows
from ice_desk.ui.budget.tier_words import basis, class_words, figure
from ice_desk.ui.widgets import PlainLabel
from tests.ui.made_up import COMPARISON, budget, desk


@pytest.fixture(scope="module")
def promises() -> Promises:
    catalogue = load_catalogue(paths.resources() / "catalogue")
    return Promises(tuple(catalogue.tiers.values()), catalogue.migration)


def test_every_promise_has_the_users_own_figure_behind_it(promises: Promises) -> None:
    rows = {row.cells[0]: row.cells[1:] for row in value_rows(promises, budget())}
    assert rows["Edge (now)"] == ("$150 → $58", "85 % → 85 %", "17 → 17")
    assert rows["Starter"] == ("$25 → –", "75 % → –", "30 → –")
    assert [row.bold for row in value_rows(promises, budget())] == [False, True, False, False]


def test_the_path_names_stage_assets_and_tier(promises: Promises) -> None:
    rows = [row.cells for row in path_rows(promises, budget())]
    assert rows[1] == ("Growth", "$5M-25M", "Edge (Lean Edge)", "$100 – $300", "$58", "85 %", "85 %")
    assert [row[0] for row in rows] == ["Startup", "Growth", "Established", "Large", "Institutional"]


def test_what_does_not_add_up_is_said(promises: Promises) -> None:
    costs = {spec.tier: cost_words(spec.cost) for spec in promises.tiers}
    assert "$0.20-1.00/month" in costs[Tier.STARTER]
    assert "with hardware $300 – $600" in costs[Tier.ENTERPRISE]
    assert "Multiplied" not in costs[Tier.EDGE]


def test_how_much_is_asked_beside_what_the_tier_is_meant_for(promises: Promises) -> None:
    assert "about 1,308 questions a month; Edge is meant for 3,000" in value_note(promises, budget())
    short = replace(budget(), comparison=replace(COMPARISON, asked=10, days=5.0))
    assert "about 60 questions" in value_note(promises, short)
    assert value_note(promises, Budget()) == "Your own figures come with your first answers."


def test_what_the_comparison_rests_on_is_said() -> None:
    assert basis(COMPARISON).startswith("1,000 of your 1,308 answers of the last 30 days replayed")
    few = basis(replace(COMPARISON, replayed=1, asked=1, days=1.0))
    assert few.startswith("Your 1 answer of the last day replayed through each tier's rules, scaled to a month")
    assert "first hint" in few
    assert basis(Comparison()) == ""


def test_an_unknown_price_is_no_zero() -> None:
    unknown = TierWorth(Tier.EDGE, None, 0.8, None, 0.5, (("medium", 0.5), ("cloud", 0.5)))
    assert class_words(unknown).startswith("Answered by: medium models 50 %, cloud 50 %. What it costs is unknown")
    assert [figure(value) for value in (6.3, 17.0, 237.4, 1115.7)] == ["6.3", "17", "237", "1,116"]


def test_the_sections_appear_with_the_specification(promises: Promises, qapp: QApplication, qtbot: QtBot) -> None:
    told: Feed[Promises] = Feed(Promises())
    page = BudgetPage(Feed(budget()), desk(qapp, "dark").theme, told)
    qtbot.addWidget(page)
    page.resize(1440, 1300)
    page.show()
    tables = {view.accessibleName(): view for view in page.findChildren(QTableView)}
    assert not tables["Migration path"].isVisible()
    told.publish(promises)
    assert tables["Migration path"].isVisible()
    assert tables["Specification"].model().rowCount() == 4

    for name, said in (("Tiers", "Answered by: medium models 94 %, cloud 6 %."), ("Specification", "Given: $10 – $30")):
        tables[name].setCurrentIndex(tables[name].model().index(0, 0))
        assert any(said in label.text() for label in page.findChildren(PlainLabel)), "by keys as by tooltip"


@pytest.mark.parametrize("width", [1024, 1440])
@pytest.mark.parametrize("tier", list(Tier))
def test_no_name_of_a_tier_or_stage_is_cut(promises: Promises, qapp: QApplication, qtbot: QtBot, tier, width) -> None:
    page = BudgetPage(Feed(replace(budget(), tier=tier)), desk(qapp, "dark").theme, Feed(promises))
    qtbot.addWidget(page)
    page.resize(width, 1300)
    page.show()
    for view in page.findChildren(QTableView):
        if view.accessibleName() in ("Tiers", "Migration path", "Specification"):
            model = view.model()
            wanted = [view.sizeHintForColumn(column) for column in range(model.columnCount())]
            given = [view.columnWidth(column) for column in range(model.columnCount())]
            assert all(one <= other for one, other in zip(wanted, given, strict=True)), view.accessibleName()
