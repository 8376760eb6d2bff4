"""Looks at the log through filters: what they say is what the rows say, to the stated error."""

import statistics
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ice_desk.domain.cube import Cube
from ice_desk.domain.measured import Filters, Measured
from ice_desk.domain.performance import DAY_SECONDS, Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.sketch import ERROR
from ice_desk.domain.stream import Outcome
from ice_desk.domain.telemetry import NO_SAMPLE
from ice_desk.services import rollups
from ice_desk.services.feed import Feed
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.memory_log import MemoryLog
from ice_desk.services.performance import Performance
from tests.services.desk_parts import Clock, Told, open_store
from tests.services.fleet_house import CATALOGUE
from tests.services.test_rollups import ANSWERS, database, log

TODAY = 20_000
NOON = TODAY * DAY_SECONDS + 43_200.0
ANSWER = Inference(
    at=NOON, model="phi3", tier=Tier.EDGE, outcome=Outcome.COMPLETE, task="synthesis", host="a",
    first_token_seconds=0.5, tokens_per_second=40.0, completion_tokens=80, answer=1,
)  # fmt: skip
CLOSE = ERROR * (1 + 1e-9)


def cube_of(records) -> Cube:
    db = database()
    for record in records:
        log(db, record)
    _, days = rollups.read_since(db, 0)
    db.close()
    return Cube([row for rows in days.values() for row in rows])


def lower_median(values: list[float]) -> float:
    return statistics.median_low(values)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(ANSWERS, max_size=30),
    st.sampled_from(("", "phi3", "yi:34b")),
    st.sampled_from(("", "synthesis")),
    st.sampled_from(("", "edge")),
    st.sampled_from((None, 1, 2)),
)
def test_every_group_is_what_its_rows_say(records, model, task, tier, days):
    found = cube_of(records).measure(Filters(days=days, model=model, task=task, tier=tier, by_task=True), today=3)
    counted = [
        one
        for one in records
        if not one.simulated
        and model in ("", one.model)
        and task in ("", one.task)
        and tier in ("", one.tier)
        and (days is None or one.at // DAY_SECONDS > 3 - days)
    ]
    assert found.asked == len(counted)
    for group in found.groups:
        mine = [one for one in counted if (one.model, one.task) == (group.model, group.task)]
        well = [one for one in mine if not one.failed]
        speeds = [one.tokens_per_second for one in well if one.tokens_per_second and one.tokens_per_second > 1e-3]
        assert (group.asked, group.failed) == (len(mine), len(mine) - len(well))
        assert group.micro_dollars == sum(one.micro_dollars for one in mine)
        assert (group.rated, group.liked) == (
            sum(one.rating is not None for one in mine),
            sum((one.rating or 0) > 0 for one in mine),
        )
        if group.speed is not None and group.speed.number == len(speeds):
            assert group.speed.median == pytest.approx(lower_median(speeds), rel=CLOSE)
    assert sum(point.number for point in found.days) == len(counted)


def test_a_choice_does_not_take_away_the_others():
    records = [
        ANSWER,
        replace(ANSWER, model="yi"),
        replace(ANSWER, model="yi", task="report_writing", tier=Tier.STARTER),
    ]
    found = cube_of(records).measure(Filters(model="phi3"), today=TODAY)
    assert [group.model for group in found.groups] == ["phi3"]
    assert found.choices.models == ("yi", "phi3")
    assert found.choices.tasks == ("synthesis", "report_writing")
    assert found.choices.tiers == ("edge", "starter")


def test_the_trend_needs_enough_answers_on_both_sides():
    def days(number: int) -> list[Inference]:
        early = [replace(ANSWER, at=NOON - 9 * DAY_SECONDS, tokens_per_second=40.0)] * number
        return [*early, *[replace(ANSWER, tokens_per_second=30.0)] * number]

    assert cube_of(days(9)).measure(Filters(), TODAY).groups[0].trend is None
    assert cube_of(days(10)).measure(Filters(), TODAY).groups[0].trend == pytest.approx(-0.25, abs=0.02)


def test_a_long_span_is_drawn_with_few_points_and_loses_no_answer():
    records = [replace(ANSWER, at=NOON - day * DAY_SECONDS) for day in range(400)]
    found = cube_of(records).measure(Filters(days=None), TODAY)
    assert len(found.days) <= 92
    assert sum(point.number for point in found.days) == 400
    assert found.span == (TODAY - 399, TODAY)


def test_nothing_logged_is_nothing_measured():
    assert Cube(()).measure(Filters(), TODAY) == Measured(Filters())


@asynccontextmanager
async def opened(tmp_path):
    clock, told = Clock(NOON), Told()
    jobs = Jobs(told)
    async with open_store(tmp_path / "a.db", now=clock) as store:
        memory = MemoryLog(store, jobs, samples=Feed(NO_SAMPLE), now=clock)
        await memory.start()
        performance = Performance(store, memory, CATALOGUE, jobs, now=clock)
        performance.log, performance.jobs, performance.clock = Inferences(store, clock), jobs, clock
        try:
            yield performance
        finally:
            await performance.close()
            await jobs.close()
            await memory.close()
    assert told.errors == []


async def test_a_new_answer_and_a_rating_are_seen_by_the_next_look(tmp_path):
    async with opened(tmp_path) as performance:
        assert (await performance.look(Filters())).groups == ()
        await performance.log.log(ANSWER)
        await performance.log.log(replace(ANSWER, at=NOON - 40 * DAY_SECONDS, answer=2))
        found = await performance.look(Filters())
        assert (found.asked, found.groups[0].rated) == (1, 0)
        assert found.groups[0].whole.median == pytest.approx(2.5, rel=CLOSE)
        await performance.log.rate(2, 1)
        found = await performance.look(Filters(days=None))
        assert (found.asked, found.groups[0].rated, found.groups[0].liked) == (2, 1, 1)
        assert performance.measured.value == found
