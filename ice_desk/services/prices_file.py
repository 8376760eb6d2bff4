"""The prices that the user entered: prices.toml in the data folder, dollars per million tokens.

[[price]]
provider = "openai"        # or the id of an endpoint of one's own
model = "gpt-6.1-sol"
input = "2.00"
output = "10.00"
cache_read = "0.10"        # without it: as input
cache_write = "2.50"       # without it: as input
max_output = 128000        # optional
free = true                # needed where input or output is 0
date = "2026-11-24"        # when the price was entered
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ice_desk.domain.money import PICO_PER_MICRO, Price, Rates
from ice_desk.services import settings_file
from ice_desk.services.prices_public import pico

ENTERED = "entered by you"
Key = tuple[str, str]


def read(path: Path) -> tuple[dict[Key, Price | None], str]:
    """Prices by provider and model, and what is wrong. A price that is wrong is None: it must not fall to another.

    Raises settings_file.Unreadable, OSError where nothing can be said of any price.
    """
    rows = settings_file.read(path).get("price", [])
    if not isinstance(rows, list):
        raise settings_file.Unreadable("'price' must be a list of tables")
    found: dict[Key, Price | None] = {}
    wrong = []
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or not all(isinstance(row.get(name), str) for name in ("provider", "model")):
            raise settings_file.Unreadable(f"price {number} needs a provider and a model")
        key = (row["provider"], row["model"])
        try:
            found[key] = _price(row)
        except ValueError as error:
            found[key] = None
            wrong.append(f"the price of {key[1][:60]}: {error}")
    return found, "; ".join(wrong)


def write(path: Path, prices: Iterable[Price]) -> None:
    """Put the prices into the file. Raises OSError."""
    settings_file.write(path, {"price": [_row(price) for price in prices]})


def is_free(rates: Rates) -> bool:
    """Whether input or output costs nothing, which must be said and not happen."""
    return not rates.fresh or not rates.output


def _price(row: Mapping[str, Any]) -> Price:
    fresh, output = _amount(row, "input"), _amount(row, "output")
    rates = Rates(fresh, _amount(row, "cache_read", fresh), _amount(row, "cache_write", fresh), output)
    if is_free(rates) and row.get("free") is not True:
        raise ValueError("a price of 0 needs free = true")
    most = row.get("max_output")
    if most is not None and (type(most) is not int or most < 1):
        raise ValueError("max_output must be a number of tokens")
    return Price(row["provider"], row["model"], rates, max_output=most, source=ENTERED, date=str(row.get("date", "")))


def _amount(row: Mapping[str, Any], name: str, missing: int | None = None) -> int:
    value = row.get(name)
    if value is None and missing is not None:
        return missing
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise ValueError(f"{name} must be dollars per million tokens")  # noqa: TRY004  all faults of a row are alike
    try:
        return pico(Decimal(str(value)))
    except InvalidOperation:
        raise ValueError(f"{name} must be dollars per million tokens") from None
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def _row(price: Price) -> dict[str, Any]:
    rates = price.rates
    row: dict[str, Any] = {"provider": price.provider, "model": price.model}
    row |= {"input": _dollars(rates.fresh), "output": _dollars(rates.output)}
    row |= {"cache_read": _dollars(rates.cache_read), "cache_write": _dollars(rates.cache_write)}
    if price.max_output is not None:
        row["max_output"] = price.max_output
    if is_free(rates):
        row["free"] = True
    return row | ({"date": price.date} if price.date else {})


def _dollars(pico_dollars: int) -> str:
    return format(Decimal(pico_dollars) / PICO_PER_MICRO, "f")
