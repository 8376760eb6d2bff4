"""The one task that loads: requests are served first come, first served, each ends ready or with a reason."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace

from ice_desk.domain.errors import DeskError, DoesNotFit, LoadFailed
from ice_desk.domain.memory import Plan
from ice_desk.domain.plan_words import room_words
from ice_desk.domain.planner import plan_load as planned
from ice_desk.domain.slots import Lane, State
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.loader import BREAKER, Loader, StaysLoaded
from ice_desk.services.fleet.planning import plan_load
from ice_desk.services.fleet.requests import Request, resolve, retrieved, stopped
from ice_desk.services.fleet.slots import Slot
from ice_desk.services.jobs import Jobs

log = logging.getLogger(__name__)
LEAVING = (State.DRAINING, State.UNLOADING, State.SETTLING)


class LoadQueue:
    """Serves requests one at a time, as Ollama itself loads. `run()` is the owner's task."""

    def __init__(self, core: Core, loader: Loader, jobs: Jobs) -> None:
        self._core = core
        self._loader = loader
        self._jobs = jobs
        self._pending: deque[Request] = deque()
        self._active: Request | None = None
        self._wake = asyncio.Event()
        self.restore: Callable[[Sequence[Slot]], None] | None = None

    async def ensure(
        self,
        slot: Slot,
        context: int,
        lane: Lane,
        *,
        automatic: bool,
        why: str = "",
        exact: bool = False,
        split: bool = False,
    ) -> None:
        """Wait until `slot` serves `context` tokens. Two callers of one slot share one load.

        Raises DoesNotFit, LoadFailed or another EngineError. Cancelling the last caller gives the load up, unless it
        is nearly done or was wanted hot.
        """
        self.give_way(slot)
        request = self._join(slot, context)
        if request is None:
            request = self._enqueue(Request(slot, context, lane, automatic, why=why, exact=exact, split=split))
        request.exact, request.split = request.exact and exact, request.split and split
        request.automatic = request.automatic and automatic
        request.background = False
        await self._wait(request)

    async def ensure_ahead(self, slot: Slot, lane: Lane, *, why: str = "", expected: bool = False) -> None:
        """Load `slot` where there is room, evicting nothing; raises GaveWay once anybody wants another model.

        `why` is for the journal; `expected` where nobody has asked for it at all. Raises what `ensure` raises.
        """
        request = self._join(slot, 0)
        if request is None:
            request = self._enqueue(Request(slot, 0, lane, automatic=True, background=True, why=why, expected=expected))
        await self._wait(request)

    async def _wait(self, request: Request) -> None:
        slot = request.slot
        request.waiters += 1
        try:
            async with asyncio.timeout(self._core.times.ensure):
                await asyncio.shield(request.done)
        except TimeoutError:
            raise LoadFailed(
                f"{slot.model} did not come into memory within {self._core.times.ensure / 60:.0f} min",
                why="The engine has not answered the load.",
                remedy="Restart Ollama, or use another model.",
            ) from None
        finally:
            request.waiters -= 1
            if request.waiters == 0 and not request.done.done():
                self._abandon(request)

    async def stop(self, slot: Slot) -> None:
        """Give up every load of `slot` that is queued or under way, and wait until it has ended."""
        requests = [request for request in self._requests() if request.slot is slot]
        for request in requests:
            self._give_up(request, "the load was stopped")
        if requests:
            await asyncio.wait({request.done for request in requests}, timeout=self._core.times.unload)

    def stop_all(self, reason: str) -> None:
        for request in self._requests():
            self._give_up(request, reason)

    def stop_background(self, reason: str) -> None:
        """Give up loads that nobody waits for."""
        for request in self._requests():
            if request.background:
                self._give_up(request, reason)

    def give_way(self, slot: Slot) -> None:
        """Somebody wants `slot`: loads of other models that nobody waits for end."""
        for request in self._requests():
            if request.background and request.slot is not slot:
                request.gave_way = True
                self._give_up(request, "somebody asked another model")

    def _requests(self) -> tuple[Request, ...]:
        active = () if self._active is None else (self._active,)
        return tuple(request for request in (*active, *self._pending) if not request.done.done())

    async def run(self) -> None:
        """Serve for ever. A request is a job of its own, so that giving one up does not end the queue."""
        while True:
            await self._wake.wait()
            if not self._pending:
                self._wake.clear()
                continue
            request = self._next()
            self._active = request
            try:
                request.task = self._jobs.spawn(self._settled(request), f"load {request.slot.model}")
                await asyncio.wait({request.task})
            finally:
                self._active = None

    def _next(self) -> Request:
        """Questions and drags before background loads, otherwise in order."""
        request = next((item for item in self._pending if not item.background), self._pending[0])
        self._pending.remove(request)
        return request

    def _join(self, slot: Slot, context: int) -> Request | None:
        for request in self._requests():
            if request.slot is slot:
                if request is self._active and request.context < context:
                    continue
                request.context = max(request.context, context)
                return request
        return None

    def _enqueue(self, request: Request) -> Request:
        request.done.add_done_callback(retrieved)
        self._pending.append(request)
        if request.slot.state in (State.COLD, State.FAILED):
            self._core.enter(request.slot, State.QUEUED, "")
        self._wake.set()
        return request

    async def _settled(self, request: Request) -> None:
        try:
            await self._serve(request)
            resolve(request, None)
        except DeskError as error:
            if isinstance(error, DoesNotFit):
                self._core.note(request.slot, "refused", error.why or str(error))
            resolve(request, error)
        finally:
            resolve(request, stopped(request))
            if request.slot.state is State.QUEUED:
                self._core.enter(request.slot, State.COLD)

    async def _serve(self, request: Request) -> None:
        core, slot = self._core, request.slot
        self._check_breaker(request)
        while slot.state in LEAVING:
            await core.wait_change(1.0)
        await core.refresh_sample()
        holder = core.book.holder(slot)
        # What another program has loaded in its own way is not taken from it for a load that nobody waits for.
        if holder.serves(request.context) or (request.background and holder.state is State.READY):
            return
        if request.background and core.clock() - slot.evicted_at < core.times.pause:
            raise DoesNotFit(f"{slot.model} is not loaded ahead", why="It has just made room for another model.")
        gone: list[Slot] = []
        try:
            plan = await self._room(request, gone)
            if core.book.holder(slot).serves(request.context):
                return
            options = core.options_for(slot, request.context, exact=request.exact)
            options = replace(options, num_gpu=plan.layers or None)
            await self._leave_old_options(core.book.holder(slot))
            await self._loader.load(slot, options, plan, why=request.why, expected=request.expected)
        finally:
            if slot.state is not State.READY:
                self._restore(gone)

    async def _room(self, request: Request, gone: list[Slot]) -> Plan:
        """A plan whose victims have left; they are put into `gone`. One that turns out to stay is planned around."""
        while True:
            plan = await self._feasible(request)
            victims = [slot for slot in (self._core.book.find(item.model) for item in plan.victims) if slot is not None]
            if not victims:
                return plan
            gone.extend(victims)
            try:
                reason = room_words(plan)
                await self._loader.drain(victims, reason, automatic=request.automatic)
            except StaysLoaded as error:
                log.info("planned anew: %s", error)
            else:
                return plan

    def _restore(self, victims: Sequence[Slot]) -> None:
        """What was kept hot and left for a load that came to nothing comes back, where it still fits."""
        hot = [victim for victim in victims if victim.lane is Lane.HOT and victim.state is State.COLD]
        if hot and self.restore is not None:
            self.restore(hot)

    async def _leave_old_options(self, slot: Slot) -> None:
        """A model that we loaded with other options leaves first: the engine's own reload can be undone by another
        client's keep_alive, and would then hold up every load for ever.
        """
        if slot.state is State.READY and slot.options is not None:
            await self._loader.let_go(slot, "it is loaded again with a longer context")
        while slot.leases > 0:
            await self._core.wait_change(1.0)

    async def _feasible(self, request: Request) -> Plan:
        """A plan that fits. What only waits for an answer to end is waited for, with a deadline: after a while the
        models in the way take no new questions, so that a busy one cannot starve the load.
        """
        core = self._core
        began = core.clock()
        while True:
            plan = plan_load(
                core,
                request.slot,
                request.lane,
                request.context,
                automatic=request.automatic,
                exact=request.exact,
                split=request.split,
            )
            if request.background and plan.victims:
                raise DoesNotFit(f"{plan.model} is not loaded ahead", why="It would push another model out.")
            if plan.fits:
                return plan
            if not plan.allowed:
                raise DoesNotFit(f"{plan.model} cannot be loaded", why=plan.sentence)
            waited = core.clock() - began
            later = None if request.background or waited >= core.times.busy_wait else self._once_idle(request)
            if later is None:
                raise DoesNotFit(f"{plan.model} does not fit", why=plan.sentence)
            if waited >= core.times.patience and self._all_ready(later):
                return later
            await core.wait_change(1.0)

    def _all_ready(self, plan: Plan) -> bool:
        slots = (self._core.book.find(victim.model) for victim in plan.victims)
        return all(slot is not None and slot.state is State.READY for slot in slots)

    def _once_idle(self, request: Request) -> Plan | None:
        """The plan that would fit were no model busy or just loaded, or None."""
        core, slot = self._core, request.slot
        snapshot = core.snapshot()
        idle = tuple(replace(r, leases=0, loading=False, loaded_at=float("-inf")) for r in snapshot.residents)
        options = core.options_for(slot, request.context, exact=request.exact)
        target = core.target(slot, options)
        if target is None:
            return None
        trial = replace(snapshot, residents=idle)
        plan = planned(target, request.lane, options.num_ctx, trial, automatic=request.automatic)
        return plan if plan.fits else None

    def _check_breaker(self, request: Request) -> None:
        slot = request.slot
        if request.automatic and slot.failures >= BREAKER and self._core.clock() < slot.retry_at:
            raise LoadFailed(
                f"{slot.model} failed to load {slot.failures} times",
                why=slot.reason,
                remedy="Load it by hand once the cause is mended, or choose another model.",
            )

    def _abandon(self, request: Request) -> None:
        slot = request.slot
        left = slot.card(self._core.clock(), 0.0).eta_seconds
        nearly = left is not None and left <= self._core.times.finish_load
        if slot.state is State.LOADING and (request.lane is Lane.HOT or nearly):
            return
        self._give_up(request, "nobody waits for it any more")

    def _give_up(self, request: Request, reason: str) -> None:
        if request in self._pending:
            self._pending.remove(request)
            resolve(request, stopped(request, reason))
            if request.slot.state is State.QUEUED:
                self._core.enter(request.slot, State.COLD, reason)
        elif request.task is not None:
            request.task.cancel()
