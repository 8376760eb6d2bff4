"""One of several processes that spend against the same cap until it is used up or they are killed.

`python -m tests.services.ledger_child KIND FOLDER REQUESTS SEED CAP`; KIND is "ours" or "control". The provider is a
file that every process adds its bills to, one line each, the moment a request has left. Prints what was refused.
"""

import asyncio
import json
import os
import random
import sqlite3
import sys
from collections import Counter
from pathlib import Path

from ice_desk.domain.ledger import BudgetRefused, Caps, Reservation
from ice_desk.domain.routing import Tier
from ice_desk.services.jobs import Jobs
from ice_desk.services.ledger import Ledger

# Micro-dollars: the worst case of a request of 2 kB with a long answer, give or take.
WORST = (20_000, 120_000)
# What two killed processes may have been billed for without a word: it counts until somebody looks at the bill.
UNKNOWN = 2 * WORST[1]


class Provider:
    def __init__(self, folder):
        self.path = Path(folder) / "bill"
        self._handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def bill(self, amount):
        os.write(self._handle, b"%d\n" % amount)

    def total(self):
        return sum(int(line) for line in self.path.read_bytes().split())

    def close(self):
        os.close(self._handle)


def failed(error):
    raise error


async def ours(folder, requests, chance, cap):
    """Reserve, send, settle. A refusal counts as false when the bill and all that is unknown leave room for it."""
    provider, refused = Provider(folder), Counter()
    jobs = Jobs(failed)
    ledger = Ledger(Path(folder) / "ledger.db", jobs, caps=Caps({Tier.EDGE: cap}, total=cap))
    await ledger.start()
    for _ in range(requests):
        worst = chance.randint(*WORST)
        try:
            hold = await ledger.reserve(Reservation("m", Tier.EDGE, "t", worst, "p"))
        except BudgetRefused as no:
            refused[no.kind.value] += 1
            refused["false"] += no.kind == "spent" and provider.total() + UNKNOWN + worst <= cap
            continue
        await ledger.sent(hold)
        actual = chance.randint(worst // 4, worst)
        provider.bill(actual)
        await asyncio.sleep(chance.random() * 0.004)
        await ledger.settle(hold, actual)
    await jobs.close()
    await ledger.close()
    provider.close()
    return refused


async def control(folder, requests, chance, cap):
    """Look whether anything is left, spend, write down: what most programs do."""
    provider, refused = Provider(folder), Counter()
    db = sqlite3.connect(Path(folder) / "control.db", isolation_level=None, timeout=30)
    for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE IF NOT EXISTS spent (m INT)"):
        db.execute(statement)
    for _ in range(requests):
        worst = chance.randint(*WORST)
        if db.execute("SELECT coalesce(sum(m), 0) FROM spent").fetchone()[0] + worst > cap:
            refused["spent"] += 1
            continue
        actual = chance.randint(worst // 4, worst)
        provider.bill(actual)
        await asyncio.sleep(chance.random() * 0.004)
        db.execute("INSERT INTO spent VALUES (?)", (actual,))
    db.close()
    provider.close()
    return refused


if __name__ == "__main__":
    kind, folder, requests, seed, cap = sys.argv[1:]
    work = {"ours": ours, "control": control}[kind]
    print(json.dumps(asyncio.run(work(folder, int(requests), random.Random(int(seed)), int(cap)))))
