"""Keeping the board true: the engine's own list against ours, again and again, whoever else uses the engine."""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from ice_desk.domain.errors import EngineError, EngineTimeout, EngineUnreachable
from ice_desk.domain.models import InstalledModel, RunningModel, normal_name
from ice_desk.domain.shapes import shape_of
from ice_desk.domain.slots import IN_TRANSIT, RESIDENT, Lane, Link, SizeSource, State
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.loader import Loader
from ice_desk.services.fleet.planning import label_fits
from ice_desk.services.fleet.slots import DELETED, Slot
from ice_desk.services.jobs import Jobs

log = logging.getLogger(__name__)
LONG_GAP = 20.0
GONE_AFTER = 2
LATE_LOAD = 5.0
"""Seconds in which a load that was stopped may still turn out to have come in."""
DRIFT = 365 * 86400.0
FACTS_AT_ONCE = 4
SILENT_AFTER = 3
"""Looks in a row that another machine leaves without an answer before it counts as gone."""


@dataclass(slots=True)
class Watch:
    """Polls the engine and folds what it says into the slots. Slots in transit belong to the loader and are left be.

    `lost` hears of a model that left although it was to stay, with the reason.
    """

    core: Core
    loader: Loader
    jobs: Jobs
    connected: Callable[[], Awaitable[None]]
    lost: Callable[[Slot, str], None]
    _polled_at: float = 0.0
    _listed_at: float = -math.inf
    _silent: int = 0

    async def run(self) -> None:
        while True:
            await self.once()
            busy = any(slot.leases or slot.state in IN_TRANSIT for slot in self.core.book)
            await self.core.rhythm.wait(self.core.times.poll, busy=busy)

    async def once(self) -> None:
        """One look: connect where need be, list now and then, reconcile."""
        core = self.core
        if core.current is None:
            return
        try:
            if core.host.link is not Link.UP:
                await self._connect()
            if core.clock() - self._listed_at >= core.times.list_every:
                await self.list_models()
            began = core.clock()
            rows = await core.current.running()
        except EngineTimeout as error:
            log.info("the engine was slow to answer: %s", error)
            self._silent += 1
            if core.remote is not None and self._silent >= SILENT_AFTER:
                self._lost(str(error))
        except EngineError as error:
            self._lost("" if isinstance(error, EngineUnreachable) and is_here(core.host.address) else str(error))
        else:
            self._silent = 0
            if core.remote is not None:
                core.remote.learn(rows)
            await self._reconcile(rows, began)

    async def _connect(self) -> None:
        core = self.core
        if core.current is None:
            return
        info = await core.current.info()
        core.host = replace(
            core.host,
            engine="Ollama",
            version=info.version,
            link=Link.UP,
            simulated=bool(info.simulated),
            problem="",
        )
        await core.refresh_sample()
        await self.list_models()
        await self._reconcile(await core.current.running(), core.clock())
        core.publish()
        await self.connected()

    async def list_models(self) -> None:
        """Read what is installed, and describe what is new. A model that is gone keeps no slot unless it is known."""
        core = self.core
        if core.current is None:
            return
        rows = await core.current.installed()
        self._listed_at = core.clock()
        names = {normal_name(row.name) for row in rows}
        for row in rows:
            self._adopt(row)
        for slot in list(core.book):
            if slot.installed is not None and normal_name(slot.model) not in names:
                slot.installed = None
                slot.deleted = True
                if slot.state in RESIDENT:
                    slot.reason = DELETED
                if slot.state is State.FAILED:
                    core.book.drop(slot.model)
            if slot.installed is None and slot.state is State.COLD:
                core.book.drop(slot.model)
        await self._describe_new()
        label_fits(core)
        core.publish()

    def _adopt(self, row: InstalledModel) -> None:
        core = self.core
        slot = core.book.put(row.name, lambda: self._new_slot(row.name))
        if slot.installed is not None and slot.installed.digest != row.digest:
            slot.facts = slot.shape = None
        slot.installed = row
        slot.deleted = False
        if slot.state is State.ABSENT:
            slot.state = State.COLD

    def _new_slot(self, model: str) -> Slot:
        core = self.core
        lane = core.policy.lanes.get(normal_name(model)) or core.policy.preset.get(normal_name(model)) or Lane.COLD
        return Slot(model, lane, entry=core.catalogue.model(model))

    async def _describe_new(self) -> None:
        gate = asyncio.Semaphore(FACTS_AT_ONCE)
        new = [slot for slot in self.core.book if slot.installed and slot.facts is None and not slot.cloud]
        await asyncio.gather(*(self._describe(slot, gate) for slot in new))

    async def _describe(self, slot: Slot, gate: asyncio.Semaphore) -> None:
        """Read the metadata of one model. One that cannot be read is told on its own card, not as a lost engine."""
        core = self.core
        if core.current is None:
            return
        async with gate:
            try:
                slot.facts = await core.current.facts(slot.model)
            except EngineError as error:
                slot.reason = str(error)
                return
        slot.shape = shape_of(slot.facts)
        options = core.options_for(slot)
        known_by = core.measured_by(slot, options)
        slot.load_seconds = core.calibration.seconds(known_by) or self._usual_load_seconds(slot)
        measured = core.calibration.size(known_by)
        slot.size = measured or core.computed(slot, options)
        slot.deviation = core.calibration.deviation(known_by)
        slot.reason = slot.reason or core.last_reason(slot.model, held=slot.running is not None)
        slot.size_source = SizeSource.MEASURED if measured else SizeSource.ESTIMATED

    def _usual_load_seconds(self, slot: Slot) -> float | None:
        profile = self.core.sample.profile
        if slot.entry is not None and profile in slot.entry.load_seconds:
            return slot.entry.load_seconds[profile]
        return None

    async def _reconcile(self, rows: Sequence[RunningModel], began: float) -> None:
        core = self.core
        gap = began - self._polled_at if self._polled_at else 0.0
        self._polled_at = began
        seen: set[int] = set()
        drifted: list[Slot] = []
        for row in rows:
            slot = self._slot_of(row)
            seen.add(id(slot))
            if slot.state in IN_TRANSIT or slot.changed_at > began:
                continue
            if self._is_running(slot, row):
                drifted.append(slot)
        for slot in core.book:
            if slot.state is State.COLD and began - slot.changed_at > LATE_LOAD:
                slot.options = None
            if id(slot) not in seen and _thought_loaded(slot):
                self._is_missing(slot, began, slept=gap > LONG_GAP)
        core.publish()
        for slot in drifted:
            if not self.jobs.running(f"repin:{slot.model}"):
                self.jobs.spawn(self._repin(slot), f"pin {slot.model} again", slot=f"repin:{slot.model}")

    def _slot_of(self, row: RunningModel) -> Slot:
        """By name, else by digest, else a new slot: somebody loaded what we had not listed."""
        core = self.core
        found = core.book.find(row.name)
        if found is None and row.digest:
            found = next((slot for slot in core.book if slot.digest == row.digest), None)
        return found or core.book.put(row.name, lambda: self._new_slot(row.name))

    def _is_running(self, slot: Slot, row: RunningModel) -> bool:
        """Fold one row in. True when somebody changed the keep-alive of a hot model."""
        core = self.core
        slot.missed = 0
        ours = slot.options is not None and row.context_length == slot.options.num_ctx
        if ours and slot.state in (State.UNKNOWN, State.FAILED):
            # Found again, or not let go of: still the runner that we loaded.
            slot.state = State.READY
        elif ours and slot.state is State.COLD:
            slot.loaded_at = core.clock()
            core.note(slot, "loaded", "its load was stopped too late", row.size)
            slot.state, slot.running = State.READY, row
            return True
        elif slot.state not in RESIDENT:
            slot.options = None
            slot.loaded_at = slot.last_used = core.clock()
            if row.pinned and slot.lane is Lane.COLD:
                slot.lane = Lane.HOT
            core.note(slot, "loaded", "by another program", row.size)
            slot.state = State.READY
        elif slot.options is not None and row.context_length not in (0, slot.options.num_ctx):
            slot.options = None
            core.note(slot, "reloaded", f"another program asked for a context of {row.context_length} tokens")
        slot.running = row
        hot = slot.lane is Lane.HOT and not slot.brief and slot.options is not None and not slot.leases
        return hot and row.expires_at - core.wall() < DRIFT

    def _is_missing(self, slot: Slot, began: float, *, slept: bool) -> None:
        core = self.core
        if slot.leases or slot.changed_at > began or slept:
            return
        slot.missed += 1
        if slot.missed < GONE_AFTER:
            return
        due = slot.running is not None and slot.running.expires_at <= core.wall() + core.times.poll
        reason = "idle, its time was over" if due else "the engine or another program unloaded it"
        core.note(slot, "unloaded", reason, slot.running.size if slot.running is not None else 0)
        kept = slot.lane is Lane.HOT and not slot.brief and slot.options is not None
        core.empty(slot)
        core.enter(slot, State.COLD, reason)
        if kept and not due:
            self.lost(slot, reason)

    async def _repin(self, slot: Slot) -> None:
        """Pin a hot model again after another client shortened its stay, but do not fight that client for ever."""
        core = self.core
        now = core.clock()
        slot.repins = [at for at in slot.repins if now - at < core.times.repin_window]
        if len(slot.repins) >= core.times.repins:
            slot.reason = "another program keeps changing how long it stays"
            return
        slot.repins.append(now)
        core.note(slot, "pinned again", "another program had shortened its stay")
        try:
            await self.loader.repin(slot)
        except EngineError as error:
            slot.reason = str(error)

    def _lost(self, problem: str) -> None:
        core = self.core
        if core.host.link is Link.DOWN and core.host.problem == problem:
            return
        core.host = replace(core.host, link=Link.DOWN, problem=problem)
        for slot in core.book:
            if slot.state is State.READY and not slot.leases:
                slot.state = State.UNKNOWN
        core.publish()


def _thought_loaded(slot: Slot) -> bool:
    """Whether a slot that nobody works on claims to hold memory, or may do so."""
    if slot.state is State.FAILED:
        return slot.running is not None
    return slot.state in (State.READY, State.UNKNOWN)


def is_here(address: str) -> bool:
    """Whether an engine at `address` would run on this computer: then "it is not running" says all there is to say."""
    return (urlsplit(address).hostname or "").startswith("127.")
