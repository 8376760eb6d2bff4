"""Plans: the right victims, never the wrong ones, and honest refusals."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ice_desk.domain.memory import Pool
from ice_desk.domain.plan_words import worded_load
from ice_desk.domain.planner import Resident, Snapshot, Target, plan_load
from ice_desk.domain.pools import pools_of
from ice_desk.domain.shapes import CacheLayer, Shape
from ice_desk.domain.slots import Lane
from ice_desk.domain.telemetry import Gpu, Memory, Sample

GB = 10**9


def target(name="new", gb=4.0, **more):
    shape = Shape(int(gb * GB), 0, tuple(CacheLayer(8, 128, 128) for _ in range(32)), 4096, 14336, 32768, 32, 32768)
    return Target(name, shape, int(gb * GB), **more)


def resident(name, gb, *, used=0.0, **more):
    return Resident(name, {"vram": int(gb * GB)}, last_used=used, loaded_at=-1000.0, **more)


def card(free_gb, residents=(), total=24, **more):
    total_bytes = total * GB
    pool = Pool("vram", total_bytes, total_bytes - int(free_gb * GB), total_bytes)
    return Snapshot(
        (pool, Pool("ram", 64 * GB, 8 * GB, 62 * GB)), tuple(residents), now=1000.0, max_generating=9, **more
    )


def names(plan):
    return [victim.model for victim in plan.victims]


def test_what_fits_evicts_nothing():
    plan = plan_load(target(), Lane.WARM, 8192, card(20, [resident("a", 4)]), automatic=True)
    assert plan.fits
    assert names(plan) == []
    assert plan.after["vram"] == plan.before["vram"] + plan.footprint.total["vram"]


def test_the_one_that_is_enough_beats_many_small_ones():
    small = [resident(f"s{i}", 2, used=i) for i in range(4)]
    plan = plan_load(
        target(gb=8),
        Lane.WARM,
        8192,
        card(1, [*small, resident("big", 12, used=90), resident("mru", 1, used=99)]),
        automatic=True,
    )
    assert names(plan) == ["big"]


def test_the_least_recently_used_of_equals_leaves():
    pair = [resident("young", 8, used=50), resident("old", 8, used=10), resident("mru", 1, used=99)]
    plan = plan_load(target(), Lane.WARM, 8192, card(1, pair), automatic=True)
    assert names(plan) == ["old"]


@pytest.mark.parametrize(
    "protected",
    [
        resident("p", 20, used=1, leases=1),
        resident("p", 20, used=1, pinned=True),
        resident("p", 20, used=1, loading=True),
        resident("p", 20, used=99),
        replace(resident("p", 20, used=1), loaded_at=990.0),
    ],
    ids=["busy", "pinned", "loading", "most recently used", "just loaded"],
)
def test_automatic_action_never_takes_a_protected_model(protected):
    others = [protected] if protected.last_used == 99 else [protected, resident("mru", 0.5, used=98)]
    plan = plan_load(target(gb=8), Lane.WARM, 8192, card(2, others), automatic=True)
    assert not plan.fits
    assert names(plan) == []
    assert plan.deficit > 0


def test_a_person_may_swap_and_the_refusal_offers_it():
    hot = [resident("mistral", 8, used=99, pinned=True)]
    refusal = plan_load(target(gb=12), Lane.WARM, 8192, card(8, hot), automatic=True)
    assert [offer.action for offer in refusal.offers if offer.action == "swap"] == ["swap"]
    assert names(plan_load(target(gb=12), Lane.WARM, 8192, card(8, hot), automatic=False)) == ["mistral"]


def test_an_impossible_target_kills_nothing():
    plan = plan_load(target(gb=60), Lane.HOT, 8192, card(10, [resident("a", 8)]), automatic=False)
    assert not plan.fits
    assert names(plan) == []
    assert "too" not in plan.title


def test_only_so_many_answering_models_stay():
    snapshot = replace(card(20, [resident("a", 1, used=1), resident("b", 1, used=2)]), max_generating=2)
    assert names(plan_load(target(), Lane.HOT, 8192, snapshot, automatic=False)) == ["a"]
    assert names(plan_load(target(embedder=True), Lane.HOT, 2048, snapshot, automatic=False)) == []


def test_the_engine_never_evicts_by_count():
    three = [resident("a", 1, used=1), resident("b", 1, used=2), resident("e", 0.3, used=3, embedder=True)]
    full = card(20, three, max_loaded=3)
    plan = plan_load(target(), Lane.HOT, 8192, full, automatic=False)
    assert names(plan) == ["a"]
    assert (plan.limit, plan.most) == ("models", 3)
    assert names(plan_load(target(embedder=True), Lane.HOT, 2048, full, automatic=False)) == ["a"]
    assert names(plan_load(target("b"), Lane.HOT, 8192, full, automatic=False)) == []
    assert names(plan_load(target(), Lane.HOT, 8192, replace(full, max_loaded=6), automatic=False)) == []


def test_an_engine_that_holds_more_than_its_limit_holds_as_many_as_are_seen():
    crowd = card(20, [resident(name, 1, used=at) for at, name in enumerate("abcde")], max_loaded=3)
    plan = plan_load(target(), Lane.HOT, 8192, crowd, automatic=False)
    assert (names(plan), plan.most) == (["a"], 5)


def test_ollama_would_evict_so_we_do_it_first():
    # 24 GiB card, 10 GiB model, new 12 GiB model, 14 GiB free: it fits, but not within the engine's 80 %.
    snapshot = card(14 * 1.0737, [resident("a", 10 * 1.0737, used=1), resident("mru", 0.01, used=2)], total=26)
    assert names(plan_load(target(gb=12 * 1.0737 - 1.5), Lane.HOT, 8192, snapshot, automatic=True)) == ["a"]


def test_a_shorter_context_is_offered():
    plan = plan_load(target(gb=10), Lane.WARM, 32768, card(14, total=14), automatic=True)
    assert not plan.fits
    assert [offer.action for offer in plan.offers] == ["context", "cache", "split"]


def test_a_smaller_cache_is_named_only_where_it_would_help():
    hopeless = plan_load(target(gb=20), Lane.WARM, 8192, card(14, total=14), automatic=True)
    assert "cache" not in [offer.action for offer in hopeless.offers]
    small = replace(card(14, total=14), cache_type="q8_0")
    served_so = plan_load(target(gb=11), Lane.WARM, 32768, small, automatic=True)
    assert "cache" not in [offer.action for offer in served_so.offers]


def test_a_measured_size_replaces_the_estimate():
    exact = plan_load(target(measured=6 * GB), Lane.WARM, 8192, card(20), automatic=True)
    parts = (exact.footprint.weights, exact.footprint.kv, exact.footprint.compute)
    assert sum(part.get("vram", 0) for part in parts) == pytest.approx(6 * GB, abs=4)


def test_apple_is_one_pool_bounded_twice():
    sample = Sample(0.0, Memory(32 * GB, 9 * GB), (Gpu(0, "M3", Memory(21 * GB, 3 * GB), unified=True),))
    (pool,) = pools_of(sample)
    assert (pool.name, pool.free) == ("unified", 18 * GB)
    (crowded,) = pools_of(replace(sample, ram=Memory(32 * GB, 25 * GB)))
    assert crowded.free == 5 * GB


def test_unreadable_memory_makes_no_pools_and_no_refusal():
    assert pools_of(Sample(0.0, None)) == ()
    assert plan_load(target(), Lane.HOT, 8192, Snapshot(()), automatic=True).fits


def test_the_sentence_names_needs_and_victims():
    busy = [resident("phi3", 4.2, used=5, leases=1)]
    plan = plan_load(target(gb=8.4), Lane.HOT, 8192, card(8, busy), automatic=False)
    worded = worded_load(plan, None, resident=False, warm_minutes=30)
    assert worded.title == "Load and keep hot"
    assert "Frees 4.2 GB first: phi3, once its answer is done." in worded.sentence
    assert "context 8k 1.1" in worded.sentence


residents = st.lists(
    st.builds(
        lambda name, gb, used, leases, pinned: resident(f"m{name}", gb, used=used, leases=leases, pinned=pinned),
        st.integers(0, 99),
        st.floats(0.5, 10),
        st.floats(0, 900),
        st.integers(0, 1),
        st.booleans(),
    ),
    max_size=6,
    unique_by=lambda item: item.model,
)


@settings(max_examples=150, deadline=None)
@given(residents, st.floats(0, 20), st.floats(1, 30), st.booleans(), st.integers(0, 4))
def test_every_plan_keeps_its_promises(present, free, gb, automatic, most):
    snapshot = card(free, present, max_loaded=most)
    plan = plan_load(target(gb=gb), Lane.WARM, 8192, snapshot, automatic=automatic)
    if not plan.fits:
        assert plan.victims == ()
        return
    vram = snapshot.pools[0]
    assert plan.after["vram"] <= vram.limit
    assert not most or len(present) - len(plan.victims) < max(most, len(present))
    chosen = {victim.model for victim in plan.victims}
    if automatic:
        newest = max((item for item in present), key=lambda item: (item.last_used, item.model), default=None)
        assert not any(item.leases or item.pinned or item is newest for item in present if item.model in chosen)
    for spared in chosen:
        held = tuple(replace(item, loading=item.model not in chosen or item.model == spared) for item in present)
        without = replace(snapshot, residents=held)
        assert not plan_load(target(gb=gb), Lane.WARM, 8192, without, automatic=automatic).fits, "one too many leaves"
    assert plan == plan_load(target(gb=gb), Lane.WARM, 8192, snapshot, automatic=automatic)
