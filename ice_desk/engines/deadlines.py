"""How long anything may take, and the watch over one stream."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Self

# Chunks that are there already are read without a pause; the window gets its turn at least this often, in seconds.
WORK_SLICE = 0.008
ANSWER_CAP = 32 * 1024 * 1024
# A day of progress lines, of which Ollama sends sixteen a second.
PROGRESS_CAP = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds for each kind of wait.

    `first_byte` and `embed` exceed Ollama's own stall limit for loads (OLLAMA_LOAD_TIMEOUT, 5 minutes); `load` is
    longer, for that limit counts from the runner's last sign of life. `lists` is generous because /api/ps can stall for
    5 s while a runner is killed. A download may pause for minutes while a large file is verified.
    """

    connect: float = 10.0
    connect_loopback: float = 2.0
    info: float = 2.0
    lists: float = 10.0
    details: float = 10.0
    requests: float = 10.0
    load: float = 900.0
    embed: float = 330.0
    first_byte: float = 330.0
    silence: float = 60.0
    total: float = 1_800.0
    pull_silence: float = 600.0
    pull_total: float = 86_400.0
    drain: float = 1.0
    tick: float = 1.0

    @property
    def chat(self) -> "StreamLimits":
        return StreamLimits(self.silence, self.total, ANSWER_CAP)

    @property
    def pull(self) -> "StreamLimits":
        return StreamLimits(self.pull_silence, self.pull_total, PROGRESS_CAP)


@dataclass(frozen=True, slots=True)
class StreamLimits:
    """When a stream is given up: seconds without a byte, seconds in all, bytes in all."""

    silence: float
    total: float
    size: int


class StreamWatch:
    """Ends a stream that fell silent or goes on for ever.

    One timer a second for the whole stream: a timer per line would stay alive in Qt until it is due. Only time spent
    reading counts as silence, so a slow reader is never taken for a slow engine; and a tick that comes late (the
    machine slept) counts as two ticks at most.
    """

    def __init__(self, limits: StreamLimits, tick: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.expired = ""
        self._limits = limits
        self._tick = tick
        self._clock = clock
        self._loop = asyncio.get_running_loop()
        self._reader: asyncio.Task[object] | None = None
        self._paused = time.perf_counter()
        self._silent = 0.0
        self._spent = 0.0
        self._ticked = clock()
        self._timer = self._loop.call_later(tick, self._on_tick)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    async def read(self, chunks: AsyncIterator[bytes]) -> bytes | None:
        """The next chunk, None at the end. Raises TimeoutError when the watch has run out; `expired` says of what."""
        if time.perf_counter() - self._paused > WORK_SLICE:
            await asyncio.sleep(0)
            self._paused = time.perf_counter()
        if self._ran_out():
            raise TimeoutError
        task = asyncio.current_task()
        assert task is not None, "streams are read by tasks"
        cancelling = task.cancelling()
        self._reader = task
        try:
            return await chunks.__anext__()
        except StopAsyncIteration:
            return None
        except asyncio.CancelledError:
            # As asyncio.timeout does, which would cost more than decoding the line: ours alone is a timeout.
            if self._ran_out() and task.uncancel() <= cancelling:
                raise TimeoutError from None
            raise
        finally:
            self._reader = None
            self._silent = 0.0

    def _ran_out(self) -> bool:
        return bool(self.expired)

    def _on_tick(self) -> None:
        now = self._clock()
        step = min(now - self._ticked, 2 * self._tick)
        self._ticked = now
        self._spent += step
        if self._reader is not None:
            self._silent += step
        if self._silent > self._limits.silence:
            self.expired = f"Nothing came for {self._limits.silence:g} s"
        elif self._spent > self._limits.total:
            self.expired = f"It took longer than {self._limits.total / 60:g} minutes"
        if not self.expired:
            self._timer = self._loop.call_later(self._tick, self._on_tick)
        elif self._reader is not None:
            self._reader.cancel()
