"""What each cloud role would cost now, from cached prices and the ledger's newest state. Pure and quick."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ice_desk.domain.catalogue import Catalogue, CloudRole
from ice_desk.domain.endpoints import EndpointState
from ice_desk.domain.images import Image, Sized, cloud_tokens
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
from ice_desk.domain.world import BUDGET, NO_KEY, CloudSeat
from ice_desk.services.settings_values import SettingsValues

NO_PRICE = "its price is not known"


@dataclass(frozen=True, slots=True)
class Offer:
    """One role as it is set up: its model, its endpoint's id, its price where one is known.

    `ready` False waits for a key. `gone` is the day since when, `going` the day on which its provider turns it off.
    `vision` means that it surely sees images.
    """

    role: CloudRole
    model: str
    endpoint: str
    ready: bool
    price: Price | None
    gone: str = ""
    going: str = ""
    vision: bool = False

    @property
    def lacks(self) -> str:
        """What has to be done before it can be asked, empty where nothing has."""
        if not self.ready:
            return NO_KEY
        if self.gone:
            return f"turned off on {self.gone}"
        return "" if self.price is not None else NO_PRICE


def images_bound(model: str, images: Iterable[Sized]) -> int:
    """The most input tokens that images can come to at this model."""
    return sum(cloud_tokens(model, image.width, image.height) for image in images)


def seat_of(
    offer: Offer, tier: Tier, text_bytes: int, answer_tokens: int, state: LedgerState, images: Sequence[Image] = ()
) -> CloudSeat:
    """The role's seat for a question of so many bytes, with images. `blocked` says what is missing, with figures."""
    price = offer.price
    blocked = _blocked(offer, tier, state)
    see = offer.vision
    if price is None:
        return CloudSeat(offer.role.role, offer.model, blocked, None, offer.role.context, None, offer.gone, see)
    prompt_bytes = text_bytes + images_bound(offer.model, images)
    bound = worst_case(prompt_bytes, USUAL_MESSAGES, capped(answer_tokens, price), price)
    left = left_of(tier, state)
    if not blocked and left is not None and bound > left:
        tokens = prompt_bound(prompt_bytes, USUAL_MESSAGES)
        shorter = largest_output(left, tokens, price)
        if shorter < SHORTEST_OUTPUT:
            blocked = f"{BUDGET}{dollars(left)} left, {dollars(bound)} needed at most"
        else:
            bound = worst_case(prompt_bytes, USUAL_MESSAGES, shorter, price)
    return CloudSeat(offer.role.role, offer.model, blocked, bound, offer.role.context, left, offer.gone, see)


def capped(answer_tokens: int, price: Price) -> int:
    """The output cap to send: what is wished, within what the model can write."""
    return min(answer_tokens, price.max_output) if price.max_output else answer_tokens


def left_of(tier: Tier, state: LedgerState) -> int | None:
    """Micro-dollars that the narrowest cap leaves; None without any cap."""
    counters = [state.tiers.get(tier), state.total, state.today]
    rests = [counter.left for counter in counters if counter is not None and counter.left is not None]
    return min(rests) if rests else None


def _blocked(offer: Offer, tier: Tier, state: LedgerState) -> str:
    if not offer.ready:
        return NO_KEY
    if offer.gone:
        return offer.lacks
    return state.problem or state.clock or state.frozen.get(tier, "")


def offers_of(
    catalogue: Catalogue,
    values: SettingsValues,
    states: Sequence[EndpointState],
    prices: Mapping[tuple[str, str], Price],
    retired: Callable[[str, str], str],
) -> tuple[Offer, ...]:
    """One offer per role, as the user chose or as the catalogue has it.

    `prices` are by price list and model, as `retired`, which says since when a model is gone.
    """
    made = []
    for seat in catalogue.cloud.values():
        state = seated(values, states, seat)
        model, prices_at = model_of(values, seat), state.endpoint.price_list
        made.append(
            Offer(
                seat,
                model,
                state.endpoint.id,
                state.ready,
                prices.get((prices_at, model)),
                gone=retired(prices_at, model),
                going=state.shutdown_date(model),
                vision=catalogue.sight.of(model),
            )
        )
    return tuple(made)


def model_of(values: SettingsValues, seat: CloudRole) -> str:
    return values.cloud_models.get(seat.role) or seat.model


def seated(values: SettingsValues, states: Sequence[EndpointState], seat: CloudRole) -> EndpointState:
    """The endpoint of a role: the chosen one where there still is one of that name, else the catalogue's provider."""
    by_name = {state.endpoint.provider: state for state in states}
    return by_name.get(values.cloud_endpoints.get(seat.role, "")) or by_name[seat.provider]


def tier_price(catalogue: Catalogue, offers: Iterable[Offer], tier: Tier) -> Price | None:
    """The price of the cloud model that `tier` asks first; None where it is not known."""
    prices = {offer.role.role: offer.price for offer in offers}
    return next((prices.get(role) for role in catalogue.tier(tier).cloud), None)
