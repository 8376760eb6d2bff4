"""What becomes of a question whose model hangs or dies before its first word, and how long a chat keeps its model."""

import pytest

from ice_desk.domain.chats import MessageState, Role
from ice_desk.domain.slots import Lane
from ice_desk.domain.stream import Outcome, Routed
from ice_desk.services.dispatcher import STICKY_SECONDS, Question
from tests.services.ask_house import QUESTION, ask_house
from tests.services.fleet_house import MISTRAL, PHI, TINY


class Ticks:
    """A clock that the test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def failing(desk, model, fault):
    """The engine has `fault` while `model` is loaded or asked, and is well for every other one."""
    load, chat = desk.engine.load, desk.engine.chat

    def ill(name):
        desk.simulator.faults = {fault} if name == model else set()

    async def loading(name, *given, **how):
        ill(name)
        await load(name, *given, **how)

    async def chatting(request):
        ill(request.model)
        async for event in chat(request):
            yield event

    desk.engine.load, desk.engine.chat = loading, chatting


@pytest.mark.parametrize("fault", ["wedged", "oom-at-load", "busy-503"])
async def test_a_model_that_hangs_or_dies_gives_way_and_the_prompt_is_kept_once(tmp_path, fault):
    async with ask_house(tmp_path, first_word=-50.0) as desk:
        first = desk.dispatcher.preview(_question(desk)).model
        failing(desk, first, fault)
        asked = await desk.ask()
        assert asked.error is None
        routes = [event.route for event in asked.of(Routed)]
        assert routes[0].model == first != routes[-1].model
        assert routes[-1].reason.startswith(f"{first} failed: ")
        lost = next(one for one in routes[-1].candidates if one.model == first)
        assert "it has just failed" in lost.lost
        prompts = [one.text for one in await desk.messages() if one.role is Role.USER]
        assert prompts == [QUESTION]
        assert (await desk.answer()).state is MessageState.COMPLETE
        assert asked.settled.outcome is Outcome.COMPLETE
        assert [outcome for _, outcome in await desk.logged()] == ["failed", "complete"]


async def test_a_chat_keeps_its_model_for_five_minutes_from_the_end_of_the_reply(tmp_path):
    ticks = Ticks()
    async with ask_house(tmp_path, ticks=ticks) as desk:
        await desk.ask()
        ticks.now += STICKY_SECONDS
        assert "goes on" in desk.dispatcher.preview(_question(desk)).reason
        ticks.now += 0.1
        assert "goes on" not in desk.dispatcher.preview(_question(desk)).reason


def _question(desk):
    return Question(QUESTION, conversation=desk.chat)


async def test_a_model_kept_out_by_the_number_of_models_says_so(tmp_path):
    async with ask_house(tmp_path) as desk:
        for model in (MISTRAL, PHI):
            await desk.fleet.move(model, Lane.HOT)
        route = desk.dispatcher.preview(_question(desk))
        lost = next(one for one in route.candidates if one.model == TINY).lost
        assert lost == "needs 1.6 GB, and at most 2 models may be loaded"
