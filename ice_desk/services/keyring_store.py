"""The platform's keyring, chosen by name: Windows' credential manager, macOS' keychain, Linux' Secret Service.

Nothing is detected. Asking the keyring package which backend to use would run whatever its configuration file or the
environment names, and could end in one that keeps keys as plain text. Everything here blocks.
"""

import os
import sys
from collections.abc import Callable
from typing import Protocol

SERVICE = "ICE Desk/"
USER = "key"
# CRED_MAX_CREDENTIAL_BLOB_SIZE, five times 512 bytes; Windows stores UTF-16.
WINDOWS_BYTES = 2560


class StoreLocked(Exception):
    """The keyring is there and must be unlocked first."""


class StoreAbsent(Exception):
    """There is no keyring here."""


class Backend(Protocol):
    """The three calls of a backend of the keyring package that are used."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class KeyringStore:
    """Keys by endpoint. `limit` is the most bytes of a key as UTF-16, None for no limit.

    `gate` is called before each use with the seconds it may spend on asking the user to unlock, 0 for not asking; it
    raises StoreLocked or StoreAbsent. Every call may raise these two, and anything a backend comes up with.
    """

    def __init__(
        self, backend: Backend, *, limit: int | None = None, gate: Callable[[float], None] | None = None
    ) -> None:
        self.limit = limit
        self._backend = backend
        self._gate = gate

    def ready(self, patience: float = 0.0) -> None:
        if self._gate is not None:
            self._gate(patience)

    def read(self, endpoint: str) -> str | None:
        self.ready()
        return self._backend.get_password(SERVICE + endpoint, USER)

    def write(self, endpoint: str, key: str) -> None:
        self.ready()
        self._backend.set_password(SERVICE + endpoint, USER, key)

    def erase(self, endpoint: str) -> None:
        self.ready()
        if self._backend.get_password(SERVICE + endpoint, USER) is not None:
            self._backend.delete_password(SERVICE + endpoint, USER)


def open_platform_store(platform: str = sys.platform) -> KeyringStore:
    """The store of this platform. Raises StoreAbsent where the platform has none."""
    _ignore_the_environment()
    try:
        if platform == "win32":
            return _windows()
        if platform == "darwin":
            return _mac()
        return _secret_service()
    except ImportError as error:
        raise StoreAbsent(str(error)) from error


def no_store() -> KeyringStore:
    """For a simulated fleet, with which nothing may be spent: a key that lies in the keyring is never read."""
    raise StoreAbsent("A simulated fleet leaves the keyring alone")


def meaning(error: Exception) -> type[StoreLocked] | type[StoreAbsent] | None:
    """What a backend's own exception says of the keyring; None where it says nothing of it.

    Told by name, so that no backend need be imported to ask.
    """
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & {"StoreLocked", "KeyringLocked", "LockedException", "PromptDismissedException"}:
        return StoreLocked
    absent = {"StoreAbsent", "NoKeyringError", "InitError", "SecretServiceNotAvailableException"}
    return StoreAbsent if names & absent else None


def _ignore_the_environment() -> None:
    """These variables name modules to import and overwrite any attribute of a backend."""
    for name in [name for name in os.environ if name.startswith("KEYRING_") or name == "PYTHON_KEYRING_BACKEND"]:
        del os.environ[name]


def _windows() -> KeyringStore:
    from keyring.backends.Windows import WinVaultKeyring

    backend = WinVaultKeyring()  # type: ignore[no-untyped-call]
    backend.persist = "local machine"  # else the key travels with the profile to every machine of a domain
    return KeyringStore(backend, limit=WINDOWS_BYTES)


def _mac() -> KeyringStore:
    from keyring.backends.macOS import Keyring

    return KeyringStore(Keyring())  # type: ignore[no-untyped-call]


def _secret_service() -> KeyringStore:
    import secretstorage  # noqa: F401  keyring would pass over its absence until the first call
    from keyring.backends.SecretService import Keyring

    return KeyringStore(Keyring(), gate=_unlocked)  # type: ignore[no-untyped-call]


def _unlocked(patience: float) -> None:
    """See that the default collection is open: keyring itself waits for ever for a prompt that nobody answers."""
    import secretstorage
    from secretstorage.exceptions import ItemNotFoundException, SecretStorageException

    try:
        bus = secretstorage.dbus_init()
    except (SecretStorageException, OSError) as error:
        raise StoreAbsent(str(error)) from error
    try:
        try:
            collection = secretstorage.Collection(bus)
        except ItemNotFoundException as error:
            if not patience:  # making one asks for a password
                raise StoreLocked("no keyring was made yet") from error
            collection = secretstorage.get_default_collection(bus)
        if collection.is_locked() and (not patience or collection.unlock(timeout=patience) or collection.is_locked()):
            raise StoreLocked("it is locked")
    except TimeoutError as error:
        raise StoreLocked("nobody answered") from error
    except ItemNotFoundException as error:
        raise StoreLocked("the question was dismissed") from error
    except SecretStorageException as error:
        raise StoreAbsent(str(error)) from error
    finally:
        bus.close()
