"""Loading ahead on a live fleet: expected, loaded, judged, kept."""

from contextlib import asynccontextmanager

from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import State
from ice_desk.domain.stream import Outcome
from ice_desk.services.foresight import VAIN_SECONDS, Foresight, PreloadLog, Preloads, asked_of
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from tests.services.desk_parts import Clock, open_store
from tests.services.fleet_house import CATALOGUE, MISTRAL, PHI, TINY, ask, house

DAY = 86_400
EXTRACT, REPORT, QUICK = "entity_extraction", "report_writing", "quick_question"


def inference(at: float, task: str = EXTRACT, model: str = TINY, outcome=Outcome.COMPLETE, engine="local") -> Inference:
    return Inference(at, model, Tier.EDGE, outcome, engine, task=task)


@asynccontextmanager
async def seeing(tmp_path, clock: Clock, *, wanted=lambda: True, **options):
    """A fleet with foresight that knows ten days on which extraction came at this hour."""
    async with house(tmp_path, **options) as here:
        sight = Foresight(here.fleet, CATALOGUE, here.jobs, wall=clock)
        sight.wanted = wanted
        here.core.judged = sight.judged
        sight.learn(asked_of(clock() - day * DAY, EXTRACT, TINY) for day in range(10, 0, -1))
        yield here, sight


async def test_what_usually_comes_at_this_hour_is_loaded_and_the_journal_says_so(tmp_path):
    async with seeing(tmp_path, Clock()) as (here, sight):
        sight.look()
        await here.until_state(TINY, State.READY)
        entry = here.fleet.journal.value[0]
        assert entry.event == "loaded ahead"
        assert entry.reason == "Entity extraction usually comes at this hour, on 10 of 10 days"
        await ask(here, TINY)
        assert sight.counts.value == Preloads(used=1)


async def test_after_an_answer_what_usually_follows_is_loaded(tmp_path):
    clock = Clock()
    async with house(tmp_path) as here:
        sight = Foresight(here.fleet, CATALOGUE, here.jobs, wall=clock)
        for hours in range(20, 0, -2):
            at = clock() - 5 * DAY - hours * 3600
            sight.learn([asked_of(at, EXTRACT, TINY), asked_of(at + 120, REPORT, PHI)])
        sight.watch()
        await here.until(lambda: here.jobs.running("foresight"))
        sight.heard(inference(clock()))
        await here.until_state(PHI, State.READY)
        assert here.fleet.journal.value[0].reason == (
            "Report writing usually follows entity extraction within 10 min, 10 of 10 times"
        )


async def test_switched_off_nothing_is_loaded_ahead(tmp_path):
    async with seeing(tmp_path, Clock(), wanted=lambda: False) as (here, sight):
        sight.look()
        assert not here.jobs.running("fleet:expected")


async def test_while_an_answer_runs_nothing_is_loaded_ahead(tmp_path):
    async with seeing(tmp_path, Clock()) as (here, sight), here.fleet.lease(MISTRAL, 100):
        sight.look()
        assert not here.jobs.running("fleet:expected")


async def test_a_model_loaded_in_vain_is_left_alone_for_a_while(tmp_path):
    clock = Clock()
    async with seeing(tmp_path, clock) as (here, sight):
        sight.judged(TINY, "why", False)
        sight.look()
        assert not here.jobs.running("fleet:expected")
        clock.at += VAIN_SECONDS + 1
        sight.look()
        assert here.jobs.running("fleet:expected")


async def test_failed_and_unnamed_questions_teach_nothing(tmp_path):
    clock = Clock()
    async with house(tmp_path) as here:
        sight = Foresight(here.fleet, CATALOGUE, here.jobs, wall=clock)
        for day in range(10, 0, -1):
            sight.heard(inference(clock() - day * DAY, outcome=Outcome.FAILED))
            sight.heard(inference(clock() - day * DAY, task=""))
        assert sight.expectations() == ()


async def test_what_was_asked_and_how_loads_ahead_turned_out_survives_a_restart(tmp_path):
    clock = Clock()
    (tmp_path / "engine").mkdir()
    jobs = Jobs(lambda error: None)
    async with house(tmp_path / "engine") as here, open_store(tmp_path / "desk.db", now=clock) as store:
        inferences = Inferences(store, clock)
        log = PreloadLog(store, inferences, clock)
        heard = []
        inferences.latest.subscribe(heard.append)
        for day in range(5, 0, -1):
            await inferences.log(inference(clock() - day * DAY))
        await inferences.log(inference(clock(), REPORT, "gpt", engine="cloud"))
        await inferences.log(inference(clock(), REPORT, PHI, Outcome.FAILED))
        await log.keep(TINY, "why", True)
        await log.keep(PHI, "why", False)
        clock.at += 31 * DAY
        await log.keep(TINY, "why", True)
        assert len(heard) == 7
        asked = await log.asked()
        assert [(one.task, one.model) for one in asked] == [(EXTRACT, TINY)] * 5 + [(REPORT, "")]
        assert await log.counts() == Preloads(used=1, wasted=0)
        sight = Foresight(here.fleet, CATALOGUE, jobs, log=log, wall=clock)
        await sight.start()
        assert sight.counts.value == Preloads(used=1)
        await jobs.close()
