"""What each cloud role would cost now, from cached prices and the ledger's newest state. Pure and quick."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ice_desk.domain.catalogue import Catalogue, CloudRole
from ice_desk.domain.ledger import LedgerState
from ice_desk.domain.money import (
    SHORTEST_OUTPUT,
    USUAL_MESSAGES,
    Price,
    dollars,
    largest_output,
    prompt_bound,
    worst_case,
)
from ice_desk.domain.routing import Tier
from ice_desk.domain.world import NO_KEY, CloudSeat


@dataclass(frozen=True, slots=True)
class Offer:
    """One role as it is set up: its model, its endpoint's id, whether that has a key, its price where one is known."""

    role: CloudRole
    model: str
    endpoint: str
    keyed: bool
    price: Price | None


def seat_of(offer: Offer, tier: Tier, prompt_bytes: int, answer_tokens: int, state: LedgerState) -> CloudSeat:
    """The role's seat for a question of so many bytes. `blocked` says what is missing, with its figures."""
    price = offer.price
    blocked = _blocked(offer, tier, state)
    if price is None:
        return CloudSeat(offer.role.role, offer.model, blocked, None, offer.role.context)
    bound = worst_case(prompt_bytes, USUAL_MESSAGES, capped(answer_tokens, price), price)
    left = left_of(tier, state)
    if not blocked and left is not None and bound > left:
        tokens = prompt_bound(prompt_bytes, USUAL_MESSAGES)
        shorter = largest_output(left, tokens, price)
        if shorter < SHORTEST_OUTPUT:
            blocked = f"budget: {dollars(left)} left, {dollars(bound)} needed at most"
        else:
            bound = worst_case(prompt_bytes, USUAL_MESSAGES, shorter, price)
    return CloudSeat(offer.role.role, offer.model, blocked, bound, offer.role.context)


def capped(answer_tokens: int, price: Price) -> int:
    """The output cap to send: what is wished, within what the model can write."""
    return min(answer_tokens, price.max_output) if price.max_output else answer_tokens


def left_of(tier: Tier, state: LedgerState) -> int | None:
    """Micro-dollars that the narrowest cap leaves; None without any cap."""
    counters = [state.tiers.get(tier), state.total, state.today]
    rests = [counter.left for counter in counters if counter is not None and counter.left is not None]
    return min(rests) if rests else None


def _blocked(offer: Offer, tier: Tier, state: LedgerState) -> str:
    if not offer.keyed:
        return NO_KEY
    return state.problem or state.clock or state.frozen.get(tier, "")


def offers_of(
    catalogue: Catalogue,
    models: Mapping[str, str],
    keyed: Mapping[str, bool],
    prices: Mapping[tuple[str, str], Price],
) -> tuple[Offer, ...]:
    """One offer per role. `models` are the user's own choices by role; prices are by (provider, model)."""
    made = []
    for role, seat in catalogue.cloud.items():
        model = models.get(role) or seat.model
        price = prices.get((seat.provider, model))
        made.append(Offer(seat, model, seat.provider, keyed.get(seat.provider, False), price))
    return tuple(made)


def tier_price(catalogue: Catalogue, offers: Iterable[Offer], tier: Tier) -> Price | None:
    """The price of the cloud model that `tier` asks first; None where it is not known."""
    prices = {offer.role.role: offer.price for offer in offers}
    return next((prices.get(role) for role in catalogue.tier(tier).cloud), None)
