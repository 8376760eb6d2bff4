"""Which machine is read: this one, or the simulated one that the engine says it runs on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from ice_desk.domain.slots import Host
from ice_desk.domain.telemetry import Sample
from ice_desk.engines.hosts import is_loopback
from ice_desk.services.probes import Probe


class OwnedProbe(Probe, Protocol):
    async def close(self) -> None: ...


class Machine:
    """A probe that follows the engine: a simulated engine's memory is the simulator's, not this computer's."""

    def __init__(self, local: OwnedProbe, simulated: Callable[[str], Probe]) -> None:
        self._local = local
        self._simulated = simulated
        self._current: Probe = local
        self._here = True

    async def connected(self, host: Host) -> None:
        """Hear of a new connection."""
        self._current = self._simulated(host.address) if host.simulated else self._local
        self._here = is_loopback(host.address)

    async def read(self) -> Sample:
        sample = await self._current.read()
        return sample if self._here else replace(sample, disk=None)

    def rescan(self) -> None:
        self._current.rescan()

    async def close(self) -> None:
        await self._local.close()
