"""Dialogs that never block: opened with `open()`, awaited with a future."""

import asyncio
from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ice_desk.texts import tr
from ice_desk.ui.text import window_title
from ice_desk.ui.theme import ANSWER_PX
from ice_desk.ui.widgets import Button, PlainLabel, PrimaryButton

_WIDTH = 420


async def ask(dialog: QDialog) -> bool:
    """Open `dialog` and wait for the person's answer: True for yes. Cancelling the wait closes it."""
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def finished(code: int) -> None:
        if not answer.done():
            answer.set_result(code == int(QDialog.DialogCode.Accepted))

    dialog.finished.connect(finished)
    dialog.open()
    try:
        return await answer
    finally:
        dialog.finished.disconnect(finished)
        dialog.close()
        dialog.deleteLater()


class Sheet(QDialog):
    """A title, words, room for a field, and two buttons: to go back and to go on."""

    def __init__(self, title: str, words: str, go_on: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(window_title(title))
        self.setMinimumWidth(_WIDTH)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(20, 18, 20, 16)
        self._box.setSpacing(10)
        self._box.addWidget(PlainLabel(title, px=ANSWER_PX, bold=True))
        self._box.addWidget(PlainLabel(words, tone="muted", wrap=True))
        self.back = Button(tr("Cancel"))
        self.go_on = PrimaryButton(go_on)
        self.back.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go_on)
        self._box.addSpacing(6)
        self._box.addLayout(row)

    def insert(self, widget: QWidget) -> None:
        """Put `widget` above the buttons."""
        self._box.insertWidget(self._box.count() - 2, widget)


class ConfirmDialog(Sheet):
    """Asks before an act that cannot be undone. `action` names the act ("Delete from disk"); Cancel is preset."""

    def __init__(self, title: str, words: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(title, words, action, parent)
        self.back.setDefault(True)
        self.back.setFocus()


class FieldDialog(Sheet):
    """Asks for one line of text. `check` names what is wrong with it, said under the field, or nothing.

    `given` is the text once accepted.
    """

    def __init__(
        self, title: str, words: str, go_on: str, check: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, words, go_on, parent)
        self.given = ""
        self._check = check
        self.field = QLineEdit()
        self.field.setMaxLength(300)
        self._complaint = PlainLabel("", tone="bad", wrap=True)
        self._complaint.hide()
        self.insert(self.field)
        self.insert(self._complaint)
        self.go_on.setDefault(True)
        self.field.textChanged.connect(lambda _text: self._complaint.hide())
        self.field.setFocus()

    def accept(self) -> None:
        given = self.field.text().strip()
        problem = self._check(given)
        if problem:
            self._complaint.setText(problem)
            self._complaint.show()
            self.field.setFocus()
            return
        self.given = given
        super().accept()


class AddressDialog(FieldDialog):
    """Asks for an engine's address."""

    def __init__(self, present: str = "", parent: QWidget | None = None) -> None:
        words = tr("The address of an Ollama server on your network, such as 192.168.1.20:11434.")
        super().__init__(tr("Use another machine"), words, tr("Connect"), address_problem, parent)
        self.field.setText(present)
        self.field.setAccessibleName(tr("Address"))
        self.field.setPlaceholderText(tr("host or host:port"))


def address_problem(address: str) -> str:
    """What is plainly wrong with an address, or nothing. Whether it answers is for the engine to find out."""
    if not address:
        return tr("Give an address first.")
    if any(letter.isspace() or not letter.isprintable() for letter in address):
        return tr("An address has no spaces in it.")
    scheme, found, rest = address.partition("://")
    if found and scheme.lower() not in ("http", "https"):
        return tr("Only http and https addresses can be reached.")
    host = (rest if found else address).split("/", 1)[0]
    if "@" in host:
        return tr("Leave the name and password out of the address.")
    name, _, port = host.rpartition(":") if ":" in host and not host.endswith("]") else (host, "", "")
    if port and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        return tr("A port is a number from 1 to 65535.")
    return "" if name.strip("[]:.") else tr("Give the name or the number of a machine.")
