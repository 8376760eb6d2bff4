"""What the main window is filled with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from ice_desk.domain.budget import Budget
from ice_desk.domain.health import Check
from ice_desk.domain.slots import Board
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed
from ice_desk.services.notices import Notice
from ice_desk.ui.firstrun import FirstRunPage
from ice_desk.ui.palette import Command
from ice_desk.ui.panels import PanelLayout
from ice_desk.ui.statusbar import StatusFacts
from ice_desk.ui.theme import Theme


@dataclass(frozen=True)
class WindowParts:
    """What the window shows. `pages` are built on their first visit, so that none delays the first paint.

    `commands` go into menus and palette; `more_commands` is asked for each time the palette opens (models to move).
    `clock` is seconds since 1970.
    """

    theme: Theme
    board: Feed[Board]
    samples: Feed[Sample]
    budget: Feed[Budget]
    checks: Feed[tuple[Check, ...]]
    notices: Feed[tuple[Notice, ...]]
    dismiss: Callable[[str], None]
    status: Feed[StatusFacts]
    left: QWidget
    centre: QWidget
    right: QWidget
    first_run: FirstRunPage
    clock: Callable[[], float]
    pages: Mapping[str, Callable[[], QWidget]] = field(default_factory=dict)
    commands: Sequence[Command] = ()
    more_commands: Callable[[], Sequence[Command]] = tuple
    layout: PanelLayout = field(default_factory=PanelLayout)
