"""Keeps the window's own facts fresh: records for the Performance page, and the status bar."""

import time
from collections.abc import Callable

from ice_desk.app import Desk
from ice_desk.domain.chats import ModelRecord, Today
from ice_desk.domain.endpoints import KeySource
from ice_desk.domain.keys import KeyringState
from ice_desk.domain.performance import Speed
from ice_desk.services.feed import Feed
from ice_desk.ui.statusbar import StatusFacts

KEYRING_WORDS = {
    KeyringState.AVAILABLE: "system keyring, unlocked",
    KeyringState.LOCKED: "system keyring, locked",
    KeyringState.ABSENT: "no keyring here",
    KeyringState.STUCK: "the keyring does not answer",
}


class RecordsKeeper:
    """Keeps the Performance page's records and speeds fresh after each answer."""

    def __init__(self, desk: Desk, records: Feed[tuple[ModelRecord, ...]], speeds: Feed[tuple[Speed, ...]]) -> None:
        self._desk = desk
        self._records = records
        self._speeds = speeds

    def follow(self) -> None:
        self._read(self._desk.history.today.value)
        self._desk.history.today.subscribe(self._read)

    def _read(self, _today: Today) -> None:
        self._desk.jobs.spawn_while_open(self._fetch, "records for the page", slot="records page")

    async def _fetch(self) -> None:
        self._records.publish(await self._desk.history.records())
        self._speeds.publish(await self._desk.inferences.speeds())


class StatusKeeper:
    """Says where keys lie and when something was last written."""

    def __init__(self, desk: Desk, status: Feed[StatusFacts], clock: Callable[[], float] = time.time) -> None:
        self._desk = desk
        self._status = status
        self._clock = clock
        self._written: float | None = None

    def follow(self) -> None:
        desk = self._desk
        self._publish()
        desk.history.conversations.subscribe(lambda _all: self._wrote())
        desk.history.today.subscribe(lambda _today: self._wrote())
        desk.keys.states.subscribe(lambda _states: self._publish())
        desk.secrets.state.subscribe(lambda _state: self._publish())
        desk.ledger.state.subscribe(lambda _state: self._publish())

    def _wrote(self) -> None:
        self._written = self._clock()
        self._publish()

    def _publish(self) -> None:
        self._status.publish(StatusFacts(keys=self._keys(), last_write=self._written, problem=self._problem()))

    def _keys(self) -> str:
        sources = {state.source for state in self._desk.keys.states.value} - {KeySource.NONE}
        if not sources:
            return "none yet"
        if sources <= {KeySource.SESSION, KeySource.ENVIRONMENT}:
            return "for this session only"
        return KEYRING_WORDS[self._desk.secrets.state.value]

    def _problem(self) -> str:
        store = self._desk.store
        if store.in_memory:
            return "History is kept in memory only"
        if store.read_only:
            return "History is read-only: a newer ICE Desk wrote it"
        return "The ledger cannot be used: cloud is off" if self._desk.ledger.problem else ""
