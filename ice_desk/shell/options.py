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
        from ice_desk.options import options_from

        return options_from(self.given, preload=True)
