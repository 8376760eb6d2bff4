"""For programs: the specification's orchestra, over the same routing, fleet and history as the window.

async with Orchestra(simulate=True) as orchestra:
    result = await orchestra.process_task("entity_extraction", "Name the companies: Nvidia buys from Micron.")
    print(result.model, result.text)
"""

from collections.abc import AsyncGenerator, Iterable, Mapping
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from ice_desk.app import Desk, open_desk
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.needs import Outlook
from ice_desk.domain.recommend import Advice
from ice_desk.domain.routing import Route, Tier
from ice_desk.domain.stream import Delta, Event, Outcome, Routed, Settled, Usage
from ice_desk.options import DeskOptions
from ice_desk.services.dispatcher import Question

REQUIREMENTS = ("speed_priority", "quality_priority")
# A machine that is switched off must not hold up a program that does without it.
LOOK_SECONDS = 1.5
PRIORITIES = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class TaskResult:
    """One finished task. `micro_dollars` is what it cost; `outcome` other than COMPLETE is explained by `reason`."""

    text: str
    route: Route
    usage: Usage | None
    outcome: Outcome
    reason: str
    micro_dollars: int

    @property
    def model(self) -> str:
        return self.route.model


class Orchestra:
    """Routes tasks of a program by the same rules, and under the same cap, as the window's questions.

    Use it as an async context manager. Raises DeskError: Refused, DoesNotFit, or what the engine said.
    """

    def __init__(
        self,
        *,
        simulate: bool = False,
        host: str | None = None,
        profile: str | None = None,
        tier: str | Tier = Tier.EDGE,
        data_dir: Path | None = None,
        keep_local: bool = False,
    ) -> None:
        self._options = DeskOptions(data_dir, simulate, profile, host, Tier(tier))
        self._keep_local = keep_local
        self._stack = AsyncExitStack()
        self._desk: Desk | None = None

    async def __aenter__(self) -> "Orchestra":
        self._desk = await self._stack.enter_async_context(open_desk(self._options))
        await self._desk.fleet.found(LOOK_SECONDS)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._desk = None
        await self._stack.__aexit__(kind, error, trace)

    async def process_task(
        self, task_type: str | None, content: str, requirements: Mapping[str, str] | None = None
    ) -> TaskResult:
        """Answer `content` as `task_type` (None lets ICE Desk tell it).

        `requirements` may hold speed_priority and quality_priority: "low", "medium" or "high".
        """
        parts: list[str] = []
        route: Route | None = None
        usage: Usage | None = None
        settled = Settled(Outcome.FAILED)
        async with aclosing(self.stream_task(task_type, content, requirements)) as events:
            async for event in events:
                match event:
                    case Routed(decision):
                        route = decision
                    case Delta(text):
                        parts.append(text)
                    case Usage():
                        usage = event
                    case Settled():
                        settled = event
        if route is None:
            raise UsageFault("The task was not routed")
        return TaskResult("".join(parts), route, usage, settled.outcome, settled.reason, settled.micro_dollars)

    async def stream_task(
        self, task_type: str | None, content: str, requirements: Mapping[str, str] | None = None
    ) -> AsyncGenerator[Event, None]:
        """The same as events, as they come: Routed, Loading, Thinking, Delta, Usage, Settled."""
        desk = self._opened()
        if task_type is not None:
            desk.catalogue.task(task_type)
        wishes = _checked(requirements or {})
        question = Question(
            prompt=content,
            tier=desk.tier,
            task=task_type,
            keep_local=self._keep_local,
            speed_priority=wishes.get("speed_priority", "medium"),
            quality_priority=wishes.get("quality_priority", ""),
        )
        async with aclosing(desk.dispatcher.ask(question)) as events:
            async for event in events:
                yield event

    def predict_memory_needs(self, tasks: Iterable[str]) -> Outlook:
        """What the installed models of `tasks` take in memory, task by task and together; bytes.

        Raises DataFault for a name that is no task.
        """
        return self._opened().fleet.predict_memory_needs(tasks)

    async def recommend_optimizations(self) -> tuple[Advice, ...]:
        """What would make this desk faster or cheaper, each with what speaks for it; nothing is changed."""
        return await self._opened().advisor.refresh()

    def _opened(self) -> Desk:
        if self._desk is None:
            raise UsageFault("The orchestra is not open", remedy="Use it as: async with Orchestra() as orchestra")
        return self._desk


def _checked(requirements: Mapping[str, str]) -> dict[str, str]:
    for name, value in requirements.items():
        if name not in REQUIREMENTS:
            raise UsageFault(f"There is no requirement {name!r}", remedy=f"Use {' or '.join(REQUIREMENTS)}.")
        if value not in PRIORITIES:
            raise UsageFault(f"{name} cannot be {value!r}", remedy=f"Use {', '.join(PRIORITIES)}.")
    return dict(requirements)
