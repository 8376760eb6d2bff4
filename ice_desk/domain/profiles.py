"""Hardware profiles: what a machine has, which models it keeps where, and what the specification expects of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.domain.models import normal_name
from ice_desk.domain.slots import Lane


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the specification expects of a class of work on a profile. Seconds, bytes, quality 0 to 1."""

    name: str
    models: tuple[str, ...]
    seconds_low: float
    seconds_high: float
    memory_low: int
    memory_high: int
    quality: float
    note: str
    where: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A machine. All sizes are bytes.

    `gpu_total` is what the GPU may use: its own memory, or with `unified` its working set within `ram`; 0 is no GPU.
    `other` is what other programs use, `gpu_other` their part on the GPU; both, like the three rates in gigabytes per
    second (10**9), are ours and serve the simulation only. `ours` marks a profile that the specification does not have.
    """

    name: str
    title: str
    ours: bool
    unified: bool
    ram: int
    gpu_name: str
    gpu_total: int
    other: int
    gpu_other: int
    disk_gb_per_second: float
    ram_gb_per_second: float
    gpu_gb_per_second: float
    lanes: Mapping[Lane, tuple[str, ...]]
    max_concurrent_models: int
    memory_buffer: int
    memory_strategy: str
    preload_based_on: str
    swap_priority: str
    hardware: Mapping[str, str] = field(default_factory=dict)
    expectations: tuple[Expectation, ...] = ()

    def lane_of(self, tag: str) -> Lane | None:
        name = normal_name(tag)
        return next((lane for lane, tags in self.lanes.items() if name in map(normal_name, tags)), None)


@dataclass(frozen=True, slots=True)
class Optimisation:
    """One block of optimisation settings of a profile, as given. `true` names what an engine can really do with it."""

    profile: str
    name: str
    settings: Mapping[str, str]
    true: str
    where: str
