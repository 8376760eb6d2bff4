"""Batches on a simulated machine, as the desk has them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ice_desk.domain.batch import Batch, BatchState, Order, RowState, Table
from ice_desk.services.batches import Batches
from ice_desk.services.feed import until
from tests.services.ask_house import Desk, ask_house
from tests.services.fleet_house import MISTRAL

COMPANIES = ("Nvidia", "Micron", "SK Hynix", "Broadcom", "AMD", "Intel")
TEMPLATE = "Extract the companies named in: {company}"


def table(*names: str) -> Table:
    return Table("companies.csv", ("company", "ticker"), tuple((name, name[:2]) for name in names or COMPANIES))


def order(**how: object) -> Order:
    return Order("companies.csv", TEMPLATE, (), **{"model": MISTRAL, **how})


def batches_of(desk: Desk, tmp_path, **how) -> Batches:
    return Batches(desk.dispatcher, desk.store, desk.jobs, tmp_path / "batches.lock", **how)


@asynccontextmanager
async def opened(tmp_path, **how) -> AsyncIterator[Desk]:
    async with ask_house(tmp_path, **how) as desk:
        desk.batches = batches_of(desk, tmp_path)
        await desk.batches.start()
        try:
            yield desk
        finally:
            await desk.batches.close()


async def begun(batches: Batches, rows: Table | None = None, **how: object) -> int:
    number = await batches.add(order(**how), rows or table())
    await batches.open(number)
    await batches.resume(number)
    return number


async def comes_to(batches: Batches, number: int, state: BatchState = BatchState.DONE, seconds: float = 20.0) -> Batch:
    """The batch once it is in `state` with nothing under way."""

    def there(_all: object) -> bool:
        batch = batches.batch(number)
        return batch.state is state and not batch.running

    assert await until(batches.all, there, seconds), batches.batch(number)
    return batches.batch(number)


async def answered(batches: Batches, number: int, rows: int, seconds: float = 20.0) -> None:
    """Wait until so many rows are answered."""
    assert await until(batches.all, lambda _all: batches.batch(number).done >= rows, seconds)


async def states(batches: Batches, number: int) -> list[RowState]:
    return [result.row.state for result in await batches.results(number)]


async def asked_names(desk: Desk) -> list[str]:
    """The companies in the order in which the engine was asked about them."""
    await asyncio.sleep(0)
    return [request.messages[-1].content.removeprefix(TEMPLATE.format(company="")) for request in desk.engine.requests]
