"""`ice-desk policy`: what an organisation sets for this machine, and a check of a file before it is deployed."""

import argparse

from ice_desk import paths
from ice_desk.commands.common import print_json
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.money import dollars
from ice_desk.domain.policy import Policy
from ice_desk.options import policy_in_force
from ice_desk.services.policy_file import check_policy


def run(arguments: argparse.Namespace) -> int:
    """Show the policy in force, check a file, or print the schema. Raises UsageFault, and DataFault for a bad file."""
    if arguments.act == "schema":
        print((paths.resources() / "policy" / "policy.schema.json").read_text("utf-8"), end="")
        return 0
    if arguments.act == "check":
        if arguments.file is None:
            raise UsageFault("Name the file", remedy="For example: ice-desk policy check policy.json")
        return _show(check_policy(arguments.file), as_json=arguments.json)
    return _show(policy_in_force(), as_json=arguments.json)


def _show(policy: Policy, *, as_json: bool) -> int:
    if as_json:
        print_json(_record(policy))
    else:
        print("\n".join(words_of(policy)))
    return 1 if policy.problem else 0


def words_of(policy: Policy) -> list[str]:
    """One line for each thing that the policy takes away."""
    if not policy.exists:
        return [f"Nothing is set by an organisation on this machine ({paths.machine_policy()} is not there)."]
    lines = [f"Set by your organisation in {policy.source}:"]
    if policy.problem:
        lines.append(f"  {policy.warning}")
    if policy.hosts is not None:
        lines.append(f"  engines: {', '.join(policy.hosts) or 'none'}")
    if policy.tiers is not None:
        lines.append(f"  tiers: {', '.join(policy.tiers) or 'none'}")
    flags = (
        (not policy.cloud, "no cloud models, no keys"),
        (policy.keep_local, "every chat stays on this machine"),
        (policy.keyring_required, "keys in the system's keyring only"),
        (not policy.update_check, "no check for updates"),
    )
    lines += [f"  {words}" for holds, words in flags if holds]
    lines += [f"  cap of {_scope_words(scope)}: at most {dollars(cap)}" for scope, cap in policy.ceilings.items()]
    return lines


def _scope_words(scope: str) -> str:
    kind, _, tier = scope.partition(":")
    if kind == "tier":
        return f"the {tier.capitalize()} tier, a month"
    return {"global": "all tiers, a month", "day": "a day", "chat": "a chat"}[kind]


def _record(policy: Policy) -> dict[str, object]:
    return {
        "source": policy.source,
        "problem": policy.problem,
        "contact": policy.contact,
        "hosts": policy.hosts,
        "tiers": policy.tiers,
        "cloud": policy.cloud,
        "ceilings_micro_dollars": dict(policy.ceilings),
        "keep_local": policy.keep_local,
        "update_check": policy.update_check,
        "keyring_required": policy.keyring_required,
    }
