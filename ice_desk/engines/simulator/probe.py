"""Readings of a simulated machine, taken from its simulator."""

import asyncio
import json
import time
from urllib.parse import urlsplit

from ice_desk.domain.telemetry import Gpu, Memory, Sample

_DEADLINE = 2.0
_LARGEST = 1 << 16


class SimulatorProbe:
    """Reads GET /api/simulator of `address`. What cannot be read is None, never 0."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._host = parts.hostname or "127.0.0.1"
        self._port = parts.port or 80

    async def read(self) -> Sample:
        """One reading within two seconds; without an answer its `ram` is None."""
        at = time.monotonic()
        try:
            # Not wait_for: on Python 3.11 it loses a cancellation that comes in the moment the answer does.
            async with asyncio.timeout(_DEADLINE):
                state = await self._fetch()
            return _sample(at, state)
        except (OSError, TimeoutError, ValueError, KeyError, TypeError, EOFError):
            return Sample(at=at, ram=None, simulated=True)

    def rescan(self) -> None:
        """Nothing is kept: each reading asks anew."""

    async def _fetch(self) -> object:
        reader, writer = await asyncio.open_connection(self._host, self._port)
        try:
            writer.write(
                f"GET /api/simulator HTTP/1.1\r\nHost: {self._host}:{self._port}\r\nConnection: close\r\n\r\n".encode()
            )
            data = await reader.read(_LARGEST)
            while more := await reader.read(_LARGEST):
                data += more
        finally:
            writer.close()
        head, _, body = data.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200 "):
            raise ValueError("no simulator answers there")
        return json.loads(body)


def _sample(at: float, state: object) -> Sample:
    if not isinstance(state, dict):
        raise TypeError("the simulator's state is no object")
    return Sample(
        at=at,
        ram=_memory(state["ram"]),
        gpus=tuple(
            Gpu(int(gpu["index"]), str(gpu["name"]), _memory(gpu), bool(gpu["unified"])) for gpu in state["gpus"]
        ),
        runners=int(state["ram"]["used"]) - int(state["other"]),
        simulated=True,
        profile=str(state["profile"]),
        disk=int(state["disk"]),
    )


def _memory(value: dict[str, int]) -> Memory:
    return Memory(int(value["total"]), int(value["used"]))
