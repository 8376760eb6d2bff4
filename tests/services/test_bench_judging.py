"""Judging in runs: here and in the cloud, paused, cancelled and resumed, and judges that give no judgement."""

import asyncio
import json
from contextlib import asynccontextmanager

import pytest

from ice_desk.domain.bench import BenchState
from ice_desk.domain.errors import Refused, UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta
from ice_desk.services import bench_store
from ice_desk.services.bench_judging import Judge
from ice_desk.services.benchmarks import Benchmarks
from ice_desk.services.feed import until
from tests.engines.fake_provider import FakeProvider
from tests.services.ask_house import DONE, ask_house
from tests.services.fleet_house import EMBED, MISTRAL, PHI
from tests.services.test_benchmarks import ended, tasks
from tests.services.test_cloud_desk import KEY, ROLE, desk_with, state_of

GRADES = {task.name: {one.name: 4 for one in task.rubric} for task in tasks(True)}


def judged_bench(desk) -> Benchmarks:
    judge = Judge(desk.fleet, desk.fleet.board, desk.dispatcher, tier=lambda: Tier.EDGE)
    return Benchmarks(desk.fleet, desk.fleet.board, desk.store, desk.jobs, tasks, judge)


@asynccontextmanager
async def opened(tmp_path, **how):
    async with ask_house(tmp_path, **how) as desk:
        desk.bench = judged_bench(desk)
        await desk.bench.start()
        yield desk


def judgings(desk):
    return [one for one in desk.engine.requests if one.form is not None]


async def kept_answers(desk) -> int:
    return await desk.store.run(
        lambda db: db.execute("SELECT count(*) FROM bench_judgements WHERE answer <> ''").fetchone()[0]
    )


def test_every_financial_task_has_a_rubric_and_lengths_of_context_have_none():
    assert all(3 <= len(task.rubric) <= 5 for task in tasks(True))
    assert {bool(task.rubric) for task in tasks(False) if task.context} == {False}


async def test_a_local_judge_grades_each_answer_by_itself_once_all_are_there(tmp_path):
    async with opened(tmp_path) as desk:
        assert EMBED not in desk.bench.judges()
        words = desk.bench.judge_words(MISTRAL, (PHI, MISTRAL), quick=True)
        assert words.startswith(f"{MISTRAL} then judges up to 8 answers, on this fleet, for nothing.")
        assert "Its own among them" in words
        await desk.bench.begin((MISTRAL, PHI), quick=True, judge=MISTRAL)
        await ended(desk.bench)
        run = desk.bench.run.value
        assert (run.judged, run.to_judge) == (8, ())
        assert all(one.judged.judge == MISTRAL and one.judged.score is not None for one in run.results)
        assert {one.judged.by_itself for one in run.results if one.model == MISTRAL} == {True}
        asked = judgings(desk)
        assert desk.engine.requests[-8:] == asked, "after the last question"
        assert all((one.model, one.temperature) == (MISTRAL, 0.0) for one in asked)
        outside = [one.messages[1].content.partition("\nANSWER ")[0] for one in asked]
        assert not any(PHI in words or MISTRAL in words for words in outside), "it is not told whose it is"
        by_model = {score.model: score for score in desk.bench.scores.value}
        assert by_model[MISTRAL].for_routing == by_model[MISTRAL].quality
        assert by_model[PHI].judged_n == 4
        assert await kept_answers(desk) == 0
        again = judged_bench(desk)
        await again.start()
        assert again.scores.value == desk.bench.scores.value


async def test_a_judge_that_gives_no_valid_grades_gives_no_judgement(tmp_path):
    async with opened(tmp_path) as desk:
        real = desk.engine.chat

        async def chat(request):
            if request.form is None:
                async for event in real(request):
                    yield event
                return
            yield Delta('{"accuracy": 5}')
            yield DONE

        desk.engine.chat = chat
        await desk.bench.begin((PHI,), quick=True, judge=MISTRAL)
        await ended(desk.bench)
        assert all("no valid grades came" in one.judged.problem for one in desk.bench.run.value.results)
        (score,) = desk.bench.scores.value
        assert (score.judged, score.judged_n, score.for_routing) == (None, 0, score.quality)


async def test_judging_is_paused_resumed_after_the_programs_end_and_cancelled(tmp_path):
    async with opened(tmp_path, speed=200.0) as desk:
        await desk.bench.begin((PHI,), quick=True, judge=PHI)
        assert await until(desk.bench.run, lambda run: run.judged == 1, 20.0)
        desk.bench.pause()
        assert await until(desk.bench.run, lambda run: not run.now, 10.0)
        done = desk.bench.run.value.judged
        for _ in range(50):
            await asyncio.sleep(0)
        assert desk.bench.run.value.judged == done < 4
        await desk.bench.close()
        again = judged_bench(desk)
        await again.start()
        run = again.run.value
        assert (run.state, run.judge, run.judged, len(run.to_judge)) == (BenchState.PAUSED, PHI, done, 4 - done)
        again.go_on()
        assert await until(again.run, lambda run: run.judged > done, 20.0)
        if again.run.value.active:
            await again.cancel()
        assert await kept_answers(desk) == 0
        assert await desk.store.run(bench_store.unfinished) is None


async def test_a_judge_that_is_not_there_begins_nothing(tmp_path):
    async with opened(tmp_path) as desk:
        for judge in ("nobody", EMBED):
            with pytest.raises(UsageFault, match="cannot judge"):
                await desk.bench.begin((PHI,), quick=True, judge=judge)
        assert desk.bench.run.value.state is BenchState.IDLE


@asynccontextmanager
async def cloud(tmp_path, answer: str, **how):
    async with (
        FakeProvider("normal", key=KEY, answer=answer) as provider,
        desk_with(tmp_path, provider.base_url, **how) as desk,
    ):
        judge = desk.catalogue.cloud[ROLE].model
        assert await until(desk.fleet.board, lambda board: board.card(judge) is not None, 10.0)
        yield desk, provider, judge


async def test_a_cloud_judge_is_said_held_and_settled_by_the_ledger(tmp_path):
    async with cloud(tmp_path, json.dumps(GRADES["market_sentiment"])) as (desk, provider, judge):
        bench = desk.benchmarks
        assert judge in bench.judges()
        assert "for at most $" in bench.judge_words(judge, (PHI,), quick=True)
        await bench.begin((PHI,), quick=True, judge=judge)
        most = bench.run.value.most
        await ended(bench)
        said = {one.task: one.judged for one in bench.run.value.results}
        assert said["market_sentiment"].score == 0.75
        assert "no valid grades" in said["earnings_analysis"].problem, "its rubric is another one"
        spent = bench.run.value.judge_spent
        assert 0 < spent == provider.micro_dollars <= most
        assert [state for state, _ in state_of(desk)] == ["settled"] * 4


async def test_a_cap_stops_the_judge_and_not_the_run(tmp_path):
    async with cloud(tmp_path, "{}", cap=0.001) as (desk, provider, judge):
        assert judge not in desk.benchmarks.judges()
        with pytest.raises(Refused, match="cannot judge"):
            await desk.benchmarks.begin((PHI,), quick=True, judge=judge)
        assert provider.posts == 0


async def test_nothing_is_sent_beyond_what_was_said(tmp_path):
    async with cloud(tmp_path, "{}") as (desk, provider, judge):
        (task, *_) = tasks(True)
        said = await desk.benchmarks._judge.judge(judge, PHI, task, "An answer.", most=1)
        assert "more than what was said before" in said.problem
        assert (said.micro_dollars, provider.posts) == (0, 0)
