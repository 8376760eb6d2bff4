"""Formulas of an answer are drawn on the base line; until then, and where they cannot be, they stand as written."""

from collections.abc import AsyncIterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.formulas import Drawing, drawable
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Outcome, Settled
from ice_desk.services.dispatcher import Question
from ice_desk.services.formulas import Typesetter
from ice_desk.services.jobs import Jobs
from ice_desk.ui.chat.blocks import BlockReader, Kind, shown_open, split
from ice_desk.ui.chat.conversation import ConversationModel
from ice_desk.ui.chat.document import SafeDocument, TextStyle, build, text_style
from ice_desk.ui.chat.formulas import sources
from ice_desk.ui.chat.outlines import Key, Outline, Outlines, outline_of
from ice_desk.ui.chat.rich import plain_text
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import DARK, Theme
from tests.ui.chat_fakes import answer, until

BAR = Drawing(2_000.0, 800.0, 300.0, ("M 0 -700 L 2000 -700 L 2000 200 Q 1000 300 0 200 Z",))
OBJECT = "\ufffc"


class Drawn(Outlines):
    """Draws each formula as a bar, at once."""

    def get(self, key: Key) -> Outline | None:
        return outline_of(BAR) if drawable(key[0]) else None


@pytest.fixture(name="style")
def make_style(qapp: QApplication) -> TextStyle:
    return text_style(DARK, outlines=Drawn())


def documents(text: str, style: TextStyle, width: float = 600) -> list[SafeDocument]:
    return [build(block, style, width) for block in split(text)]


def shown(text: str, style: TextStyle) -> str:
    return "\n".join(document.toPlainText() for document in documents(text, style))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at $x^2$ it is $5 to $10", f"at {OBJECT} it is $5 to $10"),
        ("- a \\(b_1\\)\n- `$c$`", f"a {OBJECT}\n$c$"),
        ("# On $\\beta$", f"On {OBJECT}"),
        ("\\[\nx_1\n- y_2\n\\]\nAfter", f"{OBJECT}\nAfter"),
        ("Before\n$$\n\\begin{cases} a \\\\ b \\end{cases}\n$$", f"Before\n{OBJECT}"),
        ("**bold $x_1$** and [l $y_2$](http://a.example)", f"bold {OBJECT} and l {OBJECT}"),
        ("\\phantom: $\\phantom{secret}$ and $a % b_1$", "\\phantom: $\\phantom{secret}$ and $a % b_1$"),
        ("$\\href{http://evil.example}{x}$", "$\\href{http://evil.example}{x}$"),
        ("`a $x_1$ b` and $$y_1*z*2$$", f"a $x_1$ b and {OBJECT}"),
        ("\\[\nx_1\n\nand no end", "[ x_1\nand no end"),
    ],
)
def test_what_is_seen_of_a_text_with_formulas(text: str, expected: str, style: TextStyle) -> None:
    assert shown(text, style) == expected


@pytest.mark.parametrize(
    "text",
    [
        "$x_1$ ![$y_2$](http://evil.example/$z_3$)",
        "[a](http://a.example/$x_1$)",
        "\ue000 $x_1$ \ue001",
        "<b title='$x_1$'>$y_2$</b>",
        "[r]: http://a.example/$x_1$",
        "    $x_1$ code",
        "$x_1$ " * 300,
    ],
)
def test_where_a_formula_would_be_lost_all_stays_words(text: str, style: TextStyle) -> None:
    without = "\n".join(build(block, text_style(DARK), 600).toPlainText() for block in split(text))
    seen = shown(text, style)
    for number in ("x_1", "y_2", "z_3"):
        held = sum(source.count(number) for document in documents(text, style) for _, source in sources(document))
        assert seen.count(number) + held == without.count(number)


PIECES = st.sampled_from(
    ["$x_1$", "$5", " to ", "\\(a\\)", "\\[b_2\\]", "$$", "\n", "\n\n", "- ", "> ", "`", "| ", "**", "word", "\\", "# "]
)


@given(st.lists(PIECES, max_size=14))
@example(["$x_1$", "$x_1$", "word", "$x_1$", "$x_1$"])
@settings(max_examples=60, deadline=None)
def test_no_mixture_loses_a_letter(parts: list[str]) -> None:
    text = "".join(parts)
    style = text_style(DARK, outlines=Drawn())
    for document in documents(text, style):
        drawn = dict(sources(document))
        assert document.toPlainText().count(OBJECT) == len(drawn)
        assert all(source in text for source in drawn.values())
        assert not any(0xE000 <= ord(letter) < 0xE100 for letter in document.toPlainText())
        whole = plain_text(document, (0, document.characterCount()))
        held = sum(source.count("word") for source in drawn.values())
        assert whole.count("word") == document.toPlainText().count("word") + held


def test_a_copy_has_the_source(style: TextStyle) -> None:
    (document,) = documents("a $x_1$ b $y_2$", style)
    assert plain_text(document, (0, document.characterCount())) == "a $x_1$ b $y_2$"
    assert plain_text(document, (0, 3)) == "a $x_1$"
    assert plain_text(document, (3, 5)) == " b"


def test_a_line_grows_with_its_formula_and_a_long_one_stays_words(style: TextStyle) -> None:
    low, high = documents("text", style)[0], documents("text $\\frac{a}{b}$", style)[0]
    assert high.size().height() > low.size().height()
    assert next(sources(build(split("$x_1$")[0], style, 12)), None) is None
    (display,) = documents("$$x_1$$", style)
    assert display.begin().blockFormat().alignment() & Qt.AlignmentFlag.AlignHCenter


def test_what_still_grows_is_shown_as_it_is_written(style: TextStyle) -> None:
    reader = BlockReader()
    reader.feed("\\[\nx_1\n- y_2\n# z")
    opened = reader.open_block
    assert opened is not None
    (block,) = shown_open(opened)
    assert block.kind is Kind.PLAIN
    assert build(block, style, 600).toPlainText() == "\\[\nx_1\n- y_2\n# z"
    reader = BlockReader()
    reader.feed("It costs $5 and b$")
    opened = reader.open_block
    assert opened is not None
    assert OBJECT not in build(shown_open(opened)[0], style, 600).toPlainText()


@pytest.mark.parametrize("path", ["", "M 1", "M 1 2 L", "X 1 2", "M 1 2 A 1 2 3", "M a b"])
def test_an_outline_of_another_kind_is_none_or_empty(path: str) -> None:
    outline = outline_of(Drawing(1.0, 1.0, 1.0, (path,)))
    assert outline is None or outline.path.elementCount() <= 1


@pytest.fixture(name="view")
async def make_view(qtbot: QtBot, qapp: QApplication) -> AsyncIterator[Transcript]:
    jobs = Jobs(pytest.fail)
    typesetter = Typesetter(jobs)
    theme = Theme(qapp, "dark")
    view = Transcript(theme)
    qtbot.addWidget(view)
    view.resize(772, 600)
    view.show()
    outlines = Outlines(typesetter, jobs)
    view.draw_formulas(outlines)
    yield view
    await typesetter.close()
    await jobs.close()
    theme.deleteLater()


async def test_formulas_come_into_the_transcript_are_found_and_copied(view: Transcript) -> None:
    text = "The value $\\frac{CF}{1+r}$ and\n\n$$\n\\sigma_p = 1\n$$\n\n$\\phantom{x}$ stays."
    model = ConversationModel(1, [answer(1, text)])
    view.show_model(model)
    row = view.column.row_of(model.entries[0])
    assert row.body.document(0).toPlainText() == "The value $\\frac{CF}{1+r}$ and"
    await until(lambda: not row.body.document(0).waits and not row.body.document(1).waits, 20)
    view.viewport().repaint()
    assert row.body.document(0).toPlainText() == f"The value {OBJECT} and"
    assert row.body.document(1).toPlainText() == OBJECT
    assert row.body.document(2).toPlainText() == "$\\phantom{x}$ stays."
    view.show_place("sigma_p", model.entries[0])
    marked = view.grab().toImage()
    view.show_place("", None)
    assert view.grab().toImage() != marked
    view.marking.mark_all()
    view.marking.copy()
    assert QGuiApplication.clipboard().text() == text


async def test_a_streamed_formula_is_drawn_once_its_block_is_whole(view: Transcript) -> None:
    model = ConversationModel(1)
    view.show_model(model)
    entry = model.begin(Question("Why?", Tier.EDGE), 0.0)
    for piece in ("It is $", "x^", "2$ ", "now.", "\n\n\\[", "\ny_1", "\n\\]\n", "\nDone."):
        model.apply(Delta(piece), 1.0)
        view._turn()
    model.apply(Settled(Outcome.COMPLETE), 2.0)
    view._turn()
    body = view.column.row_of(entry).body
    await until(lambda: body.document(0).toPlainText() == f"It is {OBJECT} now.", 20)
    await until(lambda: body.document(1).toPlainText() == OBJECT, 20)
    assert body.document(2).toPlainText() == "Done."
