"""What a request may cost and what it did cost, in whole numbers.

Money is integer micro-dollars, a price integer pico-dollars per token: $1 per million tokens is 1,000,000 pico-dollars
a token. Amounts are rounded up once per request, so no sum of them is ever below the bill.
"""

from dataclasses import dataclass

from ice_desk.domain.errors import DataFault
from ice_desk.domain.usage import TokenUsage

PICO_PER_MICRO = 1_000_000
# Byte-level tokenizers make at most one token of a byte; role marks and separators come on top of each message.
TOKENS_PER_MESSAGE = 16
# Roles and separators of a chat; each message beyond these few is short beside its own text.
USUAL_MESSAGES = 4
# With a shorter cap most answers would be cut, so the request is better answered here.
SHORTEST_OUTPUT = 512
# No provider reports more in one request; a larger figure is a fault in the report.
MOST_TOKENS = 100_000_000
# Typing a price per thousand tokens where one per million is asked for is off by 1,000; real prices of kin models
# differ by less than 100.
SUSPICIOUS_FACTOR = 100
# Without a price to compare with: $0.01 and $200 per million tokens. A price per thousand tokens, typed where one per
# million is asked for, mostly lies outside, and so does its reverse.
LOWEST_USUAL, HIGHEST_USUAL = 10_000, 200_000_000


@dataclass(frozen=True, slots=True)
class Rates:
    """Pico-dollars per token of each class. Writing to a one-hour cache costs twice `fresh`, or `cache_write`."""

    fresh: int
    cache_read: int
    cache_write: int
    output: int

    def __post_init__(self) -> None:
        if min(self.fresh, self.cache_read, self.cache_write, self.output) < 0:
            raise DataFault("A price is below zero", remedy="Enter 0 or more dollars per million tokens")

    @property
    def cache_write_1h(self) -> int:
        return max(self.cache_write, 2 * self.fresh)

    @property
    def dearest_input(self) -> int:
        """What an input token costs at most in the requests we send, which never ask for the one-hour cache."""
        return max(self.fresh, self.cache_read, self.cache_write)

    def highest(self, other: "Rates") -> "Rates":
        """The dearer of both, class by class."""
        return Rates(
            max(self.fresh, other.fresh),
            max(self.cache_read, other.cache_read),
            max(self.cache_write, other.cache_write),
            max(self.output, other.output),
        )


@dataclass(frozen=True, slots=True)
class Price:
    """What one model costs at one provider.

    `cliffs` are rates that hold for all tokens of a request whose input reaches so many tokens, lowest first.
    `max_output` is the most tokens an answer may have, None where unknown. `source` says where the price is from and
    `date` when it was so, "2026-11" or "2026-11-24".
    """

    provider: str
    model: str
    rates: Rates
    cliffs: tuple[tuple[int, Rates], ...] = ()
    max_output: int | None = None
    source: str = ""
    date: str = ""

    @property
    def id(self) -> str:
        """Names this very price in the ledger: it changes whenever a figure does."""
        steps = ((0, self.rates), *self.cliffs)
        figures = "+".join(f"{at}:{r.fresh}/{r.cache_read}/{r.cache_write}/{r.output}" for at, r in steps)
        return f"{self.provider}/{self.model} {self.source} {self.date} {figures}"

    def worst_rates(self, input_tokens: int) -> Rates:
        """The dearest rates reachable with at most so many input tokens."""
        worst = self.rates
        for start, rates in self.cliffs:
            if input_tokens >= start:
                worst = worst.highest(rates)
        return worst

    def rates_at(self, input_tokens: int) -> Rates:
        """The rates of a request with exactly so many input tokens."""
        reached = [rates for start, rates in self.cliffs if input_tokens >= start]
        return reached[-1] if reached else self.rates


@dataclass(frozen=True, slots=True)
class Charge:
    """Micro-dollars to settle at. `doubt` says why the worst case was kept; empty when the report was believed."""

    micro_dollars: int
    doubt: str = ""


def micro(pico: int) -> int:
    """Pico-dollars as micro-dollars, rounded up."""
    return -(-pico // PICO_PER_MICRO)


def prompt_bound(prompt_bytes: int, messages: int) -> int:
    """The most input tokens that messages of so many UTF-8 bytes, serialised, can come to."""
    if prompt_bytes < 0 or messages < 0:
        raise DataFault("A prompt cannot have a negative length")
    return prompt_bytes + TOKENS_PER_MESSAGE * messages


def worst_case(prompt_bytes: int, messages: int, max_tokens: int, price: Price) -> int:
    """The most a request can cost, in micro-dollars. `max_tokens` must be sent as the cap of the answer."""
    bound = prompt_bound(prompt_bytes, messages)
    if max_tokens < 1:
        raise DataFault("An answer needs at least one token")
    rates = price.worst_rates(bound)
    return micro(bound * rates.dearest_input + max_tokens * rates.output)


def largest_output(left: int, input_tokens: int, price: Price) -> int:
    """The longest answer, in tokens, that `left` micro-dollars pay for; 0 where not even the input is paid for.

    `input_tokens` is a bound as from `prompt_bound`. Below SHORTEST_OUTPUT the request is better not sent.
    """
    rates = price.worst_rates(input_tokens)
    rest = left * PICO_PER_MICRO - input_tokens * rates.dearest_input
    if rest < 0:
        return 0
    most = MOST_TOKENS if price.max_output is None else price.max_output
    return min(most, rest // rates.output) if rates.output else most


def actual(usage: TokenUsage, price: Price) -> int:
    """What the counted tokens cost, in micro-dollars, rounded up."""
    rates = price.rates_at(usage.input)
    return micro(
        usage.fresh * rates.fresh
        + usage.cache_read * rates.cache_read
        + usage.cache_write_5m * rates.cache_write
        + usage.cache_write_1h * rates.cache_write_1h
        + max(usage.output, usage.reasoning) * rates.output
    )


def charge(usage: TokenUsage | None, price: Price, worst: int, *, counted_output: int = 0) -> Charge:
    """What to settle a request at: the report's cost, or the worst case where the report cannot be right.

    `counted_output` is how many tokens of the answer surely came. A cost above the worst case is believed.
    """
    if usage is None:
        return Charge(worst, "The provider reported no usage")
    counts = (
        usage.fresh, usage.cache_read, usage.cache_write_5m, usage.cache_write_1h, usage.output, usage.reasoning,
    )  # fmt: skip
    if any(type(count) is not int or not 0 <= count <= MOST_TOKENS for count in counts):
        return Charge(worst, "The provider reported usage that cannot be right")
    if max(usage.output, usage.reasoning) < counted_output:
        return Charge(worst, "The provider reported fewer tokens than came")
    if usage.input == 0:
        return Charge(worst, "The provider reported no input tokens")
    return Charge(actual(usage, price))


def suspicious(price: Price, reference: Price | None = None) -> str:
    """Why a typed price looks like one per thousand tokens, or off in another way; empty when it looks right.

    Zero is not suspicious: whoever enters it says that the model is free.
    """
    for name in ("fresh", "output"):
        given = getattr(price.rates, name)
        known = getattr(reference.rates, name) if reference else 0
        low, high = (known // SUSPICIOUS_FACTOR, known * SUSPICIOUS_FACTOR) if known else (LOWEST_USUAL, HIGHEST_USUAL)
        if given and not low < given < high:
            kind = "input" if name == "fresh" else "output"
            usual = f"; it is usually about {dollars_per_million(known)}" if known else ""
            return f"{dollars_per_million(given)} per million {kind} tokens is unusual{usual}"
    return ""


def dollars_per_million(pico: int) -> str:
    """A rate as people quote it: "$2.50" per million tokens."""
    whole, rest = divmod(pico, PICO_PER_MICRO)
    digits = f"{rest:06d}".rstrip("0").ljust(2, "0")
    return f"${whole:,}.{digits}"


def dollars(micro_dollars: int) -> str:
    """An amount for a sentence: "$49.90"; below a cent exactly, as "$0.0042"."""
    whole, rest = divmod(abs(micro_dollars), 1_000_000)
    sign = "-" if micro_dollars < 0 else ""
    if not whole and 0 < rest < 10_000:
        return f"{sign}$0.{rest:06d}".rstrip("0")
    cents = -(-rest // 10_000)
    return f"{sign}${whole + cents // 100:,}.{cents % 100:02d}"
