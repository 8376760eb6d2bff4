"""What a model costs: as the user entered it, as the vendor lists it, as the catalogue dates it, or unknown.

A model without a price is not routable: nothing is guessed, and nothing is taken for free.
"""

import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from ice_desk.domain.catalogue import Catalogue, CloudRole
from ice_desk.domain.errors import DataFault
from ice_desk.domain.money import Price, Rates
from ice_desk.services import prices_file, settings_file
from ice_desk.services.prices_public import PublicPrices, stem
from ice_desk.services.worker import Worker

# Ours and the public list's names of the vendors whose own addresses we speak to. Whatever else answers, be it on this
# machine or behind a proxy, may cost anything.
VENDORS = {"openai": "openai", "anthropic": "anthropic"}
DEADLINE_SECONDS = 20.0
CATALOGUE = "the catalogue"
log = logging.getLogger(__name__)


class PriceList(Protocol):
    """Where vendors' prices are looked up; it may block."""

    def look(self, provider: str, model: str) -> Price | None: ...


class Prices:
    """Prices by provider and model. `provider` is a vendor's id for its own address, else the endpoint's own id.

    `retired` maps models that are gone to the date; at their vendor they have no price, whatever any list says.
    `problem` says what is wrong with the user's prices, empty where nothing is.
    """

    def __init__(
        self,
        path: Path,
        roles: Iterable[CloudRole],
        *,
        retired: Mapping[str, str],
        public: PriceList | None = None,
        vendors: Mapping[str, str] = VENDORS,
    ) -> None:
        self.problem = ""
        self._path = path
        self._roles = tuple(roles)
        self._retired = {stem(name): date for name, date in retired.items()}
        self._public = public or PublicPrices()
        self._vendors = dict(vendors)
        self._entered: dict[prices_file.Key, Price | None] = {}
        self._readable = True
        self._worker = Worker("prices")

    async def start(self) -> None:
        """Read the user's prices. What is wrong with them is told in `problem`."""
        await self._worker.call(self._read, DEADLINE_SECONDS)

    async def close(self) -> None:
        await self._worker.close()

    async def price(self, provider: str, model: str) -> Price | None:
        """What to reserve and settle at; None where it is not known, and then nothing may be sent."""
        if not self._readable or self.retired(provider, model):
            return None
        if (provider, model) in self._entered:
            return self._entered[provider, model]
        return await self.listed(provider, model)

    async def listed(self, provider: str, model: str) -> Price | None:
        """The price without regard to what the user entered: to compare a typed price with."""
        vendor = self._vendors.get(provider)
        if vendor is None or self.retired(provider, model):
            return None
        try:
            found = await self._worker.call(lambda: self._public.look(vendor, model), DEADLINE_SECONDS)
        except (TimeoutError, ImportError) as error:
            log.warning("the public price of a model cannot be looked up: %s", error)
            found = None
        return found or self._of_catalogue(provider, model)

    def retired(self, provider: str, model: str) -> str:
        """The date since when a vendor's model is gone, empty where it is not."""
        return self._retired.get(stem(model), "") if provider in self._vendors else ""

    async def enter(self, price: Price, *, free: bool = False) -> None:
        """Take over a price that the user entered. Raises DataFault; a price of 0 must be meant (`free`)."""
        if prices_file.is_free(price.rates) and not free:
            raise DataFault(
                "The price is 0", why="An answer would count as free", remedy="Confirm that this model costs nothing"
            )
        await self._change({**self._entered, (price.provider, price.model): price})

    async def forget(self, provider: str, model: str) -> None:
        """Go back to the listed price."""
        await self._change({key: price for key, price in self._entered.items() if key != (provider, model)})

    async def _change(self, entered: dict[prices_file.Key, Price | None]) -> None:
        rows = [price for price in entered.values() if price is not None]
        if not self._readable or len(rows) != len(entered):  # writing would lose what the user meant
            raise DataFault("The prices cannot be changed", why=self.problem, remedy=f"Correct {self._path.name}")
        try:
            await self._worker.call(lambda: prices_file.write(self._path, rows), DEADLINE_SECONDS, keep=True)
        except OSError as error:
            raise DataFault(
                "The price was not saved", why=error.strerror or str(error), remedy="Check the data folder"
            ) from error
        await self._worker.call(self._read, DEADLINE_SECONDS)

    def _read(self) -> None:
        try:
            self._entered, wrong = prices_file.read(self._path)
        except (settings_file.Unreadable, OSError) as error:
            self._entered, self._readable = {}, False
            self.problem = f"{self._path.name} cannot be read, so no model has a price: {error}"
        else:
            self._readable, self.problem = True, wrong

    def _of_catalogue(self, provider: str, model: str) -> Price | None:
        role = next((role for role in self._roles if (role.provider, role.model) == (provider, model)), None)
        if role is None or not role.input_price or not role.output_price:
            return None
        fresh = role.input_price  # micro-dollars per million tokens are pico-dollars per token
        # Both vendors' lists: writing to a cache costs a quarter more, reading from it never more than fresh input.
        rates = Rates(fresh, fresh, -(-fresh * 5 // 4), role.output_price)
        return Price(provider, model, rates, source=CATALOGUE, date=role.price_date)


def retired_models(catalogue: Catalogue) -> dict[str, str]:
    """The cloud models of the specification that are gone, with the date."""
    return {alias.name: alias.retired for alias in catalogue.aliases.values() if alias.retired}
