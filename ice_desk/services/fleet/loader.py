"""Bringing models in and letting them go: the procedures behind every move."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ice_desk.domain.errors import EngineError, EngineTimeout, LoadFailed, ModelMissing, OutOfMemory
from ice_desk.domain.memory import Plan
from ice_desk.domain.models import RunnerOptions, RunningModel, normal_name
from ice_desk.domain.slots import Lane, SizeSource, State
from ice_desk.domain.telemetry import Sample
from ice_desk.domain.units import listed
from ice_desk.services.calibration import Measurement
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.slots import DELETED, Slot

BREAKER = 3
OOM_GROWTH = 1.1


class StaysLoaded(EngineError):
    """The engine has the model in memory and no way to let it go."""


@dataclass(slots=True)
class Loader:
    """One engine's loads and unloads. Only ever one load at a time: the fleet's owner sees to that."""

    core: Core

    async def drain(self, slots: Sequence[Slot], reason: str, *, automatic: bool = False) -> None:
        """Let every slot of `slots` go, one after the other, each once its answers are done.

        All refuse new leases from now on. Cancelled before an unload was sent, the rest go back to ready. `automatic`
        where no person said that they shall go.
        """
        for slot in slots:
            self.core.enter(slot, State.DRAINING)
        try:
            for slot in slots:
                await self.let_go(slot, reason, automatic=automatic)
        finally:
            for slot in slots:
                if slot.state is State.DRAINING:
                    self.core.enter(slot, State.READY)

    async def let_go(self, slot: Slot, reason: str, *, automatic: bool = False) -> None:
        """Drain one slot, unload it, and wait until the engine and the memory confirm it.

        Raises EngineTimeout when the engine still holds the model after the deadline.
        """
        core = self.core
        if slot.state is not State.DRAINING:
            core.enter(slot, State.DRAINING)
        try:
            while slot.leases > 0 or slot.touches > 0:
                await core.wait_change(1.0)
            before = await core.refresh_sample()
        except asyncio.CancelledError:
            core.enter(slot, State.READY)
            raise
        began = core.clock()
        freed = slot.running.size_vram or slot.running.size if slot.running is not None else 0
        core.enter(slot, State.UNLOADING)
        if automatic:
            slot.evicted_at = began
        try:
            await self._unload(slot)
            core.enter(slot, State.SETTLING)
            await self._settle(before, freed)
        except asyncio.CancelledError:
            # The unload is on its way and cannot be called back: the watch finds out what became of the model.
            core.enter(slot, State.UNKNOWN)
            raise
        core.empty(slot)
        core.note(slot, "unloaded", reason, freed, core.clock() - began)
        core.enter(slot, State.COLD, reason)

    async def _unload(self, slot: Slot) -> None:
        """Ask, then poll: the engine's 200 is an acknowledgement, not the event. A lost one is asked for again."""
        core, times = self.core, self.core.times
        name = slot.running.name if slot.running is not None else slot.model
        if slot.deleted:
            # Ollama finds a runner by the weights of a name it lists: another name of the same weights will do.
            twin = next((other for other in core.book if other.installed and other.shares_blob(slot)), slot)
            name = twin.model
        deadline = core.clock() + times.unload
        ask_at = core.clock()
        try:
            while core.clock() < deadline:
                if core.clock() >= ask_at:
                    ask_at += times.unload_again
                    await core.engine.unload(name)
                if await self._listed(slot) is None:
                    return
                await asyncio.sleep(times.unload_poll)
        except ModelMissing:
            slot.deleted = True
            core.enter(slot, State.READY, DELETED)
            raise StaysLoaded(
                f"{slot.model} cannot be unloaded",
                why="It was deleted while it was loaded, and Ollama unloads only what it lists.",
                remedy="Wait until its time is over, or restart Ollama.",
            ) from None
        except EngineError as error:
            core.enter(slot, State.FAILED, str(error))
            raise
        stuck = EngineTimeout(
            f"The engine has not let go of {slot.model} after {times.unload:.0f} s",
            why="Another program may be using it, or its runner hangs.",
            remedy="Wait, or restart Ollama.",
        )
        core.enter(slot, State.FAILED, str(stuck))
        raise stuck

    async def _settle(self, before: Sample, freed: int) -> None:
        """Wait until the driver shows most of the memory free: the engine's list runs ahead of it."""
        core, times = self.core, self.core.times
        if freed and core.remote is not None:
            # Its driver cannot be read: what frees late would make the engine choose a victim for the next load.
            await asyncio.sleep(times.settle_unseen)
        if not freed or _used(before) is None:
            return
        deadline = core.clock() + times.settle
        while core.clock() < deadline:
            used, now = _used(before), _used(await core.refresh_sample())
            if used is None or now is None or used - now >= 0.75 * freed:
                return
            await asyncio.sleep(times.settle_poll)

    async def load(
        self, slot: Slot, options: RunnerOptions, plan: Plan, *, why: str = "", expected: bool = False
    ) -> None:
        """Load `slot` with `options` and wait until the engine lists it. Raises LoadFailed and other EngineErrors.

        `why` is for the journal; `expected` where nobody has asked for it yet.
        """
        core = self.core
        before, slot.running = slot.running, None
        slot.load_began = core.clock()
        slot.load_seconds = slot.load_seconds or core.calibration.pace(slot.file_bytes)
        slot.reserved = plan.footprint.bytes or slot.size
        core.enter(slot, State.LOADING, why)
        try:
            await self._ask_to_load(slot, options)
            running = await self._confirmed(slot)
        except asyncio.CancelledError:
            # It may have come in all the same, unheard: with its options kept the watch knows it for ours.
            slot.options = options
            core.enter(slot, State.COLD, "the load was stopped")
            raise
        except EngineError as error:
            if isinstance(error, EngineTimeout):
                await self._unblock(slot, before)
            self._failed(slot, error, options, plan)
            raise
        seconds = core.clock() - slot.load_began
        # An engine may know a shorter limit than the metadata told: what it gave is what it is asked for from now on.
        slot.running, slot.options = running, replace(options, num_ctx=running.context_length or options.num_ctx)
        slot.loaded_at = core.clock()
        slot.load_seconds = seconds
        slot.failures = slot.least = 0
        slot.size, slot.size_source = running.size, SizeSource.MEASURED
        slot.beside = _beside(plan, running)
        slot.ahead = why if expected else ""
        event = "loaded ahead" if expected else self._loaded_how(slot, options)
        core.note(slot, event, _why_loaded(slot, plan, why), running.size, seconds)
        core.enter(slot, State.READY)
        if core.loaded is not None:
            core.loaded(slot.model)
        await core.refresh_sample()
        await self._record(slot, options, plan, running, seconds)

    async def _ask_to_load(self, slot: Slot, options: RunnerOptions) -> None:
        core = self.core
        keep = slot.keep_alive(core.policy.warm_minutes, core.times.brief)
        try:
            async with asyncio.timeout(core.times.load):
                await core.engine.load(slot.model, options, keep, embedder=slot.embedder)
        except TimeoutError:
            raise EngineTimeout(
                f"{slot.model} did not come into memory within {core.times.load / 60:.0f} min",
                why="The engine has not answered the load.",
                remedy="Try again. If it stays so, restart Ollama.",
            ) from None

    async def _unblock(self, hung: Slot, before: RunningModel | None) -> None:
        """Let go of what is loaded. A load that hangs may wait for a model whose unload another client undid, and the
        engine loads nothing more until that model leaves.
        """
        core = self.core
        core.note(hung, "hung", "idle models are unloaded, so that the engine can load again")
        if before is not None:
            with contextlib.suppress(EngineError):
                await core.engine.unload(before.name)
        for slot in list(core.book):
            if slot.state is State.READY and not slot.leases:
                with contextlib.suppress(EngineError):
                    await self.let_go(slot, f"loading {hung.model} hung")

    def _loaded_how(self, slot: Slot, options: RunnerOptions) -> str:
        """The journal's word: with less context than usual, or simply loaded."""
        return "shrunk" if options.num_ctx < self.core.options_for(slot).num_ctx else "loaded"

    async def _record(
        self, slot: Slot, options: RunnerOptions, plan: Plan, running: RunningModel, seconds: float
    ) -> None:
        """Remember the real size of a load that went to one place whole: a split says nothing of a full one."""
        if 0 < running.size_vram < running.size or running.size <= 0:
            return
        core = self.core
        computed = core.computed(slot, options)
        planned = plan.footprint.reported(core.places.device) if plan.measured else 0
        measured = Measurement(running.size, computed, seconds, planned)
        slot.deviation = measured.deviation if computed else None
        core.publish()
        await core.calibration.record(core.measured_by(slot, options), measured)

    async def _confirmed(self, slot: Slot) -> RunningModel:
        row = await self._listed(slot)
        if row is not None:
            return row
        raise LoadFailed(
            f"The engine loaded {slot.model} and let it go at once",
            why="Its keep-alive may be set to 0, or another program needed the memory.",
            remedy="Look at OLLAMA_KEEP_ALIVE, or free some memory.",
        )

    async def _listed(self, slot: Slot) -> RunningModel | None:
        """The engine's row of the runner that serves `slot`, which may go by another name of the same weights."""
        for row in await self.core.engine.running():
            if normal_name(row.name) == normal_name(slot.model) or (slot.digest and row.digest == slot.digest):
                return row
            twin = self.core.book.find(row.name)
            if twin is not None and slot.shares_blob(twin):
                return row
        return None

    def _failed(self, slot: Slot, error: EngineError, options: RunnerOptions, plan: Plan) -> None:
        core = self.core
        slot.failures += 1
        backoff = core.times.backoff
        slot.retry_at = core.clock() + backoff[min(slot.failures, len(backoff)) - 1]
        if isinstance(error, OutOfMemory):
            slot.least = int(plan.footprint.reported(core.places.device) * OOM_GROWTH)
            slot.size = slot.least
        core.note(slot, "failed", str(error), plan.footprint.bytes, core.clock() - (slot.load_began or core.clock()))
        core.enter(slot, State.FAILED, str(error))

    async def repin(self, slot: Slot) -> bool:
        """Send the lane's keep-alive to a loaded model, with the same runner options so that nothing reloads.

        False when it is not, or no longer, loaded so: sent then, it would load without a plan or revive a model that
        is leaving. An eviction waits for a touch that is under way. Raises EngineTimeout and other EngineErrors.
        """
        core = self.core
        keep = slot.keep_alive(core.policy.warm_minutes, core.times.brief)
        if slot.options is None or slot.state is not State.READY:
            return False
        slot.touches += 1
        try:
            async with asyncio.timeout(core.times.repin):
                row = await self._listed(slot)
                if row is None or row.context_length not in (0, slot.options.num_ctx):
                    slot.options = None
                    return False
                await core.engine.load(slot.model, slot.options, keep, embedder=slot.embedder)
                slot.running = await self._confirmed(slot)
        except TimeoutError:
            raise EngineTimeout(
                f"The engine did not say how long {slot.model} stays",
                why="It is busy with another load, or the model has left meanwhile.",
                remedy="Try again in a moment.",
            ) from None
        finally:
            slot.touches -= 1
            core.publish()
        return True


def _why_loaded(slot: Slot, plan: Plan, why: str) -> str:
    lane = {Lane.HOT: "kept hot", Lane.WARM: "kept warm", Lane.COLD: "needed for an answer"}[slot.lane]
    why = why or lane
    return f"{why}, after {listed([victim.model for victim in plan.victims])} left" if plan.victims else why


def _beside(plan: Plan, running: RunningModel) -> int:
    """RAM of a model that lies wholly on a GPU of its own: its size, as the engine tells it, leaves that out."""
    if not 0 < running.size <= running.size_vram or not any(pool.startswith("vram") for pool in plan.footprint.weights):
        return 0
    return plan.footprint.weights.get("ram", 0) + plan.footprint.compute.get("ram", 0)


def _used(sample: Sample) -> int | None:
    """Bytes used where models live: on the GPUs, else in RAM."""
    if sample.gpus:
        return sum(gpu.memory.used for gpu in sample.gpus)
    return sample.ram.used if sample.ram is not None else None
