"""Readings of the machine. None means "cannot be read" and is shown so; it is never turned into 0."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes of one pool. `used` is total minus what programs can still get, so file caches do not count."""

    total: int
    used: int

    @property
    def free(self) -> int:
        return max(0, self.total - self.used)

    @property
    def share(self) -> float:
        return self.used / self.total if self.total > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Gpu:
    """One GPU. `unified` means its memory is a share of RAM (Apple), not a pool of its own."""

    index: int
    name: str
    memory: Memory
    unified: bool = False


class DriverState(StrEnum):
    """READ: an NVIDIA driver told its version. NOT_NEEDED: there is no NVIDIA GPU, `GpuDriver.problem` says what else.

    MISSING: there is an NVIDIA GPU and its driver does not answer. UNKNOWN: this system does not tell.
    """

    READ = "read"
    NOT_NEEDED = "not needed"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class GpuDriver:
    """The NVIDIA driver. `version` as the driver writes it ("550.120"), `cuda` the newest CUDA it can run ("12.4").

    `compute` is the lowest compute capability among the cards, as (major, minor).
    """

    state: DriverState
    version: str = ""
    cuda: str = ""
    compute: tuple[int, int] | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """One reading. `at` is the monotonic clock in seconds; `runners` and `own` are resident bytes in RAM.

    `disk` is bytes free where the engine keeps its models.
    """

    at: float
    ram: Memory | None
    gpus: tuple[Gpu, ...] | None = None
    runners: int | None = None
    own: int | None = None
    simulated: bool = False
    profile: str = ""
    disk: int | None = None


NO_SAMPLE = Sample(at=0.0, ram=None)
