"""Python's garbage, collected on the window's thread alone.

Python collects cycles in whatever thread happens to allocate. A Qt object that dies outside its own thread leaves its
timers behind, and the next one that is due takes the program down.
"""

import gc
import itertools
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
# Everything is looked at this rarely, for it takes some hundredths of a second.
FULL_EVERY = 30
YOUNG, ALL = 1, 2


@contextmanager
def collected_here(parent: QObject) -> Iterator[None]:
    """While the block runs, collect by a timer of this thread; `parent` owns the timer."""
    turns = itertools.count(1)
    timer = QTimer(parent)
    timer.setInterval(EVERY_MS)
    timer.timeout.connect(lambda: _collect(next(turns)))
    collecting = gc.isenabled()
    gc.disable()
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        if next(turns) > FULL_EVERY:
            gc.unfreeze()
        if collecting:
            gc.enable()


def _collect(turn: int) -> None:
    gc.collect(YOUNG if turn % FULL_EVERY else ALL)
    if turn == FULL_EVERY:
        # The start is over, and what it left stays to the end: modules, panes, services. Nobody looks there again.
        gc.freeze()
