"""Keeps the status bar's facts fresh."""

import time
from collections.abc import Callable

from ice_desk.app import Desk
from ice_desk.domain.endpoints import KeySource
from ice_desk.domain.keys import KeyringState
from ice_desk.services.feed import Feed
from ice_desk.ui.statusbar import StatusFacts

KEYRING_WORDS = {
    KeyringState.AVAILABLE: "system keyring, unlocked",
    KeyringState.LOCKED: "system keyring, locked",
    KeyringState.ABSENT: "no keyring here",
    KeyringState.STUCK: "the keyring does not answer",
}


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
