"""What follows from an attempt that failed, and what is written down of one that begins."""

from collections.abc import Iterable

from ice_desk.domain.chats import AnswerFacts
from ice_desk.domain.errors import DeskError, EngineTimeout, EngineUnreachable
from ice_desk.domain.models import host_of
from ice_desk.domain.route_record import route_json
from ice_desk.domain.routing import Route
from ice_desk.domain.slots import Board, State


def lost_with(board: Board, model: str, error: DeskError) -> Iterable[str]:
    """The models that cannot answer either: those of a machine that did not, where there are others."""
    if not board.hosts or not isinstance(error, (EngineUnreachable, EngineTimeout)):
        return ()
    return [card.model for card in board.cards if card.host == host_of(model) and card.state is not State.CLOUD]


def facts_of(decision: Route, board: Board) -> AnswerFacts:
    """What is known of an answer before it begins."""
    return AnswerFacts(
        model=decision.model,
        engine=decision.engine,
        task=decision.task,
        complexity=decision.complexity,
        why=decision.reason,
        route_json=route_json(decision),
        simulated=decision.engine == "local" and board.host_of(decision.model).simulated,
    )
