"""Is another tier worth it: the answers of the last thirty days, routed anew by each tier's rules, in a thread."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence

from ice_desk.domain.budget import Comparison
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.catalogue_world import CatalogueWorld, models_of, with_shapes
from ice_desk.domain.memory import Pool
from ice_desk.domain.money import Price
from ice_desk.domain.replay import Asked, Terms, TierReplay
from ice_desk.domain.routing import Tier
from ice_desk.domain.routing_rules import ruled
from ice_desk.domain.world import seats_without_keys
from ice_desk.services.inferences import Inferences
from ice_desk.services.routing_settings import rules_from
from ice_desk.services.settings import Settings
from ice_desk.services.world import ENOUGH_QUESTIONS

DAYS = 30
DAY_SECONDS = 86_400.0
# More say hardly more, and take longer.
MOST_QUESTIONS = 1_000
# So many at a time in the thread: in between, the window has the interpreter for itself.
BATCH = 20


class TierComparison:
    """Compares the tiers when asked. `pools` are this machine's, without any model in memory.

    `prices` are by cloud role as of now, `reference` the complexities that rank a question while too few are known.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        inferences: Inferences,
        settings: Settings,
        *,
        pools: Callable[[], tuple[Pool, ...]],
        profile: Callable[[], str],
        prices: Callable[[], Mapping[str, Price]],
        reference: Callable[[], tuple[float, ...]],
        now: Callable[[], float] = time.time,
    ) -> None:
        self._catalogue = catalogue
        self._inferences = inferences
        self._settings = settings
        self._pools = pools
        self._profile = profile
        self._prices = prices
        self._reference = reference
        self._now = now

    async def compare(self, caps: Mapping[Tier, int]) -> Comparison:
        """Replay the last thirty days in every tier. `caps` are micro-dollars a month. Raises StoreFault."""
        since = self._now() - DAYS * DAY_SECONDS
        questions, asked, first = await self._inferences.asked(since, MOST_QUESTIONS)
        taken = [question for question in questions if question.task in self._catalogue.tasks]
        if not taken:
            return Comparison(asked=asked)
        acceptance = (await self._inferences.learned()).acceptance
        days = max(1.0, (self._now() - first) / DAY_SECONDS)
        answer_tokens = self._settings.values.value.answer_tokens
        terms = Terms(self._prices(), answer_tokens, len(taken) / asked, days, acceptance)
        recent, pools = self._recent(taken), self._pools()
        tiers = []
        for tier in Tier:
            builder = await asyncio.to_thread(self._builder, tier, pools, recent)
            tiers.append(await _replayed(TierReplay(tier, builder, terms, caps.get(tier, 0)), taken))
        return Comparison(tuple(replay.worth for replay in tiers), len(taken), asked, days)

    def _recent(self, questions: Sequence[Asked]) -> tuple[float, ...]:
        if len(questions) < ENOUGH_QUESTIONS:
            return self._reference()
        return tuple(sorted(question.complexity for question in questions))

    def _builder(self, tier: Tier, pools: tuple[Pool, ...], recent: tuple[float, ...]) -> CatalogueWorld:
        values, profile = self._settings.values.value, self._profile()
        catalogue = ruled(self._catalogue, rules_from(values))
        return CatalogueWorld(
            catalogue=catalogue,
            pools=pools,
            profile=profile,
            cloud=seats_without_keys(catalogue),
            pins={},
            quality_priority=values.quality_priority,
            context=values.default_context,
            models=with_shapes(models_of(catalogue, tier, ())),
            recent=recent,
        )


async def _replayed(replay: TierReplay, questions: Sequence[Asked]) -> TierReplay:
    for start in range(0, len(questions), BATCH):
        await asyncio.to_thread(replay.take, questions[start : start + BATCH])
    return replay
