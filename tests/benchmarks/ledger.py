"""What the ledger costs and what it saves: the time of a reservation, and eight processes on one cap.

Two of the eight are killed. The control looks whether anything is left, spends, and writes it down afterwards.
"""

import asyncio
import sqlite3
import tempfile
import time
from pathlib import Path

from ice_desk.services import store_files
from tests.benchmarks.figures import Figure, median
from tests.services.ledger_crowd import crowd
from tests.services.ledger_house import Clocks, ledger_on, wanted

PROCESSES, REQUESTS, KILLS, CAP = 8, 150, 2, 30_000_000
QUICK_PROCESSES, QUICK_REQUESTS, QUICK_CAP = 4, 40, 3_500_000
RATIO = 1.2
WAYS = (("ours", "reserve, send, settle"), ("control", "check, then spend"))


def run(quick: bool) -> list[Figure]:
    reserving, committing = asyncio.run(reservations(30 if quick else 500))
    bare = median(committing)
    figures = [Figure("reserve()", median(reserving), "ms", floor=bare, target=RATIO, of="ratio")]
    for kind, name in WAYS:
        figures += crowded(kind, name, quick)
    return figures


def crowded(kind: str, name: str, quick: bool) -> list[Figure]:
    """What several processes on one cap are billed. Falsely refused: the bill and what is unknown left room for it."""
    processes, requests, cap = (QUICK_PROCESSES, QUICK_REQUESTS, QUICK_CAP) if quick else (PROCESSES, REQUESTS, CAP)
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(crowd(kind, folder, processes=processes, requests=requests, kills=KILLS, cap=cap))
    head = f"{name}, {processes} x {requests}"
    target = 0.0 if kind == "ours" else None
    return [
        Figure(f"{head}: billed of ${cap / 1e6:.2f}", found.billed / 1e6, "$"),
        Figure(f"{head}: beyond the cap", found.overshoot / 1e6, "$", target=target),
        Figure(f"{head}: refused", float(found.refused["spent"] + found.refused["held"]), ""),
        Figure(f"{head}: falsely refused", float(found.refused["false"]), ""),
    ]


async def reservations(rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each `reserve`, as its caller waits for it, and of a bare durable commit beside it.

    In turns: how long a disk takes to be sure changes from one second to the next.
    """
    reserving, committing = [], []
    with tempfile.TemporaryDirectory() as folder:
        db = store_files.connect(str(Path(folder) / "bare.db"))
        db.execute("PRAGMA synchronous=FULL")
        db.execute("CREATE TABLE rows (text TEXT)")
        async with ledger_on(Path(folder) / "ledger.db", clocks=Clocks(time.time())) as ledger:
            for _ in range(rounds):
                committing.append(commit(db))
                began = time.perf_counter()
                await ledger.reserve(wanted(1))
                reserving.append((time.perf_counter() - began) * 1000)
                # The month is read anew after each step; the next request comes long after that.
                await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
        db.close()
    return reserving, committing


def commit(db: sqlite3.Connection) -> float:
    """Milliseconds of one row and one commit that waits for the disk."""
    began = time.perf_counter()
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO rows VALUES (?)", ("x" * 300,))
    db.execute("COMMIT")
    return (time.perf_counter() - began) * 1000
