"""One question to a cloud model: reserve, mark sent, stream, settle. Not one byte leaves before the money is held."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.endpoints import Endpoint
from ice_desk.domain.errors import DeskError, EngineBusy, Refused, UsageFault
from ice_desk.domain.images import Image
from ice_desk.domain.ledger import Reservation
from ice_desk.domain.money import SHORTEST_OUTPUT, Price, largest_output, prompt_bound, worst_case
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.routing import Route, Tier
from ice_desk.domain.stream import Event, Reserved, Waiting
from ice_desk.domain.world import CloudSeat
from ice_desk.engines.base import ChatMessage, CloudChatRequest, CloudDone, CloudEngine
from ice_desk.services.answer import Answer
from ice_desk.services.cloud.call import DRAIN_SECONDS, CloudCall
from ice_desk.services.cloud.keys import Keys
from ice_desk.services.cloud.offers import Offer, capped, images_bound, model_of, offers_of, seat_of, seated
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.ledger import Ledger
from ice_desk.services.prices import Prices
from ice_desk.services.settings import Settings

log = logging.getLogger(__name__)
# Seconds that a busy provider may ask for; a longer time is told, and another model asked where the rules choose.
LONGEST_WAIT = 60.0


async def _nobody(_answer: int, _micro_dollars: int) -> None:
    """Nobody keeps what stopped answers cost."""


class CloudDesk:
    """The dispatcher's way to cloud models, where the organisation's `policy` leaves it open.

    `told` hears the true cost of an answer that was stopped, by its id.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        settings: Settings,
        ledger: Ledger,
        prices: Prices,
        keys: Keys,
        jobs: Jobs,
        *,
        told: Callable[[int, int], Awaitable[None]] = _nobody,
        policy: Callable[[], Policy] = lambda: NO_POLICY,
    ) -> None:
        self._policy = policy
        self._catalogue = catalogue
        self._settings = settings
        self._ledger = ledger
        self._prices = prices
        self._keys = keys
        self._jobs = jobs
        self._told = told
        self._engines: dict[str, tuple[tuple[Endpoint, str], CloudEngine]] = {}
        self._known: dict[tuple[str, str], Price] = {}
        self.roles: Feed[tuple[Offer, ...]] = Feed(())

    async def start(self) -> None:
        """Look prices up in the background: local questions wait for none of it."""
        self._renew()
        self._keys.states.subscribe(lambda _states: self._renew())
        self._settings.values.subscribe(lambda _values: self._read_prices_soon())
        self._read_prices_soon()

    async def close(self) -> None:
        for _, engine in self._engines.values():
            await engine.close()

    def seats(self, tier: Tier, prompt_bytes: int, images: Sequence[Image] = ()) -> Mapping[str, CloudSeat]:
        state, wished = self._ledger.state.value, self._settings.values.value.answer_tokens
        seats = {
            offer.role.role: seat_of(offer, tier, prompt_bytes, wished, state, images) for offer in self.roles.value
        }
        return self._policy().seats(seats)

    async def stream(
        self, decision: Route, chat: tuple[ChatMessage, ...], answer: Answer, *, swap: bool = False
    ) -> AsyncGenerator[Event, None]:
        """Ask, and once more where the provider was too busy, billed nothing and named a short wait.

        Raises DeskError; Refused before anything else where the policy forbids it.
        """
        try:
            async with aclosing(self._once(decision, chat, answer)) as events:
                async for event in events:
                    yield event
        except EngineBusy as busy:
            wait = busy.retry_after
            if answer.began or not busy.nothing_billed or wait is None or wait > LONGEST_WAIT:
                raise
            yield Waiting(wait, busy.what)
        else:
            return
        await asyncio.sleep(wait)
        async with aclosing(self._once(decision, chat, answer)) as events:
            async for event in events:
                yield event

    async def _once(
        self, decision: Route, chat: tuple[ChatMessage, ...], answer: Answer
    ) -> AsyncGenerator[Event, None]:
        """One POST. However it ends, the hold ends with it: settled, given back, or left open at its worst case.

        A reader who leaves has left at once; the rest of the answer is read unseen, for only its end tells the cost.
        """
        policy = self._policy()
        policy.check_cloud()
        policy.check_tier(decision.tier)
        if policy.keep_local:
            raise policy.refusal("Every chat stays on this machine", "Choose a local model")
        offer, price = self._priced(decision)
        await self._keys.obtain(self._keys.endpoint(offer.endpoint))
        output, worst = await self._affordable(decision.tier, chat, offer.model, price, answer.conversation)
        hold = await self._ledger.reserve(
            Reservation(offer.model, decision.tier, decision.task, worst, price.id, answer.conversation)
        )
        call = None
        try:
            yield Reserved(hold.worst)
            engine = self._engine(offer)
            await self._ledger.sent(hold)
            call = CloudCall(engine, CloudChatRequest(offer.model, chat, output), hold, price, self._ledger)
            self._jobs.spawn(self._follow(call, answer), f"ask {offer.model}")
            async with aclosing(call.pieces()) as pieces:
                async for piece in pieces:
                    if isinstance(piece, CloudDone):
                        yield answer.cloud_done(piece, call.cost)
                    else:
                        answer.take(piece)
                        yield piece
        finally:
            if call is None:
                answer.cost(await self._ledger.abandon(hold))
            else:
                call.leave(patience=DRAIN_SECONDS if self._settings.values.value.drain_stopped else 0.0)
                answer.cost(call.cost)

    async def _follow(self, call: CloudCall, answer: Answer) -> None:
        """Read an answer to its end; where its reader left before, its cost becomes known only then."""
        await call.run()
        if call.stopped and answer.facts.micro_dollars != call.cost:
            answer.cost(call.cost)
            if answer.id is not None:
                await self._told(answer.id, call.cost)

    def _priced(self, decision: Route) -> tuple[Offer, Price]:
        offer = next((offer for offer in self.roles.value if offer.role.role == decision.role), None)
        if offer is None or offer.price is None:
            raise Refused(
                f"{decision.model} cannot be asked",
                why="Its price is not known, so its cost cannot be bounded",
                remedy="Enter its price in Settings, or choose a local model",
            )
        return offer, offer.price

    async def _affordable(
        self, tier: Tier, chat: tuple[ChatMessage, ...], model: str, price: Price, conversation: int | None
    ) -> tuple[int, int]:
        """The output cap to send and the worst case; a shorter answer where the cap leaves no more."""
        size = sum(len(message.content.encode()) + len(message.role) for message in chat)
        size += images_bound(model, (image for message in chat for image in message.images))
        output = capped(self._settings.values.value.answer_tokens, price)
        worst = worst_case(size, len(chat), output, price)
        left = await self._ledger.left(tier, conversation)
        if worst > left:
            shorter = largest_output(left, prompt_bound(size, len(chat)), price)
            if shorter >= SHORTEST_OUTPUT:
                output = min(output, shorter)
                worst = worst_case(size, len(chat), output, price)
        return output, worst

    def choose(self, role: str, endpoint: str, model: str) -> None:
        """Put a model of an endpoint into a role; where both are the catalogue's own, nothing is kept of it.

        Raises UsageFault for an unknown role or endpoint.
        """
        seat = self._catalogue.cloud.get(role)
        if seat is None:
            known = ", ".join(self._catalogue.cloud)
            raise UsageFault(f"There is no role called {role}", remedy=f"Choose one of {known}")
        values, name = self._settings.values.value, self._keys.endpoint(endpoint).provider
        for key, chosen, usual in (("cloud_endpoints", name, seat.provider), ("cloud_models", model, seat.model)):
            kept = {other: value for other, value in getattr(values, key).items() if other != role}
            self._settings.set(key, kept if chosen in ("", usual) else {**kept, role: chosen})
        self._renew()

    def _engine(self, offer: Offer) -> CloudEngine:
        """The engine of an endpoint, made anew when its address or the way to it has changed."""
        endpoint = self._keys.endpoint(offer.endpoint)
        way = (endpoint, self._settings.values.value.cloud_proxy)
        held = self._engines.get(endpoint.id)
        if held is None or held[0] != way:
            if held is not None:
                self._jobs.spawn(held[1].close(), f"close {endpoint.id}")
            held = (way, self._keys.engine(endpoint))
            self._engines[endpoint.id] = held
        return held[1]

    def _renew(self) -> None:
        values, states = self._settings.values.value, self._keys.states.value
        self.roles.publish(offers_of(self._catalogue, values, states, self._known, self._prices.retired))

    def _read_prices_soon(self) -> None:
        self._jobs.spawn(self.refresh(), "read prices", slot="prices")

    async def refresh(self) -> None:
        """Look every role's price up anew."""
        values, known = self._settings.values.value, {}
        for seat in self._catalogue.cloud.values():
            where = seated(values, self._keys.states.value, seat).endpoint.price_list
            model = model_of(values, seat)
            try:
                price = await self._prices.price(where, model)
            except DeskError as error:
                log.info("no price for %s: %s", model, error)
            else:
                if price is not None:
                    known[where, model] = price
        self._known = known
        self._renew()
