"""What routing learns from the answers of this machine."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.domain.models import normal_name
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.domain.world import Acceptance

RECENT_QUESTIONS = 500


@dataclass(frozen=True, slots=True)
class Learned:
    """`recent` is sorted, by tier; `acceptance` by (task, model in its normal form, fifth of the complexity scale)."""

    recent: Mapping[Tier, tuple[float, ...]] = field(default_factory=dict)
    acceptance: Mapping[tuple[str, str, int], Acceptance] = field(default_factory=dict)


def read_learned(db: sqlite3.Connection) -> Learned:
    """Blocks; for the store's thread."""
    recent = {}
    for tier in Tier:
        rows = db.execute(
            "SELECT complexity FROM inferences WHERE tier = ? AND complexity IS NOT NULL ORDER BY id DESC LIMIT ?",
            (tier.value, RECENT_QUESTIONS),
        )
        recent[tier] = tuple(sorted(row[0] for row in rows))
    counted = db.execute(
        "SELECT task, lower(model), min(4, CAST(complexity * 5 AS INTEGER)) AS fifth, count(*),"
        " sum(outcome NOT IN (?, ?) AND coalesce(rating, 0) >= 0)"
        " FROM inferences WHERE complexity IS NOT NULL GROUP BY task, lower(model), fifth",
        (Outcome.CUT.value, Outcome.FAILED.value),
    )
    acceptance = {(row[0], normal_name(row[1]), row[2]): Acceptance(row[4], row[3]) for row in counted}
    return Learned(recent, acceptance)
