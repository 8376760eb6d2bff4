"""Which settings a policy bounds, what then holds in their place, and the word for a user who wants otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ice_desk.domain.errors import DeskError
from ice_desk.domain.ledger import DAY, GLOBAL
from ice_desk.domain.policy import BY_ORGANISATION, CHAT, Policy
from ice_desk.domain.routing import Tier
from ice_desk.engines.hosts import read_address
from ice_desk.services.settings_values import SPECS, SettingsValues

MICRO = 1_000_000
SCOPES: Mapping[str, str] = {
    **{f"cap_{tier.value}": f"tier:{tier.value}" for tier in Tier},
    "cap_total": GLOBAL,
    "cap_day": DAY,
    "cap_chat": CHAT,
}
# With these 0 means that there is no cap.
OPTIONAL = frozenset({"cap_day", "cap_chat"})
CLOUD = (
    "openai_base_url", "anthropic_base_url", "environment_keys", "cloud_models", "cloud_endpoints", "endpoints",
    "answer_tokens",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limit:
    """What a policy leaves of a setting. `high` is the most it may be, `choices` all it may be; `note` says so."""

    note: str
    locked: bool = False
    choices: tuple[str, ...] | None = None
    high: float | None = None


def limits_of(policy: Policy) -> dict[str, Limit]:
    """The settings that the policy bounds, by name."""
    found: dict[str, Limit] = {}
    locked = Limit(f"{BY_ORGANISATION.capitalize()}.", locked=True)
    if policy.hosts is not None:
        one = len(policy.hosts) < 2
        note = locked.note if one else f"One of {', '.join(policy.hosts)}: {BY_ORGANISATION}."
        found["host"] = Limit(note, one, policy.hosts)
    if policy.tiers is not None:
        one, names = len(policy.tiers) < 2, ", ".join(tier.value.capitalize() for tier in policy.tiers)
        note = locked.note if one else f"One of {names}: {BY_ORGANISATION}."
        found["tier"] = Limit(note, one, tuple(tier.value for tier in policy.tiers))
    if not policy.cloud:
        found |= dict.fromkeys(CLOUD, locked)
    if policy.keyring_required:
        found["environment_keys"] = locked
    for name, scope in SCOPES.items():
        ceiling = policy.ceiling(scope)
        if ceiling is not None:
            most = ceiling / MICRO
            found[name] = Limit(f"At most ${most:,.2f}: {BY_ORGANISATION}.", not ceiling, high=most)
    if not policy.update_check and "update_check" in SPECS:
        found["update_check"] = locked
    return found


def bounded(wished: SettingsValues, policy: Policy) -> SettingsValues:
    """What holds of the user's wishes under the policy."""
    limits = limits_of(policy)
    changes: dict[str, Any] = {}
    for name, limit in limits.items():
        value = getattr(wished, name)
        if limit.high is not None:
            none = name in OPTIONAL and not value
            changes[name] = limit.high if none else min(value, limit.high)
        elif limit.choices is not None and _plain(name, value) not in limit.choices:
            changes[name] = next(iter(limit.choices), value)
        elif name in ("environment_keys", "update_check"):
            changes[name] = False
    return replace(wished, **changes)


def check_bounds(name: str, value: object, policy: Policy) -> None:
    """Raises Refused for a value that the policy does not leave to the user."""
    if name == "hosts" and isinstance(value, Mapping):
        for address in value.values():
            policy.check_host(read_address(str(address)))
    limit = limits_of(policy).get(name)
    if limit is None:
        return
    over = limit.high is not None and (float(str(value)) > limit.high or (name in OPTIONAL and not value))
    if over and limit.high is not None:
        raise policy.refusal(f"“{SPECS[name].label}” can be at most ${limit.high:,.2f}")
    if limit.high is None and (limit.choices is None or _plain(name, value) not in limit.choices):
        raise policy.refusal(f"“{SPECS[name].label}” cannot be changed", "" if limit.locked else limit.note)


def _plain(name: str, value: object) -> str:
    if name != "host":
        return str(value)
    try:
        return read_address(str(value))
    except DeskError:
        return ""
