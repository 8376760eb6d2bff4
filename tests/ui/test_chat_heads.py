"""Over code and tables stands what they are, and words that copy them as they were written."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.ui.chat.blocks import BlockReader, Kind, code_of, shown_open, split
from ice_desk.ui.chat.conversation import ConversationModel
from ice_desk.ui.chat.row import Row, Zone
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import answer, prompt

ALT = Qt.KeyboardModifier.AltModifier
TABLE = "| Node | Share |\n|---|---|\n| ABF | 78 % |\n| HBM | -5 |"


@pytest.fixture(name="view")
def make_view(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Transcript]:
    monkeypatch.setattr("ice_desk.ui.chat.transcript._FIRST_BUDGET", 10.0)
    theme = Theme(qapp, "dark")
    view = Transcript(theme)
    qtbot.addWidget(view)
    view.resize(772, 900)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    theme.deleteLater()


def show(view: Transcript, text: str) -> Row:
    model = ConversationModel(1, [prompt(1, "Why?"), answer(2, text)])
    view.show_model(model)
    view.viewport().repaint()
    return view.column.row_of(model.entries[1])


def zones(row: Row) -> list[Zone]:
    return [zone for zone in row.all_zones() if zone.line is not None]


def click(qtbot: QtBot, view: Transcript, row: Row, number: int = 0) -> str:
    top = next(top for top, one in view.column.rows() if one is row)
    place = zones(row)[number].rect.center() + QPoint(view.left(), top)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return QGuiApplication.clipboard().text()


def test_code_is_copied_exactly(qtbot: QtBot, view: Transcript) -> None:
    code = "def f():\n\treturn 1  \n\n\n    # end\n"
    row = show(view, f"Look:\n\n```python\n{code}\n```\n\nDone.")
    (zone,) = zones(row)
    assert (zone.text, zone.label, zone.spoken) == ("Copy code", "python", "Copy code, python")
    assert click(qtbot, view, row) == code


@pytest.mark.parametrize("code", ["x" * 30_000, "\n".join(f"line {n} {'y' * 90}" for n in range(300))])
def test_long_code_is_copied_whole_whatever_pieces_it_is_shown_in(qtbot: QtBot, view: Transcript, code: str) -> None:
    row = show(view, f"```\nfirst\n```\n\n```\n{code}\n```")
    assert sum(block.kind is Kind.CODE for block in row.body.blocks) > 2
    assert len(zones(row)) == 2
    view.marking.act(row.entry, zones(row)[1].action)
    assert QGuiApplication.clipboard().text() == code


def test_what_a_fence_says_besides_is_shown_and_not_copied(qtbot: QtBot, view: Transcript) -> None:
    row = show(view, "```python title=x\ny = 1\n```")
    assert row.body.document(0).toPlainText() == "python title=x\ny = 1"
    assert click(qtbot, view, row) == "y = 1"


def test_code_in_lists_and_quotes_has_its_words_too(qtbot: QtBot, view: Transcript) -> None:
    row = show(
        view,
        "1. Run\n\n   ```sh\n   ls\n\n     -l\n   ```\n2. Then\n\n> so\n> ```py\n> x = 1\n> ```\n\nor\n\n    plain",
    )
    assert [zone.label for zone in zones(row)] == ["sh", "py", ""]
    assert [click(qtbot, view, row, number) for number in range(3)] == ["ls\n\n  -l", "x = 1", "plain"]
    first, second = zones(row)[:2]
    assert first.rect.right() <= row.width
    assert first.rect.bottom() < second.rect.top()


def test_what_hides_is_marked_in_the_copy_too(qtbot: QtBot, view: Transcript) -> None:
    assert click(qtbot, view, show(view, "```\na\u202eb\x00\n```")) == "a\ufffdb\ufffd"


def test_a_table_is_copied_for_a_spreadsheet_and_holds_no_formula(qtbot: QtBot, view: Transcript) -> None:
    assert click(qtbot, view, show(view, TABLE)) == "Node\tShare\nABF\t78 %\nHBM\t-5"
    hostile = '| a |\n|---|\n| =HYPERLINK("http://evil.example") |\n| @SUM(1) |\n| +1-cmd |'
    lines = click(qtbot, view, show(view, hostile)).split("\n")
    assert all(line.startswith("'") for line in lines[1:])


def test_it_says_that_it_was_copied_for_a_while(
    qtbot: QtBot, view: Transcript, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = show(view, "```\nx\n```")
    before = view.grab().toImage()
    click(qtbot, view, row)
    assert view.marking.look(row, 0, 1, 0.0).copied == "code:0"
    view.marking.leave()
    assert view.grab().toImage() != before
    view.marking._copied_timer.setInterval(1)
    view.marking._copied_timer.start()
    qtbot.waitUntil(lambda: view.marking.look(row, 0, 1, 0.0).copied == "", timeout=10_000)
    assert view.grab().toImage() == before


def test_keys_reach_every_word_and_do_it(qtbot: QtBot, view: Transcript) -> None:
    row = show(view, f"{TABLE}\n\n" + "word " * 4_000 + "\n\n```py\nx = 1\n```")
    view.setFocus()
    spoken = []
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
        spoken.append(view.accessibleDescription())
    assert spoken == ["Copy table", "Copy code, py"]
    top = next(top for top, one in view.column.rows() if one is row)
    assert 0 <= top + zones(row)[1].rect.top() <= view.height() - 20
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "x = 1"
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    assert view.accessibleDescription() == "Copy table"
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    assert view.accessibleDescription() == "Rate down"
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_has_them(view: Transcript) -> None:
    show(view, f"```py\nx\n```\n\n{TABLE}")
    view.marking.open_menu(None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert {"Copy code, py", "Copy table"} <= {action.text() for action in menu.actions()}
    menu.close()


def test_code_that_grows_is_named_and_not_coloured() -> None:
    reader = BlockReader()
    reader.feed("```python\nx = ")
    opened = reader.open_block
    assert opened is not None
    (block,) = shown_open(opened)
    assert (block.language, block.growing) == ("python", True)
    assert not reader.finish()[0].growing


CODE = st.lists(st.sampled_from(["x = 1", "", "  y", "\tz", "- a", "> b", "# c", "|d|", "$5", "e" * 300]), max_size=90)


@given(st.lists(CODE, min_size=1, max_size=4))
def test_each_code_is_found_by_its_number(codes: list[list[str]]) -> None:
    text = "\n\nand\n".join("```py\n" + "\n".join([*lines, "```"]) for lines in codes)
    begun = [block for block in split(text) if block.kind is Kind.CODE and block.first]
    assert len(begun) == len(codes)
    assert [code_of(text, number) for number in range(len(codes))] == ["\n".join(lines) for lines in codes]
    assert code_of(text, len(codes)) == ""
