"""How well sizes are foretold: cold by the formula, later by what was measured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.accuracy import spread_of
from ice_desk.domain.slots import Lane, SizeSource
from tests.services.fleet_house import EMBED, MISTRAL, TINY, house


def test_half_of_the_errors_are_within_the_middle_one_and_the_sign_does_not_count():
    spread = spread_of([0.01, -0.02, 0.03, -0.2])
    assert (spread.count, spread.p50, spread.p95) == (4, 0.02, 0.2)
    assert spread_of([]) is None


@given(st.lists(st.floats(-1, 1), min_size=1))
def test_a_spread_tells_only_what_happened(errors):
    spread = spread_of(errors)
    sizes = sorted(map(abs, errors))
    assert spread.p50 in sizes
    assert spread.p95 in sizes
    assert sum(size <= spread.p50 for size in sizes) >= len(sizes) / 2
    assert sum(size <= spread.p95 for size in sizes) >= 0.95 * len(sizes)


@pytest.mark.parametrize("profile", ["rtx_4090", "mac_m3_max", "laptop_16gb"])
async def test_the_estimate_is_within_five_percent_cold_and_one_percent_after_a_load(tmp_path, profile):
    async with house(tmp_path, profile=profile, installed=[MISTRAL, TINY, EMBED]) as here:
        for model in (MISTRAL, TINY, EMBED):
            foretold = here.card(model)
            assert foretold.size_source is SizeSource.ESTIMATED
            await here.fleet.move(model, Lane.WARM)
            (row,) = [row for row in await here.other.running() if row.name == model]
            assert foretold.size == pytest.approx(row.size, rel=0.05)
            assert here.card(model).deviation == pytest.approx(foretold.size / row.size - 1, abs=1e-6)
            await here.fleet.move(model, Lane.COLD)
            assert here.card(model).size == row.size
        assert (here.fleet.accuracy.first.count, here.fleet.accuracy.later) == (3, None)
        await here.fleet.move(MISTRAL, Lane.WARM)
        later = here.fleet.accuracy.later
        assert (later.count, later.p95 < 0.01) == (1, True)
        assert here.fleet.accuracy.first.p95 < 0.05


async def test_the_first_load_of_a_model_is_timed_by_the_loads_of_others(tmp_path):
    async with house(tmp_path, profile="rtx_4090", installed=[MISTRAL, TINY], speed=20.0) as here:
        await here.fleet.move(MISTRAL, Lane.WARM)
        here.core.book.find(TINY).load_seconds = None
        load = here.jobs.spawn(here.fleet.move(TINY, Lane.WARM), "load")
        await here.until(lambda: here.card(TINY).eta_seconds is not None)
        await load
