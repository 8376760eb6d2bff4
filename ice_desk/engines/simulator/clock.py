"""Simulated time: work passes `speed` times as fast, while promises in wall-clock time (keep_alive) do not."""

import asyncio
import time
from collections.abc import Callable


class Clock:
    """The loop's clock, sped up. Without a running loop only `wall_ns` may be asked."""

    def __init__(self, speed: float) -> None:
        self.speed = speed

    def now(self) -> float:
        """Simulated seconds; only differences mean something."""
        return asyncio.get_running_loop().time() * self.speed

    def wall_ns(self) -> int:
        """Real time, nanoseconds since 1970."""
        return time.time_ns()

    async def sleep(self, seconds: float) -> None:
        """Sleep simulated seconds. Waits too short for a timer only give way, so that a fast simulator stays fast."""
        real = seconds / self.speed
        await asyncio.sleep(real if real > 0.0005 else 0)

    def later(self, seconds: float, act: Callable[[], None]) -> asyncio.TimerHandle:
        """Call `act` after simulated seconds."""
        return asyncio.get_running_loop().call_later(seconds / self.speed, act)

    def really_later(self, seconds: float, act: Callable[[], None]) -> asyncio.TimerHandle:
        """Call `act` after real seconds."""
        return asyncio.get_running_loop().call_later(seconds, act)
