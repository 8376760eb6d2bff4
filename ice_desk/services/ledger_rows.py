"""What is done to the ledger's rows: caps, admission, steps, sweeping, and what the Budget page reads."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.ledger import FOLLOWS, OPEN, Caps, Counters, EntryState, Reservation
from ice_desk.domain.routing import Tier
from ice_desk.services.ledger_chain import NAMES, ChainBroken, Entry, append, change, entry_of

_FIGURES = {EntryState.SETTLED, EntryState.RECONCILED}
_LATEST = "NOT EXISTS (SELECT 1 FROM entries later WHERE later.entry = entries.entry AND later.seq > entries.seq)"


@dataclass(frozen=True, slots=True)
class Cost:
    """Micro-dollars of one day of a month, by tier, task and model."""

    day: int
    tier: Tier
    task: str
    model: str
    micro_dollars: int


def set_caps(db: sqlite3.Connection, caps: Caps, since: str) -> None:
    """Let `caps` hold from now on: for the month `since`, its days, and for every conversation."""
    wanted = {f"tier:{tier.value}": caps.of(f"tier:{tier.value}") for tier in Tier}
    wanted |= {scope: caps.of(scope) for scope in ("global", "day", "chat")}
    for scope, cap in wanted.items():
        db.execute("INSERT INTO caps VALUES (?, ?) ON CONFLICT (scope) DO UPDATE SET cap = excluded.cap", (scope, cap))
        db.execute(
            "UPDATE periods SET cap = :cap, bound = max(:cap, spent + held + unconfirmed)"
            " WHERE key >= :since AND (scope = :scope OR (:scope = 'chat' AND scope LIKE 'chat:%'))",
            {"cap": cap, "since": since, "scope": scope},
        )


def counters(db: sqlite3.Connection, key: str, scope: str) -> Counters:
    """The sums of a scope, zero where nothing was reserved yet."""
    row = db.execute(
        "SELECT spent, held, unconfirmed, cap FROM periods WHERE key = ? AND scope = ?", (key, scope)
    ).fetchone()
    return Counters(*row) if row else Counters(cap=_cap(db, scope))


def _cap(db: sqlite3.Connection, scope: str) -> int | None:
    kind = "chat" if scope.startswith("chat:") else scope
    row = db.execute("SELECT cap FROM caps WHERE scope = ?", (kind,)).fetchone()
    return 0 if row is None else row[0]


def admit(db: sqlite3.Connection, entry: Entry) -> Entry:
    """Hold the worst case in every scope and write the row. The caller has looked whether it fits."""
    for key, scope in entry.scopes:
        if _hold(db, key, scope, entry.worst):
            continue
        # Mostly this is the first request of its month, day or chat.
        cap = _cap(db, scope)
        db.execute("INSERT OR IGNORE INTO periods (key, scope, cap, bound) VALUES (?, ?, ?, ?)", (key, scope, cap, cap))
        if not _hold(db, key, scope, entry.worst):
            raise ChainBroken(f"the sum of {scope} in {key} changed while it was read")
    return append(db, entry)


def _hold(db: sqlite3.Connection, key: str, scope: str, worst: int) -> bool:
    """Add to what a scope holds, if it is there and has room."""
    done = db.execute(
        "UPDATE periods SET held = held + :worst WHERE key = :key AND scope = :scope"
        " AND (cap IS NULL OR spent + held + unconfirmed + :worst <= cap)",
        {"worst": worst, "key": key, "scope": scope},
    )
    return done.rowcount == 1


def step(db: sqlite3.Connection, latest: Entry, entry: Entry) -> Entry:
    """Write the next row of a request and move its money from one sum to the other."""
    if entry.state not in FOLLOWS[latest.state]:
        raise ValueError(f"entry {latest.entry} is {latest.state} and cannot become {entry.state}")
    spent, held, unconfirmed = change(latest, entry)
    for key, scope in entry.scopes:
        db.execute(
            "UPDATE periods SET spent = spent + :spent, held = held + :held, unconfirmed = unconfirmed + :unconfirmed,"
            " bound = max(cap, spent + held + unconfirmed + :spent + :held + :unconfirmed)"
            " WHERE key = :key AND scope = :scope",
            {"spent": spent, "held": held, "unconfirmed": unconfirmed, "key": key, "scope": scope},
        )
    return append(db, entry)


def latest(db: sqlite3.Connection, entry: int) -> Entry | None:
    """The newest row of a request."""
    row = db.execute(f"SELECT {NAMES} FROM entries WHERE entry = ? ORDER BY seq DESC LIMIT 1", (entry,)).fetchone()
    return None if row is None else entry_of(row)


def open_entries(db: sqlite3.Connection) -> tuple[Entry, ...]:
    """The newest rows of all requests that are reserved or sent."""
    states = tuple(state.value for state in OPEN)
    query = f"SELECT {NAMES} FROM entries WHERE state IN (?, ?) AND {_LATEST} ORDER BY seq"
    return tuple(entry_of(row) for row in db.execute(query, states).fetchall())


def sweep(db: sqlite3.Connection, at: float, gone: Callable[[str], bool]) -> int:
    """End what ended processes left open: never sent is released, sent counts in full until it is confirmed."""
    left = [entry for entry in open_entries(db) if gone(entry.owner)]
    for entry in left:
        sent = entry.state is EntryState.SENT
        state = EntryState.UNCONFIRMED if sent else EntryState.RELEASED
        step(db, entry, replace(entry, at=at, state=state, amount=entry.worst if sent else 0, note="ICE Desk ended"))
    return len(left)


def first_row(reservation: Reservation, at: float, period: str, day: str, owner: str) -> Entry:
    return Entry(
        seq=0,
        entry=0,
        at=at,
        state=EntryState.RESERVED,
        period=period,
        day=day,
        tier=reservation.tier,
        model=reservation.model,
        task=reservation.task,
        price=reservation.price,
        conversation=reservation.conversation,
        worst=reservation.worst,
        amount=reservation.worst,
        owner=owner,
    )


def newest(db: sqlite3.Connection) -> tuple[LedgerRow, ...]:
    """The newest hundred requests as the Budget page shows them, newest first."""
    return _requests(db, "SELECT entry, max(seq) AS seq FROM entries GROUP BY entry ORDER BY entry DESC LIMIT ?", 100)


def of_month(db: sqlite3.Connection, period: str, before: int | None = None, most: int = -1) -> tuple[LedgerRow, ...]:
    """The requests that count to a month, newest first: at most so many (-1: all) of those numbered below `before`."""
    # The plus keeps SQLite from sorting the whole month for each part of it.
    first = "SELECT seq FROM entries WHERE +period = ? AND seq = entry AND entry < ? ORDER BY entry DESC LIMIT ?"
    which = f"SELECT entry, max(seq) AS seq FROM entries WHERE entry IN ({first}) GROUP BY entry"
    return _requests(db, which, period, 2**63 - 1 if before is None else before, most)


def _requests(db: sqlite3.Connection, which: str, *values: int | str) -> tuple[LedgerRow, ...]:
    query = f"""SELECT first.at, now.model, now.task, now.tokens_in, now.tokens_out, now.worst, now.amount, now.state,
            now.entry, now.at_least, now.period, CAST(substr(now.day, 9) AS INTEGER), now.tier
        FROM ({which}) AS newest
        JOIN entries AS now ON now.seq = newest.seq JOIN entries AS first ON first.seq = newest.entry
        ORDER BY newest.entry DESC"""
    return tuple(_shown(*row) for row in db.execute(query, values))


def _shown(
    at: float, model: str, task: str, tokens_in: int, tokens_out: int, worst: int, amount: int, state: str, *rest: Any
) -> LedgerRow:
    settled = amount if state in _FIGURES else None
    word = "held" if state in OPEN else state
    return LedgerRow(at, model, task, tokens_in, tokens_out, worst, settled, word, *rest)


def costs(db: sqlite3.Connection, period: str) -> tuple[Cost, ...]:
    """What a month cost by day, tier, task and model; what is unconfirmed counts in full."""
    query = f"""SELECT CAST(substr(day, 9) AS INTEGER), tier, task, model, sum(amount) FROM entries
        WHERE period = ? AND (state IN ('settled', 'reconciled') OR (state = 'unconfirmed' AND {_LATEST}))
        GROUP BY 1, 2, 3, 4 HAVING sum(amount) > 0 ORDER BY 1, 4"""
    return tuple(Cost(day, Tier(tier), *rest) for day, tier, *rest in db.execute(query, (period,)).fetchall())


def months(db: sqlite3.Connection) -> tuple[str, ...]:
    """The months that anything was reserved in, newest first."""
    rows = db.execute("SELECT key FROM periods WHERE scope = 'global' ORDER BY key DESC").fetchall()
    return tuple(row[0] for row in rows)
