"""Whose turn it is to start or stop the engine: one desk of a data folder at a time, whatever process it runs in."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from ice_desk.domain.errors import Refused
from ice_desk.services.instance import Instance
from ice_desk.services.jobs import unbroken

LOOK_SECONDS = 0.25


class EngineTurn:
    """A lock within this desk, and one on a file that the system frees with its holder, however it ends.

    `call` does what blocks in a thread. Whoever had to wait looks anew: the one before may have done it all.
    """

    def __init__(
        self,
        file: Path,
        call: Callable[[Callable[[], Any]], Awaitable[Any]],
        seconds: float,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._lock = Instance(file)
        self._call = call
        self._seconds = seconds
        self._clock = clock
        self._here = asyncio.Lock()

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Hold the turn. Raises Refused where another desk keeps it for too long."""
        async with self._here:
            try:
                await self._claim()
                yield
            finally:
                self._lock.release()

    async def _claim(self) -> None:
        until = self._clock() + self._seconds
        while not await unbroken(self._try()):
            if self._clock() >= until:
                raise Refused(
                    "Ollama is being started or stopped by another ICE Desk",
                    why=f"It was not done after {self._seconds:.0f} s",
                    remedy="Wait for it, then look again; or close the other one",
                )
            await asyncio.sleep(LOOK_SECONDS)

    async def _try(self) -> bool:
        try:
            return bool(await self._call(self._lock.claim))
        except TimeoutError:  # a folder on a network may take its time
            return False
