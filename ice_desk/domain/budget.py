"""What the spend pill and the Budget page show. Money is integer micro-dollars."""

from dataclasses import dataclass

from ice_desk.domain.routing import Tier


@dataclass(frozen=True, slots=True)
class TaskSpend:
    """`local_share` is 0 to 1, None where there is no answer, only something that was paid."""

    task: str
    answers: int
    local_share: float | None
    micro_dollars: int


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """`settled` None with `state` "released", "held" or "unconfirmed" is shown as that word.

    `entry` is its number in the ledger, 0 where there is none. An unconfirmed row cost between `at_least` and `held`.
    It counts to `day` of `month`, "2026-11", in the ledger's own zone.
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
    month: str = ""
    day: int = 0
    tier: str = ""


@dataclass(frozen=True, slots=True)
class TierWorth:
    """A tier in which the answers of the last days were routed anew.

    `micro_dollars` a month, None where a price is not known. `quality` is the mean expected one, 0 to 1. `per_dollar`
    are questions times quality per dollar, the specification's value, None where nothing was paid. `local` is the
    share that stayed on this machine, `by_class` the share of each class of models, both 0 to 1.
    """

    tier: Tier
    micro_dollars: int | None
    quality: float
    per_dollar: float | None
    local: float = 1.0
    by_class: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Each tier's worth, from `replayed` of the `asked` answers of the last `days` days. No tiers: not compared yet."""

    tiers: tuple[TierWorth, ...] = ()
    replayed: int = 0
    asked: int = 0
    days: float = 0.0


@dataclass(frozen=True, slots=True)
class Stop:
    """Why nothing, or nothing of a tier, goes to the cloud. `act` lifts it, "" where no click can; `label` names it."""

    why: str
    act: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    """One calendar month. `daily` maps a day of the month to micro-dollars per model, over all tiers.

    `spent`, `held`, `forecast` and `cap` are of `tier`; `elsewhere` is what the other tiers spent. `saved` is what
    the answers that stayed here would have cost at the price that `saved_at` names. `months` are the present
    one and those the ledger knows, newest first. `over`: it is an earlier month. `ledger` holds its newest requests,
    or all of them.
    """

    month: str = ""
    days_in_month: int = 30
    tier: Tier = Tier.EDGE
    cap: int = 0
    spent: int = 0
    held: int = 0
    unconfirmed: int = 0
    elsewhere: int = 0
    forecast: int | None = None
    forecast_low: int | None = None
    forecast_high: int | None = None
    kept_local: float | None = None
    saved: int | None = None
    saved_at: str = ""
    daily: tuple[tuple[int, tuple[tuple[str, int], ...]], ...] = ()
    tasks: tuple[TaskSpend, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    comparison: Comparison = Comparison()
    months: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    cloud_ready: bool = False
    over: bool = False

    @property
    def left(self) -> int:
        return max(0, self.cap - self.spent - self.held)
