"""Ledgers for tests: a clock that is set by hand, processes that die on command, a provider that sends bills."""

from contextlib import asynccontextmanager
from datetime import UTC, datetime

from ice_desk.domain.ledger import Caps, Reservation
from ice_desk.domain.routing import Tier
from ice_desk.services.jobs import Jobs
from ice_desk.services.ledger import Ledger

CENT, DOLLAR = 10_000, 1_000_000
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC).timestamp()
DAY = 86_400.0
CAPS = Caps({Tier.STARTER: 50 * DOLLAR, Tier.EDGE: 300 * DOLLAR}, total=310 * DOLLAR)


class Clocks:
    """`wall` may be set to anything; `steady` only goes on."""

    def __init__(self, at=NOON):
        self.wall, self.steady = at, 1000.0

    def wait(self, seconds):
        self.wall += seconds
        self.steady += seconds


def fail(error):
    raise error


@asynccontextmanager
async def ledger_on(path, *, caps=CAPS, clocks=None, jobs_report=fail, **more):
    clocks = clocks or Clocks()
    jobs = Jobs(jobs_report)
    ledger = Ledger(path, jobs, caps=caps, wall=lambda: clocks.wall, clock=lambda: clocks.steady, **more)
    await ledger.start()
    try:
        yield ledger
    finally:
        await jobs.close()
        await ledger.close()


def wanted(worst=DOLLAR, tier=Tier.EDGE, model="gpt-6.1-sol", **more):
    return Reservation(model=model, tier=tier, task="market_analysis", worst=worst, price="a price", **more)


async def sent(ledger, worst=DOLLAR, **more):
    hold = await ledger.reserve(wanted(worst, **more))
    await ledger.sent(hold)
    return hold
