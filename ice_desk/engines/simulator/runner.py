"""A loaded model: who uses it, how long it stays, and the one answer it gives at a time."""

import asyncio
from collections.abc import Callable

from ice_desk.engines.simulator.clock import Clock
from ice_desk.engines.simulator.golang import FOREVER
from ice_desk.engines.simulator.machine import Placement
from ice_desk.engines.simulator.models import SimModel
from ice_desk.engines.simulator.options import RunnerSettings


class Runner:
    """`session` is seconds to stay after the last answer; `slot` lets answers in one by one, in order of arrival.

    `first` says that no runner of the same model was before it. `cached` is the prompt of the last answer, whose common
    beginning need not be read again; `cache` is bytes of RAM that earlier prompts hold, which no list tells.
    """

    def __init__(
        self, model: SimModel, settings: RunnerSettings, placement: Placement, session: float, clock: Clock
    ) -> None:
        self.model = model
        self.settings = settings
        self.placement = placement
        self.session = session
        self.slot = asyncio.Lock()
        self.users = 0
        self.dead = False
        self.first = True
        self.cached: list[str] = []
        self.cache = 0
        self.expires_ns = 0
        self._clock = clock
        self._timer: asyncio.TimerHandle | None = None
        self.touch()

    def touch(self) -> None:
        """Count the expiry from now."""
        self.expires_ns = self._clock.wall_ns() + int(self.session * 1e9)

    def stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def start_timer(self, expire: Callable[[], None]) -> None:
        """Leave after the session's real seconds; a model pinned for ever needs no timer."""
        self.stop_timer()
        self.touch()
        if self.session < FOREVER / 2:
            self._timer = self._clock.really_later(min(self.session, 1e7), expire)
