"""Several simulated machines as one fleet over HTTP, with a dispatcher that asks them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from ice_desk.domain.hosts import RemoteHost
from ice_desk.domain.slots import Card, Host
from ice_desk.domain.stream import Delta, Event, Routed, Settled
from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.hosted import HostedEngine
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.probe import SimulatorProbe
from ice_desk.engines.simulator.server import Simulator
from ice_desk.services.calibration import Calibration
from ice_desk.services.dispatcher import Dispatcher, Question
from ice_desk.services.fleet import Fleet, FleetPolicy, Hosts
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.hosts import core_of
from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.ports import NoCloud
from ice_desk.services.settings import Settings
from ice_desk.services.world import WorldView
from tests.services.ask_house import SHORT
from tests.services.desk_parts import open_store
from tests.services.fleet_house import CATALOGUE, QUICK

GB = 10**9
RTX = "rtx-box"


@dataclass
class Network:
    """The first machine's simulator and those of others by name; `cores` are the fleets' insides, "" the first's."""

    hosts: Hosts
    dispatcher: Dispatcher
    simulators: dict[str, Simulator]
    addresses: dict[str, str]
    cores: dict[str, Core]
    jobs: Jobs
    errors: list[BaseException] = field(default_factory=list)

    def machine(self, name: str = RTX) -> Host:
        return next(host for host in self.hosts.board.value.hosts if host.name == name)

    def card(self, model: str) -> Card:
        card = self.hosts.board.value.card(model)
        assert card is not None, f"{model} is not on the board"
        return card

    async def until(self, holds: Callable[[], bool], seconds: float = 20.0) -> None:
        """Wait on the changes of any machine until `holds`."""
        changed = asyncio.Event()
        stop = self.hosts.board.subscribe(lambda _board: changed.set())
        try:
            async with asyncio.timeout(seconds):
                while not holds():
                    changed.clear()
                    await changed.wait()
        finally:
            stop()

    async def loaded(self, name: str = "") -> list[str]:
        """What the machine's own engine lists, by its own names."""
        engine = OllamaEngine(self.addresses[name])
        try:
            return sorted(row.name for row in await engine.running())
        finally:
            await engine.close()

    async def ask(self, prompt: str, **how: object) -> list[Event]:
        events = []
        async for event in self.dispatcher.ask(Question(prompt, **how)):
            events.append(event)
        return events


def routes(events: list[Event]) -> list[str]:
    return [event.route.model for event in events if isinstance(event, Routed)]


def text_of(events: list[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Delta))


def settled(events: list[Event]) -> Settled:
    return next(event for event in events if isinstance(event, Settled))


@asynccontextmanager
async def network(
    tmp_path,
    *,
    memory: int | None = 24 * GB,
    first: dict[str, object] | None = None,
    other: dict[str, object] | None = None,
    policy: FleetPolicy | None = None,
    deadlines: Deadlines = SHORT,
    away: bool = False,
    entered: int | None = None,
) -> AsyncIterator[Network]:
    """A simulated Mac and a simulated RTX box. `first` and `other` are options of their simulators.

    `away`: the first one stands for another computer, of whose memory the user entered `entered`.
    """
    errors: list[BaseException] = []
    jobs = Jobs(errors.append)
    simulators = {
        "": Simulator(CATALOGUE, **({"profile": "mac_m3_max", "speed": 1000.0} | (first or {}))),
        RTX: Simulator(CATALOGUE, **({"profile": "rtx_4090", "speed": 1000.0} | (other or {}))),
    }
    addresses = {name: await simulator.start() for name, simulator in simulators.items()}
    async with open_store(tmp_path / "desk.db") as store:
        inferences, calibration = Inferences(store), Calibration(store)
        await inferences.start()
        await calibration.start()
        history = History(store, jobs, inferences)
        await history.start()
        settings = Settings(tmp_path / "settings.toml", jobs)
        await settings.start()
        rules = policy or FleetPolicy()
        core = Core(CATALOGUE, calibration, SimulatorProbe(addresses[""]).read, rules, QUICK)
        core.away, core.entered = away, lambda _name: entered
        cores = {"": core}

        def make(host: RemoteHost) -> Fleet:
            cores[host.name] = core_of(replace(host, profile="rtx_4090"), core, rules)
            engine = lambda where: HostedEngine(OllamaEngine(where, deadlines=deadlines), host.name)  # noqa: E731
            return Fleet(cores[host.name], jobs, engine)

        first_fleet = Fleet(core, jobs, lambda where: OllamaEngine(where, deadlines=deadlines))
        hosts = Hosts(first_fleet, jobs, make)
        hosts.follow([RemoteHost(RTX, addresses[RTX], memory)])
        view = WorldView(hosts, CATALOGUE, profile=lambda: "mac_m3_max")
        dispatcher = Dispatcher(hosts, history, settings, view, NoCloud(CATALOGUE))
        await hosts.start(addresses[""])
        await hosts.found(5.0)
        try:
            yield Network(hosts, dispatcher, simulators, addresses, cores, jobs, errors)
        finally:
            await hosts.close()
            await jobs.close()
            await settings.close()
            await history.close()
            for simulator in simulators.values():
                await simulator.close()
