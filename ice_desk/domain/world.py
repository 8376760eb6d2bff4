"""What a routing decision depends on besides the request itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.domain.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class ModelOption:
    """What the world says of one model now. Sizes in bytes; `context` is what fits, in tokens; seconds to load.

    `history` is the mean of ratings and successes 0 to 1 over `history_n` answers. `fits` False carries `fit_reason`.
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


@dataclass(frozen=True, slots=True)
class World:
    """Everything a decision depends on besides the request. `cloud` maps a role to why it cannot be used, or ""."""

    catalogue: Catalogue
    options: tuple[ModelOption, ...] = ()
    cloud: Mapping[str, str] = field(default_factory=dict)
    pins: Mapping[str, str] = field(default_factory=dict)
    quality_priority: str = "high"
