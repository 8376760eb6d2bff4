"""Keys: kept in the platform's keyring, or in memory for this session, and nowhere else.

Every call of the keyring runs on a thread of its own with a deadline: one may hang behind a question nobody answers.
A key is read at most once a session, when it is first needed.
"""

import contextlib
import logging
from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from ice_desk.domain.errors import DataFault, Refused
from ice_desk.domain.keys import KeyringState, clean_key
from ice_desk.domain.secret import Secret
from ice_desk.services.feed import Feed
from ice_desk.services.keyring_store import StoreAbsent, StoreLocked, meaning
from ice_desk.services.worker import Worker

T = TypeVar("T")
DEADLINE_SECONDS = 20.0
UNLOCK_SECONDS = 120.0
# Less than the deadline, so that an unanswered question ends as "locked" and not as "stuck".
ASK_SECONDS = 60.0
CLOSE_SECONDS = 0.5
ENVIRONMENT = {"openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY"}
log = logging.getLogger(__name__)

_STATES = {StoreLocked: KeyringState.LOCKED, StoreAbsent: KeyringState.ABSENT}
_WHY = {
    KeyringState.LOCKED: ("The keyring is locked", "Unlock it, or use the key for this session only"),
    KeyringState.ABSENT: ("There is no keyring on this machine", "Use the key for this session only"),
    KeyringState.STUCK: (
        "The keyring does not answer",
        "Look for its question behind other windows, or use the key for this session only",
    ),
}


class Store(Protocol):
    """A place for keys, as in keyring_store; every call may block and raise anything."""

    limit: int | None

    def ready(self, patience: float = 0.0) -> None: ...

    def read(self, endpoint: str) -> str | None: ...

    def write(self, endpoint: str, key: str) -> None: ...

    def erase(self, endpoint: str) -> None: ...


class KeyringUnusable(Refused):
    """The keyring did not do what was asked; `state` says in which of its four states it is."""

    def __init__(self, what: str, state: KeyringState, *, why: str = "", remedy: str = "") -> None:
        super().__init__(what, why=why, remedy=remedy)
        self.state = state


class Secrets:
    """Keys by the id of their endpoint. An endpoint whose address changes needs another id, and so its key again.

    `open_store` is called on the keyring's thread when it is first needed. `remember` is told every key, so that logs
    mask it. `environment` is only looked at where the user agrees to take a key from it.
    """

    def __init__(
        self, open_store: Callable[[], Store], remember: Callable[[str], None], environment: Mapping[str, str]
    ) -> None:
        self.state: Feed[KeyringState] = Feed(KeyringState.ABSENT)
        self._open_store = open_store
        self._remember = remember
        self._environment = environment
        self._store: Store | None = None
        self._session: dict[str, Secret] = {}
        self._kept: dict[str, Secret] = {}
        self._worker = Worker("keyring")

    async def start(self) -> None:
        """Find out what can be said of the keyring without asking the user or reading a key."""
        with contextlib.suppress(KeyringUnusable):
            await self._call("The keyring was not opened", lambda store: store.ready())

    async def close(self) -> None:
        """Forget every key; a keyring that hangs is left behind."""
        self._session.clear()
        self._kept.clear()
        await self._worker.close(CLOSE_SECONDS)

    async def unlock(self) -> KeyringState:
        """The user wants the keyring opened: the system may ask for its password now. Returns what came of it."""
        if self._worker.busy and self.state.value is KeyringState.STUCK:
            # The old thread waits for something that may never come; a new question needs a new one.
            await self._worker.close(0.0)
            self._worker = Worker("keyring")
        with contextlib.suppress(KeyringUnusable):
            await self._call("", lambda store: store.ready(ASK_SECONDS), UNLOCK_SECONDS)
        return self.state.value

    def source(self, endpoint: str) -> str:
        """Where the key in use is from: "session", "keyring", or "" while none was read."""
        return "session" if endpoint in self._session else "keyring" if endpoint in self._kept else ""

    async def get(self, endpoint: str) -> Secret | None:
        """The key of an endpoint, None where it has none. Raises KeyringUnusable."""
        known = self._session.get(endpoint) or self._kept.get(endpoint)
        if known is not None:
            return known
        text = await self._call("The key was not read", lambda store: store.read(endpoint))
        if not text:
            return None
        return self._keep(endpoint, Secret(text))

    async def save(self, endpoint: str, text: str) -> None:
        """Keep a key in the keyring; only what can be read back unchanged counts as saved.

        Raises DataFault for what is no key, and KeyringUnusable; a key that worked before still does then.
        """
        key = self._clean(text)
        before = self._session.get(endpoint) or self._kept.get(endpoint) or await self._former(endpoint)
        try:
            await self._call("The key was not saved", lambda store: _write_and_check(store, endpoint, key))
        except KeyringUnusable:
            if before is not None:  # macOS deletes the old key before it adds the new one
                self._session[endpoint] = before
            raise
        self._session.pop(endpoint, None)
        self._keep(endpoint, key)

    def use_for_session(self, endpoint: str, text: str) -> None:
        """Use a key until ICE Desk ends, and write it nowhere. Raises DataFault for what is no key."""
        self._session[endpoint] = self._clean(text)

    async def forget(self, endpoint: str) -> None:
        """Take a key out of memory and out of the keyring. Raises KeyringUnusable."""
        self._session.pop(endpoint, None)
        self._kept.pop(endpoint, None)
        await self._call("The key was not deleted", lambda store: store.erase(endpoint))

    def read_again(self, endpoint: str) -> None:
        """Read the key from the keyring when it is next needed: another window may have changed it."""
        self._kept.pop(endpoint, None)

    def offers(self) -> tuple[tuple[str, str], ...]:
        """Vendors for which the environment holds a key, with the variable's name. The key itself is not looked at."""
        return tuple((vendor, name) for vendor, name in ENVIRONMENT.items() if self._environment.get(name, "").strip())

    def offered(self, vendor: str) -> str:
        """The key that the environment holds for a vendor, empty where it holds none; for when the user agreed."""
        return self._environment.get(ENVIRONMENT.get(vendor, ""), "")

    async def import_offer(self, vendor: str, endpoint: str, *, session_only: bool = False) -> None:
        """The user agrees to take a vendor's key over from the environment. Raises DataFault, KeyringUnusable."""
        text = self.offered(vendor)
        if session_only:
            self.use_for_session(endpoint, text)
        else:
            await self.save(endpoint, text)

    def _keep(self, endpoint: str, key: Secret) -> Secret:
        self._remember(key.reveal())
        self._kept[endpoint] = key
        return key

    def _clean(self, text: str) -> Secret:
        key = clean_key(text)
        self._remember(key.reveal())
        return key

    async def _former(self, endpoint: str) -> Secret | None:
        text = await self._call("The key was not saved", lambda store: store.read(endpoint))
        if text:
            self._remember(text)
        return Secret(text) if text else None

    async def _call(self, what: str, work: Callable[[Store], T], deadline: float = DEADLINE_SECONDS) -> T:
        """On the keyring's thread; every outcome shows in `state`. Raises KeyringUnusable and DataFault."""
        if self._worker.busy and self.state.value is KeyringState.STUCK:
            raise self._unusable(what, KeyringState.STUCK)
        try:
            result = await self._worker.call(lambda: work(self._opened()), deadline)
        except TimeoutError:
            raise self._unusable(what, KeyringState.STUCK) from None
        except DataFault:
            raise
        except Exception as error:  # noqa: BLE001  Windows raises its own kinds, a broken backend any
            # Its text may hold the key, so only its kind is told and logged.
            kind = meaning(error)
            if kind is None:
                raise self._failed(what, error) from None
            raise self._unusable(what, _STATES[kind]) from None
        self.state.publish(KeyringState.AVAILABLE)
        return result

    def _unusable(self, what: str, state: KeyringState) -> KeyringUnusable:
        self.state.publish(state)
        why, remedy = _WHY[state]
        return KeyringUnusable(what, state, why=why, remedy=remedy)

    def _failed(self, what: str, error: Exception) -> KeyringUnusable:
        log.warning("the keyring failed with %s", type(error).__name__)
        lost = isinstance(error, _LostWrite)
        why = "The keyring did not keep it" if lost else f"The keyring failed ({type(error).__name__})"
        return KeyringUnusable(
            what, self.state.value, why=why, remedy="Try again, or use the key for this session only"
        )

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._open_store()
        return self._store


class _LostWrite(Exception):
    """What was written could not be read back."""


def _write_and_check(store: Store, endpoint: str, key: Secret) -> None:
    size = len(key.reveal().encode("utf-16-le"))
    if store.limit is not None and size > store.limit:
        raise DataFault(
            f"The key is too long for Windows: at most {store.limit // 2} characters fit",
            remedy="Use the key for this session only",
        )
    store.write(endpoint, key.reveal())
    if Secret(store.read(endpoint) or "") != key:
        raise _LostWrite
