"""What a tier puts on the board besides what is installed."""

from types import SimpleNamespace

from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Card
from ice_desk.services.tier_board import TierBoard
from tests.services.fleet_house import CATALOGUE


def shown(tier: Tier, models: dict[str, str]) -> list[tuple[str, str]]:
    """(model, note) of the cloud cards, where each role is held by the model that `models` names."""
    cards: list[Card] = []
    seats = {role: SimpleNamespace(model=model, bound=90_000, blocked="") for role, model in models.items()}
    fleet = SimpleNamespace(show_cloud=cards.extend, suggest=lambda _tags: None)
    cloud = SimpleNamespace(seats=lambda _tier, _size: seats)
    TierBoard(CATALOGUE, fleet, SimpleNamespace(show_tier=lambda _tier: None), cloud).show(tier)
    return [(card.model, card.note) for card in cards]


def test_a_model_that_has_several_roles_has_one_card_that_names_them():
    roles = list(dict.fromkeys(CATALOGUE.tier(Tier.PROFESSIONAL).cloud))
    assert len(roles) > 1
    [(model, note)] = shown(Tier.PROFESSIONAL, dict.fromkeys(roles, "house-model"))
    assert model == "house-model"
    assert all(CATALOGUE.cloud[role].title.rpartition(", ")[2] in note for role in roles)
    assert len(shown(Tier.PROFESSIONAL, {role: role for role in roles})) == len(roles)
