"""The rules of the tiers as the settings have them. Their defaults are the specification's own numbers."""

from collections.abc import Mapping

from ice_desk.domain.routing_rules import LOCAL_SECOND
from ice_desk.services.settings_values import SettingsValues

# Each rule that can be set, and its setting.
SETTINGS: Mapping[str, str] = {
    "starter.complexity_below": "starter_local_below",
    "edge.complexity_below": "edge_local_below",
    "edge.confidence_above": "edge_sure_above",
    "professional.quality_above": "professional_quality_above",
    LOCAL_SECOND: "local_second_price",
}


def rules_from(values: SettingsValues) -> dict[str, float]:
    """Every rule that can be set, as it is set."""
    return {rule: float(getattr(values, setting)) for rule, setting in SETTINGS.items()}
