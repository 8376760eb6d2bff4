"""Starting an Ollama of our own, and waiting until it answers or has said why it does not."""

import asyncio
import os
import subprocess
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil

from ice_desk.domain.errors import DeskError, EngineUnreachable, Refused
from ice_desk.domain.local_engine import LocalEngine, Whose, models_at_least
from ice_desk.domain.slots import Board, Link
from ice_desk.services.engine_log import EngineLog
from ice_desk.services.engine_process import Record
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.ollama_app import environment_for, launch
from ice_desk.services.settings_values import SettingsValues

START_SECONDS = 20.0
LOOK_SECONDS = 0.5
LAST_LINES = 6
LOOK_THERE = "`ice-desk engine log`, and the Health page, show the rest of its log"


class Starter:
    """Keeps the child it started. `call` does what blocks in a thread; `file` is where a record of it is kept."""

    def __init__(
        self,
        fleet: AnyFleet,
        board: Feed[Board],
        file: Path,
        log: EngineLog,
        values: Callable[[], SettingsValues],
        find: Callable[[], Path | None],
        call: Callable[[Callable[[], Any]], Awaitable[Any]],
        start_seconds: float,
    ) -> None:
        self._fleet = fleet
        self._board = board
        self._file = file
        self._log = log
        self._values = values
        self._find = find
        self._call = call
        self._start_seconds = start_seconds
        self._child: subprocess.Popen[bytes] | None = None

    def reap(self) -> None:
        """Take note of a child that has ended, or the system keeps its number for us."""
        if self._child is not None:
            self._child.poll()

    def let_go(self) -> None:
        """Forget the child; it outlives us, and a Popen that is forgotten while it runs would complain."""
        if self._child is not None and self._child.poll() is None:
            self._child.returncode = 0
        self._child = None

    async def begin(self, state: LocalEngine) -> None:
        """Start the engine that `state` says is absent, or wait for ours. Raises DeskError with its last words."""
        program = self._find()
        if state.whose is Whose.AWAY or state.whose is Whose.SIMULATED:
            raise Refused("Ollama is not started", why=state.sentence, remedy="Choose this computer first")
        if state.whose is Whose.OTHER:
            raise Refused(
                f"Something else answers at {state.address}", why=state.process, remedy="Use it, or stop it first"
            )
        if program is None:
            raise EngineUnreachable("Ollama was not found here", remedy="Install it from ollama.com, then try again")
        before = await self._call(self._log.size)
        if state.whose is not Whose.OURS:
            await self._call(lambda: self._launch(program, state.address))
        await self._answered(state.address, before)

    def _launch(self, program: Path, address: str) -> None:
        values = self._values()
        models = models_at_least(values.engine_models, values.max_concurrent_models)
        environment = environment_for(urlsplit(address).netloc, values.engine_cache_type, models)
        try:
            output = self._log.open()
        except OSError as error:
            raise DeskError(
                "Ollama's log cannot be written", why=error.strerror or str(error), remedy=f"Check {self._log.path}"
            ) from error
        try:
            child = launch(program, environment, output)
        finally:
            os.close(output)
        self.let_go()
        self._child = child
        try:
            started = psutil.Process(child.pid).create_time()
        except psutil.Error:
            return  # it is gone again: `_answered` says why
        Record(child.pid, started, str(program), address, values.engine_cache_type).save(self._file)

    async def _answered(self, address: str, before: int) -> None:
        """Return once it answers. Raises EngineUnreachable with the end of its log where it ends or stays mute."""
        until = time.monotonic() + self._start_seconds
        while True:
            await self._fleet.reconnect(address)
            if self._board.value.host.link is Link.UP:
                return
            code = self._child.poll() if self._child is not None else None
            if code is not None or time.monotonic() >= until:
                words = await self._call(lambda: self._log.tail(since=before, lines=LAST_LINES))
                said = f"Its last words: {_visible(words)}" if _visible(words) else "It wrote nothing"
                if code is not None:
                    raise EngineUnreachable(f"Ollama ended at once (exit code {code})", why=said, remedy=LOOK_THERE)
                what = f"Ollama was started but has not answered for {self._start_seconds:.0f} s"
                raise EngineUnreachable(what, why=said, remedy=LOOK_THERE)
            await asyncio.sleep(LOOK_SECONDS)


def _visible(text: str) -> str:
    """The engine's own lines as one, without what could steer a terminal."""
    lines = (line.strip() for line in text.splitlines() if not line.startswith("---"))
    return " / ".join("".join(c if c.isprintable() else "\ufffd" for c in line) for line in lines if line)[:1000]
