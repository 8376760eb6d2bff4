"""Which row is asked next: below people, the batches in turn, no more at once than the fleet bears."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

from ice_desk.domain.batch import MOST_TOGETHER, BatchState
from ice_desk.domain.errors import DeskError, Refused
from ice_desk.domain.models import host_of
from ice_desk.domain.routing import Route
from ice_desk.services.batches.fitting import Asked, Fitting
from ice_desk.services.batches.live import Live
from ice_desk.services.batches.rows import Asker, RowAsker
from ice_desk.services.batches.shelf import Shelf
from ice_desk.services.jobs import Jobs

# A prompt that waits in a chat is sent when the answer before it ends: it comes before the next row.
QUIET_SECONDS = 0.5
LOOK_SECONDS = 5.0
STOP_SECONDS = 10.0
# A batch whose model is in memory may go on before one whose model has to be loaded so many times.
PATIENCE = 8
JOB = "batches"


class Runner:
    """`told` is called with each batch that has changed."""

    def __init__(
        self,
        asker: Asker,
        shelf: Shelf,
        jobs: Jobs,
        told: Callable[[Live], None],
        fitting: Fitting,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._asker = asker
        self._shelf = shelf
        self._jobs = jobs
        self._told = told
        self._fitting = fitting
        self._clock = clock
        self._turns: list[Live] = []
        self._started = 0
        self._rows = RowAsker(asker, shelf, told, fitting, clock)
        self._tasks: dict[tuple[int, int], asyncio.Task[None]] = {}
        self._wake = asyncio.Event()
        self._people_until = float("-inf")
        asker.people.asking.subscribe(self._people_changed)

    @property
    def busy(self) -> bool:
        return self._jobs.running(JOB)

    def take(self, live: Live) -> None:
        """Have a batch asked, from its first row that waits."""
        if live not in self._turns:
            self._turns.append(live)
        self._wake.set()
        if not self.busy:
            self._jobs.spawn(self._drive(), "ask the rows of batches", slot=JOB)

    async def stop(self, live: Live) -> None:
        """End what is being answered for a batch; those rows wait again."""
        tasks = [task for (batch, _number), task in self._tasks.items() if batch == live.id]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=STOP_SECONDS)
        for one in live.asking:  # those that were cancelled before they had begun
            row = live.row(one.number)
            await self._rows.put_back(live, row, one.held)
            live.end(one.number)

    def _people_changed(self, asking: int) -> None:
        if asking == 0:
            self._people_until = self._clock() + QUIET_SECONDS
        self._wake.set()

    async def _drive(self) -> None:
        try:
            while self._turns:
                self._wake.clear()
                while await self._start_one():
                    pass
                await self._finish_those_over()
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._nap()):
                        await self._wake.wait()
        except DeskError as error:
            for live in self._turns:
                live.state, live.reason = BatchState.PAUSED, str(error)
                self._told(live)
            self._turns.clear()
            raise

    def _nap(self) -> float:
        quiet = self._people_until - self._clock()
        return min(LOOK_SECONDS, quiet) if quiet > 0 else LOOK_SECONDS

    async def _finish_those_over(self) -> None:
        for live in [
            one for one in self._turns if one.over or (one.state is not BatchState.RUNNING and not one.asking)
        ]:
            self._turns.remove(live)
            if live.over and live.state is not BatchState.DONE:
                live.state, live.reason = BatchState.DONE, ""
                await self._shelf.set_state(live.id, BatchState.DONE)
            self._told(live)
        if not self._turns:
            self._wake.set()

    async def _start_one(self) -> bool:
        """Start the next row, if one may start now."""
        if self._asker.people.asking.value or self._clock() < self._people_until:
            return False
        ready: list[tuple[Live, Route | Refused]] = []
        for live in sorted(self._turns, key=lambda one: one.turn):
            if live.state is BatchState.RUNNING and live.first_waiting is not None:
                route = self._asker.preview((await self._next(live))[1].question)
                if live.state is BatchState.RUNNING and self._has_room(live, route):
                    ready.append((live, route))
        if not ready or self._asker.people.asking.value:
            return False
        live, route = self._chosen(ready)
        number, asked = await self._next(live)
        if not await self._shelf.begin(live.id, number):
            raise DeskError(f"Row {number} of a batch was taken by somebody else", remedy="Restart ICE Desk.")
        live.begin(number, _place(route))
        self._started += 1
        live.turn = self._started
        self._told(live)
        task = self._jobs.spawn(self._rows.ask(live, number, asked), f"ask row {number}")
        self._tasks[live.id, number] = task
        task.add_done_callback(lambda _done: self._row_ended(live, number))
        return True

    def _row_ended(self, live: Live, number: int) -> None:
        self._tasks.pop((live.id, number), None)
        self._wake.set()

    async def _next(self, live: Live) -> tuple[int, Asked]:
        number = live.first_waiting
        assert number is not None
        if live.next is None or live.next[0] != number:
            cells = await self._shelf.cells(live.id, number)
            live.next = number, await self._fitting.sized(live.order, live.template, cells)
        return live.next

    def _chosen(self, ready: list[tuple[Live, Route | Refused]]) -> tuple[Live, Route | Refused]:
        """Whose turn it is; one whose model has to be loaded lets others go before, a few times."""
        at_hand = [one for one in ready if not _loads(one[1]) or one[0].passed_over >= PATIENCE]
        chosen = (at_hand or ready)[0]
        for live, _route in ready[: ready.index(chosen)]:
            live.passed_over += 1
        chosen[0].passed_over = 0
        return chosen

    def _has_room(self, live: Live, route: Route | Refused) -> bool:
        """At most so many in all, and one on each machine: how many an engine answers at once is not known.

        What is refused while others of the batch are answered may be affordable once their true cost is known.
        """
        if live.asking and (live.alone or isinstance(route, Refused)):
            return False
        asking = [one for live in self._turns for one in live.asking]
        place = _place(route)
        return len(asking) < MOST_TOGETHER and (place is None or all(one.place != place for one in asking))


def _place(route: Route | Refused) -> str | None:
    return host_of(route.model) if isinstance(route, Route) and route.engine == "local" else None


def _loads(route: Route | Refused) -> bool:
    return isinstance(route, Route) and route.engine == "local" and route.wait_seconds != 0.0
