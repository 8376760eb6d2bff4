"""One ICE Desk per data folder. The system frees the lock when its holder ends, however it ends."""

import errno
import logging
import os
import sys
from pathlib import Path

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)
log = logging.getLogger(__name__)


class Instance:
    """A lock on a file whose content means nothing: an old, foreign or damaged one is no hindrance."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def claim(self) -> bool:
        """False when another ICE Desk holds the folder. Where no lock can be had (some network folders), True."""
        if self._handle is not None:
            return True
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            log.info("no lock file can be made at %s: %s", self._path, error)
            return True
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _TAKEN:
                return False
            log.info("this folder knows no locks: %s", error)
            return True
        self._handle = handle
        return True

    def release(self) -> None:
        """Let the next one in. The file stays: deleting it would let two in at once."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
