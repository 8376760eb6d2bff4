"""Values of memory planning: pools, footprints, plans. All figures are bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.domain.slots import Lane


@dataclass(frozen=True, slots=True)
class Pool:
    """A place that can run out: "vram" (GPU 0; "vram1", ... for more), "ram", or "unified" (Apple).

    `limit` is how much of `total` may be used at all (working set, buffer for the system); `used` is measured.
    `engine_free` is what the engine itself counts as free there, without our buffers; None where that is `free`.
    """

    name: str
    total: int
    used: int
    limit: int
    engine_free: int | None = None

    @property
    def free(self) -> int:
        return max(0, self.limit - self.used)


@dataclass(frozen=True, slots=True)
class Footprint:
    """What one loaded model takes, per pool name, in four parts."""

    weights: Mapping[str, int] = field(default_factory=dict)
    kv: Mapping[str, int] = field(default_factory=dict)
    compute: Mapping[str, int] = field(default_factory=dict)
    overhead: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> dict[str, int]:
        pools: dict[str, int] = {}
        for part in (self.weights, self.kv, self.compute, self.overhead):
            for pool, size in part.items():
                pools[pool] = pools.get(pool, 0) + size
        return pools

    @property
    def bytes(self) -> int:
        return sum(self.total.values())

    def reported(self, device: str) -> int:
        """What an engine says of it once it is wholly on `device`: without the host's part and the process itself."""
        return sum(part.get(device, 0) for part in (self.weights, self.kv, self.compute))


@dataclass(frozen=True, slots=True)
class Victim:
    """A model that leaves first. `reload_seconds` is what bringing it back takes; `busy` means it answers now."""

    model: str
    bytes: int
    reload_seconds: float | None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A way out where a plan does not fit. `action` is "context", "model", "cache", "swap" or "split"."""

    action: str
    sentence: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a move would do. `key` equal means the same consequences; `after` is bytes used per pool name.

    `title` names the act ("Load and keep hot"), `sentence` its consequence in one or two sentences. `resident` means
    the model is loaded already, so that nothing has to move; `allowed` False that the move may not be made at all;
    `memory_known` False that nobody can tell how much memory the machine has.
    `download` is bytes to be pulled first (0: not known how many), None for a model that is here: `fits` then says
    what holds afterwards, and `disk_short` how many bytes the disk lacks. `limit` names what the victims leave for:
    "memory", "models" (the most that may be loaded at once) or "engine" (the spare room that Ollama insists on);
    `most` is how many models may be loaded at once.
    `measured` means that the figures are those of an earlier load. `layers` above 0 is how many of them go to the GPU,
    the share `cpu_share` staying on the CPU.
    """

    model: str
    lane: Lane
    context: int
    fits: bool
    footprint: Footprint
    victims: tuple[Victim, ...] = ()
    title: str = ""
    sentence: str = ""
    offers: tuple[Offer, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)
    after: Mapping[str, int] = field(default_factory=dict)
    load_seconds: float | None = None
    deficit: int = 0
    allowed: bool = True
    resident: bool = False
    memory_known: bool = True
    download: int | None = None
    disk_short: int = 0
    limit: str = ""
    most: int = 0
    measured: bool = False
    layers: int = 0
    cpu_share: float = 0.0

    @property
    def leaving(self) -> tuple[str, ...]:
        """The names of the victims."""
        return tuple(victim.model for victim in self.victims)

    @property
    def key(self) -> tuple[object, ...]:
        return (self.model, self.lane, self.context, self.fits, self.leaving, self.layers)
