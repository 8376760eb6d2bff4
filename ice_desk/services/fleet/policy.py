"""What the fleet may do, and its deadlines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ice_desk.domain.memory import Pool
from ice_desk.domain.slots import Lane

GB = 10**9
LOADED_PER_GPU = 3


@dataclass(frozen=True, slots=True)
class FleetPolicy:
    """Settings that bear on memory. `lanes` are the user's own, `preset` those of a hardware profile.

    `preload` brings hot models in at the start; it is set when somebody said what hot is. `max_loaded` is the engine's
    own limit where it was read, 0 is its default.
    """

    max_generating: int = 2
    buffer_bytes: int = 2 * GB
    warm_minutes: int = 30
    default_context: int = 8192
    cache_type: str = "f16"
    lanes: Mapping[str, Lane] = field(default_factory=dict)
    preset: Mapping[str, Lane] = field(default_factory=dict)
    preload: bool = False
    max_loaded: int = 0


def max_loaded(policy: FleetPolicy, pools: Sequence[Pool]) -> int:
    """How many models the engine holds at once: as it was told, else Ollama's default of 3 for each GPU (or the CPU).

    Source of the default: OLLAMA_MAX_LOADED_MODELS in Ollama's envconfig and scheduler.
    """
    gpus = sum(pool.name.startswith("vram") for pool in pools)
    return policy.max_loaded or LOADED_PER_GPU * max(1, gpus)


@dataclass(frozen=True, slots=True)
class FleetTimes:
    """Deadlines and intervals in seconds.

    `load` is longer than Ollama's own limit of 5 minutes without progress, and shorter than `ensure`: a load that
    hangs is dealt with before those who wait for it give up. After `patience` a load no longer waits for a busy model
    to be idle by chance, but has it refuse new questions. `settle_unseen` is how long another machine's driver, which
    cannot be read, gets to free what was unloaded. What was evicted without a person's word is not loaded ahead
    for `pause`, so that models do not push each other out in turn.
    """

    poll: float = 1.0
    list_every: float = 30.0
    ensure: float = 600.0
    load: float = 570.0
    busy_wait: float = 120.0
    unload: float = 30.0
    unload_poll: float = 0.1
    unload_again: float = 3.0
    settle: float = 5.0
    settle_unseen: float = 2.0
    settle_poll: float = 0.1
    brief: float = 300.0
    repin: float = 10.0
    patience: float = 30.0
    pressure: float = 2.0
    finish_load: float = 10.0
    repins: int = 3
    repin_window: float = 600.0
    pause: float = 60.0
    backoff: tuple[float, ...] = (5.0, 30.0, 120.0)
