"""The batch dialog's pictures: a list of companies, some of whose rows are answered."""

import asyncio

from ice_desk.app import Desk
from ice_desk.domain.batch import Order, Table
from ice_desk.services.feed import until
from ice_desk.shell.batches import BatchActs

TEMPLATE = "Which of the suppliers of {company} ({ticker}) have a single customer above 20 % of sales?"
COMPANIES = (
    "Nvidia", "Micron", "SK Hynix", "Broadcom", "Advanced Micro Devices", "Intel", "ASML", "Applied Materials",
    "Taiwan Semiconductor Manufacturing Company Limited", "Samsung Electronics", "Texas Instruments", "Qualcomm",
)  # fmt: skip
ROWS = tuple((name, "".join(word[0] for word in name.split())[:4].upper(), "semiconductors") for name in COMPANIES)
TABLE = Table("watchlist.xlsx", ("company", "ticker", "sector"), ROWS)
ANSWERED = 5
SECONDS = 60.0
LOOK_SECONDS = 0.8


async def batch_running(desk: Desk, acts: BatchActs) -> None:
    """Some rows are answered, the others wait."""
    number = await desk.batches.add(Order(TABLE.name, TEMPLATE, TABLE.columns, desk.tier, keep_local=True), TABLE)
    await desk.batches.resume(number)
    await until(desk.batches.all, lambda _all: desk.batches.batch(number).done >= ANSWERED, SECONDS)
    await desk.batches.pause(number)
    acts.open()
    await asyncio.sleep(LOOK_SECONDS)
    if acts.dialog is not None:
        acts.dialog.view.table.selectRow(1)
    await asyncio.sleep(LOOK_SECONDS)


async def batch_new(desk: Desk, acts: BatchActs) -> None:
    """Rows chosen, the template written, what it comes to in sight."""
    for batch in desk.batches.all.value:
        await desk.batches.stop(batch.id)
    acts.open()
    if acts.dialog is not None:
        acts.dialog.show_batch(0)
        acts.dialog.new.show_table(TABLE)
        acts.dialog.new.template.setPlainText(TEMPLATE)
    await asyncio.sleep(2 * LOOK_SECONDS)


async def batch_empty(_desk: Desk, acts: BatchActs) -> None:
    """Nothing was chosen yet."""
    acts.open()
    if acts.dialog is not None:
        acts.dialog.show_batch(0)
    await asyncio.sleep(LOOK_SECONDS)
