"""What one question yields, in order.

[Kept], Routed, [Reserved], [Waiting], [Loading], Thinking and Delta, Usage, Settled.
"""

from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.routing import Route


class Outcome(StrEnum):
    COMPLETE = "complete"
    LENGTH = "length"
    STOPPED = "stopped"
    CUT = "cut"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Kept:
    """The prompt is on disk, as the message `prompt` of its conversation."""

    prompt: int


@dataclass(frozen=True, slots=True)
class Routed:
    """Where the question goes. `answer` is the id of the stored answer, where one is kept."""

    route: Route
    answer: int | None = None


@dataclass(frozen=True, slots=True)
class Reserved:
    """The worst case, held in the ledger before any byte leaves. Micro-dollars."""

    micro_dollars: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """The provider asked to be left alone for so many seconds; then it is asked once more."""

    seconds: float
    why: str


@dataclass(frozen=True, slots=True)
class Loading:
    """The model is being brought into memory. `sentence` says what happens first ("Frees 4.2 GB: phi3")."""

    model: str
    eta_seconds: float | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Thinking:
    text: str
    tokens: int = 1


@dataclass(frozen=True, slots=True)
class Delta:
    """Answer text; several tokens that arrived together come as one."""

    text: str
    tokens: int = 1


@dataclass(frozen=True, slots=True)
class Usage:
    """The engine's own figures; seconds. `tokens_per_second` is None where nothing was generated."""

    prompt_tokens: int
    completion_tokens: int
    queue_seconds: float
    load_seconds: float
    prompt_seconds: float
    eval_seconds: float
    first_token_seconds: float | None = None

    @property
    def tokens_per_second(self) -> float | None:
        return self.completion_tokens / self.eval_seconds if self.eval_seconds > 0 else None


@dataclass(frozen=True, slots=True)
class Settled:
    """The end. `reason` explains every outcome; for COMPLETE it is mostly empty, else it says what the answer lacks.

    `micro_dollars` is what it cost.
    """

    outcome: Outcome
    reason: str = ""
    micro_dollars: int = 0


Told = Routed | Reserved | Waiting | Loading | Thinking | Delta | Usage | Settled
"""What somebody who asked is told."""

Event = Kept | Told
