"""Says when a cap is half used, nearly used, and almost gone: once each."""

from ice_desk.domain.ledger import LedgerState
from ice_desk.domain.money import dollars
from ice_desk.domain.routing import Tier
from ice_desk.services.feed import Feed
from ice_desk.services.notices import Notices


class CapAlerts:
    """Follows the ledger. What was reached before the start is not told again."""

    def __init__(self, state: Feed[LedgerState], notices: Notices) -> None:
        self._notices = notices
        self._period = state.value.period
        self._told = {tier: counters.alert for tier, counters in state.value.tiers.items()}
        state.subscribe(self._look)

    def _look(self, state: LedgerState) -> None:
        if state.period != self._period:
            self._period, self._told = state.period, {}
        for tier, counters in state.tiers.items():
            if counters.alert > self._told.get(tier, 0):
                self._told[tier] = counters.alert
                self._tell(tier, counters.alert, counters.used, counters.cap or 0)

    def _tell(self, tier: Tier, percent: int, used: int, cap: int) -> None:
        self._notices.post(
            f"{percent} % of {tier.value.capitalize()}'s cap is used: {dollars(used)} of {dollars(cap)}. "
            "Local models go on in any case.",
            key=f"cap:{tier.value}",
            level="warning" if percent < 95 else "bad",
            seconds=None,
        )
