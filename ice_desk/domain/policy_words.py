"""What an organisation's policy takes away, in sentences for the window and the terminal."""

from ice_desk.domain.ledger import DAY, GLOBAL
from ice_desk.domain.money import dollars
from ice_desk.domain.policy import CHAT, Policy


def words_of(policy: Policy) -> list[str]:
    """One line for each thing; what is wrong with the file comes first."""
    lines = [policy.warning] if policy.problem else []
    if policy.hosts is not None:
        lines.append(f"engines: {', '.join(policy.hosts) or 'none'}")
    if policy.tiers is not None:
        lines.append(f"tiers: {', '.join(tier.value.capitalize() for tier in policy.tiers) or 'none'}")
    flags = (
        (not policy.cloud, "no cloud models, no keys"),
        (policy.keep_local, "every chat stays on this machine"),
        (policy.keyring_required, "keys in the system's keyring only"),
        (not policy.update_check, "no check for updates"),
    )
    lines += [words for holds, words in flags if holds]
    return lines + [f"cap of {_scope_words(scope)}: at most {dollars(cap)}" for scope, cap in policy.ceilings.items()]


def _scope_words(scope: str) -> str:
    kind, _, tier = scope.partition(":")
    if kind == "tier":
        return f"the {tier.capitalize()} tier, a month"
    return {GLOBAL: "all tiers, a month", DAY: "a day", CHAT: "a chat"}[kind]
