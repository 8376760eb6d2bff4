"""What loads really took: sizes and seconds per model, options and engine version, used from the second load on."""

import sqlite3
import statistics
from collections.abc import Mapping
from dataclasses import dataclass

from ice_desk.domain.models import RunnerOptions
from ice_desk.services.store import Store

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Measurement:
    """`size` bytes on the device as the engine reported them; `estimate` what was computed before; seconds of load."""

    size: int
    estimate: int
    seconds: float

    @property
    def deviation(self) -> float:
        """Measured over estimated, minus one."""
        return self.size / self.estimate - 1 if self.estimate > 0 else 0.0


def key_of(digest: str, options: RunnerOptions, engine: str) -> Key:
    """What makes two loads alike: the model's digest, the runner's options, the engine's version."""
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

    def seconds(self, digest: str) -> float | None:
        """The median load time of a model whatever its options."""
        times = [known.seconds for key, known in self._known.items() if key[0] == digest]
        return statistics.median(times) if times else None

    def deviations(self) -> Mapping[Key, float]:
        return {key: known.deviation for key, known in self._known.items()}

    async def record(self, key: Key, measurement: Measurement) -> None:
        self._known[key] = measurement
        await self._store.write(lambda connection: _write(connection, key, measurement))


def _read(connection: sqlite3.Connection) -> dict[Key, Measurement]:
    rows = connection.execute("SELECT digest, options, engine, size, estimate, seconds FROM measurements")
    return {(row[0], row[1], row[2]): Measurement(row[3], row[4], row[5]) for row in rows}


def _write(connection: sqlite3.Connection, key: Key, measurement: Measurement) -> None:
    connection.execute(
        "INSERT INTO measurements (digest, options, engine, size, estimate, seconds) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (digest, options, engine) DO UPDATE SET "
        "size = excluded.size, estimate = excluded.estimate, seconds = excluded.seconds",
        (*key, measurement.size, measurement.estimate, measurement.seconds),
    )
