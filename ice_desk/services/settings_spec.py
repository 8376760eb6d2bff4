"""What one setting may be, and how a value for it is checked. Nothing here touches a file."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ice_desk.domain.errors import DeskError
from ice_desk.domain.models import is_host_name
from ice_desk.engines.hosts import read_address

TEXT_LENGTH = 4_000
MAP_LENGTH = 500
MOST_MEMORY_GB = 100_000


@dataclass(frozen=True, slots=True)
class Spec:
    """What a setting may be. `low` and `high` are inclusive; `choices` the only words allowed (or values of a map).

    `hidden` settings are kept for the window itself and have no row on the Settings page. `rule` says what is wrong
    with an entry of a map, or nothing; `clean` gives the form in which a text is kept.
    """

    kind: type
    label: str
    help: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    digits: int = 1
    choices: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    hidden: bool = False
    clean: Callable[[str], str] | None = None
    rule: Callable[[str, str], str] | None = None

    def check(self, value: object) -> Any:
        """The value as it is kept. Raises ValueError with the reason in plain words."""
        if self.kind is bool:
            return _flag(value)
        if self.kind is dict:
            return self._map(value)
        if self.kind in (int, float):
            return self._number(value)
        return self._text(value)

    def mend(self, value: object) -> dict[str, str]:
        """The entries of a map that are right, where others are not."""
        if not isinstance(value, Mapping):
            return {}
        return {
            str(key): str(one) for key, one in list(value.items())[:MAP_LENGTH] if self._entry_fault(key, one) == ""
        }

    def _number(self, value: object) -> int | float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise ValueError("it has to be a number")  # noqa: TRY004  one kind of failure for all
        if self.kind is int and value != int(value if math.isfinite(value) else 0):
            raise ValueError("it has to be a whole number")
        if not (self.low or 0) <= value <= (self.high if self.high is not None else math.inf) or math.isinf(value):
            raise ValueError(f"it has to lie between {_figure(self.low)} and {_figure(self.high)}")
        return self.kind(value)  # type: ignore[no-any-return]

    def _text(self, value: object) -> str:
        if not isinstance(value, str):
            raise ValueError("it has to be text")  # noqa: TRY004
        if len(value) > TEXT_LENGTH or not value.isprintable():
            raise ValueError("it is too long or has characters that cannot be shown")
        if self.choices and value not in self.choices:
            raise ValueError(f"it has to be one of {', '.join(choice or 'empty' for choice in self.choices)}")
        return self.clean(value) if self.clean else str(value)

    def _map(self, value: object) -> dict[str, str]:
        if not isinstance(value, Mapping):
            raise ValueError("it has to be a table")  # noqa: TRY004
        if len(value) > MAP_LENGTH:
            raise ValueError(f"it may have at most {MAP_LENGTH} entries")
        for key, one in value.items():
            if fault := self._entry_fault(key, one):
                raise ValueError(fault)
        return {str(key): str(one) for key, one in value.items()}

    def _entry_fault(self, key: object, value: object) -> str:
        for part in (key, value):
            if not isinstance(part, str) or not part.strip() or len(part) > 200 or not part.isprintable():
                return "every entry has to be a short text"
        if self.keys and key not in self.keys:
            return f"“{key}” is not one of {', '.join(self.keys)}"
        if self.choices and value not in self.choices:
            return f"“{value}” is not one of {', '.join(self.choices)}"
        return self.rule(str(key), str(value)) if self.rule is not None else ""


def _figure(bound: float | None) -> str:
    """A bound as people write it: "0", "1,000,000", "0.5"."""
    return f"{bound or 0:,.2f}".rstrip("0").rstrip(".")


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it has to be true or false")  # noqa: TRY004
    return value


def clean_address(value: str) -> str:
    """Scheme, host and port of an engine, without the rest. Raises ValueError."""
    text = value.strip()
    if "//" not in text:
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError("it is not an address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("it has to look like http://127.0.0.1:11434")
    if parts.username is not None or parts.query or parts.fragment or parts.path not in ("", "/"):
        raise ValueError("it may hold a host and a port only")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    default = 11434 if parts.scheme == "http" else 443
    return f"{parts.scheme}://{host}:{port or default}"


def machine_fault(name: str, address: str) -> str:
    """What is wrong with a further machine, or nothing."""
    if not is_host_name(name) or name != name.lower():
        return f"“{name}” is no name for a machine: small letters, digits, dots and dashes, at most 40"
    try:
        read_address(address)
    except DeskError as fault:
        return f"the address of {name} cannot be used: {fault.why}"
    return ""


def memory_fault(name: str, amount: str) -> str:
    """What is wrong with the memory named for a further machine, or nothing."""
    try:
        good = 0 < float(amount) <= MOST_MEMORY_GB
    except ValueError:
        good = False
    return "" if good else f"the memory of {name} has to be a number of GB"


def clean_proxy(value: str) -> str:
    """A proxy's scheme, host and port, or nothing. Raises ValueError."""
    text = value.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError("it is not an address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or not port:
        raise ValueError("it has to look like http://proxy:3128")
    if parts.username is not None or parts.query or parts.fragment or parts.path not in ("", "/"):
        raise ValueError("it may hold a host and a port only; a password would stand here in plain text")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}:{port}"
