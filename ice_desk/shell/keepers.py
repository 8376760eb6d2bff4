"""Keeps the status bar's facts fresh."""

from ice_desk.app import Desk
from ice_desk.domain.endpoints import KeySource
from ice_desk.domain.keys import KeyringState
from ice_desk.services.feed import Feed
from ice_desk.texts import tr
from ice_desk.ui.statusbar import StatusFacts

KEYRING_WORDS = {
    KeyringState.AVAILABLE: tr("system keyring, unlocked"),
    KeyringState.LOCKED: tr("system keyring, locked"),
    KeyringState.ABSENT: tr("no keyring here"),
    KeyringState.STUCK: tr("the keyring does not answer"),
}


class StatusKeeper:
    """Says where keys lie and when something was last written."""

    def __init__(self, desk: Desk, status: Feed[StatusFacts]) -> None:
        self._desk = desk
        self._status = status

    def follow(self) -> None:
        desk = self._desk
        self._publish()
        for feed in (desk.history.conversations, desk.history.today, desk.keys.states, desk.secrets.state):
            feed.subscribe(lambda _news: self._publish())
        desk.ledger.state.subscribe(lambda _state: self._publish())
        # An answer is saved while it is written, and no feed tells of that: the readings are the heartbeat.
        desk.sampler.samples.subscribe(lambda _sample: self._look())

    def _look(self) -> None:
        if self._desk.store.last_write != self._status.value.last_write:
            self._publish()

    def _publish(self) -> None:
        written = self._desk.store.last_write
        self._status.publish(StatusFacts(keys=self._keys(), last_write=written, problem=self._problem()))

    def _keys(self) -> str:
        sources = {state.source for state in self._desk.keys.states.value} - {KeySource.NONE}
        if not sources:
            return tr("none yet")
        if sources <= {KeySource.SESSION, KeySource.ENVIRONMENT}:
            return tr("for this session only")
        return KEYRING_WORDS[self._desk.secrets.state.value]

    def _problem(self) -> str:
        store = self._desk.store
        if store.in_memory:
            return tr("History is kept in memory only")
        if store.read_only:
            return tr("History is read-only: a newer ICE Desk wrote it")
        return tr("The ledger cannot be used: cloud is off") if self._desk.ledger.problem else ""
