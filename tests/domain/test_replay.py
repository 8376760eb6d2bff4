"""Each tier on the same questions: the live rules, the cap, the price of the day, and what is not known."""

from dataclasses import replace

import pytest

from ice_desk import paths
from ice_desk.domain.catalogue_world import CatalogueWorld, empty_pools, models_of, with_shapes
from ice_desk.domain.memory import Pool
from ice_desk.domain.money import Price, Rates
from ice_desk.domain.planner import Resident, Snapshot
from ice_desk.domain.replay import Asked, Terms, TierReplay
from ice_desk.domain.routing import Tier
from ice_desk.domain.world import seats_without_keys
from ice_desk.services.catalogue import load_catalogue

GB, DOLLAR = 10**9, 10**6
# $2 and $10 per million tokens: 1,000 in and 500 out cost $0.007.
PRICE = Price("openai", "gpt-6.1-sol", Rates(2_000_000, 2_000_000, 2_500_000, 10_000_000))
EASY = Asked("entity_extraction", 0.1, 1_000, 500)
HARD = Asked("contrarian_analysis", 0.9, 1_000, 500)
ROLES = ("cloud_fast", "cloud_reasoning", "cloud_research", "cloud_validation")
TERMS = Terms(dict.fromkeys(ROLES, PRICE), answer_tokens=4096, share=1.0, days=30.0)


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(paths.resources() / "catalogue")


def replayed(catalogue, tier, questions, terms=TERMS, *, cap=300 * DOLLAR, pools=(), recent=()):
    builder = CatalogueWorld(
        catalogue, pools, "", seats_without_keys(catalogue), {}, "high", 8192,
        with_shapes(models_of(catalogue, tier, ())), recent,
    )  # fmt: skip
    replay = TierReplay(tier, builder, terms, cap)
    replay.take(questions)
    return replay.worth


@pytest.mark.parametrize(
    ("tier", "easy", "hard"),
    [("starter", "small", "cloud"), ("edge", "medium", "cloud"), ("professional", "medium", "cloud"),
     ("enterprise", "medium", "cloud")],
)  # fmt: skip
def test_each_tier_routes_as_its_live_rule_does(catalogue, tier, easy, hard):
    worth = replayed(catalogue, Tier(tier), [EASY] * 3 + [HARD])
    assert dict(worth.by_class) == {easy: 0.75, hard: 0.25}
    assert (worth.local, worth.micro_dollars) == (0.75, 7_000)


def test_quality_and_value_are_the_specifications(catalogue):
    """Edge on an easy question: qwen2.5:7b, 0.85 in the tier table, and 0.25 x (0.70 - 0.10) for its ease."""
    worth = replayed(catalogue, Tier.EDGE, [EASY])
    assert worth.quality == pytest.approx(min(1.0, 0.85 + 0.15), abs=0.06)
    assert (worth.micro_dollars, worth.per_dollar) == (0, None)
    paid = replayed(catalogue, Tier.EDGE, [HARD])
    assert paid.per_dollar == pytest.approx(paid.quality / 0.007)


def test_part_of_the_questions_and_part_of_a_month_are_scaled(catalogue):
    half = replace(TERMS, share=0.5, days=10.0)
    assert replayed(catalogue, Tier.EDGE, [HARD], half).micro_dollars == 7_000 * 2 * 3


def test_a_single_day_is_not_taken_for_less(catalogue):
    assert replayed(catalogue, Tier.EDGE, [HARD], replace(TERMS, days=0.01)).micro_dollars == 7_000 * 30


def test_the_cap_holds_in_the_replay_too(catalogue):
    """A hard question may cost $0.05 at most; a cap of $0.10 lets seven of $0.007 go before it bars the next."""
    worth = replayed(catalogue, Tier.EDGE, [HARD] * 50, cap=100_000)
    assert 0 < worth.micro_dollars <= 100_000
    assert 0 < dict(worth.by_class)["cloud"] < 0.5
    assert replayed(catalogue, Tier.EDGE, [HARD] * 50, cap=0).micro_dollars == 0


def test_an_unknown_price_makes_the_cost_unknown_and_not_nothing(catalogue):
    worth = replayed(catalogue, Tier.EDGE, [EASY, HARD], replace(TERMS, prices={}))
    assert (worth.micro_dollars, worth.per_dollar) == (None, None)
    assert worth.local == 0.5


def test_a_machine_too_small_for_a_tier_answers_in_the_cloud_or_not_at_all(catalogue):
    tight = (Pool("ram", 4 * GB, 3 * GB, 4 * GB),)
    worth = replayed(catalogue, Tier.PROFESSIONAL, [EASY, HARD], pools=tight)
    assert "medium" not in dict(worth.by_class)
    assert sum(share for _, share in worth.by_class) == pytest.approx(1.0)


def test_a_long_question_needs_a_model_that_holds_it(catalogue):
    """Starter's phi3 holds 4k and tinyllama 2k: 3,000 tokens and the reply fit one of them, cut or not."""
    worth = replayed(catalogue, Tier.STARTER, [replace(EASY, prompt_tokens=200_000)])
    assert sum(share for _, share in worth.by_class) == 1.0


def test_the_shares_of_enterprise_hold_by_construction(catalogue):
    levels = [(place + 0.5) / 200 for place in range(200)]
    questions = [Asked("financial_analysis", level, 500, 200) for level in levels]
    worth = replayed(catalogue, Tier.ENTERPRISE, questions, recent=tuple(levels))
    assert dict(worth.by_class)["cloud"] == pytest.approx(0.10, abs=0.01)
    assert dict(worth.by_class)["medium"] == pytest.approx(0.40, abs=0.01)


def test_nothing_asked_is_nothing_paid(catalogue):
    worth = replayed(catalogue, Tier.EDGE, [])
    assert (worth.micro_dollars, worth.quality, worth.by_class) == (0, 0.0, ())


def test_models_in_memory_do_not_count_against_the_machine():
    pool = Pool("unified", 32 * GB, 20 * GB, 28 * GB, engine_free=6 * GB)
    snapshot = Snapshot((pool,), (Resident("a", {"unified": 5 * GB}), Resident("b", {"unified": 3 * GB})))
    [emptied] = empty_pools(snapshot)
    assert (emptied.used, emptied.free, emptied.engine_free) == (12 * GB, 16 * GB, 14 * GB)
