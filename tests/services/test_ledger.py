"""The ledger through its doors: hold, send, settle, refuse, and what it shows."""

import asyncio

import pytest

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.errors import DataFault
from ice_desk.domain.ledger import BudgetRefused, Caps, Why
from ice_desk.domain.routing import Tier
from ice_desk.domain.usage import TokenUsage
from ice_desk.services.ledger import LedgerFault
from tests.services.ledger_house import CAPS, CENT, DAY, DOLLAR, NOON, Clocks, ledger_on, sent, wanted


async def month(ledger, tier=Tier.EDGE):
    await ledger.refresh()
    return ledger.state.value.tiers[tier]


async def test_money_goes_from_held_to_spent_and_each_step_is_a_row(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        hold = await ledger.reserve(wanted(DOLLAR))
        assert (await month(ledger)).held == DOLLAR
        assert ledger.state.value.rows[0].state == "held"
        await ledger.sent(hold)
        assert await ledger.settle(hold, 21 * CENT, TokenUsage(fresh=4000, output=1300)) == 21 * CENT
        assert await ledger.settle(hold, 99 * CENT) == 21 * CENT, "settling twice changes nothing"

        edge = await month(ledger)
        assert (edge.spent, edge.held, edge.unconfirmed, edge.cap) == (21 * CENT, 0, 0, 300 * DOLLAR)
        assert ledger.state.value.total.spent == ledger.state.value.today.spent == 21 * CENT
        assert ledger.state.value.rows == (
            LedgerRow(
                NOON,
                "gpt-6.1-sol",
                "market_analysis",
                4000,
                1300,
                DOLLAR,
                21 * CENT,
                "settled",
                entry=1,
                month="2026-11",
                day=24,
                tier="edge",
            ),
        )
        assert ledger.state.value.daily == ((24, (("gpt-6.1-sol", 21 * CENT),)),)


async def test_the_feed_follows_what_is_written_without_being_asked(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        heard = asyncio.Event()
        ledger.state.subscribe(lambda state: state.tiers[Tier.EDGE].held == DOLLAR and heard.set())
        await ledger.reserve(wanted(DOLLAR))
        await asyncio.wait_for(heard.wait(), 5)


async def test_what_was_not_sent_is_released_and_what_was_stays_counted(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        first, second = await ledger.reserve(wanted()), await sent(ledger)
        await ledger.release(first)
        await ledger.release(first)
        with pytest.raises(LedgerFault, match="cannot be released"):
            await ledger.release(second)
        await ledger.unconfirmed(second, at_least=3 * CENT)
        edge = await month(ledger)
        assert (edge.spent, edge.held, edge.unconfirmed, edge.used) == (0, 0, DOLLAR, DOLLAR)
        row = ledger.state.value.rows[0]
        assert (row.state, row.settled, row.at_least) == ("unconfirmed", None, 3 * CENT)

        await ledger.reconcile(second.entry, 7 * CENT)
        edge = await month(ledger)
        assert (edge.spent, edge.unconfirmed) == (7 * CENT, 0)
        with pytest.raises(LedgerFault):
            await ledger.reconcile(second.entry, 8 * CENT)
        with pytest.raises(LedgerFault):
            await ledger.reconcile(999, 8 * CENT)


async def test_abandon_does_the_right_thing_at_every_state(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        reserved, gone, settled = await ledger.reserve(wanted()), await sent(ledger), await sent(ledger)
        await ledger.settle(settled, CENT)
        for hold, counts in ((reserved, 0), (gone, DOLLAR), (settled, CENT)):
            assert await ledger.abandon(hold) == counts
            assert await ledger.abandon(hold) == counts
        edge = await month(ledger)
        assert (edge.spent, edge.held, edge.unconfirmed) == (CENT, 0, DOLLAR)


async def test_a_lost_answer_that_turns_up_is_settled(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        hold = await sent(ledger)
        await ledger.unconfirmed(hold)
        await ledger.settle(hold, CENT)
        edge = await month(ledger)
        assert (edge.spent, edge.unconfirmed) == (CENT, 0)


async def test_held_and_spent_are_told_apart_with_their_amounts(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        hold = await sent(ledger, 40 * DOLLAR, tier=Tier.STARTER)
        with pytest.raises(BudgetRefused) as held:
            await ledger.reserve(wanted(20 * DOLLAR, tier=Tier.STARTER))
        assert (held.value.kind, held.value.left) == (Why.HELD, 10 * DOLLAR)
        assert "$40.00 of $50.00 is set aside" in str(held.value)
        assert "Wait" in held.value.remedy

        await ledger.settle(hold, 40 * DOLLAR)
        with pytest.raises(BudgetRefused) as spent:
            await ledger.reserve(wanted(20 * DOLLAR, tier=Tier.STARTER))
        assert (spent.value.kind, spent.value.left) == (Why.SPENT, 10 * DOLLAR)
        assert "$40.00 of $50.00 is spent" in str(spent.value)
        assert await ledger.left(Tier.STARTER) == 10 * DOLLAR
        await ledger.reserve(wanted(10 * DOLLAR, tier=Tier.STARTER))


async def test_every_cap_holds_by_itself(tmp_path):
    caps = Caps(
        {Tier.STARTER: 50 * DOLLAR, Tier.EDGE: 300 * DOLLAR}, total=60 * DOLLAR, day=20 * DOLLAR, chat=5 * DOLLAR
    )
    async with ledger_on(tmp_path / "ledger.db", caps=caps) as ledger:
        assert await ledger.left(Tier.EDGE, conversation=7) == 5 * DOLLAR
        await ledger.settle(await sent(ledger, 5 * DOLLAR, conversation=7), 5 * DOLLAR)
        with pytest.raises(BudgetRefused, match="this chat's cap"):
            await ledger.reserve(wanted(1, conversation=7))
        await ledger.settle(await sent(ledger, 15 * DOLLAR), 15 * DOLLAR)
        with pytest.raises(BudgetRefused, match="the day's cap"):
            await ledger.reserve(wanted(1))
        await ledger.set_caps(Caps(caps.tiers, total=21 * DOLLAR))
        assert await ledger.left(Tier.STARTER) == DOLLAR
        with pytest.raises(BudgetRefused, match="the month's cap"):
            await ledger.reserve(wanted(2 * DOLLAR, tier=Tier.STARTER))
        with pytest.raises(BudgetRefused, match="Enterprise cap"):
            await ledger.reserve(wanted(1, tier=Tier.ENTERPRISE))


async def test_a_day_cap_set_at_noon_knows_the_morning(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        await ledger.settle(await sent(ledger, 3 * DOLLAR), 3 * DOLLAR)
        await ledger.set_caps(Caps(CAPS.tiers, day=4 * DOLLAR))
        assert await ledger.left(Tier.EDGE) == DOLLAR


async def test_a_cap_below_what_is_spent_stops_the_next_and_harms_nothing(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        running = await sent(ledger, 10 * DOLLAR)
        await ledger.settle(await sent(ledger, 10 * DOLLAR), 10 * DOLLAR)
        await ledger.set_caps(Caps({Tier.EDGE: 5 * DOLLAR}))
        with pytest.raises(BudgetRefused) as refused:
            await ledger.reserve(wanted(1))
        assert (refused.value.kind, refused.value.left) == (Why.SPENT, 0)
        assert await ledger.settle(running, 2 * DOLLAR) == 2 * DOLLAR
        await ledger.set_caps(Caps({Tier.EDGE: 13 * DOLLAR}))
        assert await ledger.left(Tier.EDGE) == DOLLAR


@pytest.mark.parametrize("figure", [None, -1, float("nan"), 1e30, 10**30, True])
async def test_a_figure_that_cannot_be_right_keeps_the_worst_case(tmp_path, figure):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        assert await ledger.settle(await sent(ledger), figure) == DOLLAR
        assert (await month(ledger)).spent == DOLLAR


async def test_a_bill_above_the_worst_case_is_written_down_and_freezes_the_tier(tmp_path, expect_log):
    expect_log("WARNING ice_desk.services.ledger: entry 1 cost 3000000 micro-dollars, 1000000 were held")
    told = []
    caps = Caps({Tier.STARTER: 2 * DOLLAR, Tier.EDGE: 9 * DOLLAR})
    async with ledger_on(tmp_path / "ledger.db", caps=caps, notify=told.append) as ledger:
        assert await ledger.settle(await sent(ledger, tier=Tier.STARTER), 3 * DOLLAR) == 3 * DOLLAR
        assert (await month(ledger, Tier.STARTER)).spent == 3 * DOLLAR
        assert "cost $3.00 where at most $1.00 was expected" in told[0]
        await ledger.set_caps(Caps({Tier.STARTER: 20 * DOLLAR, Tier.EDGE: 9 * DOLLAR}))
        with pytest.raises(BudgetRefused) as frozen:
            await ledger.reserve(wanted(1, tier=Tier.STARTER))
        assert frozen.value.kind is Why.FROZEN
        assert await ledger.left(Tier.STARTER) == 0
        await ledger.reserve(wanted(1, tier=Tier.EDGE))
        await ledger.thaw(Tier.STARTER)
        await ledger.reserve(wanted(1, tier=Tier.STARTER))


async def test_alerts_rise_with_what_is_used(tmp_path):
    async with ledger_on(tmp_path / "ledger.db", caps=Caps({Tier.EDGE: 100})) as ledger:
        seen = []
        for amount in (49, 1, 29, 1, 14, 1, 5):
            await ledger.settle(await sent(ledger, amount), amount)
            seen.append((await month(ledger)).alert)
        assert seen == [0, 50, 50, 80, 80, 95, 95]


async def test_tiny_amounts_add_up_exactly(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        for _ in range(30):
            await ledger.settle(await sent(ledger, 1), 1)
        assert (await month(ledger)).spent == 30


async def test_rows_are_the_newest_hundred(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        for number in range(103):
            await ledger.reserve(wanted(1, model=f"model {number}"))
        await ledger.refresh()
        assert [row.model for row in ledger.state.value.rows] == [f"model {n}" for n in range(102, 2, -1)]


async def test_nothing_is_reserved_without_a_price_or_with_a_silly_one(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        for worst in (-1, 10**18, 0.5):
            with pytest.raises(DataFault):
                await ledger.reserve(wanted(worst))
        await ledger.settle(await sent(ledger, 0), 0)


async def test_a_released_hold_cannot_be_sent(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        hold = await ledger.reserve(wanted())
        await ledger.release(hold)
        with pytest.raises(BudgetRefused, match="no longer set aside"):
            await ledger.sent(hold)
        with pytest.raises(LedgerFault):
            await ledger.settle(hold, 1)


async def test_two_windows_share_one_budget(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as one, ledger_on(tmp_path / "ledger.db") as two:
        await one.settle(await sent(one, 30 * DOLLAR, tier=Tier.STARTER), 30 * DOLLAR)
        assert await two.left(Tier.STARTER) == 20 * DOLLAR
        await two.set_caps(Caps({Tier.STARTER: 31 * DOLLAR}))
        assert await one.left(Tier.STARTER) == DOLLAR


async def test_of_twenty_at_once_exactly_one_runs(tmp_path):
    async with ledger_on(tmp_path / "ledger.db", caps=Caps({Tier.EDGE: DOLLAR})) as ledger:
        results = await asyncio.gather(*(ledger.reserve(wanted(DOLLAR)) for _ in range(20)), return_exceptions=True)
        refused = [result for result in results if isinstance(result, BudgetRefused)]
        assert len(refused) == 19
        assert {one.kind for one in refused} == {Why.HELD}


@pytest.mark.parametrize("yields", range(6))
async def test_cancelled_at_any_moment_nothing_is_leaked_or_freed_early(tmp_path, yields):
    async with ledger_on(tmp_path / "ledger.db") as ledger:

        async def request():
            hold = await ledger.reserve(wanted())
            try:
                await ledger.sent(hold)
                posted.append(hold)
                await ledger.settle(hold, CENT)
            finally:
                await ledger.abandon(hold)

        for waits in range(12):
            posted = []
            before = (await month(ledger)).used
            async with asyncio.TaskGroup() as group:
                task = group.create_task(request())
                for _ in range(waits):
                    await asyncio.sleep(0.0004 * yields)
                task.cancel()
            added = (await month(ledger)).used - before
            assert added in ((CENT, DOLLAR) if posted else (0,))
            assert (await month(ledger)).held == 0


async def test_the_month_is_that_of_the_reservation(tmp_path):
    clocks = Clocks(NOON + 6 * DAY + 11.9 * 3600)
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks) as ledger:
        hold = await sent(ledger)
        assert hold.period == "2026-11"
        clocks.wait(3600)
        await ledger.settle(hold, CENT)
        await ledger.refresh()
        assert (ledger.state.value.period, ledger.state.value.total.used) == ("2026-12", 0)
