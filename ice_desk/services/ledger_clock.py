"""The ledger's own time: it never goes back, and it does not leap into another month unasked."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo

from ice_desk.domain.ledger import Mark, advanced, day_key, leaps, month_key
from ice_desk.services import ledger_chain

# What a calendar says of a moment it does not have.
_NO_DAY = (OverflowError, ValueError, OSError)
BAD_CLOCK = "This computer's clock shows a date that cannot be right"


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, as the ledger counts it. `leap` says why the date must be confirmed first, empty otherwise."""

    at: float
    period: str
    day: str
    leap: str = ""


class LedgerClock:
    """`wall` is in seconds since 1970; `clock` only goes forward and tells real waiting from a moved clock."""

    def __init__(self, wall: Callable[[], float], clock: Callable[[], float]) -> None:
        self.zone: tzinfo = UTC
        self._wall = wall
        self._clock = clock
        self._vouched: tuple[float, float] | None = None

    def set_zone(self, db: sqlite3.Connection, wanted: str | None) -> str:
        """Count months in the zone that is wanted, else in the one of the file. Returns what is wrong with it."""
        name = wanted or ledger_chain.get(db, "zone", "UTC")
        try:
            self.zone = UTC if name == "UTC" else ZoneInfo(name)
        except (ValueError, KeyError, OSError):
            self.zone = UTC
            return f"The time zone {name!r} is not known here, so months are counted in UTC"
        ledger_chain.put(db, "zone", name)
        return ""

    def observe(self, db: sqlite3.Connection) -> Moment:
        """Look at the clock and remember the latest moment."""
        mark, leap = self._look(db)
        if not leap:
            self._keep(db, mark)
        return self._moment(mark, leap)

    def look(self, db: sqlite3.Connection) -> Moment:
        """Look at the clock and remember nothing."""
        return self._moment(*self._look(db))

    def confirm(self, db: sqlite3.Connection) -> None:
        """The user says that the date is right. A clock that was set back stays behind: no month opens twice."""
        now, mark = self._wall(), _stored(db)
        try:
            self._keep(db, advanced(now, mark or Mark(now, month_key(now, self.zone)), self.zone))
        except _NO_DAY:
            return

    def _look(self, db: sqlite3.Connection) -> tuple[Mark, str]:
        now, stored = self._wall(), _stored(db)
        try:
            mark = stored or Mark(now, month_key(now, self.zone))
            if not leaps(now, mark, self.zone, self._waited(mark)):
                return advanced(now, mark, self.zone), ""
            newest = day_key(mark.at, self.zone)
            return mark, f"The date is {day_key(now, self.zone)}, but the ledger's newest entry is of {newest}"
        except _NO_DAY:
            return stored or Mark(0.0, "1970-01"), BAD_CLOCK

    def _waited(self, mark: Mark) -> float:
        if self._vouched is None:
            return 0.0
        at, clock = self._vouched
        return max(0.0, at + self._clock() - clock - mark.at)

    def _keep(self, db: sqlite3.Connection, mark: Mark) -> None:
        self._vouched = mark.at, self._clock()
        ledger_chain.put(db, "mark", f"{mark.at!r} {mark.period}")

    def _moment(self, mark: Mark, leap: str) -> Moment:
        return Moment(mark.at, mark.period, day_key(mark.at, self.zone), leap)


def _stored(db: sqlite3.Connection) -> Mark | None:
    at, _, period = ledger_chain.get(db, "mark").partition(" ")
    return Mark(float(at), period) if at else None
