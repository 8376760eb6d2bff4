"""The fleet when it is not alone: other programs, a lost engine, failures, pulls."""

import math
from dataclasses import replace

import pytest

from ice_desk.domain.errors import DeskError, LoadFailed, OutOfMemory, Refused
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.slots import Lane, Link, State
from ice_desk.services.fleet import FleetPolicy
from tests.services.fleet_house import EMBED, MISTRAL, PHI, QUICK, TINY, ask, house, names_loaded


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
        await ask(here, PHI)
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
            await ask(here, PHI)


async def test_out_of_memory_at_load_is_told_and_backs_off(tmp_path):
    async with house(tmp_path, faults=["oom-at-load"]) as here:
        with pytest.raises(OutOfMemory):
            await ask(here, PHI)
        assert here.card(PHI).state is State.FAILED
        for _ in range(2):
            with pytest.raises(OutOfMemory):
                await ask(here, PHI)
        with pytest.raises(LoadFailed, match="failed to load 3 times"):
            await ask(here, PHI)


async def test_after_running_out_of_memory_more_is_planned_for_until_a_load_went_well(tmp_path):
    async with house(tmp_path, faults=["oom-at-load"]) as here:
        before = here.fleet.plan(PHI, Lane.WARM).footprint.bytes
        with pytest.raises(OutOfMemory):
            await ask(here, PHI)
        assert here.fleet.plan(PHI, Lane.WARM).footprint.bytes >= before * 1.08
        here.simulator.faults = frozenset()
        await ask(here, PHI)
        await here.fleet.move(PHI, Lane.COLD)
        assert here.fleet.plan(PHI, Lane.WARM).footprint.bytes == pytest.approx(before, rel=0.03)


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
