"""What the lanes need of others: the fleet's service and the notices, each as narrow as its use."""

from collections.abc import Callable, Sequence
from typing import Literal, Protocol

from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Lane


class FleetPort(Protocol):
    """`plan` is pure on cached snapshots and quick enough to follow the pointer; the others raise DeskError."""

    def plan(self, model: str, lane: Lane, context: int | None = None, *, split: bool = False) -> Plan: ...

    def plan_whole(self, model: str) -> Plan: ...

    async def make_whole(self, model: str, plan: Plan) -> None: ...

    async def move(self, model: str, lane: Lane, *, plan: Plan | None = None, brief: bool = False) -> None: ...

    async def stop_load(self, model: str, lane: Lane | None = None) -> None: ...

    async def pull(
        self, model: str, lane: Lane | None = None, *, plan: Plan | None = None, brief: bool = False
    ) -> None: ...

    def pause_pull(self, model: str) -> None: ...

    def resume_pull(self, model: str) -> None: ...

    def aim_pull(self, model: str, lane: Lane) -> None: ...


class NoticesPort(Protocol):
    def post(
        self,
        text: str,
        *,
        key: str = "",
        level: Literal["info", "warning", "bad"] = "info",
        action: str = "",
        act: Callable[[], None] | None = None,
        more: Sequence[tuple[str, Callable[[], None]]] = (),
        seconds: float | None = 8,
    ) -> None: ...
