"""What was measured, as the Performance page shows it: spreads, groups of answers, days. All quantiles within 1 %."""

from dataclasses import dataclass, field

from ice_desk.domain.performance import Coming, Reading

# Fewer on either side say more of chance than of a trend.
TREND_ANSWERS = 10


@dataclass(frozen=True, slots=True)
class Filters:
    """Which answers count. Empty text means all; `days` counts back from the newest day of the log, None for all.

    `by_task` splits each model's row by task. `simulated` chooses between answers of a simulation and real ones.
    """

    days: int | None = 30
    model: str = ""
    task: str = ""
    tier: str = ""
    host: str = ""
    by_task: bool = False
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """The 5th, 50th and 95th percentile of `number` values, each within 1 % of a value that was measured."""

    number: int
    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class Group:
    """All answers of one model, or of one model in one task.

    `first_token` and `whole` in seconds, `speed` in tokens per second, of answers that did not fail. `trend` is the
    change of the median speed from the first half of the days to the second, as a share; None with too few answers.
    `load_seconds` is the mean of `loads` loads.
    """

    model: str
    task: str = ""
    asked: int = 0
    failed: int = 0
    stopped: int = 0
    first_token: Spread | None = None
    speed: Spread | None = None
    whole: Spread | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    micro_dollars: int = 0
    loads: int = 0
    load_seconds: float | None = None
    queue_seconds: float = 0.0
    rated: int = 0
    liked: int = 0
    disliked: int = 0
    trend: float | None = None

    @property
    def answered(self) -> int:
        return self.asked - self.failed

    @property
    def error_rate(self) -> float:
        return self.failed / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class DayPoint:
    """One model over one day, or some days where the span is long. `day` counts UTC days since 1970."""

    model: str
    day: int
    number: int
    first_token: Spread | None
    speed: Spread | None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be filtered by, the most asked first."""

    models: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """One look at the log through `filters`. `span` is the first and the last day that count, inclusive."""

    filters: Filters = field(default_factory=Filters)
    choices: Choices = field(default_factory=Choices)
    groups: tuple[Group, ...] = ()
    days: tuple[DayPoint, ...] = ()
    span: tuple[int, int] | None = None
    readings: tuple[Reading, ...] = ()
    comings: tuple[Coming, ...] = ()

    @property
    def asked(self) -> int:
        return sum(group.asked for group in self.groups)
