"""Random histories of the ledger: reserve, send, settle, abort, kill, clock leaps, month edges, two windows, one file.

After every step the bill of a provider with a meter of its own is held against the caps, and the sums against the rows.
"""

import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.benchmarks.figures import Figure
from tests.services.test_ledger_machine import LedgerMachine

HISTORIES, QUICK, STEPS = 10_000, 40, 30
MEMORY_DISK = Path("/dev/shm")  # a machine without it uses the ordinary temporary folder


def run(quick: bool) -> list[Figure]:
    wanted = QUICK if quick else HISTORIES
    workers = os.cpu_count() or 1
    share = -(-wanted // workers)
    began = time.perf_counter()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        broken = list(filter(None, pool.map(partial(play, share), range(workers))))
    for problem in broken:
        print(problem)
    return [
        Figure("random histories of up to 30 steps", float(share * workers), ""),
        Figure("of these workers' shares, broken a promise", float(len(broken)), "", target=0.0),
        Figure("took", time.perf_counter() - began, "s"),
    ]


def play(histories: int, _worker: int) -> str:
    """Run that many; returns the first broken promise, empty where there was none."""
    if MEMORY_DISK.is_dir():
        tempfile.tempdir = str(MEMORY_DISK)
    kept = settings(
        max_examples=histories,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(LedgerMachine, settings=kept)
    except AssertionError as broken:
        return str(broken)
    return ""
