"""`ice-desk updates`: ask once for the newest version, where the setting lets it."""

import argparse
import asyncio

from ice_desk import __version__, paths
from ice_desk.commands.common import options_of, print_json
from ice_desk.engines.update_feed import fetch_feed
from ice_desk.options import places_for, policy_in_force
from ice_desk.services.settings import stored_values
from ice_desk.services.updates import Updates


def run(arguments: argparse.Namespace) -> int:
    """Print what there is and where. Raises Refused where asking is off, DeskError for what came back."""
    policy = policy_in_force()
    values = stored_values(places_for(options_of(arguments)).settings, policy)
    updates = Updates(
        paths.resources() / "updates.json",
        lambda address: fetch_feed(address, values.cloud_proxy),
        allowed=lambda: values.update_check,
        policy=lambda: policy,
    )
    release = asyncio.run(updates.newest())
    newer = release.newer_than(__version__)
    if arguments.json:
        print_json({"this": __version__, "newest": release.version, "newer": newer, "page": release.page})
    elif newer:
        print(f"{release.version} of {release.published.isoformat()} can be had; this is {__version__}\n{release.page}")
    else:
        print(f"This is the newest version, {__version__}")
    return 0
