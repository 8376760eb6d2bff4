"""What a person does to loaded models: into another lane, out of memory, or wholly onto the GPU."""

from collections.abc import Callable
from dataclasses import dataclass

from ice_desk.domain.errors import DoesNotFit, LoadFailed, Refused
from ice_desk.domain.memory import Plan
from ice_desk.domain.models import normal_name
from ice_desk.domain.slots import Lane, State
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.loader import Loader
from ice_desk.services.fleet.planning import plan_move, plan_whole
from ice_desk.services.fleet.queue import LoadQueue
from ice_desk.services.fleet.slots import Slot
from ice_desk.services.jobs import Jobs


@dataclass(slots=True)
class Moves:
    """`save_lane` keeps a user's choice of lane."""

    core: Core
    jobs: Jobs
    loader: Loader
    queue: LoadQueue
    save_lane: Callable[[str, Lane], None] | None = None

    def check(self, model: str, lane: Lane, plan: Plan | None) -> Plan:
        """The plan as it is now. Raises Refused where it may not be made, or says something else than `plan` said."""
        context, split = (plan.context or None, plan.layers > 0) if plan is not None else (None, False)
        current = plan_move(self.core, model, lane, context, split=split)
        if not current.allowed:
            if not current.fits and current.footprint.bytes:
                raise DoesNotFit(f"{model} does not fit", why=current.sentence)
            raise Refused(f"{model} stays where it is", why=current.sentence)
        if plan is not None and current.key != plan.key:
            raise Refused(
                f"{model} was not moved", why=f"Memory has changed since: {current.sentence}", remedy="Move it again."
            )
        return current

    async def move(self, slot: Slot, lane: Lane, plan: Plan, *, brief: bool) -> None:
        slot.lane, slot.brief = lane, brief
        if self.save_lane is not None and not brief:
            self.save_lane(normal_name(slot.model), lane)
        if lane is Lane.COLD:
            await self._evict(slot)
        else:
            await self._keep(slot, lane, plan)

    async def release_caches(self) -> None:
        """Load every idle model of ours again, one after the other: what it kept of earlier prompts goes with it."""
        for slot in list(self.core.book):
            if slot.state is State.READY and slot.options is not None and not slot.leases:
                await self.renew(slot, "its prompt cache is released", "its prompt cache was released")

    async def shorten(self, slot: Slot, context: int) -> None:
        """Load an idle model again for so many tokens. Raises Refused while it answers, and EngineErrors."""
        await self.renew(slot, "a shorter context was chosen", "you chose a shorter context", context)

    async def renew(
        self,
        slot: Slot,
        left: str = "it gave no answer",
        why: str = "it had given no answer",
        context: int | None = None,
    ) -> None:
        """Unload an idle model and load it again as it was, or with another `context`.

        `left` and `why` are the reasons in the journal, for the unload and for the load. Raises Refused while it
        answers, and EngineErrors.
        """
        if slot.leases:
            raise Refused(f"{slot.model} is not loaded anew", why="It is answering.", remedy="Stop its answer first.")
        if context is None:
            options = slot.options or slot.as_loaded
            context = options.num_ctx if options is not None else 0
        await self.loader.let_go(slot, left)
        await self.queue.ensure(slot, context, slot.lane, automatic=False, why=why, exact=bool(context))
        await self.loader.repin(slot)

    async def stop(self, slot: Slot, lane: Lane | None) -> None:
        """Give a load up because a person said so, however far it is; the card goes back to `lane`."""
        await self.queue.stop(slot)
        if lane is not None and slot.state in (State.COLD, State.FAILED):
            slot.lane = lane
            if self.save_lane is not None:
                self.save_lane(normal_name(slot.model), lane)
        self.core.publish()

    def free_all(self) -> None:
        """Unload every model that is not answering; each stays in its lane and comes back when it is needed."""
        for slot in self.core.book:
            if slot.state is State.READY and not slot.leases:
                unload = self.loader.let_go(slot, "you freed all memory")
                self.jobs.spawn(unload, f"unload {slot.model}", slot=f"unload:{slot.model}")

    async def make_whole(self, slot: Slot, plan: Plan) -> None:
        """Load `slot` again, wholly on the GPU. It leaves first only if the plan still holds."""
        current = plan_whole(self.core, slot.model)
        if not (current.allowed and current.fits):
            raise DoesNotFit(f"{slot.model} stays as it is", why=current.sentence)
        if current.key != plan.key:
            raise Refused(f"{slot.model} stays as it is", why=f"Memory has changed since: {current.sentence}")
        await self.loader.let_go(slot, "it is loaded again, wholly on the GPU")
        await self._keep(slot, slot.lane, current, "you wanted it wholly on the GPU")
        running = slot.running
        if running is not None and 0 < running.size_vram < running.size:
            raise LoadFailed(
                f"{slot.model} lies partly in RAM again",
                why="Another program takes graphics memory that it does not show, or the engine counts otherwise.",
                remedy="Choose a shorter context or a smaller quantization.",
            )

    async def _keep(self, slot: Slot, lane: Lane, plan: Plan, why: str = "") -> None:
        if slot.state is State.DRAINING:
            self.jobs.cancel(f"unload:{slot.model}")
            while slot.state is State.DRAINING:
                await self.core.wait_change(1.0)
        why = why or ("you wanted it for 5 min" if slot.brief else f"you moved it to {lane}")
        for _ in range(2):
            if not slot.serves(0):
                context, split = slot.clamped(plan.context), plan.layers > 0
                await self.queue.ensure(slot, context, lane, automatic=False, why=why, exact=True, split=split)
            if await self.loader.repin(slot):
                return

    async def _evict(self, slot: Slot) -> None:
        self.core.publish()
        await self.queue.stop(slot)
        if slot.state not in (State.READY, State.FAILED) or slot.running is None:
            return
        unload = self.loader.let_go(slot, "you moved it to cold")
        task = self.jobs.spawn(unload, f"unload {slot.model}", slot=f"unload:{slot.model}")
        await task
