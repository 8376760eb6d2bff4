"""Many processes on one ledger, some of them killed; and what the provider's bill came to."""

import asyncio
import json
import signal
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
POLL_SECONDS = 0.005


@dataclass(frozen=True)
class Crowd:
    """Micro-dollars. `refused` counts refusals by kind; "false" are those that the bill would have allowed."""

    cap: int
    billed: int
    bills: int
    refused: Counter
    killed: int

    @property
    def overshoot(self):
        return max(0, self.billed - self.cap)


async def crowd(kind, folder, *, processes, requests, kills, cap):
    """Run them to the end. The first `kills` of them get SIGKILL, spread over the first half of the cap."""
    children = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.services.ledger_child", kind, str(folder), str(requests), str(seed), str(cap),
            cwd=ROOT, stdout=asyncio.subprocess.PIPE,
        )
        for seed in range(processes)
    ]  # fmt: skip
    bill = Path(folder) / "bill"
    for number, child in enumerate(children[:kills]):
        due = cap * (number + 1) // (2 * kills + 1)
        while child.returncode is None and _sum(bill) < due:  # noqa: ASYNC110  other processes set no event of ours
            await asyncio.sleep(POLL_SECONDS)
        child.send_signal(signal.SIGKILL)
    refused, killed = Counter(), 0
    for child in children:
        out, _ = await child.communicate()
        killed += child.returncode == -signal.SIGKILL
        refused.update(json.loads(out) if child.returncode == 0 else {})
    return Crowd(cap, _sum(bill), len(_lines(bill)), refused, killed)


def _lines(bill):
    return bill.read_bytes().split() if bill.exists() else []


def _sum(bill):
    return sum(int(line) for line in _lines(bill))
