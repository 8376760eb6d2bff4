"""The lines of attached documents, and marks in an answer that lead to their passages."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.documents import Document, DocumentKind
from ice_desk.services.documents import Reading
from ice_desk.ui.chat.attachments import Attachments, document_words, place_words, reading_words
from ice_desk.ui.chat.blocks import split
from ice_desk.ui.chat.composer import Composer
from ice_desk.ui.chat.document import build, text_style
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Button, PlainLabel

FILING = Document(7, 1, "10-K <b>2025</b>\u202e.pdf", DocumentKind.PDF, 84_000, 700, "250 pages")


def test_a_document_says_what_it_takes_and_how_far_it_is_understood():
    name, facts = document_words(FILING)
    assert (name[-4:], facts) == (".pdf", "250 pages · 84k tokens")
    assert "\u202e" not in name
    half = Document(7, 1, "a.pdf", DocumentKind.PDF, 84_000, 700, "250 pages", known=350)
    assert document_words(half)[1].endswith("50 % of its passages worked out")
    assert reading_words(Reading(1, 0, "a.pdf", 0.43)) == "Reading a.pdf … 43 %"
    assert reading_words(Reading(1, 0, "a.pdf", fault="a.pdf is not attached. It is damaged.")).startswith("a.pdf is")


def test_a_long_name_gives_way_to_what_the_document_takes(qtbot: QtBot):
    row = Attachments()
    qtbot.addWidget(row)
    row.show_all([replace(FILING, name="A very long name " * 12 + ".pdf")], [])
    row.resize(500, 60)
    row.show()
    [facts] = [label for label in row.findChildren(PlainLabel) if "250 pages" in label.text()]
    assert facts.width() >= facts.sizeHint().width()


def test_where_documents_go_is_said_before_they_go():
    assert place_words(stays=True, cloud_model="", count=1) == "they stay on this machine"
    assert place_words(stays=False, cloud_model="gpt-5", count=2) == "2 documents would be sent to gpt-5"


def test_each_line_has_its_own_way_out(qtbot: QtBot):
    row = Attachments()
    qtbot.addWidget(row)
    row.show_all([FILING], [Reading(3, 0, "b.pdf", 0.1), Reading(4, 0, "c.pdf", fault="It is damaged.")])
    buttons = row.findChildren(Button)
    assert [button.text() for button in buttons] == ["Leave out", "Cancel", "Dismiss"]
    assert all(button.accessibleName().startswith(button.text()) for button in buttons)
    left, dismissed = [], []
    row.left_out.connect(left.append)
    row.dismissed.connect(dismissed.append)
    for button in buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (left, dismissed) == ([7], [3, 4])
    row.show_all([], [])
    assert not row.isVisible()


def test_files_pasted_into_the_box_are_attached_not_written(qtbot: QtBot, qapp: QApplication):
    theme = Theme(qapp, "dark")
    composer = Composer(theme)
    qtbot.addWidget(composer)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/reports/a.pdf"), QUrl("https://example.com/b.pdf")])
    data.setText("file:///reports/a.pdf")
    given: list[list[str]] = []
    composer.editor.files_given.connect(given.append)
    composer.editor.insertFromMimeData(data)
    assert given == [["/reports/a.pdf"]]
    assert composer.text == ""
    theme.deleteLater()


def test_a_mark_in_an_answer_is_a_link_and_reads_as_it_was_written(qapp: QApplication):
    theme = Theme(qapp, "light")
    [block] = split("It ends in March [1 p. 181], not [2].")
    document = build(block, text_style(theme.palette, places=frozenset({(1, "p. 181")})), 600)
    assert document.toPlainText() == "It ends in March [1 p. 181], not [2]."
    layout = document.documentLayout()
    anchors = {layout.anchorAt(QPoint(x, 8)) for x in range(0, 400, 4)}
    assert anchors == {"", "passage:1/p.%20181"}
    theme.deleteLater()
