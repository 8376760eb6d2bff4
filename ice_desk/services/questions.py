"""A question as the desk takes it."""

from dataclasses import dataclass

from ice_desk.domain.images import Image
from ice_desk.domain.route_basis import Refinement
from ice_desk.domain.routing import Tier


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `task` and `model` None mean Auto. `swap` allows it to unload pinned and recent models first.

    Where in its conversation: after the line through the message `after` (None: at the end of the line that is shown),
    or as another version of the prompt `version_of`. `retry` adds no prompt and asks `version_of` again, the last one
    where none is named. The priorities are those of a RouteRequest.
    `waiting` is the key under which the prompt has waited for its turn, "" where it has not. `refined` is what was
    learned of its task beyond the classifier. `background` is one that nobody waits for: it makes nobody else wait.
    `images` go with the prompt.
    """

    prompt: str
    tier: Tier = Tier.EDGE
    task: str | None = None
    model: str | None = None
    conversation: int | None = None
    keep_local: bool = False
    system: str = ""
    swap: bool = False
    retry: bool = False
    after: int | None = None
    version_of: int | None = None
    speed_priority: str = "medium"
    quality_priority: str = ""
    waiting: str = ""
    refined: Refinement | None = None
    background: bool = False
    images: tuple[Image, ...] = ()
