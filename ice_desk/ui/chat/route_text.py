"""The route that is stored with an answer, read back."""

from ice_desk.domain.chats import AnswerFacts
from ice_desk.domain.route_record import route_from_json
from ice_desk.domain.routing import Route, Tier


def route_of(facts: AnswerFacts) -> Route:
    """The decision behind an answer. Where only its sentence was kept, a route with that sentence alone."""
    stored = route_from_json(facts.route_json) if facts.route_json else None
    if stored is not None:
        return stored
    return Route(
        model=facts.model,
        engine=facts.engine,
        tier=Tier.EDGE,
        task=facts.task,
        confidence=0.0,
        task_probabilities={},
        complexity=facts.complexity or 0.0,
        complexity_parts={},
        context_need=facts.prompt_tokens,
        reason=facts.why,
        candidates=(),
    )
