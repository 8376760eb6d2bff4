"""Gathers what advice is drawn from, and does what an advice's button says."""

import time
from collections.abc import Callable, Mapping

import psutil

from ice_desk.domain.budget import Budget
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.measured import Filters
from ice_desk.domain.recommend import (
    Act,
    Advice,
    cheaper_tier,
    engine_lines,
    faster_models,
    keep_loaded,
    partly_on_gpu,
)
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Board, Lane
from ice_desk.services.benchmarks import Benchmarks
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.performance import Performance
from ice_desk.services.settings import Settings
from ice_desk.services.worker import Worker

DAYS = 7
LOOK_SECONDS = 3.0


class Advisor:
    """`advice` is the newest; `refresh` makes it anew. Nothing is done but by `follow`."""

    def __init__(
        self,
        performance: Performance,
        benchmarks: Benchmarks,
        fleet: AnyFleet,
        board: Feed[Board],
        settings: Settings,
        budget: Feed[Budget],
        catalogue: Catalogue,
        *,
        caps: Callable[[], Mapping[Tier, int]],
        environment: Callable[[], Mapping[str, str] | None] | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.advice: Feed[tuple[Advice, ...]] = Feed(())
        self._performance = performance
        self._benchmarks = benchmarks
        self._fleet = fleet
        self._board = board
        self._settings = settings
        self._budget = budget
        self._catalogue = catalogue
        self._caps = caps
        self._environment = environment or engine_environment
        self._now = now
        self._worker = Worker("advice")

    async def close(self) -> None:
        await self._worker.close(grace=1.0)

    async def refresh(self) -> tuple[Advice, ...]:
        """Draw the advice from the last 7 days and publish it. Raises StoreFault."""
        board, values, budget = self._board.value, self._settings.values.value, self._budget.value
        filters = Filters(days=DAYS, by_task=True, simulated=board.host.simulated)
        groups = (await self._performance.measure(filters)).groups
        comings = await self._performance.comings(DAYS, simulated=board.host.simulated)
        installed = [card.model for card in board.cards if card.installed]
        titles = {tier: self._catalogue.tier(tier).title for tier in Tier}
        here = board.host.here and not board.host.simulated
        found = (
            *faster_models(groups, self._benchmarks.scores.value, values.model_routing, installed),
            *partly_on_gpu(board.cards, values.default_context, self._shorter()),
            *keep_loaded(comings, board.cards, DAYS),
            *cheaper_tier(budget.tier, budget.forecast, self._caps(), titles),
            *engine_lines(await self._engine() if here else None, values.max_concurrent_models, values.default_context),
        )
        self.advice.publish(found)
        return found

    async def follow(self, advice: Advice) -> None:
        """Do what its button says; a line to copy is the caller's. Raises DeskError, and then changes nothing."""
        if advice.act is Act.PIN:
            pins = dict(self._settings.values.value.model_routing)
            self._settings.set("model_routing", {**pins, advice.target: advice.value})
        elif advice.act is Act.CONTEXT:
            await self._fleet.renew(advice.target, int(advice.value))
            self._settings.set("default_context", int(advice.value))
        elif advice.act is Act.HOT:
            await self._fleet.move(advice.target, Lane.HOT)
        elif advice.act is Act.TIER:
            self._settings.set("tier", advice.target)
        await self.refresh()

    def _shorter(self) -> dict[str, int]:
        """The longest usual context at which each model that lies partly in RAM would lie wholly on the GPU."""
        partly = [card.model for card in self._board.value.cards if card.resident and 0 < card.vram < card.size]
        offers = {model: self._fleet.plan_whole(model).offers for model in partly}
        return {model: int(one.value) for model, found in offers.items() for one in found if one.action == "context"}

    async def _engine(self) -> Mapping[str, str] | None:
        if self._worker.busy:
            return None
        try:
            return await self._worker.call(self._environment, LOOK_SECONDS)
        except (OSError, TimeoutError, psutil.Error):
            return None


def engine_environment(pid: int | None = None) -> Mapping[str, str] | None:
    """What of the environment of process `pid` is Ollama's; without a number, of any Ollama that runs here.

    None where none runs or it belongs to somebody else. Blocks. Raises psutil.Error.
    """
    try:
        process = psutil.Process(pid) if pid is not None else _any_ollama()
        found = process.environ() if process is not None else None
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return None
    if found is None:
        return None
    return {name: value for name, value in found.items() if name.startswith(("OLLAMA_", "LLAMA_"))}


def _any_ollama() -> psutil.Process | None:
    for process in psutil.process_iter(["name", "cmdline"]):
        if "ollama" in (process.info["name"] or "").lower() and "serve" in (process.info["cmdline"] or []):
            return process
    return None
