"""The ledger beside the meter of a provider: exact where it tells, never below where it does not."""

import asyncio
import sqlite3
from contextlib import aclosing, asynccontextmanager
from itertools import count

import pytest

from ice_desk.app import open_desk
from ice_desk.domain.endpoints import WireFormat
from ice_desk.domain.errors import DeskError
from ice_desk.domain.money import Price, Rates
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Outcome, Reserved
from ice_desk.options import DeskOptions
from ice_desk.services.dispatcher import Question
from tests.engines.fake_provider import ANSWER, FakeProvider

ROLE, MODEL = "cloud_reasoning", "house-model"
RATES = Rates(fresh=2_000_000, cache_read=200_000, cache_write=2_500_000, output=10_000_000)
PROMPT = "Argue against our long case and name the weakest assumption. " * 20
TOLD = ("normal", "thinking", "hidden", "odd", "drip")
UNTOLD = ("no_usage", "usage:negative", "usage:nan", "usage:huge", "usage:bool", "usage:text",
          "no_done", "cut", "cut_close", "reset", "error", "500_after", "500", "503")  # fmt: skip
REFUSED = ("400", "401", "402", "403", "404", "429", "529", "quota", "no_model", "overflow")


@asynccontextmanager
async def asked_at(tmp_path, wire, *scripts, **more):
    """A provider, and a desk whose reasoning role is its model; its simulated engine is not asked."""
    options = DeskOptions(data_dir=tmp_path, simulate=True, speed=500.0, tier=Tier.EDGE)
    async with FakeProvider(*scripts, **more) as provider, open_desk(options) as desk:
        await desk.keys.add("Rack", wire, provider.base_url)
        desk.cloud.choose(ROLE, "Rack", MODEL)
        place = desk.keys.endpoint("Rack").price_list
        await desk.prices.enter(Price(place, MODEL, RATES, source="you"))
        await desk.cloud.refresh()
        yield provider, desk


async def ask(desk):
    """The failure that ended it, None for an answer."""
    try:
        async with aclosing(desk.dispatcher.ask(Question(PROMPT, Tier.EDGE, model=MODEL))) as events:
            async for _ in events:
                pass
    except DeskError as error:
        return error


async def newest(desk):
    await desk.ledger.refresh()
    return desk.ledger.state.value.rows[0]


def full_disk(_work):
    raise sqlite3.OperationalError("database or disk is full")


def used(desk):
    counters = desk.ledger.state.value.tiers[Tier.EDGE]
    return counters.spent + counters.unconfirmed, counters.held


@pytest.mark.parametrize("wire", WireFormat)
async def test_what_a_provider_tells_is_settled_to_the_micro_dollar(tmp_path, wire):
    async with asked_at(tmp_path, wire, *TOLD, cached_tokens=70) as (provider, desk):
        for number, script in enumerate(TOLD, 1):
            assert await ask(desk) is None, script
            row = await newest(desk)
            assert (row.state, row.settled) == ("settled", provider.billed[-1].micro_dollars), script
            assert (provider.posts, used(desk)) == (number, (provider.micro_dollars, 0)), script


@pytest.mark.parametrize("wire", WireFormat)
async def test_what_a_provider_does_not_tell_counts_in_full(tmp_path, wire):
    async with asked_at(tmp_path, wire, *UNTOLD) as (provider, desk):
        for number, script in enumerate(UNTOLD, 1):
            billed = provider.micro_dollars
            await ask(desk)
            row = await newest(desk)
            counted = row.held if row.settled is None else row.settled
            assert counted == row.held >= provider.micro_dollars - billed, script
            assert row.state in ("unconfirmed", "settled"), script
            assert row.at_least <= row.held
            assert provider.posts == number, script
        total, held = used(desk)
        assert held == 0
        assert total == sum(row.held for row in desk.ledger.state.value.rows) > provider.micro_dollars


@pytest.mark.parametrize("wire", WireFormat)
async def test_what_was_refused_before_any_work_costs_nothing(tmp_path, wire):
    async with asked_at(tmp_path, wire, *REFUSED) as (provider, desk):
        for script in REFUSED:
            assert isinstance(await ask(desk), DeskError), script
            assert ((await newest(desk)).settled, used(desk)) == (0, (0, 0)), script
        assert (provider.billed, provider.posts) == ([], len(REFUSED))


@pytest.mark.parametrize("wire", WireFormat)
async def test_a_limit_that_is_ignored_is_cut_by_us_and_counts_in_full(tmp_path, wire):
    async with asked_at(tmp_path, wire, "overlong") as (provider, desk):
        desk.settings.set("answer_tokens", 512)
        await ask(desk)
        row = await newest(desk)
        assert (row.state, row.settled) == ("unconfirmed", None)
        assert used(desk) == (row.held, 0)
        assert provider.posts == 1


async def test_an_answer_is_whole_where_the_disk_is_full_at_its_end(tmp_path, monkeypatch, expect_log):
    expect_log("the budget ledger|was not written down|stays held")
    async with asked_at(tmp_path, WireFormat.OPENAI, "gate") as (provider, desk):
        events = []
        async with aclosing(desk.dispatcher.ask(Question(PROMPT, Tier.EDGE, model=MODEL))) as answer:
            async for event in answer:
                events.append(event)
                if isinstance(event, Delta) and not provider.gate.is_set():
                    monkeypatch.setattr(desk.ledger._file, "write", full_disk)
                    provider.gate.set()
        assert "".join(event.text for event in events if isinstance(event, Delta)) == ANSWER
        assert events[-1].outcome is Outcome.COMPLETE
        held = next(event.micro_dollars for event in events if isinstance(event, Reserved))
        assert events[-1].micro_dollars == held
        assert "full" in desk.ledger.state.value.problem
        assert isinstance(await ask(desk), DeskError)
        assert provider.posts == 1
        monkeypatch.undo()
        await desk.ledger.refresh()
        assert sum(used(desk)) == held


async def test_a_stop_at_any_moment_leaks_nothing_and_frees_nothing_early(tmp_path):
    """However many turns of the loop the question has had: no end is too cheap, and none keeps money held."""
    async with asked_at(tmp_path, WireFormat.OPENAI, "normal") as (provider, desk):
        ends = set()
        for turns in count():
            billed, posts = provider.micro_dollars, provider.posts
            task = desk.jobs.spawn(ask(desk), "ask")
            for _ in range(turns * 3):
                await asyncio.sleep(0)
            finished = task.done()
            task.cancel()
            await asyncio.wait({task})
            async with asyncio.timeout(10):
                while any(name.startswith("ask") for name in desk.jobs.names):  # noqa: ASYNC110  jobs tell nobody
                    await asyncio.sleep(0)
            await desk.ledger.refresh()
            rows = desk.ledger.state.value.rows
            asked = provider.micro_dollars - billed
            total, held = used(desk)
            assert held == 0, turns
            if provider.posts > posts:
                row = rows[0]
                ends.add(row.state)
                counted = row.held if row.settled is None else row.settled
                assert counted >= asked, (turns, row)
                assert row.state != "settled" or counted == asked, (turns, row)
            elif rows:
                ends.add(rows[0].state)
            assert total >= provider.micro_dollars, turns
            if finished:
                break
        assert {"released", "settled"} <= ends
