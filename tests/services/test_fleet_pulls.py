"""Downloads as a person steers them: paused, gone on with, sent elsewhere, stopped."""

import asyncio
from dataclasses import replace

import pytest

from ice_desk.domain.errors import DoesNotFit, EngineError, Refused
from ice_desk.domain.slots import Lane, State
from tests.services.fleet_house import MISTRAL, PHI, house, names_loaded

NEW = "qwen2.5:14b-instruct"
BIG = "llama3.1:70b-instruct-q4_K_M"


def fetched(here) -> int:
    """Bytes of the unfinished download that the engine has."""
    return sum(here.simulator._host.pulled.values())


async def begun(here, lane=None):
    """A pull of NEW that has some bytes already."""
    here.fleet.suggest((NEW,))
    task = here.jobs.spawn(here.fleet.pull(NEW, lane), "pull", slot="pull")
    await here.until(lambda: (here.card(NEW).progress or 0) > 0.05)
    return task


@pytest.fixture
def slow(tmp_path):
    """A line so slow that a pull can be steered, and a disk fast enough."""
    return house(tmp_path, profile="rtx_4090", speed=40.0, installed=[PHI, MISTRAL])


async def test_a_pull_goes_on_after_a_pause_where_it_stopped_and_ends_in_its_lane(slow):
    async with slow as here:
        pull = await begun(here, Lane.HOT)
        assert here.card(NEW).lane is Lane.HOT
        here.fleet.pause_pull(NEW)
        await here.until_state(NEW, State.PAUSED)
        had, shown = fetched(here), here.card(NEW).progress
        assert had > 0
        assert shown
        here.fleet.resume_pull(NEW)
        await here.until_state(NEW, State.PULLING)
        await here.until(lambda: (here.card(NEW).progress or 0) > shown)
        assert fetched(here) >= had or here.card(NEW).installed
        await pull
        await here.until_state(NEW, State.READY)
        assert (here.card(NEW).lane, await names_loaded(here.other)) == (Lane.HOT, [NEW])
        assert [entry.event for entry in here.fleet.journal.value[:2]] == ["loaded", "pulled"]


async def test_while_paused_nothing_is_fetched(slow):
    async with slow as here:
        await begun(here)
        here.fleet.pause_pull(NEW)
        await here.until_state(NEW, State.PAUSED)
        had = fetched(here)
        await here.core.wait_change(0.3)
        assert fetched(here) == had


async def test_a_pull_can_be_sent_to_another_lane_meanwhile(slow):
    async with slow as here:
        pull = await begun(here, Lane.HOT)
        here.fleet.aim_pull(NEW, Lane.COLD)
        assert here.card(NEW).lane is Lane.COLD
        await pull
        assert here.card(NEW).state is State.COLD
        assert await names_loaded(here.other) == []


@pytest.mark.parametrize("paused", [False, True])
async def test_a_stopped_pull_leaves_the_card_as_it_was_and_what_came_stays_with_the_engine(slow, paused):
    async with slow as here:
        pull = await begun(here, Lane.HOT)
        if paused:
            here.fleet.pause_pull(NEW)
            await here.until_state(NEW, State.PAUSED)
        pull.cancel()
        await here.until_state(NEW, State.ABSENT)
        assert (here.card(NEW).lane, here.card(NEW).progress) == (Lane.COLD, None)
        assert fetched(here) > 0
        had = fetched(here)
        await begun(here)
        assert fetched(here) >= had


async def test_a_pull_tells_how_long_it_still_takes(slow):
    async with slow as here:
        clock = here.core.clock
        here.core.clock = lambda: clock() * 60
        await begun(here)
        await here.until(lambda: here.card(NEW).eta_seconds is not None)
        assert 0 < here.card(NEW).eta_seconds < 200


async def test_a_model_is_not_pulled_twice_at_once(slow):
    async with slow as here:
        await begun(here)
        with pytest.raises(Refused, match="downloaded already"):
            await here.fleet.pull(NEW)


async def test_a_pull_that_takes_the_place_of_a_stopped_one_goes_on(slow):
    async with slow as here:
        await begun(here, Lane.WARM)
        again = here.jobs.spawn(here.fleet.pull(NEW, Lane.HOT), "pull", slot="pull")
        await again
        assert (here.card(NEW).state, here.card(NEW).lane) == (State.READY, Lane.HOT)


async def test_what_is_pulled_but_does_not_fit_says_so_and_stays_on_disk(tmp_path):
    async with house(tmp_path, profile="rtx_4090") as here:
        with pytest.raises(DoesNotFit, match="installed but not loaded"):
            await here.fleet.pull(BIG, Lane.WARM)
        assert here.card(BIG).state is State.COLD


async def test_what_would_push_out_a_model_that_nobody_named_is_pulled_but_not_loaded(slow):
    async with slow as here:
        here.fleet.set_policy(max_generating=1)
        here.fleet.suggest((NEW,))
        plan = here.fleet.plan(NEW, Lane.HOT)
        assert plan.victims == ()
        pull = here.jobs.spawn(here.fleet.pull(NEW, Lane.HOT, plan=plan), "pull")
        await here.until(lambda: (here.card(NEW).progress or 0) > 0.05)
        await here.fleet.move(PHI, Lane.WARM)
        with pytest.raises(Refused, match="Memory has changed meanwhile"):
            await pull
        assert await names_loaded(here.other) == [PHI]
        assert (here.card(NEW).state, here.card(NEW).lane) == (State.COLD, Lane.HOT)


async def test_a_disk_that_cannot_be_read_refuses_nothing(slow):
    async with slow as here:
        read = here.core.read_sample

        async def blind():
            return replace(await read(), disk=None)

        here.core.read_sample = blind
        await begun(here)


async def test_a_stall_is_told_once_and_a_new_connection_offered(slow):
    async with slow as here:
        told = []
        here.core.tell = lambda text, **more: told.append((text, more))
        here.simulator.faults = frozenset({"pull-stall"})
        clock = asyncio.get_running_loop().time
        here.fleet.engine._clock = lambda: clock() * 1000
        here.fleet.suggest((NEW,))
        pull = here.jobs.spawn(here.fleet.pull(NEW), "pull")
        await here.until(lambda: told)
        await here.until(lambda: "no data for" in here.card(NEW).reason)
        here.simulator.faults = frozenset()
        told[0][1]["act"]()
        await pull
        assert here.card(NEW).installed
        assert [text for text, _ in told] == [
            f"{NEW}: no data for 30 s. The engine keeps trying; a new connection may help."
        ]


async def test_a_failed_pull_is_written_down_and_may_be_tried_again(slow):
    async with slow as here:
        here.simulator.faults = frozenset({"pull-error"})
        with pytest.raises(EngineError):
            await here.fleet.pull(NEW, Lane.HOT)
        assert (here.card(NEW).state, here.card(NEW).lane) == (State.FAILED, Lane.COLD)
        assert here.fleet.journal.value[0].event == "failed"
        here.simulator.faults = frozenset()
        await here.fleet.pull(NEW, Lane.HOT)
        assert here.card(NEW).state is State.READY
