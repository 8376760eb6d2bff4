"""Races of the fleet that were lost once, each told by what a person would see."""

import asyncio
from dataclasses import replace

import pytest

from ice_desk.domain.errors import DeskError, DoesNotFit, LoadFailed, Refused
from ice_desk.domain.slots import Lane, State
from ice_desk.services.fleet import FleetPolicy
from tests.services.fleet_house import EMBED, MISTRAL, PHI, QUICK, TINY, ask, house, names_loaded

ONE = FleetPolicy(max_generating=1)


async def hold(here, model, seconds):
    async with here.fleet.lease(model, 500):
        await asyncio.sleep(seconds)


async def test_r5_an_unload_that_was_given_up_while_memory_settled_is_done_all_the_same(tmp_path):
    times = replace(QUICK, settle=2.0)
    async with house(tmp_path, profile="rtx_4090", speed=2.0, installed=[TINY], times=times) as here:
        await here.fleet.move(TINY, Lane.WARM)
        leaving = here.jobs.spawn(here.fleet.move(TINY, Lane.COLD), "leaving")
        await here.until_state(TINY, State.SETTLING)
        leaving.cancel()
        await here.until_state(TINY, State.COLD)
        assert await names_loaded(here.other) == []
        assert await ask(here, TINY) == TINY


async def test_r5_an_unload_that_was_given_up_and_never_heard_leaves_the_model_ours(tmp_path):
    async with house(tmp_path, faults=["lost-unload"]) as here:
        await here.fleet.move(PHI, Lane.WARM)
        leaving = here.jobs.spawn(here.fleet.move(PHI, Lane.COLD), "leaving")
        await here.until_state(PHI, State.UNLOADING)
        leaving.cancel()
        await here.until_state(PHI, State.READY)
        assert not here.card(PHI).external
        assert await names_loaded(here.other) == [PHI]


async def test_r6_a_load_stopped_at_its_very_end_is_not_left_pinned(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.HOT)
        slot = here.core.book.find(PHI)
        slot.running, slot.lane = None, Lane.COLD
        here.core.enter(slot, State.COLD)
        await here.until_state(PHI, State.READY)
        assert not here.card(PHI).external
        assert here.card(PHI).lane is Lane.COLD
        await here.until(lambda: (here.card(PHI).expires_at or 0) < here.core.wall() + 400)


async def test_r6_what_comes_in_long_after_a_stopped_load_is_another_programs(tmp_path):
    async with house(tmp_path) as here:
        slot = here.core.book.find(PHI)
        slot.options = here.core.options_for(slot)
        clock = here.core.clock
        here.core.clock = lambda: clock() + 10
        await here.until(lambda: slot.options is None)
        await here.other.load(PHI, here.core.options_for(slot), 300)
        await here.until_state(PHI, State.READY)
        assert here.card(PHI).external


async def test_r7_a_model_that_is_leaving_is_never_kept_alive_by_a_late_pin(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.HOT)
        slot = here.core.book.find(PHI)
        for state in (State.DRAINING, State.UNLOADING, State.SETTLING, State.COLD):
            slot.state = state
            assert await here.fleet._loader.repin(slot) is False
        slot.state = State.READY
        assert await here.fleet._loader.repin(slot) is True


async def test_r9_a_busy_model_cannot_starve_a_load(tmp_path):
    """Its questions overlap for ever; after the patience it takes no new ones until the other model had its turn."""
    times = replace(QUICK, patience=0.1, busy_wait=3.0)
    async with house(tmp_path, policy=FleetPolicy(max_generating=2), times=times) as here:
        await ask(here, MISTRAL)
        await ask(here, PHI)
        clock = here.core.clock
        here.core.clock = lambda: clock() + 100
        served = []

        async def keep_busy():
            while not served:
                await hold(here, MISTRAL, 0.05)

        pair = [here.jobs.spawn(keep_busy(), f"busy {index}") for index in range(3)]
        await here.until(lambda: here.card(MISTRAL).leases > 1)
        here.core.book.find(PHI).last_used = here.core.clock() + 1000
        served.append(await ask(here, TINY))
        for task in pair:
            task.cancel()
        assert served == [TINY]


async def test_r13_after_a_restart_of_the_engine_nothing_is_shown_as_loaded(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.HOT)
        slot = here.core.book.find(PHI)
        here.core.enter(slot, State.UNKNOWN)
        await here.other.unload(PHI)
        await here.until_state(PHI, State.COLD)
        assert here.fleet.journal.value[0].event == "unloaded"


async def test_r14_what_was_hot_comes_back_when_the_load_it_left_for_fails(tmp_path):
    async with house(tmp_path, policy=ONE) as here:
        await here.fleet.move(PHI, Lane.HOT)
        here.simulator.faults = frozenset({"oom-at-load"})
        load = here.jobs.spawn(ask(here, TINY, swap=True), "swap")
        await here.until_state(TINY, State.FAILED)
        here.simulator.faults = frozenset()
        with pytest.raises(DeskError):
            await load
        await here.until_state(PHI, State.READY)
        assert await names_loaded(here.other) == [PHI]
        assert here.card(PHI).lane is Lane.HOT


async def test_r16_two_names_of_one_file_are_one_runner(tmp_path):
    async with house(tmp_path) as here:
        library = here.simulator._host.library
        library.copy(library.find(PHI), "notes", 0)
        await here.fleet.refresh()
        await here.fleet.move(PHI, Lane.WARM)
        assert here.fleet.plan("notes:latest", Lane.WARM).resident
        assert await ask(here, "notes:latest") == PHI
        await here.fleet.move("notes:latest", Lane.HOT)
        (row,) = await here.other.running()
        assert (row.name, row.pinned) == (PHI, True)
        await here.fleet.move("notes:latest", Lane.COLD)
        assert await names_loaded(here.other) == []


async def test_r18_a_model_in_use_is_not_pulled_under_its_own_feet(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        with pytest.raises(Refused, match="not downloaded now"):
            await here.fleet.pull(PHI)
        assert here.card(PHI).state is State.READY


async def test_r18_a_model_deleted_while_loaded_leaves_the_board_once_it_has_left_memory(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(TINY, Lane.WARM)
        await here.other.delete(TINY)
        await here.fleet.refresh()
        assert here.card(TINY).state is State.READY
        here.core.enter(here.core.book.find(TINY), State.COLD)
        await here.fleet.refresh()
        assert here.fleet.board.value.card(TINY) is None or here.card(TINY).state is State.READY


async def test_another_engine_ends_the_loads_of_the_first(tmp_path, unused_tcp_port):
    async with house(tmp_path, speed=1.0) as here:
        first = here.jobs.spawn(ask(here, MISTRAL), "first")
        await here.until_state(MISTRAL, State.LOADING)
        second = here.jobs.spawn(ask(here, PHI), "second")
        await here.until_state(PHI, State.QUEUED)
        await here.fleet.reconnect(f"http://127.0.0.1:{unused_tcp_port}")
        for task in (first, second):
            with pytest.raises(DeskError):
                await task
        assert await names_loaded(here.other) == []


async def test_to_cold_stops_every_load_of_the_model(tmp_path):
    async with house(tmp_path, speed=2.0) as here:
        short = here.jobs.spawn(ask(here, MISTRAL, 1000), "short")
        await here.until_state(MISTRAL, State.LOADING)
        long = here.jobs.spawn(ask(here, MISTRAL, 20000), "long")
        await here.until(lambda: here.card(MISTRAL).waiting == 2)
        await here.fleet.move(MISTRAL, Lane.COLD)
        for task in (short, long):
            with pytest.raises(LoadFailed):
                await task
        assert await names_loaded(here.other) == []


async def test_the_journal_says_what_each_act_took(tmp_path):
    async with house(tmp_path, policy=ONE) as here:
        await here.fleet.move(PHI, Lane.HOT)
        with pytest.raises(DoesNotFit):
            await ask(here, TINY)
        await here.fleet.move(PHI, Lane.COLD)
        unloaded, refusal, loaded = here.fleet.journal.value
        assert (loaded.event, refusal.event, unloaded.event) == ("loaded", "refused", "unloaded")
        assert loaded.bytes == unloaded.bytes > 4e9
        assert loaded.seconds > 0
        assert refusal.model == TINY
        assert "only 1 model may be loaded at once" in refusal.reason


async def test_what_one_machine_measured_says_nothing_of_another(tmp_path):
    async with house(tmp_path, profile="mac_m3_max", installed=[MISTRAL]) as here:
        await here.fleet.move(MISTRAL, Lane.WARM)
        slot = here.core.book.find(MISTRAL)
        here_key = here.core.measured_by(slot, slot.options)
        assert here.core.calibration.size(here_key)
        here.core.sample = replace(here.core.sample, profile="rtx_4090", gpus=())
        assert here.core.calibration.size(here.core.measured_by(slot, slot.options)) is None


async def test_embedders_do_not_count_among_the_models_that_answer(tmp_path):
    async with house(tmp_path, policy=ONE) as here:
        await here.fleet.move(PHI, Lane.HOT)
        await here.fleet.move(EMBED, Lane.HOT)
        assert await names_loaded(here.other) == [EMBED, PHI]
