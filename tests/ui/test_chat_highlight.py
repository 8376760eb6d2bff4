"""Code in colours: the text stays as it is, whatever the language and whatever the code."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from ice_desk.ui.chat.blocks import Block, BlockReader, Kind, shown_open, split
from ice_desk.ui.chat.document import TextStyle, build, text_style
from ice_desk.ui.theme import Theme

CODE = 'def total(rows):\n    # sums\n    return sum(rows) + 1.5, "net debt"\n'


@pytest.fixture
def style(qapp: QApplication) -> Iterator[TextStyle]:
    theme = Theme(qapp, "dark")
    yield text_style(theme.palette)
    theme.deleteLater()


def colours(block: Block, style: TextStyle) -> dict[str, str]:
    """The words of a code block that have a colour of their own."""
    document = build(block, style, 600)
    found = {}
    line = document.begin()
    while line.isValid():
        for shape in line.layout().formats():
            halves = line.text().encode("utf-16-le", "surrogatepass")  # as Qt counts
            word = halves[2 * shape.start : 2 * (shape.start + shape.length)].decode("utf-16-le", "surrogatepass")
            found[word] = shape.format.foreground().color().name()
        line = line.next()
    return found


def test_words_numbers_strings_and_comments_have_their_colours(style: TextStyle) -> None:
    palette = style.palette
    [block] = split(f"```python\n{CODE}```")
    found = colours(block, style)
    assert found["def"] == found["return"] == palette.accent.name()
    assert found["# sums"] == palette.muted.name()
    assert found["1.5"] == palette.warm.name()
    assert found["net debt"] == palette.ok.name()
    assert found["total"] == palette.cold.name()


@pytest.mark.parametrize("language", ["", "no-such-language", "x" * 500, "python\u202e", "{.python}"])
def test_an_unknown_language_stays_in_one_colour(style: TextStyle, language: str) -> None:
    assert colours(Block(Kind.CODE, CODE, language), style) == {}


def test_code_that_still_grows_is_not_coloured(style: TextStyle) -> None:
    reader = BlockReader()
    reader.feed("```python\ndef total(rows):\n    return 1\n")
    assert reader.open_block is not None
    [block] = shown_open(reader.open_block)
    assert colours(block, style) == {}
    reader.feed("```\n")
    assert "def" in colours(reader.finish()[0], style)


def test_characters_outside_the_basic_plane_shift_nothing(style: TextStyle) -> None:
    assert "return" in colours(Block(Kind.CODE, 'x = "🙂🙂"; return 7', "python"), style)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["python", "json", "sql", "html", "bash", "r", "c++", "yaml"]))
def test_the_text_is_never_changed(style: TextStyle, code: str, language: str) -> None:
    plain = build(Block(Kind.CODE, code), style, 600)
    coloured = build(Block(Kind.CODE, code, language), style, 600)
    assert coloured.toPlainText() == plain.toPlainText()
    assert coloured.size() == plain.size()
