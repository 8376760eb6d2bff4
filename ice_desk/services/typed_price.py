"""A price as somebody types it: dollars per million tokens."""

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from ice_desk.domain.errors import UsageFault
from ice_desk.domain.money import Price, Rates
from ice_desk.services.prices_file import ENTERED
from ice_desk.services.prices_public import pico


def typed_price(owner: str, model: str, fresh: str, output: str) -> Price:
    """The price that was typed, dated today. Raises UsageFault for what is no amount.

    Reading from a cache counts as fresh input, and writing to one a quarter more, as the dearest provider asks.
    """
    given = _pico(fresh)
    rates = Rates(given, given, -(-given * 5 // 4), _pico(output))
    return Price(owner, model, rates, source=ENTERED, date=f"{datetime.now(UTC):%Y-%m-%d}")


def _pico(text: str) -> int:
    try:
        return pico(Decimal(text.strip().removeprefix("$").replace(",", "")))
    except InvalidOperation:
        why = "It is no number"
    except ValueError as error:
        why = f"{error}"
    raise UsageFault(
        f"{text.strip()[:40] or 'Nothing'} is no price",
        why=why,
        remedy="Write dollars per million tokens, such as 2.50",
    )
