"""The composition root: builds every service, connects them, and closes them in reverse. It decides nothing."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace

import psutil

from ice_desk import paths
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.catalogue_world import empty_pools
from ice_desk.domain.endpoints import Endpoint, WireFormat
from ice_desk.domain.policy import Policy
from ice_desk.domain.routing import Tier
from ice_desk.domain.secret import Secret
from ice_desk.domain.slots import Lane
from ice_desk.engines.base import CloudEngine
from ice_desk.engines.cloud.anthropic_messages import AnthropicEngine
from ice_desk.engines.cloud.openai_chat import OpenAIChatEngine
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.probe import SimulatorProbe
from ice_desk.options import (
    GB,
    DeskOptions,
    address_for,
    caps_of,
    ledger_for,
    places_for,
    policy_for,
    policy_in_force,
    profile_name,
)
from ice_desk.services.calibration import Calibration
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.cloud import CloudDesk
from ice_desk.services.cloud.alerts import CapAlerts
from ice_desk.services.cloud.keys import Keys
from ice_desk.services.cloud.offers import tier_price
from ice_desk.services.comparison import TierComparison
from ice_desk.services.dispatcher import Dispatcher
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import Fleet
from ice_desk.services.fleet.core import Core
from ice_desk.services.foresight import Foresight, PreloadLog
from ice_desk.services.gpus import reader_for
from ice_desk.services.health import Health
from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.keyring_store import open_platform_store
from ice_desk.services.ledger import Ledger
from ice_desk.services.machine import Machine
from ice_desk.services.memory_log import MemoryLog
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.notices import Notices
from ice_desk.services.policy import AllowedHosts, PolicyKeeper, follow_policy
from ice_desk.services.prices import Prices, retired_models
from ice_desk.services.probes import SystemProbe
from ice_desk.services.retention import Retention
from ice_desk.services.routing_models import RoutingModels
from ice_desk.services.sampler import Sampler
from ice_desk.services.secrets import Secrets
from ice_desk.services.settings import Settings, SettingsValues
from ice_desk.services.spend import Spend
from ice_desk.services.store import Store
from ice_desk.services.tier_board import TierBoard
from ice_desk.services.world import WorldView


@dataclass(slots=True)
class Desk:
    """Every service, started."""

    options: DeskOptions
    places: paths.Places
    catalogue: Catalogue
    jobs: Jobs
    notices: Notices
    policy: Feed[Policy]
    settings: Settings
    store: Store
    inferences: Inferences
    history: History
    machine: Machine
    sampler: Sampler
    fleet: Fleet
    view: WorldView
    dispatcher: Dispatcher
    ledger: Ledger
    prices: Prices
    secrets: Secrets
    keys: Keys
    cloud: CloudDesk
    spend: Spend
    comparison: TierComparison
    tier_board: TierBoard
    health: Health
    memory_log: MemoryLog
    retention: Retention
    hosts: AllowedHosts
    foresight: Foresight
    stack: AsyncExitStack = field(repr=False, default_factory=AsyncExitStack)

    @property
    def tier(self) -> Tier:
        return self.options.tier or Tier(self.settings.values.value.tier)


@asynccontextmanager
async def open_desk(
    options: DeskOptions,
    notices: Notices | None = None,
    remember: Callable[[str], None] = lambda _key: None,
    built: Callable[[Desk], Awaitable[None]] | None = None,
) -> AsyncIterator[Desk]:
    """Build and start everything; on leaving, close it in reverse, jobs first. `remember` learns keys to mask in logs.

    `built` is awaited once the history can be read, before an engine is looked for, which may take seconds. Raises
    DeskError for wrong options or data.
    """
    notices = notices or Notices()
    jobs = Jobs(notices.report)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(jobs.close)
        desk = await _build(options, notices, jobs, stack, remember)
        stack.push_async_callback(jobs.close)  # before what the jobs use, however far the desk comes
        if built is not None:
            await built(desk)
        await _connect(desk, stack)
        stack.push_async_callback(jobs.close)
        for sentence in (*filter(None, (desk.policy.value.warning,)), *desk.store.notices, *desk.settings.notices):
            notices.post(sentence, level="warning", seconds=None)
        yield desk


async def _build(
    options: DeskOptions, notices: Notices, jobs: Jobs, stack: AsyncExitStack, remember: Callable[[str], None]
) -> Desk:
    places = places_for(options)
    places.prepare()
    rules = await _open_policy(options, jobs, stack)
    catalogue = await asyncio.to_thread(load_catalogue, paths.resources() / "catalogue")
    settings = Settings(places.settings, jobs, rules.policy)
    await _start(settings, stack)
    values = settings.values.value
    store, inferences, history = await _open_history(places, jobs, stack)
    calibration = Calibration(store)
    await calibration.start()
    machine = Machine(SystemProbe(reader_for(sys.platform, psutil.virtual_memory().total)), SimulatorProbe)
    stack.push_async_callback(machine.close)
    sampler = Sampler(machine, jobs)
    core = Core(catalogue, calibration, sampler.read, policy_for(options, values, catalogue))
    hosts = AllowedHosts(OllamaEngine, rules.now)
    fleet = Fleet(core, jobs, hosts.open, connected=machine.connected, save_lane=LaneSaver(settings))
    core.loaded = lambda model: _count_swap(jobs, history, model)
    foresight = Foresight(fleet, catalogue, jobs, log=PreloadLog(store, inferences))
    foresight.wanted = lambda: options.preload and settings.values.value.load_ahead
    core.judged = foresight.judged
    models = RoutingModels(paths.resources() / "routing")
    jobs.spawn(models.load(), "read the routing weights")
    view = WorldView(fleet, catalogue, profile=lambda: sampler.samples.value.profile, reference=models.reference)
    place = ledger_for(places, rules.now())
    ledger = Ledger(place, jobs, caps=caps_of(values), notify=_bill_notice(notices), policy=rules.now)
    prices = Prices(places.data / "prices.toml", catalogue.cloud.values(), retired=retired_models(catalogue))
    secrets = Secrets(open_platform_store, remember, os.environ)
    stack.push_async_callback(secrets.close)
    keys = Keys(settings, secrets, open_cloud_engine, rules.now)
    cloud = CloudDesk(catalogue, settings, ledger, prices, keys, jobs, told=history.correct_cost, policy=rules.now)
    for service in (ledger, prices, cloud):
        await _start(service, stack)
    await keys.start()
    CapAlerts(ledger.state, notices)
    dispatcher = Dispatcher(fleet, history, settings, view, cloud, opinion=models.opinion, policy=rules.now)
    spend = Spend(
        inferences, jobs, caps=caps_of(values).tiers, ledger=ledger.state,
        price_of=lambda tier: tier_price(catalogue, cloud.offers, tier),
    )  # fmt: skip
    comparison = TierComparison(
        catalogue, inferences, settings,
        pools=lambda: empty_pools(core.snapshot()),
        profile=lambda: sampler.samples.value.profile,
        prices=lambda: {offer.role.role: offer.price for offer in cloud.offers if offer.price is not None},
        reference=models.reference,
    )  # fmt: skip
    tier_board = TierBoard(catalogue, fleet, spend, cloud)
    health = Health(jobs, board=fleet.board, samples=sampler.samples, store=store, data=places.data)
    memory_log = MemoryLog(store, jobs, samples=sampler.samples, journal=fleet.journal)
    retention = Retention(store, inferences, memory_log, jobs, days=lambda: settings.values.value.measurement_days)
    return Desk(
        options, places, catalogue, jobs, notices, rules.policy, settings, store, inferences, history, machine,
        sampler, fleet, view, dispatcher, ledger, prices, secrets, keys, cloud, spend, comparison, tier_board, health,
        memory_log, retention, hosts, foresight, stack,
    )  # fmt: skip


async def _open_policy(options: DeskOptions, jobs: Jobs, stack: AsyncExitStack) -> PolicyKeeper:
    """The organisation's policy, before anything that it bounds. Raises Refused for a tier that it does not allow."""
    rules = PolicyKeeper(policy_in_force, jobs)
    await _start(rules, stack)
    if options.tier is not None:
        rules.now().check_tier(options.tier)
    return rules


async def _open_history(places: paths.Places, jobs: Jobs, stack: AsyncExitStack) -> tuple[Store, Inferences, History]:
    store = Store(places.database, MIGRATIONS)
    await _start(store, stack)
    inferences = Inferences(store)
    await inferences.start()
    history = History(store, jobs, inferences)
    await _start(history, stack)
    return store, inferences, history


async def _connect(desk: Desk, stack: AsyncExitStack) -> None:
    """Find the engine and start what watches it."""
    follow_records(desk)
    desk.settings.values.subscribe(lambda values: _apply(desk, values))
    desk.policy.subscribe(lambda policy: follow_policy(policy, desk.fleet, desk.hosts, desk.notices, desk.jobs))
    address = await simulated_address(desk) if desk.options.simulate else None
    stack.push_async_callback(desk.fleet.close)
    await desk.fleet.start(address or address_for(desk.options, desk.settings.values.value, desk.policy.value))
    desk.fleet.watch_pressure(lambda: desk.sampler.samples.value, desk.notices.post)
    for service in (desk.sampler, desk.spend, desk.health, desk.memory_log, desk.retention, desk.foresight):
        await _start(service, stack)
    desk.tier_board.show(desk.tier)
    desk.keys.states.subscribe(lambda _states: desk.tier_board.show(desk.tier))


async def simulated_address(desk: Desk) -> str:
    """Start a simulator of the wished machine on this one and return its address."""
    from ice_desk.engines.simulator.server import SimulatorThread  # only a simulated desk pays for it

    options = desk.options
    profile = profile_name(replace(options, simulate=True), desk.settings.values.value, desk.catalogue)
    simulator = SimulatorThread(desk.catalogue, profile=profile, speed=options.speed, faults=options.faults)
    address = simulator.start()
    desk.hosts.own.add(address)
    desk.stack.callback(simulator.stop)
    return address


def follow_records(desk: Desk) -> None:
    """Let routing know what each model has done, now and after every answer."""

    async def learn() -> None:
        desk.view.learn(await desk.history.records(), await desk.history.learned())

    def read(_today: object = None) -> None:
        desk.jobs.spawn_while_open(learn, "read the records", slot="records")

    read()
    desk.history.today.subscribe(read)
    desk.history.ratings.subscribe(read)


def _apply(desk: Desk, values: SettingsValues) -> None:
    desk.fleet.set_policy(
        max_generating=values.max_concurrent_models,
        buffer_bytes=int(values.memory_buffer_gb * GB),
        warm_minutes=values.warm_minutes,
        default_context=values.default_context,
    )
    caps = caps_of(values)
    desk.spend.set_caps(caps.tiers)
    desk.jobs.spawn(desk.ledger.set_caps(caps), "set the caps", slot="caps")
    desk.tier_board.show(desk.tier)


def open_cloud_engine(endpoint: Endpoint, key: Callable[[], Secret | None]) -> CloudEngine:
    """The engine of an endpoint; unencrypted http only at an address of the user's own."""
    kind = AnthropicEngine if endpoint.wire is WireFormat.ANTHROPIC else OpenAIChatEngine
    return kind(endpoint.base_url, key, allow_plain=endpoint.own)


def _bill_notice(notices: Notices) -> Callable[[str], None]:
    return lambda sentence: notices.post(sentence, key="bill", level="bad", seconds=None)


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
