"""A chat on paper: what was written can be read out of the PDF again, digit by digit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ice_desk.domain.chats import Message, MessageState, Role, WholeChat
from ice_desk.domain.routing import Tier
from ice_desk.services.documents.reading import read
from ice_desk.services.transfer import form_for, written
from ice_desk.ui.paper import pdf_of
from ice_desk.ui.theme import ui_font

FIGURES = "Net debt of 1,234.56 at 2026-11-24 10:32, i.e. 3.5x; margin -7 %."
TABLE = "| year | revenue |\n|---|---:|\n| 2025 | 1,090 |"


@pytest.fixture(autouse=True)
def _font_of_the_window(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    qapp.setFont(ui_font())
    yield
    qapp.setFont(before)


def test_figures_in_a_pdf_are_figures(tmp_path: Path) -> None:
    message = Message(1, Role.ASSISTANT, f"{FIGURES}\n\n{TABLE}", MessageState.COMPLETE, 0.0)
    path = tmp_path / "chat.pdf"
    path.write_bytes(written(form_for(path), [WholeChat("Acme", Tier.EDGE, (message,))], pdf_of))
    text = " ".join(" ".join(passage.text for passage in read(path)).split())
    assert FIGURES in text
    assert "2025 1,090" in text
    assert not any("\ue000" <= letter <= "\uf8ff" for letter in text)


def test_a_page_loads_nothing_it_names(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF3366)
    assert picture.save(str(secret))
    pdf = pdf_of(f'<html><body><img src="{secret.as_uri()}"><p>Words</p></body></html>')
    assert pdf.startswith(b"%PDF")
    assert b"/Subtype /Image" not in pdf
