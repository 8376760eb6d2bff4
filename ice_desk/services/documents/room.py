"""How much of a chat's documents a question has room for, and with which model."""

from collections.abc import Callable

from ice_desk.domain.documents import budget_ladder
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Route


def roomiest(tokens: int, decide: Callable[[int], Route], holds: Callable[[Route], bool]) -> tuple[Route, int]:
    """The route that takes the most of `tokens`, and how many that are.

    `decide(n)` routes with n tokens of documents, `holds` says whether its model can take that much at all. Where none
    can, the last route stands for itself. Raises Refused where every one is refused.
    """
    refusal: Refused | None = None
    found: tuple[Route, int] | None = None
    for budget in budget_ladder(tokens) if tokens else (0,):
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
