"""How often the engines are looked at: seldom while nobody sees the window and nothing is going on."""

import asyncio
import contextlib

# A look costs some three milliseconds; a model that left is still missed within a few seconds.
TIMES_LONGER = 3.0


class Rhythm:
    """Shared by all machines. `pause` follows the window."""

    def __init__(self) -> None:
        self._seen = asyncio.Event()
        self._seen.set()

    def pause(self, hidden: bool) -> None:
        """Look less often while the window cannot be seen; look at once when it can be again."""
        if hidden:
            self._seen.clear()
        else:
            self._seen.set()

    async def wait(self, seconds: float, *, busy: bool) -> None:
        """Wait for the next look. `busy`: answers run or models come or go, so that what is seen counts."""
        if busy or self._seen.is_set():
            await asyncio.sleep(seconds)
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(TIMES_LONGER * seconds):
                await self._seen.wait()
