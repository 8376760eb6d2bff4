"""The whole client behind the window: dispatcher, history and fleet on a simulated machine, in one loop."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field

from ice_desk.domain.chats import Message, Role
from ice_desk.domain.errors import DeskError
from ice_desk.domain.opinion import RULES
from ice_desk.domain.slots import Card
from ice_desk.domain.stream import Delta, Event, Routed, Settled
from ice_desk.engines.base import ChatDone, ChatEvent, ChatRequest
from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.probe import SimulatorProbe
from ice_desk.engines.simulator.server import Simulator
from ice_desk.services.calibration import Calibration
from ice_desk.services.dispatcher import Dispatcher, Question
from ice_desk.services.documents import Documents
from ice_desk.services.fleet import Fleet, FleetPolicy
from ice_desk.services.fleet.core import Core
from ice_desk.services.history import History
from ice_desk.services.images import Images
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.ports import NoCloud
from ice_desk.services.settings import Settings
from ice_desk.services.store import Store
from ice_desk.services.task_examples import TaskExamples
from ice_desk.services.task_refiner import TaskRefiner
from ice_desk.services.world import WorldView
from tests.services.fleet_house import CATALOGUE, QUICK

# Nothing here may wait for long: each is far above what a healthy simulator takes at this speed.
SHORT = Deadlines(
    info=1.0, lists=1.0, details=2.0, requests=1.0, load=3.0, first_byte=1.0, silence=0.4, total=5.0,
    pull_silence=1.0, pull_total=5.0, drain=0.2, tick=0.05,
)  # fmt: skip
HANG = 6.0
DONE = ChatDone("stop", 10, 3, 1.0, 0.0, 0.1, 0.9)
QUESTION = "Why did the margins of Nvidia fall after the price of memory rose?"


@dataclass
class Asked:
    """What one question came to, as a window would know it."""

    events: list[Event] = field(default_factory=list)
    error: DeskError | None = None

    def of(self, kind: type) -> list:
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def text(self) -> str:
        return "".join(event.text for event in self.of(Delta))

    @property
    def route(self):
        """The decision that stood in the end."""
        return self.of(Routed)[-1].route

    @property
    def settled(self) -> Settled | None:
        return next(iter(self.of(Settled)), None)

    @property
    def model(self) -> str:
        return self.of(Routed)[0].route.model


class Heard(OllamaEngine):
    """Keeps what it was asked. Where `plays` is set, it gives those events in place of an answer."""

    def __init__(self, address: str, **how: object) -> None:
        super().__init__(address, **how)
        self.requests: list[ChatRequest] = []
        self.plays: list[ChatEvent | BaseException] | None = None

    async def chat(self, request: ChatRequest) -> AsyncGenerator[ChatEvent, None]:
        self.requests.append(request)
        if self.plays is None:
            async with aclosing(super().chat(request)) as events:
                async for event in events:
                    yield event
            return
        for event in self.plays:
            if isinstance(event, BaseException):
                raise event
            yield event


@dataclass
class Desk:
    dispatcher: Dispatcher
    history: History
    inferences: Inferences
    fleet: Fleet
    core: Core
    jobs: Jobs
    simulator: Simulator
    settings: Settings
    store: Store
    other: OllamaEngine
    tasks: TaskRefiner
    chat: int = 0
    told: list[BaseException] = field(default_factory=list)
    documents: Documents | None = None
    images: Images | None = None

    async def ask(self, prompt: str = QUESTION, **how: object) -> Asked:
        """Ask in the one conversation and take whatever comes, in less than HANG seconds."""
        asked = Asked()
        question = Question(prompt, conversation=self.chat, **how)
        try:
            async with asyncio.timeout(HANG):
                async for event in self.dispatcher.ask(question):
                    asked.events.append(event)
        except DeskError as error:
            asked.error = error
        return asked

    @property
    def engine(self) -> Heard:
        assert isinstance(self.core.current, Heard)
        return self.core.current

    async def messages(self) -> tuple[Message, ...]:
        return await self.history.messages(self.chat)

    async def answer(self) -> Message:
        """The newest answer as the store has it."""
        return next(one for one in reversed(await self.messages()) if one.role is Role.ASSISTANT)

    async def logged(self) -> list[tuple[str, str]]:
        """(model, outcome) of every inference that was logged, oldest first."""
        return await self.store.run(
            lambda db: db.execute("SELECT model, outcome FROM inferences ORDER BY rowid").fetchall()
        )

    def card(self, model: str) -> Card:
        card = self.fleet.board.value.card(model)
        assert card is not None, f"{model} is not on the board"
        return card

    async def settled_jobs(self) -> None:
        """Wait until what was learned of tasks is in the store."""
        await self.until(lambda: not {"learn a task", "forget a task"} & set(self.jobs.names))

    async def until(self, holds, seconds: float = 20.0) -> None:
        async with asyncio.timeout(seconds):
            while not holds():
                await self.core.wait_change(0.02)


async def _tasks(store, fleet, jobs, history, opinion) -> TaskRefiner:
    examples = TaskExamples(store)
    await examples.start()
    tasks = TaskRefiner(fleet, examples, jobs, lambda: opinion)
    history.rated.subscribe(lambda rated: tasks.rated(*rated))
    return tasks


@asynccontextmanager
async def ask_house(
    tmp_path,
    *,
    profile="mac_m3_max",
    policy=None,
    times=QUICK,
    deadlines=SHORT,
    speed=1000.0,
    clock=time.monotonic,
    refines=False,
    opinion=RULES,
    first_word=90.0,
    ticks=time.monotonic,
    **simulated,
) -> AsyncIterator[Desk]:
    """A started desk without a window. `clock` is the engine's, `simulated` are further options of the simulator.

    `ticks` is the dispatcher's clock, `first_word` how long it waits for a model that hangs.
    With `refines`, loaded models help where the `opinion` of a task is not enough.
    """
    told: list[BaseException] = []
    jobs = Jobs(told.append)
    store = Store(tmp_path / "desk.db", MIGRATIONS)
    await store.start()
    inferences = Inferences(store)
    await inferences.start()
    history = History(store, jobs, inferences)
    await history.start()
    settings = Settings(tmp_path / "settings.toml", jobs)
    await settings.start()
    calibration = Calibration(store)
    await calibration.start()
    simulator = Simulator(CATALOGUE, profile=profile, speed=speed, **simulated)
    address = await simulator.start()
    core = Core(CATALOGUE, calibration, SimulatorProbe(address).read, policy or FleetPolicy(), times)
    fleet = Fleet(core, jobs, lambda where: Heard(where, deadlines=deadlines, clock=clock))
    view = WorldView(fleet, CATALOGUE, profile=lambda: profile)
    documents = Documents(store, fleet, jobs)
    tasks = await _tasks(store, fleet, jobs, history, opinion)
    images = Images(store, jobs)
    how = {"documents": documents, "images": images, "opinion": lambda: opinion, "tasks": tasks if refines else None}
    how |= {"first_word": first_word, "clock": ticks}
    dispatcher = Dispatcher(fleet, history, settings, view, NoCloud(CATALOGUE), **how)
    other = OllamaEngine(address)
    await fleet.start(address)
    chat = await history.create("", Question("").tier)
    try:
        yield Desk(
            dispatcher, history, inferences, fleet, core, jobs, simulator, settings, store, other, tasks, chat.id, told,
            documents, images,
        )  # fmt: skip
    finally:
        await fleet.close()
        await jobs.close()
        await settings.close()
        await history.close()
        await other.close()
        await simulator.close()
        await store.close()
