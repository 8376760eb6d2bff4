"""The month's money: spent as the ledger has it, saved and forecast from what was asked."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ice_desk.domain.budget import Comparison
from ice_desk.domain.ledger import Caps
from ice_desk.domain.money import Price, Rates
from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.services.inferences import Inferences, Tally
from ice_desk.services.jobs import Jobs
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.month import days_of, local_share, month_bounds, savings
from ice_desk.services.spend import Spend
from tests.services.desk_parts import Told, eventually, open_store
from tests.services.ledger_house import CENT, DAY, DOLLAR, NOON, Clocks, ledger_on, sent

ANSWER = Inference(
    at=NOON, model="phi3", tier=Tier.EDGE, outcome=Outcome.COMPLETE, task="synthesis", prompt_tokens=1_000,
    completion_tokens=500,
)  # fmt: skip
CAPS = Caps({Tier.STARTER: 50 * DOLLAR, Tier.EDGE: 300 * DOLLAR})
# $2 and $10 per million tokens.
PRICE = Price("openai", "gpt-6.1-sol", Rates(2_000_000, 2_000_000, 2_500_000, 10_000_000), date="2026-11")


class House:
    """A ledger and a log of answers on one clock, and the month drawn from both."""

    def __init__(self, ledger, log, spend, clocks):
        self.ledger, self.log, self.spend, self.clocks = ledger, log, spend, clocks

    @property
    def budget(self):
        return self.spend.budget.value

    async def pay(self, amount, **more):
        await self.ledger.settle(await sent(self.ledger, amount, **more), amount)


@asynccontextmanager
async def house(path, at=NOON, price=PRICE):
    clocks, told = Clocks(at), Told()
    jobs = Jobs(told)
    async with (
        ledger_on(path / "ledger.db", caps=CAPS, clocks=clocks) as ledger,
        open_store(path / "desk.db", MIGRATIONS, lambda: clocks.wall) as store,
    ):
        log = Inferences(store, lambda: clocks.wall)
        await log.start()
        spend = Spend(
            log, jobs, caps=CAPS.tiers, ledger=ledger.state, price_of=lambda _tier: price, now=lambda: clocks.wall
        )
        await spend.start()
        yield House(ledger, log, spend, clocks)
        await spend.close()
        await jobs.close()
    assert told.errors == []


@pytest.mark.parametrize(
    ("now", "start", "end"),
    [
        (datetime(2026, 2, 28, 23, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC)),
        (datetime(2028, 2, 29, tzinfo=UTC), datetime(2028, 2, 1, tzinfo=UTC), datetime(2028, 3, 1, tzinfo=UTC)),
        (datetime(2026, 12, 31, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_month_is_from_its_first_moment_to_the_next(now, start, end):
    assert month_bounds(now) == (start.timestamp(), end.timestamp())


async def test_the_budget_follows_the_ledger_the_log_and_the_tier(tmp_path):
    async with house(tmp_path) as on:
        assert (on.budget.month, on.budget.cap, on.budget.kept_local) == ("2026-11", 300 * DOLLAR, None)
        on.spend.show_tier(Tier.STARTER)
        assert (on.budget.tier, on.budget.left) == (Tier.STARTER, 50 * DOLLAR)
        on.spend.show_tier(Tier.EDGE)
        await on.log.log(ANSWER)
        await eventually(lambda: on.budget.kept_local == 1.0)
        await on.pay(2 * DOLLAR)
        await on.pay(1 * DOLLAR, tier=Tier.STARTER)
        lost = await sent(on.ledger, 4 * DOLLAR)
        await on.ledger.unconfirmed(lost)
        await eventually(lambda: on.budget.unconfirmed == 4 * DOLLAR)
        assert (on.budget.spent, on.budget.elsewhere, on.budget.held) == (6 * DOLLAR, DOLLAR, 0)
        assert on.budget.daily == ((24, (("gpt-6.1-sol", 7 * DOLLAR),)),)
        assert {(row.task, row.answers, row.micro_dollars) for row in on.budget.tasks} == {
            ("synthesis", 1, 0),
            ("market_analysis", 0, 7 * DOLLAR),
        }
        await on.ledger.reconcile(lost.entry, CENT)
        await eventually(lambda: on.budget.spent == 2 * DOLLAR + CENT)
        assert on.budget.tasks[0].micro_dollars == 3 * DOLLAR + CENT, "a reconciled bill is told by task, too"


async def test_what_the_log_says_was_paid_is_not_the_truth_about_money(tmp_path):
    async with house(tmp_path) as on:
        await on.log.log(replace(ANSWER, engine="cloud", model="big", micro_dollars=9 * DOLLAR))
        await eventually(lambda: on.budget.kept_local == 0.0)
        assert (on.budget.spent, on.budget.daily) == (0, ())


async def test_the_forecast_begins_with_the_first_day_of_use_and_has_a_range(tmp_path):
    async with house(tmp_path, at=datetime(2026, 11, 16, 12, tzinfo=UTC).timestamp()) as on:
        for dollars in (1, 2, 3):
            await on.pay(dollars * DOLLAR)
            await eventually(lambda: on.budget.held == 0)
            assert on.budget.forecast is None
            on.clocks.wait(DAY)
        await on.ledger.refresh()
        await eventually(lambda: on.budget.forecast is not None)
        # Three days of 16 to 18 November cost $2 on average; 19 to 30 are twelve more.
        assert on.budget.forecast == 30 * DOLLAR
        assert 6 * DOLLAR <= on.budget.forecast_low < 30 * DOLLAR < on.budget.forecast_high


async def test_a_new_month_begins_with_nothing_and_the_old_one_can_be_looked_at(tmp_path):
    async with house(tmp_path) as on:
        await on.log.log(ANSWER)
        await on.pay(5 * DOLLAR)
        for _ in range(8):
            on.clocks.wait(DAY)
            await on.ledger.left(Tier.EDGE)
        await on.pay(DOLLAR)
        await eventually(lambda: (on.budget.month, on.budget.spent) == ("2026-12", DOLLAR))
        await eventually(lambda: on.budget.kept_local is None)
        assert on.budget.months == ("2026-12", "2026-11")
        await on.ledger.set_caps(Caps({Tier.EDGE: 9 * DOLLAR}))
        on.spend.set_caps({Tier.EDGE: 9 * DOLLAR})
        assert on.budget.cap == 9 * DOLLAR
        old = await on.spend.of(await on.ledger.month("2026-11"))
        assert old.cap == 300 * DOLLAR, "an earlier month is measured against the cap that held then"
        assert (old.spent, old.over, old.forecast, old.kept_local) == (5 * DOLLAR, True, None, 1.0)


async def test_answers_that_stayed_here_are_priced_as_an_estimate(tmp_path):
    async with house(tmp_path) as on:
        await on.log.log(ANSWER)
        await on.log.log(replace(ANSWER, engine="cloud"))
        await on.log.log(replace(ANSWER, outcome=Outcome.FAILED, prompt_tokens=0, completion_tokens=0))
        await eventually(lambda: on.budget.saved)
        # 1,000 tokens in at $2 and 500 out at $10 a million.
        assert (on.budget.saved, on.budget.saved_at) == (7_000, "gpt-6.1-sol, 2026-11")


async def test_without_a_price_nothing_is_said_to_be_saved(tmp_path):
    async with house(tmp_path, price=None) as on:
        await on.log.log(ANSWER)
        await eventually(lambda: on.budget.kept_local == 1.0)
        assert (on.budget.saved, on.budget.saved_at) == (None, "")


async def test_a_comparison_stays_on_the_page_through_later_months_figures(tmp_path):
    async with house(tmp_path) as on:
        comparison = Comparison(replayed=3, asked=3, days=2.0)
        on.spend.show_comparison(comparison)
        await on.pay(DOLLAR)
        await eventually(lambda: on.budget.spent == DOLLAR)
        assert on.budget.comparison == comparison


async def test_what_closed_hears_of_nothing(tmp_path):
    async with house(tmp_path) as on:
        await on.spend.close()
        await on.log.log(ANSWER)
        await on.pay(DOLLAR)
        assert (on.budget.kept_local, on.budget.spent) == (None, 0)


def test_a_failed_answer_does_not_count():
    tallies = (Tally(1, "m", "cloud", "t", 0, 7), Tally(2, "m", "local", "t", 3, 0))
    assert local_share(tallies) == 1.0
    assert local_share(()) is None
    assert savings((Tally(1, "m", "cloud", "t", 5, 7),), lambda _tier: PRICE) == (None, "")
    assert days_of("2028-02") == 29
