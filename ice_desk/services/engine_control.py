"""Starts, stops and restarts the Ollama of this computer, and knows whether it is ours to stop."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import psutil

from ice_desk.domain.errors import DeskError, Refused
from ice_desk.domain.local_engine import LocalEngine, Takes, Whose, takes
from ice_desk.domain.slots import Board, Link
from ice_desk.engines.hosts import is_loopback
from ice_desk.services import engine_process as processes
from ice_desk.services.engine_log import EngineLog
from ice_desk.services.engine_start import START_SECONDS, Starter
from ice_desk.services.engine_turn import EngineTurn
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.jobs import Jobs, unbroken
from ice_desk.services.ollama_app import find_ollama
from ice_desk.services.settings_values import SettingsValues
from ice_desk.services.worker import Worker

LOOK_SECONDS = 0.5
GRACE_SECONDS = 10.0
DRAIN_SECONDS = 600.0
BLOCKING_SECONDS = 30.0
TRIM_SECONDS = 60.0
# Longer than one that starts takes to answer, so that who waits for it finds it started.
TURN_SECONDS = 45.0
T = TypeVar("T")


class EngineControl:
    """`state` says whose the engine at the address in use is. `hold` keeps new questions back while it stops."""

    def __init__(
        self,
        fleet: AnyFleet,
        jobs: Jobs,
        data: Path,
        logs: Path,
        *,
        board: Feed[Board],
        values: Callable[[], SettingsValues],
        address: Callable[[], str],
        check: Callable[[str], None],
        hold: Callable[[bool], None],
        simulating: Callable[[], bool] = lambda: False,
        find: Callable[[], Path | None] = find_ollama,
        grace: float = GRACE_SECONDS,
        start_seconds: float = START_SECONDS,
        drain_seconds: float = DRAIN_SECONDS,
        turn_seconds: float = TURN_SECONDS,
    ) -> None:
        self.state: Feed[LocalEngine] = Feed(LocalEngine())
        self._fleet = fleet
        self._jobs = jobs
        self._file = data / "ollama.json"
        self._log = EngineLog(logs)
        self._board = board
        self._values = values
        self._address = address
        self._check = check
        self._hold = hold
        self._simulating = simulating
        self._find = find
        self._grace = grace
        self._drain_seconds = drain_seconds
        self._worker = Worker("engine control")
        self._turn = EngineTurn(data / "engine.lock", self._call, turn_seconds)
        self._starter = Starter(fleet, board, self._file, self._log, values, find, self._call, start_seconds)
        self._hurry = asyncio.Event()
        self._ends_with_us = False
        self._seen: tuple[str, Link] | None = None
        self._unsubscribe: Callable[[], None] = lambda: None

    async def start(self) -> None:
        """Look whose it is, now and whenever the engine comes, goes or changes; keep its log small."""
        self._unsubscribe = self._board.subscribe(self._on_board)
        self._jobs.spawn(self._trim_often(), "trim the engine's log", slot="engine log")

    async def close(self) -> None:
        """Leave ours running, or stop it where the setting says so."""
        self._unsubscribe()
        self._jobs.cancel("engine log")
        try:
            if self._ends_with_us and self._values().engine_stops and not self._simulating():
                process = await self._call(lambda: processes.ours(processes.read_record(self._file)))
                if process is not None:
                    await unbroken(self._end(process))
        finally:
            self._starter.let_go()
            await self._worker.close(grace=1.0)

    def ends_with_us(self) -> None:
        """The window is the desk that one quits; a command that comes and goes is not."""
        self._ends_with_us = True

    @property
    def takes(self) -> Takes:
        """What stopping it takes now."""
        return takes(self._board.value.cards)

    def now(self) -> None:
        """Do not wait for running answers any longer."""
        self._hurry.set()

    async def look(self) -> LocalEngine:
        """Find out whose the engine is, and publish it. Never raises for what cannot be read."""
        self._starter.reap()
        try:
            found = await self._call(self._look)
        except (OSError, TimeoutError, psutil.Error) as error:
            found = LocalEngine(address=self._address(), problem=str(error))
        found = replace(found, doing=self.state.value.doing)
        self.state.publish(found)
        return found

    async def begin(self) -> None:
        """Start it and wait until it answers, unless another desk has done so meanwhile. Raises DeskError."""
        async with self._turn.taken():
            state = await self.look()
            if state.whose is Whose.OURS and self._board.value.host.link is Link.UP:
                return
            self._check(state.address)
            async with self._doing("starting, which takes a few seconds"):
                await self._starter.begin(state)

    async def stop(self, *, another: bool = False, at_once: bool = False) -> None:
        """Stop it once our running answers are done, or with `at_once` now.

        One that something else started is left alone unless `another` says that a person agreed to that.
        Raises Refused and other DeskErrors.
        """
        async with self._turn.taken():
            await self._stop(another=another, at_once=at_once, again=False)

    async def restart(self, *, another: bool = False, at_once: bool = False) -> None:
        """Stop it as `stop` does and start it with the settings of now; questions wait meanwhile."""
        async with self._turn.taken():
            await self._stop(another=another, at_once=at_once, again=True)

    async def tail(self, lines: int = 400) -> str:
        """The last lines of its log; empty where it was never started from here. Raises DeskError."""
        try:
            return await self._call(lambda: self._log.tail(lines=lines))
        except (OSError, TimeoutError) as error:
            raise DeskError(
                "Ollama's log cannot be read", why=str(error), remedy=f"Look at {self._log.path}"
            ) from error

    @property
    def log_file(self) -> Path:
        return self._log.path

    async def _stop(self, *, another: bool, at_once: bool, again: bool) -> None:
        state = await self.look()
        if again or state.whose is not Whose.OURS:
            self._check(state.address)
        if state.whose is Whose.ABSENT and again:
            async with self._doing("starting, which takes a few seconds"):
                await self._starter.begin(state)
            return
        if not state.can_stop:
            raise Refused("No Ollama is stopped from here", why=state.sentence)
        if state.whose is Whose.OTHER and not another:
            raise Refused(
                "This Ollama was not started by ICE Desk",
                why=state.process,
                remedy="Stop it where it was started, or say that you mean it",
            )
        if again and self._find() is None:
            raise Refused("Ollama could not be started again", why="Its program was not found here")
        self._hurry.clear()
        self._hold(True)
        try:
            if not at_once:
                async with self._doing("waiting for running answers before it stops"):
                    await self._drained()
            async with self._doing("stopping"):
                await self._end(await self._target(state))
                await self._fleet.reconnect()
            if again:
                async with self._doing("starting, which takes a few seconds"):
                    await self._starter.begin(await self.look())
        finally:
            self._hold(False)
        if not again and (back := await self.look()).whose is Whose.OTHER:
            raise DeskError(
                f"Ollama was stopped, but something started it again: {back.process}",
                remedy="Stop it there: the Ollama app in the menu bar, or its service",
            )

    async def _target(self, state: LocalEngine) -> psutil.Process:
        """The process that was shown and agreed to; Refused where it is another one by now."""
        found = await self._call(lambda: processes.same(state, processes.read_record(self._file)))
        if found is None:
            raise Refused(
                "Nothing was stopped",
                why="What answers there cannot be told for sure from other processes",
                remedy="Look again; on Linux a service is stopped by: sudo systemctl stop ollama",
            )
        return found

    async def _end(self, process: psutil.Process) -> None:
        await unbroken(self._call(lambda: processes.end(process, self._grace)))
        self._starter.reap()

    async def _drained(self) -> None:
        """Wait for our running answers, until `now`. Raises Refused when they go on for too long."""
        until = time.monotonic() + self._drain_seconds
        while self.takes.answers and not self._hurry.is_set():
            if time.monotonic() >= until:
                raise Refused(
                    "Ollama was not stopped",
                    why="An answer still runs",
                    remedy="Stop the answer, or do not wait for it",
                )
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._hurry.wait()
            except TimeoutError:
                continue

    def _look(self) -> LocalEngine:
        address = self._address()
        if self._simulating():
            return LocalEngine(Whose.SIMULATED, address)
        if not is_loopback(address):
            return LocalEngine(Whose.AWAY, address)
        state = LocalEngine(Whose.ABSENT, address, installed=self._find() is not None)
        try:
            self._check(address)
        except Refused as error:
            state = replace(state, refused=str(error))
        return processes.look(state, processes.read_record(self._file))

    async def _call(self, work: Callable[[], T]) -> T:
        return await self._worker.call(work, BLOCKING_SECONDS)

    @asynccontextmanager
    async def _doing(self, what: str) -> AsyncIterator[None]:
        self.state.publish(replace(self.state.value, doing=what))
        try:
            yield
        finally:
            self.state.publish(replace(self.state.value, doing=""))
            await self.look()

    def _on_board(self, board: Board) -> None:
        seen = (board.host.address, board.host.link)
        if seen != self._seen and board.host.link is not Link.CONNECTING:
            self._seen = seen
            self._jobs.spawn_while_open(self.look, "look whose engine it is", slot="engine look")

    async def _trim_often(self) -> None:
        while True:
            with contextlib.suppress(OSError, TimeoutError):
                await self._call(self._log.trim)
            await asyncio.sleep(TRIM_SECONDS)
