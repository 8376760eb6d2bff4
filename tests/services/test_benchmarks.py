"""Benchmark runs on a simulated machine: to the end, paused, cancelled, interrupted, and what routing makes of them."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from ice_desk import paths
from ice_desk.domain.bench import BenchScore, BenchState
from ice_desk.domain.errors import UsageFault
from ice_desk.services import benchmarks as module
from ice_desk.services.bench_tasks import bench_tasks
from ice_desk.services.benchmarks import TOO_LATE, Benchmarks
from ice_desk.services.dispatcher import Question
from ice_desk.services.feed import until
from tests.services.ask_house import ask_house
from tests.services.fleet_house import CATALOGUE, EMBED, MISTRAL, PHI, TINY
from tests.services.hazard_house import strike

QWEN, SMALL_MISTRAL = "qwen2.5:7b-instruct", "mistral:7b-instruct-q4_0"
FILE = paths.resources() / "benchmark" / "tasks.toml"


def tasks(quick: bool):
    return bench_tasks(FILE, CATALOGUE.contexts, quick=quick)


def benchmarks_of(desk) -> Benchmarks:
    return Benchmarks(desk.fleet, desk.fleet.board, desk.store, desk.jobs, tasks)


@asynccontextmanager
async def opened(tmp_path, **how):
    async with ask_house(tmp_path, **how) as desk:
        desk.bench = benchmarks_of(desk)
        await desk.bench.start()
        yield desk


async def ended(bench: Benchmarks, state: BenchState = BenchState.DONE) -> None:
    assert await until(bench.run, lambda run: run.state is state, 20.0)


async def test_a_quick_run_measures_every_model_on_every_task(tmp_path):
    async with opened(tmp_path) as desk:
        await desk.bench.begin((MISTRAL, PHI), quick=True)
        await ended(desk.bench)
        run = desk.bench.run.value
        assert [(one.model, one.task) for one in run.results] == [
            (model, task.name) for model in run.models for task in tasks(True)
        ]
        assert all(one.score is not None and one.tokens_per_second and one.first_token for one in run.results)
        assert {score.number for score in desk.bench.scores.value} == {4}
        asked = desk.engine.requests
        assert all(one.temperature == 0 and one.max_tokens <= 256 for one in asked)
        assert await desk.logged() == [], "a benchmark is no answer of a user's"


async def test_what_does_not_fit_is_told_in_its_place_and_the_rest_goes_on(tmp_path):
    async with opened(tmp_path, profile="laptop_16gb") as desk:
        await desk.bench.begin((TINY,), quick=False)
        await ended(desk.bench)
        by_task = {one.task: one for one in desk.bench.run.value.results}
        assert by_task["earnings_analysis"].score is not None
        assert "are needed" in by_task["massive_context"].problem


async def test_a_fault_of_the_engine_is_a_result(tmp_path):
    async with opened(tmp_path) as desk:
        strike(desk, "oom-at-load")
        await desk.bench.begin((PHI,), quick=True)
        await ended(desk.bench)
        results = desk.bench.run.value.results
        assert all(one.score is None and one.problem for one in results)
        assert "memory" in results[0].problem
        assert desk.bench.scores.value == ()


async def test_a_pause_ends_after_the_present_answer_and_goes_on_from_there(tmp_path):
    async with opened(tmp_path, speed=200.0) as desk:
        await desk.bench.begin((PHI,), quick=True)
        assert await until(desk.bench.run, lambda run: len(run.results) == 1, 10.0)
        desk.bench.pause()
        assert await until(desk.bench.run, lambda run: not run.now, 10.0)
        measured = len(desk.bench.run.value.results)
        for _ in range(50):
            await asyncio.sleep(0)
        run = desk.bench.run.value
        assert run.state is BenchState.PAUSED
        assert (len(run.results), len(run.left)) == (measured, 4 - measured)
        assert measured < 4
        with pytest.raises(UsageFault, match="running already"):
            await desk.bench.begin((PHI,), quick=True)
        desk.bench.go_on()
        await ended(desk.bench)
        assert len(desk.bench.run.value.results) == 4


async def test_a_cancelled_run_keeps_what_was_measured_and_another_can_begin(tmp_path):
    async with opened(tmp_path, speed=200.0) as desk:
        await desk.bench.begin((PHI,), quick=True)
        assert await until(desk.bench.run, lambda run: len(run.results) == 1, 10.0)
        await desk.bench.cancel()
        assert desk.bench.run.value.state is BenchState.CANCELLED
        assert desk.bench.scores.value[0].number == 1
        await desk.bench.begin((PHI,), quick=True)
        await ended(desk.bench)


async def test_a_run_that_the_programs_end_broke_off_goes_on(tmp_path):
    async with opened(tmp_path, speed=200.0) as desk:
        await desk.bench.begin((PHI, MISTRAL), quick=True)
        assert await until(desk.bench.run, lambda run: len(run.results) == 3, 10.0)
        await desk.bench.close()
        again = benchmarks_of(desk)
        await again.start()
        run = again.run.value
        assert (run.state, len(run.results), len(run.left)) == (BenchState.PAUSED, 3, 5)
        again.go_on()
        await ended(again)
        assert len(again.run.value.results) == 8
        fresh = benchmarks_of(desk)
        await fresh.start()
        assert (fresh.run.value.state, len(fresh.scores.value)) == (BenchState.IDLE, 2)


async def test_a_quick_run_leaves_out_what_its_minute_has_no_room_for(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "QUICK_SECONDS", 0.0)
    async with opened(tmp_path) as desk:
        await desk.bench.begin((PHI,), quick=True)
        await ended(desk.bench)
        assert {one.problem for one in desk.bench.run.value.results} == {TOO_LATE}


async def test_only_installed_models_that_answer_are_offered_the_loaded_ones_first(tmp_path):
    async with opened(tmp_path) as desk:
        async with desk.fleet.lease(MISTRAL, 100):
            offered = desk.bench.models()
        assert offered[0] == MISTRAL
        assert EMBED not in offered
        with pytest.raises(UsageFault, match="No model was chosen"):
            await desk.bench.begin((), quick=True)


async def test_measured_quality_stands_in_place_of_what_is_said_of_a_model(tmp_path):
    async with opened(tmp_path) as desk:
        await desk.fleet.pull(QWEN)
        question = Question("What did Nvidia earn?")
        before = desk.dispatcher.preview(question)
        assert before.model in (QWEN, SMALL_MISTRAL)
        desk.dispatcher._deciding._view.measure((BenchScore(before.model, 0.05, 4),))
        after = desk.dispatcher.preview(question)
        assert {before.model, after.model} == {QWEN, SMALL_MISTRAL}
        note = next(one.note for one in after.candidates if one.model == before.model)
        assert "quality 0.05 from 4 benchmarks" in note
        judged = BenchScore(before.model, 0.05, 4, judged=1.0, judged_n=3, routed=0.23)
        desk.dispatcher._deciding._view.measure((judged,))
        again = desk.dispatcher.preview(question)
        note = next(one.note for one in again.candidates if one.model == before.model)
        assert "quality 0.23 from 4 benchmarks, 3 of them judged" in note
        desk.dispatcher._deciding._view.measure((replace(judged, by_itself=True, routed=0.05),))
        note = next(one.note for one in desk.dispatcher.preview(question).candidates if one.model == before.model)
        assert "judged" not in note
