"""Keys, prices, the ledger, and the cloud behind them."""

import os
from collections.abc import Callable

from ice_desk.app.desk import Desk
from ice_desk.domain.catalogue_world import empty_pools
from ice_desk.domain.ledger import LedgerState
from ice_desk.engines.cloud.opening import open_cloud_engine
from ice_desk.options import caps_of, ledger_for
from ice_desk.services.cloud import CloudDesk
from ice_desk.services.cloud.alerts import CapAlerts
from ice_desk.services.cloud.keys import Keys
from ice_desk.services.cloud.offers import tier_price
from ice_desk.services.comparison import TierComparison
from ice_desk.services.keyring_store import no_store, open_platform_store
from ice_desk.services.ledger import START_SECONDS, Ledger
from ice_desk.services.prices import Prices, retired_models
from ice_desk.services.processes import forbid_core_dumps
from ice_desk.services.secrets import Secrets
from ice_desk.services.spend import Spend
from ice_desk.services.tier_board import TierBoard

CHECKING = "The budget ledger is still being checked"
CHECK = "ledger.check"


async def open_money(desk: Desk, remember: Callable[[str], None]) -> None:
    """`remember` learns keys to mask in logs."""
    catalogue, settings = desk.catalogue, desk.settings
    desk.ledger = Ledger(
        ledger_for(desk.places, desk.rules.now()),
        desk.jobs,
        caps=caps_of(settings.values.value),
        notify=lambda sentence: desk.notices.post(sentence, key="bill", level="bad", seconds=None),
        policy=desk.rules.now,
    )
    desk.prices = Prices(desk.places.data / "prices.toml", catalogue.cloud.values(), retired=retired_models(catalogue))
    forbid_core_dumps()
    desk.secrets = Secrets(no_store if desk.options.simulate else open_platform_store, remember, os.environ)
    desk.stack.push_async_callback(desk.secrets.close)
    desk.keys = Keys(settings, desk.secrets, open_cloud_engine, desk.rules.now)
    desk.cloud = CloudDesk(
        catalogue,
        settings,
        desk.ledger,
        desk.prices,
        desk.keys,
        desk.jobs,
        told=desk.history.correct_cost,
        policy=desk.rules.now,
    )
    # Beside all else, for it reads every row ever written. Until it is done nothing goes to the cloud.
    desk.ledger.state.publish(LedgerState(problem=CHECKING))
    desk.stack.push_async_callback(desk.ledger.close)
    desk.jobs.spawn(desk.ledger.start(), "check the ledger", slot=CHECK)
    for service in (desk.prices, desk.cloud):
        await desk.start(service)
    await desk.keys.start()
    desk.spend = Spend(
        desk.inferences,
        desk.jobs,
        caps=caps_of(settings.values.value).tiers,
        ledger=desk.ledger.state,
        price_of=lambda tier: tier_price(catalogue, desk.cloud.roles.value, tier),
    )
    desk.comparison = TierComparison(
        catalogue,
        desk.inferences,
        settings,
        pools=lambda: empty_pools(desk.core.snapshot()),
        profile=lambda: desk.sampler.samples.value.profile,
        prices=lambda: {offer.role.role: offer.price for offer in desk.cloud.roles.value if offer.price is not None},
        reference=desk.routing_models.reference,
    )
    desk.tier_board = TierBoard(catalogue, desk.fleet, desk.spend, desk.cloud)


async def ledger_checked(desk: Desk) -> None:
    """Wait for the check of the ledger. What was used of the caps before it is not told of again."""
    await desk.jobs.wait(CHECK, START_SECONDS)
    CapAlerts(desk.ledger.state, desk.notices)
