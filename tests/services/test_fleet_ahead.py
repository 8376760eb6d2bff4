"""Loads that nobody waits for: brought back, expected, given up, counted."""

import asyncio

from ice_desk.domain.slots import Lane, State
from ice_desk.services.fleet import FleetPolicy
from tests.services.fleet_house import EMBED, MISTRAL, PHI, TINY, ask, house, names_loaded

WHY = "short questions usually follow at this hour, 12 of 15 times"


async def test_a_hot_model_that_another_program_unloads_comes_back_and_the_journal_says_why(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.HOT)
        await here.other.unload(PHI)
        await here.until_state(PHI, State.COLD)
        await here.until_state(PHI, State.READY)
        back, left = here.fleet.journal.value[:2]
        assert (left.event, back.event) == ("unloaded", "loaded")
        assert back.reason == "kept hot; the engine or another program unloaded it"
        [row] = await here.other.running()
        assert row.pinned


async def test_after_three_returns_it_stays_away_and_the_card_says_why(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.HOT)
        for _ in range(here.core.times.repins):
            await here.other.unload(PHI)
            await here.until_state(PHI, State.COLD)
            await here.until_state(PHI, State.READY)
        await here.other.unload(PHI)
        await here.until(lambda: here.card(PHI).reason.endswith("again and again"))
        assert await names_loaded(here.other) == []


async def test_a_warm_model_that_another_program_unloads_stays_away(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        await here.other.unload(PHI)
        await here.until_state(PHI, State.COLD)
        assert not here.jobs.running(f"return:{PHI}")


async def test_while_a_model_is_pinned_again_the_board_follows_what_else_happens(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.HOT)
        asked, done = asyncio.Event(), asyncio.Event()

        async def slow(_slot):
            asked.set()
            await done.wait()
            return False

        here.fleet._watch.loader = type("Slow", (), {"repin": staticmethod(slow)})
        await here.other.load(PHI, here.core.book.find(PHI).options, 300.0)
        await asyncio.wait_for(asked.wait(), 5)
        await here.other.load(EMBED, here.core.options_for(here.core.book.find(EMBED)), 300.0, embedder=True)
        await here.until_state(EMBED, State.READY)
        done.set()


async def test_what_is_expected_is_loaded_with_its_reason_and_counts_as_used_once_asked(tmp_path):
    async with house(tmp_path) as here:
        judged = []
        here.core.judged = lambda *said: judged.append(said)
        here.fleet.expect(TINY, WHY)
        await here.until_state(TINY, State.READY)
        entry = here.fleet.journal.value[0]
        assert (entry.event, entry.reason) == ("loaded ahead", WHY)
        assert judged == []
        await ask(here, TINY)
        await ask(here, TINY)
        assert judged == [(TINY, WHY, True)]


async def test_what_was_expected_in_vain_counts_as_wasted(tmp_path):
    async with house(tmp_path) as here:
        judged = []
        here.core.judged = lambda *said: judged.append(said)
        here.fleet.expect(TINY, WHY)
        await here.until_state(TINY, State.READY)
        await here.fleet.move(TINY, Lane.COLD)
        assert judged == [(TINY, WHY, False)]


async def test_a_question_for_another_model_ends_what_was_only_expected(tmp_path):
    async with house(tmp_path, speed=5.0) as here:
        await here.fleet.move(TINY, Lane.WARM)
        here.fleet.expect(MISTRAL, WHY)
        await here.until_state(MISTRAL, State.LOADING)
        await ask(here, TINY)
        await here.until_state(MISTRAL, State.COLD)
        assert await names_loaded(here.other) == [TINY]


async def test_a_question_for_the_expected_model_takes_over_its_load(tmp_path):
    async with house(tmp_path, speed=5.0) as here:
        here.fleet.expect(MISTRAL, WHY)
        await here.until_state(MISTRAL, State.LOADING)
        await ask(here, MISTRAL)
        assert [entry.event for entry in here.fleet.journal.value] == ["loaded ahead"]


async def test_nothing_is_unloaded_for_what_is_only_expected(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=1)) as here:
        await here.fleet.move(PHI, Lane.WARM)
        here.fleet.expect(TINY, WHY)
        await here.until(lambda: not here.jobs.running("fleet:expected"))
        assert await names_loaded(here.other) == [PHI]


async def test_what_has_just_made_room_is_not_loaded_ahead(tmp_path):
    async with house(tmp_path) as here:
        here.core.book.find(TINY).evicted_at = here.core.clock()
        here.fleet.expect(TINY, WHY)
        await here.until(lambda: not here.jobs.running("fleet:expected"))
        assert await names_loaded(here.other) == []
        here.core.book.find(TINY).evicted_at -= here.core.times.pause
        here.fleet.expect(TINY, WHY)
        await here.until_state(TINY, State.READY)


async def test_a_hot_model_whose_load_gave_way_comes_in_afterwards(tmp_path):
    policy = FleetPolicy(preset={PHI: Lane.HOT}, preload=True)
    async with house(tmp_path, policy=policy, speed=5.0) as here:
        await here.until_state(PHI, State.LOADING)
        await ask(here, TINY)
        await here.until_state(PHI, State.READY)
        assert await names_loaded(here.other) == [PHI, TINY]


async def test_a_deleted_model_in_memory_is_never_chosen_to_make_room(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=1)) as here:
        await here.fleet.move(PHI, Lane.HOT)
        await here.other.delete(PHI)
        await here.fleet.refresh()
        await ask(here, TINY, swap=True)
        assert "deleted" in here.card(PHI).reason
        assert await names_loaded(here.other) == [PHI, TINY]


async def test_short_memory_ends_what_is_expected_and_room_allows_it_again(tmp_path):
    async with house(tmp_path, speed=5.0) as here:
        here.fleet.expect(MISTRAL, WHY)
        await here.until_state(MISTRAL, State.LOADING)
        here.fleet._ahead.stop("memory was 85% full")
        await here.until_state(MISTRAL, State.COLD)
        here.fleet.expect(MISTRAL, WHY)
        assert here.card(MISTRAL).state is State.COLD
        here.fleet._ahead.resume()
        here.fleet.expect(MISTRAL, WHY)
        await here.until_state(MISTRAL, State.READY)
