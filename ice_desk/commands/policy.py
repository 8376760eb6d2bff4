"""`ice-desk policy`: what an organisation sets for this machine, and a check of a file before it is deployed."""

import argparse

from ice_desk import paths
from ice_desk.commands.common import print_json
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.policy import Policy
from ice_desk.domain.policy_words import words_of
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
    elif policy.exists:
        print("\n".join((f"Set by your organisation in {policy.source}:", *(f"  {line}" for line in words_of(policy)))))
    else:
        print(f"Nothing is set by an organisation on this machine ({paths.machine_policy()} is not there).")
    return 1 if policy.problem else 0


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
