"""What runners keep of earlier prompts: measured from outside, and released by loading anew."""

import pytest

from ice_desk.domain.gauge_bands import runner_cache
from ice_desk.domain.slots import Lane, State
from ice_desk.engines.base import ChatMessage, ChatRequest
from tests.services.fleet_house import EMBED, MISTRAL, PHI, house

GIB = 1 << 30


async def answer(here, model: str, times: int = 1) -> None:
    for number in range(times):
        async with here.fleet.lease(model, 1000) as lease:
            request = ChatRequest(model, (ChatMessage("user", f"Question {number}?"),), lease.options)
            async for _event in here.fleet.engine.chat(request):
                pass


async def cache(here) -> int:
    return runner_cache(await here.core.refresh_sample(), here.fleet.board.value)


@pytest.mark.parametrize("profile", ["mac_m3_max", "rtx_4090", "laptop_16gb"])
async def test_models_without_a_cache_show_none(tmp_path, profile):
    async with house(tmp_path, profile=profile) as here:
        small = here.fleet.board.value.lane(Lane.COLD)
        await here.fleet.move("tinyllama:1.1b-chat", Lane.WARM)
        await here.fleet.move(EMBED, Lane.WARM)
        await answer(here, "tinyllama:1.1b-chat", 2)
        assert small
        assert await cache(here) == 0


@pytest.mark.parametrize("profile", ["mac_m3_max", "rtx_4090"])
async def test_what_answers_leave_behind_is_measured_and_reloading_idle_models_releases_it(tmp_path, profile):
    async with house(tmp_path, profile=profile, faults=["prompt-cache"]) as here:
        first, second = [
            card.model for card in here.fleet.board.value.cards if "7b" in card.model or "phi" in card.model
        ][:2]
        await answer(here, first, 3)
        await answer(here, second, 2)
        assert await cache(here) == pytest.approx(5 * GIB, abs=GIB // 4)
        async with here.fleet.lease(second, 1000):
            await here.fleet.release_caches()
            assert await cache(here) == pytest.approx(2 * GIB, abs=GIB // 4)
        loaded, left = here.fleet.journal.value[:2]
        assert (left.event, left.reason) == ("unloaded", "its prompt cache is released")
        assert loaded.reason == "its prompt cache was released"
        assert here.card(first).state is State.READY
        await here.fleet.release_caches()
        assert await cache(here) == 0


async def test_a_hot_model_is_hot_again_after_its_cache_was_released(tmp_path):
    async with house(tmp_path, faults=["prompt-cache"]) as here:
        await here.fleet.move(PHI, Lane.HOT)
        await answer(here, PHI, 9)
        assert await cache(here) == pytest.approx(8 * GIB, abs=GIB // 4)
        await here.fleet.release_caches()
        [row] = await here.other.running()
        assert row.pinned
        assert MISTRAL not in row.name
