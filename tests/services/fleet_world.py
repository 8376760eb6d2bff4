"""A fleet under watch: what must hold at every step, checked by its own engine, loader and ledger of asks."""

import asyncio
import math
from dataclasses import dataclass, field

from ice_desk.domain.errors import DeskError
from ice_desk.domain.models import normal_name
from ice_desk.domain.planner import MIN_RESIDENCE, most_recent
from ice_desk.domain.slots import Lane, State
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.server import Simulator
from ice_desk.services.fleet import Fleet
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.loader import Loader
from ice_desk.services.fleet.policy import FleetTimes
from ice_desk.services.jobs import Jobs

TIMES = FleetTimes(poll=3.0, ensure=60.0, load=40.0, busy_wait=20.0, unload=8.0, list_every=10.0)


class Memory:
    """A store that forgets, so that a history needs no thread."""

    async def run(self, _work):
        return {}

    async def write(self, _work) -> None:
        return None


class Watched(OllamaEngine):
    """Counts loads under way of models that are not loaded."""

    def __init__(self, world: "World", address: str) -> None:
        super().__init__(address)
        self._world = world

    async def load(self, model, options, keep_alive, *, embedder=False):
        world = self._world
        loading = not world.serves(model)
        world.loads += loading
        world.check(world.loads <= 1, f"I4: {world.loads} loads at once")
        try:
            await super().load(model, options, keep_alive, embedder=embedder)
        finally:
            world.loads -= loading


class Spy(Loader):
    """Looks at each eviction and each load before it begins."""

    __slots__ = ("world",)

    async def drain(self, slots, reason, *, automatic=False):
        world, request = self.world, self.world.fleet._queue._active
        if request is not None and request.automatic:
            world.check(automatic, f"I3: {reason} passes for a person's act")
            newest, now = most_recent(self.core.snapshot()), self.core.clock()
            for slot in slots:
                stayed = now - slot.loaded_at
                world.check(stayed >= MIN_RESIDENCE, f"I10: {slot.model} evicted after {stayed:.0f} s")
                world.check(slot.lane is not Lane.HOT or slot.brief, f"I3: pinned {slot.model} evicted")
                world.check(slot.model != newest, f"I3: most recently used {slot.model} evicted")
                world.check(not request.background, f"I3: {slot.model} evicted for a background load")
        world.evicted.append(tuple(slot.model for slot in slots))
        await super().drain(slots, reason, automatic=automatic)
        if automatic:
            world.sent_away |= {slot.model: self.core.clock() for slot in slots}

    async def load(self, slot, options, plan, *, why="", expected=False):
        world, request = self.world, self.world.fleet._queue._active
        gone = self.core.clock() - world.sent_away.get(slot.model, -math.inf)
        if request is not None and request.background:
            world.check(not plan.victims, f"I3: {slot.model} loaded ahead in place of {plan.victims}")
            world.check(gone >= 60, f"I10: {slot.model} loaded ahead {gone:.0f} s after it made room")
        others = [other for other in self.core.book if other is not slot and other.state is State.READY]
        generating = [other for other in others if not other.embedder]
        if world.peaceful and not slot.embedder:
            most = max(world.former_most, self.core.policy.max_generating)
            world.check(len(generating) < most, f"I2: {len(generating)} beside {slot.model}")
        await super().load(slot, options, plan, why=why, expected=expected)


@dataclass
class Ask:
    """A person's act under way. `began` is the loop's clock."""

    name: str
    task: asyncio.Task
    began: float


@dataclass
class World:
    """One history being played."""

    peaceful: bool
    problems: list[str] = field(default_factory=list)
    asks: list[Ask] = field(default_factory=list)
    evicted: list[tuple[str, ...]] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)
    sent_away: dict[str, float] = field(default_factory=dict)
    loads: int = 0
    former_most: int = 0
    fleet: Fleet = None
    core: Core = None
    jobs: Jobs = None
    simulator: Simulator = None
    other: OllamaEngine = None
    address: str = ""
    profile: str = ""

    def check(self, holds: bool, problem: str) -> None:
        if not holds and problem not in self.problems:
            self.problems.append(problem)

    def held(self) -> set[str]:
        return {normal_name(runner.model.name) for runner in self.simulator._host.scheduler.loaded}

    def serves(self, model: str) -> bool:
        """Whether a runner holds the weights of `model`, by whatever name."""
        found = self.simulator._host.library.find(model)
        if found is None:
            return normal_name(model) in self.held()  # deleted, and still in memory
        return found.blob in self.blobs()

    def blobs(self) -> set[str]:
        """The weights in memory, by digest."""
        return {runner.model.blob for runner in self.simulator._host.scheduler.loaded}

    def settled(self) -> None:
        """What must hold whenever the loop is idle."""
        now = asyncio.get_running_loop().time()
        for slot in self.core.book:
            self.check(slot.leases >= 0 and slot.waiting >= 0, f"I5: {slot.model} has {slot.leases} leases")
            if self.peaceful and slot.leases:
                self.check(self.serves(slot.model), f"a lease on {slot.model}, which is not loaded")
        machine = self.simulator._host.machine
        if self.peaceful:
            gpu, ram = machine.profile.gpu_total - machine.gpu_used(), machine.profile.ram - machine.ram_used()
            self.check(ram >= 0 and (gpu >= 0 or not machine.has_gpu), f"I1: {ram} bytes of RAM, {gpu} of the GPU left")
            split = [r.model.name for r in self.simulator._host.scheduler.loaded if 0 < r.placement.gpu_share < 1]
            self.check(not split, f"I1: {split} spilled to RAM")
        for ask in self.asks:
            late = now - ask.began
            self.check(ask.task.done() or late < 3 * TIMES.ensure, f"I6: {ask.name} goes on after {late:.0f} s")

    def finish(self) -> None:
        for ask in [ask for ask in self.asks if ask.task.done()]:
            self.asks.remove(ask)
            if ask.task.cancelled():
                self.outcomes.append(f"{ask.name}: cancelled")
                continue
            error = ask.task.exception()
            self.check(error is None or isinstance(error, DeskError), f"{ask.name} raised {error!r}")
            self.outcomes.append(f"{ask.name}: {type(error).__name__ if error else 'done'}")

    def start(self, name: str, coro) -> None:
        task = asyncio.get_running_loop().create_task(coro, name=name)
        self.asks.append(Ask(name, task, asyncio.get_running_loop().time()))
