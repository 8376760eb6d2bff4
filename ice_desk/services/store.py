"""One SQLite file, one connection, one thread.

SQLite before 3.51.3 can damage a file when two connections write or checkpoint at once, so everything goes through
one. A commit survives the end of the program at any level; `durable` ones survive the loss of power as well.
"""

import logging
import shutil
import sqlite3
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from ice_desk.domain.errors import DeskError
from ice_desk.services import store_files
from ice_desk.services.store_files import Migration
from ice_desk.services.worker import Worker

__all__ = ["Migration", "Store", "StoreFault"]

T = TypeVar("T")
DEADLINE_SECONDS = 30.0
OPEN_SECONDS = 120.0
BACKUP_AGE_SECONDS = 7 * 86_400.0
log = logging.getLogger(__name__)


class StoreFault(DeskError):
    """The history could not be read or written."""


_CHECK_FOLDER = "Check who may write to ICE Desk's data folder"
_RESTART = "Restart ICE Desk: it sets the file aside and restores a backup"
_FAULTS = {
    sqlite3.SQLITE_FULL: ("The disk is full", "Free some space, then try again"),
    sqlite3.SQLITE_READONLY: ("The file is write-protected", _CHECK_FOLDER),
    sqlite3.SQLITE_CANTOPEN: ("The file cannot be opened", _CHECK_FOLDER),
    sqlite3.SQLITE_PERM: ("The file may not be used", _CHECK_FOLDER),
    sqlite3.SQLITE_IOERR: ("The disk reported a failure", "Check the disk, then try again"),
    sqlite3.SQLITE_BUSY: ("Another program is holding the file", "Close other copies of ICE Desk, then try again"),
    sqlite3.SQLITE_CORRUPT: ("The file is damaged", _RESTART),
    sqlite3.SQLITE_NOTADB: ("The file is damaged", _RESTART),
    sqlite3.SQLITE_INTERRUPT: ("The disk did not answer in time", "Try again"),
}


class Store:
    """The database as the other services see it.

    `notices` says in plain words what was repaired, restored or is limited; it is complete once `start` returned.
    `last_write` is when something was last saved, in seconds since 1970.
    `read_only`: a newer ICE Desk wrote the file. `in_memory`: the file cannot be used, nothing outlives the program.
    """

    def __init__(self, path: Path, migrations: Sequence[Migration], now: Callable[[], float] = time.time) -> None:
        self.path = path
        self.notices: tuple[str, ...] = ()
        self.read_only = False
        self.in_memory = False
        self.last_write: float | None = None
        self._migrations = tuple(migrations)
        self._now = now
        self._worker = Worker("store", overdue=self._interrupt)
        self._connection: sqlite3.Connection | None = None

    async def start(self) -> None:
        """Open the file, repair and migrate it. A file that cannot be used is told of in `notices`, never raised."""
        await self._call(self._open, OPEN_SECONDS)

    async def close(self) -> None:
        """Finish what is queued, fold the write-ahead log into the file and close it."""
        try:
            if self._connection is not None:
                await self._call(self._shut, DEADLINE_SECONDS)
        finally:
            await self._worker.close()

    async def run(self, work: Callable[[sqlite3.Connection], T], *, deadline: float = DEADLINE_SECONDS) -> T:
        """Read: call `work` with the connection on the store's thread. Raises StoreFault."""
        return await self._call(lambda: work(self._opened()), deadline)

    async def write(
        self, work: Callable[[sqlite3.Connection], T], *, durable: bool = False, deadline: float = DEADLINE_SECONDS
    ) -> T:
        """Run `work` in one transaction; an exception undoes all of it. Raises StoreFault.

        Once queued it is done even if the caller is cancelled meanwhile. `durable` waits until the disk has it.
        """
        result = await self._call(lambda: self._transaction(work, durable), deadline, keep=True)
        self.last_write = self._now()
        return result

    async def _call(self, work: Callable[[], T], deadline: float, *, keep: bool = False) -> T:
        try:
            return await self._worker.call(work, deadline, keep=keep)
        except sqlite3.Error as error:
            known = _FAULTS.get(store_files.primary_code(error))
            if known is None:
                raise
            what = "The history could not be read or saved"
            raise StoreFault(what, why=known[0], remedy=known[1]) from error
        except TimeoutError as error:
            raise StoreFault(
                "The history did not answer in time", why="The disk is very slow or held up", remedy="Try again"
            ) from error

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            raise StoreFault("The history is closed", why="ICE Desk is starting or ending", remedy="Try again")
        return self._connection

    def _interrupt(self) -> None:
        if self._connection is not None:
            self._connection.interrupt()

    def _transaction(self, work: Callable[[sqlite3.Connection], T], durable: bool) -> T:
        connection = self._opened()
        if self.read_only:
            raise StoreFault(
                "This cannot be saved",
                why="The history was written by a newer ICE Desk",
                remedy="Install the newer ICE Desk",
            )
        # The level cannot change inside a transaction, so it is set before each.
        connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
        return store_files.transaction(connection, work)

    # Opening and closing, on the store's thread.

    def _open(self) -> None:
        try:
            self._connection = self._open_file()
        except (OSError, sqlite3.Error) as error:
            log.warning("the database %s cannot be used: %s", self.path, error)
            self._connection = self._open_memory(error)

    def _open_file(self) -> sqlite3.Connection:
        self._repair()
        store_files.make_private(self.path)
        connection = store_files.connect(str(self.path))
        try:
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _repair(self) -> None:
        """Set a damaged file aside and put the newest sound backup in its place."""
        if not self.path.exists():
            return
        kept = store_files.backups(self.path)
        emptied = bool(kept) and self.path.is_file() and self.path.stat().st_size == 0
        if not emptied and store_files.is_sound(self.path):
            return
        aside = store_files.set_aside(self.path, self._now())
        backup = next((item for item in kept if store_files.is_sound(item)), None)
        if backup is None:
            self._tell(f"The history was damaged and starts empty. The damaged file is kept as {aside.name}.")
            return
        store_files.make_private(self.path)
        shutil.copyfile(backup, self.path)
        day = time.strftime("%Y-%m-%d", time.localtime(store_files.backup_time(backup)))
        self._tell(
            f"The history was damaged. The backup of {day} was restored; what came later is missing. "
            f"The damaged file is kept as {aside.name}."
        )

    def _migrate(self, connection: sqlite3.Connection) -> None:
        version = store_files.user_version(connection)
        newest = len(self._migrations)
        if version > newest:
            connection.execute("PRAGMA query_only=ON")
            self.read_only = True
            self._tell("The history was written by a newer ICE Desk: it can be read here, but not changed.")
        elif version == newest:
            self._back_up_weekly(connection)
        else:
            if version > 0:
                store_files.make_backup(connection, self.path, self._now())
            store_files.apply(connection, self._migrations[version:])

    def _back_up_weekly(self, connection: sqlite3.Connection) -> None:
        """Have a backup at most a week old, so that a damaged file costs a week and not everything."""
        kept = store_files.backups(self.path)
        if kept and self._now() - store_files.backup_time(kept[0]) < BACKUP_AGE_SECONDS:
            return
        try:
            store_files.make_backup(connection, self.path, self._now())
        except (OSError, sqlite3.Error) as error:
            self._tell(f"The weekly backup of the history could not be written. {reason_of(error)}.")

    def _open_memory(self, error: Exception) -> sqlite3.Connection:
        """Go on without a file: with a copy of what can be read, or with nothing."""
        self.in_memory, self.read_only = True, False
        self._tell(
            f"The history cannot be saved, so conversations of this session are lost when ICE Desk ends. "
            f"{reason_of(error)}."
        )
        try:
            return self._copy_in_memory(self.path)
        except (OSError, sqlite3.Error) as unreadable:
            log.info("the database %s cannot be read either: %s", self.path, unreadable)
            return self._copy_in_memory(None)

    def _copy_in_memory(self, source: Path | None) -> sqlite3.Connection:
        connection = store_files.connect(":memory:")
        try:
            if source is not None:
                store_files.copy_into(connection, source)
            store_files.apply(connection, self._migrations[store_files.user_version(connection) :])
        except BaseException:
            connection.close()
            raise
        return connection

    def _shut(self) -> None:
        connection, self._connection = self._opened(), None
        try:
            if not self.read_only:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()

    def _tell(self, text: str) -> None:
        self.notices = (*self.notices, text)


def reason_of(error: Exception) -> str:
    """Why, in plain words, without a full stop."""
    if isinstance(error, sqlite3.Error):
        return _FAULTS.get(store_files.primary_code(error), (str(error), ""))[0]
    return getattr(error, "strerror", None) or str(error)
