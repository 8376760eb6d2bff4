"""Ollama's scheduler as clients meet it: one load at a time, first come first served, victims by keep_alive.

A state machine on the loop's timers: no tasks, every step runs to its end, so its order is the order of events.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from ice_desk.domain.footprint import engine_need
from ice_desk.engines.simulator.clock import Clock
from ice_desk.engines.simulator.golang import FOREVER
from ice_desk.engines.simulator.machine import Machine, Placement
from ice_desk.engines.simulator.models import SimModel
from ice_desk.engines.simulator.options import RunnerSettings
from ice_desk.engines.simulator.runner import Runner

OUT_OF_MEMORY = (
    "llama-server process has terminated: GGML_ASSERT(ctx->mem_buffer != NULL) failed\n"
    "ggml_aligned_malloc: insufficient memory (attempted to allocate  25.45 MB): "
    "GGML_ASSERT(ctx->mem_buffer != NULL) failed\n"
    "ggml_aligned_malloc: insufficient memory (attempted to allocate  25.45 MB)"
)


class ServerBusy(Exception):
    """More requests wait for a load than the queue takes."""


class LoadDied(Exception):
    """The runner did not come up; the text is the server's."""


@dataclass(eq=False, slots=True)
class _Wish:
    """A request that needs a runner. `left` is set when its client has gone."""

    model: SimModel
    settings: RunnerSettings
    keep_alive: float | None
    answer: asyncio.Future[Runner]
    left: bool = False

    @property
    def gone(self) -> bool:
        return self.left or self.answer.cancelled()


@dataclass(eq=False, slots=True)
class _Load:
    wish: _Wish
    placement: Placement | None
    timer: asyncio.TimerHandle


class Scheduler:
    """Grants runners. `faults` is asked at every decision, so that faults can change while it runs."""

    def __init__(
        self,
        machine: Machine,
        clock: Clock,
        faults: Callable[[], frozenset[str]],
        *,
        max_loaded: int = 3,
        max_queue: int = 512,
        keep_alive: float = 300.0,
    ) -> None:
        self._machine = machine
        self._clock = clock
        self._faults = faults
        self._max_loaded = max_loaded
        self._max_queue = max_queue
        self._keep_alive = keep_alive
        self._loaded: dict[str, Runner] = {}
        self._waiting: deque[_Wish] = deque()
        self._current: _Wish | None = None
        self._load: _Load | None = None
        self._timers: set[asyncio.TimerHandle] = set()
        self._forgiven: set[str] = set()
        self._ran: set[str] = set()

    @property
    def loaded(self) -> list[Runner]:
        return list(self._loaded.values())

    async def acquire(self, model: SimModel, settings: RunnerSettings, keep_alive: float | None) -> Runner:
        """Wait for a runner with these settings. Raises ServerBusy or LoadDied; cancelling gives up the place.

        Each runner got must be given back with `release`.
        """
        runner = self._loaded.get(model.blob)
        if runner is not None and self._fits(runner, settings):
            return self._lend(runner, keep_alive)
        if "busy-503" in self._faults() or len(self._waiting) >= self._max_queue:
            raise ServerBusy
        wish = _Wish(model, settings, keep_alive, asyncio.get_running_loop().create_future())
        self._waiting.append(wish)
        self._pump()
        try:
            return await wish.answer
        except asyncio.CancelledError:
            self._abandon(wish)
            raise

    def release(self, runner: Runner) -> None:
        runner.users -= 1
        if runner.users:
            return
        if runner.session <= 0:
            self._unload(runner)
        else:
            self._arm(runner)

    def request_unload(self, model: SimModel) -> None:
        """keep_alive 0 without a prompt: a wish, not a deed. Nothing happens to a model that is absent or loading."""
        runner = self._loaded.get(model.blob)
        if runner is None:
            return
        if "lost-unload" in self._faults() and model.blob not in self._forgiven:
            self._forgiven.add(model.blob)
            return
        self._expire(runner)

    def expire_all(self) -> None:
        """Out of memory in one runner makes the server give up all of them."""
        for runner in self.loaded:
            self._expire(runner)

    def keep_all(self, seconds: float) -> None:
        """What another client's touch does: last writer wins, pinned or not."""
        for runner in self.loaded:
            runner.session = seconds
            if not runner.users:
                self._arm(runner)

    def close(self) -> None:
        for runner in self.loaded:
            runner.stop_timer()
        for timer in self._timers:
            timer.cancel()
        if self._load is not None:
            self._load.timer.cancel()

    def _pump(self) -> None:
        while self._current is None and self._waiting:
            self._current = self._waiting.popleft()
            self._advance(self._current)

    def _advance(self, wish: _Wish) -> None:
        """Grant, start the load, or ask a victim to go and wait for any model to leave."""
        if wish.gone:
            self._current = None
            return
        runner = self._loaded.get(wish.model.blob)
        if runner is not None and self._fits(runner, wish.settings):
            self._current = None
            wish.answer.set_result(self._lend(runner, wish.keep_alive))
            return
        victim = runner or self._victim_for(wish)
        if victim is None:
            self._start(wish)
        else:
            self._make_room(victim)

    def _victim_for(self, wish: _Wish) -> Runner | None:
        """Whom to evict for this load; None when it may start (or there is nobody left to evict)."""
        limit = 2 if "keepalive-order" in self._faults() else self._max_loaded
        if not self._loaded or (len(self._loaded) < limit and self._roomy(wish)):
            return None
        return min(self._loaded.values(), key=lambda runner: (runner.users > 0, runner.session, runner.model.blob))

    def _roomy(self, wish: _Wish) -> bool:
        """Ollama's crude rule for a further model: whole, in 80 percent of what the GPU has free.

        Without a GPU there is no check of RAM at all, so only an impossible load evicts.
        """
        serving = wish.settings.serving
        if self._machine.place(wish.model, serving, wish.settings.num_gpu) is None:
            return False
        if not self._machine.has_gpu or wish.settings.num_gpu == 0:
            return True
        return engine_need(wish.model.shape, serving, wish.model.size) <= self._machine.free()[0]

    def _make_room(self, victim: Runner) -> None:
        victim.stop_timer()
        victim.session = 0.0
        if "revive-deadlock" in self._faults():
            victim.session = FOREVER
        elif not victim.users:
            self._unload(victim)

    def _start(self, wish: _Wish) -> None:
        most = 0.5 if "partial-load" in self._faults() else 1.0
        placement = self._machine.place(wish.model, wish.settings.serving, wish.settings.num_gpu, most)
        if "oom-at-load" in self._faults():
            placement = None
        if placement is not None:
            self._machine.take(placement)
        seconds = self._machine.load_seconds(wish.model) * (20 if "slow-load" in self._faults() else 1)
        self._load = _Load(wish, placement, self._clock.later(seconds, self._load_ended))

    def _load_ended(self) -> None:
        load, self._load, self._current = self._load, None, None
        if load is None:
            return
        wish = load.wish
        if wish.gone:
            if load.placement is not None:
                self._machine.give_back(load.placement, self._lag())
        elif load.placement is None:
            wish.answer.set_exception(LoadDied(OUT_OF_MEMORY))
        else:
            session = self._keep_alive if wish.keep_alive is None else wish.keep_alive
            runner = Runner(wish.model, wish.settings, load.placement, session, self._clock)
            runner.first = wish.model.blob not in self._ran
            self._ran.add(wish.model.blob)
            self._loaded[wish.model.blob] = runner
            if "external-client" in self._faults():
                self.keep_all(300.0)
            wish.answer.set_result(self._lend(runner, None))
        self._pump()

    def _abandon(self, wish: _Wish) -> None:
        """The client left. A load for it is killed; a victim it waits for is not spared, and still waited for."""
        wish.left = True
        if wish.answer.done() and not wish.answer.cancelled() and wish.answer.exception() is None:
            self.release(wish.answer.result())
        elif self._load is not None and self._load.wish is wish:
            self._load.timer.cancel()
            if self._load.placement is not None:
                self._machine.give_back(self._load.placement, self._lag())
            self._load = self._current = None
            self._pump()

    def _fits(self, runner: Runner, settings: RunnerSettings) -> bool:
        return not runner.dead and not runner.settings.needs_reload(settings)

    def _lend(self, runner: Runner, keep_alive: float | None) -> Runner:
        runner.users += 1
        runner.stop_timer()
        if keep_alive is not None:
            runner.session = keep_alive
        return runner

    def _arm(self, runner: Runner) -> None:
        runner.start_timer(lambda: self._expire(runner))

    def _expire(self, runner: Runner) -> None:
        runner.stop_timer()
        runner.session = 0.0
        runner.touch()
        if not runner.users:
            self._unload(runner)

    def _unload(self, runner: Runner) -> None:
        runner.stop_timer()
        if self._loaded.get(runner.model.blob) is not runner:
            return
        del self._loaded[runner.model.blob]
        lag = self._lag()
        self._machine.give_back(runner.placement, lag)
        self._after(max(0.02, lag), self._left)

    def _left(self) -> None:
        """A model has gone: the one wish that waits for room looks again."""
        if self._current is not None and self._load is None:
            self._advance(self._current)
        self._pump()

    def _lag(self) -> float:
        if "vram-lag" in self._faults():
            return 3.0
        return 0.3 if self._machine.has_gpu and not self._machine.profile.unified else 0.0

    def _after(self, seconds: float, act: Callable[[], None]) -> None:
        def run() -> None:
            self._timers.discard(timer)
            act()

        timer = self._clock.later(seconds, run)
        self._timers.add(timer)
