"""What a fleet promises whatever happens, each promise by its number where no random history can tell it as plainly."""

import asyncio
import contextlib

import pytest

from ice_desk.domain.errors import DoesNotFit
from ice_desk.domain.slots import Lane, State
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.services.fleet import FleetPolicy
from tests.services.fleet_house import EMBED, MISTRAL, PHI, TINY, YI, ask, house, names_loaded

LARGE = "llama3.1:70b-instruct-q4_K_M"


class Late(OllamaEngine):
    """Gives one list of loaded models late: it was true when it was asked for."""

    gate: asyncio.Event | None = None
    asked: asyncio.Event | None = None

    async def running(self):
        rows = await super().running()
        gate, self.gate = self.gate, None
        if gate is not None:
            self.asked.set()
            await gate.wait()
        return rows


async def a_late_list(here) -> asyncio.Event:
    """Wait until the watch has asked for the list; setting the event gives it the answer of that moment."""
    engine, gate = here.core.current, asyncio.Event()
    engine.__class__ = Late
    engine.asked, engine.gate = asyncio.Event(), gate
    await engine.asked.wait()
    return gate


async def two_polls(here) -> None:
    for _ in range(2):
        polled = here.fleet._watch._polled_at
        await here.until(lambda polled=polled: here.fleet._watch._polled_at > polled)


async def test_r10_a_list_from_before_our_load_does_not_unload_it(tmp_path):
    async with house(tmp_path) as here:
        gate = await a_late_list(here)
        await here.fleet.move(PHI, Lane.WARM)
        gate.set()
        await two_polls(here)
        assert here.card(PHI).state is State.READY
        assert not here.card(PHI).external
        assert [entry.event for entry in here.fleet.journal.value] == ["loaded"]


async def test_r10_a_list_from_before_our_unload_does_not_bring_it_back(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        gate = await a_late_list(here)
        await here.fleet.move(PHI, Lane.COLD)
        gate.set()
        await two_polls(here)
        assert here.card(PHI).state is State.COLD
        assert [entry.event for entry in here.fleet.journal.value] == ["unloaded", "loaded"]


async def test_r20_closing_with_an_answer_under_way_leaves_the_models_as_they_are(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(MISTRAL, Lane.HOT)

        async def answer():
            async with here.fleet.lease(MISTRAL, 500):
                await asyncio.Event().wait()

        running = here.jobs.spawn(answer(), "answer")
        await here.until(lambda: here.card(MISTRAL).leases == 1)
        await here.fleet.close()
        running.cancel()
        await asyncio.wait({running})
        assert here.core.book.find(MISTRAL).leases == 0
        (row,) = await here.other.running()
        assert (row.name, row.pinned) == (MISTRAL, True)


async def test_r20_closing_while_a_model_loads_ends_the_load_and_waits_for_nothing(tmp_path):
    async with house(tmp_path, speed=1.0) as here:
        load = here.jobs.spawn(ask(here, MISTRAL), "load")
        await here.until_state(MISTRAL, State.LOADING)
        async with asyncio.timeout(10):
            await here.jobs.close()
            await here.fleet.close()
        assert load.done()
        assert await names_loaded(here.other) == []


@pytest.mark.parametrize("profile", ["mac_m3_max", "rtx_4090", "laptop_16gb"])
async def test_i1_no_load_goes_beyond_the_room_that_is_kept_for_it(tmp_path, profile):
    """At each load the machine's own ledger stays under what the planner may use, and nothing spills to RAM."""
    policy, models = FleetPolicy(max_generating=8, max_loaded=16), [MISTRAL, PHI, TINY, EMBED, YI]
    async with house(tmp_path, profile=profile, policy=policy, installed=models, max_loaded=16) as here:
        machine, taken = here.simulator._host.machine, []
        take = machine.take

        def watched(placement):
            take(placement)
            limits = {pool.name: pool.limit for pool in here.core.snapshot().pools}
            room = limits.get("vram", machine.profile.gpu_total) - machine.gpu_used()
            taken.append((room, machine.profile.ram - machine.ram_used(), placement.gpu_share))

        machine.take = watched
        for model in (*models, MISTRAL, PHI):
            with contextlib.suppress(DoesNotFit):
                await here.fleet.move(model, Lane.WARM)
        assert len(taken) >= 4
        for gpu_room, ram_room, share in taken:
            assert gpu_room >= 0 or not machine.has_gpu
            assert ram_room >= 0
            assert share == float(machine.has_gpu)


async def test_i7_a_model_that_cannot_fit_even_alone_evicts_nothing(tmp_path):
    async with house(tmp_path, profile="rtx_4090", installed=[PHI, TINY, LARGE]) as here:
        await here.fleet.move(PHI, Lane.WARM)
        await here.fleet.move(TINY, Lane.WARM)
        for swap in (False, True):
            with pytest.raises(DoesNotFit):
                await ask(here, LARGE, swap=swap)
        with pytest.raises(DoesNotFit):
            await here.fleet.move(LARGE, Lane.HOT)
        assert await names_loaded(here.other) == sorted([PHI, TINY])
        assert not any(entry.event == "unloaded" for entry in here.fleet.journal.value)


async def test_i8_a_swap_cancelled_while_its_victim_answers_leaves_it_ready(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=1)) as here:
        await here.fleet.move(PHI, Lane.WARM)
        async with here.fleet.lease(PHI, 500):
            swap = here.jobs.spawn(here.fleet.move(TINY, Lane.WARM), "swap")
            await here.until_state(PHI, State.DRAINING)
            swap.cancel()
            await here.until_state(PHI, State.READY)
        assert await ask(here, PHI) == PHI
        assert await names_loaded(here.other) == [PHI]


async def test_i12_unloading_what_is_not_loaded_does_nothing(tmp_path):
    async with house(tmp_path) as here:
        for _ in range(2):
            await here.fleet.move(PHI, Lane.COLD)
            here.fleet.free_all()
        assert here.card(PHI).state is State.COLD
        assert here.fleet.journal.value == ()
        await here.fleet.move(PHI, Lane.WARM)
        await here.fleet.move(PHI, Lane.COLD)
        await here.fleet.move(PHI, Lane.COLD)
        assert [entry.event for entry in here.fleet.journal.value] == ["unloaded", "loaded"]


async def test_i14_after_all_is_quiet_what_is_hot_is_loaded(tmp_path):
    hot = {MISTRAL: Lane.HOT, PHI: Lane.HOT, EMBED: Lane.HOT}
    preset = {model.lower(): lane for model, lane in hot.items()}
    async with house(tmp_path, policy=FleetPolicy(preload=True, preset=preset)) as here:
        await here.until(lambda: not here.jobs.running("fleet:preload"))
        assert await names_loaded(here.other) == sorted(hot)
        await here.other.unload(PHI)
        await here.until(lambda: here.card(PHI).state is not State.READY)
        await here.until_state(PHI, State.READY)
        assert await names_loaded(here.other) == sorted(hot)


@pytest.mark.parametrize("lane", [Lane.HOT, Lane.WARM])
async def test_a_load_that_a_person_stops_ends_however_near_its_end_it_is(tmp_path, lane):
    async with house(tmp_path, speed=1.0) as here:
        here.core.book.find(MISTRAL).load_seconds = 1.0
        load = here.jobs.spawn(here.fleet.move(MISTRAL, lane), "load", slot="load")
        await here.until_state(MISTRAL, State.LOADING)
        here.jobs.cancel("load")
        await here.fleet.stop_load(MISTRAL, Lane.COLD)
        await asyncio.wait({load})
        assert (here.card(MISTRAL).state, here.card(MISTRAL).lane) == (State.COLD, Lane.COLD)
        assert await names_loaded(here.other) == []


async def test_i14_a_hot_model_that_comes_back_gives_way_to_a_question_and_then_comes_all_the_same(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=2), speed=4.0) as here:
        await here.fleet.move(MISTRAL, Lane.HOT)
        await here.fleet.move(PHI, Lane.HOT)
        here.core.book.find(MISTRAL).last_used = -1.0
        load = here.jobs.spawn(here.fleet.move(TINY, Lane.HOT), "load", slot="load")
        await here.until_state(TINY, State.LOADING)
        here.jobs.cancel("load")
        await here.fleet.stop_load(TINY, Lane.COLD)
        await asyncio.wait({load})
        await here.until_state(MISTRAL, State.LOADING)
        assert await ask(here, EMBED) == EMBED
        await here.until_state(MISTRAL, State.READY)
        assert await names_loaded(here.other) == sorted([MISTRAL, PHI, EMBED])
