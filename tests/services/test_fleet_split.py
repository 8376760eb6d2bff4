"""A model partly on the CPU: only by a person's wish, said before, and mended where there is room."""

import pytest

from ice_desk.domain.errors import DoesNotFit
from ice_desk.domain.slots import Lane, State
from ice_desk.domain.split import slow_down
from tests.services.fleet_house import MISTRAL, PHI, ask, house, names_loaded

LARGE = "llama3.1:70b-instruct-q4_K_M"


async def test_what_is_too_large_for_the_gpu_runs_split_when_a_person_wants_it(tmp_path):
    async with house(tmp_path, profile="rtx_4090", installed=[PHI, LARGE]) as here:
        await here.fleet.move(PHI, Lane.WARM)
        whole = here.fleet.plan(LARGE, Lane.WARM)
        assert not whole.fits
        assert [offer.action for offer in whole.offers] == ["split"]
        plan = here.fleet.plan(LARGE, Lane.WARM, split=True)
        assert (plan.fits, [victim.model for victim in plan.victims]) == (True, [PHI])
        assert "% runs on the CPU, about" in plan.sentence
        assert "times slower" in plan.sentence
        await here.fleet.move(LARGE, Lane.WARM, plan=plan)
        (row,) = await here.other.running()
        assert row.gpu_share == pytest.approx(1 - plan.cpu_share, abs=0.05)
        for pool in here.core.snapshot().pools:
            assert pool.free >= 0
        assert await ask(here, LARGE) == LARGE


async def test_nobody_splits_a_model_but_a_person(tmp_path):
    async with house(tmp_path, profile="rtx_4090", installed=[LARGE]) as here:
        with pytest.raises(DoesNotFit):
            await ask(here, LARGE, swap=True)
        assert await names_loaded(here.other) == []


async def test_a_model_that_fits_is_never_split(tmp_path):
    async with house(tmp_path, profile="rtx_4090", installed=[PHI]) as here:
        plan = here.fleet.plan(PHI, Lane.WARM, split=True)
        assert (plan.fits, plan.layers, plan.cpu_share) == (True, 0, 0.0)


async def test_a_model_half_in_ram_is_made_whole_where_there_is_room(tmp_path):
    async with house(tmp_path, profile="rtx_4090", installed=[MISTRAL], faults=["partial-load"]) as here:
        await here.fleet.move(MISTRAL, Lane.HOT)
        assert here.card(MISTRAL).gpu_share < 0.9
        here.simulator.faults = frozenset()
        plan = here.fleet.plan_whole(MISTRAL)
        assert (plan.fits, plan.title) == (True, "Load again, wholly on the GPU")
        await here.fleet.make_whole(MISTRAL, plan)
        assert here.card(MISTRAL).gpu_share == 1.0
        assert (here.card(MISTRAL).lane, here.card(MISTRAL).state) == (Lane.HOT, State.READY)
        reasons = [entry.reason for entry in here.fleet.journal.value[:2]]
        assert reasons == ["you wanted it wholly on the GPU", "it is loaded again, wholly on the GPU"]


async def test_what_cannot_be_made_whole_stays_loaded_and_says_what_is_missing(tmp_path):
    async with house(tmp_path, profile="rtx_4090", installed=[LARGE]) as here:
        await here.fleet.move(LARGE, Lane.WARM, plan=here.fleet.plan(LARGE, Lane.WARM, split=True))
        plan = here.fleet.plan_whole(LARGE)
        assert (plan.fits, plan.deficit > 10e9) == (False, True)
        with pytest.raises(DoesNotFit):
            await here.fleet.make_whole(LARGE, plan)
        assert await names_loaded(here.other) == [LARGE]


def test_the_slow_down_is_none_on_the_gpu_and_that_of_the_cpu_without_one():
    assert slow_down(0.0) == 1.0
    assert slow_down(1.0) == 12.0
    assert 3 < slow_down(0.27) < 5


async def test_an_unload_says_what_the_gauges_will_show(tmp_path):
    async with house(tmp_path, profile="rtx_4090", installed=[PHI]) as here:
        await here.fleet.move(PHI, Lane.WARM)
        plan = here.fleet.plan(PHI, Lane.COLD)
        assert plan.before["vram"] - plan.after["vram"] == here.card(PHI).size
        await here.fleet.move(PHI, Lane.COLD)
        assert here.fleet.plan(PHI, Lane.COLD).after == {}
