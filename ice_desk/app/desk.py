"""The desk: every service by its name."""

from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Protocol

from ice_desk import paths
from ice_desk.app.machines import Machines
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.policy import Policy
from ice_desk.domain.routing import Tier
from ice_desk.options import DeskOptions
from ice_desk.services.advising import Advisor
from ice_desk.services.answering import Answering
from ice_desk.services.batches import Batches
from ice_desk.services.benchmarks import Benchmarks
from ice_desk.services.chat_learning import ChatLearning
from ice_desk.services.chat_meaning import ChatMeaning
from ice_desk.services.cloud import CloudDesk
from ice_desk.services.cloud.keys import Keys
from ice_desk.services.comparison import TierComparison
from ice_desk.services.dispatcher import Dispatcher
from ice_desk.services.documents import Documents
from ice_desk.services.engine_control import EngineControl
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import Hosts
from ice_desk.services.fleet.core import Core
from ice_desk.services.foresight import Foresight
from ice_desk.services.formulas import Typesetter
from ice_desk.services.health import Health
from ice_desk.services.history import History
from ice_desk.services.images import Images
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.ledger import Ledger
from ice_desk.services.library import Library
from ice_desk.services.machine import Machine
from ice_desk.services.machine_list import MachineList
from ice_desk.services.memory_log import MemoryLog
from ice_desk.services.notices import Notices
from ice_desk.services.performance import Performance
from ice_desk.services.policy import AllowedHosts, PolicyKeeper
from ice_desk.services.presets import Presets
from ice_desk.services.prices import Prices
from ice_desk.services.retention import Retention
from ice_desk.services.routing_models import RoutingModels
from ice_desk.services.sampler import Sampler
from ice_desk.services.secrets import Secrets
from ice_desk.services.settings import Settings
from ice_desk.services.spend import Spend
from ice_desk.services.store import Store
from ice_desk.services.tags import Tags
from ice_desk.services.tier_board import TierBoard
from ice_desk.services.updates import Updates
from ice_desk.services.world import WorldView


class Service(Protocol):
    """What is started once and closed at the end."""

    async def start(self) -> None: ...

    async def close(self) -> None: ...


@dataclass(slots=True)
class Desk:
    """Every service. The builders in this package set them in their order; whoever gets a desk finds them all."""

    options: DeskOptions
    jobs: Jobs
    notices: Notices
    stack: AsyncExitStack = field(repr=False)
    places: paths.Places = field(init=False)
    catalogue: Catalogue = field(init=False)
    rules: PolicyKeeper = field(init=False)
    settings: Settings = field(init=False)
    store: Store = field(init=False)
    inferences: Inferences = field(init=False)
    history: History = field(init=False)
    library: Library = field(init=False)
    tags: Tags = field(init=False)
    presets: Presets = field(init=False)
    meaning: ChatMeaning = field(init=False)
    learning: ChatLearning = field(init=False)
    machine: Machine = field(init=False)
    sampler: Sampler = field(init=False)
    core: Core = field(init=False)
    machines: Machines = field(init=False)
    machine_list: MachineList = field(init=False)
    fleet: Hosts = field(init=False)
    routing_models: RoutingModels = field(init=False)
    view: WorldView = field(init=False)
    dispatcher: Dispatcher = field(init=False)
    documents: Documents = field(init=False)
    typesetter: Typesetter = field(init=False)
    images: Images = field(init=False)
    ledger: Ledger = field(init=False)
    prices: Prices = field(init=False)
    secrets: Secrets = field(init=False)
    keys: Keys = field(init=False)
    cloud: CloudDesk = field(init=False)
    spend: Spend = field(init=False)
    comparison: TierComparison = field(init=False)
    tier_board: TierBoard = field(init=False)
    batches: Batches = field(init=False)
    answering: Answering = field(init=False)
    health: Health = field(init=False)
    engine: EngineControl = field(init=False)
    memory_log: MemoryLog = field(init=False)
    advisor: Advisor = field(init=False)
    benchmarks: Benchmarks = field(init=False)
    performance: Performance = field(init=False)
    retention: Retention = field(init=False)
    hosts: AllowedHosts = field(init=False)
    foresight: Foresight = field(init=False)
    updates: Updates = field(init=False)

    @property
    def policy(self) -> Feed[Policy]:
        """What the organisation has laid down."""
        return self.rules.policy

    @property
    def tier(self) -> Tier:
        return Tier(self.settings.values.value.tier)

    async def start(self, service: Service) -> None:
        """Start a service, and close it when the desk closes."""
        await service.start()
        self.stack.push_async_callback(service.close)
