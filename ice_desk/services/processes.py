"""Which process wrote something, and whether it still runs."""

import contextlib
import os
import sys
import uuid

import psutil

# Start times are worked out from the time of day, which may be corrected while a process runs.
SAME_START_SECONDS = 5.0


def this_process() -> str:
    """A name for one user of a shared file in this process: its number, its start and a mark of its own."""
    return f"{os.getpid()}:{psutil.Process().create_time():.2f}:{uuid.uuid4().hex[:12]}"


def forbid_core_dumps() -> None:
    """A crash writes no image of the memory, which may hold keys, to the disk."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def process_alive(owner: str) -> bool:
    """Whether the process that `this_process` named still runs; numbers are used again, so the start must agree."""
    number, _, rest = owner.partition(":")
    try:
        process = psutil.Process(int(number))
        started = float(rest.partition(":")[0])
        same = abs(process.create_time() - started) < SAME_START_SECONDS
        return same and process.status() != psutil.STATUS_ZOMBIE
    except psutil.AccessDenied:
        return True
    except (psutil.NoSuchProcess, ValueError):
        return False
