"""Extras to the classifier from loaded models: on a simulated machine, with right, slow, wrong and broken answers."""

import asyncio
import json

import pytest

from ice_desk.domain.opinion import Opinion
from ice_desk.domain.route_basis import EXAMPLES, MODEL
from ice_desk.domain.route_record import replayed
from ice_desk.domain.slots import Lane
from ice_desk.domain.stream import Delta, Routed
from ice_desk.domain.tasks import TASKS
from ice_desk.services.task_examples import CORRECTED
from tests.services.ask_house import DONE, QUESTION, ask_house
from tests.services.fleet_house import CATALOGUE, MISTRAL

NOMIC = "nomic-embed-text:v1.5"
LIKE = "Why did the margins of Nvidia fall after the price of memory rose again?"
UNLIKE = "Translate the prospectus into Portuguese, please."
UNSURE = Opinion(lambda _prompt: {task: 1 / len(TASKS) for task in TASKS}, lambda *_given: (0.4, {}))
SURE = Opinion(lambda _prompt: {"synthesis": 0.9, "causal_reasoning": 0.1}, lambda *_given: (0.4, {}))


async def loaded(desk, *models):
    for model in models:
        await desk.fleet.move(model, Lane.HOT)


def asked_for_a_task(desk):
    return [request for request in desk.engine.requests if request.form is not None]


def says(text):
    return [Delta(text, 1), DONE]


async def liked(desk, prompt=QUESTION, task="causal_reasoning", times=3):
    """A question answered to its user's liking, so often that its like is no longer unclear."""
    for _ in range(times):
        await desk.ask(prompt, task=task, model=MISTRAL)
        await desk.history.rate((await desk.answer()).id, 1)
    await desk.settled_jobs()


async def never(*_given):
    await asyncio.Event().wait()


async def test_a_liked_answer_makes_its_prompt_an_example_for_those_like_it(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        await loaded(desk, NOMIC, MISTRAL)
        await liked(desk)
        found = await desk.tasks.at_send(LIKE)
        assert (found.by, found.model, found.examples) == (EXAMPLES, NOMIC, 3)
        assert next(iter(found.probabilities)) == "causal_reasoning"
        assert await desk.tasks.foresee(UNLIKE) is None


async def test_an_example_decides_the_route_is_recorded_and_replays(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        await loaded(desk, NOMIC, MISTRAL)
        await liked(desk)
        asked = await desk.ask(LIKE)
        route = asked.of(Routed)[0].route
        assert (route.task, route.told_by) == ("causal_reasoning", EXAMPLES)
        assert route.confidence > 0.55
        record = json.loads((await desk.answer()).facts.route_json)
        assert record["basis"]["judgement"]["refinement"]["by"] == EXAMPLES
        again = replayed(record, CATALOGUE)
        assert (again.model, again.task, again.reason) == (route.model, route.task, route.reason)


async def test_a_rating_taken_back_takes_its_example_back(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=SURE) as desk:
        await loaded(desk, NOMIC, MISTRAL)
        await liked(desk, times=1)
        await desk.history.rate((await desk.answer()).id, -1)
        await desk.settled_jobs()
        assert await desk.tasks.foresee(LIKE) is None


async def test_a_corrected_task_is_learned_and_outlives_a_rating(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=SURE) as desk:
        await loaded(desk, NOMIC, MISTRAL)
        await desk.ask(QUESTION)
        await desk.ask(QUESTION, task="relationship_inference", retry=True)
        await desk.settled_jobs()
        await desk.history.rate((await desk.answer()).id, -1)
        await desk.settled_jobs()
        found = await desk.tasks.foresee(LIKE)
        assert found.probabilities["relationship_inference"] > 0.4
        rows = await desk.store.run(lambda db: db.execute("SELECT task, source FROM task_examples").fetchall())
        assert rows == [("relationship_inference", CORRECTED)]


async def test_examples_wait_for_a_model_that_makes_vectors_and_go_with_their_chat(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=SURE) as desk:
        await loaded(desk, MISTRAL)
        await liked(desk)
        assert await desk.tasks.at_send(LIKE) is None
        await loaded(desk, NOMIC)
        await liked(desk, "Which of my suppliers also deliver to Intel?", "relationship_inference")
        assert (await desk.tasks.foresee(LIKE)).examples == 3
        await desk.history.delete(desk.chat)
        await desk.store.write(lambda db: db.execute("DELETE FROM conversations") and None)
        rows = await desk.store.run(lambda db: db.execute("SELECT count(*) FROM task_examples").fetchone())
        assert rows == (0,)


async def test_nothing_is_loaded_for_a_label(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        assert await desk.tasks.at_send(QUESTION) is None
        assert await desk.other.running() == ()


async def test_a_slow_vector_is_not_waited_for(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=SURE) as desk:
        await loaded(desk, NOMIC, MISTRAL)
        await liked(desk)
        desk.engine.embed = never
        async with asyncio.timeout(20):
            assert await desk.tasks.at_send(LIKE) is None
        await desk.until(lambda: desk.card(NOMIC).leases == 0)


async def test_a_loaded_model_names_an_unclear_task_at_send(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        await loaded(desk, MISTRAL)
        found = await desk.tasks.at_send(QUESTION)
        assert (found.by, found.model) == (MODEL, MISTRAL)
        assert max(found.probabilities.values()) > 0.55
        (request,) = asked_for_a_task(desk)
        assert (request.temperature, request.think, request.max_tokens) == (0.0, False, 24)
        assert desk.card(MISTRAL).leases == 0


async def test_a_clear_task_asks_nobody(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=SURE) as desk:
        await loaded(desk, MISTRAL)
        assert await desk.tasks.at_send(QUESTION) is None
        assert asked_for_a_task(desk) == []


async def test_a_model_that_answers_is_not_asked(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        await loaded(desk, MISTRAL)
        async with desk.fleet.lease(MISTRAL, 0):
            assert await desk.tasks.at_send(QUESTION) is None
        assert asked_for_a_task(desk) == []


@pytest.mark.parametrize("said", ["", "banana", '{"task": "banana"}', '{"task": 7}', '["task"]', '{"task": "synth'])
async def test_a_wrong_word_of_a_model_is_passed_over(tmp_path, said):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        await loaded(desk, MISTRAL)
        desk.engine.plays = says(said)
        assert await desk.tasks.at_send(QUESTION) is None
        assert desk.told == []


@pytest.mark.parametrize("fault", ["wedged", "reset", "error-midstream", "html-200", "cut-line", "stall"])
async def test_a_broken_answer_leaves_the_question_to_the_classifier(tmp_path, fault):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        await loaded(desk, MISTRAL)
        desk.simulator.faults = {fault}
        async with asyncio.timeout(20):
            assert await desk.tasks.at_send(QUESTION) is None
        assert desk.told == []
        assert desk.card(MISTRAL).leases == 0


async def test_a_slow_model_is_not_waited_for_and_the_question_is_answered(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        await loaded(desk, MISTRAL)
        slow = desk.engine.chat

        async def chat(request):
            if request.form is not None:
                await never()
            async for event in slow(request):
                yield event

        desk.engine.chat = chat
        asked = await desk.ask()
        assert asked.error is None
        assert asked.of(Routed)[0].route.told_by == "classifier"


async def test_the_word_of_a_model_is_recorded(tmp_path):
    async with ask_house(tmp_path, refines=True, opinion=UNSURE) as desk:
        await loaded(desk, MISTRAL)
        asked = await desk.ask()
        route = asked.of(Routed)[0].route
        assert route.told_by == MODEL
        record = json.loads((await desk.answer()).facts.route_json)
        assert record["basis"]["judgement"]["refinement"]["model"] == MISTRAL
