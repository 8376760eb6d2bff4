"""Endpoints and their keys: which have one, from where, and what the last act on it said.

A keyring may ask for a password at every read, so a key is read when it is first needed, never at the start; that there
is one is remembered in the settings, without the key.
"""

import logging
from collections.abc import Callable
from dataclasses import replace

from ice_desk.domain.endpoints import CloudModel, Endpoint, EndpointState, KeySource, WireFormat
from ice_desk.domain.errors import DataFault, DeskError, Refused, UsageFault
from ice_desk.domain.keys import KeyringState
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.secret import Secret
from ice_desk.engines.base import CloudEngine
from ice_desk.services.cloud.endpoints import endpoints_of, made_endpoint, with_endpoint
from ice_desk.services.feed import Feed
from ice_desk.services.secrets import KeyringUnusable, Secrets
from ice_desk.services.settings import Settings

log = logging.getLogger(__name__)
SESSION_ONLY = "The key is used for this session only."


class Keys:
    """`states` is what the settings show. `open_engine(endpoint, key_source, proxy)` makes an engine to try a key with.

    Where the `policy` forbids the cloud, no key is taken, read or used; deleting one stays possible.
    """

    def __init__(
        self,
        settings: Settings,
        secrets: Secrets,
        open_engine: Callable[[Endpoint, Callable[[], Secret | None], str], CloudEngine],
        policy: Callable[[], Policy] = lambda: NO_POLICY,
    ) -> None:
        self._policy = policy
        self._settings = settings
        self._secrets = secrets
        self._make_engine = open_engine
        self._read: dict[str, Secret] = {}
        self.states: Feed[tuple[EndpointState, ...]] = Feed(())
        self._rebuild()

    async def start(self) -> None:
        """Take keys of the environment for this session, where the user agreed to that."""
        self._settings.values.subscribe(lambda _values: self._rebuild())
        if self._settings.values.value.environment_keys:
            await self.use_environment()

    def endpoint(self, provider: str) -> Endpoint:
        """The endpoint that a provider's models are asked at. Raises UsageFault for an unknown provider."""
        for state in self.states.value:
            if provider in (state.endpoint.provider, state.endpoint.id):
                return state.endpoint
        names = ", ".join(state.endpoint.id for state in self.states.value)
        raise UsageFault(f"There is no endpoint called {provider}", remedy=f"Choose one of {names}.")

    def engine(self, endpoint: Endpoint) -> CloudEngine:
        """Raises Refused where the policy forbids the cloud."""
        self._policy().check_cloud()
        proxy = self._settings.values.value.cloud_proxy
        return self._make_engine(endpoint, lambda: self._read.get(endpoint.id), proxy)

    @property
    def keyring(self) -> Feed[KeyringState]:
        """What is known of the keyring; nothing before `look` or the first key."""
        return self._secrets.state

    async def look(self) -> None:
        """Find out whether the keyring can be used, without asking the user for anything."""
        await self._secrets.start()

    async def unlock(self) -> None:
        """The user wants the keyring opened: the system may ask for its password now."""
        await self._secrets.unlock()

    async def add(self, name: str, wire: WireFormat, address: str) -> Endpoint:
        """Add an endpoint of the user's own. Raises Refused, UsageFault for a name or an address that cannot be.

        Nothing is sent there. The same name at another address is another endpoint, and needs its key anew.
        """
        endpoint = made_endpoint(name.strip(), wire, address)
        places = with_endpoint(self._settings.values.value.endpoints, endpoint)
        await self.engine(endpoint).close()  # building one checks the address
        self._settings.set("endpoints", places)
        return endpoint

    async def remove(self, name: str) -> None:
        """Take an added endpoint away, with its key. Raises UsageFault, KeyringUnusable."""
        endpoint = self.endpoint(name)
        places = {key: place for key, place in self._settings.values.value.endpoints.items() if key != endpoint.title}
        if len(places) == len(self._settings.values.value.endpoints):
            raise UsageFault(f"{endpoint.title} stays", why="Only endpoints that were added can be removed")
        if self._state(endpoint.id).keyed:
            await self.delete(name)
        self._settings.set("endpoints", places)

    async def obtain(self, endpoint: Endpoint) -> None:
        """Read the key from the keyring at its first use. Raises Refused where one is needed and there is none."""
        self._policy().check_cloud()
        if endpoint.own and not self._state(endpoint.id).keyed:
            return
        secret = await self._secrets.get(endpoint.id)
        if secret is None:
            self._remember(endpoint, kept=False)
            raise Refused(
                f"There is no key for {endpoint.title}", why="The keyring has none", remedy="Enter one in Settings"
            )
        self._hold(endpoint, secret)

    async def save(self, name: str, text: str) -> None:
        """Keep a key; where the keyring cannot, use it for this session and say so, if the policy lets it.

        Raises Refused where it does not, and DataFault for what is no key.
        """
        await self._keep(self.endpoint(name), text, KeySource.SESSION)

    async def import_offer(self, name: str) -> None:
        """The user agrees that an endpoint's key is taken over from the environment. Raises as `save` does."""
        endpoint = self.endpoint(name)
        await self._keep(endpoint, self._secrets.offered(endpoint.provider), KeySource.ENVIRONMENT)

    async def _keep(self, endpoint: Endpoint, text: str, otherwise: KeySource) -> None:
        self._policy().check_cloud()
        try:
            await self._secrets.save(endpoint.id, text)
        except KeyringUnusable as error:
            if self._policy().keyring_required:
                self._show(endpoint.id, problem=f"{error.what}. A key outside the keyring is not allowed here.")
                raise self._policy().refusal(error.what, error.why) from error
            self._secrets.use_for_session(endpoint.id, text)
            await self._take(endpoint)
            self._show(endpoint.id, source=otherwise, problem=f"{error.what}. {error.why}. {SESSION_ONLY}")
            return
        except DataFault as error:
            self._show(endpoint.id, problem=str(error))
            raise
        self._remember(endpoint, kept=True)
        await self._take(endpoint)
        self._show(endpoint.id, source=KeySource.KEYRING, tested="Saved in the system's keyring.")

    async def test(self, name: str) -> int:
        """Ask for the list of models, which costs nothing; return how many there are. Raises DeskError."""
        endpoint = self.endpoint(name)
        models = await self.models(endpoint)
        how = "The key works" if self._state(endpoint.id).keyed else "It answers without a key"
        self._show(endpoint.id, tested=f"{how}: {len(models)} {'model' if len(models) == 1 else 'models'} on offer.")
        return len(models)

    async def models(self, endpoint: Endpoint) -> tuple[CloudModel, ...]:
        """What an endpoint offers, with the dates of models that are about to go. Costs nothing. Raises DeskError.

        A refusal is not shown where another key was entered meanwhile: it says nothing of that one.
        """
        asked_with = self._read.get(endpoint.id)
        try:
            await self.obtain(endpoint)
            asked_with = self._read.get(endpoint.id)
            engine = self.engine(endpoint)
            try:
                models = await engine.models()
            finally:
                await engine.close()
        except DeskError as error:
            if self._read.get(endpoint.id) is asked_with:
                self._show(endpoint.id, problem=str(error))
            raise
        self._show(endpoint.id, models=models)
        return models

    async def delete(self, name: str) -> None:
        """Take a key out of memory and the keyring. Raises KeyringUnusable."""
        endpoint = self.endpoint(name)
        self._read.pop(endpoint.id, None)
        session = self._secrets.source(endpoint.id) == "session"
        try:
            await self._secrets.forget(endpoint.id)
        except KeyringUnusable as error:
            if not session:
                self._show(endpoint.id, problem=str(error))
                raise
        self._remember(endpoint, kept=False)

    async def use_environment(self) -> None:
        """Take OPENAI_API_KEY and ANTHROPIC_API_KEY for this session, where an endpoint has no key of its own."""
        policy = self._policy()
        if policy.keyring_required or not policy.cloud:
            return
        for vendor, name in self._secrets.offers():
            endpoint = self.endpoint(vendor)
            if self._state(endpoint.id).keyed:
                continue
            try:
                await self._secrets.import_offer(vendor, endpoint.id, session_only=True)
                await self._take(endpoint)
            except DeskError as error:
                log.info("%s is no key: %s", name, error.what)
            else:
                self._show(endpoint.id, source=KeySource.ENVIRONMENT)

    async def _take(self, endpoint: Endpoint) -> None:
        """Have the key that was just entered at hand."""
        secret = await self._secrets.get(endpoint.id)
        if secret is not None:
            self._hold(endpoint, secret)

    def _hold(self, endpoint: Endpoint, secret: Secret) -> None:
        self._read[endpoint.id] = secret
        self._show(endpoint.id, tail=secret.hint[-4:])

    def _remember(self, endpoint: Endpoint, *, kept: bool) -> None:
        known = dict(self._settings.values.value.keyed_endpoints)
        known.pop(endpoint.id, None)
        if kept:
            known[endpoint.id] = "keyring"
        self._settings.set("keyed_endpoints", known)
        if not kept:
            self._show(endpoint.id, source=KeySource.NONE, tail="")

    def _state(self, endpoint: str) -> EndpointState:
        return next(state for state in self.states.value if state.endpoint.id == endpoint)

    def _show(self, endpoint: str, *, tested: str = "", problem: str = "", **changes: object) -> None:
        changed = replace(self._state(endpoint), tested=tested, problem=problem, **changes)  # type: ignore[arg-type]
        self.states.publish(tuple(changed if state.endpoint.id == endpoint else state for state in self.states.value))

    def _rebuild(self) -> None:
        values = self._settings.values.value
        before = {state.endpoint.id: state for state in self.states.value}
        offers = dict(self._secrets.offers())
        states = []
        for endpoint in endpoints_of(values):
            state = replace(before.get(endpoint.id) or EndpointState(endpoint), endpoint=endpoint)
            state = replace(state, offer=offers.get(endpoint.provider, ""))
            if endpoint.id in values.keyed_endpoints and not state.keyed:
                state = replace(state, source=KeySource.KEYRING)
            states.append(state)
        self.states.publish(tuple(states))
