"""Reading a file in a process of its own, with progress, a deadline and an end at once when nobody waits any more."""

import asyncio
import base64
import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from ice_desk.domain.documents import Passage
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.images import ImageKind, Pixels

DEADLINE_SECONDS = 180.0
IMAGE_SECONDS = 60.0
LOOK_SECONDS = 0.05
Take = Callable[[Mapping[str, Any]], None]


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
    passages: list[Passage] = []

    def take(record: Mapping[str, Any]) -> None:
        if "share" in record:
            told(float(record["share"]))
        elif "place" in record:
            passages.append(Passage(str(record["place"]), str(record["text"])))

    await _read(path, ("extract", str(path)), take, deadline, command)
    return tuple(passages)


async def read_rows_apart(path: Path, *, deadline: float = DEADLINE_SECONDS) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, its head first. Raises UsageFault as `read_apart` does."""
    rows: list[tuple[str, ...]] = []

    def take(record: Mapping[str, Any]) -> None:
        if "row" in record:
            rows.append(tuple(str(cell) for cell in record["row"]))

    await _read(path, ("extract", "--rows", str(path)), take, deadline)
    return tuple(rows)


async def read_image_apart(path: Path, *, deadline: float = IMAGE_SECONDS) -> Pixels:
    """An image made anew. Raises UsageFault as `read_apart` does."""
    found: list[Pixels] = []

    def take(record: Mapping[str, Any]) -> None:
        if "kind" in record:
            data, thumb = (base64.b64decode(record[name]) for name in ("data", "thumb"))
            given = (int(record["given"][0]), int(record["given"][1]))
            kind = ImageKind(record["kind"])
            found.append(Pixels(kind, int(record["width"]), int(record["height"]), data, thumb, given))

    await _read(path, ("extract", "--image", str(path)), take, deadline)
    return found[0]


async def _read(
    path: Path, words: Sequence[str], take: Take, deadline: float, command: Sequence[str] | None = None
) -> None:
    with tempfile.TemporaryDirectory(prefix="ice-desk-") as folder:
        out = Path(folder) / "passages"
        reader = _Reader()
        # Open before the reader starts, which takes the name off: what it read must not outlive a desk that is killed.
        with out.open("x+", encoding="utf-8") as lines:
            try:
                process = await asyncio.to_thread(reader.start, (*(command or helper()), *words, str(out)))
                await _follow(path, process, lines, take, deadline)
            finally:
                await asyncio.to_thread(reader.end)


class _Reader:
    """A process that is started in a thread. `end` ends it even where the wait for its start was given up."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._over = False

    def start(self, words: Sequence[str]) -> "subprocess.Popen[bytes]":
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        nothing = subprocess.DEVNULL
        with self._turn:
            if self._over:
                raise InterruptedError("nobody waits for it any more")
            self._process = subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing, creationflags=flags)
            return self._process

    def end(self) -> None:
        with self._turn:
            self._over = True
            if self._process is not None:
                if self._process.poll() is None:
                    self._process.kill()
                self._process.wait()


async def _follow(path: Path, process: "subprocess.Popen[bytes]", lines: IO[str], take: Take, deadline: float) -> None:
    rest = ""
    try:
        async with asyncio.timeout(deadline):
            while True:
                ended = process.poll() is not None
                records, rest = await asyncio.to_thread(_more, lines, rest)
                for record in records:
                    if _took_last(record, take):
                        return
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


def _more(lines: IO[str], rest: str) -> tuple[list[dict[str, Any]], str]:
    """What the helper has written since, and the line that it is in the middle of."""
    *whole, rest = (rest + lines.read()).split("\n")
    return [json.loads(line) for line in whole], rest


def _took_last(record: Mapping[str, Any], take: Take) -> bool:
    """Hand one line on. True at the end. Raises what the helper has refused."""
    if "failed" in record:
        what, why, remedy = (str(part) for part in record["failed"])
        raise UsageFault(what, why=why, remedy=remedy)
    take(record)
    return "done" in record
