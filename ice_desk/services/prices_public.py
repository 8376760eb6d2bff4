"""What the vendors charge, from the list that genai-prices ships. It is never updated behind the user's back.

The list knows models that are long gone, prices some at nothing, and finds others by a prefix; each of these counts as
unknown here. Everything here blocks: the first look imports some 2 MB of data.
"""

import logging
import re
from decimal import Decimal
from typing import Any

from ice_desk.domain.money import PICO_PER_MICRO, Price, Rates

_DATED = re.compile(r"(-latest|@.*|-\d{8}|-\d{4}-\d{2}-\d{2}|-\d{4})$")
# Fees that come on top of tokens whatever is asked for.
_FEES = ("requests_kcount",)
log = logging.getLogger(__name__)


def stem(model: str) -> str:
    """A model's name without the date of its version: "gpt-4o-2024-08-06" and "GPT-4o-latest" are "gpt-4o"."""
    return _DATED.sub("", model.strip().lower()).replace(".", "-")


def pico(dollars_per_million: Decimal) -> int:
    """Pico-dollars per token, rounded up. Raises ValueError for what is no amount."""
    if not dollars_per_million.is_finite() or dollars_per_million < 0 or dollars_per_million > 10**6:
        raise ValueError("it must be between 0 and 1,000,000 dollars per million tokens")
    return int((dollars_per_million * PICO_PER_MICRO).to_integral_value(rounding="ROUND_CEILING"))


class PublicPrices:
    """Looks up one model at one vendor; a vendor is always named, so that no local name meets a paid cloud."""

    def look(self, provider: str, model: str) -> Price | None:
        """The price now, or None where it is not known for certain."""
        import genai_prices  # 0.3 s of processor time, and needed only before the first cloud answer

        try:
            usage = genai_prices.Usage(input_tokens=1, output_tokens=1)
            found = genai_prices.calc_price(usage, model, provider_id=provider)
        except LookupError:
            return None
        if stem(found.model.id) != stem(model) or found.provider.id != provider:
            return None
        try:
            return _price(provider, model, found.model_price, f"genai-prices {genai_prices.__version__}")
        except (ValueError, TypeError, ArithmeticError) as error:
            log.warning("the public price of %s cannot be read: %s", model, error)
            return None


def _price(provider: str, model: str, listed: Any, source: str) -> Price | None:
    if any(getattr(listed, fee, None) for fee in _FEES):
        return None
    base = _rates(listed, 0)
    if base is None or not base.fresh or not base.output:
        return None
    starts = sorted({tier.start for value in vars(listed).values() for tier in getattr(value, "tiers", ())})
    # The list's steps begin behind their threshold, ours at it: one token to the safe side.
    cliffs = tuple((start, rates) for start in starts if (rates := _rates(listed, start + 1)) is not None)
    return Price(provider, model, base, cliffs=cliffs, source=source)


def _rates(listed: Any, tokens: int) -> Rates | None:
    fresh, output = _rate(listed, "input_mtok", tokens), _rate(listed, "output_mtok", tokens)
    if fresh is None or output is None:
        return None
    read, write = _rate(listed, "cache_read_mtok", tokens), _rate(listed, "cache_write_mtok", tokens)
    return Rates(fresh, fresh if read is None else read, fresh if write is None else write, output)


def _rate(listed: Any, key: str, tokens: int) -> int | None:
    value = getattr(listed, key, None)
    for tier in getattr(value, "tiers", ()):
        if tokens > tier.start:
            value = tier.price
    value = getattr(value, "base", value)
    return None if value is None else pico(Decimal(value))
