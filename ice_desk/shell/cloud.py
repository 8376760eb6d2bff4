"""What a person does with cloud endpoints, keys, roles and prices in the settings."""

import contextlib
from collections.abc import Coroutine
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ice_desk.app import Desk
from ice_desk.domain.endpoints import WireFormat
from ice_desk.domain.errors import DeskError
from ice_desk.domain.policy import BY_ORGANISATION
from ice_desk.services.typed_price import typed_price
from ice_desk.texts import tr
from ice_desk.ui.dialogs import ask
from ice_desk.ui.settings.endpoints import EndpointsSection
from ice_desk.ui.settings.price_dialog import PriceDialog
from ice_desk.ui.settings.roles import RolesSection


class CloudActs:
    """`parent` is the window over which dialogs open."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def sections(self) -> tuple[QWidget, ...]:
        """The settings' sections on the cloud, alive. What is known of the keyring is looked up meanwhile."""
        keys, cloud = self._desk.keys, self._desk.cloud
        places = EndpointsSection(keys.states, keys.keyring)
        places.saved.connect(lambda name, key: self._quietly(keys.save(name, key), "save a key"))
        for signal, act, what in (
            (places.tested, keys.test, "test an endpoint"),
            (places.deleted, keys.delete, "delete a key"),
            (places.imported, keys.import_offer, "take a key over"),
            (places.removed, keys.remove, "remove an endpoint"),
        ):
            signal.connect(lambda name, act=act, what=what: self._quietly(act(name), what))
        places.unlock_clicked.connect(lambda: self._quietly(keys.unlock(), "unlock the keyring"))
        places.form.added.connect(lambda *given: self._quietly(self._add(places, *given), "add an endpoint"))
        roles = RolesSection(cloud.roles, keys.states)
        roles.chosen.connect(self._choose)
        roles.listed.connect(lambda name: self._quietly(keys.test(name), "list models"))
        roles.price_clicked.connect(partial(self._ask_price, roles))
        if not self._desk.policy.value.cloud:
            for section in (places, roles):
                section.show_empty(tr("No cloud models and no keys: {rule}.", rule=BY_ORGANISATION))
            return places, roles
        self._quietly(keys.look(), "look at the keyring")
        return places, roles

    def _quietly(self, work: Coroutine[Any, Any, object], name: str) -> None:
        """What comes of it is shown in the endpoint's own row, so a refusal needs no notice beside it."""

        async def act() -> None:
            with contextlib.suppress(DeskError):
                await work

        self._desk.jobs.spawn(act(), name)

    async def _add(self, places: EndpointsSection, name: str, wire: str, address: str) -> None:
        """Add an endpoint and ask it once for its models; whether that worked stands in its row."""
        try:
            endpoint = await self._desk.keys.add(name, WireFormat(wire), address)
        except DeskError as error:
            places.form.refuse(error.shown)
            return
        places.form.clear()
        await self._desk.keys.test(endpoint.id)

    def _choose(self, role: str, endpoint: str, model: str) -> None:
        try:
            self._desk.cloud.choose(role, endpoint, model)
        except DeskError as error:
            self._desk.notices.report(error)

    def _ask_price(self, roles: RolesSection, role: str) -> None:
        self._desk.jobs.spawn(self._price(roles, role), "enter a price", slot="price")

    async def _price(self, roles: RolesSection, role: str) -> None:
        desk = self._desk
        offer = next(offer for offer in desk.cloud.roles.value if offer.role.role == role)
        endpoint = desk.keys.endpoint(offer.endpoint)
        listed = await desk.prices.listed(endpoint.price_list, offer.model)
        read = partial(typed_price, endpoint.price_list, offer.model)
        dialog = PriceDialog(offer.model, endpoint.title, offer.price, listed, read, roles.window())
        if not await ask(dialog):
            return
        if dialog.price is None:
            await desk.prices.forget(endpoint.price_list, offer.model)
        else:
            await desk.prices.enter(dialog.price, free=dialog.free)
        await desk.cloud.refresh()
