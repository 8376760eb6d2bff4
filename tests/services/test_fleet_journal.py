"""The fleet's journal: every act has its reason, and the newest entries outlive the program."""

import pytest

from ice_desk.domain.errors import DoesNotFit
from ice_desk.domain.slots import EVENTS, JournalEntry, Lane, State
from ice_desk.services.fleet import FleetPolicy
from ice_desk.services.fleet import journal as stored
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.journal import FleetJournal
from ice_desk.services.jobs import Jobs
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.store import Store
from tests.services.fleet_house import CATALOGUE, PHI, TINY, ask, house


async def kept(tmp_path, entries=()):
    """Write `entries` in one life of the store, and read what the next life finds."""
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    for write in (True, False):
        store = Store(tmp_path / "desk.db", MIGRATIONS)
        await store.start()
        core = Core(CATALOGUE, None, None, FleetPolicy())
        journal = FleetJournal(core, store, jobs)
        await journal.start()
        for entry in entries if write else ():
            journal.keep(entry)
        await journal.close()
        await store.close()
    await jobs.close()
    return core.journal.value


def entry(at: float) -> JournalEntry:
    return JournalEntry(at, PHI, "loaded", "you moved it to hot", 4_000, 1.5, "http://127.0.0.1:11434")


async def test_what_was_written_is_there_at_the_next_start_newest_first(tmp_path):
    assert await kept(tmp_path, [entry(1.0), entry(2.0)]) == (entry(2.0), entry(1.0))


async def test_only_the_newest_stay(tmp_path, monkeypatch):
    monkeypatch.setattr(stored, "JOURNAL_LENGTH", 3)
    found = await kept(tmp_path, [entry(float(at)) for at in range(10)])
    assert [one.at for one in found] == [9.0, 8.0, 7.0]


async def test_each_entry_says_who_wanted_it(tmp_path):
    async with house(tmp_path, policy=FleetPolicy(max_generating=1, preload=True, preset={PHI: Lane.HOT})) as here:
        await here.until(lambda: here.fleet.journal.value)
        with pytest.raises(DoesNotFit):
            await ask(here, TINY)
        await ask(here, TINY, swap=True)
        await here.fleet.move(TINY, Lane.COLD)
        told = [(one.model, one.event, one.reason) for one in here.fleet.journal.value]
        assert told[0] == (TINY, "unloaded", "you moved it to cold")
        assert told[1] == (TINY, "loaded", f"a question of 1,000 tokens needed it, after {PHI} left")
        assert told[2] == (PHI, "unloaded", f"made room for {TINY}: at most 1 model at once")
        assert told[3][:2] == (TINY, "refused")
        assert told[4] == (PHI, "loaded", "kept hot, loaded at the start")
        assert {event for _, event, _ in told} <= set(EVENTS)
        assert {one.host for one in here.fleet.journal.value} == {"simulated"}
        assert here.card(PHI).reason == f"made room for {TINY}: at most 1 model at once"


async def test_a_card_remembers_its_last_reason_after_a_restart(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        await here.fleet.move(PHI, Lane.COLD)
        here.core.book.drop(PHI)
        await here.fleet.refresh()
        assert here.card(PHI).reason == "you moved it to cold"


async def test_why_a_model_came_is_not_told_of_one_that_is_gone(tmp_path):
    async with house(tmp_path) as here:
        await here.fleet.move(PHI, Lane.WARM)
        here.core.book.drop(PHI)
        await here.other.unload(PHI)
        await here.fleet.refresh()
        assert (here.card(PHI).state, here.card(PHI).reason) == (State.COLD, "")


async def test_a_shorter_context_than_usual_is_told_as_shrunk(tmp_path):
    async with house(tmp_path) as here:
        plan = here.fleet.plan(TINY, Lane.WARM, 1024)
        await here.fleet.move(TINY, Lane.WARM, plan=plan)
        assert here.fleet.journal.value[0].event == "shrunk"
        assert (await here.other.running())[0].context_length == 1024
