"""What must leave so that a model fits: a pure function of the target and a snapshot of the machine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ice_desk.domain.footprint import Places, Serving
from ice_desk.domain.memory import Offer, Plan, Pool, Victim
from ice_desk.domain.shapes import Shape
from ice_desk.domain.slots import Lane
from ice_desk.domain.snapshot import Resident, Snapshot, Target
from ice_desk.domain.victims import Case, Leaving, case_of, estimate, freed_by, most_recent

__all__ = ["Resident", "Snapshot", "Target", "estimate", "most_recent", "places_of", "plan_load"]

MIN_RESIDENCE = 30.0
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
    case = case_of(target, serving, snapshot, places)
    plan = Plan(target.model, lane, serving.context, fits=True, footprint=case.size, load_seconds=target.load_seconds)
    if not snapshot.pools and snapshot.proven is None:
        return plan
    plan = replace(plan, memory_known=snapshot.proven is None)
    plan = replace(plan, before={pool.name: pool.used for pool in snapshot.pools})
    measured = target.measured is not None
    now = Leaving(case, ())
    plan = replace(plan, limit=now.limit, most=now.most, measured=measured)
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


def _no_fit(plan: Plan, case: Case, *, automatic: bool) -> Plan:
    snapshot, target = case.snapshot, case.target
    evictable = _evictable(target.model, snapshot, automatic=automatic)
    freed = freed_by([*evictable, *case.own])
    free = {pool.name: pool.free + freed.get(pool.name, 0) for pool in snapshot.pools}
    deficit = max((size - free[name] for name, size in case.need.items() if name in free), default=0)
    return replace(
        plan,
        fits=False,
        limit=(leaving := Leaving(case, evictable)).limit,
        most=leaving.most,
        deficit=max(0, deficit),
        after=case.after([*evictable, *case.own]),
        offers=tuple(_offers(plan, case, free, automatic=automatic)),
    )


def _offers(plan: Plan, case: Case, free: Mapping[str, int], *, automatic: bool) -> Iterable[Offer]:
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


def _shorter_context(context: int, case: Case) -> int:
    """The longest usual context below `context` at which the target fits once all may leave; 0 when none does."""
    return next((length for length in USUAL_CONTEXTS if length < context and _fits(case, context=length)), 0)


def _fits(case: Case, **served: Any) -> bool:
    """Whether the target fits once all may leave, served otherwise than in `case`."""
    others = _evictable(case.target.model, case.snapshot, automatic=False)
    other = case_of(case.target, replace(case.serving, **served), case.snapshot, case.places)
    return Leaving(other, others).suffice()


def _clamped(context: int, shape: Shape) -> int:
    return min(context, shape.context) if shape.context else context
