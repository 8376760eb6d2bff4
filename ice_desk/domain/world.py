"""What a routing decision depends on besides the request itself."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ice_desk.domain.catalogue import Catalogue

NO_KEY = "add a key"
# How an objection for want of money begins.
BUDGET = "budget: "


@dataclass(frozen=True, slots=True)
class ModelOption:
    """What the world says of one model now. Sizes in bytes; `context` is what fits, in tokens; seconds to load.

    `history` is the mean of ratings and successes 0 to 1 over `history_n` answers. `fits` False carries `fit_reason`.
    `queue` counts answers it has to give first; `evicts` means that others would leave for it. `here` means that what
    is asked of it stays on this computer, else `place` names where it goes; `gone` says that its machine is silent.
    `quality` was measured here on `quality_n` benchmarks; 0: it is what the specification says; of those, `judged_n`
    were judged by another model as well, which counts a quarter. `vision` means that it surely sees images.
    """

    model: str
    engine: str = "local"
    quality: float = 0.5
    tokens_per_second: float | None = None
    size: int = 0
    available: int = 0
    resident: bool = False
    fits: bool = True
    fit_reason: str = ""
    context: int = 8192
    load_seconds: float | None = None
    history: float | None = None
    history_n: int = 0
    embedder: bool = False
    base: str | None = None
    queue: int = 0
    evicts: bool = False
    here: bool = True
    gone: str = ""
    place: str = ""
    quality_n: int = 0
    judged_n: int = 0
    vision: bool = False


@dataclass(frozen=True, slots=True)
class CloudSeat:
    """A cloud role now. `blocked` says why it cannot be used, "" when it can; `context` in tokens.

    `bound` is the worst case of this question in micro-dollars, None where no price is known; `left` is what the
    narrowest cap leaves, None where there is none. `retired` is the date since when the model is gone.
    `vision` means that it surely sees images.
    """

    role: str
    model: str
    blocked: str = ""
    bound: int | None = None
    context: int = 128_000
    left: int | None = None
    retired: str = ""
    vision: bool = False

    @property
    def usable(self) -> bool:
        return not self.blocked


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How often answers were accepted: neither failed nor rated down."""

    accepted: int
    asked: int


@dataclass(frozen=True, slots=True)
class World:
    """Everything a decision depends on besides the request.

    `acceptance` is by (task, model, fifth of the complexity scale); `recent` are the complexities of the tier's last
    questions, sorted, which turn a complexity into a percentile (none: the complexity stands for itself).
    """

    catalogue: Catalogue
    options: tuple[ModelOption, ...] = ()
    cloud: Mapping[str, CloudSeat] = field(default_factory=dict)
    pins: Mapping[str, str] = field(default_factory=dict)
    quality_priority: str = "high"
    acceptance: Mapping[tuple[str, str, int], Acceptance] = field(default_factory=dict)
    recent: tuple[float, ...] = ()


def percentile(complexity: float, recent: Sequence[float]) -> float:
    """The share of `recent` (sorted) below `complexity`, ties counted half; `complexity` itself where there is none."""
    if not recent:
        return complexity
    return (bisect_left(recent, complexity) + bisect_right(recent, complexity)) / (2 * len(recent))


def fifth(complexity: float) -> int:
    """Which fifth of the complexity scale: 0 to 4."""
    return min(4, int(complexity * 5))


def seats_without_keys(catalogue: Catalogue) -> dict[str, CloudSeat]:
    """Every cloud role of the catalogue, waiting for a key."""
    return {role: CloudSeat(role, seat.model, NO_KEY, 0, seat.context) for role, seat in catalogue.cloud.items()}
