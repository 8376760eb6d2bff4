"""Where a provider is called: one origin, and the only one that its key may go to."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from ice_desk.domain.errors import Refused, UsageFault
from ice_desk.engines.hosts import DEFAULT_PORTS, is_loopback, read_address

_VERSION = re.compile(r"/v\d+[a-z0-9]*$")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`origin` is scheme, host and port, all lower case; `path` what every call's own path is put behind."""

    origin: str
    path: str

    @property
    def host(self) -> str:
        return urlsplit(self.origin).hostname or ""

    @property
    def loopback(self) -> bool:
        return is_loopback(self.origin)

    @property
    def encrypted(self) -> bool:
        return self.origin.startswith("https:")

    def url(self, place: str) -> str:
        """The whole address of a call. `place` is a path such as "/models", or an address a provider named.

        Raises Refused for an address at another origin: the key and the prompt belong to this one.
        """
        if "://" not in place and not place.startswith("//"):
            return f"{self.origin}{self.path}/{place.lstrip('/')}"
        if origin_of(place) != self.origin:
            raise Refused(
                "Nothing was sent",
                why=f"The key belongs to {self.origin}, not to another address",
                remedy="Check the provider's address in the settings",
            )
        return place


def read_endpoint(base_url: str, *, allow_plain: bool = False, version: bool = False) -> Endpoint:
    """The endpoint a person typed. Without a scheme it is https; without a path, "/v1" is added.

    `version` adds "/v1" behind other paths too, as Anthropic's interface is reached. Raises UsageFault for what cannot
    be dialled, for secrets inside the address, and for unencrypted http to another machine unless `allow_plain`.
    """
    text = base_url.strip().strip("\"'").strip()
    try:
        address = read_address(text if "://" in text else f"https://{text}")
    except UsageFault as fault:
        raise UsageFault(
            "This provider address cannot be used", why=fault.why, remedy="Write it as https://host/v1"
        ) from None
    parts = urlsplit(address)
    path = parts.path.rstrip("/") or "/v1"
    endpoint = Endpoint(origin_of(address), path if not version or _VERSION.search(path) else f"{path}/v1")
    if not endpoint.encrypted and not endpoint.loopback and not allow_plain:
        raise UsageFault(
            f"{endpoint.host} was not contacted",
            why="Its address begins with http, so key and prompts would cross the network unencrypted",
            remedy="Use https, or allow plain http for this provider",
        )
    return endpoint


def origin_of(address: str) -> str:
    """Scheme, host and port of an address, comparable; empty where it has none."""
    try:
        parts = urlsplit(address)
        port = parts.port or DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return ""
    host = parts.hostname or ""
    if not host or port is None:
        return ""
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}:{port}"
