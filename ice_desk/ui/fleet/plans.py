"""The board now shown and the plans made on it, each made once."""

from collections.abc import Callable

from ice_desk.domain.memory import Plan
from ice_desk.domain.pools import REMOTE_POOL, pools_of
from ice_desk.domain.slots import Board, Card, Lane
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed
from ice_desk.ui.fleet.plan_words import Consequence, consequence


class Plans:
    """Plans by `plan_for`, kept per model and lane until the board changes. `samples` gives the pools' totals."""

    def __init__(self, plan_for: Callable[[str, Lane], Plan], samples: Feed[Sample] | None = None) -> None:
        self._plan_for = plan_for
        self._samples = samples
        self._board = Board()
        self._made: dict[tuple[str, Lane], Plan] = {}

    @property
    def board(self) -> Board:
        return self._board

    def set_board(self, board: Board) -> None:
        """Plans made on the former board no longer count."""
        self._board = board
        self._made.clear()

    def card(self, model: str) -> Card | None:
        return self._board.card(model)

    def plan(self, model: str, lane: Lane) -> Plan:
        """What moving `model` to `lane` would do on the present board."""
        if (model, lane) not in self._made:
            self._made[model, lane] = self._plan_for(model, lane)
        return self._made[model, lane]

    def totals(self, model: str = "") -> dict[str, int]:
        """Bytes of each pool of memory on the machine of `model`; empty where they cannot be read."""
        host = self._board.host_of(model)
        if host is not self._board.host or not host.here:
            return {} if host.memory is None else {REMOTE_POOL: host.memory}
        if self._samples is None:
            return {}
        return {pool.name: pool.total for pool in pools_of(self._samples.value)}

    def words(self, card: Card, plan: Plan, *, brief: bool | None = False) -> Consequence:
        return consequence(card, plan, self.totals(card.model), brief=brief)
