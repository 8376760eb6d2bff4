"""Says when a cap is half used, nearly used, and almost gone: once each."""

from ice_desk.domain.ledger import Counters, LedgerState
from ice_desk.domain.money import dollars
from ice_desk.services.feed import Feed
from ice_desk.services.notices import Notices

ALL, TODAY = "the cap of all tiers", "today's cap"


class CapAlerts:
    """Follows the ledger: each tier's cap, the one over all, and the day's. What was reached before the start is not
    told again."""

    def __init__(self, state: Feed[LedgerState], notices: Notices) -> None:
        self._notices = notices
        self._told: dict[tuple[str, str], int] = {
            key: counters.alert for key, counters in _counters(state.value).items()
        }
        state.subscribe(self._look)

    def _look(self, state: LedgerState) -> None:
        for key, counters in _counters(state).items():
            if counters.alert > self._told.get(key, 0):
                self._told[key] = counters.alert
                self._tell(key[1], counters)

    def _tell(self, name: str, counters: Counters) -> None:
        percent, cap = counters.alert, counters.cap or 0
        self._notices.post(
            f"{percent} % of {name} is used: {dollars(counters.used)} of {dollars(cap)}. "
            "Local models go on in any case.",
            key=f"cap:{name}",
            level="warning" if percent < 95 else "bad",
            seconds=None,
        )


def _counters(state: LedgerState) -> dict[tuple[str, str], Counters]:
    """By the time they count in and what a person calls them: another month or day is told of anew."""
    found = {(state.period, f"{tier.capitalize()}'s cap"): counters for tier, counters in state.tiers.items()}
    return found | {(state.period, ALL): state.total, (state.day, TODAY): state.today}
