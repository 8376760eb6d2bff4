"""The endpoints there are: the vendors' own addresses, what takes their place, and those the user added."""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from ice_desk.domain.endpoints import OFFICIAL, Endpoint, WireFormat
from ice_desk.domain.errors import UsageFault
from ice_desk.engines.hosts import is_loopback
from ice_desk.services.settings import SettingsValues

BASE_URLS = {"openai": "openai_base_url", "anthropic": "anthropic_base_url"}
LONGEST_NAME = 40
_VENDORS = {"api.openai.com": "openai", "api.anthropic.com": "anthropic"}
_SPEAKS = {"openai": (WireFormat.OPENAI, WireFormat.RESPONSES), "anthropic": (WireFormat.ANTHROPIC,)}


def endpoints_of(values: SettingsValues) -> tuple[Endpoint, ...]:
    """Another origin is another endpoint, and needs its key anew."""
    made = []
    for official in OFFICIAL:
        own = str(getattr(values, BASE_URLS[official.provider])).strip()
        if own:
            origin = urlsplit(own).netloc or own
            made.append(replace(official, id=f"{official.id}@{origin}", base_url=own, title=origin, vendor=""))
        else:
            made.append(official)
    for name, place in values.endpoints.items():
        added = read_place(name, place)
        if added is not None:
            made.append(added)
    return tuple(made)


def read_place(name: str, place: str) -> Endpoint | None:
    """An endpoint as the settings keep it, "openai https://host/v1"; None for what cannot be read."""
    wire, _, address = place.strip().partition(" ")
    if wire not in tuple(WireFormat) or not address.strip() or name_fault(name):
        return None
    return made_endpoint(name, WireFormat(wire), address)


def made_endpoint(name: str, wire: WireFormat, address: str) -> Endpoint:
    address = address.strip()
    url = address if "://" in address else f"https://{address}"
    parts = urlsplit(url)
    vendor = _VENDORS.get(parts.hostname or "", "") if parts.scheme == "https" else ""
    # A vendor's own prices hold at its own address, spoken to in its own way.
    vendor = vendor if wire in _SPEAKS.get(vendor, ()) else ""
    return Endpoint(f"{name}@{parts.scheme}:{parts.netloc}", name, name, url, wire, vendor)


def name_fault(name: str) -> str:
    """Why an endpoint cannot be called so, empty where it can."""
    if not name.strip() or name != name.strip():
        return "It needs a name"
    if len(name) > LONGEST_NAME or not name.isprintable() or "@" in name:
        return f"A name has at most {LONGEST_NAME} characters, and no @"
    if name.lower() in BASE_URLS:
        return f"{name} is the provider's own name"
    return ""


def with_endpoint(places: Mapping[str, str], endpoint: Endpoint) -> dict[str, str]:
    """The settings' table with one endpoint more, or with its new address. Raises UsageFault."""
    if fault := name_fault(endpoint.provider):
        raise UsageFault("This endpoint was not added", why=fault, remedy="Give it another name")
    if not urlsplit(endpoint.base_url).hostname:
        raise UsageFault("This endpoint was not added", why="It needs an address", remedy="Write it as https://host/v1")
    return {**places, endpoint.provider: f"{endpoint.wire.value} {endpoint.base_url}"}


def crosses_unencrypted(endpoint: Endpoint) -> bool:
    """Whether prompts and key would cross a network as plain text."""
    return urlsplit(endpoint.base_url).scheme == "http" and not is_loopback(endpoint.base_url)
