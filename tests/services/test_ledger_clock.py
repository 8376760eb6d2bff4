"""No second budget by way of the clock, and none lost."""

from datetime import UTC, datetime

import pytest

from ice_desk.domain.ledger import BudgetRefused, Why
from ice_desk.domain.routing import Tier
from tests.services.ledger_house import CENT, DAY, DOLLAR, NOON, Clocks, ledger_on, sent, wanted


async def period(ledger):
    return (await ledger.reserve(wanted(CENT))).period


async def test_a_clock_set_back_opens_no_older_month(tmp_path):
    clocks = Clocks()
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks) as ledger:
        await ledger.settle(await sent(ledger, 50 * DOLLAR, tier=Tier.STARTER), 50 * DOLLAR)
        for back in (3600, DAY, 31 * DAY, 400 * DAY):
            clocks.wall = NOON - back
            assert await period(ledger) == "2026-11"
            with pytest.raises(BudgetRefused):
                await ledger.reserve(wanted(1, tier=Tier.STARTER))
            await ledger.confirm_clock()
            assert await period(ledger) == "2026-11"


@pytest.mark.parametrize("ahead", [8 * DAY, 40 * DAY, 365 * DAY])
async def test_a_leap_into_another_month_waits_for_the_user(tmp_path, ahead):
    clocks = Clocks()
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks) as ledger:
        hold = await sent(ledger, 50 * DOLLAR, tier=Tier.STARTER)
        clocks.wall += ahead
        with pytest.raises(BudgetRefused) as refused:
            await ledger.reserve(wanted(1))
        assert refused.value.kind is Why.CLOCK
        assert "the ledger's newest entry is of 2026-11-24" in str(refused.value)
        assert await ledger.left(Tier.STARTER) == 0
        await ledger.settle(hold, 50 * DOLLAR)
        await ledger.refresh()
        assert (ledger.state.value.period, bool(ledger.state.value.clock)) == ("2026-11", True)

        clocks.wall = NOON + 60
        assert await period(ledger) == "2026-11", "the clock was put right again"
        assert await ledger.left(Tier.STARTER) == 0
        clocks.wall = NOON + ahead
        await ledger.confirm_clock()
        assert await period(ledger) == f"{datetime.fromtimestamp(NOON + ahead, UTC):%Y-%m}"
        await ledger.refresh()
        assert ledger.state.value.clock == ""


async def test_days_off_within_a_month_and_short_nights_over_its_edge_are_not_asked_about(tmp_path):
    clocks = Clocks()
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks) as ledger:
        assert await period(ledger) == "2026-11"
        clocks.wall += 5 * DAY
        assert await period(ledger) == "2026-11"
        clocks.wall += 35 * 3600
        assert await period(ledger) == "2026-11"
        clocks.wall += 35 * 3600
        assert await period(ledger) == "2026-12"


async def test_time_that_really_passed_here_is_believed(tmp_path):
    clocks = Clocks(NOON + 5 * DAY)
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks) as ledger:
        assert await period(ledger) == "2026-11"
        clocks.wait(4 * DAY)
        assert await period(ledger) == "2026-12"


async def test_the_mark_outlives_the_program(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        assert await period(ledger) == "2026-11"
    async with ledger_on(tmp_path / "ledger.db", clocks=Clocks(NOON - 200 * DAY)) as ledger:
        assert await period(ledger) == "2026-11"
    async with ledger_on(tmp_path / "ledger.db", clocks=Clocks(NOON + 200 * DAY)) as ledger:
        with pytest.raises(BudgetRefused, match="date"):
            await ledger.reserve(wanted())


@pytest.mark.parametrize("wall", [1e18, float("nan"), float("inf")])
async def test_a_date_no_calendar_has_holds_the_cloud(tmp_path, wall):
    clocks = Clocks(wall)
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks) as ledger:
        with pytest.raises(BudgetRefused, match="cannot be right"):
            await ledger.reserve(wanted())
        await ledger.confirm_clock()
        clocks.wall = NOON
        assert await period(ledger) == "2026-11"


@pytest.mark.parametrize(
    ("zone", "at", "expected"),
    [
        ("UTC", datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC), "2028-02"),
        ("UTC", datetime(2028, 3, 1, tzinfo=UTC), "2028-03"),
        ("Europe/Berlin", datetime(2026, 10, 31, 22, 59, 59, tzinfo=UTC), "2026-10"),
        ("Europe/Berlin", datetime(2026, 10, 31, 23, 0, 0, tzinfo=UTC), "2026-11"),
        ("Europe/Berlin", datetime(2026, 3, 31, 21, 59, 59, tzinfo=UTC), "2026-03"),
        ("Europe/Berlin", datetime(2026, 3, 31, 22, 0, 0, tzinfo=UTC), "2026-04"),
        ("Pacific/Kiritimati", datetime(2026, 12, 31, 10, 0, 0, tzinfo=UTC), "2027-01"),
    ],
)
async def test_months_are_those_of_the_zone(tmp_path, zone, at, expected):
    async with ledger_on(tmp_path / "ledger.db", clocks=Clocks(at.timestamp()), zone=zone) as ledger:
        assert await period(ledger) == expected


async def test_the_zone_is_kept_and_another_one_opens_no_older_month(tmp_path):
    clocks = Clocks(datetime(2026, 11, 30, 23, 30, tzinfo=UTC).timestamp())
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks, zone="Europe/Berlin") as ledger:
        assert await period(ledger) == "2026-12"
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks) as ledger:
        assert await period(ledger) == "2026-12"
    async with ledger_on(tmp_path / "ledger.db", clocks=clocks, zone="UTC") as ledger:
        assert await period(ledger) == "2026-12"


async def test_an_unknown_zone_counts_in_utc_and_says_so(tmp_path, expect_log):
    expect_log("WARNING ice_desk.services.ledger: The time zone 'Mars/Base' is not known")
    async with ledger_on(tmp_path / "ledger.db", zone="Mars/Base") as ledger:
        assert await period(ledger) == "2026-11"
