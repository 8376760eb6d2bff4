"""Help > Check for updates: asks once, says what there is, and opens its page where a person wants that."""

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ice_desk import __version__
from ice_desk.app import Desk
from ice_desk.domain.errors import Refused
from ice_desk.domain.release import Release
from ice_desk.services.updates import OFF
from ice_desk.texts import tr
from ice_desk.ui.text import MONTHS

KEY = "updates"


class UpdateActs:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def check(self) -> None:
        self._desk.jobs.spawn(self._look(), "check for updates", slot="updates")

    async def _look(self) -> None:
        notices = self._desk.notices
        try:
            release = await self._desk.updates.newest()
        except Refused as refusal:
            offer = refusal.what == OFF and self._desk.policy.value.update_check
            notices.post(
                str(refusal),
                key=KEY,
                action=tr("Turn on and check") if offer else "",
                act=self._turn_on if offer else None,
                seconds=None,
            )
            return
        if release.newer_than(__version__):
            notices.post(
                found_words(release), key=KEY, action=tr("Open its page"), act=partial(_open, release), seconds=None
            )
        else:
            notices.post(tr("This is the newest version, {version}.", version=__version__), key=KEY)

    def _turn_on(self) -> None:
        self._desk.settings.set("update_check", True)
        self.check()


def found_words(release: Release) -> str:
    day = release.published
    return tr(
        "ICE Desk {version} of {day} {month} {year} can be had; this is {own}.",
        version=release.version,
        day=day.day,
        month=MONTHS[day.month - 1],
        year=day.year,
        own=__version__,
    )


def _open(release: Release) -> None:
    QDesktopServices.openUrl(QUrl(release.page))
