"""What fills the Desk while no engine answers: what was looked at, and four ways on."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ice_desk.domain.slots import Board, Link
from ice_desk.services.feed import Feed
from ice_desk.texts import retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.dialogs import AddressDialog
from ice_desk.ui.text import plain, said
from ice_desk.ui.theme import ANSWER_PX, SMALL_PX, ui_font
from ice_desk.ui.widgets import Button, PlainLabel

_WIDTH = 640
_TITLE_PX = 22
_HERE = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class FirstRunFacts:
    """What the program found out about this machine.

    `found` says where Ollama lies ("Found in Applications."), empty where it is not installed; `stays` whether it
    outlives the program. `suits` and `list_text` are the last card's title and sentence; the card is hidden without.
    """

    found: str = ""
    starting: bool = False
    stays: bool = True
    suits: str = ""
    list_text: str = ""


class WayOn(QFrame):
    """One card: a title, a sentence, a button."""

    clicked = Signal()

    def __init__(self, title: str, words: str, button: str, kind: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self._title = PlainLabel(title, bold=True)
        self._words = PlainLabel(words, tone="muted", px=SMALL_PX, wrap=True)
        self.button = Button(button, kind)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.clicked)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 15, 16, 15)
        row.setSpacing(24)
        row.addLayout(column, 1)
        row.addWidget(self.button)
        self.say(title, words)

    def say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self.button.setAccessibleName(f"{self.button.text()}: {title}")
        self.button.setAccessibleDescription(words)


class FirstRunPage(QScrollArea):
    start_clicked = Signal()
    address_given = Signal(str)
    simulate_clicked = Signal()
    list_clicked = Signal()
    desk_wanted = Signal()

    def __init__(self, board: Feed[Board], facts: Feed[FirstRunFacts], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = PlainLabel(tr("No model engine is running"))
        self._title.setFont(ui_font(_TITLE_PX, weight=QFont.Weight.Bold))
        self._looked = PlainLabel("", tone="muted", px=ANSWER_PX, wrap=True)
        self.start = WayOn(tr("Start Ollama"), "", tr("Start"), "primary")
        self.another = WayOn(tr("Use another machine"), tr("An Ollama server on your network."), tr("Address…"))
        self.simulate = WayOn(
            tr("Look around with a simulated fleet"),
            tr("Same window, made-up answers, marked “simulated”. Only a cloud model with a key is really asked."),
            tr("Simulate"),
        )
        self.suits = WayOn("", "", tr("See the list"))
        self.back = Button(tr("Show my chats meanwhile"), "link", tone="muted")
        self.start.clicked.connect(self.start_clicked)
        self.another.clicked.connect(self.ask_address)
        self.simulate.clicked.connect(self.simulate_clicked)
        self.suits.clicked.connect(self.list_clicked)
        self.back.clicked.connect(self.desk_wanted)
        self._lay_out()
        watch(board, self, self._show_board)
        watch(facts, self, self._show_facts)

    def ask_address(self) -> None:
        """Ask for an address; `address_given` follows once it is a possible one."""
        dialog = AddressDialog(parent=self)
        dialog.accepted.connect(lambda: self.address_given.emit(dialog.given))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(11)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._looked)
        column.addSpacing(8)
        for card in (self.start, self.another, self.simulate, self.suits):
            column.addWidget(card)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        column.setContentsMargins(0, 16, 0, 16)
        page = QFrame()
        page.setProperty("kind", "page")
        row = QHBoxLayout(page)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self.setWidget(page)

    def _show_board(self, board: Board) -> None:
        host = board.host
        address = plain(host.address, 80).removeprefix("http://")
        where = tr("Nothing was found at {address}.", address=address) if address else tr("Nothing was found.")
        if host.link is Link.CONNECTING:
            where = tr("Looking at {address}.", address=address) if address else tr("Looking for it.")
        elif host.problem:
            where = f"{f'{address}: ' if address else ''}{said(host.problem, 300)}"
        here = tr(" on this machine") if address.startswith(_HERE) else ""
        self._looked.setText(tr("ICE Desk talks to Ollama{here}. {where}", here=here, where=where))

    def _show_facts(self, facts: FirstRunFacts) -> None:
        if facts.starting:
            words = tr("Starting. This takes a few seconds.")
        elif facts.found:
            end = tr("stays when you quit") if facts.stays else tr("stops when you quit")
            words = tr("{found} It starts in the background and {end}.", found=retold(facts.found), end=end)
        else:
            words = tr("Not installed here. Get it from ollama.com/download, then come back: it is found by itself.")
        self.start.say(tr("Start Ollama"), words)
        self.start.button.setEnabled(bool(facts.found) and not facts.starting)
        self.suits.say(retold(facts.suits), retold(facts.list_text))
        self.suits.setVisible(bool(facts.suits))
