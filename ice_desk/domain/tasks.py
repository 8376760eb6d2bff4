"""The cognitive tasks a prompt can be: nine of the specification's task map, and the short question, which is ours."""

from dataclasses import dataclass

QUICK_QUESTION = "quick_question"
TASKS = (
    "pattern_recognition",
    "entity_extraction",
    "causal_reasoning",
    "hypothesis_generation",
    "relationship_inference",
    "report_writing",
    "synthesis",
    "financial_analysis",
    "contrarian_analysis",
    QUICK_QUESTION,
)


@dataclass(frozen=True, slots=True)
class TaskSpec:
    """One task. `short` is the word for a chip or a card's second line.

    `models_given` are the specification's names, best first; `models` the same as tags or cloud roles.
    `context_low` and `context_high` are tokens and a hint only: the need is measured on the prompt itself.
    `needs` are engine capabilities without which a model cannot take the task. `ours` is not from the specification.
    """

    name: str
    title: str
    short: str
    description: str
    requirements: tuple[str, ...]
    models_given: tuple[str, ...]
    models: tuple[str, ...]
    context_low: int
    context_high: int
    where: str
    needs: frozenset[str] = frozenset({"completion"})
    ours: bool = False

    @property
    def wants_speed(self) -> bool:
        return "speed" in self.requirements
