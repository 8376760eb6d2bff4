"""What the window shows before any service runs, and how the services' feeds take its place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from ice_desk.domain.budget import Budget
from ice_desk.domain.chats import Today
from ice_desk.domain.health import Check
from ice_desk.domain.measured import Measured
from ice_desk.domain.performance import Speed
from ice_desk.domain.plans import Promises
from ice_desk.domain.promises import Held
from ice_desk.domain.slots import Board
from ice_desk.domain.telemetry import NO_SAMPLE, Sample
from ice_desk.services.feed import Feed
from ice_desk.ui.firstrun import FirstRunFacts
from ice_desk.ui.statusbar import StatusFacts

T = TypeVar("T")


def _feed(value: T) -> Callable[[], Feed[T]]:
    return lambda: Feed(value)


@dataclass(frozen=True)
class WindowFeeds:
    """The window's own feeds: they are there before the first paint, the services are not."""

    board: Feed[Board] = field(default_factory=_feed(Board()))
    samples: Feed[Sample] = field(default_factory=_feed(NO_SAMPLE))
    trail: Feed[tuple[Sample, ...]] = field(default_factory=lambda: Feed(()))
    budget: Feed[Budget] = field(default_factory=_feed(Budget()))
    month: Feed[Budget] = field(default_factory=_feed(Budget()))
    promises: Feed[Promises] = field(default_factory=_feed(Promises()))
    today: Feed[Today] = field(default_factory=_feed(Today()))
    checks: Feed[tuple[Check, ...]] = field(default_factory=lambda: Feed(()))
    measured: Feed[Measured] = field(default_factory=_feed(Measured()))
    held: Feed[tuple[Held, ...]] = field(default_factory=lambda: Feed(()))
    speeds: Feed[tuple[Speed, ...]] = field(default_factory=lambda: Feed(()))
    status: Feed[StatusFacts] = field(default_factory=_feed(StatusFacts()))
    first_run: Feed[FirstRunFacts] = field(default_factory=_feed(FirstRunFacts()))


def relay(source: Feed[T], target: Feed[T]) -> None:
    """Let `target` follow `source` from its present snapshot on."""
    source.subscribe(target.publish)
    target.publish(source.value)
