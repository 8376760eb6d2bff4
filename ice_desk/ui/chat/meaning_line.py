"""One quiet line under what a search has found: what the search by meaning lacks, and the button that helps."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ice_desk.domain.memory import Plan
from ice_desk.domain.models import bare_name
from ice_desk.domain.slots import PULLS, Card, State
from ice_desk.texts import tr
from ice_desk.ui.fleet.plan_words import Act, act_of
from ice_desk.ui.text import plain, said_block
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel

_SUGGESTED = "nomic-embed-text"


@dataclass(frozen=True, slots=True)
class Lack:
    """What is said, the word of the button, "" for none, and the model that it brings into memory.

    `rest` is said, with the button, only while not every message is known.
    """

    words: str = ""
    action: str = ""
    model: str = ""
    rest: str = ""


def lack_of(card: Card | None, plan: Plan | None) -> Lack:
    """What the search lacks while `card`, the embedding model, is as it is; `plan` is that of bringing it in."""
    if card is None or plan is None:
        return Lack(tr("Search by meaning needs an embedding model such as {name}.", name=_SUGGESTED))
    name = plain(bare_name(card.model).partition(":")[0], 40)
    if card.state is State.READY and card.external:
        rest = tr("{name} was loaded by another program; loaded anew, it gets to know the rest.", name=name)
        return Lack("", tr("Load it"), card.model, rest) if act_of(card, plan) is Act.MOVE else Lack()
    if card.state is State.READY:
        return Lack()
    if card.state in PULLS:
        return Lack(tr("Search by meaning waits for {name} to be downloaded.", name=name))
    if card.state in (State.QUEUED, State.LOADING):
        return Lack(tr("Loading {name} for the search by meaning …", name=name))
    act = act_of(card, plan)
    if act is Act.PULL:
        words = tr("Search by meaning needs {name}, which is not installed.", name=name)
        return Lack(words, tr("Get it"), card.model)
    words = tr("Search by meaning needs {name} in memory.", name=name)
    if act is not Act.MOVE:
        return Lack(f"{words} {said_block(plan.sentence, 200)}".strip())
    if plan.victims:
        words = f"{words} {said_block(plan.sentence, 200)}"
    return Lack(words, tr("Load it"), card.model)


def progress_words(known: int, messages: int) -> str:
    """What a search that has not seen everything says; "" where it has."""
    if known >= messages:
        return ""
    if known == 0:
        return tr("Search by meaning gets to know the messages in idle moments.")
    return tr(
        "Search by meaning knows {known} of {messages} messages so far.", known=f"{known:,}", messages=f"{messages:,}"
    )


class MeaningLine(QWidget):
    """`wanted(model)` asks for the model that is lacking."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.act = Button("", "link", px=SMALL_PX, tone="accent")
        self._lack = Lack()
        self._progress = ""
        self._searching = False
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.act.clicked.connect(lambda: self.wanted.emit(self._lack.model))
        self._show()

    def show_lack(self, lack: Lack) -> None:
        self._lack = lack
        self._show()

    def show_progress(self, words: str) -> None:
        """What a search said of how much it knows."""
        self._progress = words
        self._show()

    def set_searching(self, searching: bool) -> None:
        """Whether anything is looked for: without that, nothing is lacking."""
        if not searching:
            self._progress = ""
        self._searching = searching
        self._show()

    def _show(self) -> None:
        said = self._lack.words or (self._lack.rest if self._progress else "")
        words = said or self._progress
        self.words.setText(words)
        self.act.setText(self._lack.action)
        self.act.setVisible(bool(said and self._lack.action))
        self.setVisible(self._searching and bool(words))
