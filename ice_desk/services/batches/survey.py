"""What rows would come to before any of them is asked: where they go, and the worst case of their cost."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable

from ice_desk.domain.batch import Survey
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Route
from ice_desk.services.questions import Question

Cells = tuple[str, ...]
Router = Callable[[Cells], Awaitable[Route | Refused]]
# The longest ones: each other one counts as the dearest of these.
MOST_LOOKS = 200


async def survey(rows: Iterable[Cells], whole: Callable[[Cells], Question], route: Router) -> Survey:
    """Route the longest rows and add their worst cases up. Between any two of them the window has its turn.

    `whole` is the question of a row, whatever takes it, `route` where it would go as it can be asked.
    """
    ordered = sorted(rows, key=lambda row: -len(whole(row).prompt))
    models: Counter[str] = Counter()
    bounds: list[int] = []
    seconds: list[float] = []
    refusal = ""
    refused = 0
    for row in ordered[:MOST_LOOKS]:
        found = await route(row)
        await asyncio.sleep(0)
        if isinstance(found, Refused):
            refused += 1
            refusal = refusal or str(found)
            continue
        models[found.model] += 1
        bounds.append(found.micro_dollars_bound if found.engine == "cloud" else 0)
        if found.seconds is not None:
            seconds.append(found.seconds)
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
