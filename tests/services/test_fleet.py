"""The fleet against a simulated Ollama: what is promised is what the engine confirms."""

import asyncio
import math
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest

from ice_desk.domain.errors import DeskError, DoesNotFit, LoadFailed, OutOfMemory, Refused
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.slots import Lane, Link, SizeSource, State
from ice_desk.services.fleet import FleetPolicy
from tests.services.fleet_house import EMBED, MISTRAL, PHI, QUICK, TINY, YI, house


async def names_loaded(engine):
    return sorted(row.name for row in await engine.running())


async def test_the_board_lists_what_is_installed_and_says_it_is_simulated(tmp_path):
    async with house(tmp_path) as here:
        host = here.fleet.board.value.host
        assert (host.link, host.simulated) == (Link.UP, True)
        card = here.card(MISTRAL)
        assert (card.state, card.lane, card.size_source) == (State.COLD, Lane.COLD, SizeSource.ESTIMATED)
        assert card.size > 6e9


async def test_hot_loads_and_pins_with_the_slots_own_options(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(MISTRAL, Lane.HOT)
        (row,) = await here.other.running()
        assert (row.name, row.pinned, row.context_length) == (MISTRAL, True, 8192)
        card = here.card(MISTRAL)
        assert (card.state, card.lane, card.size_source) == (State.READY, Lane.HOT, SizeSource.MEASURED)
        assert card.size == row.size


async def test_warm_keeps_half_an_hour_and_cold_unloads_until_the_engine_agrees(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        (row,) = await here.other.running()
        assert row.expires_at - here.core.wall() == pytest.approx(1800, abs=30)
        await here.fleet.move(PHI, Lane.COLD)
        assert await names_loaded(here.other) == []
        assert here.card(PHI).state is State.COLD
        assert here.fleet.journal.value[0].reason == "you moved it to cold"


async def test_moving_a_loaded_model_repins_it_without_a_reload(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.HOT)
        loads = [entry for entry in here.fleet.journal.value if entry.event == "loaded"]
        await here.fleet.move(PHI, Lane.WARM)
        (row,) = await here.other.running()
        assert math.isfinite(row.expires_at)
        assert [entry for entry in here.fleet.journal.value if entry.event == "loaded"] == loads


async def test_an_embedder_is_loaded_through_embed(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(EMBED, Lane.HOT)
        assert await names_loaded(here.other) == [EMBED]


async def test_two_callers_share_one_load(tmp_path):
    async with house(tmp_path) as here:
        async with AsyncExitStack() as stack:
            first, second = await asyncio.gather(
                stack.enter_async_context(here.fleet.lease(PHI, 2000)),
                stack.enter_async_context(here.fleet.lease(PHI, 2000)),
            )
            assert first.options == second.options
            assert here.card(PHI).leases == 2
        assert here.card(PHI).leases == 0
        assert [entry.event for entry in here.fleet.journal.value] == ["loaded"]


async def test_the_load_survives_when_only_its_first_caller_leaves(tmp_path):
    async with house(tmp_path, speed=20.0) as here:

        async def hold():
            async with here.fleet.lease(MISTRAL, 2000) as lease:
                return lease.model

        first = here.jobs.spawn(hold(), "first")
        second = here.jobs.spawn(hold(), "second")
        await here.until_state(MISTRAL, State.LOADING)
        first.cancel()
        assert await second == MISTRAL
        assert [entry.event for entry in here.fleet.journal.value] == ["loaded"]


async def test_the_last_caller_to_leave_stops_a_long_load(tmp_path):
    times = replace(QUICK, finish_load=0.0)
    async with house(tmp_path, speed=5.0, times=times) as here:

        async def hold():
            async with here.fleet.lease(MISTRAL, 2000):
                pass

        task = here.jobs.spawn(hold(), "only")
        await here.until_state(MISTRAL, State.LOADING)
        task.cancel()
        await here.until_state(MISTRAL, State.COLD)
        assert await names_loaded(here.other) == []


async def test_a_busy_model_drains_before_it_leaves(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        async with here.fleet.lease(PHI, 1000):
            evict = here.jobs.spawn(here.fleet.move(PHI, Lane.COLD), "evict")
            await here.until_state(PHI, State.DRAINING)
            assert await names_loaded(here.other) == [PHI]
            assert not evict.done()
        await evict
        assert await names_loaded(here.other) == []


async def test_a_cancelled_eviction_leaves_the_model_ready(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        async with here.fleet.lease(PHI, 1000):
            evict = here.jobs.spawn(here.fleet.move(PHI, Lane.COLD), "evict")
            await here.until_state(PHI, State.DRAINING)
            evict.cancel()
            await here.until_state(PHI, State.READY)
        assert await names_loaded(here.other) == [PHI]


async def test_back_to_hot_while_draining_keeps_it_loaded_and_pins_it(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        async with here.fleet.lease(PHI, 1000):
            evict = here.jobs.spawn(here.fleet.move(PHI, Lane.COLD), "evict")
            await here.until_state(PHI, State.DRAINING)
            await here.fleet.move(PHI, Lane.HOT)
        await asyncio.wait({evict})
        (row,) = await here.other.running()
        assert (row.name, row.pinned) == (PHI, True)
        assert here.card(PHI).lane is Lane.HOT


async def test_a_question_for_a_leaving_model_waits_and_is_served(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        async with here.fleet.lease(PHI, 1000):
            evict = here.jobs.spawn(here.fleet.move(PHI, Lane.COLD), "evict")
            await here.until_state(PHI, State.DRAINING)
            late = here.jobs.spawn(_ask(here, PHI), "late")
        await evict
        assert await late == PHI


async def _ask(here, model, context=1000, swap=False):
    async with here.fleet.lease(model, context, swap=swap) as lease:
        return lease.model


async def test_a_question_never_pushes_out_pinned_models_and_says_what_would_help(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=1)) as here:
        await here.fleet.move(MISTRAL, Lane.HOT)
        with pytest.raises(DoesNotFit, match="Swap: unload"):
            await _ask(here, PHI)
        assert await names_loaded(here.other) == [MISTRAL]


async def test_a_swap_asked_for_evicts_first_and_then_loads(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=1)) as here:
        await here.fleet.move(MISTRAL, Lane.HOT)
        assert await _ask(here, PHI, swap=True) == PHI
        assert await names_loaded(here.other) == [PHI]
        assert any(entry.reason == f"made room for {PHI}" for entry in here.fleet.journal.value)


async def test_what_cannot_fit_even_alone_evicts_nothing(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        with pytest.raises(DoesNotFit, match="does not fit"):
            await _ask(here, YI, swap=True)
        assert await names_loaded(here.other) == [PHI]


async def test_only_two_answering_models_stay_and_the_engine_never_chooses(tmp_path):
    async with house(tmp_path) as here:
        for model in (PHI, TINY, EMBED, MISTRAL):
            await here.fleet.move(model, Lane.WARM)
        loaded = await names_loaded(here.other)
        assert EMBED in loaded
        assert MISTRAL in loaded
        assert len(loaded) == 3


async def test_the_plan_shown_is_the_plan_run_or_nothing_is(tmp_path):
    async with house(tmp_path) as here:
        shown = here.fleet.plan(PHI, Lane.HOT)
        await here.fleet.move(PHI, Lane.HOT, plan=shown)
        stale = here.fleet.plan(MISTRAL, Lane.HOT)
        with pytest.raises(Refused, match="Memory has changed"):
            await here.fleet.move(MISTRAL, Lane.HOT, plan=replace(stale, fits=False))
        assert await names_loaded(here.other) == [PHI]


async def test_the_measured_size_is_used_from_the_second_load_on(tmp_path):
    async with house(tmp_path) as here:
        before = here.fleet.plan(MISTRAL, Lane.WARM).footprint
        await here.fleet.move(MISTRAL, Lane.WARM)
        size = here.card(MISTRAL).size
        await here.fleet.move(MISTRAL, Lane.COLD)
        after = here.fleet.plan(MISTRAL, Lane.WARM).footprint
        bare = after.bytes - sum(after.overhead.values())
        assert bare == pytest.approx(size, abs=8)
        assert before.bytes == pytest.approx(after.bytes, rel=0.05)


async def test_a_longer_question_reloads_with_a_longer_context(tmp_path):
    async with house(tmp_path) as here:
        await _ask(here, MISTRAL, 1000)
        async with here.fleet.lease(MISTRAL, 20000) as lease:
            assert lease.options.num_ctx >= 20000
        (row,) = await here.other.running()
        assert row.context_length == lease.options.num_ctx


async def test_what_another_program_loads_is_seen_and_said(tmp_path):
    async with house(tmp_path) as here:
        await here.other.load(TINY, RunnerOptions(2048), 300)
        await here.until_state(TINY, State.READY)
        assert here.card(TINY).external
        await here.other.unload(TINY)
        await here.until_state(TINY, State.COLD)
        assert "another program" in here.card(TINY).reason


async def test_a_hot_model_unpinned_by_another_program_is_pinned_again(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.HOT)
        options = RunnerOptions(4096)
        await here.other.load(PHI, options, 60)
        await here.until(lambda: any(entry.event == "pinned again" for entry in here.fleet.journal.value))
        await here.until(lambda: here.card(PHI).expires_at == math.inf)


async def test_a_reload_by_another_program_is_noticed_and_put_right_at_the_next_question(tmp_path):
    async with house(tmp_path) as here:
        await _ask(here, PHI)
        await here.other.load(PHI, RunnerOptions(2048), 300)
        await here.until(lambda: here.card(PHI).external)
        async with here.fleet.lease(PHI, 1000) as lease:
            (row,) = await here.other.running()
            assert row.context_length == lease.options.num_ctx == 4096


async def test_an_engine_that_goes_and_comes_back(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        await here.simulator.close()
        await here.until(lambda: here.fleet.board.value.host.link is Link.DOWN)
        assert here.card(PHI).state is State.UNKNOWN
        plan = here.fleet.plan(PHI, Lane.HOT)
        assert not plan.allowed
        assert plan.title == "No engine"


async def test_no_engine_is_a_state_not_a_crash(tmp_path, unused_tcp_port):
    async with house(tmp_path) as here:
        await here.fleet.reconnect(f"http://127.0.0.1:{unused_tcp_port}")
        board = here.fleet.board.value
        assert (board.host.link, board.cards) == (Link.DOWN, ())
        with pytest.raises(DeskError, match="No engine answers"):
            await _ask(here, PHI)


async def test_out_of_memory_at_load_is_told_and_backs_off(tmp_path):
    async with house(tmp_path, faults=["oom-at-load"]) as here:
        with pytest.raises(OutOfMemory):
            await _ask(here, PHI)
        assert here.card(PHI).state is State.FAILED
        for _ in range(2):
            with pytest.raises(OutOfMemory):
                await _ask(here, PHI)
        with pytest.raises(LoadFailed, match="failed to load 3 times"):
            await _ask(here, PHI)


async def test_a_lost_unload_is_found_out(tmp_path):
    times = replace(QUICK, unload=0.3)
    async with house(tmp_path, faults=["lost-unload"], times=times) as here:
        await here.fleet.move(PHI, Lane.WARM)
        with pytest.raises(DeskError, match="has not let go"):
            await here.fleet.move(PHI, Lane.COLD)
        assert here.card(PHI).state is State.FAILED


async def test_settling_waits_until_the_driver_shows_the_memory_free(tmp_path):
    times = replace(QUICK, settle=5.0)
    async with house(tmp_path, profile="rtx_4090", installed=[MISTRAL], times=times) as here:
        await here.fleet.move(MISTRAL, Lane.WARM)
        used = here.core.sample.gpus[0].memory.used
        await here.fleet.move(MISTRAL, Lane.COLD)
        assert here.core.sample.gpus[0].memory.used < used - 0.7 * 6e9


async def test_hot_lanes_of_a_preset_come_in_at_the_start_and_push_nothing_out(tmp_path):
    lanes = {MISTRAL.lower(): Lane.HOT, PHI: Lane.HOT, TINY: Lane.HOT, EMBED: Lane.HOT}
    async with house(tmp_path, policy=FleetPolicy(preset=lanes, preload=True)) as here:
        await here.until(lambda: not here.jobs.running("fleet:preload"))
        loaded = await names_loaded(here.other)
        assert len([name for name in loaded if name != EMBED]) == 2
        assert EMBED in loaded


async def test_pulling_shows_progress_and_the_model_joins_the_board(tmp_path):
    async with house(tmp_path, installed=[TINY], speed=50.0) as here:
        seen = []
        here.fleet.board.subscribe(lambda board: seen.append(board.card(PHI)))
        await here.fleet.pull(PHI)
        assert any(card is not None and card.progress for card in seen)
        assert here.card(PHI).state is State.COLD


async def test_a_failed_pull_says_why(tmp_path):
    async with house(tmp_path, installed=[TINY]) as here:
        with pytest.raises(DeskError):
            await here.fleet.pull("no-such-model:1b")


async def test_unknown_models_and_cloud_models_are_refused_with_the_reason(tmp_path):
    async with house(tmp_path) as here:
        assert here.fleet.plan("nope", Lane.HOT).title == "Not known"
        with pytest.raises(Refused):
            await here.fleet.move("nope", Lane.HOT)
