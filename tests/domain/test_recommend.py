"""Advice: each with its figures, one act, and none where the figures are too few or do not say so."""

from dataclasses import replace

import pytest

from ice_desk.domain.bench import BenchScore
from ice_desk.domain.measured import Group, Spread
from ice_desk.domain.performance import Coming
from ice_desk.domain.recommend import Act, cheaper_tier, engine_lines, faster_models, keep_loaded, partly_on_gpu
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Card, Lane, State

GB = 10**9
DOLLAR = 10**6
MODELS = ("phi3", "mistral")


def group(model: str, speed: float, **more) -> Group:
    return Group(model, "financial_analysis", asked=40, speed=Spread(40, speed, speed, speed), **more)


SLOW = group("mistral", 46.0, liked=8, disliked=2)
FAST = replace(group("phi3", 78.0, liked=9, disliked=1), asked=30)
BENCH = tuple(BenchScore(name, 0.8, 4, {"earnings_analysis": 0.8}) for name in MODELS)


def faster(*groups: Group, scores=(), pins=None, installed=MODELS):
    return faster_models(groups, scores, pins or {}, installed)


def test_a_faster_model_that_does_as_well_is_named_with_its_figures():
    (advice,) = faster(SLOW, FAST)
    assert advice.title == "phi3 does financial analysis as well as mistral and 1.7 times faster"
    assert advice.evidence == "liked 90 % of 10 against 80 % of 10; 30 and 40 answers"
    assert (advice.act, advice.target, advice.value) == (Act.PIN, "financial_analysis", "phi3")


@pytest.mark.parametrize(
    "groups",
    [
        (SLOW, replace(FAST, liked=5, disliked=5)),
        (SLOW, replace(FAST, liked=2, disliked=0)),
        (SLOW, replace(FAST, failed=10)),
        (SLOW, replace(FAST, asked=19)),
        (SLOW, replace(FAST, speed=Spread(30, 50.0, 50.0, 50.0))),
        (SLOW, replace(FAST, speed=None)),
        (SLOW,),
    ],
)
def test_no_advice_without_reason(groups):
    assert faster(*groups) == ()


def test_a_pinned_task_and_a_model_that_is_gone_are_left_alone():
    assert faster(SLOW, FAST, pins={"financial_analysis": "mistral"}) == ()
    assert faster(SLOW, FAST, installed=("mistral",)) == ()


def test_where_nobody_rated_benchmarks_tell():
    plain = [replace(one, liked=0, disliked=0) for one in (SLOW, FAST)]
    assert faster(*plain) == ()
    (advice,) = faster(*plain, scores=BENCH)
    assert advice.evidence.startswith("benchmark 8.0 against 8.0 of 10")
    worse = (BENCH[1], replace(BENCH[0], tasks={"earnings_analysis": 0.5}))
    assert faster(*plain, scores=worse) == ()


CARD = Card("yi", Lane.WARM, State.READY, size=21 * GB, vram=13 * GB, context=32768)


@pytest.mark.parametrize(
    ("card", "context", "value"),
    [
        (CARD, 32768, "16384"),
        (replace(CARD, vram=21 * GB), 32768, None),
        (replace(CARD, vram=0), 32768, None),
        (replace(CARD, state=State.COLD), 32768, None),
        (replace(CARD, context=2048), 2048, None),
    ],
)
def test_a_model_partly_on_the_gpu_may_take_less_context(card, context, value):
    found = partly_on_gpu((card,), context)
    assert [one.value for one in found] == ([value] if value else [])
    if found:
        assert found[0].title == "yi runs 62 % on the GPU: shorten the context to 16k"


def test_the_length_is_the_one_at_which_plans_say_that_it_fits():
    (advice,) = partly_on_gpu((replace(CARD, vram=13_230_000_000),), 32768, {"yi": 24576})
    assert advice.title == "yi runs 63 % on the GPU: shorten the context to 24k"
    assert (advice.act, advice.label, advice.value) == (Act.CONTEXT, "Use 24k", "24576")


def comings(number: int, reason: str = "to make room for phi3") -> list[Coming]:
    return [Coming(float(place), "yi", "unloaded", reason, 0) for place in range(number)]


def test_a_model_that_comes_and_goes_is_kept():
    (advice,) = keep_loaded(comings(21), (replace(CARD, load_seconds=30.0),), 7.0)
    assert advice.title == "yi is unloaded 3 times a day: keep it loaded"
    assert advice.evidence == "21 unloads in 7 days, and each load takes 30 s"
    assert keep_loaded(comings(20), (CARD,), 7.0) == ()
    assert keep_loaded(comings(40, "you moved it to cold"), (CARD,), 7.0) == ()
    assert keep_loaded(comings(40), (replace(CARD, lane=Lane.HOT),), 7.0) == ()
    assert keep_loaded(comings(40), (), 7.0) == ()


CAPS = {Tier.STARTER: 50 * DOLLAR, Tier.EDGE: 300 * DOLLAR, Tier.PROFESSIONAL: 800 * DOLLAR}
TITLES = {tier: tier.value.capitalize() for tier in Tier}


@pytest.mark.parametrize(
    ("forecast", "tier"), [(40 * DOLLAR, "starter"), (41 * DOLLAR, "edge"), (250 * DOLLAR, None), (None, None)]
)
def test_a_cheaper_tier_is_named_with_room_to_spare(forecast, tier):
    found = cheaper_tier(Tier.PROFESSIONAL, forecast, CAPS, TITLES)
    assert [one.target for one in found] == ([tier] if tier else [])


def test_the_cheapest_tier_and_one_without_a_cap_get_no_advice():
    assert cheaper_tier(Tier.STARTER, DOLLAR, CAPS, TITLES) == ()
    assert cheaper_tier(Tier.EDGE, DOLLAR, {**CAPS, Tier.STARTER: 0}, TITLES) == ()


GOOD = {
    "OLLAMA_FLASH_ATTENTION": "1", "OLLAMA_KV_CACHE_TYPE": "q8_0", "OLLAMA_MAX_LOADED_MODELS": "4",
    "LLAMA_ARG_CACHE_RAM": "512",
}  # fmt: skip


def test_the_engines_own_settings_are_told_as_lines_to_copy():
    assert engine_lines(None, 2) == ()
    assert engine_lines(GOOD, 2) == ()
    lines = [one.value for one in engine_lines({}, 2)]
    assert lines == [
        "OLLAMA_FLASH_ATTENTION=1", "OLLAMA_KV_CACHE_TYPE=q8_0", "OLLAMA_MAX_LOADED_MODELS=4", "LLAMA_ARG_CACHE_RAM=512"
    ]  # fmt: skip
    (parallel,) = engine_lines(GOOD | {"OLLAMA_NUM_PARALLEL": "4"}, 2)
    worse = engine_lines(GOOD | {"OLLAMA_KEEP_ALIVE": "0", "OLLAMA_CONTEXT_LENGTH": "131072"}, 2, 8192)
    assert [one.value for one in worse] == ["OLLAMA_KEEP_ALIVE=5m", "OLLAMA_CONTEXT_LENGTH=8192"]
    assert parallel.value == "OLLAMA_NUM_PARALLEL=1"
    assert parallel.evidence.startswith("OLLAMA_NUM_PARALLEL is 4; ")
