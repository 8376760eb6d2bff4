"""The language of the window: how it is chosen, and what is shown where a text is missing."""

import pytest

from ice_desk import texts
from ice_desk.shell import language
from ice_desk.texts import Catalogue, mark, tr, trn

GERMAN = {
    "Open": ("Öffnen",),
    "Open\x04bill": ("Offen",),
    "{size} GB free": ("{size} GB frei",),
    "{number} cards": ("{number} Karte", "{number} Karten"),
}


@pytest.fixture
def german():
    texts.use(Catalogue("de", GERMAN))
    yield
    texts.use(Catalogue())


def test_without_a_catalogue_all_is_english():
    assert (tr("Open"), tr("{size} GB free", size="3.2"), texts.language()) == ("Open", "3.2 GB free", "en")
    assert [trn("{number} card", "{number} cards", number) for number in (0, 1, 2000)] == [
        "0 cards", "1 card", "2,000 cards",
    ]  # fmt: skip


@pytest.mark.usefixtures("german")
def test_the_catalogue_in_use_is_asked():
    assert (tr("Open"), tr("Open", "bill"), texts.language()) == ("Öffnen", "Offen", "de")
    assert tr("{size} GB free", size="3.2") == "3.2 GB frei"
    assert [trn("{number} card", "{number} cards", number) for number in (0, 1, 2)] == [
        "0 Karten", "1 Karte", "2 Karten",
    ]  # fmt: skip


@pytest.mark.usefixtures("german")
def test_what_the_catalogue_lacks_stays_english():
    assert (tr("Close"), tr("Open", "door"), trn("{number} day", "{number} days", 2)) == ("Close", "Open", "2 days")
    assert mark("Open") == "Open"


def test_braces_stay_where_nothing_is_filled_in():
    assert tr("Who leads {company}?") == "Who leads {company}?"


@pytest.mark.parametrize(
    ("named", "stored", "wished", "chosen"),
    [
        ("de", {"language": "en"}, ("en-GB",), "de"),
        (None, {"language": "de"}, ("en-GB",), "de"),
        ("system", {"language": "de"}, ("en-GB",), "en"),
        (None, {"language": "system"}, ("de-AT", "en-GB"), "de"),
        (None, {}, ("fr-FR", "de-CH", "en-US"), "de"),
        (None, {}, ("fr-FR",), "en"),
        (None, {"language": 3}, (), "en"),
        (None, {"language": "../../de"}, (), "en"),
    ],
)
def test_the_language_named_then_kept_then_of_the_system(named, stored, wished, chosen):
    assert language.choose(named, stored, wished) == chosen
