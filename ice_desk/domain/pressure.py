"""What to do when memory runs short: pure decisions from readings in a row, so that no single peak evicts anything.

The specification's two thresholds, with hysteresis: above 80 % the desk warns and holds back, above 90 % it lets idle
models go until 80 % is reached.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.footprint import HOST_OVERHEAD, METAL_OVERHEAD, MIB
from ice_desk.domain.planner import MIN_RESIDENCE, Resident, Snapshot, most_recent
from ice_desk.domain.telemetry import Sample
from ice_desk.domain.units import gigabytes, percent_words

HIGH_SHARE = 0.80
CRITICAL_SHARE = 0.90
IN_A_ROW = 3
COOLDOWN = 60.0
CACHE_WORTH_NAMING = 512 * MIB


class Stage(StrEnum):
    CALM = "calm"
    HIGH = "high"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Consumer:
    """Who holds how many bytes of RAM. `kind` is "model", "cache" (the runners' prompt caches) or "other"."""

    kind: str
    name: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Act:
    """What follows from a reading. `evict` names one model; `tell` is empty when the user knows already."""

    ease: bool = False
    evict: str = ""
    tell: str = ""


def next_stage(stage: Stage, shares: Sequence[float]) -> Stage:
    """The stage after the newest of `shares` (used over total, oldest first).

    It rises with three readings in a row and falls from critical once 80 % is reached, else with three in a row.
    """
    newest = shares[-IN_A_ROW:]
    if not newest:
        return stage
    if stage is Stage.CRITICAL:
        return Stage.CRITICAL if newest[-1] >= HIGH_SHARE else Stage.CALM
    if len(newest) < IN_A_ROW:
        return stage
    if min(newest) > CRITICAL_SHARE:
        return Stage.CRITICAL
    if min(newest) > HIGH_SHARE:
        return Stage.HIGH
    return Stage.CALM if max(newest) <= HIGH_SHARE else stage


def decide(before: Stage, stage: Stage, sample: Sample, snapshot: Snapshot, *, cooled: bool) -> Act:
    """What to do on reaching or staying at `stage`. `cooled` says that the last evictions are long enough ago."""
    if sample.ram is None:
        return Act()
    if stage is Stage.CALM:
        return Act(tell="" if before is Stage.CALM else f"Memory is down to {percent_words(sample.ram.share)} again.")
    full = f"Memory is {percent_words(sample.ram.share)} full. {_blame(consumers(sample, snapshot))}"
    news = full if before is not stage else ""
    if stage is Stage.HIGH:
        return Act(ease=before is Stage.CALM, tell=news)
    victim = evictable(sample, snapshot)
    if victim is None:
        return Act(ease=before is Stage.CALM, tell=news and f"{full} No loaded model may be unloaded by itself.")
    if not cooled:
        return Act(tell=news)
    return Act(before is Stage.CALM, victim.model, f"{full} {victim.model} is unloaded.")


def evictable(sample: Sample, snapshot: Snapshot) -> Resident | None:
    """The least recently used model that may go by itself and whose leaving frees RAM.

    Never a pinned, busy, loading, just loaded or the most recently used one.
    """
    newest = most_recent(snapshot)
    caches = hidden_cache(sample, snapshot) > CACHE_WORTH_NAMING
    may_go = [
        resident
        for resident in snapshot.residents
        if not (resident.leases or resident.pinned or resident.loading or resident.model == newest)
        and snapshot.now - resident.loaded_at >= MIN_RESIDENCE
        and (_in_ram(resident) > 0 or caches)
    ]
    return min(may_go, key=lambda r: (r.last_used, sum(r.bytes.values()), r.model), default=None)


def hidden_cache(sample: Sample, snapshot: Snapshot) -> int:
    """RAM of the runners beyond what their models take: mostly llama-server's prompt cache, up to 8 GiB each.

    The engine does not report it: it is the runners' resident memory less the models' own parts and a process's usual
    overhead. 0 where the runners cannot be read.
    """
    if not sample.runners:
        return 0
    known = sum(_in_ram(resident) + resident.beside + _overhead(resident) for resident in snapshot.residents)
    return max(0, sample.runners - known)


def consumers(sample: Sample, snapshot: Snapshot) -> tuple[Consumer, ...]:
    """Who holds the RAM, largest first. Other programs are what neither models nor their runners explain."""
    if sample.ram is None:
        return ()
    models = [Consumer("model", resident.model, _in_ram(resident)) for resident in snapshot.residents]
    cache = Consumer("cache", "the prompt caches of loaded models", hidden_cache(sample, snapshot))
    ours = sum(part.bytes for part in models) if sample.runners is None else sample.runners
    other = Consumer("other", "other programs", max(0, sample.ram.used - ours))
    return tuple(sorted((part for part in (*models, cache, other) if part.bytes > 0), key=lambda part: -part.bytes))


def _blame(found: Sequence[Consumer]) -> str:
    if not found:
        return ""
    top = found[0]
    release = " Loading a model again releases its part." if top.kind == "cache" else ""
    return f"Most is held by {top.name} ({gigabytes(top.bytes)} GB).{release}"


def _in_ram(resident: Resident) -> int:
    return sum(size for pool, size in resident.bytes.items() if pool in ("ram", "unified"))


def _overhead(resident: Resident) -> int:
    return HOST_OVERHEAD + (METAL_OVERHEAD if "unified" in resident.bytes else 0)
