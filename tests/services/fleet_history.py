"""Histories of a fleet: what people and other programs do to it, and what must hold at every step.

A history is a list of plain tuples, so that a random one can be told, shrunk and played again. It runs on a loop whose
clock jumps, with the real fleet, engine client and simulator: the same history gives the same evictions.
"""

import asyncio
import random
from collections.abc import Sequence

from ice_desk.domain.errors import DeskError, EngineError
from ice_desk.domain.models import RunnerOptions, normal_name
from ice_desk.domain.slots import IN_TRANSIT, Lane, Link, State
from ice_desk.domain.telemetry import Sample
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.probe import SimulatorProbe
from ice_desk.engines.simulator.server import Simulator
from ice_desk.services.calibration import Calibration
from ice_desk.services.fleet import Fleet, FleetPolicy
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.remote import RemoteMemory
from ice_desk.services.jobs import Jobs
from tests.services.fleet_house import CATALOGUE, EMBED, MISTRAL, PHI, TINY
from tests.services.fleet_world import TIMES, Memory, Spy, Watched, World
from tests.services.virtual_loop import VirtualLoop

SMALL = "mistral:7b-instruct-q4_0"
TWIN = "notes:latest"
"""A second name of PHI's weights."""
INSTALLED = (MISTRAL, PHI, TINY, SMALL, EMBED)
MODELS = (*INSTALLED, TWIN)
PROFILES = ("mac_m3_max", "rtx_4090")
FAULTS = (
    "lost-unload", "vram-lag", "oom-at-load", "busy-503", "stale-expiry", "slow-load", "partial-load",
    "external-client", "html-200", "oom-expire-all", "keepalive-order", "revive-deadlock",
)  # fmt: skip
FOREIGN = {"other_load", "other_unload", "other_delete", "restart", "fault"}
END = 1_000.0
DOWN = 3.0
LOOK = 5.0
Step = tuple[object, ...]


async def _hold(world: World, model: str, context: int, seconds: float, swap: bool) -> None:
    async with world.fleet.lease(model, context, swap=swap):
        await asyncio.sleep(seconds)


async def _quietly(coro) -> None:
    """Another program's act: what it gets for an answer is its own affair."""
    try:
        async with asyncio.timeout(30):
            await coro
    except (EngineError, TimeoutError):
        return


async def _restart(world: World) -> None:
    port = int(world.address.rsplit(":", 1)[1])
    faults = world.simulator.faults
    await world.simulator.close()
    await asyncio.sleep(DOWN)
    world.simulator = _simulator(world.profile, port)
    world.simulator.faults = faults
    await world.simulator.start()


async def _act(world: World, step: Step) -> None:
    kind, *rest = step
    fleet = world.fleet
    if kind == "ask":
        model, context, seconds, swap = rest
        world.start(f"ask {model}", _hold(world, model, context, seconds, swap))
    elif kind == "move":
        model, lane, brief = rest
        world.start(f"move {model} {lane}", fleet.move(model, Lane(lane), brief=brief))
    elif kind == "cancel" and world.asks:
        world.asks[rest[0] % len(world.asks)].task.cancel()
    elif kind == "policy":
        # A setting counts from the next load on: one that is under way was planned with the former.
        planned_with = max(world.former_most, world.core.policy.max_generating)
        world.former_most = planned_with if fleet._queue._requests() else 0
        fleet.set_policy(default_context=rest[0], max_generating=rest[1])
    elif kind == "expect":
        fleet.expect(rest[0], "it is likely to be asked")
    elif kind == "pull":
        world.start(f"pull {rest[0]}", fleet.pull(rest[0]))
    elif kind == "other_delete":
        world.jobs.spawn(_quietly(world.other.delete(rest[0])), "another program")
    elif kind == "free":
        fleet.free_all()
    elif kind == "fault":
        world.simulator.faults = frozenset(rest[:1]) if rest[0] else frozenset()
    elif kind == "other_load":
        model, context, keep = rest
        call = world.other.load(model, RunnerOptions(context), keep, embedder=model == EMBED)
        world.jobs.spawn(_quietly(call), "another program")
    elif kind == "other_unload":
        world.jobs.spawn(_quietly(world.other.unload(rest[0])), "another program")
    elif kind == "restart":
        await _restart(world)
    elif kind == "pass":
        await asyncio.sleep(rest[0])


def _simulator(profile: str, port: int = 0) -> Simulator:
    simulator = Simulator(CATALOGUE, profile=profile, speed=5.0, port=port, installed=INSTALLED)
    loop = asyncio.get_running_loop()
    simulator._clock.wall_ns = lambda: int((1e9 + loop.time()) * 1e9)
    library = simulator._host.library
    library.copy(library.find(PHI), TWIN, simulator._clock.wall_ns())
    return simulator


def _watch_victims(world: World) -> None:
    """Alone with the engine, the fleet never lets it choose whom to evict."""
    scheduler = world.simulator._host.scheduler
    make_room = scheduler._make_room

    def watched(victim) -> None:
        world.check(not world.peaceful, f"the engine itself evicted {victim.model.name}")
        make_room(victim)

    scheduler._make_room = watched


async def _play(history: Sequence[Step], profile: str, memory: RemoteMemory | None) -> World:
    loop = asyncio.get_running_loop()
    world = World(peaceful=not any(step[0] in FOREIGN for step in history), profile=profile)
    world.jobs = Jobs(lambda error: world.check(isinstance(error, DeskError), f"a job failed: {error!r}"))
    world.simulator = _simulator(profile)
    _watch_victims(world)
    world.address = await world.simulator.start()
    world.other = OllamaEngine(world.address)
    read = SimulatorProbe(world.address).read if memory is None else _unread
    world.core = core = Core(
        CATALOGUE, Calibration(Memory()), read, FleetPolicy(), TIMES,
        clock=loop.time, wall=lambda: 1e9 + loop.time(), remote=memory, further=memory is not None,
    )  # fmt: skip
    world.fleet = fleet = Fleet(core, world.jobs, lambda where: Watched(world, where))
    spy = Spy(core)
    spy.world = world
    fleet._loader = fleet._queue._loader = fleet._watch.loader = spy
    try:
        await fleet.start(world.address)
        for step in history:
            await _act(world, step)
            await asyncio.sleep(0.02)
            world.settled()
            world.finish()
        await _end(world)
    finally:
        await fleet.close()
        for ask in world.asks:
            ask.task.cancel()
        await world.jobs.close()
        await world.other.close()
        await world.simulator.close()
    return world


async def _end(world: World) -> None:
    """Let everything come to an end, then compare the board with the engine."""
    world.simulator.faults = frozenset()
    loop = asyncio.get_running_loop()
    until = loop.time() + END
    while (world.asks or world.fleet._queue._requests()) and loop.time() < until:
        await asyncio.sleep(LOOK)
        world.finish()
    world.check(not world.asks, f"I6: never ended: {[ask.name for ask in world.asks]}")
    await asyncio.sleep(4 * TIMES.poll)
    world.settled()
    core = world.core
    world.check(core.host.link is Link.UP, "the engine is not found again")
    stuck = [f"{slot.model} {slot.state}" for slot in core.book if slot.state in (*IN_TRANSIT, State.UNKNOWN)]
    world.check(not stuck, f"in transit for ever: {stuck}")
    if _shown(world) != world.blobs():
        # A model may have left by itself just now: two readings without it are awaited before it counts as gone.
        await asyncio.sleep(3 * TIMES.poll)
    shown = sorted(slot.model for slot in world.core.book if slot.state is State.READY)
    world.check(_shown(world) == world.blobs(), f"I11: shown {shown}, loaded {sorted(world.held())}")
    world.check(all(slot.leases == slot.waiting == 0 for slot in core.book), "I5: leases left")
    if not world.problems:
        await _still_works(world)


def _shown(world: World) -> set[str]:
    """The weights that the board shows as loaded: two names of one file are one runner."""
    named = {normal_name(runner.model.name): runner.model.blob for runner in world.simulator._host.scheduler.loaded}
    ready = [slot for slot in world.core.book if slot.state is State.READY]
    known = {slot.facts.blob.removeprefix("sha256:") for slot in ready if slot.facts}
    return known | {named.get(normal_name(slot.model), slot.model) for slot in ready if not slot.facts}


async def _still_works(world: World) -> None:
    """A person can still load the smallest model, whatever happened before."""
    if world.simulator._host.library.find(TINY) is None:
        async for _step in world.other.pull(TINY):
            pass
        await world.fleet.refresh()
    try:
        async with asyncio.timeout(END), world.fleet.lease(TINY, 100, swap=True):
            world.check(normal_name(TINY) in world.held(), "a lease on a model that is not loaded")
    except (DeskError, TimeoutError) as error:
        world.check(False, f"nothing loads any more: {error!r}")


async def _unread() -> Sample:
    return Sample(at=0.0, ram=None)


def play(history: Sequence[Step], profile: str = "mac_m3_max", memory: RemoteMemory | None = None) -> World:
    """Play a history on a loop of its own and tell what it came to; `problems` is empty when all held.

    With `memory` the machine is another one, of which only its engine tells.
    """
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(_play(history, profile, memory))


def random_history(seed: int) -> tuple[list[Step], str]:
    """The history of a seed, and the machine it happens on. Every second one is without foreign acts and faults."""
    dice = random.Random(seed)
    return [_random_step(dice, peaceful=seed % 2 == 0) for _ in range(dice.randint(4, 24))], PROFILES[seed // 2 % 2]


def _random_step(dice: random.Random, *, peaceful: bool) -> Step:
    model = dice.choice(MODELS)
    context = dice.choice((500, 4000, 9000, 20000))
    kinds = ["ask"] * 6 + ["move"] * 5 + ["pass"] * 5 + ["cancel"] * 3 + ["expect"] * 2 + ["policy", "free", "pull"]
    if not peaceful:
        kinds += ["other_load", "other_load", "other_unload", "other_delete", "fault", "fault", "restart"]
    kind = dice.choice(kinds)
    return {
        "ask": ("ask", model, context, dice.choice((0.0, 0.5, 5.0, 30.0)), dice.random() < 0.3),
        "move": ("move", model, dice.choice(("hot", "warm", "cold")), dice.random() < 0.2),
        "pass": ("pass", dice.choice((0.03, 0.2, 1.0, 4.0, 40.0))),
        "cancel": ("cancel", dice.randrange(8)),
        "policy": ("policy", dice.choice((4096, 8192, 16384)), dice.choice((1, 2, 3))),
        "free": ("free",),
        "expect": ("expect", model),
        "pull": ("pull", dice.choice((TINY, SMALL, EMBED))),
        "other_delete": ("other_delete", model),
        "other_load": ("other_load", model, dice.choice((2048, 8192)), dice.choice((-1, 5, 300))),
        "other_unload": ("other_unload", model),
        "fault": ("fault", dice.choice((None, *FAULTS))),
        "restart": ("restart",),
    }[kind]
