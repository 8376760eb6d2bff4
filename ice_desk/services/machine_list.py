"""The user's list of further machines: add one, try its address, say how much memory it has, take it off."""

from collections.abc import Callable
from urllib.parse import urlsplit

from ice_desk.domain.errors import DataFault
from ice_desk.domain.models import is_host_name
from ice_desk.domain.slots import Host
from ice_desk.engines.hosts import is_loopback, read_address
from ice_desk.services.policy import AllowedHosts
from ice_desk.services.settings import Settings
from ice_desk.services.settings_spec import MOST_MEMORY_GB


class MachineList:
    """Changes take hold at once. `first` gives the first machine."""

    def __init__(self, settings: Settings, allowed: AllowedHosts, first: Callable[[], Host]) -> None:
        self._settings = settings
        self._allowed = allowed
        self._first = first

    def add(self, name: str, address: str, memory_gb: float | None = None) -> str:
        """Take a machine onto the list and return its address as it is dialled.

        Raises DataFault for a name or memory that cannot be, UsageFault for an address that can never be dialled, and
        Refused for one that the organisation does not allow.
        """
        known, called = dict(self._settings.values.value.hosts), name.strip().lower()
        if not is_host_name(called):
            raise DataFault(
                f"A machine cannot be called “{name.strip()}”",
                why="Its name ends the names of its models",
                remedy="Use letters, digits, dots and dashes, such as rtx-box",
            )
        if called in known or called == self._first().name:
            raise DataFault(f"There is a machine called {called} already", remedy="Choose another name")
        dialled = read_address(address)
        self._allowed.check(dialled)
        twin = next((other for other, where in known.items() if read_address(where) == dialled), None)
        if dialled == self._first().address or twin is not None:
            raise DataFault(f"The engine at {dialled} is in the fleet already", why=f"As {twin or 'the first machine'}")
        self._remember(called, memory_gb)
        self._settings.set("hosts", known | {called: dialled})
        return dialled

    def remove(self, name: str) -> None:
        """Take a machine off the list. Its running answers end first, and what it has loaded stays loaded."""
        values = self._settings.values.value
        called = self._known(name)
        self._settings.set("hosts", {other: where for other, where in values.hosts.items() if other != called})
        self._remember(called, None)

    def set_memory(self, name: str, memory_gb: float | None) -> None:
        """Say how much memory the models of a machine may take, in GB of 10^9 bytes; None for "not known"."""
        self._remember(self._known(name), memory_gb)

    async def test(self, address: str) -> str:
        """Ask the engine at `address` what it is, and how many models it has. Raises UsageFault, EngineErrors."""
        dialled = read_address(address)
        engine = self._allowed.open(dialled)
        try:
            info = await engine.info()
            count = len(await engine.installed())
        finally:
            await engine.close()
        models = "1 model" if count == 1 else f"{count} models"
        warning = f" {unencrypted(dialled)}" if crosses_network(dialled) else ""
        return f"Ollama {info.version} answers, with {models}.{warning}"

    def _known(self, name: str) -> str:
        hosts, called, first = self._settings.values.value.hosts, name.strip().lower(), self._first()
        if called not in hosts and (first.here or called != first.name):
            known = ", ".join(hosts) or "there are none yet"
            raise DataFault(f"There is no machine called {called}", remedy=f"The further machines: {known}")
        return called

    def _remember(self, name: str, memory_gb: float | None) -> None:
        if memory_gb is not None and not 0 < memory_gb <= MOST_MEMORY_GB:
            raise DataFault(
                f"{name} cannot have {memory_gb:g} GB of memory", remedy="Give what its models may take, such as 25.8"
            )
        amounts = {key: value for key, value in self._settings.values.value.host_memory_gb.items() if key != name}
        if memory_gb is not None:
            amounts[name] = f"{memory_gb:g}"
        if amounts != self._settings.values.value.host_memory_gb:
            self._settings.set("host_memory_gb", amounts)


def crosses_network(address: str) -> bool:
    """True where what is sent to `address` leaves this computer unencrypted."""
    return urlsplit(address).scheme == "http" and not is_loopback(address)


def unencrypted(address: str) -> str:
    """What to say of an address that `crosses_network`."""
    place = urlsplit(address).netloc
    return f"Prompts and answers cross your network unencrypted on their way to {place}."
