"""The database as a file: opening, migrating, backing up, setting aside. Everything here blocks."""

import calendar
import os
import re
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ice_desk.services import rollups

T = TypeVar("T")
BACKUPS_KEPT = 3
BUSY_SECONDS = 5.0
# quick_check reads the whole file, about 0.3 s per 100 MB; larger files get a look at their schema only.
QUICK_CHECK_BYTES = 64 * 1024 * 1024
_SMALLEST_PAGE = 512
_COMPANIONS = ("", "-wal", "-shm")
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema, numbered from 1. Its statements share one transaction with those of other steps."""

    number: int
    why: str
    statements: tuple[str, ...]


def connect(target: str) -> sqlite3.Connection:
    """A connection with our settings; transactions are begun by hand."""
    connection = sqlite3.connect(target, isolation_level=None, timeout=BUSY_SECONDS)
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "fullfsync=1",  # fsync alone does not reach the platter on macOS
        "checkpoint_fullfsync=1",
        "foreign_keys=ON",
        "mmap_size=0",
    ):
        connection.execute(f"PRAGMA {pragma}")
    rollups.register(connection)
    return connection


def user_version(connection: sqlite3.Connection) -> int:
    """The number of the newest migration the file has seen; 0 for a new file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def apply(connection: sqlite3.Connection, steps: Sequence[Migration]) -> None:
    """Run migrations in one transaction: afterwards the file is new, or as old as before."""
    if not steps:
        return
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps:
            for statement in step.statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version={int(steps[-1].number)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def is_sound(path: Path) -> bool:
    """Whether SQLite can make sense of the file; looking changes nothing. A wholly empty file is a database too.

    SQLite deletes the log beside a file that is too short to be a database, so such a file is not shown to it.
    """
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(_SMALLEST_PAGE)
    if not head:
        log = path.with_name(path.name + "-wal")
        return not log.exists() or log.stat().st_size == 0
    if len(head) < _SMALLEST_PAGE or not head.startswith(b"SQLite format 3\0"):
        return False
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if path.stat().st_size > QUICK_CHECK_BYTES:
            return True
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return False
        raise
    finally:
        connection.close()


def copy_into(connection: sqlite3.Connection, path: Path) -> None:
    """Copy a file into `connection`, also from a folder we cannot write to."""
    source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        source.backup(connection)
    finally:
        source.close()


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its extension, 0 where the exception carries none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def set_aside(path: Path, now: float) -> Path:
    """Rename a damaged database and its companions; nothing is deleted. Returns where it lies now."""
    target = _free_name(path, f"{path.name}.corrupt-{time.strftime(_STAMP, time.gmtime(now))}", "")
    for ending in _COMPANIONS:
        companion = path.with_name(path.name + ending)
        if os.path.lexists(companion):
            companion.rename(f"{target}{ending}")
    return target


def backups(path: Path) -> tuple[Path, ...]:
    """The finished backups of a database, newest first."""
    return tuple(sorted(path.parent.glob(f"{path.stem}.backup-*.db"), key=lambda item: item.name, reverse=True))


def backup_time(backup: Path) -> float:
    """When a backup was made, from its name: seconds since 1970, 0.0 where the name does not say."""
    stamp = re.search(r"\.backup-(\d{8}-\d{6})", backup.name)
    return float(calendar.timegm(time.strptime(stamp[1], _STAMP))) if stamp else 0.0


def make_backup(connection: sqlite3.Connection, path: Path, now: float) -> Path:
    """Write a complete copy beside the database and keep the newest three of them."""
    stamp = time.strftime(_STAMP, time.gmtime(now))
    target = _free_name(path, f"{path.stem}.backup-{stamp}-v{user_version(connection)}", ".db")
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    make_private(unfinished)
    connection.execute("VACUUM INTO ?", (str(unfinished),))
    unfinished.rename(target)
    for old in backups(path)[BACKUPS_KEPT:]:
        old.unlink(missing_ok=True)
    return target


def make_private(path: Path) -> None:
    """Create the file if need be, readable and writable by its owner alone; SQLite's companions inherit that."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)


def _free_name(path: Path, name: str, ending: str) -> Path:
    target, number = path.with_name(name + ending), 1
    while os.path.lexists(target):
        number += 1
        target = path.with_name(f"{name}-{number}{ending}")
    return target


def transaction(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    """Run `work` in one immediate transaction; an exception of any kind undoes all of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result
