"""ICE Desk's own way: its router, fleet, foresight and dispatcher, as the window has them, without the window."""

from contextlib import aclosing
from pathlib import Path

from ice_desk.domain.advice import suggest_tier
from ice_desk.domain.slots import Lane
from ice_desk.domain.stream import Delta, Routed, Settled, Thinking
from ice_desk.options import DeskOptions, policy_for
from ice_desk.services.calibration import Calibration
from ice_desk.services.dispatcher import Dispatcher, Question
from ice_desk.services.fleet import Fleet
from ice_desk.services.fleet.core import Core
from ice_desk.services.foresight import Foresight
from ice_desk.services.jobs import Jobs
from ice_desk.services.ports import NoCloud
from ice_desk.services.settings import DEFAULTS, Settings
from ice_desk.services.world import WorldView
from tests.benchmarks.day.stage import Stage
from tests.benchmarks.day.traffic import Act, earlier_days
from tests.services.fleet_house import CATALOGUE, EMBED
from tests.services.fleet_world import Memory


class Log:
    """Tells foresight of each answer; nothing is kept, so that a day needs no thread."""

    def __init__(self, heard) -> None:
        self._heard = heard

    async def log_inference(self, inference) -> None:
        self._heard(inference)


class Desk:
    """`seed` gives the days before, which foresight knows."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.problems: list[BaseException] = []

    async def start(self, stage: Stage) -> None:
        self.stage = stage
        self.jobs = Jobs(self.problems.append)
        clock = stage.loop.time
        options = DeskOptions(simulate=True, profile=stage.profile, preload=True)
        policy = policy_for(options, DEFAULTS, CATALOGUE)
        core = Core(
            CATALOGUE, Calibration(Memory()), stage.probe().read, policy, clock=clock, wall=stage.wall,
        )  # fmt: skip
        self.fleet = Fleet(core, self.jobs, lambda _address: stage.engine())
        foresight = Foresight(self.fleet, CATALOGUE, self.jobs, wall=stage.wall)
        core.judged = foresight.judged
        view = WorldView(self.fleet, CATALOGUE, profile=lambda: stage.profile)
        self.dispatcher = Dispatcher(
            self.fleet, Log(foresight.heard), Settings(Path("unused"), self.jobs), view, NoCloud(CATALOGUE),
            clock=clock, wall=stage.wall,
        )  # fmt: skip
        await self.fleet.start(stage.address)
        self.tier = suggest_tier(await core.refresh_sample(), CATALOGUE).tier
        foresight.learn(earlier_days(self.seed, self._usual()))
        foresight.watch()
        self.foresight = foresight

    def _usual(self) -> dict[str, str]:
        """Which model routing would have taken on the days before: what it takes now."""
        return {task: self.dispatcher.preview(Question("Do it.", self.tier, task)).model for task in CATALOGUE.tasks}

    async def ask(self, act: Act) -> tuple[str, float]:
        first, model = None, ""
        async with aclosing(self.dispatcher.ask(Question(act.text, self.tier, act.what))) as events:
            async for event in events:
                if isinstance(event, Routed):
                    model = event.route.model
                if first is None and isinstance(event, (Delta, Thinking)):
                    first = self.stage.loop.time()
                if isinstance(event, Settled):
                    assert first is not None, event.reason
        return model, first

    async def embed(self, act: Act) -> str:
        async with self.fleet.lease(EMBED, 512) as lease:
            await self.fleet.engine.embed(lease.model, [act.text], lease.options)
        return EMBED

    async def move(self, act: Act) -> None:
        await self.fleet.move(act.what, Lane(act.lane))

    async def close(self) -> None:
        await self.fleet.close()
        await self.jobs.close()
