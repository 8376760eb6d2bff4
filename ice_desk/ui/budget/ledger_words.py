"""What the ledger's table says: its cells, its orders, its notes."""

import time

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.ledger_view import LedgerView
from ice_desk.ui import text

# Key, words for the menu, words for the button.
ORDERS = (
    ("when down", "Newest first", "newest"),
    ("when up", "Oldest first", "oldest"),
    ("settled down", "Dearest first", "dearest"),
    ("settled up", "Cheapest first", "cheapest"),
    ("held down", "Most held first", "most held"),
    ("held up", "Least held first", "least held"),
    ("tokens down", "Most tokens first", "most tokens"),
    ("tokens up", "Fewest tokens first", "fewest tokens"),
    ("model up", "Model, A to Z", "model"),
    ("model down", "Model, Z to A", "model, Z to A"),
    ("task up", "Task, A to Z", "task"),
    ("task down", "Task, Z to A", "task, Z to A"),
)
_STATES = {
    "settled": "Settled at what the provider counted.",
    "reconciled": "Settled from the provider's bill.",
    "unconfirmed": "Nobody told its cost, so the most it can have cost counts. Open it to enter the bill.",
    "held": "Running, or waiting to be sent: its worst case is set aside.",
    "released": "Not sent: it cost nothing.",
}


def cells(row: LedgerRow, now: float) -> tuple[str, ...]:
    """The texts of a row in the table's order."""
    return (
        when(row.at, now),
        row.model,
        row.task.replace("_", " "),
        f"{text.count(row.tokens_in)} / {text.count(row.tokens_out)}",
        text.money_exact(row.held),
        row.state if row.settled is None else text.money_exact(row.settled),
    )


def when(at: float, now: float) -> str:
    """ "14:02:11" today, "23 Nov 14:02" on other days."""
    then = time.localtime(at)
    if then[:3] == time.localtime(now)[:3]:
        return text.clock(at)
    return f"{then.tm_mday} {time.strftime('%b %H:%M', then)}"


def tip(row: LedgerRow) -> str:
    tier = f" {row.tier.capitalize()}." if row.tier else ""
    return f"{row.model}.{tier} {_STATES.get(row.state, '')}"


def order_words(view: LedgerView) -> str:
    key = f"{view.order} {'down' if view.descending else 'up'}"
    return next((short for known, _, short in ORDERS if known == key), "")


def note(rows: tuple[LedgerRow, ...], shown: int) -> str:
    """How many are shown, and how to settle those whose cost nobody told."""
    waiting = sum(row.state == "unconfirmed" for row in rows)
    said = [f"{text.count(shown)} of {text.count(len(rows))} shown"] if shown < len(rows) else []
    said += [f"{text.count(waiting)} unconfirmed: open a row to enter its bill"] if waiting else []
    return " · ".join(said)
