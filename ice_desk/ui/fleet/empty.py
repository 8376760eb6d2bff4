"""What stands above the lanes when there is nothing to show, or when what is shown is not known."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ice_desk.domain.slots import Board, Card, Link, State
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel


def bare(board: Board) -> bool:
    """True when the engine answers and has no model at all."""
    return board.link is Link.UP and not any(
        card.state not in (State.ABSENT, State.CLOUD, State.PULLING) for card in board.cards
    )


def suggestion(board: Board) -> Card | None:
    """The smallest model that could be pulled and writes answers."""
    known = [card for card in board.cards if card.state is State.ABSENT and not card.embedder and card.size > 0]
    return min(known, key=lambda card: (card.size, card.model), default=None)


class FleetNote(QWidget):
    """One plain line, and the one thing to do about it. `pull_suggested(model)`: the name is empty for "choose one"."""

    pull_suggested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ""
        self._words = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        self._button = Button("", px=SMALL_PX)
        self._button.clicked.connect(lambda: self.pull_suggested.emit(self._model))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 4)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._button)
        self.hide()

    def set_board(self, board: Board) -> None:
        words, button = _unreachable(board), ""
        if bare(board):
            card = suggestion(board)
            self._model = card.model if card else ""
            name = text.plain(self._model, 40)
            words = tr("No models yet.") + (
                tr(" Pull one: {name}, {size}.", name=name, size=text.gb(card.size)) if card else ""
            )
            button = tr("Pull {name}", name=name) if card else tr("Choose a model to pull")
        self._words.setText(words)
        self._button.setText(button.replace("&", "&&"))
        self._button.setVisible(bool(button))
        self.setVisible(bool(words))


def _unreachable(board: Board) -> str:
    """What the first machine's silence means. That of a further one stands at its gauge."""
    if board.host.link is not Link.DOWN:
        return ""
    return text.said(board.host.problem) or tr("No engine answers on {name}.", name=text.plain(board.host.name, 60))
