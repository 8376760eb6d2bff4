"""What went with a prompt, as chips in its bubble."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

OPEN = "open:"
CHIP_HEIGHT = 18
CHIP_LINE = 24
_PAD = 7
_GAP = 8


@dataclass(frozen=True, slots=True)
class Attached:
    """One thing that went with a prompt. `key` names it to whoever opens it ("document:3"), `words` are on the chip."""

    key: str
    words: str

    @property
    def action(self) -> str:
        """The act of a click on it."""
        return f"{OPEN}{self.key}"


def laid_out(chips: Sequence[Attached], metrics: QFontMetrics, place: QRect) -> Iterator[tuple[Attached, QRect]]:
    """The chips from the top left of `place`, line by line; one that is too long takes a line and is cut at its end."""
    x, y = place.x(), place.y()
    for chip in chips:
        width = min(metrics.horizontalAdvance(chip.words) + 2 * _PAD, place.width())
        if x > place.x() and x + width > place.x() + place.width():
            x, y = place.x(), y + CHIP_LINE
        yield chip, QRect(x, y + (CHIP_LINE - CHIP_HEIGHT) // 2, width, CHIP_HEIGHT)
        x += width + _GAP
