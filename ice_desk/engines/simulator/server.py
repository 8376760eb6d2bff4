"""The simulator: a server on loopback that behaves as Ollama does, on a machine that does not exist."""

import asyncio
import contextlib
import threading
from collections.abc import Iterable

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.profiles import Profile
from ice_desk.engines.simulator.clock import Clock
from ice_desk.engines.simulator.faults import check_faults
from ice_desk.engines.simulator.host import Host
from ice_desk.engines.simulator.http import Reply, Request, WatchedReader, serve
from ice_desk.engines.simulator.machine import Machine
from ice_desk.engines.simulator.models import EXTRAS, Library
from ice_desk.engines.simulator.router import route
from ice_desk.engines.simulator.scheduler import Scheduler

_CLOSE_SECONDS = 2.0
_START_SECONDS = 10.0


class Simulator:
    """One server. `speed` divides the time that loads, answers and pulls take; keep_alive runs in real time.

    `max_loaded`, `max_queue` and `keep_alive` (seconds) are Ollama's OLLAMA_MAX_LOADED_MODELS, OLLAMA_MAX_QUEUE and
    OLLAMA_KEEP_ALIVE; `installed` replaces the profile's models. Raises UsageFault for an unknown profile or fault
    or a speed that is not positive.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        profile: str = "mac_m3_max",
        speed: float = 1.0,
        faults: frozenset[str] = frozenset(),
        port: int = 0,
        installed: Iterable[str] | None = None,
        max_loaded: int = 3,
        max_queue: int = 512,
        keep_alive: float = 300.0,
    ) -> None:
        if not speed > 0:
            raise UsageFault("The simulator's speed is not above 0", remedy="Give a number such as 1 or 20")
        machine = _profile(catalogue, profile)
        clock = Clock(speed)
        tags = installed if installed is not None else installed_on(machine)
        self._port = port
        self._clock = clock
        ledger = Machine(machine, clock.now)
        scheduler = Scheduler(
            ledger, clock, self._faults, max_loaded=max_loaded, max_queue=max_queue, keep_alive=keep_alive
        )
        ledger.caches = lambda: sum(runner.cache for runner in scheduler.loaded)
        library = Library(catalogue, tags, clock.wall_ns())
        self._host = Host(clock, library, ledger, scheduler, check_faults(faults))
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()

    @property
    def faults(self) -> frozenset[str]:
        return self._host.faults

    @faults.setter
    def faults(self, names: frozenset[str]) -> None:
        """Replace the faults while it runs; the next decision sees them."""
        self._host.faults = check_faults(names)

    async def start(self) -> str:
        """Listen and return the address, "http://127.0.0.1:PORT". Raises OSError when the port is taken."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: asyncio.StreamReaderProtocol(WatchedReader(limit=1 << 20), self._connected), "127.0.0.1", self._port
        )
        port = self._server.sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}"

    async def close(self) -> None:
        """Stop listening, drop every connection and wait until each has ended."""
        if self._server is None:
            return
        await self._stop_accepting(self._server)
        self._server.close()
        connections = tuple(self._connections)
        for task in connections:
            task.cancel()
        if connections:
            await asyncio.wait(connections, timeout=_CLOSE_SECONDS)
        self._host.scheduler.close()
        await asyncio.wait_for(self._server.wait_closed(), _CLOSE_SECONDS)
        self._server = None

    async def _stop_accepting(self, server: asyncio.Server) -> None:
        """Take no more connections, and let those taken a moment ago be made: a closed server would leak them."""
        with contextlib.suppress(NotImplementedError):  # Windows' loop has no readers
            for listener in server.sockets:
                asyncio.get_running_loop().remove_reader(listener.fileno())
            for _ in range(3):
                await asyncio.sleep(0)

    def _faults(self) -> frozenset[str]:
        return self._host.faults

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if not isinstance(reader, WatchedReader) or task is None:
            return
        self._connections.add(task)
        try:
            await serve(reader, writer, self._answer, self._clock, self._faults)
        finally:
            self._connections.discard(task)

    async def _answer(self, request: Request, reply: Reply) -> None:
        await route(self._host, request, reply)


class SimulatorThread:
    """A simulator on a daemon thread with a loop of its own, for programs whose loop must stay free.

    Takes what `Simulator` takes and raises what it raises.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        profile: str = "mac_m3_max",
        speed: float = 1.0,
        faults: frozenset[str] = frozenset(),
        port: int = 0,
    ) -> None:
        self._simulator = Simulator(catalogue, profile=profile, speed=speed, faults=faults, port=port)
        self._address = ""
        self._problem: BaseException | None = None
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._thread = threading.Thread(target=self._run, name="ice-desk-simulator", daemon=True)

    @property
    def faults(self) -> frozenset[str]:
        return self._simulator.faults

    @faults.setter
    def faults(self, names: frozenset[str]) -> None:
        self._simulator.faults = names

    def start(self) -> str:
        """The address, once it listens. Raises what the simulator's start raised."""
        self._thread.start()
        self._ready.wait(_START_SECONDS)
        if self._problem is not None:
            raise self._problem
        return self._address

    def stop(self, timeout: float = 5.0) -> None:
        """End the server and its thread; returns after `timeout` seconds at the latest."""
        if self._loop is not None and self._stopping is not None and self._thread.is_alive():
            try:
                self._loop.call_soon_threadsafe(self._stopping.set)
            except RuntimeError:
                return  # its loop has just closed by itself
            self._thread.join(timeout)

    def _run(self) -> None:
        asyncio.run(self._main())

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        try:
            self._address = await self._simulator.start()
        except OSError as problem:
            self._problem = problem
            return
        finally:
            self._ready.set()
        await self._stopping.wait()
        await self._simulator.close()


def installed_on(profile: Profile) -> list[str]:
    """The models of the profile's lanes, then the small ones that every simulated machine has."""
    lanes = [tag for tags in profile.lanes.values() for tag in tags]
    return list(dict.fromkeys([*lanes, *EXTRAS]))


def _profile(catalogue: Catalogue, name: str) -> Profile:
    found = catalogue.profiles.get(name)
    if found is None:
        raise UsageFault(
            f"The simulator knows no machine named {name}",
            remedy=f"Choose from: {', '.join(sorted(catalogue.profiles))}",
        )
    return found
