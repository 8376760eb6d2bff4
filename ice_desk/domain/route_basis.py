"""All that one decision was made of, apart from the text of the question: enough to make the same decision again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.domain.routing import RouteRequest
from ice_desk.domain.world import World

CLASSIFIER, EXAMPLES, MODEL = "classifier", "examples", "model"


@dataclass(frozen=True, slots=True)
class Refinement:
    """What was learned of a question's task beyond the classifier.

    `by` is EXAMPLES (prompts of this user that lie near it) or MODEL (an idle model was asked); `model` is the one
    whose vectors or whose word it was, `examples` how many near ones counted, `seconds` what it took.
    """

    by: str
    model: str
    probabilities: Mapping[str, float]
    examples: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is thought of a question: its task with a probability, and its complexity, 0 to 1, with named parts."""

    task: str
    confidence: float
    probabilities: Mapping[str, float]
    complexity: float
    parts: Mapping[str, float]
    prompt_tokens: int
    told_by: str = CLASSIFIER
    refinement: Refinement | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Basis:
    """A request, what was thought of it, and the world it met."""

    request: RouteRequest
    judgement: Judgement
    world: World
