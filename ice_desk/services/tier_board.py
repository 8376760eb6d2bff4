"""What the board shows for a tier besides what is installed: its cloud models, and its models that could be pulled."""

from dataclasses import replace

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.money import dollars
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Card, Lane, State
from ice_desk.domain.units import price_words
from ice_desk.domain.world import NO_KEY
from ice_desk.services.cloud import CloudDesk
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.spend import Spend

# A question of two pages, for the price on a card.
TYPICAL_BYTES = 4000


class TierBoard:
    """Follows the tier in force."""

    def __init__(self, catalogue: Catalogue, fleet: AnyFleet, spend: Spend, cloud: CloudDesk) -> None:
        self._catalogue = catalogue
        self._fleet = fleet
        self._spend = spend
        self._cloud = cloud

    def show(self, tier: Tier) -> None:
        spec = self._catalogue.tier(tier)
        seats = self._cloud.seats(tier, TYPICAL_BYTES)
        roles = [role for role in dict.fromkeys(spec.cloud) if role in seats]
        cards: dict[str, Card] = {}
        for role in roles:
            card = self._card(role, tier, len(cards))
            known = cards.get(card.model)
            # A card is known by its model's name: one that has several roles has one card.
            cards[card.model] = card if known is None else replace(known, note=_both(known.note, card.note))
        self._fleet.show_cloud(tuple(cards.values()))
        self._fleet.suggest(spec.local)
        self._spend.show_tier(tier)

    def _card(self, role: str, tier: Tier, shade: int) -> Card:
        seat = self._cloud.seats(tier, TYPICAL_BYTES)[role]
        given = self._catalogue.cloud[role]
        keyless = seat.blocked == NO_KEY
        price = price_words(given.prior) if keyless or seat.bound is None else dollars(seat.bound)
        return Card(
            given.label if keyless else seat.model,
            Lane.COLD,
            State.CLOUD,
            note=given.title,
            reason=seat.blocked,
            price_label=f"{price} per query",
            shade=shade,
        )


def _both(first: str, second: str) -> str:
    """ "Cloud, fast" and "Cloud, research" as "Cloud, fast, research"."""
    return f"{first}, {second.rpartition(', ')[2]}"
