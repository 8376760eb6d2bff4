"""What one answer took: the raw material of the Performance page. Never the text of a prompt or an answer."""

from dataclasses import dataclass

from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome

FAULTS = (Outcome.CUT, Outcome.FAILED)
DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Inference:
    """One answer, finished or not.

    `at` is seconds since 1970 (UTC) at its end; `answer` the message it belongs to, `options` the runner's options
    as JSON, `host` the address dialled, `engine` "local" or "cloud", `memory` bytes the model took, `outcome` how it
    ended, `rating` what the user thought of it (-1, 0, 1; None for no word), `complexity` 0 to 1.
    """

    at: float
    model: str
    tier: Tier
    outcome: Outcome
    engine: str = "local"
    answer: int | None = None
    digest: str = ""
    options: str = ""
    task: str = ""
    host: str = ""
    queue_seconds: float = 0.0
    load_seconds: float = 0.0
    first_token_seconds: float | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    tokens_per_second: float | None = None
    memory: int | None = None
    micro_dollars: int = 0
    rating: int | None = None
    simulated: bool = False
    complexity: float | None = None

    @property
    def failed(self) -> bool:
        """Whether it counts as a fault of the model or the engine; stopping one's own answer does not."""
        return self.outcome in FAULTS


@dataclass(frozen=True, slots=True)
class Speed:
    """A point of the history: when an answer ended, in seconds since 1970, and its tokens per second."""

    at: float
    model: str
    tokens_per_second: float


@dataclass(frozen=True, slots=True)
class Reading:
    """The most memory that was in use within a span of time, in bytes; None where it could not be read.

    `at` is the span's beginning in seconds since 1970. `gpu` is the sum over all GPUs.
    """

    at: float
    ram_used: int | None
    ram_total: int | None
    gpu_used: int | None
    gpu_total: int | None


@dataclass(frozen=True, slots=True)
class Coming:
    """A model that came into memory or left it, and why. `at` is seconds since 1970, `size` bytes."""

    at: float
    model: str
    event: str
    reason: str
    size: int
