"""What another tier would have made of the questions already asked: each routed anew by that tier's rules.

Only what the log holds is known of a question: its task, complexity and tokens, never its words. So the task counts as
certain, the answer as long as the one that was given, and the quality is the expected one, not a measured one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ice_desk.domain.budget import TierWorth
from ice_desk.domain.catalogue_world import CatalogueWorld, quality_of
from ice_desk.domain.errors import Refused
from ice_desk.domain.money import USUAL_MESSAGES, Price, actual, worst_case
from ice_desk.domain.route_basis import Basis, Judgement
from ice_desk.domain.router import REPLY_TOKENS, decide
from ice_desk.domain.routing import Route, RouteRequest, Tier
from ice_desk.domain.tier_rules import expected_quality
from ice_desk.domain.usage import TokenUsage
from ice_desk.domain.world import Acceptance, CloudSeat, World, percentile

CHARACTERS_PER_TOKEN = 4
MONTH_DAYS = 30.0
# Parameters from which a model is of the class; the specification's own steps: 1-4B, 7-8B, 14B and more.
CLASSES = ((12e9, "large"), (5e9, "medium"), (0.0, "small"))
CLOUD, NOBODY = "cloud", "no model"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the log has it. `complexity` is 0 to 1; the tokens are those counted by what answered."""

    task: str
    complexity: float
    prompt_tokens: int
    completion_tokens: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What all tiers are measured by. `prices` are by cloud role and hold now; `answer_tokens` caps a cloud answer.

    `share` is how much of the questions of the time is replayed, 0 to 1; `days` is how long that time was.
    """

    prices: Mapping[str, Price]
    answer_tokens: int
    share: float
    days: float
    acceptance: Mapping[tuple[str, str, int], Acceptance] = field(default_factory=dict)


class TierReplay:
    """One tier. The models that it names count as installed, its cloud models as keyed, and its cap holds."""

    def __init__(self, tier: Tier, builder: CatalogueWorld, terms: Terms, cap: int) -> None:
        self._tier = tier
        self._builder = builder
        self._terms = terms
        self._cap = cap * max(terms.days, 1.0) / MONTH_DAYS
        self._worlds: dict[int, World] = {}
        self._classes: Counter[str] = Counter()
        self._quality = 0.0
        self._spent = 0
        self._unpriced = False

    def take(self, questions: Iterable[Asked]) -> None:
        """Route some more questions, in the order in which they were asked."""
        for question in questions:
            try:
                found = self._route(question)
            except Refused:
                self._classes[NOBODY] += 1
            else:
                self._count(question, found)

    @property
    def worth(self) -> TierWorth:
        """What came of it, scaled to all questions of a month of thirty days."""
        taken = sum(self._classes.values())
        answered = taken - self._classes[NOBODY]
        scale = MONTH_DAYS / max(self._terms.days, 1.0) / self._terms.share
        cost = round(self._spent * scale)
        quality = self._quality / answered if answered else 0.0
        worth = answered * scale * quality / (cost / 1e6) if cost else None
        return TierWorth(
            self._tier,
            None if self._unpriced else cost,
            quality,
            None if self._unpriced else worth,
            1 - self._classes[CLOUD] / taken if taken else 1.0,
            tuple((name, self._classes[name] / taken) for name in _NAMES if self._classes[name]),
        )

    def _route(self, question: Asked) -> Route:
        """By the live router's own rules, which ask no more of a question than what was judged of it."""
        judged = Judgement(question.task, 1.0, {}, question.complexity, {}, question.prompt_tokens)
        world = replace(self._world(question), cloud=self._seats(question))
        return decide(Basis(RouteRequest("", self._tier), judged, world))

    def _world(self, question: Asked) -> World:
        """Placing every model takes milliseconds, so contexts are rounded up to powers of two."""
        need = max(self._builder.context, question.prompt_tokens + REPLY_TOKENS)
        size = 1 << (need - 1).bit_length()
        if size not in self._worlds:
            self._worlds[size] = replace(self._builder.world(size), acceptance=self._terms.acceptance)
        return self._worlds[size]

    def _seats(self, question: Asked) -> dict[str, CloudSeat]:
        catalogue, size = self._builder.catalogue, CHARACTERS_PER_TOKEN * question.prompt_tokens
        seats = {}
        for name, role in catalogue.cloud.items():
            price = self._terms.prices.get(name)
            bound = worst_case(size, USUAL_MESSAGES, self._terms.answer_tokens, price) if price is not None else 0
            full = self._spent / self._terms.share + bound > self._cap
            seats[name] = CloudSeat(name, role.model, "the cap is reached" if full else "", bound, role.context)
        return seats

    def _count(self, question: Asked, found: Route) -> None:
        catalogue = self._builder.catalogue
        if found.engine == "local":
            entry = catalogue.model(found.model)
            size = entry.parameters if entry is not None else 0
            self._classes[next(name for least, name in CLASSES if size >= least)] += 1
            own = quality_of(entry)
        else:
            self._classes[CLOUD] += 1
            own = max(catalogue.cloud[found.role].quality.values(), default=1.0)
            self._pay(question, found.role)
        rank = percentile(question.complexity, self._builder.recent)
        self._quality += expected_quality(own, rank, catalogue.rules)

    def _pay(self, question: Asked, role: str) -> None:
        price = self._terms.prices.get(role)
        if price is None:
            self._unpriced = True
            return
        usage = TokenUsage(fresh=question.prompt_tokens, output=question.completion_tokens)
        self._spent += actual(usage, price)


_NAMES = (*(name for _, name in reversed(CLASSES)), CLOUD, NOBODY)
