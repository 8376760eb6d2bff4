"""The ledger's tables and the chain of its rows, on the thread and inside the transaction of the caller.

`entries` only grows: each step of a request is a row of its own, and each row is hashed together with the one before
it, so that a flipped bit or an edited figure shows. `periods` are the sums that admission asks; they must always equal
what the entries add up to.
"""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from operator import attrgetter

from ice_desk.domain.ledger import EntryState, counted, scopes
from ice_desk.domain.routing import Tier
from ice_desk.services.store_files import Migration

_START = "0" * 64
_NOTHING = (0, 0, 0)

SCHEMA = (
    Migration(
        1,
        "append-only entries, the sums of each period, caps, and what the ledger remembers about itself",
        (
            """CREATE TABLE entries (
                seq INTEGER PRIMARY KEY,
                entry INTEGER NOT NULL,
                at REAL NOT NULL,
                state TEXT NOT NULL,
                period TEXT NOT NULL,
                day TEXT NOT NULL,
                tier TEXT NOT NULL,
                model TEXT NOT NULL,
                task TEXT NOT NULL,
                price TEXT NOT NULL,
                conversation INTEGER,
                worst INTEGER NOT NULL,
                amount INTEGER NOT NULL,
                at_least INTEGER NOT NULL,
                tokens_in INTEGER NOT NULL,
                tokens_out INTEGER NOT NULL,
                usage TEXT NOT NULL,
                note TEXT NOT NULL,
                owner TEXT NOT NULL,
                hash TEXT NOT NULL
            ) STRICT""",
            "CREATE INDEX entries_of_entry ON entries (entry, seq)",
            "CREATE INDEX entries_of_period ON entries (period, state)",
            """CREATE TRIGGER entries_stay BEFORE UPDATE ON entries
                BEGIN SELECT RAISE(ABORT, 'entries are not changed'); END""",
            """CREATE TRIGGER entries_last BEFORE DELETE ON entries
                BEGIN SELECT RAISE(ABORT, 'entries are not deleted'); END""",
            # `bound` is the cap, or what had been used when the cap was lowered or a provider billed too much: a
            # lower cap is no fault, but a mistake in admission fails here and nowhere later.
            """CREATE TABLE periods (
                key TEXT NOT NULL,
                scope TEXT NOT NULL,
                cap INTEGER,
                bound INTEGER,
                spent INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0),
                held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
                unconfirmed INTEGER NOT NULL DEFAULT 0 CHECK (unconfirmed >= 0),
                PRIMARY KEY (key, scope),
                CHECK (bound IS NULL OR spent + held + unconfirmed <= bound)
            ) STRICT, WITHOUT ROWID""",
            "CREATE TABLE caps (scope TEXT PRIMARY KEY, cap INTEGER) STRICT, WITHOUT ROWID",
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        ),
    ),
)


class ChainBroken(Exception):
    """The ledger's content is not what was written; the message says where."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `amount` is what it counts for now: the worst case until it is settled. `usage` is JSON or empty."""

    seq: int
    entry: int
    at: float
    state: EntryState
    period: str
    day: str
    tier: Tier
    model: str
    task: str
    price: str
    conversation: int | None
    worst: int
    amount: int
    at_least: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    usage: str = ""
    note: str = ""
    owner: str = ""

    @property
    def scopes(self) -> tuple[tuple[str, str], ...]:
        return scopes(self.period, self.day, self.tier, self.conversation)


COLUMNS = tuple(field.name for field in fields(Entry))
NAMES = ", ".join(COLUMNS)
_values: Callable[[Entry], tuple[object, ...]] = attrgetter(*COLUMNS)
_ENCODER = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))
_INSERT = f"INSERT INTO entries ({NAMES}, hash) VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"


def entry_of(row: tuple[object, ...]) -> Entry:
    entry = Entry(*row[: len(COLUMNS)])  # type: ignore[arg-type]
    try:
        return replace(entry, state=EntryState(entry.state), tier=Tier(entry.tier))
    except ValueError as error:
        raise ChainBroken(f"row {entry.seq} is not one of ours") from error


def _hash(previous: str, values: tuple[object, ...]) -> str:
    """The hash of a row with these values, in the order of its columns, after the row with the hash `previous`."""
    text = _ENCODER.encode([previous, *values])
    return hashlib.sha256(text.encode()).hexdigest()


def get(db: sqlite3.Connection, name: str, default: str = "") -> str:
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return default if row is None else str(row[0])


def put(db: sqlite3.Connection, name: str, value: str) -> None:
    db.execute("INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value))


def forget(db: sqlite3.Connection, name: str) -> None:
    db.execute("DELETE FROM meta WHERE name = ?", (name,))


def head(db: sqlite3.Connection) -> tuple[int, str]:
    seq, _, digest = get(db, "head", f"0:{_START}").partition(":")
    if not seq.isdigit():
        raise ChainBroken("its head is not one of ours")
    return int(seq), digest


def append(db: sqlite3.Connection, entry: Entry) -> Entry:
    """Write a row at the end of the chain, after a look whether its end is still what was written last."""
    seq, digest = head(db)
    rows = db.execute(f"SELECT {NAMES}, hash FROM entries WHERE seq >= ? ORDER BY seq", (seq - 1,)).fetchall()
    if (rows[-1][0] if rows else 0) != seq:
        raise ChainBroken("rows were added or taken away at its end")
    if rows:
        before = rows[-2][-1] if len(rows) > 1 else _START
        if not rows[-1][-1] == digest == _hash(before, _values(entry_of(rows[-1]))):
            raise ChainBroken(f"row {seq} was changed")
    added = replace(entry, seq=seq + 1, entry=entry.entry or seq + 1)
    written = _hash(digest, _values(added))
    db.execute(_INSERT, (*_values(added), written))
    put(db, "head", f"{seq + 1}:{written}")
    return added


def verify(db: sqlite3.Connection) -> None:
    """Read everything and compare the chain, its end, and the sums. Raises ChainBroken.

    A ledger of years has a hundred thousand rows, so that no `Entry` is made of each.
    """
    previous, seq = _START, 0
    latest: dict[int, tuple[int, ...]] = {}
    sums: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for *values, written in db.execute(f"SELECT {NAMES}, hash FROM entries ORDER BY seq"):
        number, entry, _, state, period, day, tier, _, _, _, conversation, _, amount, *_ = values
        try:
            counters, figures = _scopes(period, day, tier, conversation), counted(EntryState(state), amount)
        except ValueError as error:
            raise ChainBroken(f"row {number} is not one of ours") from error
        if number != seq + 1 or _hash(previous, (*values,)) != written:
            raise ChainBroken(f"row {number} does not follow from the one before it")
        previous, seq = written, number
        former = latest.get(entry, _NOTHING)
        for one in counters:
            for index, figure in enumerate(figures):
                sums[one][index] += figure - former[index]
        latest[entry] = figures
    if head(db) != (seq, previous):
        raise ChainBroken("rows are missing at its end")
    stored = {
        (key, scope): [*rest]
        for key, scope, *rest in db.execute("SELECT key, scope, spent, held, unconfirmed FROM periods")
    }
    for where in {*sums, *stored}:
        if sums.get(where, [0, 0, 0]) != stored.get(where, [0, 0, 0]):
            raise ChainBroken(f"the sum of {where[1]} in {where[0]} is not what its rows add up to")


@lru_cache(4096)
def _scopes(period: str, day: str, tier: str, conversation: int | None) -> tuple[tuple[str, str], ...]:
    return scopes(period, day, Tier(tier), conversation)


def change(former: Entry | None, entry: Entry) -> tuple[int, ...]:
    old = counted(former.state, former.amount) if former else (0, 0, 0)
    return tuple(new - was for new, was in zip(counted(entry.state, entry.amount), old, strict=True))
