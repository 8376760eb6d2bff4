"""The composition root: builds every service, connects them, and closes them in reverse. It decides nothing."""

import logging
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import psutil

from ice_desk import paths
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.models import normal_name
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Card, Lane, State
from ice_desk.domain.units import price_words
from ice_desk.domain.world import NO_KEY
from ice_desk.engines.hosts import read_address
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.probe import SimulatorProbe
from ice_desk.services.calibration import Calibration
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.dispatcher import Dispatcher
from ice_desk.services.fleet import Fleet, FleetPolicy
from ice_desk.services.fleet.core import Core
from ice_desk.services.gpus import reader_for
from ice_desk.services.health import Health
from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.machine import Machine
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.notices import Notices
from ice_desk.services.ports import NoCloud
from ice_desk.services.probes import SystemProbe
from ice_desk.services.sampler import Sampler
from ice_desk.services.settings import DEFAULTS, Settings, SettingsValues
from ice_desk.services.spend import Spend
from ice_desk.services.store import Store
from ice_desk.services.world import WorldView

log = logging.getLogger(__name__)
GB = 10**9


@dataclass(frozen=True, slots=True)
class DeskOptions:
    """What the command line says. `profile` is the simulated machine, or the preset whose lanes are used."""

    data_dir: Path | None = None
    simulate: bool = False
    profile: str | None = None
    host: str | None = None
    tier: Tier | None = None
    speed: float = 1.0
    faults: frozenset[str] = frozenset()
    preload: bool = False


@dataclass(slots=True)
class Desk:
    """Every service, started."""

    options: DeskOptions
    places: paths.Places
    catalogue: Catalogue
    jobs: Jobs
    notices: Notices
    settings: Settings
    store: Store
    inferences: Inferences
    history: History
    machine: Machine
    sampler: Sampler
    fleet: Fleet
    view: WorldView
    dispatcher: Dispatcher
    spend: Spend
    health: Health
    stack: AsyncExitStack = field(repr=False, default_factory=AsyncExitStack)

    @property
    def tier(self) -> Tier:
        return self.options.tier or Tier(self.settings.values.value.tier)


def places_for(options: DeskOptions) -> paths.Places:
    """The user's folders; simulated work lies apart from real work unless a folder was named."""
    found = paths.places(options.data_dir)
    if options.simulate and options.data_dir is None:
        return replace(found, data=found.data / "simulated")
    return found


def address_for(options: DeskOptions, values: SettingsValues) -> str:
    """`--host`, then the setting where it was changed, then OLLAMA_HOST, then Ollama's own default."""
    if options.host:
        return read_address(options.host)
    if values.host != DEFAULTS.host:
        return read_address(values.host)
    return read_address(os.environ.get("OLLAMA_HOST") or DEFAULTS.host)


def profile_name(options: DeskOptions, values: SettingsValues, catalogue: Catalogue) -> str:
    """The hardware profile in force: named, set, or for a simulation the specification's own; "" is this machine."""
    named = options.profile or values.hardware_profile
    return named or (catalogue.config.hardware_profile if options.simulate else "")


def policy_for(options: DeskOptions, values: SettingsValues, catalogue: Catalogue) -> FleetPolicy:
    profile = catalogue.profiles.get(profile_name(options, values, catalogue))
    preset = {normal_name(tag): lane for lane, tags in profile.lanes.items() for tag in tags} if profile else {}
    return FleetPolicy(
        max_generating=values.max_concurrent_models,
        buffer_bytes=int(values.memory_buffer_gb * GB),
        warm_minutes=values.warm_minutes,
        default_context=values.default_context,
        lanes={normal_name(tag): Lane(lane) for tag, lane in values.fleet_lanes.items()},
        preset=preset,
        preload=options.preload and bool(preset or values.fleet_lanes),
    )


@asynccontextmanager
async def open_desk(options: DeskOptions, notices: Notices | None = None) -> AsyncIterator[Desk]:
    """Build and start everything; on leaving, close it in reverse. Raises DeskError for wrong options or data."""
    notices = notices or Notices()
    jobs = Jobs(notices.report)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(jobs.close)
        desk = await _build(options, notices, jobs, stack)
        for sentence in (*desk.store.notices, *desk.settings.notices):
            notices.post(sentence, level="warning", seconds=None)
        yield desk


async def _build(options: DeskOptions, notices: Notices, jobs: Jobs, stack: AsyncExitStack) -> Desk:
    places = places_for(options)
    places.prepare()
    catalogue = load_catalogue(paths.resources() / "catalogue")
    settings = Settings(places.settings, jobs)
    await _start(settings, stack)
    values = settings.values.value
    store = Store(places.database, MIGRATIONS)
    await _start(store, stack)
    inferences = Inferences(store)
    await inferences.start()
    history = History(store, jobs, inferences)
    await _start(history, stack)
    calibration = Calibration(store)
    await calibration.start()
    machine = Machine(SystemProbe(reader_for(sys.platform, psutil.virtual_memory().total)), SimulatorProbe)
    stack.push_async_callback(machine.close)
    sampler = Sampler(machine, jobs)
    core = Core(catalogue, calibration, sampler.read, policy_for(options, values, catalogue))
    fleet = Fleet(core, jobs, OllamaEngine, connected=machine.connected, save_lane=LaneSaver(settings))
    core.loaded = lambda model: _count_swap(jobs, history, model)
    view = WorldView(fleet, catalogue, profile=lambda: sampler.samples.value.profile)
    dispatcher = Dispatcher(fleet, history, settings, view, NoCloud(catalogue))
    spend = Spend(inferences, jobs, caps={tier: spec.cap for tier, spec in catalogue.tiers.items()})
    health = Health(jobs, board=fleet.board, samples=sampler.samples, store=store, data=places.data)
    desk = Desk(
        options, places, catalogue, jobs, notices, settings, store, inferences, history, machine, sampler, fleet,
        view, dispatcher, spend, health, stack,
    )  # fmt: skip
    await _connect(desk, stack)
    return desk


async def _connect(desk: Desk, stack: AsyncExitStack) -> None:
    """Find the engine and start what watches it."""
    follow_records(desk)
    desk.settings.values.subscribe(lambda values: _apply(desk, values))
    address = await simulated_address(desk) if desk.options.simulate else None
    stack.push_async_callback(desk.fleet.close)
    await desk.fleet.start(address or address_for(desk.options, desk.settings.values.value))
    for service in (desk.sampler, desk.spend, desk.health):
        await _start(service, stack)
    show_tier(desk, desk.tier)


async def simulated_address(desk: Desk) -> str:
    """Start a simulator of the wished machine on this one and return its address."""
    from ice_desk.engines.simulator.server import SimulatorThread  # only a simulated desk pays for it

    options = desk.options
    profile = profile_name(replace(options, simulate=True), desk.settings.values.value, desk.catalogue)
    simulator = SimulatorThread(desk.catalogue, profile=profile, speed=options.speed, faults=options.faults)
    address = simulator.start()
    desk.stack.callback(simulator.stop)
    return address


def show_tier(desk: Desk, tier: Tier) -> None:
    """Put the tier's cloud models and its models that are not installed on the board, and its cap on the budget."""
    spec = desk.catalogue.tier(tier)
    seats = [desk.catalogue.cloud[role] for role in dict.fromkeys(spec.cloud) if role in desk.catalogue.cloud]
    desk.fleet.show_cloud(
        tuple(
            Card(
                seat.label,
                Lane.COLD,
                State.CLOUD,
                note=seat.title,
                reason=NO_KEY,
                price_label=price_words(seat.prior),
                shade=index,
            )
            for index, seat in enumerate(seats)
        )
    )
    desk.fleet.suggest(spec.local)
    desk.spend.show_tier(tier)


def follow_records(desk: Desk) -> None:
    """Let routing know what each model has done, now and after every answer."""

    async def learn() -> None:
        desk.view.learn(await desk.history.records(), await desk.history.learned())

    def read(_today: object = None) -> None:
        desk.jobs.spawn(learn(), "read the records", slot="records")

    read()
    desk.history.today.subscribe(read)


def _apply(desk: Desk, values: SettingsValues) -> None:
    desk.fleet.set_policy(
        max_generating=values.max_concurrent_models,
        buffer_bytes=int(values.memory_buffer_gb * GB),
        warm_minutes=values.warm_minutes,
        default_context=values.default_context,
    )
    show_tier(desk, desk.tier)


class LaneSaver:
    """Keeps a user's choice of lane in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __call__(self, model: str, lane: Lane) -> None:
        lanes: Mapping[str, str] = self._settings.values.value.fleet_lanes
        self._settings.set("fleet_lanes", {**lanes, model: lane.value})


def _count_swap(jobs: Jobs, history: History, model: str) -> None:
    jobs.spawn(history.count_swap(model), "count a swap")


async def _start(service: object, stack: AsyncExitStack) -> None:
    await service.start()  # type: ignore[attr-defined]
    stack.push_async_callback(service.close)  # type: ignore[attr-defined]
