"""What the ledger costs and what it saves: eight processes on one cap, and the time of one reservation.

Two of the eight are killed. The control looks whether anything is left, spends, and writes it down afterwards.
"""

import asyncio
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path

from ice_desk.services import store_files
from tests.services.ledger_crowd import crowd
from tests.services.ledger_house import Clocks, ledger_on, wanted

PROCESSES, REQUESTS, KILLS, CAP = 8, 150, 2, 30_000_000
RESERVATIONS = 300


async def compared():
    """The bill of each way of counting, in micro-dollars."""
    found = {}
    for kind in ("ours", "control"):
        with tempfile.TemporaryDirectory() as folder:
            result = await crowd(kind, folder, processes=PROCESSES, requests=REQUESTS, kills=KILLS, cap=CAP)
        found[kind] = {
            "billed": result.billed,
            "overshoot": result.overshoot,
            "killed": result.killed,
            "refused": sum(result.refused[why] for why in ("spent", "held")),
            "false_refusals": result.refused["false"],
        }
    return found


async def reservation_seconds():
    """Median seconds of `reserve`, seen by its caller."""
    with tempfile.TemporaryDirectory() as folder:
        async with ledger_on(Path(folder) / "ledger.db", clocks=Clocks(time.time())) as ledger:
            return statistics.median([await _timed(ledger) for _ in range(RESERVATIONS)])


async def _timed(ledger):
    began = time.perf_counter()
    await ledger.reserve(wanted(1))
    return time.perf_counter() - began


def bare_commit_seconds():
    """Median seconds of one row and one commit that waits for the disk, in the same place."""
    with tempfile.TemporaryDirectory() as folder:
        db = store_files.connect(str(Path(folder) / "bare.db"))
        db.execute("PRAGMA synchronous=FULL")
        db.execute("CREATE TABLE rows (text TEXT)")
        taken = [_commit(db) for _ in range(RESERVATIONS)]
        db.close()
    return statistics.median(taken)


def _commit(db: sqlite3.Connection):
    began = time.perf_counter()
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO rows VALUES (?)", ("x" * 300,))
    db.execute("COMMIT")
    return time.perf_counter() - began


def run():
    """All figures, by name."""
    return {
        "limits": {"processes": PROCESSES, "requests": REQUESTS, "killed": KILLS, "cap": CAP},
        **asyncio.run(compared()),
        "reserve_seconds": asyncio.run(reservation_seconds()),
        "bare_commit_seconds": bare_commit_seconds(),
    }


def main():
    found = run()
    print(f"{PROCESSES} processes, {REQUESTS} requests each, {KILLS} killed, one cap of ${CAP / 1e6:.2f}")
    for kind, name in (("ours", "reserve, send, settle"), ("control", "check, then spend")):
        row = found[kind]
        print(
            f"  {name:22} billed ${row['billed'] / 1e6:.4f}, overshoot ${row['overshoot'] / 1e6:.4f}, "
            f"{row['refused']} refused, {row['false_refusals']} of them falsely"
        )
    reserve, bare = found["reserve_seconds"] * 1e3, found["bare_commit_seconds"] * 1e3
    print(f"  reserve() {reserve:.2f} ms, a bare commit {bare:.2f} ms")


if __name__ == "__main__":
    main()
