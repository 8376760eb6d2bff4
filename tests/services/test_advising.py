"""What advice is drawn from, and that its button does exactly what it says."""

import time
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from ice_desk.domain.budget import Budget
from ice_desk.domain.errors import Refused
from ice_desk.domain.performance import Inference
from ice_desk.domain.recommend import Act, Advice, engine_lines
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane
from ice_desk.domain.stream import Outcome
from ice_desk.domain.telemetry import NO_SAMPLE
from ice_desk.services.advising import Advisor, engine_environment
from ice_desk.services.benchmarks import Benchmarks
from ice_desk.services.feed import Feed
from ice_desk.services.memory_log import MemoryLog
from ice_desk.services.performance import Performance
from tests.engine_house import find_in, foreign, free_address, ollama
from tests.services.ask_house import ask_house
from tests.services.fleet_house import CATALOGUE, MISTRAL, PHI, YI

DOLLAR = 10**6
CAPS = {Tier.STARTER: 50 * DOLLAR, Tier.EDGE: 300 * DOLLAR}


@asynccontextmanager
async def opened(tmp_path, budget: Budget = Budget(), **how):  # noqa: B008
    async with ask_house(tmp_path, **how) as desk:
        memory = MemoryLog(desk.store, desk.jobs, samples=Feed(NO_SAMPLE))
        performance = Performance(desk.store, memory, CATALOGUE, desk.jobs)
        benchmarks = Benchmarks(desk.fleet, desk.fleet.board, desk.store, desk.jobs, lambda _quick: ())
        desk.advisor = Advisor(
            performance, benchmarks, desk.fleet, desk.fleet.board, desk.settings, Feed(budget), CATALOGUE,
            caps=lambda: CAPS, environment=dict,
        )  # fmt: skip
        try:
            yield desk
        finally:
            await desk.advisor.close()
            await performance.close()


def answer(model: str, speed: float) -> Inference:
    return Inference(
        at=time.time(), model=model, tier=Tier.EDGE, outcome=Outcome.COMPLETE, task="synthesis",
        tokens_per_second=speed, rating=1, simulated=True,
    )  # fmt: skip


async def test_a_fresh_desk_gets_no_advice_and_a_simulated_engine_is_not_looked_into(tmp_path):
    async with opened(tmp_path) as desk:
        assert await desk.advisor.refresh() == ()


async def test_a_faster_model_is_found_and_followed(tmp_path):
    async with opened(tmp_path) as desk:
        for _ in range(25):
            await desk.inferences.log(answer(MISTRAL, 40.0))
            await desk.inferences.log(answer(PHI, 80.0))
        found = await desk.advisor.refresh()
        pins = [one for one in found if one.act is Act.PIN]
        assert [(one.target, one.value) for one in pins] in ([("synthesis", PHI)], [])
        await desk.inferences.log(answer(MISTRAL, 40.0))
        (advice,) = await desk.advisor.refresh()
        assert (advice.target, advice.value) == ("synthesis", PHI)
        await desk.advisor.follow(advice)
        assert desk.settings.values.value.model_routing == {"synthesis": PHI}
        assert desk.advisor.advice.value == ()


async def test_a_cheaper_tier_is_taken(tmp_path):
    async with opened(tmp_path, Budget(tier=Tier.EDGE, forecast=10 * DOLLAR)) as desk:
        (advice,) = await desk.advisor.refresh()
        assert (advice.act, advice.title) == (Act.TIER, "You would stay under Starter's cap")
        await desk.advisor.follow(advice)
        assert desk.settings.values.value.tier == "starter"


async def test_keeping_hot_and_shortening_reach_the_engine(tmp_path):
    async with opened(tmp_path) as desk:
        await desk.advisor.follow(Advice("", "", Act.HOT, "", PHI))
        assert (await desk.other.running())[0].pinned
        assert desk.card(PHI).lane is Lane.HOT
        await desk.advisor.follow(Advice("", "", Act.CONTEXT, "", PHI, "2048"))
        (row,) = await desk.other.running()
        assert row.context_length == 2048
        assert desk.settings.values.value.default_context == 2048


async def test_a_model_partly_in_ram_gets_the_length_at_which_it_fits_and_the_button_sets_it(tmp_path):
    async with opened(tmp_path, profile="rtx_4090", installed=[YI]) as desk:
        desk.settings.set("default_context", 32768)
        desk.core.policy = replace(desk.core.policy, default_context=32768)
        await desk.fleet.move(YI, Lane.HOT, plan=desk.fleet.plan(YI, Lane.HOT, 32768, split=True))
        share = round(desk.card(YI).gpu_share * 100)
        assert 50 < share < 98
        (advice,) = await desk.advisor.refresh()
        length = advice.label.removeprefix("Use ")
        assert advice.title == f"{YI} runs {share} % on the GPU: shorten the context to {length}"
        await desk.advisor.follow(advice)
        (row,) = await desk.other.running()
        assert row.context_length == int(advice.value) == desk.settings.values.value.default_context
        assert desk.card(YI).gpu_share == 1.0
        assert desk.advisor.advice.value == ()


async def test_a_model_that_is_unloaded_nine_times_a_day_is_kept_warm_by_its_button(tmp_path):
    async with opened(tmp_path) as desk:
        rows = [(time.time() - place * 9_000, PHI, "to make room for mistral") for place in range(63)]
        await desk.store.write(
            lambda db: db.executemany(
                "INSERT INTO fleet_journal (at, model, event, reason, bytes, seconds, host)"
                " VALUES (?, ?, 'unloaded', ?, 0, 0, 'simulated')",
                rows,
            )
        )
        (advice,) = await desk.advisor.refresh()
        assert advice.title == f"{PHI} is unloaded 9 times a day: keep it loaded"
        assert advice.evidence.startswith("63 unloads in 7 days")
        await desk.advisor.follow(advice)
        assert desk.card(PHI).lane is Lane.HOT
        assert desk.advisor.advice.value == ()


async def test_the_engine_that_is_in_use_is_looked_into_and_no_other(tmp_path, monkeypatch):
    monkeypatch.setenv("OLLAMA_NUM_PARALLEL", "4")
    monkeypatch.setenv("OLLAMA_FLASH_ATTENTION", "1")
    address = free_address()
    with foreign(ollama(find_in(tmp_path / "bin", monkeypatch)), address) as process:
        set_to = engine_environment(process.pid)
        assert set_to["OLLAMA_NUM_PARALLEL"] == "4"
        lines = {one.value: one.evidence for one in engine_lines(set_to, 2)}
    assert "OLLAMA_FLASH_ATTENTION=1" not in lines
    assert lines["OLLAMA_NUM_PARALLEL=1"].startswith(
        "OLLAMA_NUM_PARALLEL is 4; each further one takes the whole memory"
    )
    assert lines["OLLAMA_KV_CACHE_TYPE=q8_0"].startswith("OLLAMA_KV_CACHE_TYPE is not set; it takes half the memory")
    assert {"OLLAMA_MAX_LOADED_MODELS=4", "LLAMA_ARG_CACHE_RAM=512"} <= set(lines)
    assert engine_environment(process.pid) is None


async def test_an_act_that_cannot_be_done_changes_nothing(tmp_path):
    async with opened(tmp_path) as desk:
        with pytest.raises(Refused):
            await desk.advisor.follow(Advice("", "", Act.CONTEXT, "", "not-here", "2048"))
        assert desk.settings.values.value.default_context == 8192


def test_only_the_engines_own_variables_are_read():
    found = engine_environment()
    assert found is None or all(name.startswith(("OLLAMA_", "LLAMA_")) for name in found)
