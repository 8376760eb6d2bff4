"""What is kept: settings, conversations, measurements."""

import asyncio

from ice_desk import paths
from ice_desk.app.desk import Desk
from ice_desk.domain.errors import DataFault
from ice_desk.options import places_for, policy_in_force
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.library import Library
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.policy import PolicyKeeper
from ice_desk.services.presets import Presets
from ice_desk.services.settings import Settings
from ice_desk.services.store import Store
from ice_desk.services.tags import Tags


def _prepare(desk: Desk) -> None:
    """A home that cannot be written to keeps nobody from working; a place that was named is a wish, and is refused."""
    try:
        desk.places.prepare()
    except DataFault as fault:
        if desk.places.named:
            raise
        desk.notices.post(str(fault), level="warning", seconds=None)


async def open_records(desk: Desk) -> None:
    """The organisation's policy first, for it bounds all that follows. Raises DeskError for wrong options or data."""
    desk.places = places_for(desk.options)
    _prepare(desk)
    desk.rules = PolicyKeeper(policy_in_force, desk.jobs)
    await desk.start(desk.rules)
    if desk.options.tier is not None:
        desk.rules.now().check_tier(desk.options.tier)
    desk.catalogue = await asyncio.to_thread(load_catalogue, paths.resources() / "catalogue")
    given = {} if desk.options.tier is None else {"tier": desk.options.tier.value}
    desk.settings = Settings(desk.places.settings, desk.jobs, desk.policy, given)
    await desk.start(desk.settings)
    desk.store = Store(desk.places.database, MIGRATIONS)
    await desk.start(desk.store)
    desk.inferences = Inferences(desk.store)
    await desk.inferences.start()
    desk.history = History(desk.store, desk.jobs, desk.inferences)
    await desk.start(desk.history)
    desk.tags = Tags(desk.store, desk.history)
    await desk.start(desk.tags)
    desk.library = Library(desk.store, desk.history, desk.tags.refresh)
    desk.presets = Presets(desk.store)
    await desk.start(desk.presets)
