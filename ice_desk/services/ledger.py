"""The money of the month: held before a request leaves, settled when its cost is known, never beyond the cap.

What a request may cost is set aside first, in one transaction over every cap it counts to. What becomes of a request
nobody heard of again counts in full until the user has looked at the provider's bill. A ledger that cannot be read or
written reserves nothing; local models need none.
"""

import asyncio
import contextlib
import logging
import sqlite3
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.errors import DataFault
from ice_desk.domain.ledger import BudgetRefused, Caps, Hold, LedgerState, Reservation, Why
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.routing import Tier
from ice_desk.domain.usage import TokenUsage
from ice_desk.services import ledger_chain
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.ledger_chain import ChainBroken, Entry
from ice_desk.services.ledger_clock import LedgerClock
from ice_desk.services.ledger_file import LedgerFile
from ice_desk.services.ledger_work import LedgerFault, LedgerWork, is_amount
from ice_desk.services.processes import process_alive, this_process
from ice_desk.services.store import reason_of
from ice_desk.services.worker import Worker

__all__ = ["Ledger", "LedgerFault"]

T = TypeVar("T")
DEADLINE_SECONDS = 30.0
# The start reads every row ever written: about 50,000 a second.
START_SECONDS = 120.0
PART = 2_000
log = logging.getLogger(__name__)


class Ledger:
    """The ledger of one data folder; several windows may share it.

    `state` follows what this window writes; `refresh` also shows what others wrote. `problem` says why nothing can be
    reserved, empty where all is well. `notify` is called with a sentence for the user when a provider billed more
    than was held. `wall` is in seconds since 1970, `clock` any clock that only goes forward. `zone` is the IANA name
    of the zone months are counted in; None keeps the file's own, UTC in a new one. `policy` bounds every cap.
    """

    def __init__(
        self,
        path: Path,
        jobs: Jobs,
        *,
        caps: Caps,
        zone: str | None = None,
        wall: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
        owner: str = "",
        alive: Callable[[str], bool] = process_alive,
        notify: Callable[[str], None] = lambda _: None,
        policy: Callable[[], Policy] = lambda: NO_POLICY,
    ) -> None:
        self.state: Feed[LedgerState] = Feed(LedgerState())
        self.problem = ""
        self._jobs = jobs
        self._caps = caps
        self._zone = zone
        self._wall = wall
        self._clock = LedgerClock(wall, clock)
        self._work = LedgerWork(self._clock, owner or this_process(), alive, policy)
        self._notify = notify
        self._broken = self._closed = False
        self._file = LedgerFile(path, self._prepare)
        self._worker = Worker("ledger", overdue=self._file.interrupt)
        self._stale = self._refreshing = False

    async def start(self) -> None:
        """Open and check the file, and end what ended processes left open. Trouble is told in `problem`, not raised."""
        with contextlib.suppress(LedgerFault):
            await self._write(lambda db: None, deadline=START_SECONDS)
        await self.refresh()

    async def close(self) -> None:
        """End what is still open, as after a crash, and close the file."""
        self._closed = True
        try:
            await self._worker.call(self._shut, DEADLINE_SECONDS, keep=True)
        except (sqlite3.Error, OSError, ChainBroken) as error:
            log.warning("the ledger could not be closed in order: %s", error)
        finally:
            await self._worker.close()

    async def reserve(self, wanted: Reservation) -> Hold:
        """Set the worst case aside in every cap it counts to, or in none. On return it is on the disk.

        Raises BudgetRefused. When the caller is cancelled meanwhile, nothing stays set aside.
        """
        if not is_amount(wanted.worst) or not wanted.price:
            raise DataFault("A request without a price or a worst case cannot be paid for")
        entry = await self._guarded(lambda db: self._work.admit(db, wanted))
        return Hold(entry.entry, entry.worst, entry.period, wanted)

    async def sent(self, hold: Hold) -> None:
        """Write down that the request leaves now. Only after this returned may its first byte go.

        Raises BudgetRefused when that could not be written or the hold no longer stands; then nothing may be sent.
        """
        await self._guarded(lambda db: self._work.send(db, hold))

    async def settle(self, hold: Hold, actual: int | None, usage: TokenUsage | None = None, *, note: str = "") -> int:
        """Write down what a request cost; None or a figure that cannot be right keeps the worst case. Returns it.

        A cost above the worst case is written down as it is, and its tier sends nothing more until `thaw`. Settling
        twice changes nothing. Raises LedgerFault; the request then counts in full.
        """
        settled, over = await self._write(lambda db: self._work.settle(db, hold, actual, usage, note))
        if over:
            log.warning("entry %d cost %d micro-dollars, %d were held", hold.entry, settled, hold.worst)
            self._notify(over)
        return settled

    async def release(self, hold: Hold) -> None:
        """Give the money of a request back that was never sent. Raises LedgerFault for one that was."""
        await self._write(lambda db: self._work.release(db, hold))

    async def unconfirmed(self, hold: Hold, at_least: int = 0) -> None:
        """Leave the cost of a sent request open: it counts in full. `at_least` is what surely was used up."""
        await self._write(lambda db: self._work.leave_open(db, hold, at_least))

    async def abandon(self, hold: Hold, at_least: int = 0) -> int:
        """For a `finally`: release what was not sent, leave open what was, and let alone what has ended.

        Returns what the request counts for now, in micro-dollars.
        """
        return await self._write(lambda db: self._work.abandon(db, hold, at_least))

    async def reconcile(self, entry: int, actual: int) -> None:
        """Take over what the provider's bill says of an unconfirmed request. Raises LedgerFault, DataFault."""
        if not is_amount(actual):
            raise DataFault("This amount cannot be right", remedy="Enter what the provider's bill shows")
        await self._write(lambda db: self._work.reconcile(db, entry, actual))

    async def set_caps(self, caps: Caps) -> None:
        """Let other caps hold from now on, in all windows. A cap below what is spent only stops what comes next."""
        self._caps = caps
        await self._write(lambda db: self._work.set_caps(db, caps))

    async def thaw(self, tier: Tier) -> None:
        """Let a tier use the cloud again after its provider billed too much."""
        await self._write(lambda db: ledger_chain.forget(db, f"frozen:{tier.value}"))

    async def confirm_clock(self) -> None:
        """The user says that this computer's date is right: the month it shows may begin."""
        await self._write(self._clock.confirm)

    async def begin_again(self, spent: Mapping[Tier, int]) -> Path | None:
        """Set a ledger that cannot be trusted aside and begin another with what the user says was spent this month.

        Returns where the old file lies now. Raises LedgerFault where the present one is sound.
        """
        if not self._broken or not all(is_amount(amount) for amount in spent.values()):
            raise LedgerFault("The ledger is not begun again", why="It is sound, or an amount cannot be right")
        self._broken = False
        aside = await self._call(lambda: self._file.set_aside(self._wall()), keep=True)
        await self._write(lambda db: self._work.carry(db, spent))
        await self.refresh()
        return aside

    async def left(self, tier: Tier, conversation: int | None = None) -> int:
        """The largest worst case that could be reserved now, in micro-dollars; 0 where nothing can."""
        try:
            return await self._call(lambda: self._file.read(lambda db: self._work.left(db, tier, conversation)))
        except LedgerFault:
            return 0

    async def refresh(self) -> None:
        """Read the month anew, also what other windows did, and publish it."""
        try:
            state = await self._call(lambda: self._file.read(self._work.state))
        except LedgerFault:
            state = replace(self.state.value, problem=self.problem)
        self.state.publish(state)

    async def month(self, period: str) -> LedgerState:
        """The sums and all requests of a month, "2026-11". Raises LedgerFault."""
        sums = await self._call(lambda: self._file.read(lambda db: self._work.month(db, period)))
        rows: tuple[LedgerRow, ...] = ()
        while some := await self._requests(period, rows[-1].entry if rows else None):
            rows += some
        return replace(sums, rows=rows)

    async def _requests(self, period: str, before: int | None) -> tuple[LedgerRow, ...]:
        """A part of a month's requests, so that a reservation never waits for all of them."""
        read = partial(self._work.requests, period=period, before=before, most=PART)
        return await self._call(lambda: self._file.read(read))

    async def _guarded(self, work: Callable[[sqlite3.Connection], Entry]) -> Entry:
        """Write a row that the caller acts on. If it never hears of it, the row is taken back."""
        made: list[Entry] = []

        def write(db: sqlite3.Connection) -> Entry:
            made.append(work(db))
            return made[-1]

        def take_back(db: sqlite3.Connection) -> None:
            for entry in made:
                self._work.take_back(db, entry)

        try:
            return await self._write(write, keep=False)
        except BudgetRefused:
            self._refresh_soon()
            raise
        except LedgerFault as fault:
            if made and not self._broken:
                with contextlib.suppress(LedgerFault):
                    await self._write(take_back)
            raise BudgetRefused(Why.LEDGER, fault.what, why=fault.why, remedy=fault.remedy) from fault
        except asyncio.CancelledError:
            with contextlib.suppress(LedgerFault):
                await self._write(take_back)
            raise

    async def _write(
        self, work: Callable[[sqlite3.Connection], T], *, keep: bool = True, deadline: float = DEADLINE_SECONDS
    ) -> T:
        result = await self._call(lambda: self._file.write(work), keep=keep, deadline=deadline)
        self._refresh_soon()
        return result

    async def _call(self, work: Callable[[], T], *, keep: bool = False, deadline: float = DEADLINE_SECONDS) -> T:
        """On the ledger's thread. Raises LedgerFault, and remembers in `problem` why."""
        if self._broken or self._closed:
            raise self._fault()
        try:
            result = await self._worker.call(work, deadline, keep=keep)
        except ChainBroken as error:
            self._broken = True
            raise self._trouble(f"The ledger cannot be trusted: {error}") from error
        except (sqlite3.Error, OSError) as error:
            log.info("the ledger cannot be used: %s", error)
            raise self._trouble(reason_of(error)) from error
        self.problem = ""
        return result

    def _trouble(self, why: str) -> LedgerFault:
        if self.problem != why:
            log.warning("the budget ledger: %s", why)
        self.problem = why
        self.state.publish(replace(self.state.value, problem=why))
        return self._fault()

    def _fault(self) -> LedgerFault:
        return LedgerFault(
            "The budget ledger cannot be used, so nothing goes to the cloud",
            why=self.problem or "ICE Desk is ending",
            remedy=self._remedy(),
        )

    def _remedy(self) -> str:
        if self._broken:
            return "Local models still answer. With the month's true bill at hand: ice-desk budget begin-again DOLLARS"
        return "Local models still answer; see the Health page" if self.problem else ""

    def _prepare(self, db: sqlite3.Connection) -> None:
        wrong = self._clock.set_zone(db, self._zone)
        if wrong:
            log.warning("%s", wrong)
        self._work.prepare(db, self._caps)

    def _shut(self) -> None:
        try:
            if not self._broken and self._file.is_open:
                self._file.write(self._work.finish)
        finally:
            self._file.close()

    def _refresh_soon(self) -> None:
        self._stale = True
        if not self._refreshing and not self._closed:
            with contextlib.suppress(RuntimeError):  # the desk is closing and nobody looks any more
                self._jobs.spawn(self._refresh_while_stale(), "ledger")

    async def _refresh_while_stale(self) -> None:
        if self._refreshing:
            return
        self._refreshing = True
        try:
            while self._stale and not self._closed:
                self._stale = False
                await self.refresh()
        finally:
            self._refreshing = False
