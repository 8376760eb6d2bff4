"""What rows would come to before any of them is asked: where they go, and the worst case of their cost."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable

from ice_desk.domain.batch import Survey
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Route
from ice_desk.services.questions import Question

# The longest ones: each other one counts as the dearest of these.
MOST_LOOKS = 200


async def survey(questions: Iterable[Question], preview: Callable[[Question], Route | Refused]) -> Survey:
    """Route the longest rows and add their worst cases up. Between any two of them the window has its turn."""
    ordered = sorted(questions, key=lambda question: -len(question.prompt))
    models: Counter[str] = Counter()
    bounds: list[int] = []
    seconds: list[float] = []
    refusal = ""
    refused = 0
    for question in ordered[:MOST_LOOKS]:
        route = preview(question)
        await asyncio.sleep(0)
        if isinstance(route, Refused):
            refused += 1
            refusal = refusal or str(route)
            continue
        models[route.model] += 1
        bounds.append(route.micro_dollars_bound if route.engine == "cloud" else 0)
        if route.seconds is not None:
            seconds.append(route.seconds)
    looked_at = min(len(ordered), MOST_LOOKS)
    return Survey(
        rows=len(ordered),
        looked_at=looked_at,
        bound=sum(bounds) + (len(ordered) - looked_at) * max(bounds, default=0),
        models=tuple(models.most_common()),
        refused=refused,
        refusal=refusal,
        seconds=sum(seconds) / len(seconds) if seconds else None,
    )
