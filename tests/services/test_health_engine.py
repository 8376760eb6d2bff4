"""Whether the engine really answers: a hung, a slow and a missing one are told apart, and the first is mended."""

from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from ice_desk.domain.errors import Refused
from ice_desk.domain.health import Verdict
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Board, Card, Host, Lane, Link, State, Wait
from ice_desk.domain.stream import Outcome
from ice_desk.services import health_engine as checks
from ice_desk.services.answering import Answered, Answering
from ice_desk.services.health_parts import EnginePart
from ice_desk.services.inferences import Inferences
from ice_desk.services.pace import Pace, paces
from tests.services.ask_house import ask_house
from tests.services.desk_parts import Clock, open_store
from tests.services.fleet_house import CATALOGUE, MISTRAL, PHI
from tests.services.hazard_house import strike, tries

GB = 10**9
NOW = 1_790_000_000.0
UP = Host(address="http://127.0.0.1:11434", link=Link.UP)
DOWN = replace(UP, link=Link.DOWN)
HEALTHY, DEGRADED, BROKEN = Verdict.HEALTHY, Verdict.DEGRADED, Verdict.BROKEN
FAILED = Card("phi3", Lane.HOT, State.FAILED, reason="not enough memory")
EDGE = CATALOGUE.tier(Tier.EDGE)


def answers(known: Answered, *waits: Wait, host: Host = UP):
    return checks.answers(host, known, waits, NOW)


def installed(*models: str) -> Board:
    return Board(UP, tuple(Card(model, Lane.COLD, State.COLD) for model in models))


@pytest.mark.parametrize(
    ("check", "verdict", "words"),
    [
        (answers(Answered(), host=DOWN), DEGRADED, "Unknown"),
        (answers(Answered()), HEALTHY, "none was asked"),
        (answers(Answered(NOW - 40, "phi3", 0.4)), HEALTHY, "phi3 gave its first token in 0.4 s, 40 s ago"),
        (answers(Answered(NOW - 40, "phi3", 14.0)), DEGRADED, "first token in 14 s"),
        (answers(Answered(NOW - 40, "phi3", 14.0, by_user=True)), HEALTHY, "first token in 14 s"),
        (answers(Answered(NOW, "phi3", silent=True)), BROKEN, "its runner hangs"),
        (answers(Answered(NOW, "phi3", silent=True, foreign=True)), DEGRADED, "another program loaded it"),
        (answers(Answered(NOW, "phi3", problem="The model was cut")), BROKEN, "phi3: The model was cut"),
        (answers(Answered(NOW, "phi3", problem="it broke off", by_user=True)), DEGRADED, "phi3, just now: it broke"),
        (answers(Answered(NOW, "phi3", silent=True), Wait("phi3", 5.0, answer=True)), HEALTHY, "is answering now"),
        (answers(Answered(), Wait("phi3", 75.0, answer=True)), DEGRADED, "silent for 75 s"),
        (answers(Answered(), Wait("phi3", 300.0, answer=True)), BROKEN, "silent for 5 min"),
        (checks.loads(UP, ()), HEALTHY, "Nothing waits"),
        (checks.loads(UP, (), (FAILED, FAILED)), DEGRADED, "2 models did not load; phi3: not enough memory"),
        (checks.loads(UP, (Wait("yi", 30.0, 20.0),), (FAILED,)), HEALTHY, "loading for 30 s"),
        (checks.loads(DOWN, ()), DEGRADED, "Unknown"),
        (checks.loads(UP, (Wait("yi", 30.0, 20.0), Wait("phi3", 4.0))), HEALTHY, "loading for 30 s, usually"),
        (checks.loads(UP, (Wait("yi", 85.0, 20.0),)), DEGRADED, "loading for 85 s, usually 20 s"),
        (checks.loads(UP, (Wait("yi", 301.0, 20.0),)), BROKEN, "loading for 5 min"),
        (checks.loads(UP, (Wait("yi", 301.0, 100.0),)), HEALTHY, "usually 2 min"),
        (checks.loads(UP, (Wait("phi3", 900.0, answer=True),)), HEALTHY, "Nothing waits"),
        (checks.speed(()), HEALTHY, "Too few"),
        (checks.speed((Pace("phi3", 70.0, 80.0, 200),)), HEALTHY, "70 tok/s lately, 80 over 200 answers before"),
        (checks.speed((Pace("phi3", 40.0, 80.0, 200), Pace("yi", 9.0, 8.0, 90))), DEGRADED, "phi3: 40 tok/s lately"),
        (checks.models(Board(DOWN), EDGE, [None, None]), DEGRADED, "Unknown"),
        (checks.models(installed(), EDGE, [None, None]), BROKEN, "No model that can answer"),
        (checks.models(installed("other"), EDGE, [None, None]), DEGRADED, "0 of 2 of Edge's models"),
        (checks.models(installed("a"), EDGE, ["a", None]), HEALTHY, "1 of 2 of Edge's models are installed; missing"),
        (checks.models(installed("a", "b"), EDGE, ["a", "b"]), HEALTHY, "2 of 2 of Edge's models are installed"),
        (checks.exposure(UP, ("127.0.0.1", "::1")), HEALTHY, "this computer only"),
        (checks.exposure(UP, ("0.0.0.0",)), DEGRADED, "Anybody on the network"),
        (checks.exposure(UP, ("127.0.0.1", "192.168.1.4")), DEGRADED, "listens on 192.168.1.4"),
        (checks.exposure(UP, None), HEALTHY, "does not tell"),
        (checks.exposure(replace(UP, here=False), ("0.0.0.0",)), HEALTHY, "Not on this computer"),
        (checks.model_disk(UP, 200 * GB), HEALTHY, "200.0 GB free where models"),
        (checks.model_disk(UP, 19 * GB), DEGRADED, "19.0 GB"),
        (checks.model_disk(UP, 4 * GB), BROKEN, "4.0 GB"),
        (checks.model_disk(UP, None), DEGRADED, "cannot be read"),
        (checks.model_disk(replace(UP, here=False), None), HEALTHY, "another machine"),
    ],
)  # fmt: skip
def test_verdicts(check, verdict, words):
    assert check.verdict is verdict
    assert words in check.figure
    assert check.remedy or check.verdict is not BROKEN


def test_a_button_names_what_it_acts_on():
    assert answers(Answered(NOW, "phi3", silent=True)).target == "phi3"
    assert checks.models(installed("a"), EDGE, ["a", None]).target == EDGE.local[1]


@asynccontextmanager
async def engine(tmp_path, *, deadline: float = 0.3, **how):
    """The engine's part of the checks over a whole simulated desk; `answering` and `board` are its parts."""
    async with ask_house(tmp_path, **how) as desk:
        answering = Answering(desk.fleet, desk.fleet.board, desk.store, deadline=deadline)
        part = EnginePart(
            desk.fleet.board, desk.fleet, answering, desk.store, CATALOGUE, tier=lambda: Tier.EDGE, free=lambda: 9 * GB
        )
        desk.part, desk.answering = part, answering
        try:
            yield desk
        finally:
            await part.close()


async def verdict_of(desk, name: str = "Answers"):
    return next(check for check in await desk.part.checks() if check.name == name)


async def look(desk, *, wanted: bool = True, name: str = "Answers"):
    await desk.part.ask(wanted=wanted)
    return await verdict_of(desk, name)


@tries("wedged-runner")
async def test_a_hung_runner_is_found_by_a_question_and_mended_by_loading_it_again(tmp_path):
    async with engine(tmp_path) as desk:
        strike(desk, "wedged-runner")
        await desk.fleet.move(PHI, Lane.HOT)
        hung = await look(desk, wanted=False)
        assert (hung.verdict, hung.action, hung.target) == (BROKEN, checks.RENEW, PHI)
        assert [row.name for row in await desk.other.running()] == [PHI], "the engine's own list is none the wiser"
        await desk.fleet.renew(hung.target)
        desk.answering.forget()
        mended = await look(desk)
        assert mended.verdict is HEALTHY
        assert f"{PHI} gave its first token" in mended.figure
        assert desk.card(PHI).lane is Lane.HOT
        assert (await desk.other.running())[0].pinned


@tries("wedged-runner")
async def test_one_that_another_program_loaded_is_asked_where_a_person_waits_and_left_as_it_is(tmp_path):
    async with engine(tmp_path) as desk:
        strike(desk, "wedged-runner")
        await desk.other.load(PHI, RunnerOptions(2048), 300.0)
        await desk.until(lambda: desk.card(PHI).external)
        await desk.part.ask(wanted=False)
        assert desk.answering.last.at is None
        hung = await look(desk)
        assert (hung.verdict, hung.action, hung.target) == (DEGRADED, checks.RENEW, PHI)
        assert desk.engine.requests[-1].options == RunnerOptions(2048)
        await desk.fleet.renew(PHI)
        desk.answering.forget()
        assert (await look(desk)).verdict is HEALTHY
        (row,) = await desk.other.running()
        assert row.context_length == 2048


@tries("slow-answers")
async def test_a_slow_engine_is_not_taken_for_a_hung_one(tmp_path):
    async with engine(tmp_path, deadline=4.0, speed=4.0) as desk:
        await desk.fleet.move(PHI, Lane.HOT)
        quick = (await look(desk), desk.answering.last.seconds)[1]
        strike(desk, "slow-answers")
        slow = await look(desk)
        assert desk.answering.last.well
        assert desk.answering.last.seconds > 3 * quick
        assert "gave its first token" in slow.figure


async def test_a_missing_engine_is_neither(tmp_path):
    async with engine(tmp_path) as desk:
        await desk.fleet.move(PHI, Lane.HOT)
        await desk.simulator.close()
        await desk.until(lambda: desk.fleet.board.value.host.link is Link.DOWN)
        gone = await look(desk)
        assert (gone.verdict, gone.action) == (DEGRADED, "")
        assert "Unknown" in gone.figure


async def test_a_question_of_ours_counts_as_no_use_and_keeps_no_warm_model(tmp_path):
    async with engine(tmp_path) as desk:
        await desk.fleet.move(MISTRAL, Lane.WARM)
        before = desk.core.book.find(MISTRAL).last_used
        await desk.part.ask(wanted=False)
        assert desk.answering.last.at is None, "a warm model is left to its time"
        await desk.part.ask(wanted=True)
        assert desk.answering.last.model == MISTRAL
        assert desk.core.book.find(MISTRAL).last_used == before
        assert desk.engine.requests[-1].max_tokens == 1
        assert desk.engine.requests[-1].options == desk.core.book.find(MISTRAL).options


async def test_nothing_is_loaded_for_a_question_of_ours(tmp_path):
    async with engine(tmp_path) as desk:
        await desk.part.ask(wanted=True)
        assert await desk.other.running() == ()
        assert desk.answering.last.at is None


async def test_an_answer_in_a_chat_shows_as_much_as_a_question_of_ours(tmp_path):
    async with engine(tmp_path) as desk:
        asked = await desk.ask("Why?")
        requests = len(desk.engine.requests)
        check = await look(desk, wanted=False)
        assert (check.verdict, len(desk.engine.requests)) == (HEALTHY, requests)
        assert asked.model in check.figure


async def test_a_busy_model_is_not_asked_and_its_silence_is_timed(tmp_path):
    async with engine(tmp_path) as desk:
        await desk.fleet.move(PHI, Lane.HOT)
        async with desk.fleet.lease(PHI, 100) as lease:
            await desk.part.ask(wanted=True)
            assert desk.engine.requests == []
            (wait,) = desk.fleet.waits()
            assert (wait.model, wait.answer) == (PHI, True)
            lease.heard()
            assert desk.fleet.waits()[0].seconds <= wait.seconds + 0.5
            with pytest.raises(Refused, match="not loaded and idle"):
                async with desk.fleet.borrow(PHI):
                    pass
            with pytest.raises(Refused, match="is not loaded anew"):
                await desk.fleet.renew(PHI)


async def test_a_load_under_way_is_seen(tmp_path):
    async with engine(tmp_path, speed=20.0) as desk:
        load = desk.jobs.spawn(desk.fleet.move(PHI, Lane.HOT), "load")
        await desk.until(lambda: desk.card(PHI).state is State.LOADING)
        assert f"{PHI} has been loading" in (await verdict_of(desk, "Loads")).figure
        await load
        assert (await verdict_of(desk, "Loads")).figure == "Nothing waits to be loaded"


async def test_pace_compares_the_last_ten_answers_with_those_before(tmp_path):
    async with open_store(tmp_path / "a.db") as store:
        log = Inferences(store, Clock(NOW))
        answer = Inference(at=NOW, model="phi3", tier=Tier.EDGE, outcome=Outcome.COMPLETE, tokens_per_second=80.0)
        for place in range(29):
            await log.log(replace(answer, at=NOW - 100 + place))
        assert await paces(store, NOW - 3600) == ()
        for place in range(10):
            await log.log(replace(answer, at=NOW - 50 + place, tokens_per_second=30.0))
        await log.log(replace(answer, at=NOW, tokens_per_second=1.0, outcome=Outcome.CUT))
        assert await paces(store, NOW - 3600) == (Pace("phi3", 30.0, 80.0, 29),)
        assert await paces(store, NOW + 1) == ()
