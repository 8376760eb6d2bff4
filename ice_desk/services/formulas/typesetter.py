"""Asks a helper to draw formulas: it is started for the first one, ended after a while without any or when it hangs."""

import asyncio
import contextlib
import json
import logging
import subprocess
from collections import OrderedDict
from collections.abc import Sequence

from ice_desk.domain.formulas import Drawing, drawable
from ice_desk.services.documents.apart import helper
from ice_desk.services.jobs import Jobs

FIRST_SECONDS = 20.0
"""For the first formula, which waits for the helper to come up."""
NEXT_SECONDS = 3.0
IDLE_SECONDS = 90.0
KEPT = 2_000
MOST_STARTS = 5
"""Helpers that may break one after the other; from then on formulas stay as they were written."""
Key = tuple[str, bool]
log = logging.getLogger(__name__)


class Typesetter:
    """Draws formulas one after the other. What was drawn, or could not be, is remembered."""

    def __init__(
        self,
        jobs: Jobs,
        *,
        command: Sequence[str] | None = None,
        deadline: float = NEXT_SECONDS,
        idle: float = IDLE_SECONDS,
    ) -> None:
        self._jobs = jobs
        self._command = command
        self._deadline = deadline
        self._idle = idle
        self._known: OrderedDict[Key, Drawing | None] = OrderedDict()
        self._turn = asyncio.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._broken = 0
        self._rest: asyncio.TimerHandle | None = None

    @property
    def running(self) -> bool:
        """Whether a helper stands ready."""
        return self._process is not None

    async def draw(self, latex: str, *, display: bool) -> Drawing | None:
        """The outlines of a formula; None where it stays as it was written."""
        key = (latex, display)
        if key not in self._known:
            async with self._turn:
                if key not in self._known:
                    self._keep(key, await self._drawn(key) if drawable(latex) else None)
        self._known.move_to_end(key)
        return self._known[key]

    async def close(self) -> None:
        """End the helper."""
        if self._rest is not None:
            self._rest.cancel()
        await self._end()

    async def _drawn(self, key: Key) -> Drawing | None:
        if self._rest is not None:
            self._rest.cancel()
        try:
            return await self._asked(key)
        except (OSError, ValueError, TimeoutError) as error:
            self._broken += 1
            log.info("a formula was not drawn: %s", type(error).__name__)
            await self._end()
            return None
        except asyncio.CancelledError:
            # Its answer would be taken for that of the next formula.
            await self._end()
            raise
        finally:
            loop = asyncio.get_running_loop()
            self._rest = loop.call_later(self._idle, self._rested)

    async def _asked(self, key: Key) -> Drawing | None:
        """Raises OSError, ValueError, TimeoutError where the helper is not there, talks nonsense or hangs."""
        if self._process is None and self._broken >= MOST_STARTS:
            return None
        deadline = self._deadline
        process = self._process
        if process is None:
            deadline = FIRST_SECONDS
            process = self._process = await asyncio.to_thread(_start, (*(self._command or helper()), "typeset"))
        line = json.dumps({"latex": key[0], "display": key[1]}) + "\n"
        answer = asyncio.get_running_loop().run_in_executor(None, _exchange, process, line)
        done, _ = await asyncio.wait([answer], timeout=deadline)
        if not done:
            process.kill()
            with contextlib.suppress(OSError, ValueError):
                await answer
            raise TimeoutError
        drawing = read(answer.result())
        self._broken = 0
        return drawing

    def _rested(self) -> None:
        self._jobs.spawn_while_open(self._end_idle, "end the helper that draws formulas", slot="formulas.rest")

    async def _end_idle(self) -> None:
        async with self._turn:
            await self._end()

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            await asyncio.to_thread(_stop, process)

    def _keep(self, key: Key, drawing: Drawing | None) -> None:
        self._known[key] = drawing
        while len(self._known) > KEPT:
            self._known.popitem(last=False)


def read(line: str) -> Drawing | None:
    """What the helper answers. Raises ValueError where it is nothing that it says."""
    try:
        record = json.loads(line)
        if "failed" in record:
            return None
        width, ascent, descent = (float(record[name]) for name in ("width", "ascent", "descent"))
        return Drawing(width, ascent, descent, tuple(str(path) for path in record["paths"]))
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("no answer of the helper") from error


def _start(words: Sequence[str]) -> "subprocess.Popen[str]":
    pipe, flags = subprocess.PIPE, getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(
        words, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=flags, text=True, encoding="utf-8"
    )


def _exchange(process: "subprocess.Popen[str]", line: str) -> str:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line)
    process.stdin.flush()
    return process.stdout.readline()


def _stop(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
