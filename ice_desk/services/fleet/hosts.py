"""Several machines as one fleet: each has its own fleet, told apart by the end of a model's name."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from ice_desk.domain.accuracy import Accuracy
from ice_desk.domain.errors import Refused
from ice_desk.domain.fit import Fit, Recommended
from ice_desk.domain.hosts import RemoteHost
from ice_desk.domain.memory import Plan
from ice_desk.domain.models import host_of
from ice_desk.domain.needs import Outlook
from ice_desk.domain.plan_words import refused
from ice_desk.domain.slots import Board, Card, Host, JournalEntry, Lane, Link, State, Wait
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed, until
from ice_desk.services.fleet.core import JOURNAL_LENGTH, Core, Tell
from ice_desk.services.fleet.desk import Fleet
from ice_desk.services.fleet.policy import FleetPolicy
from ice_desk.services.fleet.remote import RemoteMemory
from ice_desk.services.fleet.slots import Lease
from ice_desk.services.jobs import Jobs

LAST_ANSWERS = 3600.0
"""Seconds in which the answers of a machine that was taken from the list may still end."""


def core_of(host: RemoteHost, first: Core, policy: FleetPolicy) -> Core:
    """What the fleet of a further machine shares: of it only its engine tells, the rest is as on the first one."""

    async def unread() -> Sample:
        return Sample(at=first.clock(), ram=None)

    core = Core(first.catalogue, first.calibration, unread, policy, first.times, first.clock, first.wall)
    core.host, core.remote, core.further = Host(host.name, here=False), RemoteMemory(host.memory), True
    core.away, core.loaded, core.judged = bool(host.profile), first.loaded, first.judged
    core.keep, core.tell, core.rhythm = first.keep, first.tell, first.rhythm
    core.publish()
    return core


class Hosts:
    """The fleet of `first` and of any number of further machines, each made by `make`.

    A model is asked of the machine its name ends with. One machine that is slow or gone holds up no other.
    """

    def __init__(self, first: Fleet, jobs: Jobs, make: Callable[[RemoteHost], Fleet]) -> None:
        self.board: Feed[Board] = Feed(first.board.value)
        self.journal: Feed[tuple[JournalEntry, ...]] = Feed(first.journal.value)
        self._first = first
        self._jobs = jobs
        self._make = make
        self._others: dict[str, Fleet] = {}
        self._hosts: dict[str, RemoteHost] = {}
        self._leaving: set[Fleet] = set()
        self._wanted: tuple[RemoteHost, ...] = ()
        self._started = False
        self._at = ""
        first.board.subscribe(self._show)
        first.journal.subscribe(self._tell)

    async def start(self, address: str) -> None:
        """Look for the first machine's engine, and meanwhile for the others; only the first one is waited for."""
        self._at = address
        self.follow(self._wanted)
        self._started = True
        for name in self._others:
            self._begin(name)
        await self._first.start(address)

    async def close(self) -> None:
        fleets = (self._first, *self._others.values(), *self._leaving)
        await asyncio.gather(*(fleet.close() for fleet in fleets))

    def follow(self, hosts: Iterable[RemoteHost]) -> None:
        """Have exactly these further machines: look for new ones, let those go that are no longer among them.

        The first machine's own engine is left out, by whatever name: two fleets would fight for its memory.
        """
        self._wanted = tuple(hosts)
        wanted = {host.name: host for host in self._wanted if host.address != self._at}
        for name in [name for name in self._others if name not in wanted]:
            self._let_go(name)
        for name, host in wanted.items():
            known = self._hosts.get(name)
            self._hosts[name] = host
            if known is None:
                self._take(host)
            elif known != host:
                self._others[name].set_memory(host.memory)
                if known.address != host.address:
                    self._spawn(name, self._others[name].reconnect(host.address))
        self._first.look_up_memory()
        self._show()

    async def found(self, at_most: float) -> None:
        """Wait until every machine has answered or is known not to, so many seconds at most."""
        await until(self.board, lambda board: all(host.link is not Link.CONNECTING for host in board.hosts), at_most)

    async def reconnect(self, address: str | None = None) -> None:
        """Use the engine at `address` as the first machine's, or look again at all the present ones."""
        if address is None:
            for name, fleet in self._others.items():
                self._spawn(name, fleet.reconnect())
        await self._first.reconnect(address)

    async def refresh(self) -> None:
        await self._first.refresh()

    def watch_pressure(self, latest: Callable[[], Sample], tell: Tell) -> None:
        """Act on this computer's memory: that of the others cannot be read."""
        self._first.watch_pressure(latest, tell)

    def expect(self, model: str, why: str) -> None:
        """Load `model` ahead on its own machine, if there is room."""
        fleet = self._find(model)
        if fleet is not None:
            fleet.expect(model, why)

    def show_cloud(self, cards: tuple[Card, ...]) -> None:
        self._first.show_cloud(cards)

    def suggest(self, tags: Iterable[str]) -> None:
        self._first.suggest(tags)

    def set_policy(self, **changes: object) -> None:
        """What a hardware profile presets is the first machine's alone."""
        self._first.set_policy(**changes)
        shared = {name: value for name, value in changes.items() if name not in ("preset", "preload")}
        for fleet in self._others.values():
            fleet.set_policy(**shared)

    def plan(self, model: str, lane: Lane, context: int | None = None, *, split: bool = False) -> Plan:
        """What moving `model` to `lane` would do on its own machine. Pure on cached readings; never raises."""
        fleet = self._find(model)
        if fleet is None:
            return refused(model, lane, "No such machine", f"No machine here is called {host_of(model)}.")
        return fleet.plan(model, lane, context, split=split)

    def plan_whole(self, model: str) -> Plan:
        """What loading a model again, wholly on its machine's GPU, would do."""
        return self._on(model).plan_whole(model)

    async def make_whole(self, model: str, plan: Plan) -> None:
        await self._on(model).make_whole(model, plan)

    def plan_question(self, model: str, context: int, *, swap: bool = False) -> Plan | None:
        fleet = self._find(model)
        return fleet.plan_question(model, context, swap=swap) if fleet is not None else None

    def trained_context(self, model: str) -> int | None:
        fleet = self._find(model)
        return fleet.trained_context(model) if fleet is not None else None

    def room(self, model: str = "") -> int:
        """Bytes free where `model` would go; 0 where nobody can tell."""
        fleet = self._find(model)
        return fleet.room(model) if fleet is not None else 0

    def recommend(self, tag: str, strategy: str) -> Recommended | None:
        fleet = self._find(tag)
        return fleet.recommend(tag, strategy) if fleet is not None else None

    def catalogue_fits(self) -> Mapping[str, Fit]:
        return self._first.catalogue_fits()

    def predict_memory_needs(self, tasks: Iterable[str]) -> Outlook:
        return self._first.predict_memory_needs(tasks)

    async def move(self, model: str, lane: Lane, *, plan: Plan | None = None, brief: bool = False) -> None:
        """Put `model` into `lane` of its own machine. Raises Refused, DoesNotFit and EngineErrors."""
        await self._on(model).move(model, lane, plan=plan, brief=brief)

    async def release_caches(self) -> None:
        """Only of this computer: of other machines the memory of processes is not known."""
        await self._first.release_caches()

    async def stop_load(self, model: str, lane: Lane | None = None) -> None:
        await self._on(model).stop_load(model, lane)

    def free_all(self) -> None:
        for fleet in (self._first, *self._others.values()):
            fleet.free_all()

    async def pull(
        self, model: str, lane: Lane | None = None, *, plan: Plan | None = None, brief: bool = False
    ) -> None:
        """Download `model` on its own machine, then load it where `lane` asks for that."""
        await self._on(model).pull(model, lane, plan=plan, brief=brief)

    def pause_pull(self, model: str) -> None:
        self._on(model).pause_pull(model)

    def resume_pull(self, model: str) -> None:
        self._on(model).resume_pull(model)

    def aim_pull(self, model: str, lane: Lane) -> None:
        self._on(model).aim_pull(model, lane)

    @property
    def accuracy(self) -> Accuracy:
        """How good the size estimates have been, on all machines together."""
        return self._first.accuracy

    @asynccontextmanager
    async def lease(self, model: str, context: int, *, swap: bool = False) -> AsyncIterator[Lease]:
        """Hold `model` on its own machine. Raises Refused, DoesNotFit, LoadFailed and other EngineErrors."""
        async with self._on(model).lease(model, context, swap=swap) as lease:
            yield lease

    @asynccontextmanager
    async def borrow(self, model: str, *, foreign: bool = False) -> AsyncIterator[Lease]:
        """Hold a model that is loaded and idle without counting it as used. Raises Refused where it is not.

        With `foreign` also one that another program has loaded.
        """
        async with self._on(model).borrow(model, foreign=foreign) as lease:
            yield lease

    async def renew(self, model: str, context: int | None = None) -> None:
        """Load a model that hangs again, or any with another `context`, on its own machine."""
        await self._on(model).renew(model, context)

    def waits(self) -> tuple[Wait, ...]:
        """What somebody waits for now, on any machine."""
        return tuple(wait for fleet in (self._first, *self._others.values()) for wait in fleet.waits())

    def learn_speed(self, model: str, tokens_per_second: float) -> None:
        fleet = self._find(model)
        if fleet is not None:
            fleet.learn_speed(model, tokens_per_second)

    def _find(self, model: str) -> Fleet | None:
        name = host_of(model)
        return self._others.get(name) if name else self._first

    def _on(self, model: str) -> Fleet:
        fleet = self._find(model)
        if fleet is None:
            known = ", ".join(self._others) or "none but this computer"
            raise Refused(f"No machine here is called {host_of(model)}", remedy=f"The machines are: {known}.")
        return fleet

    def _take(self, host: RemoteHost) -> None:
        fleet = self._others[host.name] = self._make(host)
        fleet.board.subscribe(self._show)
        fleet.journal.subscribe(self._tell)
        if self._started:
            self._begin(host.name)

    def _begin(self, name: str) -> None:
        self._others[name].begin()
        self._spawn(name, self._others[name].reconnect(self._hosts[name].address))

    def _spawn(self, name: str, look: Coroutine[Any, Any, None]) -> None:
        self._jobs.spawn(look, f"look for {name}", slot=f"host:{name}")

    def _let_go(self, name: str) -> None:
        """Take a machine from the list. Its running answers end first, its models stay as they are."""
        fleet = self._others.pop(name)
        del self._hosts[name]
        self._jobs.cancel(f"host:{name}")
        fleet.stop(f"{name} was taken from the list of machines")
        self._leaving.add(fleet)
        self._jobs.spawn(self._see_off(fleet), f"leave {name}")

    async def _see_off(self, fleet: Fleet) -> None:
        await until(fleet.board, lambda board: not any(card.busy for card in board.cards), LAST_ANSWERS)
        await fleet.close()
        self._leaving.discard(fleet)

    def _show(self, _board: object = None) -> None:
        first = self._first.board.value
        if first.host.address not in ("", self._at):
            self._at = first.host.address
            self.follow(self._wanted)
            return
        others = [fleet.board.value for fleet in self._others.values()]
        if not others:
            self.board.publish(first)
            return
        cloud = tuple(card for card in first.cards if card.state is State.CLOUD)
        own = tuple(card for card in first.cards if card.state is not State.CLOUD)
        cards = own + tuple(card for board in others for card in board.cards) + cloud
        self.board.publish(replace(first, cards=cards, hosts=tuple(board.host for board in others)))

    def _tell(self, _entries: object = None) -> None:
        fleets = (self._first, *self._others.values())
        entries = (entry for fleet in fleets for entry in fleet.journal.value)
        newest = sorted(entries, key=lambda entry: -entry.at)
        self.journal.publish(tuple(newest[:JOURNAL_LENGTH]))
