"""Two windows on one ledger, a provider that bills, and chance: whatever happens, the bill stays under the cap."""

import asyncio
import contextlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ice_desk.domain.ledger import BudgetRefused, Caps
from ice_desk.domain.routing import Tier
from ice_desk.services import ledger_chain
from ice_desk.services.jobs import Jobs
from ice_desk.services.ledger import Ledger
from tests.services.ledger_house import DAY, Clocks, fail, wanted

CAPS = {Tier.STARTER: 1000, Tier.EDGE: 3000}
TOTAL = 3300
indexes = st.integers(0, 10**6)


@dataclass
class Request:
    """`billed` is what the provider charges; it may do so for all that was sent and for nothing else."""

    window: int
    hold: object
    sent: bool = False
    billed: int = 0
    ended: bool = False


class LedgerMachine(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "ledger.db"
        self.runner = asyncio.Runner()
        self.clocks = Clocks()
        self.windows, self.living, self.requests, self.deaths = {}, set(), [], 0

    def run(self, coroutine):
        return self.runner.run(coroutine)

    def open_window(self, number):
        async def opened():
            owner = f"window {number}, life {self.deaths}"
            self.living.add(owner)
            ledger = Ledger(
                self.path,
                Jobs(fail),
                caps=Caps(CAPS, total=TOTAL),
                wall=lambda: self.clocks.wall,
                clock=lambda: self.clocks.steady,
                owner=owner,
                alive=self.living.__contains__,
            )
            await ledger.start()
            assert ledger.problem == ""
            return ledger, owner

        self.windows[number] = self.run(opened())

    @initialize()
    def two_windows(self):
        self.open_window(0)
        self.open_window(1)

    def pick(self, index, *, sent):
        found = [one for one in self.requests if one.sent is sent and not one.ended]
        return found[index % len(found)] if found else None

    @rule(window=st.integers(0, 1), tier=st.sampled_from(list(CAPS)), worst=st.integers(0, 1100))
    def reserve(self, window, tier, worst):
        with contextlib.suppress(BudgetRefused):
            hold = self.run(self.windows[window][0].reserve(wanted(worst, tier=tier)))
            assert hold.period >= max((one.hold.period for one in self.requests), default="")
            self.requests.append(Request(window, hold))

    @rule(index=indexes)
    def send(self, index):
        if request := self.pick(index, sent=False):
            self.run(self.windows[request.window][0].sent(request.hold))
            request.sent = True

    @rule(index=indexes, share=st.floats(0, 1))
    def settle(self, index, share):
        if request := self.pick(index, sent=True):
            request.billed, request.ended = int(request.hold.worst * share), True
            self.run(self.windows[request.window][0].settle(request.hold, request.billed))

    @rule(index=indexes, share=st.floats(0, 1))
    def abort(self, index, share):
        if request := self.pick(index, sent=True):
            request.billed, request.ended = int(request.hold.worst * share), True
            self.run(self.windows[request.window][0].unconfirmed(request.hold, request.billed // 2))

    @rule(index=indexes)
    def release(self, index):
        if request := self.pick(index, sent=False):
            request.ended = True
            self.run(self.windows[request.window][0].release(request.hold))

    @rule(window=st.integers(0, 1), share=st.floats(0, 1))
    def kill(self, window, share):
        """Gone without a word: what was sent is billed all the same."""
        ledger, owner = self.windows[window]
        self.run(self.vanish(ledger))
        self.living.discard(owner)
        self.deaths += 1
        for request in self.requests:
            if request.window == window and not request.ended:
                request.ended = True
                request.billed = int(request.hold.worst * share) if request.sent else 0
        self.open_window(window)

    @rule(index=indexes)
    def reconcile(self, index):
        self.run(self.windows[0][0].refresh())
        rows = [row for row in self.windows[0][0].state.value.rows if row.state == "unconfirmed"]
        if rows:
            row = rows[index % len(rows)]
            billed = next(one.billed for one in self.requests if one.hold.entry == row.entry)
            self.run(self.windows[1][0].reconcile(row.entry, billed))

    @rule(days=st.sampled_from([0.01, 0.5, 1.0, 10.0]))
    def wait(self, days):
        self.clocks.wait(days * DAY)

    @rule(days=st.sampled_from([-400, -31, -1, 1, 7, 31, 400]))
    def set_the_clock(self, days):
        self.clocks.wall += days * DAY

    @precondition(lambda self: self.windows)
    @rule()
    def confirm(self):
        self.run(self.windows[0][0].confirm_clock())

    @invariant()
    def no_month_is_billed_above_its_caps(self):
        bills = {}
        for one in self.requests:
            bill = bills.setdefault(one.hold.period, dict.fromkeys(CAPS, 0))
            bill[one.hold.reservation.tier] += one.billed
        for bill in bills.values():
            assert sum(bill.values()) <= TOTAL
            assert all(bill[tier] <= cap for tier, cap in CAPS.items())

    @invariant()
    def the_sums_are_those_of_the_rows_and_no_less_than_the_bill(self):
        if not self.windows:
            return
        ledger = self.windows[1][0]
        self.run(ledger._call(lambda: ledger._file.read(ledger_chain.verify)))
        self.run(ledger.refresh())
        state = ledger.state.value
        billed = sum(one.billed for one in self.requests if one.hold.period == state.period)
        assert state.total.spent + state.total.unconfirmed >= billed
        assert state.total.used <= TOTAL
        held = sum(one.hold.worst for one in self.requests if not one.ended and one.hold.period == state.period)
        assert state.total.held == held

    async def vanish(self, ledger):
        """Close the file as the system does for a killed process: nothing is written."""
        ledger._closed = True
        await ledger._jobs.close()
        await ledger._worker.call(ledger._file.close, 5.0)
        await ledger._worker.close()

    def teardown(self):
        for ledger, _ in self.windows.values():
            self.run(self.vanish(ledger))
        self.runner.close()
        self.folder.cleanup()


TestLedgerMachine = LedgerMachine.TestCase
TestLedgerMachine.settings = settings(
    max_examples=30, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck), database=None
)
