"""Batches on a simulated machine: to the end, paused, stopped, interrupted, failing, and below people."""

from collections import Counter

import pytest

from ice_desk.domain.batch import BatchState, RowState, Table
from ice_desk.domain.errors import UsageFault
from ice_desk.services.batches import runner
from ice_desk.services.feed import until
from ice_desk.services.questions import Question
from tests.services.ask_house import ask_house
from tests.services.batch_house import (
    COMPANIES,
    answered,
    asked_names,
    batches_of,
    begun,
    comes_to,
    opened,
    order,
    states,
    table,
)
from tests.services.fleet_house import MISTRAL, PHI
from tests.services.hazard_house import strike


async def test_every_row_is_asked_once_in_order_and_kept(tmp_path):
    async with opened(tmp_path) as desk:
        number = await begun(desk.batches)
        batch = await comes_to(desk.batches, number)
        assert (batch.done, batch.failed, batch.waiting, batch.share) == (6, 0, 0, 1.0)
        assert await asked_names(desk) == list(COMPANIES)
        results = await desk.batches.results(number)
        assert all(name in result.answer for name, result in zip(COMPANIES, results, strict=True))
        assert all(result.row.model == MISTRAL and result.row.seconds is not None for result in results)
        assert await desk.batches.answer(number, 2) == results[1].answer
        assert [row.state for row in desk.batches.rows.value[1]] == [RowState.DONE] * 6
        assert desk.history.conversations.value[0].messages == 0, "a row is no chat"
        assert desk.told == []


async def test_answers_on_one_machine_come_one_at_a_time(tmp_path):
    async with opened(tmp_path, speed=200.0) as desk:
        together = []
        desk.batches.all.subscribe(lambda batches: together.append(batches[0].running))
        await comes_to(desk.batches, await begun(desk.batches))
        assert max(together) == 1


async def test_two_batches_take_turns(tmp_path):
    async with opened(tmp_path, speed=200.0) as desk:
        await desk.fleet.move(MISTRAL, "warm")
        first = await desk.batches.add(order(), table("A1", "A2", "A3"))
        second = await desk.batches.add(order(), table("B1", "B2", "B3"))
        await desk.batches.resume(first)
        await desk.batches.resume(second)
        await comes_to(desk.batches, first)
        await comes_to(desk.batches, second)
        assert await asked_names(desk) == ["A1", "B1", "A2", "B2", "A3", "B3"]


async def test_a_batch_whose_model_has_to_be_loaded_lets_the_others_go_before_but_not_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(runner, "PATIENCE", 2)
    async with opened(tmp_path, speed=200.0) as desk:
        await desk.fleet.move(MISTRAL, "warm")
        there = await desk.batches.add(order(), table("A1", "A2", "A3", "A4", "A5"))
        elsewhere = await desk.batches.add(order(model=PHI), table("B1", "B2"))
        with desk.dispatcher.people.count(Question("nothing starts before both are there")):
            await desk.batches.resume(elsewhere)
            await desk.batches.resume(there)
        await comes_to(desk.batches, there)
        await comes_to(desk.batches, elsewhere)
        assert await asked_names(desk) == ["A1", "A2", "B1", "A3", "B2", "A4", "A5"]


async def test_a_pause_lets_the_present_answer_end_and_goes_on_from_there(tmp_path):
    async with opened(tmp_path, speed=100.0) as desk:
        number = await begun(desk.batches)
        await answered(desk.batches, number, 1)
        await desk.batches.pause(number)
        paused = await comes_to(desk.batches, number, BatchState.PAUSED)
        assert 1 <= paused.done < 6
        assert paused.done + paused.waiting == 6
        assert paused.can_resume
        await desk.batches.resume(number)
        await comes_to(desk.batches, number)
        assert await asked_names(desk) == list(COMPANIES), "nothing is asked twice"


async def test_a_stop_ends_at_once_and_what_was_cut_is_asked_again(tmp_path):
    async with opened(tmp_path, speed=3.0) as desk:
        number = await begun(desk.batches)
        assert await until(desk.batches.all, lambda _all: desk.batches.batch(number).running == 1, 10.0)
        await desk.batches.stop(number)
        stopped = desk.batches.batch(number)
        assert (stopped.state, stopped.running, stopped.waiting) == (BatchState.STOPPED, 0, 6)
        assert await states(desk.batches, number) == [RowState.WAITING] * 6
        assert desk.told == []


async def test_after_a_restart_what_is_settled_stays_and_what_was_running_is_asked_again(tmp_path):
    async with opened(tmp_path, speed=100.0) as desk:
        number = await begun(desk.batches)
        await answered(desk.batches, number, 2)
    async with ask_house(tmp_path) as desk:
        # As a kill leaves it: a row that is still marked as being asked.
        await desk.store.write(
            lambda db: db.execute("UPDATE batch_rows SET state = 'running' WHERE state = 'waiting' AND number = 6")
        )
        batches = batches_of(desk, tmp_path)
        await batches.start()
        batch = batches.batch(number)
        assert (batch.state, batch.reason) == (BatchState.PAUSED, "ICE Desk was closed meanwhile.")
        assert batch.done + batch.waiting == 6
        done = batch.done
        await batches.resume(number)
        await comes_to(batches, number)
        assert await asked_names(desk) == list(COMPANIES[done:])
        await batches.close()


async def test_only_one_desk_asks_at_a_time(tmp_path):
    async with opened(tmp_path, speed=50.0) as desk:
        other = batches_of(desk, tmp_path)
        await other.start()
        number = await begun(desk.batches)
        with pytest.raises(UsageFault, match="another ICE Desk"):
            await other.resume(number)
        await desk.batches.stop(number)
        await other.refresh()
        await other.resume(number)
        await other.stop(number)
        await other.close()


async def test_a_failing_row_is_told_in_its_place_and_the_rest_goes_on(tmp_path):
    async with opened(tmp_path) as desk:
        rows = table("Nvidia", " ", "Micron")
        rows = type(rows)(rows.name, rows.columns, (*rows.rows[:1], ("", "x"), *rows.rows[2:]))
        number = await desk.batches.add(order(), rows)
        await desk.store.write(lambda db: db.execute("UPDATE batches SET template = '{company}'"))
        await desk.batches.resume(number)
        batch = await comes_to(desk.batches, number)
        assert (batch.done, batch.failed) == (2, 1)
        [_, failed, _] = await desk.batches.results(number)
        assert "asks nothing" in failed.row.problem


async def test_cut_answers_are_failures_with_their_text_and_are_asked_again_on_wish(tmp_path):
    async with opened(tmp_path) as desk:
        strike(desk, "cut-line")
        number = await begun(desk.batches, table("Nvidia", "Micron"))
        batch = await comes_to(desk.batches, number)
        assert batch.failed == 2
        results = await desk.batches.results(number)
        assert all(result.row.problem.startswith("Cut") and result.answer for result in results)
        strike(desk)
        await desk.batches.retry(number)
        batch = await comes_to(desk.batches, number)
        assert (batch.done, batch.failed) == (2, 0)
        assert Counter(await asked_names(desk)) == {"Nvidia": 2, "Micron": 2}
        assert all(not result.row.problem for result in await desk.batches.results(number))


async def test_what_every_row_would_meet_pauses_the_batch_instead_of_failing_it(tmp_path):
    async with opened(tmp_path) as desk:
        number = await begun(desk.batches, model="no-such-model")
        batch = await comes_to(desk.batches, number, BatchState.PAUSED)
        assert (batch.failed, batch.waiting) == (0, 6)
        assert batch.reason.startswith("3 rows in succession could not be asked.")
        assert "no-such-model" in batch.reason


async def test_rows_wait_while_a_person_is_being_answered(tmp_path):
    async with opened(tmp_path, speed=20.0) as desk:
        await desk.fleet.move(MISTRAL, "warm")
        person = desk.jobs.spawn(desk.ask("Compare Nvidia with Micron, please.", model=MISTRAL), "a person asks")
        assert await until(desk.dispatcher.people.asking, lambda asking: asking == 1, 20.0)
        number = await begun(desk.batches, table("Nvidia"))
        asked = await person
        assert asked.settled is not None
        assert desk.batches.batch(number).settled == 0
        assert desk.batches.batch(number).running == 0
        assert desk.dispatcher.people.asking.value == 0
        await comes_to(desk.batches, number)


async def test_a_row_makes_no_person_wait_and_is_not_counted_as_one(tmp_path):
    async with opened(tmp_path) as desk:
        counts = []
        desk.dispatcher.people.asking.subscribe(counts.append)
        await comes_to(desk.batches, await begun(desk.batches, table("Nvidia")))
        assert counts == []
        async for _event in desk.dispatcher.ask(Question("Hello", model=MISTRAL)):
            pass
        assert counts == [1, 0]


async def test_what_it_comes_to_is_said_before(tmp_path):
    async with opened(tmp_path) as desk:
        survey = await desk.batches.look(order(model=None), table())
        assert (survey.rows, survey.looked_at, survey.bound, survey.refused) == (6, 6, 0, 0)
        assert sum(count for _model, count in survey.models) == 6
        refused = await desk.batches.look(order(model="no-such-model"), table())
        assert refused.refused == 6
        assert "no-such-model" in refused.refusal


async def test_a_deleted_batch_is_gone_with_its_rows(tmp_path):
    async with opened(tmp_path) as desk:
        number = await begun(desk.batches)
        await desk.batches.delete(number)
        assert desk.batches.all.value == ()
        assert await desk.store.run(lambda db: db.execute("SELECT count(*) FROM batch_rows").fetchone()) == (0,)
        with pytest.raises(UsageFault, match=f"no batch {number}"):
            await desk.batches.results(number)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (Table("t", ("x",), (("a",),)), "no column called company"),
        (Table("t", ("company",), ()), "t has no rows"),
        (Table("t", ("company",), (("a",),) * 10_001), "10,000 are the most"),
    ],
)
async def test_nothing_is_kept_of_a_batch_that_cannot_be_asked(tmp_path, rows, says):
    async with opened(tmp_path) as desk:
        with pytest.raises(UsageFault, match=says):
            await desk.batches.add(order(), rows)
        assert desk.batches.all.value == ()
