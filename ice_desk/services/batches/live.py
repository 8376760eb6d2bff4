"""The books of a batch that is under way: which rows wait, which are asked, what they have cost. No input or output."""

from collections import deque
from dataclasses import dataclass, replace

from ice_desk.domain.batch import RECENT, Batch, BatchRow, BatchState, RowState, seconds_left
from ice_desk.domain.batch_template import Template
from ice_desk.services.batches.fitting import Asked
from ice_desk.services.batches.shelf import Kept


@dataclass(slots=True)
class Asking:
    """A row that is being asked. `place` is the machine it is asked on, None for a cloud; `held` in micro-dollars.

    `back`: it will wait again.
    """

    number: int
    place: str | None
    held: int = 0
    back: bool = False


class Live:
    """One batch. `guess` is a usual time for one answer, in seconds, until the first ones have come.

    `turn` grows with each row that is begun, of whichever batch; `passed_over` counts the turns that went to others.
    `alone`: money is short, so that rows are asked one by one.
    """

    def __init__(self, kept: Kept, rows: tuple[BatchRow, ...], template: Template) -> None:
        self.id = kept.id
        self.at = kept.at
        self.order = kept.order
        self.template = template
        self.state = kept.state
        self.reason = kept.reason
        self.guess: float | None = None
        self.turn = 0
        self.passed_over = 0
        self.alone = False
        self.strikes: list[BatchRow] = []
        self.next: tuple[int, Asked] | None = None
        self._rows = {row.number: row for row in rows}
        self._waiting = deque(row.number for row in rows if row.state is RowState.WAITING)
        self._asking: dict[int, Asking] = {}
        self._took: deque[float] = deque(maxlen=RECENT)
        self._most_together = 1

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        return tuple(self._rows.values())

    @property
    def asking(self) -> tuple[Asking, ...]:
        return tuple(self._asking.values())

    @property
    def first_waiting(self) -> int | None:
        return self._waiting[0] if self._waiting else None

    @property
    def over(self) -> bool:
        return not self._waiting and not self._asking

    @property
    def committed(self) -> int:
        """Micro-dollars that are spent, and held for answers under way."""
        return sum(row.micro_dollars for row in self._rows.values()) + sum(one.held for one in self._asking.values())

    def row(self, number: int) -> BatchRow:
        return self._rows[number]

    def begin(self, number: int, place: str | None) -> None:
        self._waiting.remove(number)
        self.next = None
        self._asking[number] = Asking(number, place)
        self._most_together = max(self._most_together, len(self._asking))
        self._rows[number] = replace(self._rows[number], state=RowState.RUNNING, problem="")

    def allows(self, micro_dollars: int) -> bool:
        """Whether an answer that may cost so much stays within the limit, whatever the others come to."""
        return self.committed + micro_dollars <= self.order.limit

    def hold(self, number: int, micro_dollars: int) -> None:
        self._asking[number].held += micro_dollars

    def settle(self, row: BatchRow) -> None:
        """A row is answered, or has failed."""
        if row.number in self._asking:
            self._asking[row.number].held = 0
        self._rows[row.number] = row
        if row.state is RowState.DONE:
            self.strikes.clear()
            self.alone = False
            if row.seconds is not None:
                self._took.append(row.seconds)

    def put_back(self, number: int, micro_dollars: int) -> None:
        """A row waits again, before the others; one that is being asked only after its end."""
        self._rows[number] = replace(
            self._rows[number], state=RowState.WAITING, problem="", micro_dollars=micro_dollars
        )
        if number in self._asking:
            self._asking[number].held, self._asking[number].back = 0, True
        else:
            self._wait(number)

    def end(self, number: int) -> None:
        """Nobody asks a row any more, and what came of it is on disk."""
        asked = self._asking.pop(number, None)
        if asked is not None and asked.back:
            self._wait(number)

    def _wait(self, number: int) -> None:
        self._waiting.appendleft(number)
        self.next = None

    def snapshot(self) -> Batch:
        states = [row.state for row in self._rows.values() if row.number not in self._asking]
        open_rows = len(self._waiting) + len(self._asking)
        return Batch(
            id=self.id,
            at=self.at,
            order=self.order,
            state=self.state,
            reason=self.reason,
            waiting=len(self._waiting),
            running=len(self._asking),
            done=states.count(RowState.DONE),
            failed=states.count(RowState.FAILED),
            spent=sum(row.micro_dollars for row in self._rows.values()),
            held=sum(one.held for one in self._asking.values()),
            seconds_left=seconds_left(open_rows, tuple(self._took), self._most_together, self.guess)
            if self.state is BatchState.RUNNING and open_rows
            else None,
        )
