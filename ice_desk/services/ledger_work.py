"""The ledger's decisions, each inside one transaction: admit, send, settle, release, leave open, reconcile."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import astuple, replace

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.errors import DeskError
from ice_desk.domain.ledger import (
    GLOBAL,
    BudgetRefused,
    Caps,
    Counters,
    EntryState,
    Hold,
    LedgerState,
    Reservation,
    Why,
    refusal,
    scopes,
)
from ice_desk.domain.money import dollars
from ice_desk.domain.policy import BY_ORGANISATION, Policy
from ice_desk.domain.routing import Tier
from ice_desk.domain.usage import TokenUsage
from ice_desk.services import ledger_chain, ledger_rows
from ice_desk.services.ledger_chain import Entry
from ice_desk.services.ledger_clock import LedgerClock, Moment

# A billion dollars: larger amounts are slips, and would not fit SQLite's integers when summed.
MOST_MICRO_DOLLARS = 10**15
_NO_FIGURE = "Without a usable figure: the worst case"
_ENDED = frozenset({EntryState.SETTLED, EntryState.RECONCILED})


class LedgerFault(DeskError):
    """The ledger could not be read or written, or was asked for something that its rows do not allow."""


class LedgerWork:
    """What one owner may do with the ledger. `alive` says of an owner's name whether that process still runs.

    `policy` bounds every cap at the moment it counts, whatever the file says: another window may have written that.
    """

    def __init__(
        self, clock: LedgerClock, owner: str, alive: Callable[[str], bool], policy: Callable[[], Policy]
    ) -> None:
        self.owner = owner
        self._clock = clock
        self._alive = alive
        self._policy = policy

    def prepare(self, db: sqlite3.Connection, caps: Caps) -> None:
        """Check every row, end what ended processes left open, and let `caps` hold. Raises ChainBroken."""
        ledger_chain.verify(db)
        now = self._clock.observe(db)
        ledger_rows.sweep(db, now.at, self._gone)
        ledger_rows.set_caps(db, self._policy().held(caps), now.period)

    def finish(self, db: sqlite3.Connection) -> None:
        """End what this owner left open."""
        ledger_rows.sweep(db, self._clock.observe(db).at, lambda owner: owner == self.owner)

    def admit(self, db: sqlite3.Connection, wanted: Reservation) -> Entry:
        """Hold the worst case everywhere or raise BudgetRefused. What dead processes hold is freed first if need be."""
        now = self._clock.observe(db)
        self._allow(db, wanted.tier, now)
        row = ledger_rows.first_row(wanted, now.at, now.period, now.day, self.owner)
        refused = self._refusal(db, row)
        if refused is not None and refused.kind is Why.HELD and ledger_rows.sweep(db, now.at, self._gone):
            refused = self._refusal(db, row)
        if refused is not None:
            raise refused
        return ledger_rows.admit(db, row)

    def send(self, db: sqlite3.Connection, hold: Hold) -> Entry:
        latest = self._find(db, hold.entry)
        if latest.state is not EntryState.RESERVED or latest.owner != self.owner:
            raise BudgetRefused(
                Why.LEDGER,
                "The money for this request is no longer set aside",
                why="It was given back while the request waited",
                remedy="Send the message again",
            )
        return self._step(db, latest, EntryState.SENT, latest.worst)

    def take_back(self, db: sqlite3.Connection, made: Entry) -> None:
        """Undo a row whose writer was stopped before it could act on it, if it is still the newest of its request."""
        latest = ledger_rows.latest(db, made.entry)
        if latest == made:
            self._step(db, latest, EntryState.RELEASED, 0, note="Stopped before it was sent")

    def settle(
        self, db: sqlite3.Connection, hold: Hold, actual: int | None, usage: TokenUsage | None, note: str
    ) -> tuple[int, str]:
        """What it was settled at, and the sentence for the user where that is more than was held."""
        latest = self._find(db, hold.entry)
        if latest.state in _ENDED:
            return latest.amount, ""
        if not is_amount(actual):
            actual, note = latest.worst, note or _NO_FIGURE
        counts = (usage.input, usage.output, json.dumps(astuple(usage))) if usage else (0, 0, "")
        latest = replace(latest, tokens_in=counts[0], tokens_out=counts[1], usage=counts[2])
        row = self._step(db, latest, EntryState.SETTLED, int(actual or 0), note=note)
        return row.amount, _freeze(db, row) if row.amount > row.worst else ""

    def release(self, db: sqlite3.Connection, hold: Hold) -> None:
        latest = self._find(db, hold.entry)
        if latest.state is EntryState.SENT:
            raise LedgerFault("A request that was sent cannot be released", remedy="Settle it or leave it open")
        if latest.state is not EntryState.RELEASED:
            self._step(db, latest, EntryState.RELEASED, 0)

    def leave_open(self, db: sqlite3.Connection, hold: Hold, at_least: int) -> None:
        latest = self._find(db, hold.entry)
        if latest.state is not EntryState.UNCONFIRMED:
            surely = min(max(at_least, 0), latest.worst)
            self._step(db, replace(latest, at_least=surely), EntryState.UNCONFIRMED, latest.worst)

    def abandon(self, db: sqlite3.Connection, hold: Hold, at_least: int) -> int:
        state = self._find(db, hold.entry).state
        if state is EntryState.RESERVED:
            self.release(db, hold)
        elif state is EntryState.SENT:
            self.leave_open(db, hold, at_least)
        return self._find(db, hold.entry).amount

    def reconcile(self, db: sqlite3.Connection, entry: int, actual: int) -> None:
        latest = self._find(db, entry)
        if actual < latest.at_least and self._policy().ceilings:
            raise LedgerFault(
                f"This answer cost at least {dollars(latest.at_least)}",
                why="So much of it had come, and your organisation caps what may be spent",
                remedy="Enter what the provider's bill shows",
            )
        self._step(db, latest, EntryState.RECONCILED, actual, note="From the provider's bill")

    def set_caps(self, db: sqlite3.Connection, caps: Caps) -> None:
        ledger_rows.set_caps(db, self._policy().held(caps), self._clock.observe(db).period)

    def carry(self, db: sqlite3.Connection, spent: Mapping[Tier, int]) -> None:
        """Begin with what was spent before; it may be above a cap. An organisation's caps count as used up."""
        now = self._clock.observe(db)
        policy = self._policy()
        used = {tier: max(spent.get(tier, 0), policy.ceiling(f"tier:{tier.value}") or 0) for tier in Tier}
        admitted = []  # all of them first: nothing is admitted any more once an amount has used a cap up
        for tier, amount in used.items():
            if amount or tier in spent:
                wanted = Reservation("carried over", tier, "", 0, "entered by you")
                row = ledger_rows.first_row(wanted, now.at, now.period, now.day, self.owner)
                admitted.append((ledger_rows.admit(db, row), amount))
        for entry, amount in admitted:
            sent = self._step(db, entry, EntryState.SENT, 0)
            self._step(db, sent, EntryState.SETTLED, amount, note="From the ledger before")

    def left(self, db: sqlite3.Connection, tier: Tier, conversation: int | None) -> int:
        now = self._clock.look(db)
        try:
            self._allow(db, tier, now)
        except BudgetRefused:
            return 0
        return self._left(db, scopes(now.period, now.day, tier, conversation))

    def state(self, db: sqlite3.Connection) -> LedgerState:
        now = self._clock.look(db)
        frozen = {tier: ledger_chain.get(db, f"frozen:{tier.value}") for tier in Tier}
        return replace(
            self._sums(db, now.period),
            day=now.day,
            today=self._counters(db, now.day, "day"),
            rows=ledger_rows.newest(db),
            frozen={tier: why for tier, why in frozen.items() if why},
            clock=now.leap,
        )

    def month(self, db: sqlite3.Connection, period: str) -> LedgerState:
        return self._sums(db, period)

    def requests(self, db: sqlite3.Connection, period: str, before: int | None, most: int) -> tuple[LedgerRow, ...]:
        return ledger_rows.of_month(db, period, before, most)

    def _sums(self, db: sqlite3.Connection, period: str) -> LedgerState:
        costs = ledger_rows.costs(db, period)
        days: dict[int, Counter[str]] = {}
        tiers: dict[Tier, Counter[int]] = {}
        tasks: Counter[str] = Counter()
        for cost in costs:
            days.setdefault(cost.day, Counter())[cost.model] += cost.micro_dollars
            tiers.setdefault(cost.tier, Counter())[cost.day] += cost.micro_dollars
            tasks[cost.task] += cost.micro_dollars
        return LedgerState(
            period=period,
            tiers=self._tiers(db, period),
            total=self._counters(db, period, GLOBAL),
            daily=tuple((day, tuple(models.items())) for day, models in days.items()),
            tier_days=tiers,
            tasks=tasks,
            months=ledger_rows.months(db),
        )

    def _gone(self, owner: str) -> bool:
        return owner != self.owner and not self._alive(owner)

    def _allow(self, db: sqlite3.Connection, tier: Tier, now: Moment) -> None:
        if now.leap:
            raise BudgetRefused(
                Why.CLOCK,
                "The cloud waits until this computer's date is confirmed",
                why=now.leap,
                remedy="Check the date, then confirm it on the Budget page",
            )
        frozen = ledger_chain.get(db, f"frozen:{tier.value}")
        if frozen:
            raise BudgetRefused(
                Why.FROZEN,
                f"The {tier.value.capitalize()} tier sends nothing to the cloud",
                why=frozen,
                remedy="Check the provider's price, then let the tier go on from the Budget page",
            )

    def _refusal(self, db: sqlite3.Connection, row: Entry) -> BudgetRefused | None:
        """Why the row does not fit, if it does not: money that is gone before money that only waits."""
        found = []
        for key, scope in row.scopes:
            counters = self._counters(db, key, scope)
            if counters.left is not None and row.worst > counters.left:
                found.append(refusal(scope, row.worst, counters))
                if counters.cap == self._policy().ceiling(scope):
                    found[-1].remedy = f"Use a local model or ask for a shorter answer; the cap is {BY_ORGANISATION}"
        found.sort(key=lambda refused: refused.kind is not Why.SPENT)
        if found:
            found[0].left = self._left(db, row.scopes)
        return found[0] if found else None

    def _counters(self, db: sqlite3.Connection, key: str, scope: str) -> Counters:
        found = ledger_rows.counters(db, key, scope)
        ceiling = self._policy().ceiling(scope)
        if ceiling is None:
            return found
        return replace(found, cap=ceiling if found.cap is None else min(found.cap, ceiling))

    def _left(self, db: sqlite3.Connection, where: tuple[tuple[str, str], ...]) -> int:
        lefts = (self._counters(db, key, scope).left for key, scope in where)
        return min((left for left in lefts if left is not None), default=0)

    def _tiers(self, db: sqlite3.Connection, period: str) -> dict[Tier, Counters]:
        return {tier: self._counters(db, period, f"tier:{tier.value}") for tier in Tier}

    def _find(self, db: sqlite3.Connection, number: int) -> Entry:
        found = ledger_rows.latest(db, number)
        if found is None:
            raise LedgerFault(f"The ledger has no entry {number}", remedy="Refresh the Budget page")
        return found

    def _step(self, db: sqlite3.Connection, latest: Entry, state: EntryState, amount: int, *, note: str = "") -> Entry:
        row = replace(latest, at=self._clock.observe(db).at, state=state, amount=amount, note=note)
        try:
            return ledger_rows.step(db, latest, row)
        except ValueError as error:
            raise LedgerFault("The ledger was asked for a step that its rows do not allow", why=str(error)) from error


def is_amount(value: object) -> bool:
    """Whether a figure can be an amount at all; True and NaN cannot."""
    return type(value) is int and 0 <= value <= MOST_MICRO_DOLLARS


def _freeze(db: sqlite3.Connection, row: Entry) -> str:
    text = f"{row.model} cost {dollars(row.amount)} where at most {dollars(row.worst)} was expected"
    ledger_chain.put(db, f"frozen:{row.tier.value}", text)
    return f"{text}. The {row.tier.value.capitalize()} tier sends nothing to the cloud until you allow it."
