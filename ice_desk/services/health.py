"""Looks after the parts of the desk: every five minutes, and when something about them changes."""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import psutil

from ice_desk.domain.errors import DeskError
from ice_desk.domain.health import Check
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.slots import Board, State
from ice_desk.domain.telemetry import Sample
from ice_desk.services import health_checks
from ice_desk.services.feed import Feed
from ice_desk.services.health_parts import Part
from ice_desk.services.jobs import Jobs
from ice_desk.services.store import Store
from ice_desk.services.worker import Worker

PERIOD_SECONDS = 300.0
DEBOUNCE_SECONDS = 0.5
DISK_SECONDS = 3.0


def _marks(board: Board) -> tuple[object, ...]:
    """What of a board calls for a check at once: what it says of its machines, and which models did not load.

    The memory in use is left out, for it changes all the time.
    """
    failed = frozenset(card.model for card in board.cards if card.state is State.FAILED)
    return (*(replace(host, used=None) for host in board.machines), failed)


def free_space(folder: Path) -> int:
    """Bytes free for us on the disk of `folder`. Blocks; raises OSError."""
    return int(psutil.disk_usage(str(folder)).free)


class Health:
    """`checks` holds one verdict per part and machine, always in the same order.

    `data` is the folder that must not fill up, `parts` are further ones that give their verdicts.
    """

    def __init__(
        self,
        jobs: Jobs,
        *,
        board: Feed[Board],
        samples: Feed[Sample],
        store: Store,
        data: Path,
        free: Callable[[Path], int] = free_space,
        period: float = PERIOD_SECONDS,
        debounce: float = DEBOUNCE_SECONDS,
        now: Callable[[], float] = time.time,
        policy: Feed[Policy] | None = None,
        parts: Sequence[Part] = (),
    ) -> None:
        self._parts = tuple(parts)
        self._policy = policy or Feed(NO_POLICY)
        self.checks: Feed[tuple[Check, ...]] = Feed(())
        self._board = board
        self._samples = samples
        self._store = store
        self._jobs = jobs
        self._data = data
        self._free = free
        self._period = period
        self._debounce = debounce
        self._now = now
        self._worker = Worker("health")
        self._one_at_a_time = asyncio.Lock()
        self._wake = asyncio.Event()
        self._marked = _marks(board.value)
        self._quick = self._quick_checks()
        self._unsubscribe: list[Callable[[], None]] = []

    async def start(self) -> None:
        self._unsubscribe = [self._board.subscribe(self._on_board), self._samples.subscribe(self._on_sample)]
        self._unsubscribe.append(self._policy.subscribe(lambda _policy: self._wake.set()))
        self._jobs.spawn(self._watch(), "health", slot="health")

    async def close(self) -> None:
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._jobs.cancel("health")
        await self._worker.close(grace=1.0)

    async def run_once(self, *, wanted: bool = False) -> None:
        """Check everything now and publish the verdicts, then ask a model and publish what that showed.

        `wanted` where a person waits for it: then any idle model is asked, else only where it changes nothing. Never
        raises: what cannot be checked is a verdict too.
        """
        async with self._one_at_a_time:
            await self._check()
        for part in self._parts:
            await part.ask(wanted=wanted)
        if self._parts:
            async with self._one_at_a_time:
                await self._check()

    async def _check(self) -> None:
        free, problem = await self._disk(), await self._store_problem()
        more = [check for part in self._parts for check in await part.checks()]
        board, sample = self._board.value, self._samples.value
        host, store = board.host, self._store
        self._marked, self._quick = _marks(board), self._quick_checks()
        self._publish(
            (
                health_checks.engine(host),
                health_checks.engine_version(host),
                *(health_checks.machine(other) for other in board.hosts),
                *more,
                health_checks.memory(sample.ram),
                health_checks.gpu(sample.gpus),
                health_checks.disk(free),
                health_checks.history(
                    in_memory=store.in_memory, read_only=store.read_only, problem=problem, told=store.notices
                ),
                health_checks.sqlite(sqlite3.sqlite_version_info),
                *health_checks.policy(self._policy.value),
            )
        )

    def _publish(self, checks: tuple[Check, ...]) -> None:
        """A verdict that stays keeps the moment since when it holds."""
        now, held = self._now(), {(check.name, check.verdict): check.since for check in self.checks.value}
        self.checks.publish(tuple(replace(check, since=held.get((check.name, check.verdict), now)) for check in checks))

    def _quick_checks(self) -> tuple[object, ...]:
        sample = self._samples.value
        return health_checks.memory(sample.ram).verdict, health_checks.gpu(sample.gpus).verdict

    def _on_board(self, board: Board) -> None:
        if _marks(board) != self._marked:
            self._wake.set()

    def _on_sample(self, _sample: Sample) -> None:
        if self._quick_checks() != self._quick:
            self._wake.set()

    async def _watch(self) -> None:
        while True:
            await self.run_once()
            try:
                async with asyncio.timeout(self._period):
                    await self._wake.wait()
                await asyncio.sleep(self._debounce)
            except TimeoutError:
                continue
            finally:
                self._wake.clear()

    async def _disk(self) -> int | None:
        if self._worker.busy:
            return None
        try:
            return await self._worker.call(lambda: self._free(self._data), DISK_SECONDS)
        except (OSError, TimeoutError):
            return None

    async def _store_problem(self) -> str:
        try:
            await self._store.run(lambda db: db.execute("SELECT count(*) FROM sqlite_schema").fetchone())
        except (DeskError, sqlite3.Error) as error:
            return str(error)
        return ""
