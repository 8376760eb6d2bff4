"""The further machines of a fleet, as the user names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RemoteHost:
    """Another machine's engine. `name` is the end of its models' names; `memory` is bytes, None where not entered.

    `profile` is set for a simulated one: it runs on this computer, counts as another, and has that profile's lanes.
    """

    name: str
    address: str
    memory: int | None = None
    profile: str = ""
