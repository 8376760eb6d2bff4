"""The one road for messages to the user."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ice_desk.domain.errors import DeskError, Refused
from ice_desk.services.feed import Feed

AT_MOST = 5
INFO, WARNING, BAD = "info", "warning", "bad"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    """One message. The view takes it away after `seconds`; None leaves it until it is dismissed.

    `level` is "info", "warning" or "bad". `action` is the label of a button that calls `act`. `serial` grows with
    each posting, so that the same words posted again count as new. `more` are further buttons with what they do.
    """

    key: str
    text: str
    level: str = INFO
    action: str = ""
    act: Callable[[], None] | None = None
    seconds: float | None = None
    serial: int = 0
    more: tuple[tuple[str, Callable[[], None]], ...] = ()


class Notices:
    """The messages now to be seen, oldest first, at most five: a sixth takes the place of the oldest."""

    def __init__(self) -> None:
        self.feed: Feed[tuple[Notice, ...]] = Feed(())
        self._serial = 0

    def post(
        self,
        text: str,
        *,
        key: str = "",
        level: str = INFO,
        action: str = "",
        act: Callable[[], None] | None = None,
        more: Sequence[tuple[str, Callable[[], None]]] = (),
        seconds: float | None = 8,
    ) -> None:
        """Show `text`; it replaces the message of the same `key`. Without a key, equal texts replace each other."""
        self._serial += 1
        notice = Notice(key or text, text, level, action, act, seconds, self._serial, tuple(more))
        others = tuple(item for item in self.feed.value if item.key != notice.key)
        self.feed.publish((*others, notice)[-AT_MOST:])

    def report(self, error: BaseException) -> None:
        """Tell of a failure: a DeskError in its own words, a cancellation not at all, anything else as ours."""
        if isinstance(error, (asyncio.CancelledError, KeyboardInterrupt, SystemExit)):
            return
        if isinstance(error, BaseExceptionGroup):
            for part in error.exceptions:
                self.report(part)
        elif isinstance(error, DeskError):
            log.info("told the user: %s", error)
            level = WARNING if isinstance(error, Refused) else BAD
            self.post(str(error), key=f"{type(error).__name__}: {error.what}", level=level, seconds=None)
        else:
            log.error("a failure inside the desk", exc_info=error)
            text = "Something went wrong inside ICE Desk. The log has the details."
            self.post(text, key=f"inside: {type(error).__name__}", level=BAD, seconds=None)

    def dismiss(self, key: str) -> None:
        self.feed.publish(tuple(item for item in self.feed.value if item.key != key))
