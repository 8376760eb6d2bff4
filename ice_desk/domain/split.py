"""A model partly on the GPU and partly in RAM: only ever by a person's wish, with its slow-down said."""

from collections.abc import Mapping
from dataclasses import replace

from ice_desk.domain.footprint import Places, Serving
from ice_desk.domain.memory import Footprint, Plan, Victim
from ice_desk.domain.planner import estimate, places_of, plan_load
from ice_desk.domain.slots import Lane
from ice_desk.domain.snapshot import Resident, Snapshot, Target
from ice_desk.domain.victims import FIRST_MARGIN

CPU_TIMES = 12.0
"""How many times longer a layer takes on the CPU: graphics memory moves some 700 GB/s, desktop RAM some 60."""
LEAST_SHARE = 0.05
"""Below this share of the layers the GPU is no help: the process itself takes its room there."""


def plan_split(target: Target, lane: Lane, context: int, snapshot: Snapshot) -> Plan:
    """Plan as many layers on the GPU as fit once others have left, the rest in RAM.

    A model that fits whole is planned whole; one that does not even fit so is told as `plan_load` tells it.
    """
    whole = plan_load(target, lane, context, snapshot, automatic=False)
    places = places_of(snapshot.pools)
    pools = {pool.name: pool for pool in snapshot.pools}
    if whole.fits or not places.device.startswith("vram") or "ram" not in pools:
        return whole
    gone = [one for one in snapshot.residents if one.model == target.model or _may_leave(one, places.device)]
    free = {name: pool.free + sum(one.bytes.get(name, 0) for one in gone) for name, pool in pools.items()}
    serving = Serving(min(context, target.shape.context or context), cache_type=snapshot.cache_type)
    size = estimate(target, serving, places)
    count = len(target.shape.layers) + 1
    for layers in range(count - 1, 0, -1):
        part = _split(size, places, layers / count)
        fits = part.total[places.device] + FIRST_MARGIN <= free[places.device] and part.total["ram"] <= free["ram"]
        if fits and layers / count >= LEAST_SHARE:
            victims = tuple(
                Victim(one.model, sum(one.bytes.values()), one.reload_seconds, one.leases > 0)
                for one in gone
                if one.model != target.model
            )
            return replace(
                whole,
                fits=True,
                footprint=part,
                victims=victims,
                offers=(),
                deficit=0,
                after=_after(snapshot, gone, part),
                layers=layers,
                cpu_share=1 - layers / count,
            )
    return whole


def slow_down(cpu_share: float) -> float:
    """How many times slower answers come with this share of the layers on the CPU."""
    return (1 - cpu_share) + cpu_share * CPU_TIMES


def _may_leave(resident: Resident, device: str) -> bool:
    return not resident.loading and resident.bytes.get(device, 0) > 0


def _after(snapshot: Snapshot, gone: list[Resident], part: Footprint) -> dict[str, int]:
    return {
        pool.name: max(0, pool.used - sum(one.bytes.get(pool.name, 0) for one in gone) + part.total.get(pool.name, 0))
        for pool in snapshot.pools
    }


def _split(size: Footprint, places: Places, share: float) -> Footprint:
    def moved(part: Mapping[str, int]) -> dict[str, int]:
        on_device = int(part.get(places.device, 0) * share)
        rest = part.get(places.device, 0) - on_device
        return {places.device: on_device, places.host: part.get(places.host, 0) + rest}

    return Footprint(moved(size.weights), moved(size.kv), size.compute, size.overhead)
