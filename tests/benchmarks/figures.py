"""A measured figure beside its floor and its target, and the table of them."""

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One line of a table.

    `target` is the most allowed: of the ratio to the floor where `of` is "ratio", of the excess over it where "added",
    else of the value itself. None: the figure is only told.
    """

    name: str
    value: float
    unit: str
    floor: float | None = None
    target: float | None = None
    of: str = "value"

    @property
    def ratio(self) -> float | None:
        return self.value / self.floor if self.floor else None

    @property
    def meets(self) -> bool | None:
        if self.target is None:
            return None
        if self.of == "ratio":
            return self.ratio is not None and self.ratio <= self.target
        return self.value - (self.floor or 0.0 if self.of == "added" else 0.0) <= self.target

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "ratio": self.ratio, "meets": self.meets}


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of `values` lie; 0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def median(values: Sequence[float]) -> float:
    return statistics.median(values) if values else 0.0


def table(title: str, figures: Sequence[Figure]) -> str:
    head = ("", "figure", "unit", "floor", "ratio", "target", "")
    rows = [head, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = []
    for row in rows:
        name = row[0].ljust(widths[0])
        lines.append("  ".join([name, *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]))
    return "\n".join([title, *(line.rstrip() for line in lines)])


def _cells(figure: Figure) -> tuple[str, ...]:
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}x"
    target = ""
    if figure.target is not None:
        before, after = {"ratio": ("", "x"), "added": ("+", "")}.get(figure.of, ("", ""))
        target = f"<= {before}{figure.target:g}{after}"
    floor = "" if figure.floor is None else number(figure.floor)
    verdict = {None: "", True: "meets", False: "misses"}[figure.meets]
    return figure.name, number(figure.value), figure.unit, floor, ratio, target, verdict


def number(value: float) -> str:
    """Three figures, or whole above a hundred."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
