"""What routing learns from the answers of this machine."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.domain.models import bare_name, normal_name
from ice_desk.domain.routing import Tier
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
    acceptance: dict[tuple[str, str, int], Acceptance] = {}
    for task, model, fifth, asked, accepted in db.execute("SELECT task, model, fifth, asked, accepted FROM acceptance"):
        # How good an answer is does not depend on the machine that gave it.
        key = (task, normal_name(bare_name(model)), fifth)
        before = acceptance.get(key, Acceptance(0, 0))
        acceptance[key] = Acceptance(before.accepted + accepted, before.asked + asked)
    return Learned(recent, acceptance)
