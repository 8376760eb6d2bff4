"""What loads really took: sizes and seconds per model, options and engine version, used from the second load on."""

import sqlite3
import statistics
from dataclasses import dataclass

from ice_desk.domain.accuracy import Accuracy, spread_of
from ice_desk.domain.models import RunnerOptions
from ice_desk.services.store import Store

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Measurement:
    """`size` bytes as the engine reported them, `estimate` what the formula says of it, `seconds` of the load.

    `planned` is what the load was planned with where that was an earlier measurement, else 0.
    """

    size: int
    estimate: int
    seconds: float
    planned: int = 0

    @property
    def deviation(self) -> float:
        """Estimate over measured size, minus one: above 0 the formula was too high."""
        return self.estimate / self.size - 1 if self.size > 0 else 0.0


def key_of(digest: str, options: RunnerOptions, engine: str) -> Key:
    """What makes two loads alike: the model's digest, the runner's options, and `engine`: version, then machine."""
    return digest, ",".join(f"{name}={value}" for name, value in sorted(options.as_dict().items())), engine


class Calibration:
    """Look-ups are from memory, so that a plan under the mouse never waits for the disk."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[Key, Measurement] = {}

    async def start(self) -> None:
        self._known = await self._store.run(_read)

    def size(self, key: Key) -> int | None:
        known = self._known.get(key)
        return known.size if known is not None else None

    def seconds(self, wanted: Key) -> float | None:
        """The median load time of a model on one machine, whatever its options and the engine's version."""
        digest, machine = wanted[0], _machine_of(wanted)
        times = [one.seconds for key, one in self._known.items() if key[0] == digest and _machine_of(key) == machine]
        return statistics.median(times) if times else None

    def pace(self, size: int) -> float | None:
        """Seconds that a load of `size` bytes takes on this machine, by the loads of other models so far."""
        rates = [known.size / known.seconds for known in self._known.values() if known.seconds > 0 and known.size > 0]
        return size / statistics.median(rates) if rates and size > 0 else None

    def deviation(self, key: Key) -> float | None:
        """How far the formula was off at the last load of this kind."""
        known = self._known.get(key)
        return known.deviation if known is not None and known.estimate else None

    def accuracy(self) -> Accuracy:
        """The spread over every kind of load that was ever measured here."""
        known = [item for item in self._known.values() if item.size > 0]
        first = spread_of(item.deviation for item in known if item.estimate)
        return Accuracy(first, spread_of(item.planned / item.size - 1 for item in known if item.planned))

    async def record(self, key: Key, measurement: Measurement) -> None:
        self._known[key] = measurement
        await self._store.write(lambda connection: _write(connection, key, measurement))


def _machine_of(key: Key) -> str:
    return key[2].partition(" ")[2]


def _read(connection: sqlite3.Connection) -> dict[Key, Measurement]:
    rows = connection.execute("SELECT digest, options, engine, size, estimate, seconds, planned FROM measurements")
    return {(row[0], row[1], row[2]): Measurement(row[3], row[4], row[5], row[6]) for row in rows}


def _write(connection: sqlite3.Connection, key: Key, measurement: Measurement) -> None:
    connection.execute(
        "INSERT INTO measurements (digest, options, engine, size, estimate, seconds, planned) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (digest, options, engine) DO UPDATE SET "
        "size = excluded.size, estimate = excluded.estimate, seconds = excluded.seconds, planned = excluded.planned",
        (*key, measurement.size, measurement.estimate, measurement.seconds, measurement.planned),
    )
