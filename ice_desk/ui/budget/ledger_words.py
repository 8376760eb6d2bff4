"""What the ledger's table says: its cells, its orders, its notes."""

import time

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.ledger_view import LedgerView
from ice_desk.texts import inside, tr
from ice_desk.ui import text

# Key, words for the menu, words for the button.
ORDERS = (
    ("when down", tr("Newest first"), tr("newest")),
    ("when up", tr("Oldest first"), tr("oldest")),
    ("settled down", tr("Dearest first"), tr("dearest")),
    ("settled up", tr("Cheapest first"), tr("cheapest")),
    ("held down", tr("Most held first"), tr("most held")),
    ("held up", tr("Least held first"), tr("least held")),
    ("tokens down", tr("Most tokens first"), tr("most tokens")),
    ("tokens up", tr("Fewest tokens first"), tr("fewest tokens")),
    ("model up", tr("Model, A to Z"), tr("model")),
    ("model down", tr("Model, Z to A"), tr("model, Z to A")),
    ("task up", tr("Task, A to Z"), tr("task")),
    ("task down", tr("Task, Z to A"), tr("task, Z to A")),
)
_STATES = {
    "settled": tr("Settled at what the provider counted."),
    "reconciled": tr("Settled from the provider's bill."),
    "unconfirmed": tr("Nobody told its cost, so the most it can have cost counts. Open it to enter the bill."),
    "held": tr("Running, or waiting to be sent: its worst case is set aside."),
    "released": tr("Not sent: it cost nothing."),
}


def cells(row: LedgerRow, now: float) -> tuple[str, ...]:
    """The texts of a row in the table's order."""
    return (
        when(row.at, now),
        row.model,
        inside(text.sentence_case(row.task)),
        f"{text.count(row.tokens_in)} / {text.count(row.tokens_out)}",
        text.money_exact(row.held),
        inside(text.sentence_case(row.state)) if row.settled is None else text.money_exact(row.settled),
    )


def when(at: float, now: float) -> str:
    """ "14:02:11" today, "23 Nov 14:02" on other days."""
    then = time.localtime(at)
    if then[:3] == time.localtime(now)[:3]:
        return text.clock(at)
    return f"{text.day_of(then).lstrip('0')} {time.strftime('%H:%M', then)}"


def tip(row: LedgerRow) -> str:
    tier = f" {row.tier.capitalize()}." if row.tier else ""
    return f"{row.model}.{tier} {_STATES.get(row.state, '')}"


def order_words(view: LedgerView) -> str:
    key = f"{view.order} {'down' if view.descending else 'up'}"
    return next((short for known, _, short in ORDERS if known == key), "")


def note(rows: tuple[LedgerRow, ...], shown: int) -> str:
    """How many are shown, and how to settle those whose cost nobody told."""
    waiting = sum(row.state == "unconfirmed" for row in rows)
    said = (
        [tr("{shown} of {rows} shown", shown=text.count(shown), rows=text.count(len(rows)))]
        if shown < len(rows)
        else []
    )
    said += [tr("{waiting} unconfirmed: open a row to enter its bill", waiting=text.count(waiting))] if waiting else []
    return " · ".join(said)
