"""One question from the text to the settled answer: what is kept, sent and told, wherever it breaks off."""

from contextlib import aclosing
from dataclasses import replace

import pytest

from ice_desk.domain.chats import AnswerFacts, MessageState, Role
from ice_desk.domain.errors import DeskError, DoesNotFit, EngineError, Refused, StreamCut
from ice_desk.domain.routing import Route, Tier
from ice_desk.domain.stream import Delta, Kept, Loading, Outcome, Routed, Settled, Thinking, Usage
from ice_desk.services.dispatcher import Question
from tests.services.ask_house import DONE, QUESTION, ask_house
from tests.services.fleet_house import MISTRAL, PHI, TINY, YI

THINKER = "qwen3:0.6b-q8_0"


async def test_the_events_come_in_order_and_the_answer_is_kept_with_its_facts(tmp_path):
    async with ask_house(tmp_path) as desk:
        asked = await desk.ask(model=MISTRAL)
        assert [type(event) for event in asked.events[:4]] == [Kept, Routed, Loading, Delta]
        assert [type(event) for event in asked.events[-2:]] == [Usage, Settled]
        kept = await desk.answer()
        assert (kept.text, kept.state, kept.reason) == (asked.text, MessageState.COMPLETE, "")
        usage = asked.of(Usage)[0]
        facts = kept.facts
        assert (facts.model, facts.simulated, facts.context) == (MISTRAL, True, 8192)
        assert facts.tokens_per_second == usage.tokens_per_second > 0
        assert facts.first_token_seconds == usage.first_token_seconds >= 0
        assert facts.completion_tokens == usage.completion_tokens > 0
        assert facts.why == asked.of(Routed)[0].route.reason
        assert await desk.logged() == [(MISTRAL, "complete")]
        assert desk.card(MISTRAL).tokens_per_second == usage.tokens_per_second


async def test_the_prompt_is_in_the_store_before_anything_is_sent(tmp_path):
    async with ask_house(tmp_path) as desk:
        question = Question(QUESTION, model=MISTRAL, conversation=desk.chat)
        async with aclosing(desk.dispatcher.ask(question)) as events:
            assert await anext(events) == Kept((await desk.messages())[0].id)
            await anext(events)
            assert [(one.role, one.text) for one in await desk.messages()] == [
                (Role.USER, QUESTION),
                (Role.ASSISTANT, ""),
            ]
            assert desk.engine.requests == []
        assert (await desk.answer()).state is MessageState.STOPPED


async def test_thoughts_are_kept_apart_from_the_answer_and_not_sent_again(tmp_path):
    async with ask_house(tmp_path) as desk:
        asked = await desk.ask(model=THINKER)
        thoughts = "".join(event.text for event in asked.of(Thinking))
        kept = await desk.answer()
        assert (kept.text, kept.thinking) == (asked.text, thoughts)
        assert thoughts
        assert asked.text
        await desk.ask("And then?", model=THINKER)
        assert [message.content for message in desk.engine.requests[-1].messages] == [QUESTION, asked.text, "And then?"]


async def test_a_length_limit_is_said(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.engine.plays = [Delta("As far as"), replace(DONE, reason="length")]
        asked = await desk.ask(model=MISTRAL)
        assert asked.settled == Settled(Outcome.LENGTH, "it reached its length limit")
        assert (await desk.answer()).state is MessageState.LENGTH


async def test_retry_asks_the_last_prompt_again_without_adding_one(tmp_path):
    async with ask_house(tmp_path) as desk:
        await desk.ask("First?", model=MISTRAL)
        first = (await desk.answer()).text
        desk.engine.plays = [EngineError("It failed")]
        failed = await desk.ask("Second?", model=MISTRAL)
        assert failed.error is not None
        desk.engine.plays = None
        again = await desk.ask("Second?", model=MISTRAL, retry=True)
        assert again.settled is not None
        assert again.settled.outcome is Outcome.COMPLETE
        assert [one.text for one in await desk.messages() if one.role is Role.USER] == ["First?", "Second?"]
        assert [message.content for message in desk.engine.requests[-1].messages] == ["First?", first, "Second?"]


async def test_failed_answers_are_not_sent_and_stopped_ones_are(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.engine.plays = [Delta("Half"), StreamCut("cut")]
        await desk.ask("One?", model=MISTRAL)
        desk.engine.plays = [EngineError("It failed")]
        await desk.ask("Two?", model=MISTRAL)
        desk.engine.plays = None
        await desk.ask("Three?", model=MISTRAL)
        sent = [(message.role, message.content) for message in desk.engine.requests[-1].messages]
        assert sent == [("user", "One?"), ("assistant", "Half"), ("user", "Two?"), ("user", "Three?")]


async def test_the_system_text_comes_first(tmp_path):
    async with ask_house(tmp_path) as desk:
        await desk.ask("One?", model=MISTRAL, system="Be brief.")
        assert [message.role for message in desk.engine.requests[-1].messages] == ["system", "user"]


async def test_the_oldest_messages_that_no_longer_fit_are_left_out_and_that_is_said(tmp_path):
    async with ask_house(tmp_path) as desk:
        for number in range(8):
            await desk.history.add_prompt(desk.chat, f"{number} " + "word " * 300)
            answer = await desk.history.begin_answer(desk.chat, AnswerFacts())
            desk.history.append(answer.id, f"answer {number}")
            await desk.history.finish(answer.id, MessageState.COMPLETE, "", AnswerFacts())
        asked = await desk.ask("And now?", model=TINY)
        assert asked.error is None
        sent = [message.content for message in desk.engine.requests[-1].messages]
        assert sent[-1] == "And now?"
        assert 0 < len(sent) < 17
        assert sent[-2] == "answer 7"
        left_out = 17 - len(sent)
        assert f"The {left_out} oldest messages no longer fit." in asked.of(Routed)[0].route.reason
        trained = desk.fleet.trained_context(TINY)
        (row,) = await desk.other.running()
        assert row.context_length <= trained


async def test_a_model_fixed_but_not_installed_is_refused_before_anything_is_sent(tmp_path):
    async with ask_house(tmp_path) as desk:
        asked = await desk.ask(model="nosuch:1b")
        assert isinstance(asked.error, Refused)
        assert desk.engine.requests == []
        assert [(one.role, one.text) for one in await desk.messages()] == [(Role.USER, QUESTION)]
        assert await desk.logged() == []


async def test_what_does_not_fit_is_told_with_the_prompt_kept(tmp_path):
    async with ask_house(tmp_path) as desk:
        asked = await desk.ask(model=YI)
        assert isinstance(asked.error, DoesNotFit)
        assert (await desk.answer()).state is MessageState.FAILED
        assert await desk.logged() == [(YI, "failed")]


async def test_a_model_that_fails_before_its_first_word_gives_way_unless_it_was_asked_for(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.engine.plays = [EngineError("It failed")]
        asked = await desk.ask("Extract the companies: Nvidia and Micron.")
        assert asked.error is not None
        tried = [event.route.model for event in asked.of(Routed)]
        assert len(set(tried)) == len(tried) > 1
        assert [model for model, _ in await desk.logged()] == tried
        answers = [one for one in await desk.messages() if one.role is Role.ASSISTANT]
        assert [one.state for one in answers] == [MessageState.FAILED]
        asked = await desk.ask(model=PHI)
        assert [event.route.model for event in asked.of(Routed)] == [PHI]


@pytest.mark.parametrize("tier", list(Tier))
@pytest.mark.parametrize(
    "how",
    [{}, {"task": "report_writing"}, {"model": PHI}, {"keep_local": True}, {"system": "Be brief."}, {"swap": True}],
    ids=str,
)
async def test_the_preview_is_the_route_of_the_answer(tmp_path, tier, how):
    async with ask_house(tmp_path) as desk:
        for prompt in (QUESTION, "And the companies?"):
            shown = desk.dispatcher.preview(Question(prompt, tier, conversation=desk.chat, **how))
            assert isinstance(shown, Route)
            asked = await desk.ask(prompt, tier=tier, **how)
            took = asked.of(Routed)[0].route
            assert (took.model, took.task, took.complexity) == (shown.model, shown.task, shown.complexity)
            assert [c.model for c in took.candidates] == [c.model for c in shown.candidates]


async def test_the_preview_refuses_as_the_answer_would(tmp_path):
    async with ask_house(tmp_path) as desk:
        shown = desk.dispatcher.preview(Question(QUESTION, model="nosuch:1b"))
        assert isinstance(shown, Refused)
        asked = await desk.ask(model="nosuch:1b")
        assert str(asked.error) == str(shown)


async def test_without_a_conversation_nothing_is_kept_but_the_record(tmp_path):
    async with ask_house(tmp_path) as desk:
        outcomes = [
            event.outcome
            async for event in desk.dispatcher.ask(Question(QUESTION, model=MISTRAL))
            if isinstance(event, Settled)
        ]
        assert outcomes == [Outcome.COMPLETE]
        assert await desk.messages() == ()
        assert await desk.logged() == [(MISTRAL, "complete")]


async def test_no_engine_is_told_and_the_prompt_kept(tmp_path):
    async with ask_house(tmp_path) as desk:
        await desk.fleet.move(MISTRAL, "warm")
        await desk.simulator.close()
        asked = await desk.ask(model=MISTRAL)
        assert isinstance(asked.error, DeskError)
        assert asked.settled is None or asked.settled.outcome is not Outcome.COMPLETE
        assert (await desk.messages())[0].text == QUESTION


async def test_a_conversation_of_an_earlier_session_counts_in_the_preview_once_recalled(tmp_path):
    async with ask_house(tmp_path) as desk:
        await desk.history.add_prompt(desk.chat, "word " * 6000)
        question = Question(QUESTION, model=MISTRAL, conversation=desk.chat)
        before = desk.dispatcher.preview(question)
        await desk.dispatcher.recall(desk.chat)
        shown = desk.dispatcher.preview(question)
        assert isinstance(before, Route)
        assert isinstance(shown, Route)
        asked = await desk.ask(model=MISTRAL)
        assert asked.of(Routed)[0].route.context_need == shown.context_need > before.context_need
