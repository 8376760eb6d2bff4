"""The fleet's journal as a person reads it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from ice_desk.domain.accuracy import Accuracy, Spread
from ice_desk.domain.slots import Board, JournalEntry, SizeSource
from ice_desk.services.feed import Feed
from ice_desk.services.foresight import Preloads
from ice_desk.ui.fleet.journal import NOTHING, JournalDialog, accuracy_words
from ice_desk.ui.theme import Theme
from tests.ui.fleet_fakes import CARDS, GB, MISTRAL, NOW, PHI, UP

LOADED = JournalEntry(NOW - 60, MISTRAL.model, "loaded", "you moved it to hot", 5 * GB, 0.8, "simulated")
REFUSED = JournalEntry(NOW - 3 * 86_400, PHI.model, "refused", "Needs 4 GB, 1 GB more than can be freed.", 4 * GB)
GOOD = Accuracy(Spread(4, 0.004, 0.01), Spread(3, 0.0, 0.001))


class Shown:
    def __init__(self, qapp: QApplication, model: str = "") -> None:
        self.journal: Feed[tuple[JournalEntry, ...]] = Feed(())
        self.board = Feed(Board(UP, CARDS))
        self.dialog = JournalDialog(
            self.journal, self.board, lambda: GOOD, Theme(qapp, "dark"), model=model, now=lambda: NOW
        )

    @property
    def rows(self) -> list[list[str]]:
        model = self.dialog.table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Shown]:
    shown = Shown(qapp)
    yield shown
    shown.dialog.deleteLater()


def test_an_empty_journal_says_what_will_be_here(shown: Shown) -> None:
    assert shown.rows == []
    assert shown.dialog.empty.text() == NOTHING


def test_each_entry_says_when_what_how_much_how_long_and_why(shown: Shown) -> None:
    shown.journal.publish((LOADED, REFUSED))
    first, second = shown.rows
    assert first[1:] == [MISTRAL.model, "loaded", "5.0 GB", "0.8 s", "you moved it to hot"]
    assert first[0].count(":") == 2
    assert second[2:5] == ["refused", "4.0 GB", "–"]
    assert any(month in second[0] for month in ("Jan", "Feb")), second[0]


def test_it_can_be_narrowed_to_one_model_with_what_is_known_of_it(shown: Shown) -> None:
    shown.journal.publish((LOADED, REFUSED))
    shown.board.publish(
        shown.board.value.with_card(replace(MISTRAL, deviation=0.03, size_source=SizeSource.MEASURED, context=8192))
    )
    shown.dialog.show_model(MISTRAL.model)
    assert [row[1] for row in shown.rows] == [MISTRAL.model]
    assert shown.dialog.facts.text() == "Hot, ready · q6_K · 5.0 GB measured · estimate was +3 % · 8k context"
    shown.journal.publish((replace(LOADED, event="unloaded"), LOADED, REFUSED))
    assert len(shown.rows) == 2
    shown.dialog.show_model("")
    assert len(shown.rows) == 3


def test_it_opens_on_the_model_whose_card_asked(qapp: QApplication) -> None:
    shown = Shown(qapp, PHI.model)
    shown.journal.publish((LOADED, REFUSED))
    assert [row[1] for row in shown.rows] == [PHI.model]
    shown.dialog.deleteLater()


def test_hostile_reasons_are_made_plain(shown: Shown) -> None:
    shown.journal.publish((replace(LOADED, reason="a\u202eb\nc"),))
    assert shown.rows[0][5] == "a\ufffdb c"


def test_the_errors_of_estimates_in_words() -> None:
    assert accuracy_words(GOOD) == (
        "Size estimates. First loads (4): half within 0.4 %, 95 of 100 within 1.0 %; "
        "later ones (3): half within 0.0 %, 95 of 100 within 0.1 %."
    )
    assert "measured with every first load" in accuracy_words(Accuracy())


def test_whether_loading_ahead_pays_is_told_once_it_was_tried(shown: Shown) -> None:
    counts = [Preloads()]
    shown.dialog._preloads = lambda: counts[-1]
    shown.journal.publish((LOADED,))
    assert "ahead" not in shown.dialog.foot.text()
    counts.append(Preloads(used=12, wasted=3))
    shown.journal.publish((REFUSED, LOADED))
    assert shown.dialog.foot.text().endswith("Loaded ahead in 30 days: 12 asked before they left, 3 in vain.")
