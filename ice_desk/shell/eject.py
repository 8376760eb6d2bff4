"""Joins the button in the chat's head to the fleet: it lets the model go that answered there last."""

from ice_desk.domain.slots import Board
from ice_desk.services.feed import Feed
from ice_desk.ui.bridge import watch
from ice_desk.ui.chat.conversation import EntryKind
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.fleet.pane import FleetPane


class EjectActs:
    """Follows the open chat and the board."""

    def __init__(self, chat: ChatPane, fleet: FleetPane, board: Feed[Board]) -> None:
        self._chat = chat
        self._fleet = fleet
        button = chat.header.eject
        button.eject_wanted.connect(fleet.unload)
        button.looked_at.connect(fleet.look_at_unload)
        chat.shown.connect(self._look)
        watch(board, chat, lambda _board: self._look())

    def _look(self) -> None:
        model = self._answering()
        self._chat.header.eject.show_model(model, self._fleet.unload_words(model) if model else None)

    def _answering(self) -> str:
        """The model of the newest answer in the open chat; "" where there is none."""
        current = self._chat.session.current
        entries = reversed(current.entries) if current is not None else ()
        return next(
            (entry.facts.model for entry in entries if entry.kind is EntryKind.ANSWER and entry.facts.model), ""
        )
