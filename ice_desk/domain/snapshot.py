"""What a plan is made from: the model to load, and the machine at one moment. Sizes are bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.domain.memory import Pool
from ice_desk.domain.shapes import Shape


@dataclass(frozen=True, slots=True)
class Resident:
    """A model in memory. `bytes` per pool; times are monotonic seconds; `last_used` is the end of its last lease.

    `beside` is RAM that its process holds as well by the formula, and that the engine does not count, in bytes.
    """

    model: str
    bytes: Mapping[str, int]
    leases: int = 0
    pinned: bool = False
    loading: bool = False
    embedder: bool = False
    context: int = 0
    last_used: float = 0.0
    loaded_at: float = 0.0
    reload_seconds: float | None = None
    beside: int = 0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The machine at one moment. `max_generating` bounds resident models that answer; embedders do not count.

    `proven` is set where how much memory there is cannot be told: bytes that were seen loaded there at once. More
    than that is loaded only where nothing else is, so that the engine never has to choose what leaves. `max_loaded` is
    how many models, embedders too, the engine holds before it evicts one by count; 0 is no such limit.
    """

    pools: tuple[Pool, ...]
    residents: tuple[Resident, ...] = ()
    now: float = 0.0
    max_generating: int = 2
    cache_type: str = "f16"
    proven: int | None = None
    max_loaded: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """The model to load. `measured` is its size on the device as the engine reported it at this context, in bytes."""

    model: str
    shape: Shape
    file_bytes: int
    embedder: bool = False
    load_seconds: float | None = None
    measured: int | None = None
    smaller: tuple[tuple[str, int], ...] = field(default=())
