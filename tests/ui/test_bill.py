"""An answer whose cost nobody told: its row says so, and the provider's bill settles it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from ice_desk.domain.budget import Budget, LedgerRow
from ice_desk.services.feed import Feed
from ice_desk.ui.budget.bill import BillDialog, bill_words, micro_dollars
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.theme import Theme
from tests.ui.made_up import desk

OPEN = LedgerRow(1_764_000_000.0, "gpt-x", "synthesis", 0, 0, 141_000, None, "unconfirmed", entry=7, at_least=2_000)
DONE = replace(OPEN, entry=6, state="settled", settled=18_500)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return desk(qapp, "dark").theme


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> Iterator[BillDialog]:
    dialog = BillDialog(OPEN)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    yield dialog
    dialog.close()


@pytest.mark.parametrize(
    ("given", "amount"),
    [("0.0213", 21_300), ("$1", 1_000_000), ("0", 0), ("0.0000001", 1), ("1000000", 10**12)]
    + [(wrong, None) for wrong in ("", "much", "-1", "nan", "inf", "1000001", "1,5", "1e999999999")],
)
def test_only_an_amount_is_an_amount(given: str, amount: int | None) -> None:
    assert micro_dollars(given) == amount


def test_the_words_say_what_counts_meanwhile() -> None:
    assert "$0.1410" in bill_words(OPEN)
    assert "at least $0.0020" in bill_words(OPEN)
    assert "at least" not in bill_words(replace(OPEN, at_least=0))


def test_a_wrong_amount_is_told_and_a_right_one_taken(dialog: BillDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.field, "a lot")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.field.clear()
    qtbot.keyClicks(dialog.field, "0.0213")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.micro_dollars == 21_300


def test_only_an_unconfirmed_row_asks(theme: Theme, qtbot: QtBot) -> None:
    page = BudgetPage(Feed(Budget(ledger=(OPEN, DONE))), theme)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()
    asked: list[LedgerRow] = []
    page.bill_known.connect(asked.append)
    table = next(view for view in page.findChildren(QTableView) if view.accessibleName() == "Ledger")
    for row in (1, 0):
        table.setCurrentIndex(table.model().index(row, 0))
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked == [OPEN]
