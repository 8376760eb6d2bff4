"""A published version of ICE Desk, and whether it is newer than another."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

_VERSION = re.compile(r"(\d{1,5})\.(\d{1,5})\.(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Release:
    """`page` is where people get it: an https address, opened only when they ask."""

    version: str
    page: str
    published: date

    def newer_than(self, version: str) -> bool:
        return numbers_of(self.version) > numbers_of(version)


def numbers_of(version: str) -> tuple[int, ...]:
    """The three numbers a version begins with. Raises ValueError."""
    found = _VERSION.match(version)
    if found is None:
        raise ValueError(f"“{version}” is no version")
    return tuple(int(part) for part in found.groups())


def checked_release(version: object, page: object, published: object) -> Release:
    """A release out of a feed. Raises ValueError for anything that cannot be shown or opened safely."""
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise ValueError("it names no version")
    parts = urlsplit(page) if isinstance(page, str) else None
    if parts is None or parts.scheme != "https" or not parts.hostname or "@" in parts.netloc:
        raise ValueError("its page is no https address")
    if not isinstance(published, str):
        raise ValueError("it has no date")  # noqa: TRY004  one kind of failure for all
    return Release(version, str(page), date.fromisoformat(published))
