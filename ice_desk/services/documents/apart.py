"""Reading a file in a process of its own, with progress, a deadline and an end at once when nobody waits any more."""

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from ice_desk.domain.documents import Passage
from ice_desk.domain.errors import UsageFault

DEADLINE_SECONDS = 180.0
LOOK_SECONDS = 0.05


def helper() -> tuple[str, ...]:
    """This program's own command line, from its sources or frozen."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "ice_desk")


async def read_apart(
    path: Path,
    told: Callable[[float], None] = lambda _share: None,
    *,
    deadline: float = DEADLINE_SECONDS,
    command: Sequence[str] | None = None,
) -> tuple[Passage, ...]:
    """The passages of a file. Raises UsageFault, also where reading takes too long or breaks."""
    with tempfile.TemporaryDirectory(prefix="ice-desk-") as folder:
        out = Path(folder) / "passages"
        await asyncio.to_thread(out.touch)
        words = (*(command or helper()), "extract", str(path), str(out))
        process = await asyncio.to_thread(_start, words)
        try:
            with out.open(encoding="utf-8") as lines:
                return await _follow(path, process, lines, told, deadline)
        finally:
            if process.poll() is None:
                process.kill()
            await asyncio.to_thread(process.wait)


def _start(words: Sequence[str]) -> "subprocess.Popen[bytes]":
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    nothing = subprocess.DEVNULL
    return subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing, creationflags=flags)


async def _follow(
    path: Path,
    process: "subprocess.Popen[bytes]",
    lines: IO[str],
    told: Callable[[float], None],
    deadline: float,
) -> tuple[Passage, ...]:
    passages: list[Passage] = []
    rest = ""
    try:
        async with asyncio.timeout(deadline):
            while True:
                ended = process.poll() is not None
                *whole, rest = (rest + lines.read()).split("\n")
                for line in whole:
                    if _take(json.loads(line), passages, told):
                        return tuple(passages)
                if ended:
                    break
                await asyncio.sleep(LOOK_SECONDS)
    except TimeoutError:
        raise UsageFault(
            f"{path.name} is not attached",
            why=f"Reading took more than {deadline:.0f} s",
            remedy="Attach a part of it.",
        ) from None
    raise UsageFault(
        f"{path.name} is not attached", why="It broke the reader; it may be damaged", remedy="Save it anew elsewhere."
    )


def _take(record: dict[str, object], passages: list[Passage], told: Callable[[float], None]) -> bool:
    """Fold one line in. True at the end. Raises what the helper has refused."""
    if "failed" in record:
        what, why, remedy = (str(part) for part in record["failed"])  # type: ignore[attr-defined]
        raise UsageFault(what, why=why, remedy=remedy)
    if "share" in record:
        told(float(str(record["share"])))
    elif "place" in record:
        passages.append(Passage(str(record["place"]), str(record["text"])))
    return "done" in record
