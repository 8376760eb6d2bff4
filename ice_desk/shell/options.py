"""What the command line says of the window, kept light: the services are not imported for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ice_desk.options import DeskOptions


@dataclass(frozen=True)
class ShellOptions:
    """`given` are the command line's common options; `theme` overrides the setting."""

    given: Mapping[str, Any]
    theme: str = ""

    def desk(self) -> "DeskOptions":
        from ice_desk.domain.routing import Tier
        from ice_desk.options import DeskOptions

        given = self.given
        return DeskOptions(
            data_dir=given.get("data_dir"),
            simulate=bool(given.get("simulate")),
            profile=given.get("profile"),
            host=given.get("host"),
            tier=Tier(given["tier"]) if given.get("tier") else None,
            speed=given.get("speed") or 1.0,
            faults=frozenset(given.get("fault") or ()),
            preload=True,
        )
