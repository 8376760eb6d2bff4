"""What a plan costs while a card is dragged: the worst machine is one that is full of small evictable models."""

import gc
import time

from ice_desk.domain.memory import Pool
from ice_desk.domain.planner import Resident, Snapshot, Target, plan_load
from ice_desk.domain.shapes import CacheLayer, Shape
from ice_desk.domain.slots import Lane
from tests.benchmarks.figures import Figure, median

GB = 10**9
MEDIAN_MS = 4.0
WORST_MS = 16.0


def run(quick: bool) -> list[Figure]:
    figures = []
    for models in (8, 60):
        times = timed(models, 20 if quick else 300)
        figures.append(Figure(f"plan, {models} models, median", median(times), "ms", target=MEDIAN_MS))
        figures.append(Figure(f"plan, {models} models, worst", max(times), "ms", target=WORST_MS))
    return figures


def timed(models: int, rounds: int) -> list[float]:
    """Milliseconds of each of `rounds` plans, over targets from those that fit to those that need almost everything."""
    total = 400 * GB
    residents = tuple(
        Resident(f"m{index}", {"vram": (2 + index % 5) * GB}, last_used=float(index), loaded_at=-1000.0)
        for index in range(models)
    )
    used = sum(resident.bytes["vram"] for resident in residents)
    pools = (Pool("vram", total, total - GB, total), Pool("ram", 64 * GB, 8 * GB, 64 * GB))
    snapshot = Snapshot(pools, residents, now=1000.0, max_generating=models + 1)
    times = []
    gc.collect()
    for index in range(rounds):
        target = _target(1 + index % max(1, used // GB))
        began = time.perf_counter()
        plan_load(target, Lane.HOT, 8192, snapshot, automatic=False)
        times.append((time.perf_counter() - began) * 1000)
    return times


def _target(gigabytes: int) -> Target:
    layers = tuple(CacheLayer(8, 128, 128) for _ in range(32))
    shape = Shape(gigabytes * GB, 0, layers, 4096, 14336, 32768, 32, 32768)
    return Target("new", shape, gigabytes * GB)
