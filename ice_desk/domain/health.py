"""Verdicts on the parts of the desk."""

from dataclasses import dataclass
from enum import IntEnum


class Verdict(IntEnum):
    """Ordered: the worst one speaks for the whole."""

    HEALTHY = 0
    DEGRADED = 1
    BROKEN = 2


@dataclass(frozen=True, slots=True)
class Check:
    """One verdict with its figure and what to do. `action` names a button's act where there is one, `target` on what.

    `since` is when the verdict became what it is, in seconds since 1970; None where nobody watched.
    """

    name: str
    verdict: Verdict
    figure: str
    remedy: str = ""
    action: str = ""
    target: str = ""
    since: float | None = None


def worst_of(checks: tuple[Check, ...]) -> Verdict:
    return max((check.verdict for check in checks), default=Verdict.HEALTHY)
