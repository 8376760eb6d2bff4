"""How people use Ollama without ICE Desk: its own keep-alive, or a least-recently-used list of their own."""

import asyncio
from contextlib import aclosing

from ice_desk.domain.footprint import Places, Serving, footprint
from ice_desk.domain.models import RunnerOptions, normal_name
from ice_desk.domain.planner import places_of
from ice_desk.domain.pools import pools_of
from ice_desk.domain.shapes import shape_of_entry
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.engines.base import ChatMessage, ChatRequest
from tests.benchmarks.day.stage import Stage
from tests.benchmarks.day.traffic import Act
from tests.services.fleet_house import CATALOGUE, EMBED

CONTEXT = 8192
KEEP_ALIVES = {"hot": -1.0, "warm": 1800.0}


class KeepAlive:
    """Each request goes straight to the engine, to the model that the task map names. Ollama does the rest."""

    async def start(self, stage: Stage) -> None:
        self.stage = stage
        self.engine = stage.engine()
        self.options = RunnerOptions(CONTEXT)

    async def ask(self, act: Act) -> tuple[str, float]:
        model = named_model(act.what, self.stage)
        await self.before(model)
        try:
            return model, await self._answer(model, act)
        finally:
            self.after(model)

    async def embed(self, act: Act) -> str:
        await self.before(EMBED)
        try:
            await self.engine.embed(EMBED, [act.text], RunnerOptions(2048))
        finally:
            self.after(EMBED)
        return EMBED

    async def move(self, act: Act) -> None:
        if act.lane == "cold":
            await self.engine.unload(act.what)
        else:
            await self.engine.load(act.what, self.options, KEEP_ALIVES[act.lane])

    async def close(self) -> None:
        await self.engine.close()

    async def before(self, model: str) -> None:
        """Nothing: the engine loads by itself."""

    def after(self, model: str) -> None:
        """Nothing: the engine lets go by itself."""

    async def _answer(self, model: str, act: Act) -> float:
        """Read the whole answer; the time of its first word."""
        first = None
        request = ChatRequest(model, (ChatMessage("user", act.text),), self.options)
        async with aclosing(self.engine.chat(request)) as events:
            async for event in events:
                if first is None and isinstance(event, (Delta, Thinking)):
                    first = self.stage.loop.time()
        return first or self.stage.loop.time()


class LeastRecentlyUsed(KeepAlive):
    """Loads on demand and keeps for good; the least recently used idle models leave until the next one fits."""

    async def start(self, stage: Stage) -> None:
        await super().start(stage)
        self.used: dict[str, float] = {}
        self.busy: dict[str, int] = {}
        self.turn = asyncio.Lock()

    async def before(self, model: str) -> None:
        self.busy[model] = self.busy.get(model, 0) + 1
        async with self.turn:
            await self._make_loaded(model)

    def after(self, model: str) -> None:
        self.busy[model] -= 1
        self.used[model] = self.stage.loop.time()

    async def move(self, act: Act) -> None:
        if act.lane == "cold":
            await self._unload(act.what)
            return
        async with self.turn:
            await self._make_loaded(act.what)

    async def _make_loaded(self, model: str) -> None:
        embedder = model == EMBED
        loaded = {normal_name(row.name) for row in await self.engine.running()}
        if normal_name(model) not in loaded:
            while await self._room() < self._need(model) and await self._evict_one():
                pass
        await self.engine.load(model, RunnerOptions(2048) if embedder else self.options, -1.0, embedder=embedder)
        self.used[model] = self.stage.loop.time()

    async def _evict_one(self) -> bool:
        loaded = {normal_name(row.name): row.name for row in await self.engine.running()}
        idle = [name for name in self.used if normal_name(name) in loaded and not self.busy.get(name)]
        if not idle:
            return False
        await self._unload(min(idle, key=self.used.__getitem__))
        return True

    async def _unload(self, model: str) -> None:
        await self.engine.unload(model)
        for _ in range(300):
            if normal_name(model) not in {normal_name(row.name) for row in await self.engine.running()}:
                break
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.5)

    async def _room(self) -> int:
        pools = pools_of(await self.stage.probe().read())
        device = places_of(pools).device
        return next(pool.free for pool in pools if pool.name == device)

    def _need(self, model: str) -> int:
        shape = shape_of_entry(CATALOGUE.model(model))
        profile = CATALOGUE.profiles[self.stage.profile]
        device = "unified" if profile.unified else "vram" if profile.gpu_total else "ram"
        places = {"unified": Places.unified, "vram": Places.discrete, "ram": Places.cpu}[device]()
        return footprint(shape, Serving(CONTEXT), places).total[places.device]


def named_model(task: str, stage: Stage) -> str:
    """The first model of the task map that is installed; where none is, the machine's first generating model."""
    found = (CATALOGUE.installed_for(tag, stage.installed) for tag in CATALOGUE.task(task).models if ":" in tag)
    lanes = CATALOGUE.profiles[stage.profile].lanes
    return next((model for model in found if model), next(tag for tags in lanes.values() for tag in tags))
