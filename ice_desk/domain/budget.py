"""What the spend pill and the Budget page show. Money is integer micro-dollars."""

from dataclasses import dataclass

from ice_desk.domain.routing import Tier


@dataclass(frozen=True, slots=True)
class TaskSpend:
    task: str
    answers: int
    local_share: float
    micro_dollars: int


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """`settled` None with `state` "released", "held" or "unconfirmed" is shown as that word.

    `entry` is its number in the ledger, 0 where there is none. An unconfirmed row cost between `at_least` and `held`.
    """

    at: float
    model: str
    task: str
    tokens_in: int
    tokens_out: int
    held: int
    settled: int | None
    state: str
    entry: int = 0
    at_least: int = 0


@dataclass(frozen=True, slots=True)
class TierWorth:
    """A tier beside the present one: what it would cost a month, and what the specification promises of it."""

    tier: Tier
    micro_dollars: int
    quality: float
    queries_per_dollar: float


@dataclass(frozen=True, slots=True)
class Budget:
    """One calendar month. `daily` maps a day of the month to micro-dollars per model."""

    month: str = ""
    days_in_month: int = 30
    tier: Tier = Tier.EDGE
    cap: int = 0
    spent: int = 0
    held: int = 0
    forecast: int | None = None
    forecast_low: int | None = None
    forecast_high: int | None = None
    kept_local: float | None = None
    saved: int | None = None
    daily: tuple[tuple[int, tuple[tuple[str, int], ...]], ...] = ()
    tasks: tuple[TaskSpend, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    tiers: tuple[TierWorth, ...] = ()
    cloud_ready: bool = False

    @property
    def left(self) -> int:
        return max(0, self.cap - self.spent - self.held)
