"""The diagnostics are read and ticked off before they are saved."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.bundle import Document
from ice_desk.ui.health.bundle import BundleDialog
from tests.ui.made_up import desk

DOCUMENTS = (
    Document("versions.txt", "Versions of everything", "ICE Desk 0.1.0\n"),
    Document("ice-desk.log", "The log", "INFO <b>hello\u202e</b>\n" * 3),
)


def test_each_text_is_shown_plain_and_can_be_left_out(qapp: QApplication, qtbot: QtBot) -> None:
    desk(qapp)
    dialog = BundleDialog(DOCUMENTS)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.preview.toPlainText() == "ICE Desk 0.1.0\n"
    qtbot.mouseClick(dialog.names[1], Qt.MouseButton.LeftButton)
    assert "<b>hello\ufffd</b>" in dialog.preview.toPlainText()
    assert dialog.about.text() == "The log"
    assert dialog.chosen == DOCUMENTS
    dialog.ticks[1].click()
    assert dialog.chosen == DOCUMENTS[:1]
    assert dialog.save.isEnabled()
    dialog.ticks[0].click()
    assert not dialog.save.isEnabled()
