"""How much a way to route loses against an oracle: by who goes to the cloud, and by the tiers' rules as a whole."""

import os
from dataclasses import dataclass
from importlib.util import find_spec
from typing import ClassVar
from unittest.mock import MagicMock

import numpy as np

from ice_desk.domain.catalogue_world import quality_of
from ice_desk.domain.routing import Tier
from ice_desk.domain.tasks import TASKS
from tests.benchmarks.routing.corpus import Row
from tests.benchmarks.routing.outcomes import difficulty, success
from tests.benchmarks.routing.scores import answered_by
from tests.benchmarks.routing.speed import world

WEAK, STRONG = "qwen2.5:7b-instruct", "cloud_reasoning"
AT = 0.2
MICRO = 1_000_000
# A usual answer of 600 tokens at 30 a second, at the shadow price of a local second.
LOCAL_DOLLARS = 20 * 0.0007


@dataclass(frozen=True, slots=True)
class Cut:
    """Who goes to the cloud, hardest first by somebody's judgement.

    `apgr` is the mean share of the gap between weak and strong that is won back over all cloud shares (random: 0.50);
    `cpt50` and `cpt80` the share of cloud calls that wins half and four fifths of it; `regret` what is lost in quality
    against the oracle when AT of the prompts may go.
    """

    HEADING: ClassVar[str] = f"   APGR    CPT50    CPT80    quality at {AT:.0%}  regret at {AT:.0%}"
    apgr: float
    cpt50: float
    cpt80: float
    quality: float
    regret: float

    def __str__(self) -> str:
        shares = (self.apgr, self.cpt50, self.cpt80)
        return "".join(f"{figure:7.3f}  " for figure in shares) + f"{self.quality:11.4f}  {self.regret:13.4f}"


def cut(judged: np.ndarray, ratings: np.ndarray) -> Cut:
    """`judged`: the higher, the sooner to the cloud; ties are broken at random, the same way every time."""
    weak, strong = _pair(difficulty(ratings))
    ties = np.random.default_rng(0).random(len(judged))
    gains = (strong - weak)[np.lexsort((ties, -judged))]
    won = np.concatenate([[0.0], np.cumsum(gains)]) / gains.sum()
    best = np.cumsum(np.sort(strong - weak)[::-1])
    calls = round(AT * len(judged))
    return Cut(
        apgr=float(won.mean()),
        cpt50=_first(won, 0.5),
        cpt80=_first(won, 0.8),
        quality=float((weak.sum() + np.cumsum(gains)[calls - 1]) / len(judged)),
        regret=float((best[calls - 1] - np.cumsum(gains)[calls - 1]) / len(judged)),
    )


def _pair(hard: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    catalogue = world().catalogue
    return success(quality_of(catalogue.model(WEAK)), hard), success(_cloud_quality(STRONG), hard)


def _first(won: np.ndarray, share: float) -> float:
    return float(np.argmax(won >= share) / (len(won) - 1))


def _cloud_quality(role: str) -> float:
    return max(world().catalogue.cloud[role].quality.values(), default=0.95)


@dataclass(frozen=True, slots=True)
class Rule:
    """A tier's rules over all prompts: mean quality, dollars a thousand questions, quality per dollar (local seconds at
    the shadow price), and what is lost against the same rules on the true task and rating.
    """

    HEADING: ClassVar[str] = " quality   $/1000   quality/$   regret in quality   in $/1000   same model"
    quality: float
    dollars: float
    value: float
    regret: float
    regret_dollars: float
    same: float

    def __str__(self) -> str:
        first = f"{self.quality:8.4f} {self.dollars:8.2f} {self.value:11.1f}"
        return f"{first} {self.regret:19.4f} {self.regret_dollars:11.2f} {self.same:12.3f}"


def rule(tier: Tier, rows: list[Row], probabilities: np.ndarray, levels: np.ndarray) -> Rule:
    ratings = np.array([row.complexity for row in rows])
    truth = np.eye(len(TASKS))[[TASKS.index(row.task) for row in rows]]
    ours, oracles = answered_by(tier, rows, probabilities, levels), answered_by(tier, rows, truth, ratings)
    hard = difficulty(ratings)
    worth, best = _worth(ours, hard), _worth(oracles, hard)
    paid, least = _dollars(ours), _dollars(oracles)
    shadow = sum(0.0 if is_cloud(name) else LOCAL_DOLLARS for name in ours) / len(ours)
    return Rule(
        quality=float(worth.mean()),
        dollars=float(1000 * paid.mean()),
        value=float(worth.mean() / (paid.mean() + shadow)),
        regret=float(best.mean() - worth.mean()),
        regret_dollars=float(1000 * (paid.mean() - least.mean())),
        same=float(np.mean([one == other for one, other in zip(ours, oracles, strict=True)])),
    )


def is_cloud(name: str) -> bool:
    """Roles have no tag."""
    return ":" not in name


def _worth(names: list[str], hard: np.ndarray) -> np.ndarray:
    catalogue = world().catalogue
    known = {name: _cloud_quality(name) if is_cloud(name) else quality_of(catalogue.model(name)) for name in set(names)}
    return success(np.array([known[name] for name in names]), hard)


def _dollars(names: list[str]) -> np.ndarray:
    """Cloud answers at the specification's flat price; local ones cost nothing."""
    cloud = world().catalogue.cloud
    return np.array([cloud[name].prior / MICRO if is_cloud(name) else 0.0 for name in names])


def litellm_levels(rows: list[Row]) -> np.ndarray | None:
    """The scores of LiteLLM's complexity heuristic; None where litellm is not installed."""
    if find_spec("litellm") is None:
        return None
    os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
    from litellm.router_strategy.complexity_router.complexity_router import ComplexityRouter

    router = ComplexityRouter(model_name="judged", ctx=MagicMock())
    return np.array([router.classify(row.prompt)[1] for row in rows])
