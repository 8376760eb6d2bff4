"""The batches of the desk: made, paused, resumed, stopped, asked again, taken away; their state in two feeds."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ice_desk.domain.batch import MOST_ROWS, Batch, BatchRow, BatchState, Order, RowState, Survey, Table
from ice_desk.domain.batch_template import Template, parse_template
from ice_desk.domain.errors import UsageFault
from ice_desk.services.batches.fitting import BestPassages, Fitting
from ice_desk.services.batches.live import Live
from ice_desk.services.batches.rows import Asker
from ice_desk.services.batches.runner import Runner
from ice_desk.services.batches.shelf import Result, Shelf
from ice_desk.services.batches.survey import survey
from ice_desk.services.feed import Feed
from ice_desk.services.instance import Instance
from ice_desk.services.jobs import Jobs
from ice_desk.services.questions import Question
from ice_desk.services.store import Store

INTERRUPTED = "ICE Desk was closed meanwhile."


class Batches:
    """`all` are the batches, newest first; `rows` those of the batch that was opened, with its number.

    `best` finds the passages of texts that are too long; `stays` says whether documents stay on this machine. Only one
    ICE Desk asks the batches of a data folder at a time.
    """

    def __init__(
        self,
        asker: Asker,
        store: Store,
        jobs: Jobs,
        lock: Path,
        *,
        best: BestPassages | None = None,
        stays: Callable[[], bool] = lambda: True,
        now: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.all: Feed[tuple[Batch, ...]] = Feed(())
        self.rows: Feed[tuple[int, tuple[BatchRow, ...]]] = Feed((0, ()))
        self._shelf = Shelf(store)
        self._fitting = Fitting(asker, best, stays)
        self._runner = Runner(asker, self._shelf, jobs, self._changed, self._fitting, clock)
        self._lock = Instance(lock)
        self._now = now
        self._lives: dict[int, Live] = {}

    async def start(self) -> None:
        await self.refresh()

    async def close(self) -> None:
        self._lock.release()

    async def refresh(self) -> None:
        """Read what is on disk: another ICE Desk may have changed it."""
        counts, spent = await self._shelf.counts(), await self._shelf.spent()
        batches = []
        for kept in await self._shelf.all():
            live = self._lives.get(kept.id)
            if live is not None:
                batches.append(live.snapshot())
                continue
            rows = counts.get(kept.id, {})
            cut = kept.state is BatchState.RUNNING
            batches.append(
                Batch(
                    id=kept.id,
                    at=kept.at,
                    order=kept.order,
                    state=BatchState.PAUSED if cut else kept.state,
                    reason=INTERRUPTED if cut else kept.reason,
                    waiting=rows.get(RowState.WAITING, 0) + rows.get(RowState.RUNNING, 0),
                    done=rows.get(RowState.DONE, 0),
                    failed=rows.get(RowState.FAILED, 0),
                    spent=spent.get(kept.id, 0),
                )
            )
        self.all.publish(tuple(batches))

    def batch(self, number: int) -> Batch:
        """Raises UsageFault for one that is not there."""
        found = next((one for one in self.all.value if one.id == number), None)
        if found is None:
            raise UsageFault(f"There is no batch {number}", remedy="Run: ice-desk batch list")
        return found

    def question(self, order: Order, cells: tuple[str, ...]) -> Question:
        """What one row would ask. Raises UsageFault where the template is wrong."""
        return self._fitting.whole(order, parse_template(order.template, order.columns), cells)

    async def look(self, order: Order, table: Table) -> Survey:
        """What a batch would come to. Raises UsageFault where its template is wrong."""
        template = parse_template(order.template, table.columns)
        return await self._survey(replace(order, columns=table.columns, files=table.files), template, table.rows)

    async def add(self, order: Order, table: Table) -> int:
        """Keep a batch; nothing of it is asked before `resume`. Raises UsageFault."""
        if not table.rows:
            raise UsageFault(f"{table.name} has no rows", remedy="Choose a file with at least one row below its head.")
        if len(table.rows) > MOST_ROWS:
            raise UsageFault(
                f"{table.name} has {len(table.rows):,} rows", why=f"{MOST_ROWS:,} are the most", remedy="Split it."
            )
        parse_template(order.template, table.columns)
        number = await self._shelf.add(
            self._now(), replace(order, columns=table.columns, files=table.files), table.rows
        )
        await self.refresh()
        return number

    async def resume(self, number: int, *, limit: int | None = None) -> None:
        """Ask the rows that wait; `limit` replaces what the batch may cost, in micro-dollars.

        Raises UsageFault where another ICE Desk asks batches of the same data.
        """
        if not self._lock.claim():
            raise UsageFault(
                "Batches are being asked by another ICE Desk", remedy="Wait until it is done, or resume them there."
            )
        live = self._lives.get(number) or await self._bring(number)
        if live.state is BatchState.RUNNING:
            return
        if limit is not None:
            live.order = replace(live.order, limit=limit)
        live.state, live.reason = BatchState.RUNNING, ""
        await self._shelf.set_state(number, BatchState.RUNNING, limit=limit)
        self._changed(live)
        self._runner.take(live)

    async def left(self, number: int, *, failed: bool = False) -> Survey:
        """What the rows that wait would come to now, or with `failed` those that have failed."""
        batch = self.batch(number)
        template = parse_template(batch.order.template, batch.order.columns)
        wanted = (RowState.FAILED,) if failed else (RowState.WAITING, RowState.RUNNING)
        found = [one.cells for one in await self._shelf.results(number) if one.row.state in wanted]
        return await self._survey(batch.order, template, found)

    async def _survey(self, order: Order, template: Template, rows: Sequence[tuple[str, ...]]) -> Survey:
        fitting = self._fitting
        return await survey(rows, partial(fitting.whole, order, template), partial(fitting.route, order, template))

    async def pause(self, number: int, reason: str = "") -> None:
        """Ask no further rows; those being answered are answered to their end."""
        live = self._lives.get(number)
        if live is not None and live.state is BatchState.RUNNING:
            live.state, live.reason = BatchState.PAUSED, reason
            await self._shelf.set_state(number, BatchState.PAUSED, reason)
            self._changed(live)

    async def stop(self, number: int) -> None:
        """End at once; rows that were being answered wait again."""
        live = self._lives.get(number)
        if live is not None and live.state is not BatchState.DONE:
            live.state, live.reason = BatchState.STOPPED, ""
            await self._shelf.set_state(number, BatchState.STOPPED)
            self._changed(live)
            await self._runner.stop(live)
            self._changed(live)

    async def retry(self, number: int, *, limit: int | None = None) -> None:
        """Ask the failed rows again, and those that wait. Raises UsageFault as `resume` does."""
        await self.pause(number)
        if (live := self._lives.get(number)) is not None and live.asking:
            raise UsageFault("Answers of this batch are still under way", remedy="Wait for them, or stop the batch.")
        await self._shelf.reopen(number, RowState.FAILED)
        self._lives.pop(number, None)
        await self.resume(number, limit=limit)

    async def delete(self, number: int) -> None:
        """Take a batch and its answers away."""
        await self.stop(number)
        self._lives.pop(number, None)
        await self._shelf.delete(number)
        await self.refresh()

    async def open(self, number: int) -> None:
        """Show the rows of a batch in `rows`, from now on; 0 shows none."""
        live = self._lives.get(number)
        rows = live.rows if live is not None else await self._shelf.rows(number) if number else ()
        self.rows.publish((number, rows))

    async def answer(self, number: int, row: int) -> str:
        """The whole answer of a row."""
        return await self._shelf.answer(number, row)

    async def results(self, number: int) -> tuple[Result, ...]:
        """Every row with all of its text, in order. Raises UsageFault for a batch that is not there."""
        self.batch(number)
        return await self._shelf.results(number)

    async def _bring(self, number: int) -> Live:
        """Take a batch from disk into the hand. What was being asked when it was left waits again."""
        kept = next((one for one in await self._shelf.all() if one.id == number), None)
        if kept is None:
            raise UsageFault(f"There is no batch {number}", remedy="Run: ice-desk batch list")
        await self._shelf.reopen(number, RowState.RUNNING)
        rows = await self._shelf.rows(number)
        live = Live(kept, rows, parse_template(kept.order.template, kept.order.columns))
        live.state = BatchState.PAUSED
        self._lives[number] = live
        return live

    def _changed(self, live: Live) -> None:
        snapshot = live.snapshot()
        others = self.all.value
        self.all.publish(tuple(snapshot if one.id == live.id else one for one in others))
        if self.rows.value[0] == live.id:
            self.rows.publish((live.id, live.rows))
        if not any(one.state is BatchState.RUNNING or one.asking for one in self._lives.values()):
            # From here on another ICE Desk may take them up: what is known of them here is out of date.
            self._lives.clear()
            self._lock.release()
