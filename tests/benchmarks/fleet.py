"""Thousands of random histories of the fleet: how many break a promise, and what one costs.

Every second history has mishaps and other programs in it. A history that broke is told by its seed on standard error:
`tests.services.fleet_history.random_history(seed)` gives it back.
"""

import sys
import time

from tests.benchmarks.figures import Figure
from tests.services.fleet_history import play, random_history

HISTORIES = 10_000


def run(quick: bool) -> list[Figure]:
    count = 6 if quick else HISTORIES
    began = time.perf_counter()
    broken = evictions = acts = 0
    for seed in range(count):
        history, profile = random_history(seed)
        world = play(history, profile)
        broken += bool(world.problems)
        evictions += len(world.evicted)
        acts += len(world.outcomes)
        if world.problems:
            print(f"history {seed}: {'; '.join(world.problems)}", file=sys.stderr, flush=True)
    spent = time.perf_counter() - began
    return [
        Figure("histories", count, "histories"),
        Figure("histories that broke a promise", broken, "histories", target=0),
        Figure("moves and questions ended", acts, "acts"),
        Figure("evictions", evictions, "evictions"),
        Figure("one history", spent / count * 1000, "ms"),
    ]
