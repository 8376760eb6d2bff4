"""Addresses of engines: OLLAMA_HOST read as Ollama reads it, and made fit for dialling."""

import ipaddress
import re
from typing import NoReturn
from urllib.parse import urlsplit

from ice_desk.domain.errors import UsageFault

DEFAULT_PORTS = {"http": 80, "https": 443}
OLLAMA_PORT = 11434
LOOPBACK = "127.0.0.1"

_NAME = re.compile(r"[\w.-]{1,253}")
_PATH = re.compile(r"[A-Za-z0-9._~/-]*")


def read_address(text: str) -> str:
    """The address to dial for `text`, which is the value of OLLAMA_HOST or what a person typed.

    Follows `envconfig.Host` of Ollama: blanks and quotes around it are dropped, no scheme means http and port 11434, a
    scheme alone means port 80 or 443, `ollama.com` means https, a port that is none means the default one. Unlike
    there, the addresses that only a server can bind (0.0.0.0, ::) and `localhost` become 127.0.0.1: dialling the
    former fails on Windows, and the latter first waits for IPv6 there.

    Raises UsageFault for what can never be dialled, and for a name, password or key inside the address.
    """
    value = text.strip().strip("\"'").strip()
    scheme, separator, rest = value.partition("://")
    if not separator:
        scheme, rest = "http", value
        if value == "ollama.com":
            scheme, rest = "https", "ollama.com:443"
    if scheme not in DEFAULT_PORTS:
        _refuse(f"{scheme}:// is no way to reach an engine.")
    _refuse_secrets(rest)
    default = DEFAULT_PORTS[scheme] if separator else OLLAMA_PORT
    place, slash, path = rest.partition("/")
    host, port = _split(place, default)
    if not _PATH.fullmatch(path):
        _refuse("Its path holds characters that do not belong there.")
    path = path.strip("/")
    return f"{scheme}://{_dialled(host)}:{port}" + (f"/{path}" if slash and path else "")


def is_loopback(address: str) -> bool:
    """True where `address` (as `read_address` gives it) is this computer."""
    host = urlsplit(address).hostname or ""
    if host == "localhost":
        return True
    try:
        ip = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    return (mapped or ip).is_loopback


def _split(place: str, default: int) -> tuple[str, int]:
    """Host and port of `host`, `host:port`, `[ip]:port` or a bare IPv6 address."""
    bare = place.strip("[]")
    if _ip(bare) is not None:
        return bare, default
    host, colon, port = place.rpartition(":")
    if not colon:
        return place, default
    good = port.isascii() and port.isdecimal() and int(port) <= 65535
    return host.strip("[]"), int(port) if good else default


def _dialled(host: str) -> str:
    ip = _ip(host)
    if host == "" or host.lower() == "localhost" or (ip is not None and ip.is_unspecified):
        return LOOPBACK
    if ip is not None:
        return f"[{ip}]" if ip.version == 6 else str(ip)
    if not _NAME.fullmatch(host):
        _refuse("It holds no host name that can be looked up.")
    return host


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        ip = ipaddress.ip_address(host)
    except ValueError:
        return None
    return None if getattr(ip, "scope_id", None) else ip


def _refuse_secrets(rest: str) -> None:
    # Addresses are shown, logged and stored in plain text, so nothing secret may be part of one.
    if "@" in rest:
        _refuse("It holds a user name or password, which would be stored and shown in plain text.")
    if "?" in rest or "#" in rest:
        _refuse("It holds a query, and keys in an address would be stored and shown in plain text.")


def _refuse(why: str) -> NoReturn:
    raise UsageFault(
        "This engine address cannot be used", why=why, remedy=f"Write it as host:port, such as {LOOPBACK}:{OLLAMA_PORT}"
    )
