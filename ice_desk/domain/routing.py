"""Values of a routing decision. The rules are in `tiers.py`, the choice itself in `router.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ice_desk.domain.models import bare_name, first_machine

if TYPE_CHECKING:
    from ice_desk.domain.route_basis import Basis, Refinement


class Tier(StrEnum):
    STARTER = "starter"
    EDGE = "edge"
    PROFESSIONAL = "professional"
    ENTERPRISE = "enterprise"


@dataclass(frozen=True, slots=True)
class RouteRequest:
    """What is to be routed. `task` or `model` set means the user chose it; None means Auto.

    `speed_priority` "high" and `quality_priority` ("high", or less; "" as set) are the specification's requirements.
    `sticky` is the model that answered in this chat just now: it goes on where the rules leave the choice open.
    `excluded` are models that have just failed this question. `refined` is what was learned of its task beyond the
    classifier. `images` come with the question itself and take `image_tokens` of context.
    """

    prompt: str
    tier: Tier = Tier.EDGE
    task: str | None = None
    model: str | None = None
    history_tokens: int = 0
    keep_local: bool = False
    speed_priority: str = "medium"
    quality_priority: str = ""
    sticky: str | None = None
    excluded: frozenset[str] = frozenset()
    refined: "Refinement | None" = None
    images: int = 0
    image_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Gate:
    """One condition a candidate had to meet, with the sentence that holds its two figures."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model that was looked at. `parts` are quality, speed, memory, context, history, weighted; `score` their sum.

    `engine` is "local" or "cloud". `note` is the short line under its bar ("not installed"), `lost` why it was not
    chosen, empty for the one that was. `quality` is its own, 0 to 1, None where it is not known.
    """

    model: str
    engine: str
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)
    gates: tuple[Gate, ...] = ()
    note: str = ""
    lost: str = ""
    quality: float | None = None

    @property
    def eligible(self) -> bool:
        return all(gate.passed for gate in self.gates)


@dataclass(frozen=True, slots=True)
class Route:
    """The decision, complete: replaying it needs nothing else than its `basis`.

    `confidence` is the probability of `task`; `complexity` is 0 to 1, its parts sum to it before clipping;
    `context_need` in tokens; `wait_seconds` is the load time before the first token can come, None when unknown;
    `micro_dollars_bound` the worst case. `role` is the cloud role where the engine is "cloud"; `otherwise` says what
    would change the choice; `would_cut` that no model here holds the question whole. `told_by` says who told the task;
    `score_most` is the highest score that a candidate could have here; `seconds` what a usual answer should take, load
    included, None where no speed is known.
    """

    model: str
    engine: str
    tier: Tier
    task: str
    confidence: float
    task_probabilities: Mapping[str, float]
    complexity: float
    complexity_parts: Mapping[str, float]
    context_need: int
    reason: str
    candidates: tuple[Candidate, ...]
    wait_seconds: float | None = None
    micro_dollars_bound: int = 0
    chosen_by: str = "auto"
    role: str = ""
    otherwise: str = ""
    would_cut: bool = False
    told_by: str = "classifier"
    score_most: float = 1.0
    seconds: float | None = None
    basis: "Basis | None" = field(default=None, compare=False, repr=False)


def stronger_than(route: Route) -> str | None:
    """The strongest other model that could answer, where it is stronger than the chosen one; a local one if any is."""
    chosen = next((one for one in route.candidates if one.model == route.model), None)
    floor = _quality(chosen) if chosen is not None else 0.0
    able = [one for one in route.candidates if one.eligible and _quality(one) > floor]

    def order(one: Candidate) -> tuple[object, ...]:
        return one.engine != "local", -_quality(one), -one.score, *first_machine(one.model)

    return min(able, key=order).model if able else None


def other_than(route: Route) -> str | None:
    """The best other model that could answer, for a second opinion: the same one elsewhere has no other opinion."""
    same = bare_name(route.model)
    able = [one for one in route.candidates if one.eligible and bare_name(one.model) != same]
    return min(able, key=lambda one: (-one.score, *first_machine(one.model))).model if able else None


def _quality(candidate: Candidate) -> float:
    """Older records hold only its share of the score."""
    return candidate.parts.get("quality", 0.0) if candidate.quality is None else candidate.quality
