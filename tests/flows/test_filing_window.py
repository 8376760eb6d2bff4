"""A filing of 250 pages of tables, too long for the usual models: it goes to one whose context holds it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.ui.chat.attaching import PassageDialog
from tests import leaks
from tests.flows.window_house import Stage, open_window, simulator
from tests.services.document_files import pdf

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
ANSWER = "The waiver of Zephyr Holdings ends in March 2027. "
HEAD = f"{'Segment results, in millions':<45}{'2025':>15}{'2024':>15}{'Change':>15}"


def filing(path: Path) -> Path:
    """Pages of 15 rows in 4 columns, each row a line of 90 letters; one page says more."""

    def page(number: int) -> str:
        rows = (
            f"{f'Segment {number}.{row}':<45}{number * 1_000 + row:>15,}{number * 990 + row:>15,}{row / 10:>14.1f}%"
            for row in range(1, 16)
        )
        return (f"{ANSWER:<90}" if number == 181 else "") + HEAD + "".join(rows)

    return pdf(path, [page(number) for number in range(1, 251)])


def links_on_screen(stage: Stage) -> set[str]:
    """The addresses under the pointer all over the newest message."""
    chat = stage.session.panes.chat.transcript
    [*_, (_top, row)] = chat.column.rows()
    found: set[str] = set()
    for index in range(len(row.body.blocks)):
        layout = row.body.document(index).documentLayout()
        size = layout.documentSize().toSize()
        found |= {layout.anchorAt(QPoint(x, y)) for x in range(0, size.width(), 6) for y in range(4, size.height(), 8)}
    return found - {""}


async def test_a_filing_of_tables_goes_whole_to_a_model_of_long_context_and_its_page_opens(
    qtbot: QtBot, tmp_path: Path
):
    with simulator("--port", "0", "--speed", "50") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            attaching = stage.session.panes.attaching
            attaching.take([str(filing(tmp_path / "10-K.pdf"))])
            await stage.until(lambda: any("250 pages" in line for line in attaching.row.sentences), 30)
            document = stage.desk.documents.state.value.used(None)[0]
            assert document.tokens > 30_000
            await stage.ask("When does the waiver of Zephyr Holdings end? Answer also [1 p. 999] and [2 p. 1].")
            await stage.until(lambda: stage.entries[-1].state is MessageState.COMPLETE, 60)
            answer = stage.entries[-1]
            assert "10-K.pdf, whole" in answer.facts.why
            assert answer.facts.context >= document.tokens
            loaded = await stage.loaded(answer.facts.model)
            assert loaded is not None
            assert loaded.context_length >= document.tokens
            assert "[1 p. 181]" in answer.text

            await stage.until(lambda: "passage:1/p.%20181" in links_on_screen(stage), 20)
            places = stage.session.panes.chat.transcript.column.style.text.places
            assert (1, "p. 181") in places
            assert not {(1, "p. 999"), (2, "p. 1")} & places
            stage.session.panes.chat.transcript.link_clicked.emit("passage:1/p.%20181")
            await stage.until(lambda: stage.window.findChild(PassageDialog) is not None)
            dialog = stage.window.findChild(PassageDialog)
            assert dialog is not None
            text = dialog.text.toPlainText()
            assert ANSWER.strip() in text
            assert "Segment 181.15" in text
            assert "181,015" in text
            dialog.accept()
            await stage.until(lambda: stage.window.findChild(PassageDialog) is None)
        assert stage.told == []
