"""A fleet on a simulated machine, in one loop, a thousand times faster than life."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from ice_desk import paths
from ice_desk.domain.slots import Card, State
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.probe import SimulatorProbe
from ice_desk.engines.simulator.server import Simulator
from ice_desk.services.calibration import Calibration
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.fleet import Fleet, FleetPolicy
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.policy import FleetTimes
from ice_desk.services.jobs import Jobs
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.store import Store

CATALOGUE = load_catalogue(paths.resources() / "catalogue")
QUICK = FleetTimes(
    poll=0.02,
    unload_poll=0.01,
    settle_poll=0.01,
    settle=0.5,
    settle_unseen=0.02,
    busy_wait=0.3,
    ensure=10.0,
    unload=1.0,
)
MISTRAL = "mistral:7b-instruct-v0.3-q6_K"
PHI = "phi3:3.8b-mini-4k-instruct-q8_0"
EMBED = "nomic-embed-text:v1.5"
YI = "yi:34b-200k-q4_K_M"
TINY = "tinyllama:1.1b-chat"


@dataclass
class House:
    fleet: Fleet
    core: Core
    jobs: Jobs
    simulator: Simulator
    address: str
    other: OllamaEngine
    errors: list[BaseException] = field(default_factory=list)

    def card(self, model: str) -> Card:
        card = self.fleet.board.value.card(model)
        assert card is not None, f"{model} is not on the board"
        return card

    async def until(self, holds: Callable[[], bool], seconds: float = 20.0) -> None:
        """Wait on the board's own changes until `holds`."""
        async with asyncio.timeout(seconds):
            while not holds():
                await self.core.wait_change(0.05)

    async def until_state(self, model: str, *states: State) -> None:
        await self.until(lambda: self.card(model).state in states)


@asynccontextmanager
async def house(
    tmp_path, *, profile="mac_m3_max", faults=(), policy=None, times=QUICK, speed=1000.0, **simulated
) -> AsyncIterator[House]:
    """A started fleet connected to its own simulator, with a second client `other` beside it."""
    errors: list[BaseException] = []
    jobs = Jobs(errors.append)
    store = Store(tmp_path / "desk.db", MIGRATIONS)
    await store.start()
    calibration = Calibration(store)
    await calibration.start()
    simulator = Simulator(CATALOGUE, profile=profile, speed=speed, faults=frozenset(faults), **simulated)
    address = await simulator.start()
    core = Core(CATALOGUE, calibration, SimulatorProbe(address).read, policy or FleetPolicy(), times)
    fleet = Fleet(core, jobs, OllamaEngine)
    other = OllamaEngine(address)
    await fleet.start(address)
    try:
        yield House(fleet, core, jobs, simulator, address, other, errors)
    finally:
        await fleet.close()
        await jobs.close()
        await other.close()
        await simulator.close()
        await store.close()


async def names_loaded(engine: OllamaEngine) -> list[str]:
    return sorted(row.name for row in await engine.running())


async def ask(here: House, model: str, context: int = 1000, *, swap: bool = False) -> str:
    """Take a lease and give it back at once."""
    async with here.fleet.lease(model, context, swap=swap) as lease:
        return lease.model
