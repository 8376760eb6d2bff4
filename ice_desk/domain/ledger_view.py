"""Which requests of a ledger are shown, and in which order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from ice_desk.domain.budget import LedgerRow

STATES = ("settled", "reconciled", "unconfirmed", "held", "released")


@dataclass(frozen=True, slots=True)
class LedgerView:
    """Empty words and day 0 let everything pass. `text` is looked for in model, task, tier and state, in any case.

    `order` is a key of ORDERS; rows that are alike in it stay newest first.
    """

    text: str = ""
    state: str = ""
    model: str = ""
    day: int = 0
    order: str = "when"
    descending: bool = True

    @property
    def narrows(self) -> bool:
        """Whether it can leave out anything."""
        return bool(self.text.strip() or self.state or self.model or self.day)


# Single figures and words: comparing tuples would take five times as long.
ORDERS: dict[str, Callable[[LedgerRow], Any]] = {
    "when": attrgetter("entry"),
    "model": lambda row: row.model.casefold(),
    "task": attrgetter("task"),
    "tokens": lambda row: row.tokens_in + row.tokens_out,
    "held": attrgetter("held"),
    "settled": lambda row: -1 if row.settled is None else row.settled,
}


def shown(rows: Sequence[LedgerRow], view: LedgerView) -> tuple[LedgerRow, ...]:
    """The rows that `view` lets pass, in its order. `rows` come newest first."""
    found = list(rows) if not view.narrows else _passing(rows, view)
    if view.order == "when":
        return tuple(found if view.descending else reversed(found))
    found.sort(key=ORDERS[view.order], reverse=view.descending)
    return tuple(found)


def models_in(rows: Sequence[LedgerRow]) -> tuple[str, ...]:
    """The models of the rows by name."""
    return tuple(sorted({row.model for row in rows}, key=lambda model: (model.casefold(), model)))


def days_in(rows: Sequence[LedgerRow]) -> tuple[int, ...]:
    """The days of the rows, newest first."""
    return tuple(sorted({row.day for row in rows if row.day}, reverse=True))


def merged(known: Sequence[LedgerRow], newest: Sequence[LedgerRow]) -> tuple[LedgerRow, ...] | None:
    """`known` with what `newest` says of its own part; both newest first. None where rows between them may be missing.

    A row that changes is among the newest hundred, or was changed by a person's act, after which all are read anew.
    """
    if not newest:
        return tuple(known)
    oldest = newest[-1].entry
    if not known or known[0].entry < oldest:
        return None
    return (*newest, *(row for row in known if row.entry < oldest))


def _passing(rows: Sequence[LedgerRow], view: LedgerView) -> list[LedgerRow]:
    """What a row says in words is the same for many of them, so each wording is looked through once."""
    wanted = view.text.casefold().split()
    known: dict[tuple[str, str, str, str], bool] = {}

    def told(row: LedgerRow) -> bool:
        key = (row.model, row.task, row.tier, row.state)
        if key not in known:
            words = " ".join(key).replace("_", " ").casefold()
            known[key] = all(word in words for word in wanted)
        return known[key]

    return [
        row
        for row in rows
        if (not view.state or row.state == view.state)
        and (not view.model or row.model == view.model)
        and (not view.day or row.day == view.day)
        and (not wanted or told(row))
    ]
