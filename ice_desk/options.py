"""What the command line and the settings say of a desk, read once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ice_desk import paths
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.hosts import RemoteHost
from ice_desk.domain.ledger import Caps
from ice_desk.domain.models import host_of, normal_name, on_host
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane
from ice_desk.engines.hosts import read_address
from ice_desk.services.fleet import FleetPolicy
from ice_desk.services.policy_file import read_policies
from ice_desk.services.settings import DEFAULTS, SettingsValues

GB = 10**9
MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class DeskOptions:
    """What the command line says. `profile` is the simulated machine, or the preset whose lanes are used.

    `also` are the profiles of further simulated machines.
    """

    data_dir: Path | None = None
    simulate: bool = False
    profile: str | None = None
    host: str | None = None
    tier: Tier | None = None
    speed: float = 1.0
    faults: frozenset[str] = frozenset()
    preload: bool = False
    also: tuple[str, ...] = ()
    portable: bool = False


def options_from(given: Mapping[str, Any], *, preload: bool = False) -> DeskOptions:
    """The command line's common options, by their names there."""
    return DeskOptions(
        data_dir=given.get("data_dir"),
        portable=bool(given.get("portable")),
        simulate=bool(given.get("simulate")),
        profile=given.get("profile"),
        host=given.get("host"),
        tier=Tier(given["tier"]) if given.get("tier") else None,
        speed=given.get("speed") or 1.0,
        faults=frozenset(given.get("fault") or ()),
        preload=preload,
        also=tuple(given.get("also") or ()),
    )


def places_for(options: DeskOptions) -> paths.Places:
    """The user's folders; simulated work lies apart from real work unless a folder was named."""
    found = paths.places(options.data_dir, portable=options.portable)
    if options.simulate and options.data_dir is None:
        return replace(found, data=found.data / "simulated")
    return found


def address_for(options: DeskOptions, values: SettingsValues, policy: Policy = NO_POLICY) -> str:
    """`--host`, then the setting where it was changed, then OLLAMA_HOST, then Ollama's own default.

    An address that the policy does not allow counts only where it was named for this start: it is then refused.
    """
    if options.host:
        return read_address(options.host)
    if values.host != DEFAULTS.host:
        return read_address(values.host)
    named = read_address(os.environ.get("OLLAMA_HOST") or DEFAULTS.host)
    return named if policy.allows_host(named) or not policy.hosts else policy.hosts[0]


def ledger_for(places: paths.Places, policy: Policy) -> Path:
    """Where money is counted. An organisation's caps are counted once for an account, wherever its other data lies."""
    if not policy.ceilings:
        return places.data / "ledger.db"
    folder = paths.account_data()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / "ledger.db"


def policy_in_force() -> Policy:
    """The organisation's policy for this machine, read now. Blocks."""
    return read_policies(paths.machine_policy(), paths.extra_policy())


def profile_name(options: DeskOptions, values: SettingsValues, catalogue: Catalogue) -> str:
    """The hardware profile in force: named, set, or for a simulation the specification's own; "" is this machine."""
    named = options.profile or values.hardware_profile
    return named or (catalogue.config.hardware_profile if options.simulate else "")


def policy_for(options: DeskOptions, values: SettingsValues, catalogue: Catalogue) -> FleetPolicy:
    profile = catalogue.profiles.get(profile_name(options, values, catalogue))
    preset = {normal_name(tag): lane for lane, tags in profile.lanes.items() for tag in tags} if profile else {}
    return FleetPolicy(
        max_generating=values.max_concurrent_models,
        buffer_bytes=int(values.memory_buffer_gb * GB),
        warm_minutes=values.warm_minutes,
        default_context=values.default_context,
        lanes={normal_name(tag): Lane(lane) for tag, lane in values.fleet_lanes.items()},
        preset=preset,
        preload=options.preload and bool(preset or values.fleet_lanes),
    )


def policy_on(host: RemoteHost, options: DeskOptions, values: SettingsValues, catalogue: Catalogue) -> FleetPolicy:
    """The policy of a further machine: the user's own lanes, and for a simulated one its profile's."""
    shared = policy_for(options, values, catalogue)
    profile = catalogue.profiles.get(host.profile)
    lanes = profile.lanes.items() if profile is not None else ()
    preset = {normal_name(on_host(tag, host.name)): lane for lane, tags in lanes for tag in tags}
    kept = any(host_of(model) == host.name for model in shared.lanes)
    return replace(shared, preset=preset, preload=options.preload and bool(preset or kept))


def hosts_of(values: SettingsValues) -> tuple[RemoteHost, ...]:
    """The further machines of the settings, in their order there."""
    return tuple(
        RemoteHost(name, read_address(address), memory_of(values, name)) for name, address in values.hosts.items()
    )


def memory_of(values: SettingsValues, name: str) -> int | None:
    """Bytes that the models of a machine may take, where the user entered that."""
    amount = values.host_memory_gb.get(name)
    return round(float(amount) * GB) if amount is not None else None


def caps_of(values: SettingsValues) -> Caps:
    """The caps in micro-dollars. 0 a day or a chat means no such cap; 0 for a tier means that it may spend nothing."""
    tiers = {tier: round(getattr(values, f"cap_{tier.value}") * MICRO) for tier in Tier}
    return Caps(
        tiers,
        total=round(values.cap_total * MICRO),
        day=round(values.cap_day * MICRO) or None,
        chat=round(values.cap_chat * MICRO) or None,
    )
