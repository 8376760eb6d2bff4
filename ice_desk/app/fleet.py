"""The machine and the models on it, and what routing knows of them."""

import sys
from collections.abc import Mapping

import psutil

from ice_desk import paths
from ice_desk.app.desk import Desk
from ice_desk.app.machines import Machines
from ice_desk.domain.slots import Lane
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.probe import SimulatorProbe
from ice_desk.options import memory_of, policy_for
from ice_desk.services.calibration import Calibration
from ice_desk.services.documents import Documents
from ice_desk.services.fleet import Fleet, Hosts
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.journal import FleetJournal
from ice_desk.services.foresight import Foresight, PreloadLog
from ice_desk.services.formulas import Typesetter
from ice_desk.services.gpus import reader_for
from ice_desk.services.images import Images
from ice_desk.services.machine import Machine
from ice_desk.services.machine_list import MachineList
from ice_desk.services.policy import AllowedHosts
from ice_desk.services.probes import SystemProbe
from ice_desk.services.routing_models import RoutingModels
from ice_desk.services.sampler import Sampler
from ice_desk.services.settings import Settings
from ice_desk.services.world import WorldView


async def open_fleet(desk: Desk) -> None:
    calibration = Calibration(desk.store)
    await calibration.start()
    desk.machine = Machine(SystemProbe(reader_for(sys.platform, psutil.virtual_memory().total)), SimulatorProbe)
    desk.stack.push_async_callback(desk.machine.close)
    desk.sampler = sampler = Sampler(desk.machine, desk.jobs)
    policy = policy_for(desk.options, desk.settings.values.value, desk.catalogue)
    core = Core(desk.catalogue, calibration, sampler.read, policy)
    journal = FleetJournal(core, desk.store, desk.jobs)
    await journal.start()
    desk.stack.push_async_callback(journal.close)
    core.entered = lambda name: memory_of(desk.settings.values.value, name)
    core.loaded = lambda model: _count_swap(desk, model)
    desk.core = core
    sampler.samples.subscribe(core.see)
    desk.hosts = AllowedHosts(OllamaEngine, desk.rules.now)
    save = LaneSaver(desk.settings)
    first = Fleet(core, desk.jobs, desk.hosts.open, connected=desk.machine.connected, save_lane=save)
    desk.machines = Machines(desk.options, desk.settings, core, desk.jobs, desk.stack, desk.hosts, save)
    desk.fleet = Hosts(first, desk.jobs, desk.machines.fleet_of)
    desk.machine_list = MachineList(desk.settings, desk.hosts, lambda: desk.fleet.board.value.host)
    desk.foresight = Foresight(desk.fleet, desk.catalogue, desk.jobs, log=PreloadLog(desk.store, desk.inferences))
    desk.foresight.wanted = lambda: desk.options.preload and desk.settings.values.value.load_ahead
    core.judged = desk.foresight.judged
    desk.documents = Documents(desk.store, desk.fleet, desk.jobs)
    await desk.start(desk.documents)
    desk.typesetter = Typesetter(desk.jobs)
    desk.stack.push_async_callback(desk.typesetter.close)
    desk.images = Images(desk.store, desk.jobs)
    await desk.start(desk.images)
    desk.routing_models = RoutingModels(paths.resources() / "routing")
    desk.jobs.spawn(desk.routing_models.load(), "read the routing weights")
    desk.view = WorldView(
        desk.fleet,
        desk.catalogue,
        profile=lambda: sampler.samples.value.profile,
        reference=desk.routing_models.reference,
    )


def _count_swap(desk: Desk, model: str) -> None:
    desk.jobs.spawn(desk.history.count_swap(model), "count a swap")


class LaneSaver:
    """Keeps a user's choice of lane in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __call__(self, model: str, lane: Lane) -> None:
        lanes: Mapping[str, str] = self._settings.values.value.fleet_lanes
        self._settings.set("fleet_lanes", {**lanes, model: lane.value})
