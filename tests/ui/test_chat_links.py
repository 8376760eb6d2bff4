"""Links of an answer: nothing opens without a click that shows the whole address."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.ui.chat.links import checked, question_dialog
from ice_desk.ui.dialogs import ConfirmDialog
from ice_desk.ui.widgets import PlainLabel
from tests.ui.chat_fakes import until
from tests.ui.chat_house import House, make_house

__all__ = ["make_house"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "file:///etc/passwd", "ms-msdt:/id", "search-ms:q", "smb://host/x", "//host/x",
        "other.html", "data:text/html,x", "http:", "https:///x", "ftp://a.example", "vbscript:x", "",
    ],
)  # fmt: skip
def test_other_schemes_are_no_links(address: str) -> None:
    assert checked(address) is None


def test_a_look_alike_host_shows_its_true_letters(qtbot: QtBot) -> None:
    link = checked("https://bank.example@bücher.example:8443/p?q=\u202e1")
    assert link is not None
    assert link.host == "xn--bcher-kva.example"
    dialog = question_dialog(link)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(PlainLabel)).replace("\n", "")
    assert "xn--bcher-kva.example" in words
    assert "\u202e" not in words
    assert "%E2%80%AE" in words


class Browser(QObject):
    """Stands where the system's browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("agree", [True, False])
async def test_a_link_is_opened_only_after_a_yes(house: House, agree: bool) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("http", browser, "visit")
    try:
        await house.open(1)
        house.pane.transcript.link_clicked.emit("http://xn--e1awd7f.com/p")
        await until(lambda: isinstance(QApplication.activeModalWidget(), ConfirmDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        house.qtbot.mouseClick(dialog.go_on if agree else dialog.back, Qt.MouseButton.LeftButton)
        await until(lambda: not house.jobs.running("chat.link"))
        assert len(browser.opened) == int(agree)
    finally:
        QDesktopServices.unsetUrlHandler("http")


async def test_a_dangerous_link_says_that_it_was_not_opened(house: House) -> None:
    house.pane.transcript.link_clicked.emit("file:///etc/passwd")
    assert house.pane.composer.route_text == "Not opened: only web and mail addresses are."
    assert house.pane.findChild(ConfirmDialog) is None
