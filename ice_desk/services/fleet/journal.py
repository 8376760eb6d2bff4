"""The fleet's journal on disk: the newest entries outlive the program."""

import sqlite3

from ice_desk.domain.slots import JournalEntry
from ice_desk.services.fleet.core import JOURNAL_LENGTH, Core
from ice_desk.services.jobs import Jobs
from ice_desk.services.store import Store

_COLUMNS = "at, model, event, reason, bytes, seconds, host"


class FleetJournal:
    """Keeps the newest 1,000 entries of a fleet, and gives them back at its start."""

    def __init__(self, core: Core, store: Store, jobs: Jobs) -> None:
        self._core = core
        self._store = store
        self._jobs = jobs
        self._waiting: list[JournalEntry] = []

    async def start(self) -> None:
        self._core.journal.publish(await self._store.run(_read))
        self._core.keep = self.keep

    def keep(self, entry: JournalEntry) -> None:
        """Have `entry` written soon; it is not waited for."""
        self._waiting.append(entry)
        self._jobs.spawn_while_open(self._write, "write the fleet's journal")

    async def close(self) -> None:
        """Write what is left."""
        await self._write()

    async def _write(self) -> None:
        entries, self._waiting = tuple(self._waiting), []
        if entries and not self._store.read_only:
            await self._store.write(lambda db: _add(db, entries))


def _read(db: sqlite3.Connection) -> tuple[JournalEntry, ...]:
    rows = db.execute(f"SELECT {_COLUMNS} FROM fleet_journal ORDER BY id DESC LIMIT ?", (JOURNAL_LENGTH,))
    return tuple(JournalEntry(*row) for row in rows)


def _add(db: sqlite3.Connection, entries: tuple[JournalEntry, ...]) -> None:
    db.executemany(
        f"INSERT INTO fleet_journal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(one.at, one.model, one.event, one.reason, one.bytes, one.seconds, one.host) for one in entries],
    )
    db.execute(
        "DELETE FROM fleet_journal WHERE id <= (SELECT max(id) FROM fleet_journal) - ?",
        (JOURNAL_LENGTH,),
    )
