"""One question at a provider, which outlives whoever reads the answer: only its end tells what it cost."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing

from ice_desk.domain.errors import DeskError, EngineError
from ice_desk.domain.ledger import Hold
from ice_desk.domain.money import Price, actual, charge
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.domain.usage import TokenUsage
from ice_desk.engines.base import CloudChatRequest, CloudDone, CloudEngine
from ice_desk.services.jobs import unbroken
from ice_desk.services.ledger import Ledger, LedgerFault

log = logging.getLogger(__name__)
# Longer than the longest usual answer takes to be written; what goes on after that is cut off and counts in full.
DRAIN_SECONDS = 90.0
Piece = Delta | Thinking | CloudDone


class CloudCall:
    """Reads one answer in a job of its own and ends its hold, however the answer ends.

    `cost` is what it counts for now in micro-dollars: the whole hold until the cost is known. `stopped` means that its
    reader left before the end.
    """

    def __init__(
        self, engine: CloudEngine, request: CloudChatRequest, hold: Hold, price: Price, ledger: Ledger
    ) -> None:
        self.cost = hold.worst
        self.stopped = False
        self._engine = engine
        self._request = request
        self._hold = hold
        self._price = price
        self._ledger = ledger
        self._pieces: asyncio.Queue[Piece | None] = asyncio.Queue()
        self._failure: DeskError | None = None
        self._limit: asyncio.Timeout | None = None
        self._patience: float | None = None
        self._tokens = 0

    async def run(self) -> None:
        """Ask, once, and read to the end. For a job; when that is cancelled, the cost stays open."""
        try:
            async with asyncio.timeout(None) as self._limit:
                self._hurry()
                await self._read()
        except TimeoutError:
            log.info("the rest of a stopped answer did not come in time, so its cost is open")
        except DeskError as error:
            self._failure = error
        finally:
            self._limit = None
            await unbroken(self._end())

    async def pieces(self) -> AsyncGenerator[Piece, None]:
        """The answer as it comes, the end mark last and after its hold was settled. Raises DeskError."""
        while (piece := await self._pieces.get()) is not None:
            yield piece
        if self._failure is not None:
            raise self._failure

    def leave(self, *, patience: float = DRAIN_SECONDS) -> None:
        """Nobody reads any more: the rest is read unseen for at most `patience` seconds, 0 closes the connection."""
        self.stopped = True
        self._patience = patience
        self._hurry()

    def _hurry(self) -> None:
        if self._limit is not None and self._patience is not None:
            self._limit.reschedule(asyncio.get_running_loop().time() + self._patience)

    async def _read(self) -> None:
        try:
            async with aclosing(self._engine.chat(self._request)) as events:
                async for event in events:
                    if isinstance(event, CloudDone):
                        # The engine has compared the report with its own count, which is too rough to do it again.
                        found = charge(event.usage, self._price, self._hold.worst)
                        await self._settle(found.micro_dollars, event.usage, found.doubt)
                    else:
                        self._tokens += event.tokens
                    self._pieces.put_nowait(event)
        except EngineError as error:
            if error.nothing_billed:
                await self._settle(0, TokenUsage(), "refused before anything was billed")
            raise

    async def _settle(self, micro_dollars: int, usage: TokenUsage | None, note: str) -> None:
        """A ledger that cannot be written now takes nothing from the answer: it says so itself, and counts in full."""
        try:
            self.cost = await self._ledger.settle(self._hold, micro_dollars, usage, note=note)
        except LedgerFault as fault:
            log.warning("what an answer cost was not written down: %s", fault)

    async def _end(self) -> None:
        """What has not ended stays open at its worst case; only then is the reader told of the end."""
        try:
            came = actual(TokenUsage(output=self._tokens), self._price)
            self.cost = await self._ledger.abandon(self._hold, at_least=came)
        except LedgerFault as fault:
            log.warning("the money of an answer stays held: %s", fault)
        finally:
            self._pieces.put_nowait(None)
