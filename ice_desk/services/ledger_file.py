"""The ledger's file: one connection on one thread, and one writer at a time among all windows.

SQLite before 3.51.3 can damage a file when two connections write or checkpoint at once. So a lock beside the file,
which the system frees when its holder dies, lets one process write at a time; checkpoints happen inside commits.
"""

import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ice_desk.services import store_files
from ice_desk.services.instance import Instance
from ice_desk.services.ledger_chain import SCHEMA, ChainBroken

T = TypeVar("T")
BUSY_SECONDS = 10.0
POLL_SECONDS = 0.001


class LedgerFile:
    """Everything here blocks. `prepare` runs in the first transaction after each opening.

    Raises sqlite3.Error or OSError where the file cannot be used, ChainBroken where it is not what was written.
    """

    def __init__(self, path: Path, prepare: Callable[[sqlite3.Connection], None]) -> None:
        self.path = path
        self._prepare = prepare
        self._lock = Instance(path.with_name(path.name + ".lock"))
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None

    @property
    def is_open(self) -> bool:
        return self._connection is not None

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in one transaction that is on the disk when this returns; an exception undoes all of it."""
        self._claim()
        try:
            return store_files.transaction(self._opened(), work)
        finally:
            self._lock.release()

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` on one state of the file."""
        if self._connection is None:
            return self.write(work)
        self._connection.execute("BEGIN")
        try:
            return work(self._connection)
        finally:
            self._connection.execute("ROLLBACK")

    def interrupt(self) -> None:
        """Stop the statement that runs; for another thread to call."""
        if self._connection is not None:
            self._connection.interrupt()

    def set_aside(self, now: float) -> Path | None:
        """Close the file and rename it, so that the next use begins another. Returns where it lies now."""
        self.close()
        return store_files.set_aside(self.path, now) if self.path.exists() else None

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            self._claim()
        finally:  # whoever holds the lock has the file open, so closing here moves nothing in it
            connection.close()
            self._lock.release()

    def _claim(self) -> None:
        due = time.monotonic() + BUSY_SECONDS
        while not self._lock.claim():
            if time.monotonic() > due:
                raise TimeoutError("another copy of ICE Desk holds the ledger")
            threading.Event().wait(POLL_SECONDS)

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._open()
        elif self._identity != _identity(self.path):
            raise ChainBroken("the file was replaced or removed while it was in use")
        return self._connection

    def _open(self) -> sqlite3.Connection:
        if self.path.is_dir() or (self.path.exists() and not store_files.is_sound(self.path)):
            raise ChainBroken("the file is damaged")
        store_files.make_private(self.path)
        connection = store_files.connect(str(self.path))
        try:
            _migrate(connection)
            store_files.transaction(connection, self._prepare)
        except BaseException:
            connection.close()
            raise
        self._identity = _identity(self.path)
        return connection


def _migrate(connection: sqlite3.Connection) -> None:
    version = store_files.user_version(connection)
    if version > len(SCHEMA):
        raise ChainBroken("a newer ICE Desk wrote it")
    store_files.apply(connection, SCHEMA[version:])
    connection.execute("PRAGMA synchronous=FULL")


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file this is: a path may come to mean another one."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
