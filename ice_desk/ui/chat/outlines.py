"""The outlines of formulas as they come from the helper, kept for the window."""

import asyncio
import re
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainterPath

from ice_desk.domain.formulas import Drawing, drawable
from ice_desk.services.formulas import Typesetter
from ice_desk.services.jobs import Jobs

Key = tuple[str, bool]
"""A formula's LaTeX, and whether it stands by itself."""
KEPT = 1_000
TOLD_SECONDS = 0.1
"""While many are drawn, the window is laid out anew no more often than this."""
_TOKEN = re.compile(r"[MLQCZ]|-?\d+(?:\.\d+)?(?:e-?\d+)?")
_TAKES = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}


@dataclass(frozen=True, slots=True)
class Outline:
    """One formula, in thousandths of its size; the base line is at 0."""

    width: float
    ascent: float
    descent: float
    path: QPainterPath


class Outlines(QObject):
    """What is known at once, and what is asked for. `arrived` tells that something asked for has come, or never will.

    Without a typesetter nothing ever comes: formulas stay as they were written.
    """

    arrived = Signal()

    def __init__(self, typesetter: Typesetter | None = None, jobs: Jobs | None = None) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._jobs = jobs
        self._known: dict[Key, Outline | None] = {}
        self._wanted: dict[Key, None] = {}

    def get(self, key: Key) -> Outline | None:
        """The outline of a formula, which is asked for where it is not there yet. None also where there is none."""
        if key in self._known:
            return self._known[key]
        if self._typesetter is None or self._jobs is None:
            return None
        if not drawable(key[0]):
            self._keep(key, None)
            return None
        self._wanted[key] = None
        if not self._jobs.running(_SLOT):
            self._jobs.spawn_while_open(self._work, "draw formulas", slot=_SLOT)
        return None

    def waits(self, key: Key) -> bool:
        return key in self._wanted

    async def _work(self) -> None:
        assert self._typesetter is not None
        loop = asyncio.get_running_loop()
        told = loop.time()
        while self._wanted:
            # The newest is what is looked at now.
            key = next(reversed(self._wanted))
            drawing = await self._typesetter.draw(key[0], display=key[1])
            outline = await asyncio.to_thread(outline_of, drawing) if drawing is not None else None
            self._wanted.pop(key, None)
            self._keep(key, outline)
            if not self._wanted or loop.time() - told > TOLD_SECONDS:
                told = loop.time()
                self.arrived.emit()

    def _keep(self, key: Key, outline: Outline | None) -> None:
        self._known[key] = outline
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]


_SLOT = "formulas.draw"


def outline_of(drawing: Drawing) -> Outline | None:
    """A drawing as it is filled; None where it is not made as drawings are."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    try:
        for one in drawing.paths:
            _trace(path, one)
    except (ValueError, IndexError):
        return None
    return Outline(drawing.width, drawing.ascent, drawing.descent, path)


def _trace(path: QPainterPath, line: str) -> None:
    tokens = _TOKEN.findall(line)
    at = 0
    while at < len(tokens):
        letter = tokens[at]
        count = _TAKES.get(letter, -1)
        numbers = [float(token) for token in tokens[at + 1 : at + 1 + count]]
        if len(numbers) != count:
            raise ValueError(letter)
        match letter:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "Q":
                path.quadTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case _:
                path.closeSubpath()
        at += 1 + count
