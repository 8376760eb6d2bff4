"""Gathers what the verdicts need, each part by itself and none without a deadline."""

import time
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

import psutil

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.endpoints import EndpointState, KeySource
from ice_desk.domain.errors import DeskError
from ice_desk.domain.health import Check
from ice_desk.domain.keys import KeyringState
from ice_desk.domain.ledger import LedgerState
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Board, Host, State
from ice_desk.domain.telemetry import GpuDriver
from ice_desk.services import health_engine, health_money
from ice_desk.services.answering import Answering
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.gpu_driver import read_driver
from ice_desk.services.models_folder import free_for_models
from ice_desk.services.pace import Pace, paces
from ice_desk.services.store import Store
from ice_desk.services.worker import Worker

T = TypeVar("T")
LOOK_SECONDS = 3.0
LATELY_SECONDS = 7 * 86_400.0


class Part(Protocol):
    """Some verdicts, always the same names in the same order."""

    async def checks(self) -> tuple[Check, ...]:
        """From what is known now, without asking any model."""

    async def ask(self, *, wanted: bool) -> None:
        """Find out what only a question tells; `wanted` where a person waits for it."""


class EnginePart:
    """What the first machine's engine really does."""

    def __init__(
        self,
        board: Feed[Board],
        fleet: AnyFleet,
        answering: Answering,
        store: Store,
        catalogue: Catalogue,
        *,
        tier: Callable[[], Tier],
        listening: "Callable[[int], tuple[str, ...] | None] | None" = None,
        free: Callable[[], int | None] = free_for_models,
        driver: Callable[[], GpuDriver] = read_driver,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._board = board
        self._fleet = fleet
        self._answering = answering
        self._store = store
        self._catalogue = catalogue
        self._tier = tier
        self._listening = listening or listeners
        self._free = free
        self._driver = driver
        self._now = now
        self._worker = Worker("health of the engine")

    async def close(self) -> None:
        await self._worker.close(grace=1.0)

    async def ask(self, *, wanted: bool) -> None:
        await self._answering.look(ask=wanted)

    async def checks(self) -> tuple[Check, ...]:
        board, waits, tier = self._board.value, self._fleet.waits(), self._catalogue.tier(self._tier())
        host = board.host
        here = host.here and not host.simulated
        known = [
            card.model
            for card in board.cards
            if card.installed and card.state not in (State.CLOUD, State.ABSENT) and not card.host
        ]
        failed = [card for card in board.cards if card.installed and card.state is State.FAILED and not card.host]
        standing = [self._catalogue.installed_for(tag, known) for tag in tier.local]
        listening = await self._blocking(lambda: self._listening(port_of(host))) if here else None
        free = await self._blocking(self._free) if here else None
        driver = await self._blocking(self._driver) if here else None
        return (
            health_engine.answers(host, self._answering.last, waits, self._now()),
            health_engine.loads(host, waits, failed),
            health_engine.speed(await self._paces()),
            health_engine.models(board, tier, standing),
            health_engine.exposure(host, listening),
            health_engine.model_disk(host, free),
            health_engine.driver(host, driver),
        )

    async def _paces(self) -> tuple[Pace, ...]:
        try:
            return await paces(self._store, self._now() - LATELY_SECONDS)
        except DeskError:
            return ()

    async def _blocking(self, work: Callable[[], T]) -> T | None:
        if self._worker.busy:
            return None
        try:
            return await self._worker.call(work, LOOK_SECONDS)
        except (OSError, TimeoutError, psutil.Error):
            return None


class MoneyPart:
    """Keys, ledger, clock and cloud, from what was last heard of them. `look` finds out about the keyring."""

    def __init__(
        self,
        keyring: Feed[KeyringState],
        endpoints: Feed[tuple[EndpointState, ...]],
        ledger: Feed[LedgerState],
        look: Callable[[], Awaitable[None]],
    ) -> None:
        self._look = look
        self._keyring = keyring
        self._endpoints = endpoints
        self._ledger = ledger

    async def ask(self, *, wanted: bool) -> None:
        """Whether the keyring can be used, where a key lies in it; no provider is asked, for that could cost."""
        if any(one.source is KeySource.KEYRING for one in self._endpoints.value):
            await self._look()

    async def checks(self) -> tuple[Check, ...]:
        endpoints, state = self._endpoints.value, self._ledger.value
        return (
            health_money.keyring(self._keyring.value, endpoints),
            health_money.ledger(state),
            health_money.clock(state),
            health_money.cloud(endpoints),
        )


def port_of(host: Host) -> int:
    return urlsplit(host.address).port or 11434


def listeners(port: int) -> tuple[str, ...] | None:
    """The addresses that something on this computer listens to at `port`; None where the system does not tell.

    Blocks. Raises OSError and psutil.Error.
    """
    try:
        found = psutil.net_connections(kind="tcp")
    except psutil.AccessDenied:
        return None
    places = [one.laddr for one in found if one.status == psutil.CONN_LISTEN and one.laddr]
    listening = {place.ip for place in places if place.port == port}
    return tuple(sorted(listening)) or None
