"""Asks one row of a batch, from the question to what is kept of its answer."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Protocol

from ice_desk.domain.batch import BatchRow, BatchState, RowState, excerpt_of
from ice_desk.domain.errors import (
    CloudRefused,
    DeskError,
    EngineBusy,
    EngineError,
    EngineUnreachable,
    NotAnEngine,
    Refused,
)
from ice_desk.domain.money import dollars
from ice_desk.domain.stream import Delta, Event, Outcome, Reserved, Routed, Settled, Waiting
from ice_desk.services.batches.fitting import Asked, Fitting, Router
from ice_desk.services.batches.live import Live
from ice_desk.services.batches.shelf import Shelf
from ice_desk.services.jobs import unbroken
from ice_desk.services.people import People
from ice_desk.services.questions import Question

ROW_SECONDS = 1_800.0
# So many rows refused in a row: it is not the rows.
STRIKES = 3
# What another row would meet as well.
_STANDING = (Refused, CloudRefused, EngineBusy, EngineUnreachable, NotAnEngine)


class Asker(Router, Protocol):
    """The part of the dispatcher that a batch needs."""

    people: People

    def ask(self, question: Question) -> AsyncGenerator[Event, None]: ...


class OverLimit(Exception):
    """The next answer might cost more than the batch may; nothing was sent."""

    def __init__(self, micro_dollars: int) -> None:
        super().__init__()
        self.micro_dollars = micro_dollars


@dataclass(slots=True)
class Heard:
    """What has come of one row. `cost` is an upper bound in micro-dollars until the answer has settled.

    `note` says which passages of a text that was too long the answer rests on.
    """

    text: list[str]
    model: str = ""
    held: int = 0
    earlier: int = 0
    settled: Settled | None = None
    note: str = ""

    @property
    def cost(self) -> int:
        """What an attempt that failed before held counts in full: its own end is not heard of here."""
        return self.held if self.settled is None else self.earlier + self.settled.micro_dollars


class RowAsker:
    """`told` is called with each batch that has changed."""

    def __init__(
        self,
        asker: Asker,
        shelf: Shelf,
        told: Callable[[Live], None],
        fitting: Fitting,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._asker = asker
        self._shelf = shelf
        self._told = told
        self._fitting = fitting
        self._clock = clock

    async def ask(self, live: Live, number: int, asked: Asked) -> None:
        """Ask a row that was begun, and settle it or have it wait again. For a job; a cancellation puts it back."""
        before = live.row(number)
        heard = Heard([])
        began = self._clock()
        try:
            async with asyncio.timeout(ROW_SECONDS):
                question, heard.note = await self._fitting.chosen(live.order, live.template, asked)
                await self._listen(live, number, question, heard)
        except OverLimit as over:
            await unbroken(self._pause(live, _limit_words(live, over.micro_dollars), [before]))
        except asyncio.CancelledError:
            await unbroken(self.put_back(live, before, heard.cost))
            raise
        except TimeoutError:
            problem = f"No whole answer came in {ROW_SECONDS / 60:.0f} min."
            await unbroken(self._settle(live, _failed(before, heard, problem), "".join(heard.text)))
        except DeskError as error:
            await unbroken(self._fail(live, before, heard, error))
        else:
            took = self._clock() - began
            await unbroken(self._settle(live, _answered(before, heard, took), "".join(heard.text)))
        finally:
            live.end(number)
            self._told(live)

    async def _listen(self, live: Live, number: int, question: Question, heard: Heard) -> None:
        if not question.prompt.strip():
            raise DeskError("The row asks nothing", why="Every column that the template uses is empty")
        async with aclosing(self._asker.ask(question)) as events:
            async for event in events:
                match event:
                    case Routed(route):
                        heard.model, heard.earlier = route.model, heard.held
                        heard.text.clear()
                    case Waiting():
                        live.hold(number, heard.earlier - heard.held)
                        heard.held = heard.earlier
                    case Reserved(micro_dollars):
                        if not live.allows(micro_dollars):
                            raise OverLimit(micro_dollars)
                        live.hold(number, micro_dollars)
                        heard.held += micro_dollars
                        await self._shelf.hold(live.id, number, micro_dollars)
                        self._told(live)
                    case Delta(text):
                        heard.text.append(text)
                    case Settled():
                        heard.settled = event

    async def _fail(self, live: Live, before: BatchRow, heard: Heard, error: DeskError) -> None:
        """Keep why a row failed. What the next rows would meet as well pauses the batch instead."""
        if isinstance(error, EngineError) and error.nothing_billed:
            heard.held = heard.earlier
        if isinstance(error, Refused) and len(live.asking) > 1:
            live.alone = True
            await self.put_back(live, before, heard.cost)
            return
        standing = isinstance(error, _STANDING)
        live.strikes = [*live.strikes, before] if standing else []
        if standing and (len(live.strikes) >= STRIKES or live.state is not BatchState.RUNNING):
            back, live.strikes = live.strikes, []
            await self._pause(live, f"{STRIKES} rows in succession could not be asked. {error}", back)
        else:
            await self._settle(live, _failed(before, heard, str(error)), "".join(heard.text))

    async def _settle(self, live: Live, row: BatchRow, answer: str) -> None:
        await self._shelf.settle(live.id, row, answer)
        live.settle(row)

    async def put_back(self, live: Live, before: BatchRow, cost: int) -> None:
        whole = before.micro_dollars + cost
        live.put_back(before.number, whole)
        await self._shelf.put_back(live.id, before.number, whole)

    async def _pause(self, live: Live, reason: str, back: Sequence[BatchRow]) -> None:
        """Ask nothing more, and have the rows in `back` wait again, as they were before."""
        if live.state is BatchState.RUNNING:
            live.state, live.reason = BatchState.PAUSED, reason
        for row in reversed(back):
            await self.put_back(live, row, 0)
        await self._shelf.set_state(live.id, live.state, live.reason)


def _limit_words(live: Live, micro_dollars: int) -> str:
    return (
        f"The next answer may cost {dollars(micro_dollars)}; with {dollars(live.committed)} so far that is more than "
        f"the {dollars(live.order.limit)} that this batch may cost."
    )


def _failed(before: BatchRow, heard: Heard, problem: str) -> BatchRow:
    return replace(
        before,
        state=RowState.FAILED,
        excerpt=excerpt_of("".join(heard.text)),
        problem=problem,
        model=heard.model,
        micro_dollars=before.micro_dollars + heard.cost,
    )


def _answered(before: BatchRow, heard: Heard, took: float) -> BatchRow:
    """What a stream that ended came to. An answer that is cut is a failure: it must never look complete."""
    settled = heard.settled
    if settled is None or settled.outcome not in (Outcome.COMPLETE, Outcome.LENGTH):
        problem = f"Cut: {settled.reason}" if settled is not None and settled.reason else "Cut before its end."
        return _failed(before, heard, problem)
    remark = settled.reason
    if settled.outcome is Outcome.LENGTH and not remark:
        remark = "it reached its length limit"
    row = _failed(before, heard, " ".join(part for part in (remark, heard.note) if part))
    return replace(row, state=RowState.DONE, seconds=took)
