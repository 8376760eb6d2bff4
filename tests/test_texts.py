"""The language of the window: how it is chosen, and what is shown where a text is missing."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ice_desk import texts
from ice_desk.domain.errors import DeskError
from ice_desk.shell import language
from ice_desk.texts import Catalogue, mark, retold, tr, trn

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


SAID = {
    "{model} needs {size} GB{where}": ("{model} braucht {size} GB{where}",),
    " on {machine}": (" auf {machine}",),
    "loading {model}": ("lädt {model}",),
    "this chat stays here": ("dieser Chat bleibt hier",),
    "Free some memory": ("Geben Sie Speicher frei",),
    " and ": (" und ",),
    " Stop it first.": (" Zuerst anhalten.",),
    "{number} is waited for": ("auf {number} wird gewartet",),
    "{engine} {version} at {address}; {memory}": ("{engine} {version} unter {address}; {memory}",),
    "{one} of {all}": ("{one} von {all}",),
    "Memory": ("Speicher",),
}


@pytest.fixture
def retelling():
    texts.use(Catalogue("de", SAID, SAID.keys() - {"Memory"}))
    yield
    texts.use(Catalogue())


@pytest.mark.usefixtures("retelling")
@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("phi3:mini needs 4.9 GB", "phi3:mini braucht 4.9 GB"),
        ("phi3:mini needs 4.9 GB on rtx-box", "phi3:mini braucht 4.9 GB auf rtx-box"),
        ("phi3:mini needs 1 GB. Free some memory.", "phi3:mini braucht 1 GB. Geben Sie Speicher frei."),
        ("This chat stays here", "Dieser Chat bleibt hier"),
        ("loading a:1, b:2 and c:3", "lädt a:1, b:2 und c:3"),
        ("this chat stays here; loading x", "dieser Chat bleibt hier; lädt x"),
        ("loading x. Stop it first", "lädt x. Zuerst anhalten"),
        ("3 loaded; 1 is waited for", "3 loaded; auf 1 wird gewartet"),
        ("Ollama 0.3 at http://a:1; 4 of 5", "Ollama 0.3 unter http://a:1; 4 von 5"),
        ("Memory", "Memory"),
        ("What a model said, and more", "What a model said, and more"),
        ("One of the files is not there", "One of the files is not there"),
        ("", ""),
    ],
)
def test_what_the_layers_below_said_is_retold(english, german):
    assert retold(english) == german


def test_in_english_nothing_is_retold():
    assert retold("phi3:mini needs 4.9 GB") == "phi3:mini needs 4.9 GB"


@pytest.mark.usefixtures("retelling")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_any_text_can_be_retold(text):
    assert isinstance(retold(text), str)


@pytest.mark.usefixtures("retelling")
def test_a_failure_is_shown_in_german_and_logged_in_english():
    error = DeskError("phi3:mini needs 4.9 GB", remedy="Free some memory")
    assert str(error) == "phi3:mini needs 4.9 GB. Free some memory."
    assert error.shown == "phi3:mini braucht 4.9 GB. Geben Sie Speicher frei."


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


@pytest.mark.usefixtures("retelling")
@pytest.mark.parametrize(
    "hostile", ["x needs  GB needs  GB at ; at ; of " * 50, "loading " * 240, "loading; x. " * 150]
)
def test_a_text_made_to_hold_the_window_up_does_not(hostile):
    began = time.perf_counter()
    retold(hostile)
    assert time.perf_counter() - began < 10
