"""A batch: one template asked of every row of a table or of every file of a set. States, figures and estimates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.routing import Tier

MOST_TOGETHER = 4
MOST_ROWS = 10_000
EXCERPT = 160
# So many answers in a row, newest, tell how fast the next ones come.
RECENT = 20


class RowState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class BatchState(StrEnum):
    """PAUSED asks nothing more; STOPPED has also ended what was being answered. Both go on where they were."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to ask about. `columns` are the names that a template can use, as many as each row has cells.

    `files` where each row is a document that was read; `note` says what of the source was left out.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    files: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """What a batch is to do. `task` and `model` None leave the choice to routing; `limit` is micro-dollars.

    `keep_local` sends no row off this machine. Nothing more is sent once the next answer might exceed `limit`.
    """

    title: str
    template: str
    columns: tuple[str, ...]
    tier: Tier = Tier.EDGE
    task: str | None = None
    model: str | None = None
    keep_local: bool = False
    files: bool = False
    limit: int = 0


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A row as a list shows it. `excerpt` is the beginning of its answer, `problem` what went wrong or is lacking.

    `micro_dollars` is what it has cost so far, failed attempts at their worst case.
    """

    number: int
    label: str
    state: RowState = RowState.WAITING
    excerpt: str = ""
    problem: str = ""
    model: str = ""
    seconds: float | None = None
    micro_dollars: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch and how far it is. `reason` says why it is not running; `held` is set aside for answers under way.

    `at` is when it was begun, in seconds since 1970; `seconds_left` is None where nothing tells it.
    """

    id: int
    at: float
    order: Order
    state: BatchState
    reason: str = ""
    waiting: int = 0
    running: int = 0
    done: int = 0
    failed: int = 0
    spent: int = 0
    held: int = 0
    seconds_left: float | None = None

    @property
    def rows(self) -> int:
        return self.waiting + self.running + self.done + self.failed

    @property
    def settled(self) -> int:
        return self.done + self.failed

    @property
    def share(self) -> float:
        return self.settled / self.rows if self.rows else 1.0

    @property
    def can_resume(self) -> bool:
        return self.state in (BatchState.PAUSED, BatchState.STOPPED) and self.waiting > 0

    @property
    def can_pause(self) -> bool:
        return self.state is BatchState.RUNNING

    @property
    def can_retry(self) -> bool:
        return self.failed > 0


@dataclass(frozen=True, slots=True)
class Survey:
    """What rows would come to as routing stands. `bound` in micro-dollars is the worst case of all of them together.

    `models` counts the rows that go to each, `refused` those that nothing can answer now, `refusal` why the first of
    them. `seconds` is a usual time for one answer, None where no speed is known. `looked_at` of `rows` were routed.
    """

    rows: int
    looked_at: int
    bound: int
    models: tuple[tuple[str, int], ...] = ()
    refused: int = 0
    refusal: str = ""
    seconds: float | None = None


def named_columns(head: Sequence[str]) -> tuple[str, ...]:
    """Names for columns out of a table's first row: on one line, none empty, none twice, none with braces."""
    names: list[str] = []
    taken: set[str] = set()
    for place, cell in enumerate(head, 1):
        base = " ".join(cell.replace("{", "(").replace("}", ")").split())[:60] or f"column {place}"
        name, again = base, 1
        while name.casefold() in taken:
            again += 1
            name = f"{base} {again}"
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def even_rows(columns: int, rows: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Rows with as many cells as there are columns; empty ones are left out."""
    padded = ((*row[:columns], *("",) * (columns - len(row))) for row in rows)
    return tuple(row for row in padded if any(cell.strip() for cell in row))


def label_of(cells: Sequence[str]) -> str:
    """What a row is called in a list: its first cell with something in it."""
    return excerpt_of(next((cell for cell in cells if cell.strip()), ""), 60)


def excerpt_of(text: str, most: int = EXCERPT) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def seconds_left(open_rows: int, took: Sequence[float], together: int, guess: float | None = None) -> float | None:
    """How long `open_rows` may take, from what the newest answers took, `together` at a time; None for no idea."""
    recent = took[-RECENT:]
    each = sum(recent) / len(recent) if recent else guess
    return None if each is None else open_rows * each / max(1, together)
