"""The sums of days as arrays: any filter over a month of half a million answers in some milliseconds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ice_desk.domain import sketch
from ice_desk.domain.measured import TREND_ANSWERS, Choices, DayPoint, Filters, Group, Measured, Spread
from ice_desk.domain.models import normal_name

Ints = NDArray[np.int64]
Row = tuple[Any, ...]
# The columns of a row: the key, the sums and the sketches, as the store keeps them.
DAY, MODEL, TASK, TIER, HOST, ENGINE, SIMULATED = range(7)
(
    ASKED, FAILED, STOPPED, PROMPT, COMPLETION, COST, LOADS, LOAD_US, QUEUE_US, RATED, LIKED, DISLIKED
) = range(12)  # fmt: skip
FIRST_TOKEN, SPEED, WHOLE = range(3)
_KEYS, _SUMS = 7, 12
MOST_MODELS = 8
MOST_POINTS = 92
_PAIRS = np.dtype([("bucket", "<u2"), ("number", "<u4")])
_SHARES = (0.05, 0.5, 0.95)


@dataclass(frozen=True)
class Histogram:
    """One sketch per row, flattened: the row, the bucket and the count of every bucket that is not empty."""

    rows: NDArray[np.intp]
    buckets: NDArray[np.intp]
    numbers: NDArray[np.float64]

    def over(self, groups: Ints, number: int) -> Ints:
        """Add up per group; rows in group -1 do not count. Shape (number, buckets)."""
        # One bucket past the end takes what does not count, which is cheaper than leaving it out.
        place = np.where(groups >= 0, groups, number) * sketch.BUCKETS
        sums = np.bincount(place[self.rows] + self.buckets, self.numbers, minlength=(number + 1) * sketch.BUCKETS)
        return sums[: number * sketch.BUCKETS].astype(np.int64).reshape(number, sketch.BUCKETS)


class Cube:
    """All sums of days. `rows` are those of the store, in any order; a cube never changes."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.size = len(rows)
        columns = list(zip(*rows, strict=True)) if rows else [()] * (_KEYS + _SUMS + 3)
        self.day: Ints = np.array(columns[DAY], dtype=np.int64)
        self.simulated: Ints = np.array(columns[SIMULATED], dtype=np.int64)
        self.names: dict[int, tuple[str, ...]] = {}
        self.codes: dict[int, Ints] = {}
        for column in (MODEL, TASK, TIER, HOST):
            self.names[column] = tuple(sorted(set(columns[column])))
            place = {name: number for number, name in enumerate(self.names[column])}
            self.codes[column] = np.array([place[name] for name in columns[column]], dtype=np.int64)
        self.sums = [np.array(columns[_KEYS + number], dtype=np.int64) for number in range(_SUMS)]
        self.histograms = [_histogram(columns[_KEYS + _SUMS + number]) for number in range(3)]

    def measure(self, filters: Filters, today: int) -> Measured:
        """Everything about the answers that `filters` lets through. `today` counts UTC days since 1970."""
        mask = self._mask(filters, today)
        choices = self._choices(filters, today)
        if not mask.any():
            return Measured(filters, choices)
        days = self.day[mask]
        span = (int(days.min()), int(days.max()))
        return Measured(filters, choices, self._groups(mask, filters, span), self._days(mask, span), span)

    def table(self, filters: Filters, today: int) -> "Table":
        """All answers of the span by model and task, whatever else is filtered: what promises are held against."""
        mask = self._mask(Filters(days=filters.days, simulated=filters.simulated), today)
        tasks = len(self.names[TASK])
        cells = np.where(mask, self.codes[MODEL] * tasks + self.codes[TASK], -1)
        number = len(self.names[MODEL]) * tasks
        return Table(
            tuple(map(normal_name, self.names[MODEL])),
            self.names[TASK],
            {name: self.histograms[place].over(cells, number) for name, place in (("speed", SPEED), ("whole", WHOLE))},
            [_sum(cells, column, number) for column in self.sums],
        )

    def _mask(self, filters: Filters, today: int) -> NDArray[np.bool_]:
        mask: NDArray[np.bool_] = self.simulated == int(filters.simulated)
        if filters.days is not None:
            mask &= self.day > today - filters.days
        for column, wanted in _named(filters).items():
            if wanted:
                names = self.names[column]
                mask &= self.codes[column] == (names.index(wanted) if wanted in names else -1)
        return mask

    def _choices(self, filters: Filters, today: int) -> Choices:
        """Every name of the span, whatever else is filtered: a choice must not take away the others."""
        mask = self._mask(Filters(days=filters.days, simulated=filters.simulated), today)
        return Choices(*(self._by_use(column, mask) for column in (MODEL, TASK, TIER, HOST)))

    def _by_use(self, column: int, mask: NDArray[np.bool_]) -> tuple[str, ...]:
        names = self.names[column]
        uses = np.bincount(self.codes[column][mask], weights=self.sums[ASKED][mask], minlength=len(names))
        return tuple(
            names[place] for place in sorted(range(len(names)), key=lambda n: (-uses[n], names[n])) if uses[place]
        )

    def _groups(self, mask: NDArray[np.bool_], filters: Filters, span: tuple[int, int]) -> tuple[Group, ...]:
        tasks = len(self.names[TASK]) if filters.by_task else 1
        codes = self.codes[MODEL] * tasks + (self.codes[TASK] if filters.by_task else 0)
        present, places = np.unique(codes[mask], return_inverse=True)
        groups = np.full(self.size, -1, dtype=np.int64)
        groups[mask] = places
        number = len(present)
        sums = [_sum(groups, column, number) for column in self.sums]
        spreads = [_spreads(histogram.over(groups, number)) for histogram in self.histograms]
        trends = self._trends(groups, number, span)
        made = (
            _group(
                self.names[MODEL][int(code) // tasks],
                self.names[TASK][int(code) % tasks] if filters.by_task else "",
                [int(column[place]) for column in sums],
                [spread[place] for spread in spreads],
                trends[place],
            )
            for place, code in enumerate(present)
        )
        return tuple(sorted(made, key=lambda group: (-group.asked, group.model, group.task)))

    def _trends(self, groups: Ints, number: int, span: tuple[int, int]) -> list[float | None]:
        """The change of the median speed from the first half of the span to the second, per group."""
        middle = (span[0] + span[1] + 1) / 2
        halves = [np.where(self.day < middle, groups, -1), np.where(self.day >= middle, groups, -1)]
        before, after = (_spreads(self.histograms[SPEED].over(half, number)) for half in halves)
        return [_change(first, second) for first, second in zip(before, after, strict=True)]

    def _days(self, mask: NDArray[np.bool_], span: tuple[int, int]) -> tuple[DayPoint, ...]:
        """The busiest models over time; one point covers several days where the span is long."""
        width = max(1, -(-(span[1] - span[0] + 1) // MOST_POINTS))
        steps = (span[1] - span[0]) // width + 1
        names = self.names[MODEL]
        uses = np.bincount(self.codes[MODEL][mask], weights=self.sums[ASKED][mask], minlength=len(names))
        busiest = sorted(np.flatnonzero(uses), key=lambda place: (-uses[place], names[place]))[:MOST_MODELS]
        rank = np.full(len(names), -1, dtype=np.int64)
        rank[busiest] = np.arange(len(busiest))
        ranks = rank[self.codes[MODEL]]
        cells = np.where(mask & (ranks >= 0), ranks * steps + (self.day - span[0]) // width, -1)
        number = len(busiest) * steps
        asked = _sum(cells, self.sums[ASKED], number)
        first = _spreads(self.histograms[FIRST_TOKEN].over(cells, number))
        speed = _spreads(self.histograms[SPEED].over(cells, number))
        return tuple(
            DayPoint(
                names[busiest[cell // steps]],
                span[0] + cell % steps * width,
                int(asked[cell]),
                first[cell],
                speed[cell],
            )
            for cell in range(number)
            if asked[cell]
        )


class Table:
    """Sums by model (in its normal form) and task, to be added up over any of them."""

    def __init__(
        self, models: tuple[str, ...], tasks: tuple[str, ...], histograms: Mapping[str, Ints], sums: list[Ints]
    ) -> None:
        self.models = models
        self._tasks = tasks
        self._histograms = histograms
        self._sums = sums

    def spread(self, figure: str, models: frozenset[str], tasks: tuple[str, ...]) -> Spread | None:
        """The spread of "speed" or "whole" over all answers of these models in these tasks."""
        cells = self._cells(models, tasks)
        return _spreads(self._histograms[figure][cells].sum(axis=0, keepdims=True))[0]

    def loads(self, models: frozenset[str]) -> tuple[float | None, int]:
        """The mean seconds of these models' loads, and how many there were."""
        cells = self._cells(models, self._tasks)
        number = int(self._sums[LOADS][cells].sum())
        return (int(self._sums[LOAD_US][cells].sum()) / number / 1e6 if number else None), number

    def liked(self, models: frozenset[str], tasks: tuple[str, ...]) -> tuple[float | None, int]:
        """The share of rated answers that were liked, and how many were rated up or down."""
        cells = self._cells(models, tasks)
        liked, disliked = (int(self._sums[column][cells].sum()) for column in (LIKED, DISLIKED))
        return (liked / (liked + disliked) if liked + disliked else None), liked + disliked

    def _cells(self, models: frozenset[str], tasks: tuple[str, ...]) -> list[int]:
        rows = [place for place, name in enumerate(self.models) if name in models]
        columns = [place for place, name in enumerate(self._tasks) if name in tasks]
        return [row * len(self._tasks) + column for row in rows for column in columns]


def _named(filters: Filters) -> Mapping[int, str]:
    return {MODEL: filters.model, TASK: filters.task, TIER: filters.tier, HOST: filters.host}


def _histogram(packed: Sequence[bytes]) -> Histogram:
    pairs = np.frombuffer(b"".join(packed), dtype=_PAIRS)
    lengths = np.array([len(one) // sketch.PAIR_BYTES for one in packed], dtype=np.int64)
    rows = np.repeat(np.arange(len(packed), dtype=np.intp), lengths)
    return Histogram(rows, pairs["bucket"].astype(np.intp), pairs["number"].astype(np.float64))


def _sum(groups: Ints, column: Ints, number: int) -> Ints:
    """Exact sums of whole numbers per group."""
    sums = np.zeros(number, dtype=np.int64)
    counted = groups >= 0
    np.add.at(sums, groups[counted], column[counted])
    return sums


def _spreads(histograms: Ints) -> list[Spread | None]:
    totals = histograms.sum(axis=1)
    running = histograms.cumsum(axis=1)
    found: list[Spread | None] = [None] * len(totals)
    for place in np.flatnonzero(totals):
        total = int(totals[place])
        ranks = [sketch.rank_of(share, total) for share in _SHARES]
        low, median, high = np.searchsorted(running[place], ranks, side="right")
        found[place] = Spread(total, *(sketch.value_of(int(bucket)) for bucket in (low, median, high)))
    return found


def _change(before: Spread | None, after: Spread | None) -> float | None:
    if before is None or after is None or min(before.number, after.number) < TREND_ANSWERS:
        return None
    return after.median / before.median - 1


def _group(model: str, task: str, sums: list[int], spreads: list[Spread | None], trend: float | None) -> Group:
    return Group(
        model=model,
        task=task,
        asked=sums[ASKED],
        failed=sums[FAILED],
        stopped=sums[STOPPED],
        first_token=spreads[FIRST_TOKEN],
        speed=spreads[SPEED],
        whole=spreads[WHOLE],
        prompt_tokens=sums[PROMPT],
        completion_tokens=sums[COMPLETION],
        micro_dollars=sums[COST],
        loads=sums[LOADS],
        load_seconds=sums[LOAD_US] / sums[LOADS] / 1e6 if sums[LOADS] else None,
        queue_seconds=sums[QUEUE_US] / 1e6,
        rated=sums[RATED],
        liked=sums[LIKED],
        disliked=sums[DISLIKED],
        trend=trend,
    )
