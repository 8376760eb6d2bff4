"""What the ledger holds and says: reservations, states, scopes, refusals. The rules are here, the file elsewhere.

reserved -> sent -> settled
                 -> unconfirmed -> settled | reconciled
         -> released
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import StrEnum

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.errors import Refused
from ice_desk.domain.money import dollars
from ice_desk.domain.routing import Tier

# Longer than any flight or time zone shifts a clock: a month that begins after such a leap is asked about first.
LEAP_SECONDS = 36 * 3600.0
ALERTS = (50, 80, 95)
GLOBAL, DAY = "global", "day"
ALWAYS = "always"


class EntryState(StrEnum):
    RESERVED = "reserved"
    SENT = "sent"
    SETTLED = "settled"
    RELEASED = "released"
    UNCONFIRMED = "unconfirmed"
    RECONCILED = "reconciled"


# What may follow what. A lost answer that turns up after all is settled like any other.
FOLLOWS: Mapping[EntryState, frozenset[EntryState]] = {
    EntryState.RESERVED: frozenset({EntryState.SENT, EntryState.RELEASED}),
    # Released only when the sender was stopped before the first byte.
    EntryState.SENT: frozenset({EntryState.SETTLED, EntryState.UNCONFIRMED, EntryState.RELEASED}),
    EntryState.UNCONFIRMED: frozenset({EntryState.SETTLED, EntryState.RECONCILED}),
    EntryState.SETTLED: frozenset(),
    EntryState.RELEASED: frozenset(),
    EntryState.RECONCILED: frozenset(),
}
OPEN = frozenset({EntryState.RESERVED, EntryState.SENT})


@dataclass(frozen=True, slots=True)
class Caps:
    """The most that may be spent, in micro-dollars: per month and tier, per month, per day, per conversation.

    A tier that is not named may spend nothing. None means no cap of that kind.
    """

    tiers: Mapping[Tier, int]
    total: int | None = None
    day: int | None = None
    chat: int | None = None

    def of(self, scope: str) -> int | None:
        """The cap of a scope as `scopes` names it."""
        kind, _, name = scope.partition(":")
        if kind == "tier":
            return max(0, self.tiers.get(Tier(name), 0))
        cap = {GLOBAL: self.total, DAY: self.day, "chat": self.chat}[kind]
        return None if cap is None else max(0, cap)


@dataclass(frozen=True, slots=True)
class Reservation:
    """One attempt at one model. `worst` is the most it can cost in micro-dollars, `price` the price's id."""

    model: str
    tier: Tier
    task: str
    worst: int
    price: str
    conversation: int | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """Money set aside. `entry` is its number in the ledger, `period` the month it counts to, "2026-11"."""

    entry: int
    worst: int
    period: str
    reservation: Reservation


@dataclass(frozen=True, slots=True)
class Counters:
    """Micro-dollars of one scope. `unconfirmed` counts as spent until the user has looked at the provider's bill."""

    spent: int = 0
    held: int = 0
    unconfirmed: int = 0
    cap: int | None = None

    @property
    def used(self) -> int:
        return self.spent + self.held + self.unconfirmed

    @property
    def left(self) -> int | None:
        return None if self.cap is None else max(0, self.cap - self.used)

    @property
    def alert(self) -> int:
        """The highest of 50, 80 and 95 % that `used` has reached; 0 below, and where there is no cap."""
        if not self.cap:
            return 0
        return max((step for step in ALERTS if self.used * 100 >= self.cap * step), default=0)


@dataclass(frozen=True, slots=True)
class LedgerState:
    """The present month with its present `day`, "2026-11-24", or an earlier month.

    `rows` are the newest hundred, or all of the month, newest first.
    `daily` maps a day to micro-dollars per model, `tier_days` per tier, `tasks` a task to micro-dollars of the month;
    what is unconfirmed counts in full. `months` are those that anything was reserved in, newest first. `frozen` says
    of a tier why it sends nothing to the cloud, `clock` why the date must be confirmed first, `problem` why the ledger
    cannot be used; empty otherwise.
    """

    period: str = ""
    day: str = ""
    tiers: Mapping[Tier, Counters] = field(default_factory=dict)
    total: Counters = Counters()
    today: Counters = Counters()
    rows: tuple[LedgerRow, ...] = ()
    daily: tuple[tuple[int, tuple[tuple[str, int], ...]], ...] = ()
    tier_days: Mapping[Tier, Mapping[int, int]] = field(default_factory=dict)
    tasks: Mapping[str, int] = field(default_factory=dict)
    months: tuple[str, ...] = ()
    frozen: Mapping[Tier, str] = field(default_factory=dict)
    clock: str = ""
    problem: str = ""


class Why(StrEnum):
    """Why the ledger says no. HELD passes by itself when running answers end; SPENT does not."""

    HELD = "held"
    SPENT = "spent"
    FROZEN = "frozen"
    CLOCK = "clock"
    LEDGER = "ledger"


class BudgetRefused(Refused):
    """Nothing was reserved or sent. `left` is what the narrowest cap still allows, in micro-dollars."""

    def __init__(self, kind: Why, what: str, *, why: str = "", remedy: str = "", left: int = 0) -> None:
        super().__init__(what, why=why, remedy=remedy)
        self.kind = kind
        self.left = left


def refusal(scope: str, worst: int, counters: Counters) -> BudgetRefused:
    """Why `worst` does not fit, in figures. Money of running answers is told apart from money that is gone."""
    cap, gone = counters.cap or 0, counters.spent + counters.unconfirmed
    name, left = scope_words(scope), max(0, cap - counters.used)
    if gone + worst <= cap:
        return BudgetRefused(
            Why.HELD,
            f"Running answers hold the rest of {name}",
            why=f"{dollars(counters.held)} of {dollars(cap)} is set aside until they end, and this one may cost "
            f"{dollars(worst)}",
            remedy="Wait for a running answer to end, then send again",
            left=left,
        )
    return BudgetRefused(
        Why.SPENT,
        f"This answer does not fit into {name}",
        why=f"{dollars(gone)} of {dollars(cap)} is spent, and this one may cost {dollars(worst)}",
        remedy="Use a local model, ask for a shorter answer, or raise the cap in Settings",
        left=left,
    )


def scope_words(scope: str) -> str:
    kind, _, name = scope.partition(":")
    if kind == "tier":
        return f"the month's {name.capitalize()} cap"
    return {GLOBAL: "the month's cap", DAY: "the day's cap"}.get(kind, "this chat's cap")


def scopes(period: str, day: str, tier: Tier, conversation: int | None) -> tuple[tuple[str, str], ...]:
    """The counters a reservation counts to, as (key, scope)."""
    of_chat = () if conversation is None else ((ALWAYS, f"chat:{conversation}"),)
    return ((period, f"tier:{tier.value}"), (period, GLOBAL), (day, DAY), *of_chat)


def counted(state: EntryState, amount: int) -> tuple[int, int, int]:
    """What an entry adds to (spent, held, unconfirmed)."""
    if state in OPEN:
        return 0, amount, 0
    if state is EntryState.UNCONFIRMED:
        return 0, 0, amount
    return (0, 0, 0) if state is EntryState.RELEASED else (amount, 0, 0)


def month_key(at: float, zone: tzinfo) -> str:
    """ "2026-11". Raises OverflowError, ValueError or OSError for a moment that no calendar has."""
    day = datetime.fromtimestamp(at, zone)
    return f"{day.year:04d}-{day.month:02d}"


def day_key(at: float, zone: tzinfo) -> str:
    """ "2026-11-24". Raises what `month_key` does."""
    return datetime.fromtimestamp(at, zone).date().isoformat()


@dataclass(frozen=True, slots=True)
class Mark:
    """The latest moment and the latest month the ledger has seen: counting never goes back behind either."""

    at: float
    period: str


def leaps(now: float, mark: Mark, zone: tzinfo, waited: float = 0.0) -> bool:
    """Whether the clock opens another month after a leap nobody confirmed.

    `waited` are the seconds since the mark that a clock nobody can set has counted.
    """
    return now - mark.at - waited > LEAP_SECONDS and month_key(now, zone) > mark.period


def advanced(now: float, mark: Mark, zone: tzinfo) -> Mark:
    """Where the ledger's own time stands at `now`: it does not go back."""
    return mark if now <= mark.at else Mark(now, max(mark.period, month_key(now, zone)))
