"""One target against one snapshot: what has to leave so that it fits, and the best choice among what could."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ice_desk.domain.footprint import MIB, Places, Serving, engine_need, footprint
from ice_desk.domain.memory import Footprint, Pool
from ice_desk.domain.snapshot import Resident, Snapshot, Target

FIRST_MARGIN = 300 * MIB
FIRST_MARGIN_SHARE = 0.03
MOST_SUBSETS_OF = 12
# An estimate is a little off what was seen of the same model.
PROVEN_MARGIN = 1.02


def estimate(target: Target, serving: Serving, places: Places) -> Footprint:
    """The footprint by formula, or scaled to what was measured at an earlier load with the same options."""
    size = footprint(target.shape, serving, places)
    if target.measured is None:
        return size
    computed = sum(part.get(places.device, 0) for part in (size.weights, size.kv, size.compute))
    ratio = target.measured / computed if computed > 0 else 1.0

    def scaled(part: Mapping[str, int]) -> dict[str, int]:
        return {pool: round(value * ratio) if pool == places.device else value for pool, value in part.items()}

    return Footprint(scaled(size.weights), scaled(size.kv), scaled(size.compute), size.overhead)


@dataclass(frozen=True, slots=True)
class Case:
    """One target against one snapshot, and the best set of victims. `need` and `engine_wants` are bytes: what it takes
    in each pool, with a margin where it was never measured, and what Ollama asks for before it loads."""

    target: Target
    serving: Serving
    size: Footprint
    snapshot: Snapshot
    places: Places
    need: Mapping[str, int]
    engine_wants: int

    @property
    def reported(self) -> int:
        """Bytes that an engine would report of the target: what it takes on the device besides its process."""
        return self.size.total.get(self.places.device, 0) - self.size.overhead.get(self.places.device, 0)

    @property
    def own(self) -> tuple[Resident, ...]:
        """The target itself, loaded with other options: it leaves before it comes back."""
        return tuple(resident for resident in self.snapshot.residents if resident.model == self.target.model)

    def best(self, candidates: Sequence[Resident]) -> tuple[Resident, ...] | None:
        if not Leaving(self, candidates).suffice():
            return None
        newest = most_recent(self.snapshot)

        def reluctance(resident: Resident) -> int:
            return 4 * bool(resident.leases) + 2 * resident.pinned + (resident.model == newest)

        pool = sorted(candidates, key=lambda r: (reluctance(r), r.last_used, sum(r.bytes.values()), r.model))
        return min(self._sets(pool), key=lambda chosen: _cost(chosen, reluctance), default=None)

    def _sets(self, pool: Sequence[Resident]) -> Iterable[tuple[Resident, ...]]:
        """Sets of victims that suffice: all of them where there are few candidates, else the likeliest."""
        if len(pool) <= MOST_SUBSETS_OF:
            for count in range(len(pool) + 1):
                for chosen in combinations(pool, count):
                    if Leaving(self, chosen).suffice():
                        yield chosen
            return
        for count in range(len(pool) + 1):
            leaving = Leaving(self, pool[:count])
            if leaving.suffice():
                yield leaving.pruned()

    def after(self, gone: Iterable[Resident]) -> dict[str, int]:
        freed = freed_by(gone)
        total = self.size.total
        return {
            pool.name: max(0, pool.used - freed.get(pool.name, 0) + total.get(pool.name, 0))
            for pool in self.snapshot.pools
        }


def case_of(target: Target, serving: Serving, snapshot: Snapshot, places: Places) -> Case:
    size = estimate(target, serving, places)
    need = size.total
    if target.measured is None:
        margin = max(FIRST_MARGIN, int(size.bytes * FIRST_MARGIN_SHARE))
        need[places.device] = need.get(places.device, 0) + margin
    wants = engine_need(target.shape, serving, target.file_bytes)
    return Case(target, serving, size, snapshot, places, need, wants)


class Leaving:
    """Residents that would leave, with what that frees kept as running sums: to try one less costs no new count."""

    def __init__(self, case: Case, victims: Sequence[Resident]) -> None:
        snapshot, target = case.snapshot, case.target
        pools = {pool.name: pool for pool in snapshot.pools}
        self._victims = list(victims)
        self._room = {name: pools[name].free - size for name, size in case.need.items() if name in pools}
        # Ollama's own rule, so that it never chooses a victim of its own.
        self._device = case.places.device
        self._engine_room = _engine_free(pools[self._device]) - case.engine_wants if pools else 0
        self._proven = snapshot.proven
        self._together = case.reported
        if self._proven is not None:  # elsewhere nobody asks for it, and it is counted at every try
            self._together += sum(sum(resident.bytes.values()) for resident in snapshot.residents)
        self._staying = len(snapshot.residents)
        self._seats = snapshot.max_generating - sum(not resident.embedder for resident in snapshot.residents)
        self._needs_seat = not target.embedder
        self._most = snapshot.max_generating
        # More than the limit may be loaded already: then it is higher than it was taken for.
        self._most_loaded = max(snapshot.max_loaded, self._staying) if snapshot.max_loaded else 0
        for resident in (*victims, *case.own):
            self._count(resident, 1)

    def suffice(self) -> bool:
        return not self.limit

    @property
    def limit(self) -> str:
        """What does not hold, in the order of what a person would call the cause; "" when all holds."""
        if min(self._room.values(), default=0) < 0:
            return "memory"
        if self._full or self._crowded:
            return "models"
        if self._proven is not None and self._together > self._proven * PROVEN_MARGIN:
            return "memory" if self._staying else ""
        return "engine" if self._staying and self._engine_room < 0 else ""

    @property
    def most(self) -> int:
        """The most models at once, by the limit that holds first."""
        return self._most_loaded if self._crowded and not self._full else self._most

    @property
    def _full(self) -> bool:
        return self._needs_seat and self._seats <= 0

    @property
    def _crowded(self) -> bool:
        """Whether the engine would choose a victim by count."""
        return 0 < self._most_loaded <= self._staying

    def pruned(self) -> tuple[Resident, ...]:
        """Those that remain when all that turn out not to be needed stay."""
        for resident in tuple(self._victims):
            self._count(resident, -1)
            if self.suffice():
                self._victims.remove(resident)
            else:
                self._count(resident, 1)
        return tuple(self._victims)

    def _count(self, resident: Resident, times: int) -> None:
        for name, size in resident.bytes.items():
            if name in self._room:
                self._room[name] += times * size
        self._engine_room += times * resident.bytes.get(self._device, 0)
        if self._proven is not None:
            self._together -= times * sum(resident.bytes.values())
        self._staying -= times
        self._seats += 0 if resident.embedder else times


def _engine_free(pool: Pool) -> int:
    return pool.free if pool.engine_free is None else pool.engine_free


def _cost(chosen: Sequence[Resident], reluctance: Callable[[Resident], int]) -> tuple[object, ...]:
    return (
        sum(reluctance(resident) for resident in chosen),
        len(chosen),
        max((resident.last_used for resident in chosen), default=0.0),
        sum(resident.reload_seconds or 0.0 for resident in chosen),
        sum(sum(resident.bytes.values()) for resident in chosen),
        tuple(sorted(resident.model for resident in chosen)),
    )


def most_recent(snapshot: Snapshot) -> str:
    """The name of the answering model that was used last; "" when none is loaded."""
    generating = [resident for resident in snapshot.residents if not resident.embedder]
    return max(generating, key=lambda resident: (resident.last_used, resident.model)).model if generating else ""


def freed_by(residents: Iterable[Resident]) -> dict[str, int]:
    freed: dict[str, int] = {}
    for resident in residents:
        for pool, size in resident.bytes.items():
            freed[pool] = freed.get(pool, 0) + size
    return freed
