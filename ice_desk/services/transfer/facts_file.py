"""What a foreign file says of an answer: taken where it can be true, for it is added up, drawn and shown as our own."""

import dataclasses
import math
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ice_desk.domain.chats import AnswerFacts
from ice_desk.domain.route_record import route_from_json
from ice_desk.domain.routing import Route

LONGEST_ROUTE = 1_000_000
_LARGEST = 1e12
_ROUTE = TypeAdapter(Route)
# A stored route has no basis; what its type names only for the reader of the code may be anything.
_ROUTE.rebuild(_types_namespace={"Basis": object, "Refinement": object})

_Words = Annotated[str, Field(max_length=2_000)]
_Count = Annotated[int, Field(ge=0, le=10**12)]
_Amount = Annotated[float, Field(ge=0, le=10**9, allow_inf_nan=False)]


class _Facts(BaseModel):
    model_config = ConfigDict(extra="ignore")

    model: _Words = ""
    engine: _Words = "local"
    task: _Words = ""
    complexity: _Amount | None = None
    why: _Words = ""
    route_json: str = ""
    first_token_seconds: _Amount | None = None
    tokens_per_second: _Amount | None = None
    prompt_tokens: _Count = 0
    completion_tokens: _Count = 0
    context: _Count = 0
    micro_dollars: _Count = 0
    simulated: bool = False


def facts_of(found: Mapping[str, object]) -> AnswerFacts:
    """The facts of an answer. Raises pydantic's ValidationError; a route that cannot be one is left out."""
    facts = _Facts.model_validate(found).model_dump()
    return AnswerFacts(**facts | {"route_json": _sound_route(facts["route_json"])})


def _sound_route(text: str) -> str:
    if not text or len(text) > LONGEST_ROUTE:
        return ""
    route = route_from_json(text)
    if route is None:
        return ""
    try:
        record = dataclasses.asdict(route)
        _ROUTE.validate_python(record)
        return text if _can_be_drawn(record) else ""
    except (ValueError, TypeError, RecursionError):
        return ""


def _can_be_drawn(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_can_be_drawn, value.values()))
    if isinstance(value, (list, tuple)):
        return all(map(_can_be_drawn, value))
    return not isinstance(value, (int, float)) or (abs(value) <= _LARGEST and math.isfinite(value))
