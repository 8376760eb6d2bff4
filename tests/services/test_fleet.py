"""The fleet against a simulated Ollama: what is promised is what the engine confirms."""

import asyncio
import math
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest

from ice_desk.domain.errors import DoesNotFit, Refused
from ice_desk.domain.slots import Lane, Link, SizeSource, State
from ice_desk.services.fleet import FleetPolicy
from tests.services.fleet_house import EMBED, MISTRAL, PHI, QUICK, TINY, YI, ask, house, names_loaded


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
            late = here.jobs.spawn(ask(here, PHI), "late")
        await evict
        assert await late == PHI


async def test_a_question_never_pushes_out_pinned_models_and_says_what_would_help(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=1)) as here:
        await here.fleet.move(MISTRAL, Lane.HOT)
        with pytest.raises(DoesNotFit, match="Swap: unload"):
            await ask(here, PHI)
        assert await names_loaded(here.other) == [MISTRAL]


async def test_a_swap_asked_for_evicts_first_and_then_loads(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=1)) as here:
        await here.fleet.move(MISTRAL, Lane.HOT)
        assert await ask(here, PHI, swap=True) == PHI
        assert await names_loaded(here.other) == [PHI]
        reasons = [entry.reason for entry in here.fleet.journal.value]
        assert f"made room for {PHI}: at most 1 model at once" in reasons


async def test_what_cannot_fit_even_alone_evicts_nothing(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        with pytest.raises(DoesNotFit, match="does not fit"):
            await ask(here, YI, swap=True)
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
        await ask(here, MISTRAL, 1000)
        async with here.fleet.lease(MISTRAL, 20000) as lease:
            assert lease.options.num_ctx >= 20000
        (row,) = await here.other.running()
        assert row.context_length == lease.options.num_ctx
