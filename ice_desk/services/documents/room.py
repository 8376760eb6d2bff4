"""How much of a chat's documents a question has room for, and with which model."""

from collections.abc import Callable

from ice_desk.domain.documents import budget_ladder
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Route

Decide = Callable[[int], Route]
Holds = Callable[[Route], bool]


class Room:
    """Remembers what a chat's documents had room for last, so that a keystroke need not try everything anew."""

    def __init__(self) -> None:
        self._last: dict[int | None, tuple[int, int]] = {}

    def find(
        self, conversation: int | None, tokens: int, decide: Decide, holds: Holds, *, anew: bool
    ) -> tuple[Route, int]:
        """As `roomiest`; unless `anew`, nothing larger is tried than what held last for the same documents."""
        known, budget = self._last.get(conversation, (0, 0))
        most = budget if tokens and known == tokens and not anew else tokens
        found = roomiest(tokens, decide, holds, most=most)
        self._last[conversation] = (tokens, found[1])
        return found


def roomiest(tokens: int, decide: Decide, holds: Holds, *, most: int | None = None) -> tuple[Route, int]:
    """The route that takes the most of `tokens`, and how many that are, trying no more than `most`.

    `decide(n)` routes with n tokens of documents, `holds` says whether its model can take that much at all. Where none
    can, the last route stands for itself. Raises Refused where every one is refused.
    """
    refusal: Refused | None = None
    found: tuple[Route, int] | None = None
    ladder = budget_ladder(tokens) if tokens else (0,)
    for budget in (one for one in ladder if most is None or one <= most):
        try:
            decision = decide(budget)
        except Refused as refused:
            refusal = refused
            continue
        found = decision, budget
        if not tokens or (not decision.would_cut and holds(decision)):
            return found
    if found is None:
        raise refusal or Refused("The documents fit into no model")
    return found
