"""Which machine's cards the lanes show, where there are several: one button above the lanes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ice_desk.domain.slots import Board, Card, Link
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.menu_button import MenuButton

ALL = "all"
FIRST = "first:"
OTHER = "host:"


class PlaceFilter(QWidget):
    """Hidden with one machine. `changed` is told when the choice, or what there is to choose from, changes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ALL
        self._options: list[tuple[str, str]] = []
        self.button = MenuButton(tr("Machine"))
        self.button.chosen.connect(self.choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    def set_board(self, board: Board) -> None:
        """Offer the machines of `board`; one that is gone from the list is no longer chosen."""
        names = [(FIRST, board.host.name), *((OTHER + host.name, host.name) for host in board.hosts)]
        states = {Link.UP: "", Link.CONNECTING: tr(" · not found yet"), Link.DOWN: tr(" · does not answer")}
        told = [
            (key, text.said(name, 40) + states[host.link])
            for (key, name), host in zip(names, board.machines, strict=True)
        ]
        options = [(ALL, tr("All machines")), *told]
        self.setVisible(bool(board.hosts))
        if options == self._options:
            return
        self._options = options
        self.button.set_options(options)
        self.choose(self._chosen if board.hosts and self._chosen in dict(options) else ALL)

    def choose(self, key: str) -> None:
        """Show the cards of one machine, or of all."""
        self._chosen = key
        self.button.set_value(dict(self._options).get(key, "").partition(" · ")[0])
        self.button.mark(key)
        self.changed.emit()

    def shows(self, card: Card) -> bool:
        """Whether a card belongs to the chosen machine. Cloud models belong to all."""
        if self._chosen == ALL or card.state == "cloud":
            return True
        return self._chosen == (OTHER + card.host if card.host else FIRST)
