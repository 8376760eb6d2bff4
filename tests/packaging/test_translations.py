"""The Qt Linguist files and the code agree, and Qt's own tools read what is written."""

import ast
import subprocess

import pytest
import translations
from hypothesis import given
from hypothesis import strategies as st

from ice_desk import texts
from ice_desk.linguist import Damaged, Message, load, parse, written
from ice_desk.texts import LANGUAGES, Catalogue, fits, names_in, retold

SHIPPED = [language for language in LANGUAGES if language != "en"]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))


@pytest.mark.parametrize("language", SHIPPED)
def test_every_text_of_the_code_is_translated_with_the_same_places_to_fill(language):
    assert translations.faults(language) == []


@pytest.mark.parametrize("language", SHIPPED)
def test_the_file_is_as_the_tool_writes_it(language):
    path = translations.FOLDER / f"ice_desk_{language}.ts"
    assert path.read_text("utf-8") == written(language, translations.read(path))


@pytest.mark.parametrize("language", SHIPPED)
def test_qt_linguists_own_compiler_takes_the_file(language, tmp_path):
    path = translations.FOLDER / f"ice_desk_{language}.ts"
    done = subprocess.run(
        ["pyside6-lrelease", str(path), "-qm", str(tmp_path / "out.qm")], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    total = len(translations.read(path))
    assert f"{total} translation(s) ({total} finished and 0 unfinished)" in done.stdout.replace("Generated ", "")


def test_sources_are_taken_from_calls_and_nothing_else(tmp_path):
    (tmp_path / "ice_desk").mkdir()
    (tmp_path / "ice_desk" / "one.py").write_text(
        'A = tr("Open")\nB = tr("Open", "of a bill")\nC = trn("{number} card", "{number} cards", 3)\n'
        'D = mark("hot")\nE = tr(D)\nF = tr(f"{A}")\nG = tr("a" + A)\nH = "plain"\n'
    )
    found, wrong = translations.sources(tmp_path / "ice_desk", None)
    assert set(found) == {"Open", "Open\x04of a bill", "{number} cards", "hot"}
    assert found["{number} cards"].one == "{number} card"
    assert [str(one).partition(": ")[0] for one in wrong] == ["ice_desk/one.py:6", "ice_desk/one.py:7"]


def test_what_the_layers_below_say_is_found_without_a_mark(tmp_path):
    (tmp_path / "ice_desk" / "services").mkdir(parents=True)
    (tmp_path / "ice_desk" / "services" / "one.py").write_text(
        '"""A module."""\nlog.info("to the log")\ndef f(x, size):\n    """A docstring."""\n'
        '    if x == "a word": jobs.spawn(f(), "a job")\n'
        '    return DeskError(f"{x.name!r} needs {gigabytes(size)} GB", why="key", remedy="Free some memory")\n'
    )
    found, _ = translations.sources(tmp_path / "ice_desk", None)
    assert {key: one.marked for key, one in found.items()} == {
        "{name} needs {size} GB": True,
        "Free some memory": True,
    }


def test_a_translation_outlives_its_place_and_is_marked_once_its_source_is_gone():
    kept = [Message("Open", ("Öffnen",), places=("a.py",)), Message("Gone", ("Fort",))]
    merged = {one.source: one for one in translations.merged({"Open": Message("Open", places=("b.py",))}, kept)}
    assert merged["Open"] == Message("Open", ("Öffnen",), places=("b.py",))
    assert merged["Gone"].state == "vanished"
    again = translations.merged({"Gone": Message("Gone", state="unfinished")}, [merged["Gone"]])
    assert again == [Message("Gone", ("Fort",))]


@given(WORDS.filter(bool), WORDS, WORDS.filter(bool), WORDS)
def test_what_is_written_is_read_back(source, about, one, translation):
    messages = [
        Message(source, (translation,), about=about),
        Message(source + "n", (translation, one), one=one, plural=True, places=("a.py",)),
    ]
    found = {message.key: message for message in parse(written("de", messages).encode())}
    assert found == {message.key: message for message in messages}


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_a_catalogue_or_damaged(raw):
    try:
        parse(raw)
    except Damaged:
        return


BOMB = b'<!DOCTYPE TS [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><TS><message><source>&b;</source></message></TS>'


@pytest.mark.parametrize("raw", [b"", b"<html/>", b"<TS", BOMB])
def test_a_damaged_file_leaves_all_in_english(raw, tmp_path, expect_log):
    expect_log(r"WARNING ice_desk\.linguist: The texts of de cannot be read")
    (tmp_path / "ice_desk_de.ts").write_bytes(raw)
    with pytest.raises(Damaged):
        parse(raw)
    assert load(tmp_path, "de").text("Open") is None
    assert load(tmp_path / "nowhere", "de").language == "en"


def test_only_translations_that_can_be_filled_are_used(tmp_path):
    bad = ("{count", "{other} Karten", "{count:d} Karten", "{count.real} Karten", "{} Karten", "")
    messages = [Message(f"{{count}} cards {number}", (text,)) for number, text in enumerate(bad)]
    good = Message("{count} cards", ("{count} Karten",))
    unfinished = Message("Half", ("Halb",), state="unfinished")
    (tmp_path / "ice_desk_de.ts").write_text(written("de", [*messages, good, unfinished]), "utf-8")
    catalogue = load(tmp_path, "de")
    assert catalogue.text("{count} cards") == "{count} Karten"
    assert [catalogue.text(one.source) for one in (*messages, unfinished)] == [None] * (len(bad) + 1)


@given(WORDS, WORDS)
def test_a_text_that_fits_can_be_filled(source, translation):
    if fits(source, translation) and names_in(source) is not None:
        translation.format(**dict.fromkeys(names_in(translation) or (), "x"))


@pytest.fixture
def german():
    texts.use(load(translations.FOLDER, "de"))
    yield
    texts.use(Catalogue())


@pytest.mark.usefixtures("german")
def test_each_sentence_of_the_layers_below_is_found_again_by_what_it_became():
    """Filled in English and retold it is what its translation is, filled likewise: no other source takes it."""
    taken = {}
    for message in translations.read(translations.FOLDER / "ice_desk_de.ts"):
        names = names_in(message.source) or []
        values = {name: f"q{number}w" for number, name in enumerate(names)}
        if message.marked and not message.plural:
            english, wanted = (text.format(**values) if names else text for text in (message.source, message.forms[0]))
            if retold(english) != wanted:
                taken[english] = (retold(english), wanted)
    assert taken == {}


def test_every_text_is_asked_for_by_the_name_the_tool_knows():
    """`texts.tr(...)` or another name would not be found by it."""
    for file in sorted((translations.ROOT / "ice_desk").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "ice_desk.texts":
                assert all(alias.asname is None for alias in node.names), file
            if isinstance(node, ast.Attribute) and node.attr in ("trn", "mark") and isinstance(node.value, ast.Name):
                assert node.value.id != "texts", file
