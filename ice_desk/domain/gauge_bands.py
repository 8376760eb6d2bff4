"""What a memory gauge is made of. Its bands always sum to the driver's own figure. All sizes are bytes."""

from collections.abc import Sequence
from dataclasses import dataclass

from ice_desk.domain.memory import Plan
from ice_desk.domain.models import host_of
from ice_desk.domain.pools import REMOTE_POOL
from ice_desk.domain.pressure import CACHE_WORTH_NAMING, hidden_cache
from ice_desk.domain.slots import MOVING, Board, Card, Host, Lane
from ice_desk.domain.snapshot import Resident, Snapshot
from ice_desk.domain.telemetry import Memory, Sample


@dataclass(frozen=True, slots=True)
class Band:
    """One part of a gauge: a resident model, or where `card` is None the runners' hidden `cache` or other programs."""

    card: Card | None
    bytes: int
    cache: bool = False


@dataclass(frozen=True, slots=True)
class Ghost:
    """What a plan would take: it begins at `start`, where what stays ends, and `after` is the use afterwards."""

    start: int
    bytes: int
    after: int


def memory_of(sample: Sample, pool: str) -> Memory | None:
    """The measured memory of "ram", "vram" ("vram1", ...) or "unified"; None where it cannot be read."""
    if pool == "ram":
        return sample.ram
    index = int(pool.removeprefix("vram") or 0) if pool.startswith("vram") else 0
    return next((gpu.memory for gpu in sample.gpus or () if gpu.index == index), None)


def pools_of(sample: Sample) -> tuple[str, ...]:
    """The names of the pools a sample can show, RAM first."""
    names = ["unified" if gpu.unified else f"vram{gpu.index or ''}" for gpu in sample.gpus or ()]
    return ("ram", *names)


def bands(sample: Sample, board: Board, pool: str) -> tuple[Band, ...]:
    """Other programs first, then what the runners hide, then each resident model in the board's order.

    Engines report sizes of their own making, so the models may claim more than the driver measures: their bands are
    then scaled to fit, and nothing is left for other programs. Empty where the pool cannot be read.
    """
    memory = memory_of(sample, pool)
    if memory is None:
        return ()
    claims = [
        (card, _claim(card, sample, pool))
        for card in board.cards
        if card.resident and not card.host and board.host.here
    ]
    claims = [(card, size) for card, size in claims if size > 0]
    sizes = _fitted([size for _, size in claims], max(0, memory.used))
    rest = max(0, memory.used) - sum(sizes)
    cache = min(rest, runner_cache(sample, board)) if pool == "ram" else 0
    unnamed = (Band(None, rest - cache), Band(None, cache, cache=True))
    models = (Band(card, size) for (card, _), size in zip(claims, sizes, strict=True))
    return tuple(band for band in (*unnamed, *models) if band.bytes > 0)


def runner_cache(sample: Sample, board: Board) -> int:
    """RAM that the runners here hold beyond their models, mostly prompt caches; 0 where it is little or not readable.

    Nothing is said while memory moves: the readings of processes and of the engine's list then differ in time.
    """
    cards = [card for card in board.cards if not card.host]
    if any(card.state in MOVING for card in cards):
        return 0
    unified = any(gpu.unified for gpu in sample.gpus or ())
    residents = tuple(
        Resident(card.model, {"unified" if unified else "ram": _claim(card, sample, "ram")}, beside=card.beside)
        for card in cards
        if card.resident
    )
    found = hidden_cache(sample, Snapshot((), residents))
    return found if found >= CACHE_WORTH_NAMING else 0


def leaving_of(plan: Plan) -> frozenset[str]:
    """The models that a plan frees: its victims, and the model itself where it goes to disk."""
    own = {plan.model} if plan.lane is Lane.COLD else set()
    return frozenset(plan.leaving) | own


def with_victims_last(parts: Sequence[Band], plan: Plan) -> tuple[Band, ...]:
    """The bands with those the plan frees at the end, where its ghost takes their place."""
    leaving = leaving_of(plan)
    goes = [band for band in parts if band.card is not None and band.card.model in leaving]
    return tuple([band for band in parts if band not in goes] + goes)


def ghost(sample: Sample, plan: Plan, pool: str) -> Ghost | None:
    """The plan's own figures for a pool, or None where the plan does not touch it.

    On a machine whose GPU shares the RAM a plan knows one pool, "unified": both gauges then move by the same bytes.
    """
    memory = memory_of(sample, pool)
    if memory is None or host_of(plan.model):
        return None
    unified = any(gpu.unified for gpu in sample.gpus or ())
    key = pool if pool in plan.after or not unified else "unified" if "unified" in plan.after else "ram"
    if key not in plan.after:
        return None
    need = plan.footprint.total.get(key, 0)
    change = plan.after[key] - plan.before.get(key, memory.used)
    if need == 0 and change == 0:
        return None
    after = plan.after[key] if key == pool and not unified else memory.used + change
    return Ghost(start=max(0, after - need), bytes=min(need, after), after=max(0, after))


def host_bands(board: Board, host: Host) -> tuple[Band, ...]:
    """The models in memory on a machine of which only its engine tells: what else runs there is not known."""
    cards = (card for card in board.cards if card.resident and board.host_of(card.model) == host)
    return tuple(Band(card, card.vram or card.size) for card in cards)


def host_ghost(plan: Plan, board: Board, host: Host) -> Ghost | None:
    """What a plan would take on such a machine; None where it concerns another or its memory is not known."""
    if board.host_of(plan.model) != host or REMOTE_POOL not in plan.after:
        return None
    need, after = plan.footprint.total.get(REMOTE_POOL, 0), plan.after[REMOTE_POOL]
    if need == 0 and after == plan.before.get(REMOTE_POOL, 0):
        return None
    return Ghost(start=max(0, after - need), bytes=min(need, after), after=after)


def pixel_edges(sizes: Sequence[int], total: int, width: int) -> tuple[int, ...]:
    """Right edges of bands laid side by side in `width` pixels: rounded once each, so that no error adds up."""
    edges: list[int] = []
    reached = 0
    for size in sizes:
        reached += size
        edges.append(min(width, round(reached * width / total)) if total > 0 else 0)
    return tuple(edges)


def _claim(card: Card, sample: Sample, pool: str) -> int:
    gpus = sample.gpus or ()
    unified = any(gpu.unified for gpu in gpus)
    if pool == "ram":
        return card.size if unified else card.size - card.vram
    if len(gpus) < 2:
        return card.vram
    # Engines do not say which GPU holds what: the model's part is shared out as the GPUs are used.
    used = sum(gpu.memory.used for gpu in gpus)
    memory = memory_of(sample, pool)
    return card.vram * memory.used // used if memory is not None and used > 0 else 0


def _fitted(sizes: Sequence[int], limit: int) -> list[int]:
    """The sizes as they are, or scaled down to sum to exactly `limit`."""
    claimed = sum(sizes)
    if claimed <= limit:
        return list(sizes)
    reached, taken, fitted = 0, 0, []
    for size in sizes:
        reached += size
        upto = reached * limit // claimed
        fitted.append(upto - taken)
        taken = upto
    return fitted
