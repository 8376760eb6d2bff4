"""The conditions that a candidate has to meet before its score counts, each with the figures that decide it."""

from collections.abc import Iterable

from ice_desk.domain.images import BLIND
from ice_desk.domain.money import dollars
from ice_desk.domain.routing import Gate, RouteRequest
from ice_desk.domain.units import context_words, gigabytes
from ice_desk.domain.world import BUDGET, NO_KEY, CloudSeat, ModelOption

STAYS = "this chat stays on this machine"


def seat_gates(seat: CloudSeat, need: int, request: RouteRequest) -> tuple[Gate, ...]:
    """Everything that may keep this question from a cloud role. `seat.blocked` is the services' own objection."""
    known = seat.bound is not None
    keyed = seat.blocked != NO_KEY
    poor = seat.blocked.startswith(BUDGET)
    barred = keyed and not poor and not seat.retired and bool(seat.blocked)
    return (
        *sight_gates(request, vision=seat.vision),
        Gate("local only", not request.keep_local, _lock(kept=request.keep_local)),
        _health(seat.model, request),
        Gate("key", keyed, "has a key" if keyed else NO_KEY),
        Gate("allowed", not barred, seat.blocked if barred else "nothing forbids it"),
        Gate("in service", not seat.retired, f"retired since {seat.retired}" if seat.retired else "not retired"),
        Gate("price", known or bool(seat.retired), "its price is known" if known else "its price is not known"),
        Gate("context", seat.context >= need, _context(seat.context, need)),
        Gate("budget", not poor, seat.blocked if poor else _budget(seat)),
    )


def sight_gates(request: RouteRequest, *, vision: bool) -> tuple[Gate, ...]:
    """Whether a model can see the images of a question; nothing where it has none."""
    return (Gate("images", vision, "can see images" if vision else BLIND),) if request.images else ()


def objection(gates: Iterable[Gate]) -> str:
    """What the first gate that is closed says; empty where all are open."""
    return next((gate.detail for gate in gates if not gate.passed), "")


def memory_words(option: ModelOption) -> str:
    """Whether a model has room, with the two sizes."""
    if not option.fits:
        return option.fit_reason or "does not fit"
    if option.resident:
        return f"{gigabytes(option.size)} GB, loaded"
    if option.size and option.available:
        return f"{gigabytes(option.size)} GB needed, {gigabytes(option.available)} GB free"
    return "fits"


def _context(holds: int, need: int) -> str:
    return f"{context_words(holds)} of context, {context_words(need)} needed"


def _health(model: str, request: RouteRequest) -> Gate:
    failed = model in request.excluded
    return Gate("health", not failed, "it has just failed" if failed else "no failure of this question")


def _lock(*, kept: bool) -> str:
    return STAYS if kept else "this chat may leave this machine"


def _budget(seat: CloudSeat) -> str:
    if seat.bound is None:
        return "its cost cannot be bounded"
    bound = f"{dollars(seat.bound)} at most"
    return bound if seat.left is None else f"{bound}, {dollars(seat.left)} left"
