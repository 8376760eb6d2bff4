"""Where a day is played: one simulated machine, what happens on it, and how each person fared."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ice_desk.domain.catalogue_world import quality_of
from ice_desk.domain.errors import DeskError
from ice_desk.domain.models import RunnerOptions
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.probe import SimulatorProbe
from ice_desk.engines.simulator.server import Simulator
from tests.benchmarks.day.traffic import DAWN, Act
from tests.services.fleet_house import CATALOGUE

PLUGIN_KEEPS = 299.0
"""The keep-alive that the plugin asks for, by which its loads are told from ours."""
LONGEST = 4 * 3600.0
THINKS = 2.0


@dataclass(frozen=True)
class Turn:
    """How one act went. `waited` is seconds to the first word, to the vectors, or until it failed with `problem`."""

    act: Act
    model: str
    waited: float
    problem: str = ""

    @property
    def quality(self) -> float:
        return quality_of(CATALOGUE.model(self.model))


class Player(Protocol):
    """One way of using the engine."""

    async def start(self, stage: "Stage") -> None: ...

    async def ask(self, act: Act) -> tuple[str, float]:
        """The model that answered, and when its first word came (the loop's clock)."""
        ...

    async def embed(self, act: Act) -> str: ...

    async def move(self, act: Act) -> None: ...

    async def close(self) -> None: ...


@dataclass
class Stage:
    """`loads` are all loads but the plugin's, `evictions` those that Ollama chose by itself for one of them.

    `foreign` are loads and evictions for the plugin.
    """

    profile: str
    simulator: Simulator
    address: str = ""
    turns: list[Turn] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    evictions: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        return asyncio.get_running_loop()

    def wall(self) -> float:
        return DAWN + self.loop.time() - 1000.0

    @property
    def installed(self) -> list[str]:
        return [model.name for model in self.simulator._host.library.listed()]

    def engine(self) -> OllamaEngine:
        return OllamaEngine(self.address, clock=self.loop.time, wall=self.wall)

    def probe(self) -> SimulatorProbe:
        return SimulatorProbe(self.address)

    @property
    def waits(self) -> list[float]:
        return [turn.waited for turn in self.turns if turn.act.kind in ("ask", "embed")]

    @property
    def failed(self) -> list[Turn]:
        return [turn for turn in self.turns if turn.problem]

    def watch(self) -> None:
        """Count what the scheduler does."""
        scheduler = self.simulator._host.scheduler
        start, make_room = scheduler._start, scheduler._make_room

        def started(wish) -> None:
            (self.foreign if wish.keep_alive == PLUGIN_KEEPS else self.loads).append(wish.model.name)
            start(wish)

        def made_room(victim) -> None:
            wish = scheduler._current
            # A reload of the same weights with other options is the client's wish, not the engine's choice.
            if wish.model.blob != victim.model.blob:
                ours = wish.keep_alive != PLUGIN_KEEPS
                (self.evictions if ours else self.foreign).append(f"{victim.model.name} for {wish.model.name}")
            make_room(victim)

        scheduler._start, scheduler._make_room = started, made_room


async def play(player: Player, acts: Sequence[Act], profile: str) -> Stage:
    """Play a day: each person acts at the planned time, or as soon as the former act has ended."""
    simulator = Simulator(CATALOGUE, profile=profile)
    stage = Stage(profile, simulator)
    simulator._clock.wall_ns = lambda: int(stage.wall() * 1e9)
    stage.watch()
    stage.address = await simulator.start()
    other = stage.engine()
    await player.start(stage)
    began = stage.loop.time()
    try:
        people = dict.fromkeys(act.who for act in acts)
        async with asyncio.timeout(LONGEST), asyncio.TaskGroup() as group:
            for who in people:
                own = [act for act in acts if act.who == who]
                group.create_task(_live(stage, player, other, own, began))
    finally:
        await player.close()
        await other.close()
        await simulator.close()
    return stage


async def _live(stage: Stage, player: Player, other: OllamaEngine, acts: Sequence[Act], began: float) -> None:
    for act in acts:
        await asyncio.sleep(max(THINKS, began + act.at - stage.loop.time()))
        await _act(stage, player, other, act)


async def _act(stage: Stage, player: Player, other: OllamaEngine, act: Act) -> None:
    asked = stage.loop.time()
    try:
        if act.kind == "ask":
            model, first = await player.ask(act)
            stage.turns.append(Turn(act, model, first - asked))
        elif act.kind == "embed":
            model = await player.embed(act)
            stage.turns.append(Turn(act, model, stage.loop.time() - asked))
        elif act.kind == "move":
            await player.move(act)
            stage.turns.append(Turn(act, act.what, stage.loop.time() - asked))
        else:
            await other.load(act.what, RunnerOptions(act.context), PLUGIN_KEEPS)
    except DeskError as error:
        if act.kind != "touch":
            stage.turns.append(Turn(act, "", stage.loop.time() - asked, str(error)))
