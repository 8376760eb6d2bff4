"""Cloud questions through the whole desk, against a provider that bills by its own meter."""

import asyncio
from contextlib import aclosing, asynccontextmanager

import pytest

from ice_desk.app import open_desk
from ice_desk.domain.chats import MessageState
from ice_desk.domain.errors import DeskError, Refused
from ice_desk.domain.money import Price, Rates
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Kept, Outcome, Reserved, Routed, Settled, Waiting
from ice_desk.options import DeskOptions, caps_of
from ice_desk.services.dispatcher import Question
from ice_desk.services.feed import until
from tests.engines.fake_provider import ANSWER, SHOWN, FakeProvider

ROLE = "cloud_reasoning"
KEY = "sk-test-0123456789abcdef-canary"
RATES = Rates(fresh=2_000_000, cache_read=2_000_000, cache_write=2_000_000, output=10_000_000)
HARD = "Argue against our long case, name the weakest assumption and what would prove us wrong."


@asynccontextmanager
async def desk_with(tmp_path, provider_url, *, vendor="openai", cap=300.0):
    """A desk on a simulated fleet whose `vendor` stands at `provider_url`, keyed and priced."""
    async with open_desk(DeskOptions(data_dir=tmp_path, simulate=True, speed=500.0, tier=Tier.EDGE)) as desk:
        desk.settings.set(f"{vendor}_base_url", provider_url)
        desk.settings.set("cap_edge", cap)
        desk.settings.set("cap_starter", cap)
        endpoint = desk.keys.endpoint(vendor)
        for role in ("cloud_reasoning", "cloud_fast", "cloud_research"):
            model = desk.catalogue.cloud[role].model
            await desk.prices.enter(Price(endpoint.id, model, RATES, max_output=4096, source="you"))
        await desk.keys.save(vendor, KEY)
        await desk.cloud.refresh()
        await desk.ledger.set_caps(caps_of(desk.settings.values.value))
        yield desk


async def ask(desk, prompt=HARD, *, auto=False, heard=lambda _event: None, **more):
    """Ask Edge's cloud model, or let Starter's rule choose; `heard` is told each event as it comes."""
    chat = await desk.history.create(prompt, Tier.EDGE)
    model, tier = (None, Tier.STARTER) if auto else (desk.catalogue.cloud[ROLE].model, Tier.EDGE)
    events = []
    async with aclosing(desk.dispatcher.ask(Question(prompt, tier, conversation=chat.id, model=model, **more))) as all:
        async for event in all:
            if not isinstance(event, Kept):
                events.append(event)
            heard(event)
    return chat, events


def state_of(desk):
    return [(row.state, row.settled) for row in desk.ledger.state.value.rows]


async def test_a_question_is_reserved_streamed_settled_and_shown(tmp_path):
    async with FakeProvider("normal", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        chat, events = await ask(desk)
        kinds = [type(event) for event in events]
        assert kinds[:2] == [Routed, Reserved]
        assert Delta in kinds
        settled = events[-1]
        assert isinstance(settled, Settled)
        assert settled.outcome is Outcome.COMPLETE
        assert 0 < settled.micro_dollars == provider.micro_dollars <= events[1].micro_dollars
        assert provider.posts == 1
        budget = desk.spend.budget.value
        assert budget.spent == settled.micro_dollars
        assert budget.held == 0
        assert budget.ledger[0].settled == settled.micro_dollars
        (_, answer) = await desk.history.messages(chat.id)
        assert answer.facts.micro_dollars == settled.micro_dollars
        assert answer.facts.engine == "cloud"


async def test_the_same_at_an_anthropic_compatible_address(tmp_path):
    async with (
        FakeProvider("normal", key=KEY) as provider,
        desk_with(tmp_path, provider.base_url, vendor="anthropic") as desk,
    ):
        question = Question(HARD, Tier.ENTERPRISE, model=desk.catalogue.cloud["cloud_research"].model)
        events = [event async for event in desk.dispatcher.ask(question)]
        assert events[-1].outcome is Outcome.COMPLETE
        assert desk.ledger.state.value.tiers[Tier.ENTERPRISE].spent == events[-1].micro_dollars > 0


async def test_the_rules_send_a_hard_question_there_and_an_easy_one_not(tmp_path):
    async with FakeProvider("normal", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        _, events = await ask(desk, HARD * 3, auto=True, task="contrarian_analysis")
        assert events[0].route.engine == "cloud"
        _, easy = await ask(desk, "What is EBITDA?", auto=True)
        assert easy[0].route.engine == "local"
        assert provider.posts == 1


async def stopped(desk):
    """Ask, and stop once text has come; returns what was held, and the conversation's answer as it is kept then."""
    begun, held = asyncio.Event(), []

    def heard(event):
        if isinstance(event, Reserved):
            held.append(event.micro_dollars)
        elif isinstance(event, Delta):
            begun.set()

    task = desk.jobs.spawn(ask(desk, heard=heard), "ask")
    async with asyncio.timeout(20):
        await begun.wait()
    task.cancel()
    await asyncio.wait({task})
    return held[0], await last_answer(desk)


async def last_answer(desk):
    return (await desk.history.messages(desk.history.conversations.value[0].id))[-1]


async def until_state(desk, wanted):
    async with asyncio.timeout(20):
        while state_of(desk)[0][0] != wanted:
            await desk.ledger.refresh()
            await asyncio.sleep(0)


async def test_a_stopped_answer_ends_at_once_and_costs_what_the_provider_says(tmp_path):
    async with FakeProvider("gate", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        held, answer = await stopped(desk)
        assert (answer.state, answer.facts.micro_dollars) == (MessageState.STOPPED, held)
        assert state_of(desk) == [("held", None)]
        provider.gate.set()
        await until_state(desk, "settled")
        assert state_of(desk) == [("settled", provider.micro_dollars)]
        assert await until(desk.history.costs, lambda cost: cost == (answer.id, provider.micro_dollars), 5)
        later = await last_answer(desk)
        assert (later.text, later.facts.micro_dollars) == (answer.text, provider.micro_dollars)
        assert len(answer.text) < len(ANSWER)
        tallies = await desk.inferences.month(0, 1e11)
        assert sum(tally.micro_dollars for tally in tallies) == provider.micro_dollars


async def test_a_stopped_answer_whose_rest_never_comes_counts_in_full(tmp_path, monkeypatch):
    monkeypatch.setattr("ice_desk.services.cloud.desk.DRAIN_SECONDS", 0.05)
    async with FakeProvider("stall", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        held, _ = await stopped(desk)
        await until_state(desk, "unconfirmed")
        assert desk.spend.budget.value.spent == held > provider.micro_dollars


async def test_a_stop_that_shall_not_wait_closes_the_connection(tmp_path):
    async with FakeProvider("gate", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        desk.settings.set("drain_stopped", False)
        held, _ = await stopped(desk)
        await until_state(desk, "unconfirmed")
        assert desk.spend.budget.value.spent == held
        provider.gate.set()
        async with asyncio.timeout(20):
            while provider.open_connections:  # noqa: ASYNC110 - the server cannot tell
                await asyncio.sleep(0.01)
        assert provider.billed[0].output_tokens == SHOWN


async def test_a_desk_that_closes_meanwhile_leaves_the_cost_open(tmp_path):
    async with FakeProvider("gate", key=KEY) as provider:
        async with desk_with(tmp_path, provider.base_url) as desk:
            held, _ = await stopped(desk)
        async with desk_with(tmp_path, provider.base_url) as desk:
            assert state_of(desk) == [("unconfirmed", None)]
            assert desk.ledger.state.value.tiers[Tier.EDGE].unconfirmed == held


async def test_a_stop_before_anything_left_costs_nothing(tmp_path):
    async with FakeProvider("normal", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        chat = await desk.history.create(HARD, Tier.EDGE)
        question = Question(HARD, Tier.EDGE, conversation=chat.id, model=desk.catalogue.cloud[ROLE].model)
        async with aclosing(desk.dispatcher.ask(question)) as events:
            async for event in events:
                if isinstance(event, Reserved):
                    break
        await desk.ledger.refresh()
        assert (state_of(desk), provider.posts) == ([("released", None)], 0)


async def test_a_cut_answer_keeps_its_text_and_its_hold(tmp_path):
    async with FakeProvider("no_done", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        chat, events = await ask(desk)
        assert events[-1].outcome is Outcome.CUT
        assert state_of(desk) == [("unconfirmed", None)]
        assert (await desk.history.messages(chat.id))[1].text


async def test_a_refused_key_costs_nothing_and_says_so(tmp_path):
    async with FakeProvider("401", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        with pytest.raises(DeskError):
            await ask(desk)
        assert desk.spend.budget.value.spent == 0
        assert desk.spend.budget.value.held == 0


async def test_when_the_cloud_fails_first_a_local_model_answers(tmp_path):
    async with FakeProvider("503", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        _, events = await ask(desk, HARD * 3, auto=True, task="contrarian_analysis")
        routes = [event.route for event in events if isinstance(event, Routed)]
        assert [route.engine for route in routes] == ["cloud", "local"]
        assert "failed" in routes[1].reason
        assert events[-1].outcome is Outcome.COMPLETE
        assert events[-1].micro_dollars == 0


async def test_a_busy_provider_is_asked_once_more_after_the_wait_it_named(tmp_path):
    async with FakeProvider("429:0.01", "normal", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        _, events = await ask(desk)
        assert [type(event) for event in events][:5] == [Routed, Reserved, Waiting, Reserved, Delta]
        assert events[-1].outcome is Outcome.COMPLETE
        assert provider.posts == 2
        assert state_of(desk) == [("settled", provider.micro_dollars), ("settled", 0)]


@pytest.mark.parametrize(
    ("scripts", "posts", "said"),
    [
        (("429:100000",), 1, "Wait 28 hours"),
        (("429",), 1, "Wait a little"),
        (("429:0.01", "429:0.01"), 2, "Wait 1 s"),
        (("503:0.01",), 1, "too busy"),
    ],
)
async def test_a_longer_wait_is_told_and_nothing_is_asked_twice_that_may_be_billed(tmp_path, scripts, posts, said):
    async with FakeProvider(*scripts, key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        with pytest.raises(DeskError) as busy:
            await ask(desk)
        assert said in str(busy.value)
        assert provider.posts == posts


async def test_an_exhausted_cap_refuses_the_cloud_and_never_a_local_model(tmp_path):
    async with FakeProvider("normal", key=KEY) as provider, desk_with(tmp_path, provider.base_url, cap=0.0001) as desk:
        with pytest.raises(Refused, match="Budget"):
            await ask(desk)
        _, events = await ask(desk, HARD * 3, auto=True, task="contrarian_analysis")
        assert events[0].route.engine == "local"
        assert provider.posts == 0


async def test_concurrent_questions_with_money_for_one_run_once(tmp_path):
    async with FakeProvider("normal", key=KEY) as provider, desk_with(tmp_path, provider.base_url, cap=0.045) as desk:
        done = await asyncio.gather(*(ask(desk) for _ in range(8)), return_exceptions=True)
        assert provider.micro_dollars <= 45_000
        assert any(not isinstance(item, BaseException) for item in done)
        assert all(isinstance(item, Refused) for item in done if isinstance(item, BaseException))


async def test_the_key_is_nowhere_in_what_was_written(tmp_path):
    async with FakeProvider("echo", "normal", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        with pytest.raises(DeskError) as refused:
            await ask(desk)
        await ask(desk)
        assert KEY not in f"{refused.value!r}{refused.value}{desk!r}"
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not any(KEY.encode() in path.read_bytes() for path in written)
