"""The numbers that decisions go by. The catalogue holds the specification's, and ours where it is open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.routing import Tier

SLOPE, PIVOT, LOCAL_SECOND = "quality.slope", "quality.pivot", "cost.local_dollars_per_second"
# Each rule that a decision looks at, and the tier and field it is kept in besides the list of all rules.
_PLACES: Mapping[str, tuple[Tier, str] | None] = {
    "starter.complexity_below": (Tier.STARTER, "complexity_below"),
    "edge.complexity_below": (Tier.EDGE, "complexity_below"),
    "edge.confidence_above": (Tier.EDGE, "confidence_above"),
    "professional.quality_above": (Tier.PROFESSIONAL, "quality_above"),
    "professional.cost_offset": (Tier.PROFESSIONAL, "cost_offset"),
    LOCAL_SECOND: None,
    SLOPE: None,
    PIVOT: None,
}
RULES: tuple[str, ...] = tuple(_PLACES)


def rules_of(catalogue: Catalogue, names: Iterable[str] = RULES) -> dict[str, float]:
    return {name: catalogue.rules[name] for name in names if name in catalogue.rules}


def ruled(catalogue: Catalogue, rules: Mapping[str, float]) -> Catalogue:
    """The catalogue with these rules in force. Raises KeyError for one that cannot be set."""
    changed = {name: value for name, value in rules.items() if catalogue.rules.get(name) != value}
    if not changed:
        return catalogue
    tiers = dict(catalogue.tiers)
    for name, value in changed.items():
        place = _PLACES[name]
        if place is not None:
            tier, part = place
            change: dict[str, Any] = {part: value}
            tiers[tier] = replace(tiers[tier], **change)
    return replace(catalogue, tiers=tiers, rules={**catalogue.rules, **changed})


@dataclass(slots=True)
class RuledCatalogue:
    """Makes the catalogue under changing rules anew only when they change: it is asked for at every keystroke."""

    given: Catalogue
    _rules: Mapping[str, float] | None = None
    _made: Catalogue | None = None

    def under(self, rules: Mapping[str, float]) -> Catalogue:
        if self._made is None or rules != self._rules:
            self._rules, self._made = dict(rules), ruled(self.given, rules)
        return self._made
