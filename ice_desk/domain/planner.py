"""What must leave so that a model fits: a pure function of the target and a snapshot of the machine."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from ice_desk.domain.footprint import MIB, Places, Serving, engine_need, footprint
from ice_desk.domain.memory import Footprint, Offer, Plan, Pool, Victim
from ice_desk.domain.shapes import Shape
from ice_desk.domain.slots import Lane
from ice_desk.domain.snapshot import Resident, Snapshot, Target

__all__ = ["Resident", "Snapshot", "Target", "estimate", "most_recent", "places_of", "plan_load"]

MIN_RESIDENCE = 30.0
FIRST_MARGIN = 300 * MIB
FIRST_MARGIN_SHARE = 0.03
MOST_SUBSETS_OF = 12
# An estimate is a little off what was seen of the same model.
PROVEN_MARGIN = 1.02
USUAL_CONTEXTS = (131072, 65536, 32768, 24576, 16384, 12288, 8192, 6144, 4096, 2048)


def plan_load(target: Target, lane: Lane, context: int, snapshot: Snapshot, *, automatic: bool) -> Plan:
    """Plan bringing `target` into memory at `context` tokens.

    Feasibility first: the plan either fits with its victims gone, or names the deficit and has no victims. Victims
    are the fewest that suffice, then the least recently used, then the cheapest to bring back. An `automatic` plan
    (a routed question, a preload) never touches the most recently used, a busy, a pinned, a loading or a just loaded
    model; a person may choose to.
    """
    places = places_of(snapshot.pools) if snapshot.proven is None else Places.discrete()
    serving = Serving(_clamped(context, target.shape), cache_type=snapshot.cache_type)
    case = _case(target, serving, snapshot, places)
    plan = Plan(target.model, lane, serving.context, fits=True, footprint=case.size, load_seconds=target.load_seconds)
    if not snapshot.pools and snapshot.proven is None:
        return plan
    plan = replace(plan, memory_known=snapshot.proven is None)
    plan = replace(plan, before={pool.name: pool.used for pool in snapshot.pools})
    measured = target.measured is not None
    plan = replace(plan, limit=_Leaving(case, ()).limit, most=snapshot.max_generating, measured=measured)
    victims = case.best(_evictable(target.model, snapshot, automatic=automatic))
    if victims is None:
        return _no_fit(plan, case, automatic=automatic)
    gone = [*victims, *case.own]
    return replace(
        plan,
        victims=tuple(Victim(v.model, sum(v.bytes.values()), v.reload_seconds, v.leases > 0) for v in victims),
        after=case.after(gone),
    )


def places_of(pools: Sequence[Pool]) -> Places:
    """Where the next model goes; without any reading, RAM."""
    if any(pool.name == "unified" for pool in pools):
        return Places.unified()
    gpus = [pool for pool in pools if pool.name.startswith("vram")]
    return Places.discrete(max(gpus, key=lambda pool: pool.free).name) if gpus else Places.cpu()


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
class _Case:
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
        if not _Leaving(self, candidates).suffice():
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
                    if _Leaving(self, chosen).suffice():
                        yield chosen
            return
        for count in range(len(pool) + 1):
            leaving = _Leaving(self, pool[:count])
            if leaving.suffice():
                yield leaving.pruned()

    def after(self, gone: Iterable[Resident]) -> dict[str, int]:
        freed = _freed(gone)
        total = self.size.total
        return {
            pool.name: max(0, pool.used - freed.get(pool.name, 0) + total.get(pool.name, 0))
            for pool in self.snapshot.pools
        }


def _case(target: Target, serving: Serving, snapshot: Snapshot, places: Places) -> _Case:
    size = estimate(target, serving, places)
    need = size.total
    if target.measured is None:
        margin = max(FIRST_MARGIN, int(size.bytes * FIRST_MARGIN_SHARE))
        need[places.device] = need.get(places.device, 0) + margin
    wants = engine_need(target.shape, serving, target.file_bytes)
    return _Case(target, serving, size, snapshot, places, need, wants)


class _Leaving:
    """Residents that would leave, with what that frees kept as running sums: to try one less costs no new count."""

    def __init__(self, case: _Case, victims: Sequence[Resident]) -> None:
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
        for resident in (*victims, *case.own):
            self._count(resident, 1)

    def suffice(self) -> bool:
        return not self.limit

    @property
    def limit(self) -> str:
        """What does not hold, in the order of what a person would call the cause; "" when all holds."""
        if min(self._room.values(), default=0) < 0:
            return "memory"
        if self._needs_seat and self._seats <= 0:
            return "models"
        if self._proven is not None and self._together > self._proven * PROVEN_MARGIN:
            return "memory" if self._staying else ""
        return "engine" if self._staying and self._engine_room < 0 else ""

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


def _evictable(model: str, snapshot: Snapshot, *, automatic: bool) -> tuple[Resident, ...]:
    others = [resident for resident in snapshot.residents if resident.model != model and not resident.loading]
    if not automatic:
        return tuple(others)
    newest = most_recent(snapshot)
    return tuple(
        resident
        for resident in others
        if not resident.leases
        and not resident.pinned
        and resident.model != newest
        and snapshot.now - resident.loaded_at >= MIN_RESIDENCE
    )


def most_recent(snapshot: Snapshot) -> str:
    """The name of the answering model that was used last; "" when none is loaded."""
    generating = [resident for resident in snapshot.residents if not resident.embedder]
    return max(generating, key=lambda resident: (resident.last_used, resident.model)).model if generating else ""


def _freed(residents: Iterable[Resident]) -> dict[str, int]:
    freed: dict[str, int] = {}
    for resident in residents:
        for pool, size in resident.bytes.items():
            freed[pool] = freed.get(pool, 0) + size
    return freed


def _no_fit(plan: Plan, case: _Case, *, automatic: bool) -> Plan:
    snapshot, target = case.snapshot, case.target
    evictable = _evictable(target.model, snapshot, automatic=automatic)
    freed = _freed([*evictable, *case.own])
    free = {pool.name: pool.free + freed.get(pool.name, 0) for pool in snapshot.pools}
    deficit = max((size - free[name] for name, size in case.need.items() if name in free), default=0)
    return replace(
        plan,
        fits=False,
        limit=_Leaving(case, evictable).limit,
        deficit=max(0, deficit),
        after=case.after([*evictable, *case.own]),
        offers=tuple(_offers(plan, case, free, automatic=automatic)),
    )


def _offers(plan: Plan, case: _Case, free: Mapping[str, int], *, automatic: bool) -> Iterable[Offer]:
    target, snapshot = case.target, case.snapshot
    if automatic:
        swap = plan_load(target, plan.lane, plan.context, snapshot, automatic=False)
        if swap.fits:
            names = ", ".join(victim.model for victim in swap.victims)
            yield Offer("swap", f"Swap: unload {names} first", target.model)
    shorter = _shorter_context(plan.context, case)
    if shorter:
        yield Offer("context", f"At {shorter // 1024}k context it would fit", str(shorter))
    for name, size in target.smaller:
        if size <= max(free.values(), default=0):
            yield Offer("model", f"{name} is installed and would fit", name)
            break
    if case.serving.cache_type == "f16" and target.measured is None and _fits(case, cache_type="q8_0"):
        yield Offer("cache", "It would fit with OLLAMA_KV_CACHE_TYPE=q8_0 set where Ollama starts")
    device, host = free.get(case.places.device, 0), free.get("ram", 0)
    total = plan.footprint.bytes
    if case.places.device.startswith("vram") and device < total <= device + host:
        share = round(100 * (total - device) / total)
        yield Offer("split", f"Split, about {share} % would run on the CPU, many times slower", target.model)


def _shorter_context(context: int, case: _Case) -> int:
    """The longest usual context below `context` at which the target fits once all may leave; 0 when none does."""
    return next((length for length in USUAL_CONTEXTS if length < context and _fits(case, context=length)), 0)


def _fits(case: _Case, **served: Any) -> bool:
    """Whether the target fits once all may leave, served otherwise than in `case`."""
    others = _evictable(case.target.model, case.snapshot, automatic=False)
    other = _case(case.target, replace(case.serving, **served), case.snapshot, case.places)
    return _Leaving(other, others).suffice()


def _clamped(context: int, shape: Shape) -> int:
    return min(context, shape.context) if shape.context else context
