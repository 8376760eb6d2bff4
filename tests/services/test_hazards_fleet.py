"""Each mishap that can befall the fleet: states converge, what was promised is kept or told, and nothing hangs."""

import asyncio
import math
import time
from dataclasses import replace

import pytest

import tests.services.test_hazards  # its marks count below, like those of the next
import tests.services.test_health_engine  # noqa: F401
from ice_desk.domain.errors import EngineError, EngineTimeout, Refused
from ice_desk.domain.gauge_bands import runner_cache
from ice_desk.domain.slots import Lane, State
from ice_desk.domain.stream import Loading, Outcome
from ice_desk.engines.simulator.faults import FAULTS
from tests.services.ask_house import SHORT, ask_house
from tests.services.fleet_house import EMBED, MISTRAL, PHI, QUICK, TINY, names_loaded
from tests.services.hazard_house import TRIED, converged, plain, strike, tries, works

SMALL = "mistral:7b-instruct-q4_0"
NOT_INSTALLED = "qwen2.5:7b-instruct"


@tries("slow-load")
async def test_a_slow_load_is_shown_can_be_left_and_ends_by_its_deadline(tmp_path):
    times = replace(QUICK, load=0.6, finish_load=0.0)
    async with ask_house(tmp_path, speed=20.0, times=times) as desk:
        strike(desk, "slow-load")
        leaving = desk.jobs.spawn(desk.ask(model=MISTRAL), "leaving")
        await desk.until(lambda: desk.card(MISTRAL).state is State.LOADING)
        assert desk.card(MISTRAL).eta_seconds is not None
        leaving.cancel()
        await desk.until(lambda: desk.card(MISTRAL).state is State.COLD)
        assert await names_loaded(desk.other) == []

        asked = await desk.ask(model=MISTRAL)
        assert asked.of(Loading)
        assert type(asked.error) is EngineTimeout
        assert "did not come into memory" in str(asked.error)
        assert desk.card(MISTRAL).state is State.FAILED
        await works(desk)
        await converged(desk)


@tries("partial-load")
async def test_a_model_that_landed_half_in_ram_is_shown_so_and_not_learned_from(tmp_path):
    async with ask_house(tmp_path, profile="rtx_4090") as desk:
        size = desk.fleet.plan(SMALL, Lane.WARM).footprint.bytes
        strike(desk, "partial-load")
        await desk.fleet.move(SMALL, Lane.WARM)
        card = desk.card(SMALL)
        assert card.state is State.READY
        assert 0 < card.gpu_share < 0.9
        (row,) = await desk.other.running()
        assert (card.size, card.vram) == (row.size, row.size_vram)
        await works(desk, SMALL)
        await desk.fleet.move(SMALL, Lane.COLD)
        assert desk.fleet.plan(SMALL, Lane.WARM).footprint.bytes == pytest.approx(size, rel=0.02)


@tries("external-client")
async def test_a_hot_model_that_another_client_unpins_is_pinned_again(tmp_path):
    async with ask_house(tmp_path) as desk:
        strike(desk, "external-client")
        await desk.fleet.move(MISTRAL, Lane.HOT)
        await desk.fleet.move(PHI, Lane.HOT)

        async def pinned() -> bool:
            return all(row.pinned for row in await desk.other.running())

        async with asyncio.timeout(20):
            while not await pinned():
                await desk.core.wait_change(0.02)
        assert any(entry.event == "pinned again" for entry in desk.fleet.journal.value)
        await works(desk)


@tries("stale-expiry")
async def test_expiries_in_the_past_are_no_sign_of_death_and_no_reason_to_fight(tmp_path):
    async with ask_house(tmp_path) as desk:
        strike(desk, "stale-expiry")
        await desk.fleet.move(MISTRAL, Lane.HOT)
        asked = await desk.ask(model=MISTRAL)
        assert asked.settled is not None
        assert asked.settled.outcome is Outcome.COMPLETE
        for _ in range(10):
            await desk.core.wait_change(0.05)
        assert desk.card(MISTRAL).state is State.READY
        assert sum(entry.event == "pinned again" for entry in desk.fleet.journal.value) <= QUICK.repins
        await works(desk)
        (row,) = await desk.other.running()
        assert row.pinned
        await desk.until(lambda: math.isinf(desk.card(MISTRAL).expires_at or 0))


@tries("lost-unload")
async def test_an_unload_that_was_lost_is_asked_for_again(tmp_path):
    async with ask_house(tmp_path, times=replace(QUICK, unload_again=0.05)) as desk:
        await desk.fleet.move(PHI, Lane.WARM)
        strike(desk, "lost-unload")
        await desk.fleet.move(PHI, Lane.COLD)
        assert await names_loaded(desk.other) == []
        assert desk.card(PHI).state is State.COLD
        await works(desk, PHI)


async def test_a_model_that_the_engine_does_not_let_go_of_is_still_ours_and_says_so(tmp_path):
    times = replace(QUICK, unload=0.2, unload_again=9.0)
    async with ask_house(tmp_path, times=times) as desk:
        await desk.fleet.move(PHI, Lane.WARM)
        strike(desk, "lost-unload")
        with pytest.raises(EngineTimeout, match="has not let go"):
            await desk.fleet.move(PHI, Lane.COLD)
        await desk.until(lambda: desk.card(PHI).state is State.READY)
        assert not desk.card(PHI).external
        assert "has not let go" in desk.card(PHI).reason
        desk.told.clear()
        await works(desk, PHI)
        await desk.fleet.move(PHI, Lane.COLD)
        assert await names_loaded(desk.other) == []


@tries("keepalive-order")
async def test_a_model_that_the_engine_pushed_out_is_shown_as_gone_and_comes_back_when_asked(tmp_path):
    async with ask_house(tmp_path) as desk:
        strike(desk, "keepalive-order")
        for model in (TINY, PHI, EMBED):
            await desk.fleet.move(model, Lane.HOT)
        models = (TINY, PHI, EMBED)
        await desk.until(lambda: any(desk.card(model).reason.endswith("again and again") for model in models))
        await converged(desk)
        loaded = await names_loaded(desk.other)
        assert len(loaded) == 2
        gone = next(model for model in models if model not in loaded)
        assert desk.card(gone).reason == "the engine or another program unloaded it, again and again"
        async with desk.fleet.lease(gone, 100):
            assert gone in await names_loaded(desk.other)
        await converged(desk)


@tries("revive-deadlock")
async def test_a_longer_question_never_waits_for_the_engines_own_reload(tmp_path):
    async with ask_house(tmp_path) as desk:
        await desk.fleet.move(MISTRAL, Lane.WARM)
        strike(desk, "revive-deadlock")
        asked = await desk.ask("word " * 9000, model=MISTRAL)
        assert asked.error is None
        (row,) = await desk.other.running()
        assert row.context_length > 9000
        await works(desk)


@pytest.mark.parametrize("victim", ["ours", "another program's"])
async def test_loads_that_hang_behind_a_revived_victim_end_and_the_engine_is_freed(tmp_path, victim):
    async with ask_house(tmp_path, times=replace(QUICK, load=0.5), max_loaded=1) as desk:
        if victim == "ours":
            await desk.fleet.move(PHI, Lane.HOT)
        else:
            await desk.other.load(PHI, desk.core.options_for(desk.core.book.find(PHI)), -1)
            await desk.until(lambda: desk.card(PHI).state is State.READY)
        strike(desk, "revive-deadlock")
        asked = await desk.ask(model=MISTRAL)
        assert type(asked.error) is EngineTimeout
        assert plain(asked.error)
        strike(desk)
        assert PHI not in await names_loaded(desk.other)
        assert desk.card(PHI).reason == f"loading {MISTRAL} hung"
        await works(desk)
        await converged(desk)


@tries("vram-lag")
async def test_after_an_eviction_the_memory_is_waited_for_before_the_next_load(tmp_path):
    async with ask_house(tmp_path, profile="rtx_4090", speed=15.0, times=replace(QUICK, settle=2.0)) as desk:
        await desk.fleet.move(SMALL, Lane.WARM)
        size = desk.card(SMALL).vram
        before = (await desk.core.read_sample()).gpus[0].memory.used
        strike(desk, "vram-lag")
        seen: list[State] = []
        desk.fleet.board.subscribe(lambda board: seen.append(board.card(SMALL).state))
        await desk.fleet.move(SMALL, Lane.COLD)
        after = (await desk.core.read_sample()).gpus[0].memory.used
        assert before - after >= 0.75 * size
        assert State.SETTLING in seen
        await works(desk, SMALL)


@tries("pull-error")
async def test_a_pull_that_breaks_is_told_and_goes_on_where_it_stopped(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.fleet.suggest((NOT_INSTALLED,))
        strike(desk, "pull-error")
        with pytest.raises(EngineError, match="was not downloaded") as told:
            await desk.fleet.pull(NOT_INSTALLED)
        assert plain(told.value)
        card = desk.card(NOT_INSTALLED)
        assert (card.state, card.installed, card.progress) == (State.FAILED, False, None)
        await works(desk)
        await desk.fleet.pull(NOT_INSTALLED)
        assert desk.card(NOT_INSTALLED).installed
        await works(desk, NOT_INSTALLED)


@tries("pull-stall")
async def test_a_pull_that_stalls_says_for_how_long_and_can_be_stopped(tmp_path):
    async with ask_house(tmp_path, clock=lambda: time.monotonic() * 200) as desk:
        desk.fleet.suggest((NOT_INSTALLED,))
        strike(desk, "pull-stall")
        pull = desk.jobs.spawn(desk.fleet.pull(NOT_INSTALLED), "pull")
        await desk.until(lambda: "no data for" in desk.card(NOT_INSTALLED).reason)
        assert desk.card(NOT_INSTALLED).progress == pytest.approx(0.5, abs=0.1)
        pull.cancel()
        await desk.until(lambda: desk.card(NOT_INSTALLED).state is State.ABSENT)
        assert desk.card(NOT_INSTALLED).progress is None
        await works(desk)


async def test_a_pull_that_stalls_for_ever_ends_by_its_deadline(tmp_path):
    async with ask_house(tmp_path, deadlines=replace(SHORT, pull_total=0.3)) as desk:
        strike(desk, "pull-stall")
        with pytest.raises(EngineError, match="goes on where it stopped"):
            await desk.fleet.pull(NOT_INSTALLED)
        assert not desk.card(NOT_INSTALLED).installed
        await works(desk)


@tries("disk-full")
async def test_a_pull_that_the_disk_has_no_room_for_is_not_begun_and_says_what_is_missing(tmp_path):
    async with ask_house(tmp_path) as desk:
        strike(desk, "disk-full")
        desk.fleet.suggest((NOT_INSTALLED,))
        await desk.core.refresh_sample()
        plan = desk.fleet.plan(NOT_INSTALLED, Lane.HOT)
        assert (plan.allowed, plan.title) == (False, "Not enough disk space")
        with pytest.raises(Refused, match=r"GB are missing") as told:
            await desk.fleet.pull(NOT_INSTALLED, Lane.HOT)
        assert plain(told.value)
        assert desk.simulator._host.pulled == {}
        assert (desk.card(NOT_INSTALLED).state, desk.card(NOT_INSTALLED).lane) == (State.ABSENT, Lane.COLD)
        await works(desk)


@tries("prompt-cache")
async def test_memory_that_runners_hide_is_told_and_loading_anew_frees_it(tmp_path):
    async with ask_house(tmp_path) as desk:
        strike(desk, "prompt-cache")
        await desk.fleet.move(PHI, Lane.HOT)
        for _ in range(3):
            await desk.ask(model=PHI)
        board = desk.fleet.board
        assert runner_cache(await desk.core.refresh_sample(), board.value) > 2 * 10**9
        await desk.fleet.release_caches()
        assert runner_cache(await desk.core.refresh_sample(), board.value) == 0
        assert desk.card(PHI).expires_at == math.inf
        await works(desk, PHI)


def test_every_mishap_is_tried():
    assert set(FAULTS) == TRIED
